from __future__ import annotations

import datetime
from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ... import wire as _wire
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="ScheduledActivityHeaderSchedulingMetaDataInput")


@_attrs_define
class ScheduledActivityHeaderSchedulingMetaDataInput:
    call_events_webhook_url: str | Unset = UNSET
    campaign_contact_id: str | Unset = UNSET
    campaign_id: str | Unset = UNSET
    campaign_type: str | Unset = UNSET
    dialing_mode: str | Unset = UNSET
    end_time: datetime.datetime | Unset = UNSET
    gateway_id: str | Unset = UNSET
    ivr: str | Unset = UNSET
    priority: int | Unset = UNSET
    queue_name: str | Unset = UNSET
    resource_id: UUID | Unset = UNSET
    routing_mode: str | Unset = UNSET
    start_time: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        call_events_webhook_url = self.call_events_webhook_url

        campaign_contact_id = self.campaign_contact_id

        campaign_id = self.campaign_id

        campaign_type = self.campaign_type

        dialing_mode = self.dialing_mode

        end_time: str | Unset = UNSET
        if not isinstance(self.end_time, Unset):
            end_time = _wire.date_time(self.end_time)

        gateway_id = self.gateway_id

        ivr = self.ivr

        priority = self.priority

        queue_name = self.queue_name

        resource_id: str | Unset = UNSET
        if not isinstance(self.resource_id, Unset):
            resource_id = str(self.resource_id)

        routing_mode = self.routing_mode

        start_time: str | Unset = UNSET
        if not isinstance(self.start_time, Unset):
            start_time = _wire.date_time(self.start_time)

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if call_events_webhook_url is not UNSET:
            _field_dict["callEventsWebhookUrl"] = call_events_webhook_url
        if campaign_contact_id is not UNSET:
            _field_dict["campaignContactId"] = campaign_contact_id
        if campaign_id is not UNSET:
            _field_dict["campaignId"] = campaign_id
        if campaign_type is not UNSET:
            _field_dict["campaignType"] = campaign_type
        if dialing_mode is not UNSET:
            _field_dict["dialingMode"] = dialing_mode
        if end_time is not UNSET:
            _field_dict["endTime"] = end_time
        if gateway_id is not UNSET:
            _field_dict["gatewayId"] = gateway_id
        if ivr is not UNSET:
            _field_dict["ivr"] = ivr
        if priority is not UNSET:
            _field_dict["priority"] = priority
        if queue_name is not UNSET:
            _field_dict["queueName"] = queue_name
        if resource_id is not UNSET:
            _field_dict["resourceId"] = resource_id
        if routing_mode is not UNSET:
            _field_dict["routingMode"] = routing_mode
        if start_time is not UNSET:
            _field_dict["startTime"] = start_time

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        call_events_webhook_url = _d.pop("callEventsWebhookUrl", UNSET)
        if type(call_events_webhook_url) is not str and call_events_webhook_url is not UNSET:
            call_events_webhook_url = _reading.check_optional(
                str, call_events_webhook_url, "callEventsWebhookUrl"
            )

        campaign_contact_id = _d.pop("campaignContactId", UNSET)
        if type(campaign_contact_id) is not str and campaign_contact_id is not UNSET:
            campaign_contact_id = _reading.check_optional(
                str, campaign_contact_id, "campaignContactId"
            )

        campaign_id = _d.pop("campaignId", UNSET)
        if type(campaign_id) is not str and campaign_id is not UNSET:
            campaign_id = _reading.check_optional(str, campaign_id, "campaignId")

        campaign_type = _d.pop("campaignType", UNSET)
        if type(campaign_type) is not str and campaign_type is not UNSET:
            campaign_type = _reading.check_optional(str, campaign_type, "campaignType")

        dialing_mode = _d.pop("dialingMode", UNSET)
        if type(dialing_mode) is not str and dialing_mode is not UNSET:
            dialing_mode = _reading.check_optional(str, dialing_mode, "dialingMode")

        _value = _d.pop("endTime", UNSET)
        end_time: datetime.datetime | Unset = UNSET
        if _value is not UNSET:
            try:
                end_time = datetime.datetime.fromisoformat(_value)
            except _reading.FAILURES:
                end_time = _reading.kept_optional(_value, "endTime")

        gateway_id = _d.pop("gatewayId", UNSET)
        if type(gateway_id) is not str and gateway_id is not UNSET:
            gateway_id = _reading.check_optional(str, gateway_id, "gatewayId")

        ivr = _d.pop("ivr", UNSET)
        if type(ivr) is not str and ivr is not UNSET:
            ivr = _reading.check_optional(str, ivr, "ivr")

        priority = _d.pop("priority", UNSET)
        if type(priority) is not int and priority is not UNSET:
            priority = _reading.check_optional(int, priority, "priority")

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

        _value = _d.pop("startTime", UNSET)
        start_time: datetime.datetime | Unset = UNSET
        if _value is not UNSET:
            try:
                start_time = datetime.datetime.fromisoformat(_value)
            except _reading.FAILURES:
                start_time = _reading.kept_optional(_value, "startTime")

        _instance = _cls(
            call_events_webhook_url=call_events_webhook_url,
            campaign_contact_id=campaign_contact_id,
            campaign_id=campaign_id,
            campaign_type=campaign_type,
            dialing_mode=dialing_mode,
            end_time=end_time,
            gateway_id=gateway_id,
            ivr=ivr,
            priority=priority,
            queue_name=queue_name,
            resource_id=resource_id,
            routing_mode=routing_mode,
            start_time=start_time,
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
