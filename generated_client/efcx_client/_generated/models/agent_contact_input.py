from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, Literal, cast
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.scheduling_metadata_input import SchedulingMetadataInput


_T = _TypeVar("_T", bound="AgentContactInput")


@_attrs_define
class AgentContactInput:
    campaign_type: Literal["AGENT"] = "AGENT"
    campaign_contact_id: str | Unset = UNSET
    campaign_id: str | Unset = UNSET
    customer_number: str | Unset = UNSET
    dialing_mode: str | Unset = UNSET
    gateway_id: str | Unset = UNSET
    id: UUID | Unset = UNSET
    queue_name: str | Unset = UNSET
    resource_id: UUID | Unset = UNSET
    routing_mode: str | Unset = UNSET
    scheduling_metadata: SchedulingMetadataInput | Unset = UNSET
    status: str | Unset = UNSET
    tenant_id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        campaign_type = self.campaign_type

        campaign_contact_id = self.campaign_contact_id

        campaign_id = self.campaign_id

        customer_number = self.customer_number

        dialing_mode = self.dialing_mode

        gateway_id = self.gateway_id

        id: str | Unset = UNSET
        if not isinstance(self.id, Unset):
            id = str(self.id)

        queue_name = self.queue_name

        resource_id: str | Unset = UNSET
        if not isinstance(self.resource_id, Unset):
            resource_id = str(self.resource_id)

        routing_mode = self.routing_mode

        scheduling_metadata: dict[str, Any] | Unset = UNSET
        if not isinstance(self.scheduling_metadata, Unset):
            scheduling_metadata = self.scheduling_metadata.to_dict()

        status = self.status

        tenant_id = self.tenant_id

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "campaignType": campaign_type,
            }
        )
        if campaign_contact_id is not UNSET:
            _field_dict["campaignContactId"] = campaign_contact_id
        if campaign_id is not UNSET:
            _field_dict["campaignId"] = campaign_id
        if customer_number is not UNSET:
            _field_dict["customerNumber"] = customer_number
        if dialing_mode is not UNSET:
            _field_dict["dialingMode"] = dialing_mode
        if gateway_id is not UNSET:
            _field_dict["gatewayId"] = gateway_id
        if id is not UNSET:
            _field_dict["id"] = id
        if queue_name is not UNSET:
            _field_dict["queueName"] = queue_name
        if resource_id is not UNSET:
            _field_dict["resourceId"] = resource_id
        if routing_mode is not UNSET:
            _field_dict["routingMode"] = routing_mode
        if scheduling_metadata is not UNSET:
            _field_dict["schedulingMetadata"] = scheduling_metadata
        if status is not UNSET:
            _field_dict["status"] = status
        if tenant_id is not UNSET:
            _field_dict["tenantId"] = tenant_id

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        campaign_type = cast(
            "Literal['AGENT']",
            _reading.check_constant(
                "AGENT",
                _d.pop("campaignType", UNSET),
                "campaignType",
                required=True,
            ),
        )

        campaign_contact_id = _d.pop("campaignContactId", UNSET)
        if type(campaign_contact_id) is not str and campaign_contact_id is not UNSET:
            campaign_contact_id = _reading.check_optional(
                str, campaign_contact_id, "campaignContactId"
            )

        campaign_id = _d.pop("campaignId", UNSET)
        if type(campaign_id) is not str and campaign_id is not UNSET:
            campaign_id = _reading.check_optional(str, campaign_id, "campaignId")

        customer_number = _d.pop("customerNumber", UNSET)
        if type(customer_number) is not str and customer_number is not UNSET:
            customer_number = _reading.check_optional(str, customer_number, "customerNumber")

        dialing_mode = _d.pop("dialingMode", UNSET)
        if type(dialing_mode) is not str and dialing_mode is not UNSET:
            dialing_mode = _reading.check_optional(str, dialing_mode, "dialingMode")

        gateway_id = _d.pop("gatewayId", UNSET)
        if type(gateway_id) is not str and gateway_id is not UNSET:
            gateway_id = _reading.check_optional(str, gateway_id, "gatewayId")

        _value = _d.pop("id", UNSET)
        id: UUID | Unset = UNSET
        if _value is not UNSET:
            try:
                id = UUID(_value)
            except _reading.FAILURES:
                id = _reading.kept_optional(_value, "id")

        queue_name = _d.pop("queueName", UNSET)
        if type(queue_name) is not str and queue_name is not UNSET:
            queue_name = _reading.check_optional(str, queue_name, "queueName")

        _value = _d.pop("resourceId", UNSET)
        resource_id: UUID | Unset = UNSET
        if _value is not UNSET:
            try:
                resource_id = UUID(_value)
            except _reading.FAILURES:
                resource_id = _reading.kept_optional(_value, "resourceId")

        routing_mode = _d.pop("routingMode", UNSET)
        if type(routing_mode) is not str and routing_mode is not UNSET:
            routing_mode = _reading.check_optional(str, routing_mode, "routingMode")

        scheduling_metadata: SchedulingMetadataInput | Unset = _reading.read_optional(
            _models.SchedulingMetadataInput.from_dict,
            _d.pop("schedulingMetadata", UNSET),
            "schedulingMetadata",
        )

        status = _d.pop("status", UNSET)
        if type(status) is not str and status is not UNSET:
            status = _reading.check_optional(str, status, "status")

        tenant_id = _d.pop("tenantId", UNSET)
        if type(tenant_id) is not str and tenant_id is not UNSET:
            tenant_id = _reading.check_optional(str, tenant_id, "tenantId")

        _instance = _cls(
            campaign_type=campaign_type,
            campaign_contact_id=campaign_contact_id,
            campaign_id=campaign_id,
            customer_number=customer_number,
            dialing_mode=dialing_mode,
            gateway_id=gateway_id,
            id=id,
            queue_name=queue_name,
            resource_id=resource_id,
            routing_mode=routing_mode,
            scheduling_metadata=scheduling_metadata,
            status=status,
            tenant_id=tenant_id,
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
