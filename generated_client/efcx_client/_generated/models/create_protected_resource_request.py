from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="CreateProtectedResourceRequest")


@_attrs_define
class CreateProtectedResourceRequest:
    name: str
    """ (Required) """
    resource_scopes: list[str]
    """ HTTP methods in capitals. (Required) """
    uris: list[str] | Unset = UNSET
    """ Paths the resource covers. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        resource_scopes = self.resource_scopes

        uris: list[str] | Unset = UNSET
        if not isinstance(self.uris, Unset):
            uris = self.uris

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "name": name,
                "resource_scopes": resource_scopes,
            }
        )
        if uris is not UNSET:
            _field_dict["uris"] = uris

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        resource_scopes = _reading.read_plain_list(
            str, _d.pop("resource_scopes", UNSET), "resource_scopes"
        )

        uris = _reading.read_plain_list_optional(str, _d.pop("uris", UNSET), "uris")

        _instance = _cls(
            name=name,
            resource_scopes=resource_scopes,
            uris=uris,
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
