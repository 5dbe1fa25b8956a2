from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.voice_header_input_intent import (
    VoiceHeaderInputIntent,
    check_voice_header_input_intent,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.message_header_sender_input import MessageHeaderSenderInput
    from ..models.voice_header_channel_data_input import VoiceHeaderChannelDataInput


_T = _TypeVar("_T", bound="VoiceHeaderInput")


@_attrs_define
class VoiceHeaderInput:
    channel_data: VoiceHeaderChannelDataInput
    """ `channelCustomerIdentifier` (Required) and `serviceIdentifier` (Required) name both sides of the address.
    """
    intent: None | Unset | VoiceHeaderInputIntent = UNSET
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

        intent: None | str | Unset
        if isinstance(self.intent, Unset):
            intent = UNSET
        elif isinstance(self.intent, str):
            intent = self.intent
        else:
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

        def _parse_intent(data: object) -> None | Unset | VoiceHeaderInputIntent:
            if data is None:
                return data
            if isinstance(data, Unset):
                return UNSET

            def _variant_0(data: Any) -> object:
                if not isinstance(data, str):
                    raise TypeError
                _value = data
                try:
                    intent_type_0: VoiceHeaderInputIntent = check_voice_header_input_intent(_value)
                except _reading.FAILURES:
                    intent_type_0 = _reading.kept(_value, None, "value")

                return intent_type_0

            return cast(
                "None | Unset | VoiceHeaderInputIntent",
                _reading.one_of(data, ((_variant_0, {}),), "intent", plain=()),
            )

        intent = _parse_intent(_d.pop("intent", UNSET))

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
