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
    from ..models.channel_provider_config_schema_input import ChannelProviderConfigSchemaInput
    from ..models.create_active_mq_settings_request import CreateActiveMqSettingsRequest


_T = _TypeVar("_T", bound="UpdateChannelProviderRequest")


@_attrs_define
class UpdateChannelProviderRequest:
    name: str
    """ At most 50 characters. (Required) """
    supported_channel_types: list[CreateActiveMqSettingsRequest]
    """ References to channel types, by id. (Required) """
    channel_provider_config_schema: list[ChannelProviderConfigSchemaInput] | Unset = UNSET
    """ Attributes a connector of this provider has to fill. """
    id: str | Unset = UNSET
    provider_webhook: str | Unset = UNSET
    """ Address that receives messages of this provider; CCM adds `/cim-messages`. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        supported_channel_types = []
        for _supported_channel_types_item_data in self.supported_channel_types:
            _supported_channel_types_item = _supported_channel_types_item_data.to_dict()
            supported_channel_types.append(_supported_channel_types_item)

        channel_provider_config_schema: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.channel_provider_config_schema, Unset):
            channel_provider_config_schema = []
            for _channel_provider_config_schema_item_data in self.channel_provider_config_schema:
                _channel_provider_config_schema_item = (
                    _channel_provider_config_schema_item_data.to_dict()
                )
                channel_provider_config_schema.append(_channel_provider_config_schema_item)

        id = self.id

        provider_webhook = self.provider_webhook

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "name": name,
                "supportedChannelTypes": supported_channel_types,
            }
        )
        if channel_provider_config_schema is not UNSET:
            _field_dict["channelProviderConfigSchema"] = channel_provider_config_schema
        if id is not UNSET:
            _field_dict["id"] = id
        if provider_webhook is not UNSET:
            _field_dict["providerWebhook"] = provider_webhook

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        supported_channel_types = _reading.read_list(
            _models.CreateActiveMqSettingsRequest.from_dict,
            _d.pop("supportedChannelTypes", UNSET),
            "supportedChannelTypes",
        )

        channel_provider_config_schema = _reading.read_list_optional(
            _models.ChannelProviderConfigSchemaInput.from_dict,
            _d.pop("channelProviderConfigSchema", UNSET),
            "channelProviderConfigSchema",
        )

        id = _d.pop("id", UNSET)
        if type(id) is not str and id is not UNSET:
            id = _reading.check_optional(str, id, "id")

        provider_webhook = _d.pop("providerWebhook", UNSET)
        if type(provider_webhook) is not str and provider_webhook is not UNSET:
            provider_webhook = _reading.check_optional(str, provider_webhook, "providerWebhook")

        _instance = _cls(
            name=name,
            supported_channel_types=supported_channel_types,
            channel_provider_config_schema=channel_provider_config_schema,
            id=id,
            provider_webhook=provider_webhook,
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
