from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="DialerInput")


@_attrs_define
class DialerInput:
    calls_per_second: str | Unset = UNSET
    max_call_time: str | Unset = UNSET
    max_concurrent_calls: str | Unset = UNSET
    service_identifier: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        calls_per_second = self.calls_per_second

        max_call_time = self.max_call_time

        max_concurrent_calls = self.max_concurrent_calls

        service_identifier = self.service_identifier

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if calls_per_second is not UNSET:
            _field_dict["callsPerSecond"] = calls_per_second
        if max_call_time is not UNSET:
            _field_dict["maxCallTime"] = max_call_time
        if max_concurrent_calls is not UNSET:
            _field_dict["maxConcurrentCalls"] = max_concurrent_calls
        if service_identifier is not UNSET:
            _field_dict["serviceIdentifier"] = service_identifier

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        calls_per_second = _d.pop("callsPerSecond", UNSET)
        if type(calls_per_second) is not str and calls_per_second is not UNSET:
            calls_per_second = _reading.check_optional(str, calls_per_second, "callsPerSecond")

        max_call_time = _d.pop("maxCallTime", UNSET)
        if type(max_call_time) is not str and max_call_time is not UNSET:
            max_call_time = _reading.check_optional(str, max_call_time, "maxCallTime")

        max_concurrent_calls = _d.pop("maxConcurrentCalls", UNSET)
        if type(max_concurrent_calls) is not str and max_concurrent_calls is not UNSET:
            max_concurrent_calls = _reading.check_optional(
                str, max_concurrent_calls, "maxConcurrentCalls"
            )

        service_identifier = _d.pop("serviceIdentifier", UNSET)
        if type(service_identifier) is not str and service_identifier is not UNSET:
            service_identifier = _reading.check_optional(
                str, service_identifier, "serviceIdentifier"
            )

        _instance = _cls(
            calls_per_second=calls_per_second,
            max_call_time=max_call_time,
            max_concurrent_calls=max_concurrent_calls,
            service_identifier=service_identifier,
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
