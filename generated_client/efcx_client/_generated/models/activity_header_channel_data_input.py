from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="ActivityHeaderChannelDataInput")


@_attrs_define
class ActivityHeaderChannelDataInput:
    channel_customer_identifier: str
    service_identifier: str
    additional_attributes: list[Any] | Unset = UNSET
    request_priority: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        channel_customer_identifier = self.channel_customer_identifier

        service_identifier = self.service_identifier

        additional_attributes: list[Any] | Unset = UNSET
        if not isinstance(self.additional_attributes, Unset):
            additional_attributes = self.additional_attributes

        request_priority = self.request_priority

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "channelCustomerIdentifier": channel_customer_identifier,
                "serviceIdentifier": service_identifier,
            }
        )
        if additional_attributes is not UNSET:
            _field_dict["additionalAttributes"] = additional_attributes
        if request_priority is not UNSET:
            _field_dict["requestPriority"] = request_priority

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        channel_customer_identifier = _d.pop("channelCustomerIdentifier", UNSET)
        if type(channel_customer_identifier) is not str:
            channel_customer_identifier = _reading.check(
                str, channel_customer_identifier, "channelCustomerIdentifier"
            )

        service_identifier = _d.pop("serviceIdentifier", UNSET)
        if type(service_identifier) is not str:
            service_identifier = _reading.check(str, service_identifier, "serviceIdentifier")

        def _additional_attributes_item(additional_attributes_item_data: Any) -> Any:
            return additional_attributes_item_data

        additional_attributes = _reading.read_list_optional(
            _additional_attributes_item,
            _d.pop("additionalAttributes", UNSET),
            "additionalAttributes",
        )

        request_priority = _d.pop("requestPriority", UNSET)
        if type(request_priority) is not int and request_priority is not UNSET:
            request_priority = _reading.check_optional(int, request_priority, "requestPriority")

        _instance = _cls(
            channel_customer_identifier=channel_customer_identifier,
            service_identifier=service_identifier,
            additional_attributes=additional_attributes,
            request_priority=request_priority,
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
