from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.channel_provider_config_schema_attribute_type import (
    ChannelProviderConfigSchemaAttributeType,
    check_channel_provider_config_schema_attribute_type,
)
from ..models.channel_provider_config_schema_value_type import (
    ChannelProviderConfigSchemaValueType,
    check_channel_provider_config_schema_value_type,
)
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.category_options import CategoryOptions


_T = _TypeVar("_T", bound="ChannelProviderConfigSchema")


@_attrs_define
class ChannelProviderConfigSchema:
    attribute_type: ChannelProviderConfigSchemaAttributeType
    category_options: CategoryOptions | None
    help_text: str
    is_required: bool
    key: str
    label: str
    value_type: ChannelProviderConfigSchemaValueType
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.category_options import CategoryOptions  # noqa: PLC0415

        attribute_type: str = self.attribute_type

        category_options: dict[str, Any] | None
        if isinstance(self.category_options, CategoryOptions):
            category_options = self.category_options.to_dict()
        else:
            category_options = self.category_options

        help_text = self.help_text

        is_required = self.is_required

        key = self.key

        label = self.label

        value_type: str = self.value_type

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
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
        _value = _d.pop("attributeType", UNSET)
        try:
            attribute_type: ChannelProviderConfigSchemaAttributeType = (
                check_channel_provider_config_schema_attribute_type(_value)
            )
        except _reading.FAILURES:
            attribute_type = _reading.kept(_value, "attributeType", "value")

        def _parse_category_options(data: object) -> CategoryOptions | None:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                category_options_type_0: CategoryOptions = _reading.read(
                    _models.CategoryOptions.from_dict,
                    data,
                    None,
                )

                return category_options_type_0

            return cast(
                "CategoryOptions | None",
                _reading.one_of(data, ((_variant_0, {}),), "categoryOptions", plain=()),
            )

        category_options = _parse_category_options(_d.pop("categoryOptions", UNSET))

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
            value_type: ChannelProviderConfigSchemaValueType = (
                check_channel_provider_config_schema_value_type(_value)
            )
        except _reading.FAILURES:
            value_type = _reading.kept(_value, "valueType", "value")

        _instance = _cls(
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
