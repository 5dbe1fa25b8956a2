from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..models.reason_codes_error_error import ReasonCodesErrorError, check_reason_codes_error_error
from ..types import UNSET

_T = _TypeVar("_T", bound="ReasonCodesError")


@_attrs_define
class ReasonCodesError:
    error: ReasonCodesErrorError
    message: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        error: str = self.error

        message = self.message

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "error": error,
                "message": message,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("error", UNSET)
        try:
            error: ReasonCodesErrorError = check_reason_codes_error_error(_value)
        except _reading.FAILURES:
            error = _reading.kept(_value, "error", "value")

        message = _d.pop("message", UNSET)
        if type(message) is not str:
            message = _reading.check(str, message, "message")

        _instance = _cls(
            error=error,
            message=message,
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
