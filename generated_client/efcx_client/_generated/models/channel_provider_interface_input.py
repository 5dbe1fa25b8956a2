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
    from ..models.channel_provider_interface_channel_provider_config_schema_input import (
        ChannelProviderInterfaceChannelProviderConfigSchemaInput,
    )
    from ..models.channel_type_input import ChannelTypeInput


_T = _TypeVar("_T", bound="ChannelProviderInterfaceInput")


@_attrs_define
class ChannelProviderInterfaceInput:
    channel_provider_config_schema: (
        list[ChannelProviderInterfaceChannelProviderConfigSchemaInput] | Unset
    ) = UNSET
    id: str | Unset = UNSET
    name: str | Unset = UNSET
    provider_webhook: str | Unset = UNSET
    supported_channel_types: list[ChannelTypeInput] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        channel_provider_config_schema: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.channel_provider_config_schema, Unset):
            channel_provider_config_schema = []
            for _channel_provider_config_schema_item_data in self.channel_provider_config_schema:
                _channel_provider_config_schema_item = (
                    _channel_provider_config_schema_item_data.to_dict()
                )
                channel_provider_config_schema.append(_channel_provider_config_schema_item)

        id = self.id

        name = self.name

        provider_webhook = self.provider_webhook

        supported_channel_types: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.supported_channel_types, Unset):
            supported_channel_types = []
            for _supported_channel_types_item_data in self.supported_channel_types:
                _supported_channel_types_item = _supported_channel_types_item_data.to_dict()
                supported_channel_types.append(_supported_channel_types_item)

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if channel_provider_config_schema is not UNSET:
            _field_dict["channelProviderConfigSchema"] = channel_provider_config_schema
        if id is not UNSET:
            _field_dict["id"] = id
        if name is not UNSET:
            _field_dict["name"] = name
        if provider_webhook is not UNSET:
            _field_dict["providerWebhook"] = provider_webhook
        if supported_channel_types is not UNSET:
            _field_dict["supportedChannelTypes"] = supported_channel_types

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        channel_provider_config_schema = _reading.read_list_optional(
            _models.ChannelProviderInterfaceChannelProviderConfigSchemaInput.from_dict,
            _d.pop("channelProviderConfigSchema", UNSET),
            "channelProviderConfigSchema",
        )

        id = _d.pop("id", UNSET)
        if type(id) is not str and id is not UNSET:
            id = _reading.check_optional(str, id, "id")

        name = _d.pop("name", UNSET)
        if type(name) is not str and name is not UNSET:
            name = _reading.check_optional(str, name, "name")

        provider_webhook = _d.pop("providerWebhook", UNSET)
        if type(provider_webhook) is not str and provider_webhook is not UNSET:
            provider_webhook = _reading.check_optional(str, provider_webhook, "providerWebhook")

        supported_channel_types = _reading.read_list_optional(
            _models.ChannelTypeInput.from_dict,
            _d.pop("supportedChannelTypes", UNSET),
            "supportedChannelTypes",
        )

        _instance = _cls(
            channel_provider_config_schema=channel_provider_config_schema,
            id=id,
            name=name,
            provider_webhook=provider_webhook,
            supported_channel_types=supported_channel_types,
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
