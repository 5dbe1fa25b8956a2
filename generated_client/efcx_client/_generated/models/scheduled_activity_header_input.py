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
    from ..models.message_header_sender_input import MessageHeaderSenderInput
    from ..models.scheduled_activity_header_scheduling_meta_data_input import (
        ScheduledActivityHeaderSchedulingMetaDataInput,
    )
    from ..models.voice_header_channel_data_input import VoiceHeaderChannelDataInput


_T = _TypeVar("_T", bound="ScheduledActivityHeaderInput")


@_attrs_define
class ScheduledActivityHeaderInput:
    channel_data: VoiceHeaderChannelDataInput
    """ `channelCustomerIdentifier` (Required) and `serviceIdentifier` (Required) name both sides of the address.
    """
    scheduling_meta_data: ScheduledActivityHeaderSchedulingMetaDataInput
    """ Keys from dialer contact table: campaignType IVR\\|AGENT, dialingMode
    PREDICTIVE\\|PREVIEW\\|PROGRESSIVE\\|AUTO, routingMode AGENT\\|QUEUE (docs also print standard), priority 1..10.
    (Required) """
    intent: str | Unset = UNSET
    """ What the message asks for, or null. One of: NONE, REPLY_TO, UPDATE, START_CHAT, END_CHAT, CALL_LEG_STARTED,
    CALL_LEG_ENDED, AGENT_OUTBOUND, START_VOICE, END_VOICE, NETWORK_DISCONNECT, ASSIGN_RESOURCE_REQUESTED,
    IVR_AGGREGATED_ACTIVITY, START_CONVERSATION, CALL_HOLD, CALL_RESUME. """
    sender: MessageHeaderSenderInput | Unset = UNSET
    """ `id` and `type` name who speaks. One of: AGENT, BOT, CUSTOMER, APP, CONNECTOR, SYSTEM; other text is
    accepted. """
    timestamp: int | Unset = UNSET
    """ Epoch milliseconds. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        channel_data = self.channel_data.to_dict()

        scheduling_meta_data = self.scheduling_meta_data.to_dict()

        intent = self.intent

        sender: dict[str, Any] | Unset = UNSET
        if not isinstance(self.sender, Unset):
            sender = self.sender.to_dict()

        timestamp = self.timestamp

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "channelData": channel_data,
                "schedulingMetaData": scheduling_meta_data,
            }
        )
        if intent is not UNSET:
            _field_dict["intent"] = intent
        if sender is not UNSET:
            _field_dict["sender"] = sender
        if timestamp is not UNSET:
            _field_dict["timestamp"] = timestamp

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        channel_data: VoiceHeaderChannelDataInput = _reading.read(
            _models.VoiceHeaderChannelDataInput.from_dict,
            _d.pop("channelData", UNSET),
            "channelData",
        )

        scheduling_meta_data: ScheduledActivityHeaderSchedulingMetaDataInput = _reading.read(
            _models.ScheduledActivityHeaderSchedulingMetaDataInput.from_dict,
            _d.pop("schedulingMetaData", UNSET),
            "schedulingMetaData",
        )

        intent = _d.pop("intent", UNSET)
        if type(intent) is not str and intent is not UNSET:
            intent = _reading.check_optional(str, intent, "intent")

        sender: MessageHeaderSenderInput | Unset = _reading.read_optional(
            _models.MessageHeaderSenderInput.from_dict,
            _d.pop("sender", UNSET),
            "sender",
        )

        timestamp = _d.pop("timestamp", UNSET)
        if type(timestamp) is not int and timestamp is not UNSET:
            timestamp = _reading.check_optional(int, timestamp, "timestamp")

        _instance = _cls(
            channel_data=channel_data,
            scheduling_meta_data=scheduling_meta_data,
            intent=intent,
            sender=sender,
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
