from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..models.dialer_call_action_request_action import (
    DialerCallActionRequestAction,
    check_dialer_call_action_request_action,
)
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="DialerCallActionRequest")


@_attrs_define
class DialerCallActionRequest:
    action: DialerCallActionRequestAction
    """ One of: ROUTE_TO_AGENT, END_CALL. (Required) """
    agent_extension: str | Unset = UNSET
    """ Extension of the agent. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        action: str = self.action

        agent_extension = self.agent_extension

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "action": action,
            }
        )
        if agent_extension is not UNSET:
            _field_dict["agentExtension"] = agent_extension

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("action", UNSET)
        try:
            action: DialerCallActionRequestAction = check_dialer_call_action_request_action(_value)
        except _reading.FAILURES:
            action = _reading.kept(_value, "action", "value")

        agent_extension = _d.pop("agentExtension", UNSET)
        if type(agent_extension) is not str and agent_extension is not UNSET:
            agent_extension = _reading.check_optional(str, agent_extension, "agentExtension")

        _instance = _cls(
            action=action,
            agent_extension=agent_extension,
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
