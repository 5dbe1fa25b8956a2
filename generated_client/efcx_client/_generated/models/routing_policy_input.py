from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..models.routing_policy_input_agent_selection_policy import (
    RoutingPolicyInputAgentSelectionPolicy,
    check_routing_policy_input_agent_selection_policy,
)
from ..models.routing_policy_input_routing_mode import (
    RoutingPolicyInputRoutingMode,
    check_routing_policy_input_routing_mode,
)
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="RoutingPolicyInput")


@_attrs_define
class RoutingPolicyInput:
    agent_request_ttl: int | None | Unset = UNSET
    agent_selection_policy: None | RoutingPolicyInputAgentSelectionPolicy | Unset = UNSET
    """ One of: LEAST_SKILLED, MOST_SKILLED, LONGEST_AVAILABLE. """
    route_to_last_agent: bool | Unset = UNSET
    routing_mode: RoutingPolicyInputRoutingMode | Unset = UNSET
    """ One of: PUSH, PULL, EXTERNAL. """
    routing_object_id: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agent_request_ttl: int | None | Unset
        if isinstance(self.agent_request_ttl, Unset):
            agent_request_ttl = UNSET
        else:
            agent_request_ttl = self.agent_request_ttl

        agent_selection_policy: None | str | Unset
        if isinstance(self.agent_selection_policy, Unset):
            agent_selection_policy = UNSET
        elif isinstance(self.agent_selection_policy, str):
            agent_selection_policy = self.agent_selection_policy
        else:
            agent_selection_policy = self.agent_selection_policy

        route_to_last_agent = self.route_to_last_agent

        routing_mode: str | Unset = UNSET
        if not isinstance(self.routing_mode, Unset):
            routing_mode = self.routing_mode

        routing_object_id: None | str | Unset
        if isinstance(self.routing_object_id, Unset):
            routing_object_id = UNSET
        else:
            routing_object_id = self.routing_object_id

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
        _value = _d.pop("agentRequestTtl", UNSET)
        if type(_value) is not int and _value is not None and _value is not UNSET:
            _value = _reading.check_plain_optional((int,), _value, "agentRequestTtl")
        agent_request_ttl: int | None | Unset = _value

        def _parse_agent_selection_policy(
            data: object,
        ) -> None | RoutingPolicyInputAgentSelectionPolicy | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return UNSET

            def _variant_0(data: Any) -> object:
                if not isinstance(data, str):
                    raise TypeError
                _value = data
                try:
                    agent_selection_policy_type_0: RoutingPolicyInputAgentSelectionPolicy = (
                        check_routing_policy_input_agent_selection_policy(_value)
                    )
                except _reading.FAILURES:
                    agent_selection_policy_type_0 = _reading.kept(_value, None, "value")

                return agent_selection_policy_type_0

            return cast(
                "None | RoutingPolicyInputAgentSelectionPolicy | Unset",
                _reading.one_of(data, ((_variant_0, {}),), "agentSelectionPolicy", plain=()),
            )

        agent_selection_policy = _parse_agent_selection_policy(
            _d.pop("agentSelectionPolicy", UNSET)
        )

        route_to_last_agent = _d.pop("routeToLastAgent", UNSET)
        if type(route_to_last_agent) is not bool and route_to_last_agent is not UNSET:
            route_to_last_agent = _reading.check_optional(
                bool, route_to_last_agent, "routeToLastAgent"
            )

        _value = _d.pop("routingMode", UNSET)
        routing_mode: RoutingPolicyInputRoutingMode | Unset = UNSET
        if _value is not UNSET:
            try:
                routing_mode = check_routing_policy_input_routing_mode(_value)
            except _reading.FAILURES:
                routing_mode = _reading.kept_optional(_value, "routingMode", "value")

        _value = _d.pop("routingObjectId", UNSET)
        if type(_value) is not str and _value is not None and _value is not UNSET:
            _value = _reading.check_plain_optional((str,), _value, "routingObjectId")
        routing_object_id: None | str | Unset = _value

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
