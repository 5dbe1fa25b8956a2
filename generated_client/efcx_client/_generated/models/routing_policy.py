from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..models.routing_policy_agent_selection_policy import (
    RoutingPolicyAgentSelectionPolicy,
    check_routing_policy_agent_selection_policy,
)
from ..models.routing_policy_routing_mode import (
    RoutingPolicyRoutingMode,
    check_routing_policy_routing_mode,
)
from ..types import UNSET

_T = _TypeVar("_T", bound="RoutingPolicy")


@_attrs_define
class RoutingPolicy:
    agent_request_ttl: int | None
    route_to_last_agent: bool | None
    routing_object_id: None | str
    agent_selection_policy: None | RoutingPolicyAgentSelectionPolicy
    routing_mode: None | RoutingPolicyRoutingMode
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agent_request_ttl: int | None
        agent_request_ttl = self.agent_request_ttl

        route_to_last_agent: bool | None
        route_to_last_agent = self.route_to_last_agent

        routing_object_id: None | str
        routing_object_id = self.routing_object_id

        agent_selection_policy: None | str
        if isinstance(self.agent_selection_policy, str):
            agent_selection_policy = self.agent_selection_policy
        else:
            agent_selection_policy = self.agent_selection_policy

        routing_mode: None | str
        if isinstance(self.routing_mode, str):
            routing_mode = self.routing_mode
        else:
            routing_mode = self.routing_mode

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "agentRequestTtl": agent_request_ttl,
                "routeToLastAgent": route_to_last_agent,
                "routingObjectId": routing_object_id,
                "agentSelectionPolicy": agent_selection_policy,
                "routingMode": routing_mode,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("agentRequestTtl", UNSET)
        if type(_value) is not int and _value is not None:
            _value = _reading.check_plain((int,), _value, "agentRequestTtl")
        agent_request_ttl: int | None = _value

        _value = _d.pop("routeToLastAgent", UNSET)
        if type(_value) is not bool and _value is not None:
            _value = _reading.check_plain((bool,), _value, "routeToLastAgent")
        route_to_last_agent: bool | None = _value

        _value = _d.pop("routingObjectId", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "routingObjectId")
        routing_object_id: None | str = _value

        def _parse_agent_selection_policy(data: object) -> None | RoutingPolicyAgentSelectionPolicy:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, str):
                    raise TypeError
                _value = data
                try:
                    agent_selection_policy_type_0: RoutingPolicyAgentSelectionPolicy = (
                        check_routing_policy_agent_selection_policy(_value)
                    )
                except _reading.FAILURES:
                    agent_selection_policy_type_0 = _reading.kept(_value, None, "value")

                return agent_selection_policy_type_0

            return cast(
                "None | RoutingPolicyAgentSelectionPolicy",
                _reading.one_of(data, ((_variant_0, {}),), "agentSelectionPolicy", plain=()),
            )

        agent_selection_policy = _parse_agent_selection_policy(
            _d.pop("agentSelectionPolicy", UNSET)
        )

        def _parse_routing_mode(data: object) -> None | RoutingPolicyRoutingMode:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, str):
                    raise TypeError
                _value = data
                try:
                    routing_mode_type_0: RoutingPolicyRoutingMode = (
                        check_routing_policy_routing_mode(_value)
                    )
                except _reading.FAILURES:
                    routing_mode_type_0 = _reading.kept(_value, None, "value")

                return routing_mode_type_0

            return cast(
                "None | RoutingPolicyRoutingMode",
                _reading.one_of(data, ((_variant_0, {}),), "routingMode", plain=()),
            )

        routing_mode = _parse_routing_mode(_d.pop("routingMode", UNSET))

        _instance = _cls(
            agent_request_ttl=agent_request_ttl,
            route_to_last_agent=route_to_last_agent,
            routing_object_id=routing_object_id,
            agent_selection_policy=agent_selection_policy,
            routing_mode=routing_mode,
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
