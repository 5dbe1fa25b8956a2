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
    from ..models.channel_channel_config_input import ChannelChannelConfigInput
    from ..models.create_active_mq_settings_request import CreateActiveMqSettingsRequest
    from ..models.update_channel_request_tenant import UpdateChannelRequestTenant


_T = _TypeVar("_T", bound="UpdateChannelRequest")


@_attrs_define
class UpdateChannelRequest:
    channel_config: ChannelChannelConfigInput
    """ channelMode, botId, customerActivityTimeout, responseSla and routingPolicy; for routingMode EXTERNAL
    (CISCO_CC only) the queue, TTL and policy are null; for channelMode BOT the policy is an empty object.
    (Required) """
    channel_connector: CreateActiveMqSettingsRequest
    """ Reference to the connector, by id. (Required) """
    channel_type: CreateActiveMqSettingsRequest
    """ Reference to the channel type, by id. (Required) """
    default_outbound: bool
    """ Used for outbound messages of its type. (Required) """
    name: str
    """ At most 50 characters. (Required) """
    service_identifier: str
    """ Company side of the address. (Required) """
    id: str | Unset = UNSET
    tenant: UpdateChannelRequestTenant | Unset = UNSET
    """ Tenant; an empty object in single-tenant installations. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        channel_config = self.channel_config.to_dict()

        channel_connector = self.channel_connector.to_dict()

        channel_type = self.channel_type.to_dict()

        default_outbound = self.default_outbound

        name = self.name

        service_identifier = self.service_identifier

        id = self.id

        tenant: dict[str, Any] | Unset = UNSET
        if not isinstance(self.tenant, Unset):
            tenant = self.tenant.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "channelConfig": channel_config,
                "channelConnector": channel_connector,
                "channelType": channel_type,
                "defaultOutbound": default_outbound,
                "name": name,
                "serviceIdentifier": service_identifier,
            }
        )
        if id is not UNSET:
            _field_dict["id"] = id
        if tenant is not UNSET:
            _field_dict["tenant"] = tenant

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        channel_config: ChannelChannelConfigInput = _reading.read(
            _models.ChannelChannelConfigInput.from_dict,
            _d.pop("channelConfig", UNSET),
            "channelConfig",
        )

        channel_connector: CreateActiveMqSettingsRequest = _reading.read(
            _models.CreateActiveMqSettingsRequest.from_dict,
            _d.pop("channelConnector", UNSET),
            "channelConnector",
        )

        channel_type: CreateActiveMqSettingsRequest = _reading.read(
            _models.CreateActiveMqSettingsRequest.from_dict,
            _d.pop("channelType", UNSET),
            "channelType",
        )

        default_outbound = _d.pop("defaultOutbound", UNSET)
        if type(default_outbound) is not bool:
            default_outbound = _reading.check(bool, default_outbound, "defaultOutbound")

        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        service_identifier = _d.pop("serviceIdentifier", UNSET)
        if type(service_identifier) is not str:
            service_identifier = _reading.check(str, service_identifier, "serviceIdentifier")

        id = _d.pop("id", UNSET)
        if type(id) is not str and id is not UNSET:
            id = _reading.check_optional(str, id, "id")

        tenant: UpdateChannelRequestTenant | Unset = _reading.read_optional(
            _models.UpdateChannelRequestTenant.from_dict,
            _d.pop("tenant", UNSET),
            "tenant",
        )

        _instance = _cls(
            channel_config=channel_config,
            channel_connector=channel_connector,
            channel_type=channel_type,
            default_outbound=default_outbound,
            name=name,
            service_identifier=service_identifier,
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
