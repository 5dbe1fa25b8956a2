from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="GenerateLinkRequest")


@_attrs_define
class GenerateLinkRequest:
    channel_customer_identifier: str | Unset = UNSET
    """ Customer side of the address. """
    conversation_id: str | Unset = UNSET
    """ Conversation id (24 hex characters). """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        channel_customer_identifier = self.channel_customer_identifier

        conversation_id = self.conversation_id

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if channel_customer_identifier is not UNSET:
            _field_dict["channelCustomerIdentifier"] = channel_customer_identifier
        if conversation_id is not UNSET:
            _field_dict["conversationId"] = conversation_id

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        channel_customer_identifier = _d.pop("channelCustomerIdentifier", UNSET)
        if (
            type(channel_customer_identifier) is not str
            and channel_customer_identifier is not UNSET
        ):
            channel_customer_identifier = _reading.check_optional(
                str, channel_customer_identifier, "channelCustomerIdentifier"
            )

        conversation_id = _d.pop("conversationId", UNSET)
        if type(conversation_id) is not str and conversation_id is not UNSET:
            conversation_id = _reading.check_optional(str, conversation_id, "conversationId")

        _instance = _cls(
            channel_customer_identifier=channel_customer_identifier,
            conversation_id=conversation_id,
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
