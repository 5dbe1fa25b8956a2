from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.customer_topic_channel_session_channel_session_direction import (
    CustomerTopicChannelSessionChannelSessionDirection,
    check_customer_topic_channel_session_channel_session_direction,
)
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.associated_customer import AssociatedCustomer
    from ..models.channel_data import ChannelData
    from ..models.channel_session_state import ChannelSessionState
    from ..models.customer_identification_criteria import CustomerIdentificationCriteria
    from ..models.defaultoutbound import Defaultoutbound
    from ..models.room_info import RoomInfo


_T = _TypeVar("_T", bound="CustomerTopicChannelSession")


@_attrs_define
class CustomerTopicChannelSession:
    channel: Defaultoutbound | None
    channel_data: ChannelData
    channel_session_direction: CustomerTopicChannelSessionChannelSessionDirection
    conversation_id: str
    customer: AssociatedCustomer
    customer_presence: CustomerIdentificationCriteria
    customer_suggestions: list[AssociatedCustomer]
    id: str
    is_active: bool
    latest_intent: str
    participant_type: str
    room_info: RoomInfo
    state: ChannelSessionState
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.defaultoutbound import Defaultoutbound  # noqa: PLC0415

        channel: dict[str, Any] | None
        if isinstance(self.channel, Defaultoutbound):
            channel = self.channel.to_dict()
        else:
            channel = self.channel

        channel_data = self.channel_data.to_dict()

        channel_session_direction: str = self.channel_session_direction

        conversation_id = self.conversation_id

        customer = self.customer.to_dict()

        customer_presence = self.customer_presence.to_dict()

        customer_suggestions = []
        for _customer_suggestions_item_data in self.customer_suggestions:
            _customer_suggestions_item = _customer_suggestions_item_data.to_dict()
            customer_suggestions.append(_customer_suggestions_item)

        id = self.id

        is_active = self.is_active

        latest_intent = self.latest_intent

        participant_type = self.participant_type

        room_info = self.room_info.to_dict()

        state = self.state.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "channel": channel,
                "channelData": channel_data,
                "channelSessionDirection": channel_session_direction,
                "conversationId": conversation_id,
                "customer": customer,
                "customerPresence": customer_presence,
                "customerSuggestions": customer_suggestions,
                "id": id,
                "isActive": is_active,
                "latestIntent": latest_intent,
                "participantType": participant_type,
                "roomInfo": room_info,
                "state": state,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)

        def _parse_channel(data: object) -> Defaultoutbound | None:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                channel_type_0: Defaultoutbound = _reading.read(
                    _models.Defaultoutbound.from_dict,
                    data,
                    None,
                )

                return channel_type_0

            return cast(
                "Defaultoutbound | None",
                _reading.one_of(data, ((_variant_0, {}),), "channel", plain=()),
            )

        channel = _parse_channel(_d.pop("channel", UNSET))

        channel_data: ChannelData = _reading.read(
            _models.ChannelData.from_dict,
            _d.pop("channelData", UNSET),
            "channelData",
        )

        _value = _d.pop("channelSessionDirection", UNSET)
        try:
            channel_session_direction: CustomerTopicChannelSessionChannelSessionDirection = (
                check_customer_topic_channel_session_channel_session_direction(_value)
            )
        except _reading.FAILURES:
            channel_session_direction = _reading.kept(_value, "channelSessionDirection", "value")

        conversation_id = _d.pop("conversationId", UNSET)
        if type(conversation_id) is not str:
            conversation_id = _reading.check(str, conversation_id, "conversationId")

        customer: AssociatedCustomer = _reading.read(
            _models.AssociatedCustomer.from_dict,
            _d.pop("customer", UNSET),
            "customer",
        )

        customer_presence: CustomerIdentificationCriteria = _reading.read(
            _models.CustomerIdentificationCriteria.from_dict,
            _d.pop("customerPresence", UNSET),
            "customerPresence",
        )

        customer_suggestions = _reading.read_list(
            _models.AssociatedCustomer.from_dict,
            _d.pop("customerSuggestions", UNSET),
            "customerSuggestions",
        )

        id = _d.pop("id", UNSET)
        if type(id) is not str:
            id = _reading.check(str, id, "id")

        is_active = _d.pop("isActive", UNSET)
        if type(is_active) is not bool:
            is_active = _reading.check(bool, is_active, "isActive")

        latest_intent = _d.pop("latestIntent", UNSET)
        if type(latest_intent) is not str:
            latest_intent = _reading.check(str, latest_intent, "latestIntent")

        participant_type = _d.pop("participantType", UNSET)
        if type(participant_type) is not str:
            participant_type = _reading.check(str, participant_type, "participantType")

        room_info: RoomInfo = _reading.read(
            _models.RoomInfo.from_dict,
            _d.pop("roomInfo", UNSET),
            "roomInfo",
        )

        state: ChannelSessionState = _reading.read(
            _models.ChannelSessionState.from_dict,
            _d.pop("state", UNSET),
            "state",
        )

        _instance = _cls(
            channel=channel,
            channel_data=channel_data,
            channel_session_direction=channel_session_direction,
            conversation_id=conversation_id,
            customer=customer,
            customer_presence=customer_presence,
            customer_suggestions=customer_suggestions,
            id=id,
            is_active=is_active,
            latest_intent=latest_intent,
            participant_type=participant_type,
            room_info=room_info,
            state=state,
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
