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
    from ..models.agent_state import AgentState
    from ..models.doc_data_body import DocDataBody
    from ..models.doc_data_header import DocDataHeader
    from ..models.task_active_media import TaskActiveMedia


_T = _TypeVar("_T", bound="CustomerTopicPastEventData")


@_attrs_define
class CustomerTopicPastEventData:
    id: UUID
    active_media: list[TaskActiveMedia] | Unset = UNSET
    agent_request_ttl_timer_id: UUID | Unset = UNSET
    assigned_to: Any | Unset = UNSET
    body: DocDataBody | Unset = UNSET
    conversation_id: str | Unset = UNSET
    header: DocDataHeader | Unset = UNSET
    state: AgentState | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(_reading.present(self.id, "id"))

        active_media: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.active_media, Unset):
            active_media = []
            for _active_media_item_data in self.active_media:
                _active_media_item = _active_media_item_data.to_dict()
                active_media.append(_active_media_item)

        agent_request_ttl_timer_id: str | Unset = UNSET
        if not isinstance(self.agent_request_ttl_timer_id, Unset):
            agent_request_ttl_timer_id = str(self.agent_request_ttl_timer_id)

        assigned_to = self.assigned_to

        body: dict[str, Any] | Unset = UNSET
        if not isinstance(self.body, Unset):
            body = self.body.to_dict()

        conversation_id = self.conversation_id

        header: dict[str, Any] | Unset = UNSET
        if not isinstance(self.header, Unset):
            header = self.header.to_dict()

        state: dict[str, Any] | Unset = UNSET
        if not isinstance(self.state, Unset):
            state = self.state.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "id": id,
            }
        )
        if active_media is not UNSET:
            _field_dict["activeMedia"] = active_media
        if agent_request_ttl_timer_id is not UNSET:
            _field_dict["agentRequestTtlTimerId"] = agent_request_ttl_timer_id
        if assigned_to is not UNSET:
            _field_dict["assignedTo"] = assigned_to
        if body is not UNSET:
            _field_dict["body"] = body
        if conversation_id is not UNSET:
            _field_dict["conversationId"] = conversation_id
        if header is not UNSET:
            _field_dict["header"] = header
        if state is not UNSET:
            _field_dict["state"] = state

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("id", UNSET)
        try:
            id: UUID = UUID(_value)
        except _reading.FAILURES:
            id = _reading.kept(_value, "id")

        active_media = _reading.read_list_optional(
            _models.TaskActiveMedia.from_dict, _d.pop("activeMedia", UNSET), "activeMedia"
        )

        _value = _d.pop("agentRequestTtlTimerId", UNSET)
        agent_request_ttl_timer_id: UUID | Unset = UNSET
        if _value is not UNSET:
            try:
                agent_request_ttl_timer_id = UUID(_value)
            except _reading.FAILURES:
                agent_request_ttl_timer_id = _reading.kept_optional(
                    _value, "agentRequestTtlTimerId"
                )

        assigned_to = _d.pop("assignedTo", UNSET)

        body: DocDataBody | Unset = _reading.read_optional(
            _models.DocDataBody.from_dict,
            _d.pop("body", UNSET),
            "body",
        )

        conversation_id = _d.pop("conversationId", UNSET)
        if type(conversation_id) is not str and conversation_id is not UNSET:
            conversation_id = _reading.check_optional(str, conversation_id, "conversationId")

        header: DocDataHeader | Unset = _reading.read_optional(
            _models.DocDataHeader.from_dict,
            _d.pop("header", UNSET),
            "header",
        )

        state: AgentState | Unset = _reading.read_optional(
            _models.AgentState.from_dict,
            _d.pop("state", UNSET),
            "state",
        )

        _instance = _cls(
            id=id,
            active_media=active_media,
            agent_request_ttl_timer_id=agent_request_ttl_timer_id,
            assigned_to=assigned_to,
            body=body,
            conversation_id=conversation_id,
            header=header,
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
