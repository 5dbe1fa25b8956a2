from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.option_style import OptionStyle


_T = _TypeVar("_T", bound="PaginatedFormOption")


@_attrs_define
class PaginatedFormOption:
    field_option_index: int
    label: str
    option_style: OptionStyle
    option_weightage: int | None
    value: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        field_option_index = self.field_option_index

        label = self.label

        option_style = self.option_style.to_dict()

        option_weightage: int | None
        option_weightage = self.option_weightage

        value: None | str
        value = self.value

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "_optionIndex": field_option_index,
                "label": label,
                "optionStyle": option_style,
                "optionWeightage": option_weightage,
                "value": value,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        field_option_index = _d.pop("_optionIndex", UNSET)
        if type(field_option_index) is not int:
            field_option_index = _reading.check(int, field_option_index, "_optionIndex")

        label = _d.pop("label", UNSET)
        if type(label) is not str:
            label = _reading.check(str, label, "label")

        option_style: OptionStyle = _reading.read(
            _models.OptionStyle.from_dict,
            _d.pop("optionStyle", UNSET),
            "optionStyle",
        )

        _value = _d.pop("optionWeightage", UNSET)
        if type(_value) is not int and _value is not None:
            _value = _reading.check_plain((int,), _value, "optionWeightage")
        option_weightage: int | None = _value

        _value = _d.pop("value", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "value")
        value: None | str = _value

        _instance = _cls(
            field_option_index=field_option_index,
            label=label,
            option_style=option_style,
            option_weightage=option_weightage,
            value=value,
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
