from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.associated_customer import AssociatedCustomer
    from ..models.channel_data import ChannelData
    from ..models.doc_data_header_entities import DocDataHeaderEntities
    from ..models.doc_data_header_language import DocDataHeaderLanguage
    from ..models.doc_data_header_security_info import DocDataHeaderSecurityInfo
    from ..models.event_emitter import EventEmitter
    from ..models.scheduling_meta_data import SchedulingMetaData


_T = _TypeVar("_T", bound="DocDataHeader")


@_attrs_define
class DocDataHeader:
    channel_data: ChannelData
    channel_session_id: str
    conversation_id: str
    customer: AssociatedCustomer
    entities: DocDataHeaderEntities
    intent: None | str
    language: DocDataHeaderLanguage
    original_message_id: None | UUID
    provider_message_id: None | str
    room_id: None | str
    scheduling_meta_data: None | SchedulingMetaData
    security_info: DocDataHeaderSecurityInfo
    sender: EventEmitter
    stamps: list[str]
    timestamp: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.scheduling_meta_data import SchedulingMetaData  # noqa: PLC0415

        channel_data = self.channel_data.to_dict()

        channel_session_id = self.channel_session_id

        conversation_id = self.conversation_id

        customer = self.customer.to_dict()

        entities = self.entities.to_dict()

        intent: None | str
        intent = self.intent

        language = self.language.to_dict()

        original_message_id: None | str
        if isinstance(self.original_message_id, UUID):
            original_message_id = str(self.original_message_id)
        else:
            original_message_id = self.original_message_id

        provider_message_id: None | str
        provider_message_id = self.provider_message_id

        room_id: None | str
        room_id = self.room_id

        scheduling_meta_data: dict[str, Any] | None
        if isinstance(self.scheduling_meta_data, SchedulingMetaData):
            scheduling_meta_data = self.scheduling_meta_data.to_dict()
        else:
            scheduling_meta_data = self.scheduling_meta_data

        security_info = self.security_info.to_dict()

        sender = self.sender.to_dict()

        stamps = self.stamps

        timestamp = self.timestamp

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "channelData": channel_data,
                "channelSessionId": channel_session_id,
                "conversationId": conversation_id,
                "customer": customer,
                "entities": entities,
                "intent": intent,
                "language": language,
                "originalMessageId": original_message_id,
                "providerMessageId": provider_message_id,
                "roomId": room_id,
                "schedulingMetaData": scheduling_meta_data,
                "securityInfo": security_info,
                "sender": sender,
                "stamps": stamps,
                "timestamp": timestamp,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        channel_data: ChannelData = _reading.read(
            _models.ChannelData.from_dict,
            _d.pop("channelData", UNSET),
            "channelData",
        )

        channel_session_id = _d.pop("channelSessionId", UNSET)
        if type(channel_session_id) is not str:
            channel_session_id = _reading.check(str, channel_session_id, "channelSessionId")

        conversation_id = _d.pop("conversationId", UNSET)
        if type(conversation_id) is not str:
            conversation_id = _reading.check(str, conversation_id, "conversationId")

        customer: AssociatedCustomer = _reading.read(
            _models.AssociatedCustomer.from_dict,
            _d.pop("customer", UNSET),
            "customer",
        )

        entities: DocDataHeaderEntities = _reading.read(
            _models.DocDataHeaderEntities.from_dict,
            _d.pop("entities", UNSET),
            "entities",
        )

        _value = _d.pop("intent", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "intent")
        intent: None | str = _value

        language: DocDataHeaderLanguage = _reading.read(
            _models.DocDataHeaderLanguage.from_dict,
            _d.pop("language", UNSET),
            "language",
        )

        def _parse_original_message_id(data: object) -> None | UUID:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, str):
                    raise TypeError
                _value = data
                try:
                    original_message_id_type_0: UUID = UUID(_value)
                except _reading.FAILURES:
                    original_message_id_type_0 = _reading.kept(_value, None)

                return original_message_id_type_0

            return cast(
                "None | UUID",
                _reading.one_of(data, ((_variant_0, {}),), "originalMessageId", plain=()),
            )

        original_message_id = _parse_original_message_id(_d.pop("originalMessageId", UNSET))

        _value = _d.pop("providerMessageId", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "providerMessageId")
        provider_message_id: None | str = _value

        _value = _d.pop("roomId", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "roomId")
        room_id: None | str = _value

        def _parse_scheduling_meta_data(data: object) -> None | SchedulingMetaData:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                scheduling_meta_data_type_0: SchedulingMetaData = _reading.read(
                    _models.SchedulingMetaData.from_dict,
                    data,
                    None,
                )

                return scheduling_meta_data_type_0

            return cast(
                "None | SchedulingMetaData",
                _reading.one_of(data, ((_variant_0, {}),), "schedulingMetaData", plain=()),
            )

        scheduling_meta_data = _parse_scheduling_meta_data(_d.pop("schedulingMetaData", UNSET))

        security_info: DocDataHeaderSecurityInfo = _reading.read(
            _models.DocDataHeaderSecurityInfo.from_dict,
            _d.pop("securityInfo", UNSET),
            "securityInfo",
        )

        sender: EventEmitter = _reading.read(
            _models.EventEmitter.from_dict,
            _d.pop("sender", UNSET),
            "sender",
        )

        stamps = _reading.read_plain_list(str, _d.pop("stamps", UNSET), "stamps")

        timestamp = _d.pop("timestamp", UNSET)
        if type(timestamp) is not int:
            timestamp = _reading.check(int, timestamp, "timestamp")

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
