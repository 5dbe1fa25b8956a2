from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.custom_bot_webhook_message_entities_task_state_input import (
        CustomBotWebhookMessageEntitiesTaskStateInput,
    )
    from ..models.media_input import MediaInput
    from ..models.media_queue_input import MediaQueueInput


_T = _TypeVar("_T", bound="TaskInput")


@_attrs_define
class TaskInput:
    active_media: list[MediaInput] | Unset = UNSET
    agent_request_ttl_timer_id: UUID | Unset = UNSET
    assigned_to: MediaQueueInput | None | Unset = UNSET
    conversation_id: str | Unset = UNSET
    id: UUID | Unset = UNSET
    state: CustomBotWebhookMessageEntitiesTaskStateInput | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.media_queue_input import MediaQueueInput  # noqa: PLC0415

        active_media: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.active_media, Unset):
            active_media = []
            for _active_media_item_data in self.active_media:
                _active_media_item = _active_media_item_data.to_dict()
                active_media.append(_active_media_item)

        agent_request_ttl_timer_id: str | Unset = UNSET
        if not isinstance(self.agent_request_ttl_timer_id, Unset):
            agent_request_ttl_timer_id = str(self.agent_request_ttl_timer_id)

        assigned_to: dict[str, Any] | None | Unset
        if isinstance(self.assigned_to, Unset):
            assigned_to = UNSET
        elif isinstance(self.assigned_to, MediaQueueInput):
            assigned_to = self.assigned_to.to_dict()
        else:
            assigned_to = self.assigned_to

        conversation_id = self.conversation_id

        id: str | Unset = UNSET
        if not isinstance(self.id, Unset):
            id = str(self.id)

        state: dict[str, Any] | Unset = UNSET
        if not isinstance(self.state, Unset):
            state = self.state.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if active_media is not UNSET:
            _field_dict["activeMedia"] = active_media
        if agent_request_ttl_timer_id is not UNSET:
            _field_dict["agentRequestTtlTimerId"] = agent_request_ttl_timer_id
        if assigned_to is not UNSET:
            _field_dict["assignedTo"] = assigned_to
        if conversation_id is not UNSET:
            _field_dict["conversationId"] = conversation_id
        if id is not UNSET:
            _field_dict["id"] = id
        if state is not UNSET:
            _field_dict["state"] = state

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        active_media = _reading.read_list_optional(
            _models.MediaInput.from_dict, _d.pop("activeMedia", UNSET), "activeMedia"
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

        def _parse_assigned_to(data: object) -> MediaQueueInput | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return UNSET

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                assigned_to_type_0: MediaQueueInput = _reading.read(
                    _models.MediaQueueInput.from_dict,
                    data,
                    None,
                )

                return assigned_to_type_0

            return cast(
                "MediaQueueInput | None | Unset",
                _reading.one_of(data, ((_variant_0, {}),), "assignedTo", plain=()),
            )

        assigned_to = _parse_assigned_to(_d.pop("assignedTo", UNSET))

        conversation_id = _d.pop("conversationId", UNSET)
        if type(conversation_id) is not str and conversation_id is not UNSET:
            conversation_id = _reading.check_optional(str, conversation_id, "conversationId")

        _value = _d.pop("id", UNSET)
        id: UUID | Unset = UNSET
        if _value is not UNSET:
            try:
                id = UUID(_value)
            except _reading.FAILURES:
                id = _reading.kept_optional(_value, "id")

        state: CustomBotWebhookMessageEntitiesTaskStateInput | Unset = _reading.read_optional(
            _models.CustomBotWebhookMessageEntitiesTaskStateInput.from_dict,
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
