from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..models.available_agent_available_agent_state import (
    AvailableAgentAvailableAgentState,
    check_available_agent_available_agent_state,
)
from ..types import UNSET

_T = _TypeVar("_T", bound="AvailableAgentAvailableAgent")


@_attrs_define
class AvailableAgentAvailableAgent:
    extensions: list[str]
    id: UUID
    name: str
    state: AvailableAgentAvailableAgentState
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        extensions = self.extensions

        id = str(_reading.present(self.id, "id"))

        name = self.name

        state: str = self.state

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "extensions": extensions,
                "id": id,
                "name": name,
                "state": state,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        extensions = _reading.read_plain_list(str, _d.pop("extensions", UNSET), "extensions")

        _value = _d.pop("id", UNSET)
        try:
            id: UUID = UUID(_value)
        except _reading.FAILURES:
            id = _reading.kept(_value, "id")

        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        _value = _d.pop("state", UNSET)
        try:
            state: AvailableAgentAvailableAgentState = check_available_agent_available_agent_state(
                _value
            )
        except _reading.FAILURES:
            state = _reading.kept(_value, "state", "value")

        _instance = _cls(
            extensions=extensions,
            id=id,
            name=name,
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
