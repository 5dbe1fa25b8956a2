from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="MediaRoutingDomain")


@_attrs_define
class MediaRoutingDomain:
    description: None | str
    id: str
    interruptible: bool | None
    max_requests: int
    name: str
    type_: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        description: None | str
        description = self.description

        id = self.id

        interruptible: bool | None
        interruptible = self.interruptible

        max_requests = self.max_requests

        name = self.name

        type_: None | str
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
        _value = _d.pop("description", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "description")
        description: None | str = _value

        id = _d.pop("id", UNSET)
        if type(id) is not str:
            id = _reading.check(str, id, "id")

        _value = _d.pop("interruptible", UNSET)
        if type(_value) is not bool and _value is not None:
            _value = _reading.check_plain((bool,), _value, "interruptible")
        interruptible: bool | None = _value

        max_requests = _d.pop("maxRequests", UNSET)
        if type(max_requests) is not int:
            max_requests = _reading.check(int, max_requests, "maxRequests")

        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        _value = _d.pop("type", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "type")
        type_: None | str = _value

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
