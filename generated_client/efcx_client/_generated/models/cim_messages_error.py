from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="CimMessagesError")


@_attrs_define
class CimMessagesError:
    error: str
    """ A key such as `error.validation`, `error.resource-not-found`, `error.conflict` or `error.forbidden`, or a
    translated text. """
    message: None | str
    timestamp: int
    """ Epoch milliseconds. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        error = self.error

        message: None | str
        message = self.message

        timestamp = self.timestamp

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "error": error,
                "message": message,
                "timestamp": timestamp,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        error = _d.pop("error", UNSET)
        if type(error) is not str:
            error = _reading.check(str, error, "error")

        _value = _d.pop("message", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "message")
        message: None | str = _value

        timestamp = _d.pop("timestamp", UNSET)
        if type(timestamp) is not int:
            timestamp = _reading.check(int, timestamp, "timestamp")

        _instance = _cls(
            error=error,
            message=message,
            timestamp=timestamp,
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
