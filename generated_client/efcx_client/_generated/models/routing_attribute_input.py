from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..models.routing_attribute_input_type import (
    RoutingAttributeInputType,
    check_routing_attribute_input_type,
)
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="RoutingAttributeInput")


@_attrs_define
class RoutingAttributeInput:
    name: str
    type_: RoutingAttributeInputType
    """ One of: BOOLEAN, PROFICIENCY_LEVEL. (Required) """
    default_value: int | Unset = UNSET
    description: None | str | Unset = UNSET
    id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        type_: str = self.type_

        default_value = self.default_value

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        id = self.id

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "name": name,
                "type": type_,
            }
        )
        if default_value is not UNSET:
            _field_dict["defaultValue"] = default_value
        if description is not UNSET:
            _field_dict["description"] = description
        if id is not UNSET:
            _field_dict["id"] = id

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        _value = _d.pop("type", UNSET)
        try:
            type_: RoutingAttributeInputType = check_routing_attribute_input_type(_value)
        except _reading.FAILURES:
            type_ = _reading.kept(_value, "type", "value")

        default_value = _d.pop("defaultValue", UNSET)
        if type(default_value) is not int and default_value is not UNSET:
            default_value = _reading.check_optional(int, default_value, "defaultValue")

        _value = _d.pop("description", UNSET)
        if type(_value) is not str and _value is not None and _value is not UNSET:
            _value = _reading.check_plain_optional((str,), _value, "description")
        description: None | str | Unset = _value

        id = _d.pop("id", UNSET)
        if type(id) is not str and id is not UNSET:
            id = _reading.check_optional(str, id, "id")

        _instance = _cls(
            name=name,
            type_=type_,
            default_value=default_value,
            description=description,
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
