from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.agent_state_state_input import AgentStateStateInput


_T = _TypeVar("_T", bound="ChangeAgentStateRequest")


@_attrs_define
class ChangeAgentStateRequest:
    agent_id: UUID
    """ Keycloak user id of the agent (UUID). (Required) """
    state: AgentStateStateInput
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agent_id = str(_reading.present(self.agent_id, "agentId"))

        state = self.state.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "agentId": agent_id,
                "state": state,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("agentId", UNSET)
        try:
            agent_id: UUID = UUID(_value)
        except _reading.FAILURES:
            agent_id = _reading.kept(_value, "agentId")

        state: AgentStateStateInput = _reading.read(
            _models.AgentStateStateInput.from_dict,
            _d.pop("state", UNSET),
            "state",
        )

        _instance = _cls(
            agent_id=agent_id,
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
