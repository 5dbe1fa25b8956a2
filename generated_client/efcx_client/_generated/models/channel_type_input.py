from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="ChannelTypeInput")


@_attrs_define
class ChannelTypeInput:
    name: str
    channel_logo: str | Unset = UNSET
    id: str | Unset = UNSET
    is_interactive: bool | Unset = UNSET
    media_routing_domain: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        channel_logo = self.channel_logo

        id = self.id

        is_interactive = self.is_interactive

        media_routing_domain = self.media_routing_domain

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "name": name,
            }
        )
        if channel_logo is not UNSET:
            _field_dict["channelLogo"] = channel_logo
        if id is not UNSET:
            _field_dict["id"] = id
        if is_interactive is not UNSET:
            _field_dict["isInteractive"] = is_interactive
        if media_routing_domain is not UNSET:
            _field_dict["mediaRoutingDomain"] = media_routing_domain

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        channel_logo = _d.pop("channelLogo", UNSET)
        if type(channel_logo) is not str and channel_logo is not UNSET:
            channel_logo = _reading.check_optional(str, channel_logo, "channelLogo")

        id = _d.pop("id", UNSET)
        if type(id) is not str and id is not UNSET:
            id = _reading.check_optional(str, id, "id")

        is_interactive = _d.pop("isInteractive", UNSET)
        if type(is_interactive) is not bool and is_interactive is not UNSET:
            is_interactive = _reading.check_optional(bool, is_interactive, "isInteractive")

        media_routing_domain = _d.pop("mediaRoutingDomain", UNSET)
        if type(media_routing_domain) is not str and media_routing_domain is not UNSET:
            media_routing_domain = _reading.check_optional(
                str, media_routing_domain, "mediaRoutingDomain"
            )

        _instance = _cls(
            name=name,
            channel_logo=channel_logo,
            id=id,
            is_interactive=is_interactive,
            media_routing_domain=media_routing_domain,
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
