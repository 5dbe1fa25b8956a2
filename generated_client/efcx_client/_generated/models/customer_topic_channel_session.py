from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
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


T = TypeVar("T", bound="CustomerTopicChannelSession")


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
        for customer_suggestions_item_data in self.customer_suggestions:
            customer_suggestions_item = customer_suggestions_item_data.to_dict()
            customer_suggestions.append(customer_suggestions_item)

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
    def from_dict(_cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.associated_customer import AssociatedCustomer  # noqa: PLC0415
        from ..models.channel_data import ChannelData  # noqa: PLC0415
        from ..models.channel_session_state import ChannelSessionState  # noqa: PLC0415
        from ..models.customer_identification_criteria import CustomerIdentificationCriteria  # noqa: PLC0415
        from ..models.defaultoutbound import Defaultoutbound  # noqa: PLC0415
        from ..models.room_info import RoomInfo  # noqa: PLC0415

        _d = _reading.as_mapping(src_dict)

        def _parse_channel(data: object) -> Defaultoutbound | None:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                channel_type_0: Defaultoutbound = _reading.read(
                    lambda _value: Defaultoutbound.from_dict(_value),
                    data,
                    None,
                )

                return channel_type_0

            return cast(
                "Defaultoutbound | None",
                _reading.one_of(data, ((_variant_0, {}),), "channel", or_plain=False),
            )

        channel = _parse_channel(_d.pop("channel", UNSET))

        channel_data: ChannelData = _reading.read(
            lambda _value: ChannelData.from_dict(_value),
            _d.pop("channelData", UNSET),
            "channelData",
        )

        channel_session_direction: CustomerTopicChannelSessionChannelSessionDirection = (
            _reading.read(
                lambda _value: check_customer_topic_channel_session_channel_session_direction(
                    _value
                ),
                _d.pop("channelSessionDirection", UNSET),
                "channelSessionDirection",
                "value",
            )
        )

        conversation_id = _reading.check(str, _d.pop("conversationId", UNSET), "conversationId")

        customer: AssociatedCustomer = _reading.read(
            lambda _value: AssociatedCustomer.from_dict(_value),
            _d.pop("customer", UNSET),
            "customer",
        )

        customer_presence: CustomerIdentificationCriteria = _reading.read(
            lambda _value: CustomerIdentificationCriteria.from_dict(_value),
            _d.pop("customerPresence", UNSET),
            "customerPresence",
        )

        def _customer_suggestions_item(customer_suggestions_item_data: Any) -> AssociatedCustomer:
            customer_suggestions_item: AssociatedCustomer = _reading.read(
                lambda _value: AssociatedCustomer.from_dict(_value),
                customer_suggestions_item_data,
                None,
            )

            return customer_suggestions_item

        customer_suggestions = _reading.read_list(
            _customer_suggestions_item, _d.pop("customerSuggestions", UNSET), "customerSuggestions"
        )

        id = _reading.check(str, _d.pop("id", UNSET), "id")

        is_active = _reading.check(bool, _d.pop("isActive", UNSET), "isActive")

        latest_intent = _reading.check(str, _d.pop("latestIntent", UNSET), "latestIntent")

        participant_type = _reading.check(str, _d.pop("participantType", UNSET), "participantType")

        room_info: RoomInfo = _reading.read(
            lambda _value: RoomInfo.from_dict(_value),
            _d.pop("roomInfo", UNSET),
            "roomInfo",
        )

        state: ChannelSessionState = _reading.read(
            lambda _value: ChannelSessionState.from_dict(_value),
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

        _instance.additional_properties = dict(_d)
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
