from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="Indices")


@_attrs_define
class Indices:
    attribute_index: int
    category_index: int
    option_index: int
    section_index: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        attribute_index = self.attribute_index

        category_index = self.category_index

        option_index = self.option_index

        section_index = self.section_index

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "attributeIndex": attribute_index,
                "categoryIndex": category_index,
                "optionIndex": option_index,
                "sectionIndex": section_index,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        attribute_index = _d.pop("attributeIndex", UNSET)
        if type(attribute_index) is not int:
            attribute_index = _reading.check(int, attribute_index, "attributeIndex")

        category_index = _d.pop("categoryIndex", UNSET)
        if type(category_index) is not int:
            category_index = _reading.check(int, category_index, "categoryIndex")

        option_index = _d.pop("optionIndex", UNSET)
        if type(option_index) is not int:
            option_index = _reading.check(int, option_index, "optionIndex")

        section_index = _d.pop("sectionIndex", UNSET)
        if type(section_index) is not int:
            section_index = _reading.check(int, section_index, "sectionIndex")

        _instance = _cls(
            attribute_index=attribute_index,
            category_index=category_index,
            option_index=option_index,
            section_index=section_index,
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
