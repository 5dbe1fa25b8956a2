from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.mrd_state_previous_state import MrdStatePreviousState, check_mrd_state_previous_state
from ..models.mrd_state_state import MrdStateState, check_mrd_state_state
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.media_routing_domain import MediaRoutingDomain


_T = _TypeVar("_T", bound="MrdState")


@_attrs_define
class MrdState:
    last_ready_state_change_time: int
    """ Epoch milliseconds. """
    max_agent_tasks: int
    mrd: MediaRoutingDomain
    previous_state: MrdStatePreviousState
    state: MrdStateState
    state_change_time: int
    """ Epoch milliseconds. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        last_ready_state_change_time = self.last_ready_state_change_time

        max_agent_tasks = self.max_agent_tasks

        mrd = self.mrd.to_dict()

        previous_state: str = self.previous_state

        state: str = self.state

        state_change_time = self.state_change_time

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "lastReadyStateChangeTime": last_ready_state_change_time,
                "maxAgentTasks": max_agent_tasks,
                "mrd": mrd,
                "previousState": previous_state,
                "state": state,
                "stateChangeTime": state_change_time,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        last_ready_state_change_time = _d.pop("lastReadyStateChangeTime", UNSET)
        if type(last_ready_state_change_time) is not int:
            last_ready_state_change_time = _reading.check(
                int, last_ready_state_change_time, "lastReadyStateChangeTime"
            )

        max_agent_tasks = _d.pop("maxAgentTasks", UNSET)
        if type(max_agent_tasks) is not int:
            max_agent_tasks = _reading.check(int, max_agent_tasks, "maxAgentTasks")

        mrd: MediaRoutingDomain = _reading.read(
            _models.MediaRoutingDomain.from_dict,
            _d.pop("mrd", UNSET),
            "mrd",
        )

        _value = _d.pop("previousState", UNSET)
        try:
            previous_state: MrdStatePreviousState = check_mrd_state_previous_state(_value)
        except _reading.FAILURES:
            previous_state = _reading.kept(_value, "previousState", "value")

        _value = _d.pop("state", UNSET)
        try:
            state: MrdStateState = check_mrd_state_state(_value)
        except _reading.FAILURES:
            state = _reading.kept(_value, "state", "value")

        state_change_time = _d.pop("stateChangeTime", UNSET)
        if type(state_change_time) is not int:
            state_change_time = _reading.check(int, state_change_time, "stateChangeTime")

        _instance = _cls(
            last_ready_state_change_time=last_ready_state_change_time,
            max_agent_tasks=max_agent_tasks,
            mrd=mrd,
            previous_state=previous_state,
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
