from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, Literal, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.action_message_body_data_input import ActionMessageBodyDataInput


_T = _TypeVar("_T", bound="ActionMessageBodyInput")


@_attrs_define
class ActionMessageBodyInput:
    type_: Literal["ACTION"] = "ACTION"
    data: ActionMessageBodyDataInput | Unset = UNSET
    markdown_text: str | Unset = UNSET
    name: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        data: dict[str, Any] | Unset = UNSET
        if not isinstance(self.data, Unset):
            data = self.data.to_dict()

        markdown_text = self.markdown_text

        name = self.name

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "type": type_,
            }
        )
        if data is not UNSET:
            _field_dict["data"] = data
        if markdown_text is not UNSET:
            _field_dict["markdownText"] = markdown_text
        if name is not UNSET:
            _field_dict["name"] = name

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        type_ = cast(
            "Literal['ACTION']",
            _reading.check_constant(
                "ACTION",
                _d.pop("type", UNSET),
                "type",
                required=True,
            ),
        )

        data: ActionMessageBodyDataInput | Unset = _reading.read_optional(
            _models.ActionMessageBodyDataInput.from_dict,
            _d.pop("data", UNSET),
            "data",
        )

        markdown_text = _d.pop("markdownText", UNSET)
        if type(markdown_text) is not str and markdown_text is not UNSET:
            markdown_text = _reading.check_optional(str, markdown_text, "markdownText")

        name = _d.pop("name", UNSET)
        if type(name) is not str and name is not UNSET:
            name = _reading.check_optional(str, name, "name")

        _instance = _cls(
            type_=type_,
            data=data,
            markdown_text=markdown_text,
            name=name,
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
