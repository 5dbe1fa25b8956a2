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
    from ..models.activity_header_customer_input import ActivityHeaderCustomerInput


_T = _TypeVar("_T", bound="FormDataHeaderInput")


@_attrs_define
class FormDataHeaderInput:
    channel_session_id: str | Unset = UNSET
    conversation_id: str | Unset = UNSET
    customer: ActivityHeaderCustomerInput | Unset = UNSET
    intent: str | Unset = UNSET
    """ What the message asks for, or null. One of: NONE, REPLY_TO, UPDATE, START_CHAT, END_CHAT, CALL_LEG_STARTED,
    CALL_LEG_ENDED, AGENT_OUTBOUND, START_VOICE, END_VOICE, NETWORK_DISCONNECT, ASSIGN_RESOURCE_REQUESTED,
    IVR_AGGREGATED_ACTIVITY, START_CONVERSATION, CALL_HOLD, CALL_RESUME. """
    timestamp: int | Unset = UNSET
    """ Epoch milliseconds. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        channel_session_id = self.channel_session_id

        conversation_id = self.conversation_id

        customer: dict[str, Any] | Unset = UNSET
        if not isinstance(self.customer, Unset):
            customer = self.customer.to_dict()

        intent = self.intent

        timestamp = self.timestamp

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if channel_session_id is not UNSET:
            _field_dict["channelSessionId"] = channel_session_id
        if conversation_id is not UNSET:
            _field_dict["conversationId"] = conversation_id
        if customer is not UNSET:
            _field_dict["customer"] = customer
        if intent is not UNSET:
            _field_dict["intent"] = intent
        if timestamp is not UNSET:
            _field_dict["timestamp"] = timestamp

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        channel_session_id = _d.pop("channelSessionId", UNSET)
        if type(channel_session_id) is not str and channel_session_id is not UNSET:
            channel_session_id = _reading.check_optional(
                str, channel_session_id, "channelSessionId"
            )

        conversation_id = _d.pop("conversationId", UNSET)
        if type(conversation_id) is not str and conversation_id is not UNSET:
            conversation_id = _reading.check_optional(str, conversation_id, "conversationId")

        customer: ActivityHeaderCustomerInput | Unset = _reading.read_optional(
            _models.ActivityHeaderCustomerInput.from_dict,
            _d.pop("customer", UNSET),
            "customer",
        )

        intent = _d.pop("intent", UNSET)
        if type(intent) is not str and intent is not UNSET:
            intent = _reading.check_optional(str, intent, "intent")

        timestamp = _d.pop("timestamp", UNSET)
        if type(timestamp) is not int and timestamp is not UNSET:
            timestamp = _reading.check_optional(int, timestamp, "timestamp")

        _instance = _cls(
            channel_session_id=channel_session_id,
            conversation_id=conversation_id,
            customer=customer,
            intent=intent,
            timestamp=timestamp,
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
