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
    from ..models.agent_state import AgentState
    from ..models.keycloak_user import KeycloakUser
    from ..models.mrd_state import MrdState


_T = _TypeVar("_T", bound="AssociatedAgentAgent")


@_attrs_define
class AssociatedAgentAgent:
    active_tasks_count: int
    key_cloak_detail: KeycloakUser
    mrd_states: list[MrdState]
    state: AgentState
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        active_tasks_count = self.active_tasks_count

        key_cloak_detail = self.key_cloak_detail.to_dict()

        mrd_states = []
        for _mrd_states_item_data in self.mrd_states:
            _mrd_states_item = _mrd_states_item_data.to_dict()
            mrd_states.append(_mrd_states_item)

        state = self.state.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "activeTasksCount": active_tasks_count,
                "keyCloakDetail": key_cloak_detail,
                "mrdStates": mrd_states,
                "state": state,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        active_tasks_count = _d.pop("activeTasksCount", UNSET)
        if type(active_tasks_count) is not int:
            active_tasks_count = _reading.check(int, active_tasks_count, "activeTasksCount")

        key_cloak_detail: KeycloakUser = _reading.read(
            _models.KeycloakUser.from_dict,
            _d.pop("keyCloakDetail", UNSET),
            "keyCloakDetail",
        )

        mrd_states = _reading.read_list(
            _models.MrdState.from_dict, _d.pop("mrdStates", UNSET), "mrdStates"
        )

        state: AgentState = _reading.read(
            _models.AgentState.from_dict,
            _d.pop("state", UNSET),
            "state",
        )

        _instance = _cls(
            active_tasks_count=active_tasks_count,
            key_cloak_detail=key_cloak_detail,
            mrd_states=mrd_states,
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
