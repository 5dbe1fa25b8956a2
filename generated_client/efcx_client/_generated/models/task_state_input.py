from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..models.task_state_input_name import TaskStateInputName, check_task_state_input_name
from ..models.task_state_input_reason_code import (
    TaskStateInputReasonCode,
    check_task_state_input_reason_code,
)
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="TaskStateInput")


@_attrs_define
class TaskStateInput:
    name: TaskStateInputName
    """ One of: ACTIVE, WRAP_UP, CLOSED. (Required) """
    reason_code: TaskStateInputReasonCode | Unset = UNSET
    """ One of: RONA, DONE, RESPONSE_TIMEOUT, NO_AGENT_AVAILABLE, REROUTE, CANCELLED, AGENT_LOGOUT, TRANSFERRED,
    FORCE_CLOSED, WRAP_UP_APPLIED, WRAP_UP_NOT_APPLIED, WRAP_UP_EXPIRED. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name: str = self.name

        reason_code: str | Unset = UNSET
        if not isinstance(self.reason_code, Unset):
            reason_code = self.reason_code

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "name": name,
            }
        )
        if reason_code is not UNSET:
            _field_dict["reasonCode"] = reason_code

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("name", UNSET)
        try:
            name: TaskStateInputName = check_task_state_input_name(_value)
        except _reading.FAILURES:
            name = _reading.kept(_value, "name", "value")

        _value = _d.pop("reasonCode", UNSET)
        reason_code: TaskStateInputReasonCode | Unset = UNSET
        if _value is not UNSET:
            try:
                reason_code = check_task_state_input_reason_code(_value)
            except _reading.FAILURES:
                reason_code = _reading.kept_optional(_value, "reasonCode", "value")

        _instance = _cls(
            name=name,
            reason_code=reason_code,
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
