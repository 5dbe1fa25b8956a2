from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..models.add_channel_session_to_tasks_channel_channel_config_routing_policy_input_agent_sele_57638624 import (
    AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInputAgentSele57638624,
    check_add_channel_session_to_tasks_channel_channel_config_routing_policy_input_agent_sele_57638624,
)
from ..models.add_channel_session_to_tasks_channel_channel_config_routing_policy_input_routing_mode import (
    AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInputRoutingMode,
    check_add_channel_session_to_tasks_channel_channel_config_routing_policy_input_routing_mode,
)
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInput")


@_attrs_define
class AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInput:
    agent_request_ttl: int | Unset = UNSET
    agent_selection_policy: (
        AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInputAgentSele57638624 | Unset
    ) = UNSET
    route_to_last_agent: bool | Unset = UNSET
    routing_mode: (
        AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInputRoutingMode | Unset
    ) = UNSET
    routing_object_id: UUID | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agent_request_ttl = self.agent_request_ttl

        agent_selection_policy: str | Unset = UNSET
        if not isinstance(self.agent_selection_policy, Unset):
            agent_selection_policy = self.agent_selection_policy

        route_to_last_agent = self.route_to_last_agent

        routing_mode: str | Unset = UNSET
        if not isinstance(self.routing_mode, Unset):
            routing_mode = self.routing_mode

        routing_object_id: str | Unset = UNSET
        if not isinstance(self.routing_object_id, Unset):
            routing_object_id = str(self.routing_object_id)

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if agent_request_ttl is not UNSET:
            _field_dict["agentRequestTtl"] = agent_request_ttl
        if agent_selection_policy is not UNSET:
            _field_dict["agentSelectionPolicy"] = agent_selection_policy
        if route_to_last_agent is not UNSET:
            _field_dict["routeToLastAgent"] = route_to_last_agent
        if routing_mode is not UNSET:
            _field_dict["routingMode"] = routing_mode
        if routing_object_id is not UNSET:
            _field_dict["routingObjectId"] = routing_object_id

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        agent_request_ttl = _d.pop("agentRequestTtl", UNSET)
        if type(agent_request_ttl) is not int and agent_request_ttl is not UNSET:
            agent_request_ttl = _reading.check_optional(int, agent_request_ttl, "agentRequestTtl")

        _value = _d.pop("agentSelectionPolicy", UNSET)
        agent_selection_policy: (
            AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInputAgentSele57638624 | Unset
        ) = UNSET
        if _value is not UNSET:
            try:
                agent_selection_policy = check_add_channel_session_to_tasks_channel_channel_config_routing_policy_input_agent_sele_57638624(
                    _value
                )
            except _reading.FAILURES:
                agent_selection_policy = _reading.kept_optional(
                    _value, "agentSelectionPolicy", "value"
                )

        route_to_last_agent = _d.pop("routeToLastAgent", UNSET)
        if type(route_to_last_agent) is not bool and route_to_last_agent is not UNSET:
            route_to_last_agent = _reading.check_optional(
                bool, route_to_last_agent, "routeToLastAgent"
            )

        _value = _d.pop("routingMode", UNSET)
        routing_mode: (
            AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInputRoutingMode | Unset
        ) = UNSET
        if _value is not UNSET:
            try:
                routing_mode = check_add_channel_session_to_tasks_channel_channel_config_routing_policy_input_routing_mode(
                    _value
                )
            except _reading.FAILURES:
                routing_mode = _reading.kept_optional(_value, "routingMode", "value")

        _value = _d.pop("routingObjectId", UNSET)
        routing_object_id: UUID | Unset = UNSET
        if _value is not UNSET:
            try:
                routing_object_id = UUID(_value)
            except _reading.FAILURES:
                routing_object_id = _reading.kept_optional(_value, "routingObjectId")

        _instance = _cls(
            agent_request_ttl=agent_request_ttl,
            agent_selection_policy=agent_selection_policy,
            route_to_last_agent=route_to_last_agent,
            routing_mode=routing_mode,
            routing_object_id=routing_object_id,
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
