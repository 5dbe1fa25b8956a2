from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.agent_mrd_state import AgentMrdState
    from ..models.agent_state_list_state import AgentStateListState
    from ..models.routing_engine_agent import RoutingEngineAgent


_T = _TypeVar("_T", bound="AgentStateList")


@_attrs_define
class AgentStateList:
    agent: RoutingEngineAgent
    agent_login_time: int
    """ Epoch milliseconds. """
    agent_mrd_states: list[AgentMrdState]
    state: AgentStateListState
    state_change_time: int
    """ Epoch milliseconds. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agent = self.agent.to_dict()

        agent_login_time = self.agent_login_time

        agent_mrd_states = []
        for _agent_mrd_states_item_data in self.agent_mrd_states:
            _agent_mrd_states_item = _agent_mrd_states_item_data.to_dict()
            agent_mrd_states.append(_agent_mrd_states_item)

        state = self.state.to_dict()

        state_change_time = self.state_change_time

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "agent": agent,
                "agentLoginTime": agent_login_time,
                "agentMrdStates": agent_mrd_states,
                "state": state,
                "stateChangeTime": state_change_time,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        agent: RoutingEngineAgent = _reading.read(
            _models.RoutingEngineAgent.from_dict,
            _d.pop("agent", UNSET),
            "agent",
        )

        agent_login_time = _d.pop("agentLoginTime", UNSET)
        if type(agent_login_time) is not int:
            agent_login_time = _reading.check(int, agent_login_time, "agentLoginTime")

        agent_mrd_states = _reading.read_list(
            _models.AgentMrdState.from_dict, _d.pop("agentMrdStates", UNSET), "agentMrdStates"
        )

        state: AgentStateListState = _reading.read(
            _models.AgentStateListState.from_dict,
            _d.pop("state", UNSET),
            "state",
        )

        state_change_time = _d.pop("stateChangeTime", UNSET)
        if type(state_change_time) is not int:
            state_change_time = _reading.check(int, state_change_time, "stateChangeTime")

        _instance = _cls(
            agent=agent,
            agent_login_time=agent_login_time,
            agent_mrd_states=agent_mrd_states,
            state=state,
            state_change_time=state_change_time,
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
