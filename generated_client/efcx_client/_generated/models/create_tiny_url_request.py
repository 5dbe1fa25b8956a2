from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="CreateTinyUrlRequest")


@_attrs_define
class CreateTinyUrlRequest:
    form_id: str
    """ Form id (24 hex characters). (Required) """
    form_url: str
    """ Address of the published form. (Required) """
    channel_customer_identifier: str | Unset = UNSET
    """ Customer side of the address. """
    channel_session_id: str | Unset = UNSET
    """ Channel session id (24 hex characters). """
    conversation_id: str | Unset = UNSET
    """ Conversation id (24 hex characters). """
    customer_id: str | Unset = UNSET
    """ Customer. """
    service_identifier: str | Unset = UNSET
    """ Company side of the address. """
    type_: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        form_id = self.form_id

        form_url = self.form_url

        channel_customer_identifier = self.channel_customer_identifier

        channel_session_id = self.channel_session_id

        conversation_id = self.conversation_id

        customer_id = self.customer_id

        service_identifier = self.service_identifier

        type_ = self.type_

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "formId": form_id,
                "formUrl": form_url,
            }
        )
        if channel_customer_identifier is not UNSET:
            _field_dict["channelCustomerIdentifier"] = channel_customer_identifier
        if channel_session_id is not UNSET:
            _field_dict["channelSessionId"] = channel_session_id
        if conversation_id is not UNSET:
            _field_dict["conversationId"] = conversation_id
        if customer_id is not UNSET:
            _field_dict["customerId"] = customer_id
        if service_identifier is not UNSET:
            _field_dict["serviceIdentifier"] = service_identifier
        if type_ is not UNSET:
            _field_dict["type"] = type_

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        form_id = _d.pop("formId", UNSET)
        if type(form_id) is not str:
            form_id = _reading.check(str, form_id, "formId")

        form_url = _d.pop("formUrl", UNSET)
        if type(form_url) is not str:
            form_url = _reading.check(str, form_url, "formUrl")

        channel_customer_identifier = _d.pop("channelCustomerIdentifier", UNSET)
        if (
            type(channel_customer_identifier) is not str
            and channel_customer_identifier is not UNSET
        ):
            channel_customer_identifier = _reading.check_optional(
                str, channel_customer_identifier, "channelCustomerIdentifier"
            )

        channel_session_id = _d.pop("channelSessionId", UNSET)
        if type(channel_session_id) is not str and channel_session_id is not UNSET:
            channel_session_id = _reading.check_optional(
                str, channel_session_id, "channelSessionId"
            )

        conversation_id = _d.pop("conversationId", UNSET)
        if type(conversation_id) is not str and conversation_id is not UNSET:
            conversation_id = _reading.check_optional(str, conversation_id, "conversationId")

        customer_id = _d.pop("customerId", UNSET)
        if type(customer_id) is not str and customer_id is not UNSET:
            customer_id = _reading.check_optional(str, customer_id, "customerId")

        service_identifier = _d.pop("serviceIdentifier", UNSET)
        if type(service_identifier) is not str and service_identifier is not UNSET:
            service_identifier = _reading.check_optional(
                str, service_identifier, "serviceIdentifier"
            )

        type_ = _d.pop("type", UNSET)
        if type(type_) is not str and type_ is not UNSET:
            type_ = _reading.check_optional(str, type_, "type")

        _instance = _cls(
            form_id=form_id,
            form_url=form_url,
            channel_customer_identifier=channel_customer_identifier,
            channel_session_id=channel_session_id,
            conversation_id=conversation_id,
            customer_id=customer_id,
            service_identifier=service_identifier,
            type_=type_,
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
