from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="Detail")


@_attrs_define
class Detail:
    active_since: int
    channel_type: str
    customer_name: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        active_since = self.active_since

        channel_type = self.channel_type

        customer_name = self.customer_name

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "activeSince": active_since,
                "channelType": channel_type,
                "customerName": customer_name,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        active_since = _d.pop("activeSince", UNSET)
        if type(active_since) is not int:
            active_since = _reading.check(int, active_since, "activeSince")

        channel_type = _d.pop("channelType", UNSET)
        if type(channel_type) is not str:
            channel_type = _reading.check(str, channel_type, "channelType")

        customer_name = _d.pop("customerName", UNSET)
        if type(customer_name) is not str:
            customer_name = _reading.check(str, customer_name, "customerName")

        _instance = _cls(
            active_since=active_since,
            channel_type=channel_type,
            customer_name=customer_name,
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
