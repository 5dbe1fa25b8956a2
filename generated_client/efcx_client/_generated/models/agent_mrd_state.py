from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.agent_mrd_state_previous_state import (
    AgentMrdStatePreviousState,
    check_agent_mrd_state_previous_state,
)
from ..models.agent_mrd_state_state import AgentMrdStateState, check_agent_mrd_state_state
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.media_routing_domain import MediaRoutingDomain


_T = _TypeVar("_T", bound="AgentMrdState")


@_attrs_define
class AgentMrdState:
    last_ready_state_change_time: int | None
    """ Epoch milliseconds. """
    max_agent_tasks: int
    mrd: MediaRoutingDomain
    state: AgentMrdStateState
    state_change_time: int
    """ Epoch milliseconds. """
    previous_state: AgentMrdStatePreviousState | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        last_ready_state_change_time: int | None
        last_ready_state_change_time = self.last_ready_state_change_time

        max_agent_tasks = self.max_agent_tasks

        mrd = self.mrd.to_dict()

        state: str = self.state

        state_change_time = self.state_change_time

        previous_state: None | str
        if isinstance(self.previous_state, str):
            previous_state = self.previous_state
        else:
            previous_state = self.previous_state

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "lastReadyStateChangeTime": last_ready_state_change_time,
                "maxAgentTasks": max_agent_tasks,
                "mrd": mrd,
                "state": state,
                "stateChangeTime": state_change_time,
                "previousState": previous_state,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("lastReadyStateChangeTime", UNSET)
        if type(_value) is not int and _value is not None:
            _value = _reading.check_plain((int,), _value, "lastReadyStateChangeTime")
        last_ready_state_change_time: int | None = _value

        max_agent_tasks = _d.pop("maxAgentTasks", UNSET)
        if type(max_agent_tasks) is not int:
            max_agent_tasks = _reading.check(int, max_agent_tasks, "maxAgentTasks")

        mrd: MediaRoutingDomain = _reading.read(
            _models.MediaRoutingDomain.from_dict,
            _d.pop("mrd", UNSET),
            "mrd",
        )

        _value = _d.pop("state", UNSET)
        try:
            state: AgentMrdStateState = check_agent_mrd_state_state(_value)
        except _reading.FAILURES:
            state = _reading.kept(_value, "state", "value")

        state_change_time = _d.pop("stateChangeTime", UNSET)
        if type(state_change_time) is not int:
            state_change_time = _reading.check(int, state_change_time, "stateChangeTime")

        def _parse_previous_state(data: object) -> AgentMrdStatePreviousState | None:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, str):
                    raise TypeError
                _value = data
                try:
                    previous_state_type_0: AgentMrdStatePreviousState = (
                        check_agent_mrd_state_previous_state(_value)
                    )
                except _reading.FAILURES:
                    previous_state_type_0 = _reading.kept(_value, None, "value")

                return previous_state_type_0

            return cast(
                "AgentMrdStatePreviousState | None",
                _reading.one_of(data, ((_variant_0, {}),), "previousState", plain=()),
            )

        previous_state = _parse_previous_state(_d.pop("previousState", UNSET))

        _instance = _cls(
            last_ready_state_change_time=last_ready_state_change_time,
            max_agent_tasks=max_agent_tasks,
            mrd=mrd,
            state=state,
            state_change_time=state_change_time,
            previous_state=previous_state,
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
