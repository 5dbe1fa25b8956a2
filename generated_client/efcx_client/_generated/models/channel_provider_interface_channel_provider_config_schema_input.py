from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.channel_provider_interface_channel_provider_config_schema_input_attribute_type import (
    ChannelProviderInterfaceChannelProviderConfigSchemaInputAttributeType,
    check_channel_provider_interface_channel_provider_config_schema_input_attribute_type,
)
from ..models.channel_provider_interface_channel_provider_config_schema_input_value_type import (
    ChannelProviderInterfaceChannelProviderConfigSchemaInputValueType,
    check_channel_provider_interface_channel_provider_config_schema_input_value_type,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.category_options_input import CategoryOptionsInput


_T = _TypeVar("_T", bound="ChannelProviderInterfaceChannelProviderConfigSchemaInput")


@_attrs_define
class ChannelProviderInterfaceChannelProviderConfigSchemaInput:
    attribute_type: (
        ChannelProviderInterfaceChannelProviderConfigSchemaInputAttributeType | Unset
    ) = UNSET
    category_options: CategoryOptionsInput | None | Unset = UNSET
    help_text: str | Unset = UNSET
    is_required: bool | Unset = UNSET
    key: str | Unset = UNSET
    label: str | Unset = UNSET
    value_type: ChannelProviderInterfaceChannelProviderConfigSchemaInputValueType | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.category_options_input import CategoryOptionsInput  # noqa: PLC0415

        attribute_type: str | Unset = UNSET
        if not isinstance(self.attribute_type, Unset):
            attribute_type = self.attribute_type

        category_options: dict[str, Any] | None | Unset
        if isinstance(self.category_options, Unset):
            category_options = UNSET
        elif isinstance(self.category_options, CategoryOptionsInput):
            category_options = self.category_options.to_dict()
        else:
            category_options = self.category_options

        help_text = self.help_text

        is_required = self.is_required

        key = self.key

        label = self.label

        value_type: str | Unset = UNSET
        if not isinstance(self.value_type, Unset):
            value_type = self.value_type

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if attribute_type is not UNSET:
            _field_dict["attributeType"] = attribute_type
        if category_options is not UNSET:
            _field_dict["categoryOptions"] = category_options
        if help_text is not UNSET:
            _field_dict["helpText"] = help_text
        if is_required is not UNSET:
            _field_dict["isRequired"] = is_required
        if key is not UNSET:
            _field_dict["key"] = key
        if label is not UNSET:
            _field_dict["label"] = label
        if value_type is not UNSET:
            _field_dict["valueType"] = value_type

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("attributeType", UNSET)
        attribute_type: (
            ChannelProviderInterfaceChannelProviderConfigSchemaInputAttributeType | Unset
        ) = UNSET
        if _value is not UNSET:
            try:
                attribute_type = check_channel_provider_interface_channel_provider_config_schema_input_attribute_type(
                    _value
                )
            except _reading.FAILURES:
                attribute_type = _reading.kept_optional(_value, "attributeType", "value")

        def _parse_category_options(data: object) -> CategoryOptionsInput | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return UNSET

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                category_options_type_0: CategoryOptionsInput = _reading.read(
                    _models.CategoryOptionsInput.from_dict,
                    data,
                    None,
                )

                return category_options_type_0

            return cast(
                "CategoryOptionsInput | None | Unset",
                _reading.one_of(data, ((_variant_0, {}),), "categoryOptions", plain=()),
            )

        category_options = _parse_category_options(_d.pop("categoryOptions", UNSET))

        help_text = _d.pop("helpText", UNSET)
        if type(help_text) is not str and help_text is not UNSET:
            help_text = _reading.check_optional(str, help_text, "helpText")

        is_required = _d.pop("isRequired", UNSET)
        if type(is_required) is not bool and is_required is not UNSET:
            is_required = _reading.check_optional(bool, is_required, "isRequired")

        key = _d.pop("key", UNSET)
        if type(key) is not str and key is not UNSET:
            key = _reading.check_optional(str, key, "key")

        label = _d.pop("label", UNSET)
        if type(label) is not str and label is not UNSET:
            label = _reading.check_optional(str, label, "label")

        _value = _d.pop("valueType", UNSET)
        value_type: ChannelProviderInterfaceChannelProviderConfigSchemaInputValueType | Unset = (
            UNSET
        )
        if _value is not UNSET:
            try:
                value_type = check_channel_provider_interface_channel_provider_config_schema_input_value_type(
                    _value
                )
            except _reading.FAILURES:
                value_type = _reading.kept_optional(_value, "valueType", "value")

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
