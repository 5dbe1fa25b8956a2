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
    from ..models.channel_provider_config_input import ChannelProviderConfigInput
    from ..models.create_active_mq_settings_request import CreateActiveMqSettingsRequest
    from ..models.create_channel_connector_request_tenant import CreateChannelConnectorRequestTenant


_T = _TypeVar("_T", bound="CreateChannelConnectorRequest")


@_attrs_define
class CreateChannelConnectorRequest:
    channel_provider_configs: list[ChannelProviderConfigInput]
    """ Boolean and StringList values are sent as JSON text. (Required) """
    channel_provider_interface: CreateActiveMqSettingsRequest
    """ Reference to the provider, by id. (Required) """
    name: str
    """ (Required) """
    tenant: CreateChannelConnectorRequestTenant | Unset = UNSET
    """ Tenant; an empty object in single-tenant installations. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        channel_provider_configs = []
        for _channel_provider_configs_item_data in self.channel_provider_configs:
            _channel_provider_configs_item = _channel_provider_configs_item_data.to_dict()
            channel_provider_configs.append(_channel_provider_configs_item)

        channel_provider_interface = self.channel_provider_interface.to_dict()

        name = self.name

        tenant: dict[str, Any] | Unset = UNSET
        if not isinstance(self.tenant, Unset):
            tenant = self.tenant.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "channelProviderConfigs": channel_provider_configs,
                "channelProviderInterface": channel_provider_interface,
                "name": name,
            }
        )
        if tenant is not UNSET:
            _field_dict["tenant"] = tenant

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        channel_provider_configs = _reading.read_list(
            _models.ChannelProviderConfigInput.from_dict,
            _d.pop("channelProviderConfigs", UNSET),
            "channelProviderConfigs",
        )

        channel_provider_interface: CreateActiveMqSettingsRequest = _reading.read(
            _models.CreateActiveMqSettingsRequest.from_dict,
            _d.pop("channelProviderInterface", UNSET),
            "channelProviderInterface",
        )

        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        tenant: CreateChannelConnectorRequestTenant | Unset = _reading.read_optional(
            _models.CreateChannelConnectorRequestTenant.from_dict,
            _d.pop("tenant", UNSET),
            "tenant",
        )

        _instance = _cls(
            channel_provider_configs=channel_provider_configs,
            channel_provider_interface=channel_provider_interface,
            name=name,
            tenant=tenant,
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
