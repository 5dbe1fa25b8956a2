from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.configuration import Configuration


_T = _TypeVar("_T", bound="ChannelData")


@_attrs_define
class ChannelData:
    additional_attributes: list[Configuration]
    channel_customer_identifier: str
    customer_first_name: str
    customer_last_name: str
    request_priority: int
    service_identifier: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        additional_attributes = []
        for _additional_attributes_item_data in self.additional_attributes:
            _additional_attributes_item = _additional_attributes_item_data.to_dict()
            additional_attributes.append(_additional_attributes_item)

        channel_customer_identifier = self.channel_customer_identifier

        customer_first_name = self.customer_first_name

        customer_last_name = self.customer_last_name

        request_priority = self.request_priority

        service_identifier = self.service_identifier

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "additionalAttributes": additional_attributes,
                "channelCustomerIdentifier": channel_customer_identifier,
                "customerFirstName": customer_first_name,
                "customerLastName": customer_last_name,
                "requestPriority": request_priority,
                "serviceIdentifier": service_identifier,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        additional_attributes = _reading.read_list(
            _models.Configuration.from_dict,
            _d.pop("additionalAttributes", UNSET),
            "additionalAttributes",
        )

        channel_customer_identifier = _d.pop("channelCustomerIdentifier", UNSET)
        if type(channel_customer_identifier) is not str:
            channel_customer_identifier = _reading.check(
                str, channel_customer_identifier, "channelCustomerIdentifier"
            )

        customer_first_name = _d.pop("customerFirstName", UNSET)
        if type(customer_first_name) is not str:
            customer_first_name = _reading.check(str, customer_first_name, "customerFirstName")

        customer_last_name = _d.pop("customerLastName", UNSET)
        if type(customer_last_name) is not str:
            customer_last_name = _reading.check(str, customer_last_name, "customerLastName")

        request_priority = _d.pop("requestPriority", UNSET)
        if type(request_priority) is not int:
            request_priority = _reading.check(int, request_priority, "requestPriority")

        service_identifier = _d.pop("serviceIdentifier", UNSET)
        if type(service_identifier) is not str:
            service_identifier = _reading.check(str, service_identifier, "serviceIdentifier")

        _instance = _cls(
            additional_attributes=additional_attributes,
            channel_customer_identifier=channel_customer_identifier,
            customer_first_name=customer_first_name,
            customer_last_name=customer_last_name,
            request_priority=request_priority,
            service_identifier=service_identifier,
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
