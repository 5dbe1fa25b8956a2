from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.agent_state_state_input_name import (
    AgentStateStateInputName,
    check_agent_state_state_input_name,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.reason_code_input import ReasonCodeInput


_T = _TypeVar("_T", bound="AgentStateStateInput")


@_attrs_define
class AgentStateStateInput:
    name: AgentStateStateInputName
    """ One of: LOGIN, NOT_READY, READY, LOGOUT. (Required) """
    reason_code: None | ReasonCodeInput | Unset = UNSET
    """ Null for READY. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.reason_code_input import ReasonCodeInput  # noqa: PLC0415

        name: str = self.name

        reason_code: dict[str, Any] | None | Unset
        if isinstance(self.reason_code, Unset):
            reason_code = UNSET
        elif isinstance(self.reason_code, ReasonCodeInput):
            reason_code = self.reason_code.to_dict()
        else:
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
            name: AgentStateStateInputName = check_agent_state_state_input_name(_value)
        except _reading.FAILURES:
            name = _reading.kept(_value, "name", "value")

        def _parse_reason_code(data: object) -> None | ReasonCodeInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return UNSET

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                reason_code_type_0: ReasonCodeInput = _reading.read(
                    _models.ReasonCodeInput.from_dict,
                    data,
                    None,
                )

                return reason_code_type_0

            return cast(
                "None | ReasonCodeInput | Unset",
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
