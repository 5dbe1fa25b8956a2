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
    from ..models.assign_resource_type_input import AssignResourceTypeInput
    from ..models.channel_session_input import ChannelSessionInput
    from ..models.queue_input import QueueInput


_T = _TypeVar("_T", bound="AssignResourceRequest")


@_attrs_define
class AssignResourceRequest:
    channel_sessions: list[ChannelSessionInput]
    """ Channel sessions of the conversation. (Required) """
    request_session: ChannelSessionInput
    """ Channel session the request comes from. (Required) """
    type_: AssignResourceTypeInput
    """ Direction, mode, metadata. (Required) """
    last_assigned_agent_id: UUID | Unset = UNSET
    """ Agent who last served the customer (UUID). """
    offer_to_agent: bool | Unset = UNSET
    """ Whether the task is offered to the agent. """
    priority: int | Unset = UNSET
    """ Priority of the request. """
    queue: QueueInput | Unset = UNSET
    """ Queue, by name or id. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        channel_sessions = []
        for _channel_sessions_item_data in self.channel_sessions:
            _channel_sessions_item = _channel_sessions_item_data.to_dict()
            channel_sessions.append(_channel_sessions_item)

        request_session = self.request_session.to_dict()

        type_ = self.type_.to_dict()

        last_assigned_agent_id: str | Unset = UNSET
        if not isinstance(self.last_assigned_agent_id, Unset):
            last_assigned_agent_id = str(self.last_assigned_agent_id)

        offer_to_agent = self.offer_to_agent

        priority = self.priority

        queue: dict[str, Any] | Unset = UNSET
        if not isinstance(self.queue, Unset):
            queue = self.queue.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "channelSessions": channel_sessions,
                "requestSession": request_session,
                "type": type_,
            }
        )
        if last_assigned_agent_id is not UNSET:
            _field_dict["lastAssignedAgentId"] = last_assigned_agent_id
        if offer_to_agent is not UNSET:
            _field_dict["offerToAgent"] = offer_to_agent
        if priority is not UNSET:
            _field_dict["priority"] = priority
        if queue is not UNSET:
            _field_dict["queue"] = queue

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        channel_sessions = _reading.read_list(
            _models.ChannelSessionInput.from_dict,
            _d.pop("channelSessions", UNSET),
            "channelSessions",
        )

        request_session: ChannelSessionInput = _reading.read(
            _models.ChannelSessionInput.from_dict,
            _d.pop("requestSession", UNSET),
            "requestSession",
        )

        type_: AssignResourceTypeInput = _reading.read(
            _models.AssignResourceTypeInput.from_dict,
            _d.pop("type", UNSET),
            "type",
        )

        _value = _d.pop("lastAssignedAgentId", UNSET)
        last_assigned_agent_id: UUID | Unset = UNSET
        if _value is not UNSET:
            try:
                last_assigned_agent_id = UUID(_value)
            except _reading.FAILURES:
                last_assigned_agent_id = _reading.kept_optional(_value, "lastAssignedAgentId")

        offer_to_agent = _d.pop("offerToAgent", UNSET)
        if type(offer_to_agent) is not bool and offer_to_agent is not UNSET:
            offer_to_agent = _reading.check_optional(bool, offer_to_agent, "offerToAgent")

        priority = _d.pop("priority", UNSET)
        if type(priority) is not int and priority is not UNSET:
            priority = _reading.check_optional(int, priority, "priority")

        queue: QueueInput | Unset = _reading.read_optional(
            _models.QueueInput.from_dict,
            _d.pop("queue", UNSET),
            "queue",
        )

        _instance = _cls(
            channel_sessions=channel_sessions,
            request_session=request_session,
            type_=type_,
            last_assigned_agent_id=last_assigned_agent_id,
            offer_to_agent=offer_to_agent,
            priority=priority,
            queue=queue,
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
