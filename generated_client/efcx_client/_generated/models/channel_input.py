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
    from ..models.add_channel_session_to_tasks_channel_channel_config_input import (
        AddChannelSessionToTasksChannelChannelConfigInput,
    )
    from ..models.channel_connector_input import ChannelConnectorInput
    from ..models.channel_type_input import ChannelTypeInput
    from ..models.tenant_input import TenantInput


_T = _TypeVar("_T", bound="ChannelInput")


@_attrs_define
class ChannelInput:
    default_outbound: bool
    name: str
    service_identifier: str
    channel_config: AddChannelSessionToTasksChannelChannelConfigInput | Unset = UNSET
    channel_connector: ChannelConnectorInput | Unset = UNSET
    channel_type: ChannelTypeInput | Unset = UNSET
    id: str | Unset = UNSET
    tenant: TenantInput | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        default_outbound = self.default_outbound

        name = self.name

        service_identifier = self.service_identifier

        channel_config: dict[str, Any] | Unset = UNSET
        if not isinstance(self.channel_config, Unset):
            channel_config = self.channel_config.to_dict()

        channel_connector: dict[str, Any] | Unset = UNSET
        if not isinstance(self.channel_connector, Unset):
            channel_connector = self.channel_connector.to_dict()

        channel_type: dict[str, Any] | Unset = UNSET
        if not isinstance(self.channel_type, Unset):
            channel_type = self.channel_type.to_dict()

        id = self.id

        tenant: dict[str, Any] | Unset = UNSET
        if not isinstance(self.tenant, Unset):
            tenant = self.tenant.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "defaultOutbound": default_outbound,
                "name": name,
                "serviceIdentifier": service_identifier,
            }
        )
        if channel_config is not UNSET:
            _field_dict["channelConfig"] = channel_config
        if channel_connector is not UNSET:
            _field_dict["channelConnector"] = channel_connector
        if channel_type is not UNSET:
            _field_dict["channelType"] = channel_type
        if id is not UNSET:
            _field_dict["id"] = id
        if tenant is not UNSET:
            _field_dict["tenant"] = tenant

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        default_outbound = _d.pop("defaultOutbound", UNSET)
        if type(default_outbound) is not bool:
            default_outbound = _reading.check(bool, default_outbound, "defaultOutbound")

        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        service_identifier = _d.pop("serviceIdentifier", UNSET)
        if type(service_identifier) is not str:
            service_identifier = _reading.check(str, service_identifier, "serviceIdentifier")

        channel_config: AddChannelSessionToTasksChannelChannelConfigInput | Unset = (
            _reading.read_optional(
                _models.AddChannelSessionToTasksChannelChannelConfigInput.from_dict,
                _d.pop("channelConfig", UNSET),
                "channelConfig",
            )
        )

        channel_connector: ChannelConnectorInput | Unset = _reading.read_optional(
            _models.ChannelConnectorInput.from_dict,
            _d.pop("channelConnector", UNSET),
            "channelConnector",
        )

        channel_type: ChannelTypeInput | Unset = _reading.read_optional(
            _models.ChannelTypeInput.from_dict,
            _d.pop("channelType", UNSET),
            "channelType",
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
            default_outbound=default_outbound,
            name=name,
            service_identifier=service_identifier,
            channel_config=channel_config,
            channel_connector=channel_connector,
            channel_type=channel_type,
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
