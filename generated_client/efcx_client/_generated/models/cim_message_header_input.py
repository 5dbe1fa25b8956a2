from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.cim_message_header_input_intent import (
    CimMessageHeaderInputIntent,
    check_cim_message_header_input_intent,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.cim_message_header_input_entities import CimMessageHeaderInputEntities
    from ..models.cim_message_header_input_language import CimMessageHeaderInputLanguage
    from ..models.cim_message_header_input_security_info import CimMessageHeaderInputSecurityInfo
    from ..models.cim_message_header_sender_input import CimMessageHeaderSenderInput
    from ..models.current_customer_input import CurrentCustomerInput
    from ..models.message_header_channel_data_input import MessageHeaderChannelDataInput
    from ..models.message_header_scheduling_meta_data_input import (
        MessageHeaderSchedulingMetaDataInput,
    )


_T = _TypeVar("_T", bound="CimMessageHeaderInput")


@_attrs_define
class CimMessageHeaderInput:
    channel_data: MessageHeaderChannelDataInput
    """ `channelCustomerIdentifier` (Required) and `serviceIdentifier` (Required) name both sides of the address.
    """
    channel_session_id: str | Unset = UNSET
    conversation_id: str | Unset = UNSET
    customer: CurrentCustomerInput | Unset = UNSET
    entities: CimMessageHeaderInputEntities | Unset = UNSET
    intent: CimMessageHeaderInputIntent | None | Unset = UNSET
    """ What the message asks for, or null. One of: NONE, REPLY_TO, UPDATE, START_CHAT, END_CHAT, CALL_LEG_STARTED,
    CALL_LEG_ENDED, AGENT_OUTBOUND, START_VOICE, END_VOICE, NETWORK_DISCONNECT, ASSIGN_RESOURCE_REQUESTED,
    IVR_AGGREGATED_ACTIVITY, START_CONVERSATION, CALL_HOLD, CALL_RESUME. """
    language: CimMessageHeaderInputLanguage | Unset = UNSET
    original_message_id: UUID | Unset = UNSET
    provider_message_id: str | Unset = UNSET
    room_id: str | Unset = UNSET
    scheduling_meta_data: MessageHeaderSchedulingMetaDataInput | Unset = UNSET
    security_info: CimMessageHeaderInputSecurityInfo | Unset = UNSET
    sender: CimMessageHeaderSenderInput | Unset = UNSET
    """ `id` and `type` name who speaks. One of: AGENT, BOT, CUSTOMER, APP, CONNECTOR, SYSTEM; other text is
    accepted. """
    stamps: list[str] | Unset = UNSET
    timestamp: int | Unset = UNSET
    """ Epoch milliseconds. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        channel_data = self.channel_data.to_dict()

        channel_session_id = self.channel_session_id

        conversation_id = self.conversation_id

        customer: dict[str, Any] | Unset = UNSET
        if not isinstance(self.customer, Unset):
            customer = self.customer.to_dict()

        entities: dict[str, Any] | Unset = UNSET
        if not isinstance(self.entities, Unset):
            entities = self.entities.to_dict()

        intent: None | str | Unset
        if isinstance(self.intent, Unset):
            intent = UNSET
        elif isinstance(self.intent, str):
            intent = self.intent
        else:
            intent = self.intent

        language: dict[str, Any] | Unset = UNSET
        if not isinstance(self.language, Unset):
            language = self.language.to_dict()

        original_message_id: str | Unset = UNSET
        if not isinstance(self.original_message_id, Unset):
            original_message_id = str(self.original_message_id)

        provider_message_id = self.provider_message_id

        room_id = self.room_id

        scheduling_meta_data: dict[str, Any] | Unset = UNSET
        if not isinstance(self.scheduling_meta_data, Unset):
            scheduling_meta_data = self.scheduling_meta_data.to_dict()

        security_info: dict[str, Any] | Unset = UNSET
        if not isinstance(self.security_info, Unset):
            security_info = self.security_info.to_dict()

        sender: dict[str, Any] | Unset = UNSET
        if not isinstance(self.sender, Unset):
            sender = self.sender.to_dict()

        stamps: list[str] | Unset = UNSET
        if not isinstance(self.stamps, Unset):
            stamps = self.stamps

        timestamp = self.timestamp

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "channelData": channel_data,
            }
        )
        if channel_session_id is not UNSET:
            _field_dict["channelSessionId"] = channel_session_id
        if conversation_id is not UNSET:
            _field_dict["conversationId"] = conversation_id
        if customer is not UNSET:
            _field_dict["customer"] = customer
        if entities is not UNSET:
            _field_dict["entities"] = entities
        if intent is not UNSET:
            _field_dict["intent"] = intent
        if language is not UNSET:
            _field_dict["language"] = language
        if original_message_id is not UNSET:
            _field_dict["originalMessageId"] = original_message_id
        if provider_message_id is not UNSET:
            _field_dict["providerMessageId"] = provider_message_id
        if room_id is not UNSET:
            _field_dict["roomId"] = room_id
        if scheduling_meta_data is not UNSET:
            _field_dict["schedulingMetaData"] = scheduling_meta_data
        if security_info is not UNSET:
            _field_dict["securityInfo"] = security_info
        if sender is not UNSET:
            _field_dict["sender"] = sender
        if stamps is not UNSET:
            _field_dict["stamps"] = stamps
        if timestamp is not UNSET:
            _field_dict["timestamp"] = timestamp

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        channel_data: MessageHeaderChannelDataInput = _reading.read(
            _models.MessageHeaderChannelDataInput.from_dict,
            _d.pop("channelData", UNSET),
            "channelData",
        )

        channel_session_id = _d.pop("channelSessionId", UNSET)
        if type(channel_session_id) is not str and channel_session_id is not UNSET:
            channel_session_id = _reading.check_optional(
                str, channel_session_id, "channelSessionId"
            )

        conversation_id = _d.pop("conversationId", UNSET)
        if type(conversation_id) is not str and conversation_id is not UNSET:
            conversation_id = _reading.check_optional(str, conversation_id, "conversationId")

        customer: CurrentCustomerInput | Unset = _reading.read_optional(
            _models.CurrentCustomerInput.from_dict,
            _d.pop("customer", UNSET),
            "customer",
        )

        entities: CimMessageHeaderInputEntities | Unset = _reading.read_optional(
            _models.CimMessageHeaderInputEntities.from_dict,
            _d.pop("entities", UNSET),
            "entities",
        )

        def _parse_intent(data: object) -> CimMessageHeaderInputIntent | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return UNSET

            def _variant_0(data: Any) -> object:
                if not isinstance(data, str):
                    raise TypeError
                _value = data
                try:
                    intent_type_0: CimMessageHeaderInputIntent = (
                        check_cim_message_header_input_intent(_value)
                    )
                except _reading.FAILURES:
                    intent_type_0 = _reading.kept(_value, None, "value")

                return intent_type_0

            return cast(
                "CimMessageHeaderInputIntent | None | Unset",
                _reading.one_of(data, ((_variant_0, {}),), "intent", plain=()),
            )

        intent = _parse_intent(_d.pop("intent", UNSET))

        language: CimMessageHeaderInputLanguage | Unset = _reading.read_optional(
            _models.CimMessageHeaderInputLanguage.from_dict,
            _d.pop("language", UNSET),
            "language",
        )

        _value = _d.pop("originalMessageId", UNSET)
        original_message_id: UUID | Unset = UNSET
        if _value is not UNSET:
            try:
                original_message_id = UUID(_value)
            except _reading.FAILURES:
                original_message_id = _reading.kept_optional(_value, "originalMessageId")

        provider_message_id = _d.pop("providerMessageId", UNSET)
        if type(provider_message_id) is not str and provider_message_id is not UNSET:
            provider_message_id = _reading.check_optional(
                str, provider_message_id, "providerMessageId"
            )

        room_id = _d.pop("roomId", UNSET)
        if type(room_id) is not str and room_id is not UNSET:
            room_id = _reading.check_optional(str, room_id, "roomId")

        scheduling_meta_data: MessageHeaderSchedulingMetaDataInput | Unset = _reading.read_optional(
            _models.MessageHeaderSchedulingMetaDataInput.from_dict,
            _d.pop("schedulingMetaData", UNSET),
            "schedulingMetaData",
        )

        security_info: CimMessageHeaderInputSecurityInfo | Unset = _reading.read_optional(
            _models.CimMessageHeaderInputSecurityInfo.from_dict,
            _d.pop("securityInfo", UNSET),
            "securityInfo",
        )

        sender: CimMessageHeaderSenderInput | Unset = _reading.read_optional(
            _models.CimMessageHeaderSenderInput.from_dict,
            _d.pop("sender", UNSET),
            "sender",
        )

        stamps = _reading.read_plain_list_optional(str, _d.pop("stamps", UNSET), "stamps")

        timestamp = _d.pop("timestamp", UNSET)
        if type(timestamp) is not int and timestamp is not UNSET:
            timestamp = _reading.check_optional(int, timestamp, "timestamp")

        _instance = _cls(
            channel_data=channel_data,
            channel_session_id=channel_session_id,
            conversation_id=conversation_id,
            customer=customer,
            entities=entities,
            intent=intent,
            language=language,
            original_message_id=original_message_id,
            provider_message_id=provider_message_id,
            room_id=room_id,
            scheduling_meta_data=scheduling_meta_data,
            security_info=security_info,
            sender=sender,
            stamps=stamps,
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
