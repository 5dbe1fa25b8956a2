from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="PermittedResourcesResource")


@_attrs_define
class PermittedResourcesResource:
    rsid: UUID
    rsname: str
    scopes: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        rsid = str(_reading.present(self.rsid, "rsid"))

        rsname = self.rsname

        scopes = self.scopes

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "rsid": rsid,
                "rsname": rsname,
                "scopes": scopes,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("rsid", UNSET)
        try:
            rsid: UUID = UUID(_value)
        except _reading.FAILURES:
            rsid = _reading.kept(_value, "rsid")

        rsname = _d.pop("rsname", UNSET)
        if type(rsname) is not str:
            rsname = _reading.check(str, rsname, "rsname")

        scopes = _reading.read_plain_list(str, _d.pop("scopes", UNSET), "scopes")

        _instance = _cls(
            rsid=rsid,
            rsname=rsname,
            scopes=scopes,
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
