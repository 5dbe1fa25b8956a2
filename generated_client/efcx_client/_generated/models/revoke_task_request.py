from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="RevokeTaskRequest")


@_attrs_define
class RevokeTaskRequest:
    agent_id: UUID
    """ Keycloak user id of the agent (UUID). (Required) """
    conversation_id: str
    """ Conversation id (24 hex characters). (Required) """
    task_id: UUID
    """ Task id (UUID). (Required) """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agent_id = str(_reading.present(self.agent_id, "agentId"))

        conversation_id = self.conversation_id

        task_id = str(_reading.present(self.task_id, "taskId"))

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "agentId": agent_id,
                "conversationId": conversation_id,
                "taskId": task_id,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("agentId", UNSET)
        try:
            agent_id: UUID = UUID(_value)
        except _reading.FAILURES:
            agent_id = _reading.kept(_value, "agentId")

        conversation_id = _d.pop("conversationId", UNSET)
        if type(conversation_id) is not str:
            conversation_id = _reading.check(str, conversation_id, "conversationId")

        _value = _d.pop("taskId", UNSET)
        try:
            task_id: UUID = UUID(_value)
        except _reading.FAILURES:
            task_id = _reading.kept(_value, "taskId")

        _instance = _cls(
            agent_id=agent_id,
            conversation_id=conversation_id,
            task_id=task_id,
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
