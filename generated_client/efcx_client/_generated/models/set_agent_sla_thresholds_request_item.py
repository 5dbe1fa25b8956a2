from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="SetAgentSlaThresholdsRequestItem")


@_attrs_define
class SetAgentSlaThresholdsRequestItem:
    action: str | Unset = UNSET
    percentage: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        action = self.action

        percentage = self.percentage

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if action is not UNSET:
            _field_dict["action"] = action
        if percentage is not UNSET:
            _field_dict["percentage"] = percentage

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        action = _d.pop("action", UNSET)
        if type(action) is not str and action is not UNSET:
            action = _reading.check_optional(str, action, "action")

        percentage = _d.pop("percentage", UNSET)
        if type(percentage) is not int and percentage is not UNSET:
            percentage = _reading.check_optional(int, percentage, "percentage")

        _instance = _cls(
            action=action,
            percentage=percentage,
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
