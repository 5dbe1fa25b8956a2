from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="ListMrdsResponse")


@_attrs_define
class ListMrdsResponse:
    description: str
    id: str
    interruptible: bool
    max_requests: int
    name: str
    type_: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        description = self.description

        id = self.id

        interruptible = self.interruptible

        max_requests = self.max_requests

        name = self.name

        type_ = self.type_

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "description": description,
                "id": id,
                "interruptible": interruptible,
                "maxRequests": max_requests,
                "name": name,
                "type": type_,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        description = _d.pop("description", UNSET)
        if type(description) is not str:
            description = _reading.check(str, description, "description")

        id = _d.pop("id", UNSET)
        if type(id) is not str:
            id = _reading.check(str, id, "id")

        interruptible = _d.pop("interruptible", UNSET)
        if type(interruptible) is not bool:
            interruptible = _reading.check(bool, interruptible, "interruptible")

        max_requests = _d.pop("maxRequests", UNSET)
        if type(max_requests) is not int:
            max_requests = _reading.check(int, max_requests, "maxRequests")

        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        type_ = _d.pop("type", UNSET)
        if type(type_) is not str:
            type_ = _reading.check(str, type_, "type")

        _instance = _cls(
            description=description,
            id=id,
            interruptible=interruptible,
            max_requests=max_requests,
            name=name,
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
