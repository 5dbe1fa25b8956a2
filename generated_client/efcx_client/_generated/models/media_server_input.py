from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="MediaServerInput")


@_attrs_define
class MediaServerInput:
    domain_manager_url: str | Unset = UNSET
    wss_url: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        domain_manager_url = self.domain_manager_url

        wss_url = self.wss_url

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if domain_manager_url is not UNSET:
            _field_dict["domainManagerUrl"] = domain_manager_url
        if wss_url is not UNSET:
            _field_dict["wssUrl"] = wss_url

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        domain_manager_url = _d.pop("domainManagerUrl", UNSET)
        if type(domain_manager_url) is not str and domain_manager_url is not UNSET:
            domain_manager_url = _reading.check_optional(
                str, domain_manager_url, "domainManagerUrl"
            )

        wss_url = _d.pop("wssUrl", UNSET)
        if type(wss_url) is not str and wss_url is not UNSET:
            wss_url = _reading.check_optional(str, wss_url, "wssUrl")

        _instance = _cls(
            domain_manager_url=domain_manager_url,
            wss_url=wss_url,
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
