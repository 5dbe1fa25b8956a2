from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.agent_state_list_state_name import (
    AgentStateListStateName,
    check_agent_state_list_state_name,
)
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.reason_code import ReasonCode


_T = _TypeVar("_T", bound="AgentStateListState")


@_attrs_define
class AgentStateListState:
    name: AgentStateListStateName
    reason_code: None | ReasonCode
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.reason_code import ReasonCode  # noqa: PLC0415

        name: str = self.name

        reason_code: dict[str, Any] | None
        if isinstance(self.reason_code, ReasonCode):
            reason_code = self.reason_code.to_dict()
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
            name: AgentStateListStateName = check_agent_state_list_state_name(_value)
        except _reading.FAILURES:
            name = _reading.kept(_value, "name", "value")

        def _parse_reason_code(data: object) -> None | ReasonCode:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                reason_code_type_0: ReasonCode = _reading.read(
                    _models.ReasonCode.from_dict,
                    data,
                    None,
                )

                return reason_code_type_0

            return cast(
                "None | ReasonCode",
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
