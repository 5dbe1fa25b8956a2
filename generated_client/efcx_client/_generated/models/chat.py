from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.chat_channel_session import ChatChannelSession


_T = _TypeVar("_T", bound="Chat")


@_attrs_define
class Chat:
    active_since: int
    agent_name: str
    channel_identity: str
    channel_session: ChatChannelSession
    channel_type: str
    customer_labels: list[str]
    customer_name: str
    direction: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        active_since = self.active_since

        agent_name = self.agent_name

        channel_identity = self.channel_identity

        channel_session = self.channel_session.to_dict()

        channel_type = self.channel_type

        customer_labels = self.customer_labels

        customer_name = self.customer_name

        direction = self.direction

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "activeSince": active_since,
                "agentName": agent_name,
                "channelIdentity": channel_identity,
                "channelSession": channel_session,
                "channelType": channel_type,
                "customerLabels": customer_labels,
                "customerName": customer_name,
                "direction": direction,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        active_since = _d.pop("activeSince", UNSET)
        if type(active_since) is not int:
            active_since = _reading.check(int, active_since, "activeSince")

        agent_name = _d.pop("agentName", UNSET)
        if type(agent_name) is not str:
            agent_name = _reading.check(str, agent_name, "agentName")

        channel_identity = _d.pop("channelIdentity", UNSET)
        if type(channel_identity) is not str:
            channel_identity = _reading.check(str, channel_identity, "channelIdentity")

        channel_session: ChatChannelSession = _reading.read(
            _models.ChatChannelSession.from_dict,
            _d.pop("channelSession", UNSET),
            "channelSession",
        )

        channel_type = _d.pop("channelType", UNSET)
        if type(channel_type) is not str:
            channel_type = _reading.check(str, channel_type, "channelType")

        customer_labels = _reading.read_plain_list(
            str, _d.pop("customerLabels", UNSET), "customerLabels"
        )

        customer_name = _d.pop("customerName", UNSET)
        if type(customer_name) is not str:
            customer_name = _reading.check(str, customer_name, "customerName")

        direction = _d.pop("direction", UNSET)
        if type(direction) is not str:
            direction = _reading.check(str, direction, "direction")

        _instance = _cls(
            active_since=active_since,
            agent_name=agent_name,
            channel_identity=channel_identity,
            channel_session=channel_session,
            channel_type=channel_type,
            customer_labels=customer_labels,
            customer_name=customer_name,
            direction=direction,
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
