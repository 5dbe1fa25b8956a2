from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..models.mrd_type_name import MrdTypeName, check_mrd_type_name
from ..types import UNSET

_T = _TypeVar("_T", bound="MrdType")


@_attrs_define
class MrdType:
    auto_join: bool
    id: str
    interruptible: bool
    managed_by_re: bool
    name: MrdTypeName
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        auto_join = self.auto_join

        id = self.id

        interruptible = self.interruptible

        managed_by_re = self.managed_by_re

        name: str = self.name

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "autoJoin": auto_join,
                "id": id,
                "interruptible": interruptible,
                "managedByRe": managed_by_re,
                "name": name,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        auto_join = _d.pop("autoJoin", UNSET)
        if type(auto_join) is not bool:
            auto_join = _reading.check(bool, auto_join, "autoJoin")

        id = _d.pop("id", UNSET)
        if type(id) is not str:
            id = _reading.check(str, id, "id")

        interruptible = _d.pop("interruptible", UNSET)
        if type(interruptible) is not bool:
            interruptible = _reading.check(bool, interruptible, "interruptible")

        managed_by_re = _d.pop("managedByRe", UNSET)
        if type(managed_by_re) is not bool:
            managed_by_re = _reading.check(bool, managed_by_re, "managedByRe")

        _value = _d.pop("name", UNSET)
        try:
            name: MrdTypeName = check_mrd_type_name(_value)
        except _reading.FAILURES:
            name = _reading.kept(_value, "name", "value")

        _instance = _cls(
            auto_join=auto_join,
            id=id,
            interruptible=interruptible,
            managed_by_re=managed_by_re,
            name=name,
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
