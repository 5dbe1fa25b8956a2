from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.customer_topic_past_event_name import (
    CustomerTopicPastEventName,
    check_customer_topic_past_event_name,
)
from ..models.customer_topic_past_event_type import (
    CustomerTopicPastEventType,
    check_customer_topic_past_event_type,
)
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.customer_topic_channel_session import CustomerTopicChannelSession
    from ..models.customer_topic_past_event_data import CustomerTopicPastEventData
    from ..models.event_emitter import EventEmitter
    from ..models.room_info import RoomInfo


_T = _TypeVar("_T", bound="CustomerTopicPastEvent")


@_attrs_define
class CustomerTopicPastEvent:
    channel_session: CustomerTopicChannelSession | None
    conversation_id: str
    data: CustomerTopicPastEventData
    event_emitter: EventEmitter | None
    id: UUID
    name: CustomerTopicPastEventName
    room_info: None | RoomInfo
    timestamp: int
    """ Epoch milliseconds. """
    type_: CustomerTopicPastEventType
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.customer_topic_channel_session import CustomerTopicChannelSession  # noqa: PLC0415
        from ..models.event_emitter import EventEmitter  # noqa: PLC0415
        from ..models.room_info import RoomInfo  # noqa: PLC0415

        channel_session: dict[str, Any] | None
        if isinstance(self.channel_session, CustomerTopicChannelSession):
            channel_session = self.channel_session.to_dict()
        else:
            channel_session = self.channel_session

        conversation_id = self.conversation_id

        data = self.data.to_dict()

        event_emitter: dict[str, Any] | None
        if isinstance(self.event_emitter, EventEmitter):
            event_emitter = self.event_emitter.to_dict()
        else:
            event_emitter = self.event_emitter

        id = str(_reading.present(self.id, "id"))

        name: str = self.name

        room_info: dict[str, Any] | None
        if isinstance(self.room_info, RoomInfo):
            room_info = self.room_info.to_dict()
        else:
            room_info = self.room_info

        timestamp = self.timestamp

        type_: str = self.type_

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "channelSession": channel_session,
                "conversationId": conversation_id,
                "data": data,
                "eventEmitter": event_emitter,
                "id": id,
                "name": name,
                "roomInfo": room_info,
                "timestamp": timestamp,
                "type": type_,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)

        def _parse_channel_session(data: object) -> CustomerTopicChannelSession | None:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                channel_session_type_0: CustomerTopicChannelSession = _reading.read(
                    _models.CustomerTopicChannelSession.from_dict,
                    data,
                    None,
                )

                return channel_session_type_0

            return cast(
                "CustomerTopicChannelSession | None",
                _reading.one_of(data, ((_variant_0, {}),), "channelSession", plain=()),
            )

        channel_session = _parse_channel_session(_d.pop("channelSession", UNSET))

        conversation_id = _d.pop("conversationId", UNSET)
        if type(conversation_id) is not str:
            conversation_id = _reading.check(str, conversation_id, "conversationId")

        data: CustomerTopicPastEventData = _reading.read(
            _models.CustomerTopicPastEventData.from_dict,
            _d.pop("data", UNSET),
            "data",
        )

        def _parse_event_emitter(data: object) -> EventEmitter | None:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                event_emitter_type_0: EventEmitter = _reading.read(
                    _models.EventEmitter.from_dict,
                    data,
                    None,
                )

                return event_emitter_type_0

            return cast(
                "EventEmitter | None",
                _reading.one_of(data, ((_variant_0, {}),), "eventEmitter", plain=()),
            )

        event_emitter = _parse_event_emitter(_d.pop("eventEmitter", UNSET))

        _value = _d.pop("id", UNSET)
        try:
            id: UUID = UUID(_value)
        except _reading.FAILURES:
            id = _reading.kept(_value, "id")

        _value = _d.pop("name", UNSET)
        try:
            name: CustomerTopicPastEventName = check_customer_topic_past_event_name(_value)
        except _reading.FAILURES:
            name = _reading.kept(_value, "name", "value")

        def _parse_room_info(data: object) -> None | RoomInfo:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                room_info_type_0: RoomInfo = _reading.read(
                    _models.RoomInfo.from_dict,
                    data,
                    None,
                )

                return room_info_type_0

            return cast(
                "None | RoomInfo",
                _reading.one_of(data, ((_variant_0, {}),), "roomInfo", plain=()),
            )

        room_info = _parse_room_info(_d.pop("roomInfo", UNSET))

        timestamp = _d.pop("timestamp", UNSET)
        if type(timestamp) is not int:
            timestamp = _reading.check(int, timestamp, "timestamp")

        _value = _d.pop("type", UNSET)
        try:
            type_: CustomerTopicPastEventType = check_customer_topic_past_event_type(_value)
        except _reading.FAILURES:
            type_ = _reading.kept(_value, "type", "value")

        _instance = _cls(
            channel_session=channel_session,
            conversation_id=conversation_id,
            data=data,
            event_emitter=event_emitter,
            id=id,
            name=name,
            room_info=room_info,
            timestamp=timestamp,
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
