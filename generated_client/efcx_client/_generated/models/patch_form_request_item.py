from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="PatchFormRequestItem")


@_attrs_define
class PatchFormRequestItem:
    op: str | Unset = UNSET
    path: str | Unset = UNSET
    value: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        op = self.op

        path = self.path

        value = self.value

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if op is not UNSET:
            _field_dict["op"] = op
        if path is not UNSET:
            _field_dict["path"] = path
        if value is not UNSET:
            _field_dict["value"] = value

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        op = _d.pop("op", UNSET)
        if type(op) is not str and op is not UNSET:
            op = _reading.check_optional(str, op, "op")

        path = _d.pop("path", UNSET)
        if type(path) is not str and path is not UNSET:
            path = _reading.check_optional(str, path, "path")

        value = _d.pop("value", UNSET)
        if type(value) is not str and value is not UNSET:
            value = _reading.check_optional(str, value, "value")

        _instance = _cls(
            op=op,
            path=path,
            value=value,
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
