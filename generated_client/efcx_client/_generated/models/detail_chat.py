from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="DetailChat")


@_attrs_define
class DetailChat:
    channel_identity: str
    channel_type: str
    customer_name: str
    waiting_since: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        channel_identity = self.channel_identity

        channel_type = self.channel_type

        customer_name = self.customer_name

        waiting_since = self.waiting_since

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "channelIdentity": channel_identity,
                "channelType": channel_type,
                "customerName": customer_name,
                "waitingSince": waiting_since,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        channel_identity = _d.pop("channelIdentity", UNSET)
        if type(channel_identity) is not str:
            channel_identity = _reading.check(str, channel_identity, "channelIdentity")

        channel_type = _d.pop("channelType", UNSET)
        if type(channel_type) is not str:
            channel_type = _reading.check(str, channel_type, "channelType")

        customer_name = _d.pop("customerName", UNSET)
        if type(customer_name) is not str:
            customer_name = _reading.check(str, customer_name, "customerName")

        waiting_since = _d.pop("waitingSince", UNSET)
        if type(waiting_since) is not int:
            waiting_since = _reading.check(int, waiting_since, "waitingSince")

        _instance = _cls(
            channel_identity=channel_identity,
            channel_type=channel_type,
            customer_name=customer_name,
            waiting_since=waiting_since,
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
