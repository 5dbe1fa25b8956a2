from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="ActionCustomBotWebhookMessageBodyData")


@_attrs_define
class ActionCustomBotWebhookMessageBodyData:
    bot_id: UUID | Unset = UNSET
    last_agent_id: UUID | Unset = UNSET
    participant_id: UUID | Unset = UNSET
    queue: str | Unset = UNSET
    role: str | Unset = UNSET
    type_: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        bot_id: str | Unset = UNSET
        if not isinstance(self.bot_id, Unset):
            bot_id = str(self.bot_id)

        last_agent_id: str | Unset = UNSET
        if not isinstance(self.last_agent_id, Unset):
            last_agent_id = str(self.last_agent_id)

        participant_id: str | Unset = UNSET
        if not isinstance(self.participant_id, Unset):
            participant_id = str(self.participant_id)

        queue = self.queue

        role = self.role

        type_ = self.type_

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if bot_id is not UNSET:
            _field_dict["botId"] = bot_id
        if last_agent_id is not UNSET:
            _field_dict["lastAgentId"] = last_agent_id
        if participant_id is not UNSET:
            _field_dict["participantId"] = participant_id
        if queue is not UNSET:
            _field_dict["queue"] = queue
        if role is not UNSET:
            _field_dict["role"] = role
        if type_ is not UNSET:
            _field_dict["type"] = type_

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("botId", UNSET)
        bot_id: UUID | Unset = UNSET
        if _value is not UNSET:
            try:
                bot_id = UUID(_value)
            except _reading.FAILURES:
                bot_id = _reading.kept_optional(_value, "botId")

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

        role = _d.pop("role", UNSET)
        if type(role) is not str and role is not UNSET:
            role = _reading.check_optional(str, role, "role")

        type_ = _d.pop("type", UNSET)
        if type(type_) is not str and type_ is not UNSET:
            type_ = _reading.check_optional(str, type_, "type")

        _instance = _cls(
            bot_id=bot_id,
            last_agent_id=last_agent_id,
            participant_id=participant_id,
            queue=queue,
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
