from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.form_attribute_attribute_type import (
    FormAttributeAttributeType,
    check_form_attribute_attribute_type,
)
from ..models.form_attribute_value_type import (
    FormAttributeValueType,
    check_form_attribute_value_type,
)
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.form_attribute_category_options import FormAttributeCategoryOptions


_T = _TypeVar("_T", bound="FormAttribute")


@_attrs_define
class FormAttribute:
    field_id: str
    attribute_type: FormAttributeAttributeType
    category_options: FormAttributeCategoryOptions
    help_text: str
    is_required: bool
    key: str
    label: str
    value_type: FormAttributeValueType
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        field_id = self.field_id

        attribute_type: str = self.attribute_type

        category_options = self.category_options.to_dict()

        help_text = self.help_text

        is_required = self.is_required

        key = self.key

        label = self.label

        value_type: str = self.value_type

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "_id": field_id,
                "attributeType": attribute_type,
                "categoryOptions": category_options,
                "helpText": help_text,
                "isRequired": is_required,
                "key": key,
                "label": label,
                "valueType": value_type,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        field_id = _d.pop("_id", UNSET)
        if type(field_id) is not str:
            field_id = _reading.check(str, field_id, "_id")

        _value = _d.pop("attributeType", UNSET)
        try:
            attribute_type: FormAttributeAttributeType = check_form_attribute_attribute_type(_value)
        except _reading.FAILURES:
            attribute_type = _reading.kept(_value, "attributeType", "value")

        category_options: FormAttributeCategoryOptions = _reading.read(
            _models.FormAttributeCategoryOptions.from_dict,
            _d.pop("categoryOptions", UNSET),
            "categoryOptions",
        )

        help_text = _d.pop("helpText", UNSET)
        if type(help_text) is not str:
            help_text = _reading.check(str, help_text, "helpText")

        is_required = _d.pop("isRequired", UNSET)
        if type(is_required) is not bool:
            is_required = _reading.check(bool, is_required, "isRequired")

        key = _d.pop("key", UNSET)
        if type(key) is not str:
            key = _reading.check(str, key, "key")

        label = _d.pop("label", UNSET)
        if type(label) is not str:
            label = _reading.check(str, label, "label")

        _value = _d.pop("valueType", UNSET)
        try:
            value_type: FormAttributeValueType = check_form_attribute_value_type(_value)
        except _reading.FAILURES:
            value_type = _reading.kept(_value, "valueType", "value")

        _instance = _cls(
            field_id=field_id,
            attribute_type=attribute_type,
            category_options=category_options,
            help_text=help_text,
            is_required=is_required,
            key=key,
            label=label,
            value_type=value_type,
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
