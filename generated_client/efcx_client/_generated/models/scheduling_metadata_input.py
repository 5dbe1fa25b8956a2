from __future__ import annotations

import datetime
from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ... import wire as _wire
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="SchedulingMetadataInput")


@_attrs_define
class SchedulingMetadataInput:
    end_time: datetime.datetime | Unset = UNSET
    priority: int | Unset = UNSET
    start_time: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        end_time: str | Unset = UNSET
        if not isinstance(self.end_time, Unset):
            end_time = _wire.date_time(self.end_time)

        priority = self.priority

        start_time: str | Unset = UNSET
        if not isinstance(self.start_time, Unset):
            start_time = _wire.date_time(self.start_time)

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if end_time is not UNSET:
            _field_dict["endTime"] = end_time
        if priority is not UNSET:
            _field_dict["priority"] = priority
        if start_time is not UNSET:
            _field_dict["startTime"] = start_time

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("endTime", UNSET)
        end_time: datetime.datetime | Unset = UNSET
        if _value is not UNSET:
            try:
                end_time = datetime.datetime.fromisoformat(_value)
            except _reading.FAILURES:
                end_time = _reading.kept_optional(_value, "endTime")

        priority = _d.pop("priority", UNSET)
        if type(priority) is not int and priority is not UNSET:
            priority = _reading.check_optional(int, priority, "priority")

        _value = _d.pop("startTime", UNSET)
        start_time: datetime.datetime | Unset = UNSET
        if _value is not UNSET:
            try:
                start_time = datetime.datetime.fromisoformat(_value)
            except _reading.FAILURES:
                start_time = _reading.kept_optional(_value, "startTime")

        _instance = _cls(
            end_time=end_time,
            priority=priority,
            start_time=start_time,
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
