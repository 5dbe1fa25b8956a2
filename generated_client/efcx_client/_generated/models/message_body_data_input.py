from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.agent_participant_input import AgentParticipantInput
    from ..models.custom_bot_webhook_message_entities_channel_session_input import (
        CustomBotWebhookMessageEntitiesChannelSessionInput,
    )
    from ..models.gadget_input import GadgetInput


_T = _TypeVar("_T", bound="MessageBodyDataInput")


@_attrs_define
class MessageBodyDataInput:
    action: str | Unset = UNSET
    agent_participants: list[AgentParticipantInput] | Unset = UNSET
    bot_id: UUID | Unset = UNSET
    channel_session: CustomBotWebhookMessageEntitiesChannelSessionInput | Unset = UNSET
    gadgets: list[GadgetInput] | Unset = UNSET
    last_agent_id: UUID | Unset = UNSET
    participant_id: UUID | Unset = UNSET
    queue: str | Unset = UNSET
    reason: str | Unset = UNSET
    reason_code: str | Unset = UNSET
    role: str | Unset = UNSET
    type_: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        action = self.action

        agent_participants: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.agent_participants, Unset):
            agent_participants = []
            for _agent_participants_item_data in self.agent_participants:
                _agent_participants_item = _agent_participants_item_data.to_dict()
                agent_participants.append(_agent_participants_item)

        bot_id: str | Unset = UNSET
        if not isinstance(self.bot_id, Unset):
            bot_id = str(self.bot_id)

        channel_session: dict[str, Any] | Unset = UNSET
        if not isinstance(self.channel_session, Unset):
            channel_session = self.channel_session.to_dict()

        gadgets: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.gadgets, Unset):
            gadgets = []
            for _gadgets_item_data in self.gadgets:
                _gadgets_item = _gadgets_item_data.to_dict()
                gadgets.append(_gadgets_item)

        last_agent_id: str | Unset = UNSET
        if not isinstance(self.last_agent_id, Unset):
            last_agent_id = str(self.last_agent_id)

        participant_id: str | Unset = UNSET
        if not isinstance(self.participant_id, Unset):
            participant_id = str(self.participant_id)

        queue = self.queue

        reason = self.reason

        reason_code = self.reason_code

        role = self.role

        type_ = self.type_

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if action is not UNSET:
            _field_dict["action"] = action
        if agent_participants is not UNSET:
            _field_dict["agentParticipants"] = agent_participants
        if bot_id is not UNSET:
            _field_dict["botId"] = bot_id
        if channel_session is not UNSET:
            _field_dict["channelSession"] = channel_session
        if gadgets is not UNSET:
            _field_dict["gadgets"] = gadgets
        if last_agent_id is not UNSET:
            _field_dict["lastAgentId"] = last_agent_id
        if participant_id is not UNSET:
            _field_dict["participantId"] = participant_id
        if queue is not UNSET:
            _field_dict["queue"] = queue
        if reason is not UNSET:
            _field_dict["reason"] = reason
        if reason_code is not UNSET:
            _field_dict["reasonCode"] = reason_code
        if role is not UNSET:
            _field_dict["role"] = role
        if type_ is not UNSET:
            _field_dict["type"] = type_

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        action = _d.pop("action", UNSET)
        if type(action) is not str and action is not UNSET:
            action = _reading.check_optional(str, action, "action")

        agent_participants = _reading.read_list_optional(
            _models.AgentParticipantInput.from_dict,
            _d.pop("agentParticipants", UNSET),
            "agentParticipants",
        )

        _value = _d.pop("botId", UNSET)
        bot_id: UUID | Unset = UNSET
        if _value is not UNSET:
            try:
                bot_id = UUID(_value)
            except _reading.FAILURES:
                bot_id = _reading.kept_optional(_value, "botId")

        channel_session: CustomBotWebhookMessageEntitiesChannelSessionInput | Unset = (
            _reading.read_optional(
                _models.CustomBotWebhookMessageEntitiesChannelSessionInput.from_dict,
                _d.pop("channelSession", UNSET),
                "channelSession",
            )
        )

        gadgets = _reading.read_list_optional(
            _models.GadgetInput.from_dict, _d.pop("gadgets", UNSET), "gadgets"
        )

        _value = _d.pop("lastAgentId", UNSET)
        last_agent_id: UUID | Unset = UNSET
        if _value is not UNSET:
            try:
                last_agent_id = UUID(_value)
            except _reading.FAILURES:
                last_agent_id = _reading.kept_optional(_value, "lastAgentId")

        _value = _d.pop("participantId", UNSET)
        participant_id: UUID | Unset = UNSET
        if _value is not UNSET:
            try:
                participant_id = UUID(_value)
            except _reading.FAILURES:
                participant_id = _reading.kept_optional(_value, "participantId")

        queue = _d.pop("queue", UNSET)
        if type(queue) is not str and queue is not UNSET:
            queue = _reading.check_optional(str, queue, "queue")

        reason = _d.pop("reason", UNSET)
        if type(reason) is not str and reason is not UNSET:
            reason = _reading.check_optional(str, reason, "reason")

        reason_code = _d.pop("reasonCode", UNSET)
        if type(reason_code) is not str and reason_code is not UNSET:
            reason_code = _reading.check_optional(str, reason_code, "reasonCode")

        role = _d.pop("role", UNSET)
        if type(role) is not str and role is not UNSET:
            role = _reading.check_optional(str, role, "role")

        type_ = _d.pop("type", UNSET)
        if type(type_) is not str and type_ is not UNSET:
            type_ = _reading.check_optional(str, type_, "type")

        _instance = _cls(
            action=action,
            agent_participants=agent_participants,
            bot_id=bot_id,
            channel_session=channel_session,
            gadgets=gadgets,
            last_agent_id=last_agent_id,
            participant_id=participant_id,
            queue=queue,
            reason=reason,
            reason_code=reason_code,
            role=role,
            type_=type_,
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
