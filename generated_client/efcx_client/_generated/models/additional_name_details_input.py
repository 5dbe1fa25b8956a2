from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="AdditionalNameDetailsInput")


@_attrs_define
class AdditionalNameDetailsInput:
    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        first_name = self.first_name

        last_name = self.last_name

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if first_name is not UNSET:
            _field_dict["first_name"] = first_name
        if last_name is not UNSET:
            _field_dict["last_name"] = last_name

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        first_name = _d.pop("first_name", UNSET)
        if type(first_name) is not str and first_name is not UNSET:
            first_name = _reading.check_optional(str, first_name, "first_name")

        last_name = _d.pop("last_name", UNSET)
        if type(last_name) is not str and last_name is not UNSET:
            last_name = _reading.check_optional(str, last_name, "last_name")

        _instance = _cls(
            first_name=first_name,
            last_name=last_name,
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
