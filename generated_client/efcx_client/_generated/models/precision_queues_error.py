from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.agent_state import AgentState
    from ..models.task_active_media import TaskActiveMedia


_T = _TypeVar("_T", bound="PrecisionQueuesError")


@_attrs_define
class PrecisionQueuesError:
    active_media: list[TaskActiveMedia]
    agent_request_ttl_timer_id: UUID
    assigned_to: Any
    conversation_id: str
    id: UUID
    state: AgentState
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        active_media = []
        for _active_media_item_data in self.active_media:
            _active_media_item = _active_media_item_data.to_dict()
            active_media.append(_active_media_item)

        agent_request_ttl_timer_id = str(
            _reading.present(self.agent_request_ttl_timer_id, "agentRequestTtlTimerId")
        )

        assigned_to = self.assigned_to

        conversation_id = self.conversation_id

        id = str(_reading.present(self.id, "id"))

        state = self.state.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "activeMedia": active_media,
                "agentRequestTtlTimerId": agent_request_ttl_timer_id,
                "assignedTo": assigned_to,
                "conversationId": conversation_id,
                "id": id,
                "state": state,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        active_media = _reading.read_list(
            _models.TaskActiveMedia.from_dict, _d.pop("activeMedia", UNSET), "activeMedia"
        )

        _value = _d.pop("agentRequestTtlTimerId", UNSET)
        try:
            agent_request_ttl_timer_id: UUID = UUID(_value)
        except _reading.FAILURES:
            agent_request_ttl_timer_id = _reading.kept(_value, "agentRequestTtlTimerId")

        assigned_to = _reading.check_present(_d.pop("assignedTo", UNSET), "assignedTo")

        conversation_id = _d.pop("conversationId", UNSET)
        if type(conversation_id) is not str:
            conversation_id = _reading.check(str, conversation_id, "conversationId")

        _value = _d.pop("id", UNSET)
        try:
            id: UUID = UUID(_value)
        except _reading.FAILURES:
            id = _reading.kept(_value, "id")

        state: AgentState = _reading.read(
            _models.AgentState.from_dict,
            _d.pop("state", UNSET),
            "state",
        )

        _instance = _cls(
            active_media=active_media,
            agent_request_ttl_timer_id=agent_request_ttl_timer_id,
            assigned_to=assigned_to,
            conversation_id=conversation_id,
            id=id,
            state=state,
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
