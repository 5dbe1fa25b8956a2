from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.channel_session_channel_input import ChannelSessionChannelInput
    from ..models.channel_session_room_info_input import ChannelSessionRoomInfoInput
    from ..models.channel_session_state_input import ChannelSessionStateInput
    from ..models.current_customer_input import CurrentCustomerInput
    from ..models.customer_presence_input import CustomerPresenceInput
    from ..models.message_header_channel_data_input import MessageHeaderChannelDataInput


_T = _TypeVar("_T", bound="CustomBotWebhookMessageEntitiesChannelSessionInput")


@_attrs_define
class CustomBotWebhookMessageEntitiesChannelSessionInput:
    channel: ChannelSessionChannelInput | None | Unset = UNSET
    channel_data: MessageHeaderChannelDataInput | Unset = UNSET
    channel_session_direction: str | Unset = UNSET
    conversation_id: str | Unset = UNSET
    customer: CurrentCustomerInput | Unset = UNSET
    customer_presence: CustomerPresenceInput | Unset = UNSET
    customer_suggestions: list[CurrentCustomerInput] | Unset = UNSET
    id: str | Unset = UNSET
    is_active: bool | Unset = UNSET
    latest_intent: str | Unset = UNSET
    participant_type: str | Unset = UNSET
    room_info: ChannelSessionRoomInfoInput | Unset = UNSET
    state: ChannelSessionStateInput | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.channel_session_channel_input import ChannelSessionChannelInput  # noqa: PLC0415

        channel: dict[str, Any] | None | Unset
        if isinstance(self.channel, Unset):
            channel = UNSET
        elif isinstance(self.channel, ChannelSessionChannelInput):
            channel = self.channel.to_dict()
        else:
            channel = self.channel

        channel_data: dict[str, Any] | Unset = UNSET
        if not isinstance(self.channel_data, Unset):
            channel_data = self.channel_data.to_dict()

        channel_session_direction = self.channel_session_direction

        conversation_id = self.conversation_id

        customer: dict[str, Any] | Unset = UNSET
        if not isinstance(self.customer, Unset):
            customer = self.customer.to_dict()

        customer_presence: dict[str, Any] | Unset = UNSET
        if not isinstance(self.customer_presence, Unset):
            customer_presence = self.customer_presence.to_dict()

        customer_suggestions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.customer_suggestions, Unset):
            customer_suggestions = []
            for _customer_suggestions_item_data in self.customer_suggestions:
                _customer_suggestions_item = _customer_suggestions_item_data.to_dict()
                customer_suggestions.append(_customer_suggestions_item)

        id = self.id

        is_active = self.is_active

        latest_intent = self.latest_intent

        participant_type = self.participant_type

        room_info: dict[str, Any] | Unset = UNSET
        if not isinstance(self.room_info, Unset):
            room_info = self.room_info.to_dict()

        state: dict[str, Any] | Unset = UNSET
        if not isinstance(self.state, Unset):
            state = self.state.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if channel is not UNSET:
            _field_dict["channel"] = channel
        if channel_data is not UNSET:
            _field_dict["channelData"] = channel_data
        if channel_session_direction is not UNSET:
            _field_dict["channelSessionDirection"] = channel_session_direction
        if conversation_id is not UNSET:
            _field_dict["conversationId"] = conversation_id
        if customer is not UNSET:
            _field_dict["customer"] = customer
        if customer_presence is not UNSET:
            _field_dict["customerPresence"] = customer_presence
        if customer_suggestions is not UNSET:
            _field_dict["customerSuggestions"] = customer_suggestions
        if id is not UNSET:
            _field_dict["id"] = id
        if is_active is not UNSET:
            _field_dict["isActive"] = is_active
        if latest_intent is not UNSET:
            _field_dict["latestIntent"] = latest_intent
        if participant_type is not UNSET:
            _field_dict["participantType"] = participant_type
        if room_info is not UNSET:
            _field_dict["roomInfo"] = room_info
        if state is not UNSET:
            _field_dict["state"] = state

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)

        def _parse_channel(data: object) -> ChannelSessionChannelInput | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return UNSET

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                channel_type_0: ChannelSessionChannelInput = _reading.read(
                    _models.ChannelSessionChannelInput.from_dict,
                    data,
                    None,
                )

                return channel_type_0

            return cast(
                "ChannelSessionChannelInput | None | Unset",
                _reading.one_of(data, ((_variant_0, {}),), "channel", plain=()),
            )

        channel = _parse_channel(_d.pop("channel", UNSET))

        channel_data: MessageHeaderChannelDataInput | Unset = _reading.read_optional(
            _models.MessageHeaderChannelDataInput.from_dict,
            _d.pop("channelData", UNSET),
            "channelData",
        )

        channel_session_direction = _d.pop("channelSessionDirection", UNSET)
        if type(channel_session_direction) is not str and channel_session_direction is not UNSET:
            channel_session_direction = _reading.check_optional(
                str, channel_session_direction, "channelSessionDirection"
            )

        conversation_id = _d.pop("conversationId", UNSET)
        if type(conversation_id) is not str and conversation_id is not UNSET:
            conversation_id = _reading.check_optional(str, conversation_id, "conversationId")

        customer: CurrentCustomerInput | Unset = _reading.read_optional(
            _models.CurrentCustomerInput.from_dict,
            _d.pop("customer", UNSET),
            "customer",
        )

        customer_presence: CustomerPresenceInput | Unset = _reading.read_optional(
            _models.CustomerPresenceInput.from_dict,
            _d.pop("customerPresence", UNSET),
            "customerPresence",
        )

        customer_suggestions = _reading.read_list_optional(
            _models.CurrentCustomerInput.from_dict,
            _d.pop("customerSuggestions", UNSET),
            "customerSuggestions",
        )

        id = _d.pop("id", UNSET)
        if type(id) is not str and id is not UNSET:
            id = _reading.check_optional(str, id, "id")

        is_active = _d.pop("isActive", UNSET)
        if type(is_active) is not bool and is_active is not UNSET:
            is_active = _reading.check_optional(bool, is_active, "isActive")

        latest_intent = _d.pop("latestIntent", UNSET)
        if type(latest_intent) is not str and latest_intent is not UNSET:
            latest_intent = _reading.check_optional(str, latest_intent, "latestIntent")

        participant_type = _d.pop("participantType", UNSET)
        if type(participant_type) is not str and participant_type is not UNSET:
            participant_type = _reading.check_optional(str, participant_type, "participantType")

        room_info: ChannelSessionRoomInfoInput | Unset = _reading.read_optional(
            _models.ChannelSessionRoomInfoInput.from_dict,
            _d.pop("roomInfo", UNSET),
            "roomInfo",
        )

        state: ChannelSessionStateInput | Unset = _reading.read_optional(
            _models.ChannelSessionStateInput.from_dict,
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
