from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="CreateCalendarRequest")


@_attrs_define
class CreateCalendarRequest:
    name: str
    """ (Required) """
    color: str | Unset = UNSET
    """ Hex colour. """
    description: str | Unset = UNSET
    id: str | Unset = UNSET
    is_checked: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        color = self.color

        description = self.description

        id = self.id

        is_checked = self.is_checked

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "name": name,
            }
        )
        if color is not UNSET:
            _field_dict["color"] = color
        if description is not UNSET:
            _field_dict["description"] = description
        if id is not UNSET:
            _field_dict["id"] = id
        if is_checked is not UNSET:
            _field_dict["isChecked"] = is_checked

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        color = _d.pop("color", UNSET)
        if type(color) is not str and color is not UNSET:
            color = _reading.check_optional(str, color, "color")

        description = _d.pop("description", UNSET)
        if type(description) is not str and description is not UNSET:
            description = _reading.check_optional(str, description, "description")

        id = _d.pop("id", UNSET)
        if type(id) is not str and id is not UNSET:
            id = _reading.check_optional(str, id, "id")

        is_checked = _d.pop("isChecked", UNSET)
        if type(is_checked) is not bool and is_checked is not UNSET:
            is_checked = _reading.check_optional(bool, is_checked, "isChecked")

        _instance = _cls(
            name=name,
            color=color,
            description=description,
            id=id,
            is_checked=is_checked,
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
