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
    from ..models.channel_channel_config import ChannelChannelConfig
    from ..models.channel_connector import ChannelConnector
    from ..models.channel_type import ChannelType
    from ..models.tenant import Tenant


_T = _TypeVar("_T", bound="CcmChannel")


@_attrs_define
class CcmChannel:
    channel_config: ChannelChannelConfig
    channel_connector: ChannelConnector
    channel_type: ChannelType
    default_outbound: bool
    id: str
    name: str
    service_identifier: str
    tenant: None | Tenant
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.tenant import Tenant  # noqa: PLC0415

        channel_config = self.channel_config.to_dict()

        channel_connector = self.channel_connector.to_dict()

        channel_type = self.channel_type.to_dict()

        default_outbound = self.default_outbound

        id = self.id

        name = self.name

        service_identifier = self.service_identifier

        tenant: dict[str, Any] | None
        if isinstance(self.tenant, Tenant):
            tenant = self.tenant.to_dict()
        else:
            tenant = self.tenant

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "channelConfig": channel_config,
                "channelConnector": channel_connector,
                "channelType": channel_type,
                "defaultOutbound": default_outbound,
                "id": id,
                "name": name,
                "serviceIdentifier": service_identifier,
                "tenant": tenant,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        channel_config: ChannelChannelConfig = _reading.read(
            _models.ChannelChannelConfig.from_dict,
            _d.pop("channelConfig", UNSET),
            "channelConfig",
        )

        channel_connector: ChannelConnector = _reading.read(
            _models.ChannelConnector.from_dict,
            _d.pop("channelConnector", UNSET),
            "channelConnector",
        )

        channel_type: ChannelType = _reading.read(
            _models.ChannelType.from_dict,
            _d.pop("channelType", UNSET),
            "channelType",
        )

        default_outbound = _d.pop("defaultOutbound", UNSET)
        if type(default_outbound) is not bool:
            default_outbound = _reading.check(bool, default_outbound, "defaultOutbound")

        id = _d.pop("id", UNSET)
        if type(id) is not str:
            id = _reading.check(str, id, "id")

        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        service_identifier = _d.pop("serviceIdentifier", UNSET)
        if type(service_identifier) is not str:
            service_identifier = _reading.check(str, service_identifier, "serviceIdentifier")

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
            channel_config=channel_config,
            channel_connector=channel_connector,
            channel_type=channel_type,
            default_outbound=default_outbound,
            id=id,
            name=name,
            service_identifier=service_identifier,
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
