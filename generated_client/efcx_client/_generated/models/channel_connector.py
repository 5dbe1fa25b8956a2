from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.channel_provider_interface import ChannelProviderInterface
    from ..models.configuration import Configuration
    from ..models.tenant import Tenant


_T = _TypeVar("_T", bound="ChannelConnector")


@_attrs_define
class ChannelConnector:
    channel_provider_configs: list[Configuration]
    channel_provider_interface: ChannelProviderInterface
    id: str
    name: str
    tenant: None | Tenant
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.tenant import Tenant  # noqa: PLC0415

        channel_provider_configs = []
        for _channel_provider_configs_item_data in self.channel_provider_configs:
            _channel_provider_configs_item = _channel_provider_configs_item_data.to_dict()
            channel_provider_configs.append(_channel_provider_configs_item)

        channel_provider_interface = self.channel_provider_interface.to_dict()

        id = self.id

        name = self.name

        tenant: dict[str, Any] | None
        if isinstance(self.tenant, Tenant):
            tenant = self.tenant.to_dict()
        else:
            tenant = self.tenant

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "channelProviderConfigs": channel_provider_configs,
                "channelProviderInterface": channel_provider_interface,
                "id": id,
                "name": name,
                "tenant": tenant,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        channel_provider_configs = _reading.read_list(
            _models.Configuration.from_dict,
            _d.pop("channelProviderConfigs", UNSET),
            "channelProviderConfigs",
        )

        channel_provider_interface: ChannelProviderInterface = _reading.read(
            _models.ChannelProviderInterface.from_dict,
            _d.pop("channelProviderInterface", UNSET),
            "channelProviderInterface",
        )

        id = _d.pop("id", UNSET)
        if type(id) is not str:
            id = _reading.check(str, id, "id")

        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        def _parse_tenant(data: object) -> None | Tenant:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                tenant_type_0: Tenant = _reading.read(
                    _models.Tenant.from_dict,
                    data,
                    None,
                )

                return tenant_type_0

            return cast(
                "None | Tenant",
                _reading.one_of(data, ((_variant_0, {}),), "tenant", plain=()),
            )

        tenant = _parse_tenant(_d.pop("tenant", UNSET))

        _instance = _cls(
            channel_provider_configs=channel_provider_configs,
            channel_provider_interface=channel_provider_interface,
            id=id,
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
