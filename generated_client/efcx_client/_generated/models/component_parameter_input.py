from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.component_parameter_input_parameter_type import (
    ComponentParameterInputParameterType,
    check_component_parameter_input_parameter_type,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.footer_input import FooterInput


_T = _TypeVar("_T", bound="ComponentParameterInput")


@_attrs_define
class ComponentParameterInput:
    additional_parameter_details: FooterInput | Unset = UNSET
    parameter_type: ComponentParameterInputParameterType | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        additional_parameter_details: dict[str, Any] | Unset = UNSET
        if not isinstance(self.additional_parameter_details, Unset):
            additional_parameter_details = self.additional_parameter_details.to_dict()

        parameter_type: str | Unset = UNSET
        if not isinstance(self.parameter_type, Unset):
            parameter_type = self.parameter_type

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if additional_parameter_details is not UNSET:
            _field_dict["additionalParameterDetails"] = additional_parameter_details
        if parameter_type is not UNSET:
            _field_dict["parameterType"] = parameter_type

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        additional_parameter_details: FooterInput | Unset = _reading.read_optional(
            _models.FooterInput.from_dict,
            _d.pop("additionalParameterDetails", UNSET),
            "additionalParameterDetails",
        )

        _value = _d.pop("parameterType", UNSET)
        parameter_type: ComponentParameterInputParameterType | Unset = UNSET
        if _value is not UNSET:
            try:
                parameter_type = check_component_parameter_input_parameter_type(_value)
            except _reading.FAILURES:
                parameter_type = _reading.kept_optional(_value, "parameterType", "value")

        _instance = _cls(
            additional_parameter_details=additional_parameter_details,
            parameter_type=parameter_type,
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
