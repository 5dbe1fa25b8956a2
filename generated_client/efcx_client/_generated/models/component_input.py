from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.component_input_type import ComponentInputType, check_component_input_type
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.component_input_additional_component_details import (
        ComponentInputAdditionalComponentDetails,
    )
    from ..models.component_parameter_input import ComponentParameterInput


_T = _TypeVar("_T", bound="ComponentInput")


@_attrs_define
class ComponentInput:
    additional_component_details: ComponentInputAdditionalComponentDetails | None | Unset = UNSET
    """ Arbitrary JSON. """
    parameters: list[ComponentParameterInput] | Unset = UNSET
    type_: ComponentInputType | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.component_input_additional_component_details import (
            ComponentInputAdditionalComponentDetails,  # noqa: PLC0415
        )

        additional_component_details: dict[str, Any] | None | Unset
        if isinstance(self.additional_component_details, Unset):
            additional_component_details = UNSET
        elif isinstance(
            self.additional_component_details, ComponentInputAdditionalComponentDetails
        ):
            additional_component_details = self.additional_component_details.to_dict()
        else:
            additional_component_details = self.additional_component_details

        parameters: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.parameters, Unset):
            parameters = []
            for _parameters_item_data in self.parameters:
                _parameters_item = _parameters_item_data.to_dict()
                parameters.append(_parameters_item)

        type_: str | Unset = UNSET
        if not isinstance(self.type_, Unset):
            type_ = self.type_

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if additional_component_details is not UNSET:
            _field_dict["additionalComponentDetails"] = additional_component_details
        if parameters is not UNSET:
            _field_dict["parameters"] = parameters
        if type_ is not UNSET:
            _field_dict["type"] = type_

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)

        def _parse_additional_component_details(
            data: object,
        ) -> ComponentInputAdditionalComponentDetails | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return UNSET

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                additional_component_details_type_0: ComponentInputAdditionalComponentDetails = (
                    _reading.read(
                        _models.ComponentInputAdditionalComponentDetails.from_dict,
                        data,
                        None,
                    )
                )

                return additional_component_details_type_0

            return cast(
                "ComponentInputAdditionalComponentDetails | None | Unset",
                _reading.one_of(data, ((_variant_0, {}),), "additionalComponentDetails", plain=()),
            )

        additional_component_details = _parse_additional_component_details(
            _d.pop("additionalComponentDetails", UNSET)
        )

        parameters = _reading.read_list_optional(
            _models.ComponentParameterInput.from_dict, _d.pop("parameters", UNSET), "parameters"
        )

        _value = _d.pop("type", UNSET)
        type_: ComponentInputType | Unset = UNSET
        if _value is not UNSET:
            try:
                type_ = check_component_input_type(_value)
            except _reading.FAILURES:
                type_ = _reading.kept_optional(_value, "type", "value")

        _instance = _cls(
            additional_component_details=additional_component_details,
            parameters=parameters,
            type_=type_,
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
