from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="UpdateChannelTypeRequest")


@_attrs_define
class UpdateChannelTypeRequest:
    channel_logo: str
    """ File-engine name. (Required) """
    is_interactive: bool
    """ (Required) """
    media_routing_domain: str
    """ MRD id as plain text. (Required) """
    name: str
    """ At most 50 characters; letters, digits, _ and -. (Required) """
    id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        channel_logo = self.channel_logo

        is_interactive = self.is_interactive

        media_routing_domain = self.media_routing_domain

        name = self.name

        id = self.id

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "channelLogo": channel_logo,
                "isInteractive": is_interactive,
                "mediaRoutingDomain": media_routing_domain,
                "name": name,
            }
        )
        if id is not UNSET:
            _field_dict["id"] = id

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        channel_logo = _d.pop("channelLogo", UNSET)
        if type(channel_logo) is not str:
            channel_logo = _reading.check(str, channel_logo, "channelLogo")

        is_interactive = _d.pop("isInteractive", UNSET)
        if type(is_interactive) is not bool:
            is_interactive = _reading.check(bool, is_interactive, "isInteractive")

        media_routing_domain = _d.pop("mediaRoutingDomain", UNSET)
        if type(media_routing_domain) is not str:
            media_routing_domain = _reading.check(str, media_routing_domain, "mediaRoutingDomain")

        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        id = _d.pop("id", UNSET)
        if type(id) is not str and id is not UNSET:
            id = _reading.check_optional(str, id, "id")

        _instance = _cls(
            channel_logo=channel_logo,
            is_interactive=is_interactive,
            media_routing_domain=media_routing_domain,
            name=name,
            id=id,
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
