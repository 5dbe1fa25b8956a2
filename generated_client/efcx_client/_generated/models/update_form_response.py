from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.form_attribute import FormAttribute


_T = _TypeVar("_T", bound="UpdateFormResponse")


@_attrs_define
class UpdateFormResponse:
    attributes: list[FormAttribute]
    form_description: str
    form_title: str
    id: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        attributes = []
        for _attributes_item_data in self.attributes:
            _attributes_item = _attributes_item_data.to_dict()
            attributes.append(_attributes_item)

        form_description = self.form_description

        form_title = self.form_title

        id = self.id

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "attributes": attributes,
                "formDescription": form_description,
                "formTitle": form_title,
                "id": id,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        attributes = _reading.read_list(
            _models.FormAttribute.from_dict, _d.pop("attributes", UNSET), "attributes"
        )

        form_description = _d.pop("formDescription", UNSET)
        if type(form_description) is not str:
            form_description = _reading.check(str, form_description, "formDescription")

        form_title = _d.pop("formTitle", UNSET)
        if type(form_title) is not str:
            form_title = _reading.check(str, form_title, "formTitle")

        id = _d.pop("id", UNSET)
        if type(id) is not str:
            id = _reading.check(str, id, "id")

        _instance = _cls(
            attributes=attributes,
            form_description=form_description,
            form_title=form_title,
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
