from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..models.task_state_name import TaskStateName, check_task_state_name
from ..models.task_state_reason_code import TaskStateReasonCode, check_task_state_reason_code
from ..types import UNSET

_T = _TypeVar("_T", bound="TaskState")


@_attrs_define
class TaskState:
    name: TaskStateName
    reason_code: None | TaskStateReasonCode
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name: str = self.name

        reason_code: None | str
        if isinstance(self.reason_code, str):
            reason_code = self.reason_code
        else:
            reason_code = self.reason_code

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "name": name,
                "reasonCode": reason_code,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("name", UNSET)
        try:
            name: TaskStateName = check_task_state_name(_value)
        except _reading.FAILURES:
            name = _reading.kept(_value, "name", "value")

        def _parse_reason_code(data: object) -> None | TaskStateReasonCode:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, str):
                    raise TypeError
                _value = data
                try:
                    reason_code_type_0: TaskStateReasonCode = check_task_state_reason_code(_value)
                except _reading.FAILURES:
                    reason_code_type_0 = _reading.kept(_value, None, "value")

                return reason_code_type_0

            return cast(
                "None | TaskStateReasonCode",
                _reading.one_of(data, ((_variant_0, {}),), "reasonCode", plain=()),
            )

        reason_code = _parse_reason_code(_d.pop("reasonCode", UNSET))

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
