from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..models.channel_config_routing_policy_agent_selection_policy import (
    ChannelConfigRoutingPolicyAgentSelectionPolicy,
    check_channel_config_routing_policy_agent_selection_policy,
)
from ..models.channel_config_routing_policy_routing_mode import (
    ChannelConfigRoutingPolicyRoutingMode,
    check_channel_config_routing_policy_routing_mode,
)
from ..types import UNSET

_T = _TypeVar("_T", bound="ChannelConfigRoutingPolicy")


@_attrs_define
class ChannelConfigRoutingPolicy:
    agent_request_ttl: int
    agent_selection_policy: ChannelConfigRoutingPolicyAgentSelectionPolicy
    route_to_last_agent: bool
    routing_mode: ChannelConfigRoutingPolicyRoutingMode
    routing_object_id: UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agent_request_ttl = self.agent_request_ttl

        agent_selection_policy: str = self.agent_selection_policy

        route_to_last_agent = self.route_to_last_agent

        routing_mode: str = self.routing_mode

        routing_object_id = str(_reading.present(self.routing_object_id, "routingObjectId"))

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "agentRequestTtl": agent_request_ttl,
                "agentSelectionPolicy": agent_selection_policy,
                "routeToLastAgent": route_to_last_agent,
                "routingMode": routing_mode,
                "routingObjectId": routing_object_id,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        agent_request_ttl = _d.pop("agentRequestTtl", UNSET)
        if type(agent_request_ttl) is not int:
            agent_request_ttl = _reading.check(int, agent_request_ttl, "agentRequestTtl")

        _value = _d.pop("agentSelectionPolicy", UNSET)
        try:
            agent_selection_policy: ChannelConfigRoutingPolicyAgentSelectionPolicy = (
                check_channel_config_routing_policy_agent_selection_policy(_value)
            )
        except _reading.FAILURES:
            agent_selection_policy = _reading.kept(_value, "agentSelectionPolicy", "value")

        route_to_last_agent = _d.pop("routeToLastAgent", UNSET)
        if type(route_to_last_agent) is not bool:
            route_to_last_agent = _reading.check(bool, route_to_last_agent, "routeToLastAgent")

        _value = _d.pop("routingMode", UNSET)
        try:
            routing_mode: ChannelConfigRoutingPolicyRoutingMode = (
                check_channel_config_routing_policy_routing_mode(_value)
            )
        except _reading.FAILURES:
            routing_mode = _reading.kept(_value, "routingMode", "value")

        _value = _d.pop("routingObjectId", UNSET)
        try:
            routing_object_id: UUID = UUID(_value)
        except _reading.FAILURES:
            routing_object_id = _reading.kept(_value, "routingObjectId")

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
