from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="CustomerSla")


@_attrs_define
class CustomerSla:
    action: str
    start_time: Any
    total_duration: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        action = self.action

        start_time = self.start_time

        total_duration = self.total_duration

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "action": action,
                "startTime": start_time,
                "totalDuration": total_duration,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        action = _d.pop("action", UNSET)
        if type(action) is not str:
            action = _reading.check(str, action, "action")

        start_time = _reading.check_present(_d.pop("startTime", UNSET), "startTime")

        total_duration = _d.pop("totalDuration", UNSET)
        if type(total_duration) is not int:
            total_duration = _reading.check(int, total_duration, "totalDuration")

        _instance = _cls(
            action=action,
            start_time=start_time,
            total_duration=total_duration,
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
