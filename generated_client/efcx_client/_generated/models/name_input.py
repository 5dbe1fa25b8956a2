from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.additional_name_details_input import AdditionalNameDetailsInput


_T = _TypeVar("_T", bound="NameInput")


@_attrs_define
class NameInput:
    formatted_name: str
    additional_name_details: AdditionalNameDetailsInput | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        formatted_name = self.formatted_name

        additional_name_details: dict[str, Any] | Unset = UNSET
        if not isinstance(self.additional_name_details, Unset):
            additional_name_details = self.additional_name_details.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "formattedName": formatted_name,
            }
        )
        if additional_name_details is not UNSET:
            _field_dict["additionalNameDetails"] = additional_name_details

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        formatted_name = _d.pop("formattedName", UNSET)
        if type(formatted_name) is not str:
            formatted_name = _reading.check(str, formatted_name, "formattedName")

        additional_name_details: AdditionalNameDetailsInput | Unset = _reading.read_optional(
            _models.AdditionalNameDetailsInput.from_dict,
            _d.pop("additionalNameDetails", UNSET),
            "additionalNameDetails",
        )

        _instance = _cls(
            formatted_name=formatted_name,
            additional_name_details=additional_name_details,
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
