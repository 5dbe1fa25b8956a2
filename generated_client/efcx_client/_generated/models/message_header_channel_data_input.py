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
    from ..models.set_conversation_data_by_customer_identifier_request_item import (
        SetConversationDataByCustomerIdentifierRequestItem,
    )


_T = _TypeVar("_T", bound="MessageHeaderChannelDataInput")


@_attrs_define
class MessageHeaderChannelDataInput:
    channel_customer_identifier: str
    service_identifier: str
    additional_attributes: list[SetConversationDataByCustomerIdentifierRequestItem] | Unset = UNSET
    customer_first_name: None | str | Unset = UNSET
    customer_last_name: None | str | Unset = UNSET
    request_priority: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        channel_customer_identifier = self.channel_customer_identifier

        service_identifier = self.service_identifier

        additional_attributes: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.additional_attributes, Unset):
            additional_attributes = []
            for _additional_attributes_item_data in self.additional_attributes:
                _additional_attributes_item = _additional_attributes_item_data.to_dict()
                additional_attributes.append(_additional_attributes_item)

        customer_first_name: None | str | Unset
        if isinstance(self.customer_first_name, Unset):
            customer_first_name = UNSET
        else:
            customer_first_name = self.customer_first_name

        customer_last_name: None | str | Unset
        if isinstance(self.customer_last_name, Unset):
            customer_last_name = UNSET
        else:
            customer_last_name = self.customer_last_name

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
        if customer_first_name is not UNSET:
            _field_dict["customerFirstName"] = customer_first_name
        if customer_last_name is not UNSET:
            _field_dict["customerLastName"] = customer_last_name
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

        additional_attributes = _reading.read_list_optional(
            _models.SetConversationDataByCustomerIdentifierRequestItem.from_dict,
            _d.pop("additionalAttributes", UNSET),
            "additionalAttributes",
        )

        _value = _d.pop("customerFirstName", UNSET)
        if type(_value) is not str and _value is not None and _value is not UNSET:
            _value = _reading.check_plain_optional((str,), _value, "customerFirstName")
        customer_first_name: None | str | Unset = _value

        _value = _d.pop("customerLastName", UNSET)
        if type(_value) is not str and _value is not None and _value is not UNSET:
            _value = _reading.check_plain_optional((str,), _value, "customerLastName")
        customer_last_name: None | str | Unset = _value

        request_priority = _d.pop("requestPriority", UNSET)
        if type(request_priority) is not int and request_priority is not UNSET:
            request_priority = _reading.check_optional(int, request_priority, "requestPriority")

        _instance = _cls(
            channel_customer_identifier=channel_customer_identifier,
            service_identifier=service_identifier,
            additional_attributes=additional_attributes,
            customer_first_name=customer_first_name,
            customer_last_name=customer_last_name,
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
