from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.form_data_body_input import FormDataBodyInput
    from ..models.form_data_header_input import FormDataHeaderInput


_T = _TypeVar("_T", bound="SubmitFormDataRequest")


@_attrs_define
class SubmitFormDataRequest:
    body: FormDataBodyInput | Unset = UNSET
    header: FormDataHeaderInput | Unset = UNSET
    id: str | Unset = UNSET
    """ Message id (UUID). """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        body: dict[str, Any] | Unset = UNSET
        if not isinstance(self.body, Unset):
            body = self.body.to_dict()

        header: dict[str, Any] | Unset = UNSET
        if not isinstance(self.header, Unset):
            header = self.header.to_dict()

        id = self.id

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if body is not UNSET:
            _field_dict["body"] = body
        if header is not UNSET:
            _field_dict["header"] = header
        if id is not UNSET:
            _field_dict["id"] = id

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        body: FormDataBodyInput | Unset = _reading.read_optional(
            _models.FormDataBodyInput.from_dict,
            _d.pop("body", UNSET),
            "body",
        )

        header: FormDataHeaderInput | Unset = _reading.read_optional(
            _models.FormDataHeaderInput.from_dict,
            _d.pop("header", UNSET),
            "header",
        )

        id = _d.pop("id", UNSET)
        if type(id) is not str and id is not UNSET:
            id = _reading.check_optional(str, id, "id")

        _instance = _cls(
            body=body,
            header=header,
            id=id,
        )

        _instance.additional_properties = _d
        return _instance

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
