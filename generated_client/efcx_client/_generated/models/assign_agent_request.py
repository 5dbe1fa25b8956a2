from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.assign_agent_request_state import (
    AssignAgentRequestState,
    check_assign_agent_request_state,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.assign_agent_type_input import AssignAgentTypeInput
    from ..models.channel_session_input import ChannelSessionInput


_T = _TypeVar("_T", bound="AssignAgentRequest")


@_attrs_define
class AssignAgentRequest:
    agent: UUID
    """ Agent id. (Required) """
    channel_sessions: list[ChannelSessionInput]
    """ Channel sessions of the conversation. (Required) """
    request_session: ChannelSessionInput
    """ Channel session the request comes from. (Required) """
    state: AssignAgentRequestState
    """ One of: STARTED, QUEUED, RESERVED, ACTIVE, CLOSED. (Required) """
    type_: AssignAgentTypeInput
    """ (Required) """
    offer_to_agent: bool | Unset = UNSET
    """ Whether the task is offered to the agent. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agent = str(_reading.present(self.agent, "agent"))

        channel_sessions = []
        for _channel_sessions_item_data in self.channel_sessions:
            _channel_sessions_item = _channel_sessions_item_data.to_dict()
            channel_sessions.append(_channel_sessions_item)

        request_session = self.request_session.to_dict()

        state: str = self.state

        type_ = self.type_.to_dict()

        offer_to_agent = self.offer_to_agent

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "agent": agent,
                "channelSessions": channel_sessions,
                "requestSession": request_session,
                "state": state,
                "type": type_,
            }
        )
        if offer_to_agent is not UNSET:
            _field_dict["offerToAgent"] = offer_to_agent

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("agent", UNSET)
        try:
            agent: UUID = UUID(_value)
        except _reading.FAILURES:
            agent = _reading.kept(_value, "agent")

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

        _value = _d.pop("state", UNSET)
        try:
            state: AssignAgentRequestState = check_assign_agent_request_state(_value)
        except _reading.FAILURES:
            state = _reading.kept(_value, "state", "value")

        type_: AssignAgentTypeInput = _reading.read(
            _models.AssignAgentTypeInput.from_dict,
            _d.pop("type", UNSET),
            "type",
        )

        offer_to_agent = _d.pop("offerToAgent", UNSET)
        if type(offer_to_agent) is not bool and offer_to_agent is not UNSET:
            offer_to_agent = _reading.check_optional(bool, offer_to_agent, "offerToAgent")

        _instance = _cls(
            agent=agent,
            channel_sessions=channel_sessions,
            request_session=request_session,
            state=state,
            type_=type_,
            offer_to_agent=offer_to_agent,
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
