from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="CreateMrdRequest")


@_attrs_define
class CreateMrdRequest:
    max_requests: int
    """ >= 1. (Required) """
    name: str
    """ 3 to 110 characters. (Required) """
    description: str | Unset = UNSET
    """ At most 500 characters. """
    interruptible: bool | Unset = UNSET
    """ Whether work on this media class can be interrupted. """
    type_: str | Unset = UNSET
    """ MRD type id. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        max_requests = self.max_requests

        name = self.name

        description = self.description

        interruptible = self.interruptible

        type_ = self.type_

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "maxRequests": max_requests,
                "name": name,
            }
        )
        if description is not UNSET:
            _field_dict["description"] = description
        if interruptible is not UNSET:
            _field_dict["interruptible"] = interruptible
        if type_ is not UNSET:
            _field_dict["type"] = type_

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        max_requests = _d.pop("maxRequests", UNSET)
        if type(max_requests) is not int:
            max_requests = _reading.check(int, max_requests, "maxRequests")

        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        description = _d.pop("description", UNSET)
        if type(description) is not str and description is not UNSET:
            description = _reading.check_optional(str, description, "description")

        interruptible = _d.pop("interruptible", UNSET)
        if type(interruptible) is not bool and interruptible is not UNSET:
            interruptible = _reading.check_optional(bool, interruptible, "interruptible")

        type_ = _d.pop("type", UNSET)
        if type(type_) is not str and type_ is not UNSET:
            type_ = _reading.check_optional(str, type_, "type")

        _instance = _cls(
            max_requests=max_requests,
            name=name,
            description=description,
            interruptible=interruptible,
            type_=type_,
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
