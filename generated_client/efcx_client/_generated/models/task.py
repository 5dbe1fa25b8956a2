from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.active_media import ActiveMedia
    from ..models.assigned_to import AssignedTo
    from ..models.task_state import TaskState


_T = _TypeVar("_T", bound="Task")


@_attrs_define
class Task:
    active_media: list[ActiveMedia]
    agent_request_ttl_timer_id: None | UUID
    assigned_to: AssignedTo | None
    conversation_id: str
    id: UUID
    state: TaskState
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.assigned_to import AssignedTo  # noqa: PLC0415

        active_media = []
        for _active_media_item_data in self.active_media:
            _active_media_item = _active_media_item_data.to_dict()
            active_media.append(_active_media_item)

        agent_request_ttl_timer_id: None | str
        if isinstance(self.agent_request_ttl_timer_id, UUID):
            agent_request_ttl_timer_id = str(self.agent_request_ttl_timer_id)
        else:
            agent_request_ttl_timer_id = self.agent_request_ttl_timer_id

        assigned_to: dict[str, Any] | None
        if isinstance(self.assigned_to, AssignedTo):
            assigned_to = self.assigned_to.to_dict()
        else:
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
            _models.ActiveMedia.from_dict, _d.pop("activeMedia", UNSET), "activeMedia"
        )

        def _parse_agent_request_ttl_timer_id(data: object) -> None | UUID:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, str):
                    raise TypeError
                _value = data
                try:
                    agent_request_ttl_timer_id_type_0: UUID = UUID(_value)
                except _reading.FAILURES:
                    agent_request_ttl_timer_id_type_0 = _reading.kept(_value, None)

                return agent_request_ttl_timer_id_type_0

            return cast(
                "None | UUID",
                _reading.one_of(data, ((_variant_0, {}),), "agentRequestTtlTimerId", plain=()),
            )

        agent_request_ttl_timer_id = _parse_agent_request_ttl_timer_id(
            _d.pop("agentRequestTtlTimerId", UNSET)
        )

        def _parse_assigned_to(data: object) -> AssignedTo | None:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                assigned_to_type_0: AssignedTo = _reading.read(
                    _models.AssignedTo.from_dict,
                    data,
                    None,
                )

                return assigned_to_type_0

            return cast(
                "AssignedTo | None",
                _reading.one_of(data, ((_variant_0, {}),), "assignedTo", plain=()),
            )

        assigned_to = _parse_assigned_to(_d.pop("assignedTo", UNSET))

        conversation_id = _d.pop("conversationId", UNSET)
        if type(conversation_id) is not str:
            conversation_id = _reading.check(str, conversation_id, "conversationId")

        _value = _d.pop("id", UNSET)
        try:
            id: UUID = UUID(_value)
        except _reading.FAILURES:
            id = _reading.kept(_value, "id")

        state: TaskState = _reading.read(
            _models.TaskState.from_dict,
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
