from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="ChannelType")


@_attrs_define
class ChannelType:
    channel_logo: str
    id: str
    is_interactive: bool
    media_routing_domain: str
    name: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        channel_logo = self.channel_logo

        id = self.id

        is_interactive = self.is_interactive

        media_routing_domain = self.media_routing_domain

        name = self.name

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "channelLogo": channel_logo,
                "id": id,
                "isInteractive": is_interactive,
                "mediaRoutingDomain": media_routing_domain,
                "name": name,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        channel_logo = _d.pop("channelLogo", UNSET)
        if type(channel_logo) is not str:
            channel_logo = _reading.check(str, channel_logo, "channelLogo")

        id = _d.pop("id", UNSET)
        if type(id) is not str:
            id = _reading.check(str, id, "id")

        is_interactive = _d.pop("isInteractive", UNSET)
        if type(is_interactive) is not bool:
            is_interactive = _reading.check(bool, is_interactive, "isInteractive")

        media_routing_domain = _d.pop("mediaRoutingDomain", UNSET)
        if type(media_routing_domain) is not str:
            media_routing_domain = _reading.check(str, media_routing_domain, "mediaRoutingDomain")

        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        _instance = _cls(
            channel_logo=channel_logo,
            id=id,
            is_interactive=is_interactive,
            media_routing_domain=media_routing_domain,
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
