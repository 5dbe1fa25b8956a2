from __future__ import annotations

import datetime
from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ... import wire as _wire
from ..types import UNSET

_T = _TypeVar("_T", bound="ChannelSession")


@_attrs_define
class ChannelSession:
    agent_message_count: int
    bot_message_count: int
    channel_id: str
    channel_session_id: str
    conversation_id: str
    customer_message_count: int
    disposition: str
    end_time: datetime.datetime
    start_time: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agent_message_count = self.agent_message_count

        bot_message_count = self.bot_message_count

        channel_id = self.channel_id

        channel_session_id = self.channel_session_id

        conversation_id = self.conversation_id

        customer_message_count = self.customer_message_count

        disposition = self.disposition

        end_time = _wire.date_time(self.end_time)

        start_time = _wire.date_time(self.start_time)

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "agentMessageCount": agent_message_count,
                "botMessageCount": bot_message_count,
                "channelId": channel_id,
                "channelSessionId": channel_session_id,
                "conversationId": conversation_id,
                "customerMessageCount": customer_message_count,
                "disposition": disposition,
                "endTime": end_time,
                "startTime": start_time,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        agent_message_count = _d.pop("agentMessageCount", UNSET)
        if type(agent_message_count) is not int:
            agent_message_count = _reading.check(int, agent_message_count, "agentMessageCount")

        bot_message_count = _d.pop("botMessageCount", UNSET)
        if type(bot_message_count) is not int:
            bot_message_count = _reading.check(int, bot_message_count, "botMessageCount")

        channel_id = _d.pop("channelId", UNSET)
        if type(channel_id) is not str:
            channel_id = _reading.check(str, channel_id, "channelId")

        channel_session_id = _d.pop("channelSessionId", UNSET)
        if type(channel_session_id) is not str:
            channel_session_id = _reading.check(str, channel_session_id, "channelSessionId")

        conversation_id = _d.pop("conversationId", UNSET)
        if type(conversation_id) is not str:
            conversation_id = _reading.check(str, conversation_id, "conversationId")

        customer_message_count = _d.pop("customerMessageCount", UNSET)
        if type(customer_message_count) is not int:
            customer_message_count = _reading.check(
                int, customer_message_count, "customerMessageCount"
            )

        disposition = _d.pop("disposition", UNSET)
        if type(disposition) is not str:
            disposition = _reading.check(str, disposition, "disposition")

        _value = _d.pop("endTime", UNSET)
        try:
            end_time: datetime.datetime = datetime.datetime.fromisoformat(_value)
        except _reading.FAILURES:
            end_time = _reading.kept(_value, "endTime")

        _value = _d.pop("startTime", UNSET)
        try:
            start_time: datetime.datetime = datetime.datetime.fromisoformat(_value)
        except _reading.FAILURES:
            start_time = _reading.kept(_value, "startTime")

        _instance = _cls(
            agent_message_count=agent_message_count,
            bot_message_count=bot_message_count,
            channel_id=channel_id,
            channel_session_id=channel_session_id,
            conversation_id=conversation_id,
            customer_message_count=customer_message_count,
            disposition=disposition,
            end_time=end_time,
            start_time=start_time,
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
