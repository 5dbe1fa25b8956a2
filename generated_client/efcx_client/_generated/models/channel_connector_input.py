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
    from ..models.channel_provider_interface_input import ChannelProviderInterfaceInput
    from ..models.set_conversation_data_by_customer_identifier_request_item import (
        SetConversationDataByCustomerIdentifierRequestItem,
    )
    from ..models.tenant_input import TenantInput


_T = _TypeVar("_T", bound="ChannelConnectorInput")


@_attrs_define
class ChannelConnectorInput:
    name: str
    channel_provider_configs: list[SetConversationDataByCustomerIdentifierRequestItem] | Unset = (
        UNSET
    )
    channel_provider_interface: ChannelProviderInterfaceInput | Unset = UNSET
    id: str | Unset = UNSET
    tenant: TenantInput | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        channel_provider_configs: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.channel_provider_configs, Unset):
            channel_provider_configs = []
            for _channel_provider_configs_item_data in self.channel_provider_configs:
                _channel_provider_configs_item = _channel_provider_configs_item_data.to_dict()
                channel_provider_configs.append(_channel_provider_configs_item)

        channel_provider_interface: dict[str, Any] | Unset = UNSET
        if not isinstance(self.channel_provider_interface, Unset):
            channel_provider_interface = self.channel_provider_interface.to_dict()

        id = self.id

        tenant: dict[str, Any] | Unset = UNSET
        if not isinstance(self.tenant, Unset):
            tenant = self.tenant.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "name": name,
            }
        )
        if channel_provider_configs is not UNSET:
            _field_dict["channelProviderConfigs"] = channel_provider_configs
        if channel_provider_interface is not UNSET:
            _field_dict["channelProviderInterface"] = channel_provider_interface
        if id is not UNSET:
            _field_dict["id"] = id
        if tenant is not UNSET:
            _field_dict["tenant"] = tenant

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        channel_provider_configs = _reading.read_list_optional(
            _models.SetConversationDataByCustomerIdentifierRequestItem.from_dict,
            _d.pop("channelProviderConfigs", UNSET),
            "channelProviderConfigs",
        )

        channel_provider_interface: ChannelProviderInterfaceInput | Unset = _reading.read_optional(
            _models.ChannelProviderInterfaceInput.from_dict,
            _d.pop("channelProviderInterface", UNSET),
            "channelProviderInterface",
        )

        id = _d.pop("id", UNSET)
        if type(id) is not str and id is not UNSET:
            id = _reading.check_optional(str, id, "id")

        tenant: TenantInput | Unset = _reading.read_optional(
            _models.TenantInput.from_dict,
            _d.pop("tenant", UNSET),
            "tenant",
        )

        _instance = _cls(
            name=name,
            channel_provider_configs=channel_provider_configs,
            channel_provider_interface=channel_provider_interface,
            id=id,
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
