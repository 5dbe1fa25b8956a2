from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

T = TypeVar("T", bound="ListMrdsResponse")


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
    def from_dict(_cls: type[T], src_dict: Mapping[str, Any]) -> T:
        _d = _reading.as_mapping(src_dict)
        description = _reading.check(str, _d.pop("description", UNSET), "description")

        id = _reading.check(str, _d.pop("id", UNSET), "id")

        interruptible = _reading.check(bool, _d.pop("interruptible", UNSET), "interruptible")

        max_requests = _reading.check(int, _d.pop("maxRequests", UNSET), "maxRequests")

        name = _reading.check(str, _d.pop("name", UNSET), "name")

        type_ = _reading.check(str, _d.pop("type", UNSET), "type")

        _instance = _cls(
            description=description,
            id=id,
            interruptible=interruptible,
            max_requests=max_requests,
            name=name,
            type_=type_,
        )

        _instance.additional_properties = dict(_d)
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
