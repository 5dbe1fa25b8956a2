from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.customer_topic_conversation_direction import (
    CustomerTopicConversationDirection,
    check_customer_topic_conversation_direction,
)
from ..models.customer_topic_state import CustomerTopicState, check_customer_topic_state
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.agent_hand_raise import AgentHandRaise
    from ..models.agent_sla import AgentSla
    from ..models.associated_customer import AssociatedCustomer
    from ..models.conversation_data import ConversationData
    from ..models.customer_topic_channel_session import CustomerTopicChannelSession
    from ..models.customer_topic_metadata import CustomerTopicMetadata
    from ..models.customer_topic_participant import CustomerTopicParticipant
    from ..models.external_gadget import ExternalGadget
    from ..models.hold_timer_details import HoldTimerDetails
    from ..models.room_info import RoomInfo


_T = _TypeVar("_T", bound="CustomerTopic")


@_attrs_define
class CustomerTopic:
    agent_hand_raise: AgentHandRaise | None
    agent_sla: AgentSla | None
    cached_agent_sla_duration: int | None
    channel_session: CustomerTopicChannelSession | None
    conversation_data: ConversationData
    conversation_direction: CustomerTopicConversationDirection
    creation_time: int
    """ Epoch milliseconds. """
    customer: AssociatedCustomer
    end_time: int | None
    """ Epoch milliseconds. """
    external_gadgets: list[ExternalGadget]
    hold_timer_details: HoldTimerDetails | None
    id: str
    metadata: CustomerTopicMetadata
    participants: list[CustomerTopicParticipant]
    room_info: None | RoomInfo
    state: CustomerTopicState
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.agent_hand_raise import AgentHandRaise  # noqa: PLC0415
        from ..models.agent_sla import AgentSla  # noqa: PLC0415
        from ..models.customer_topic_channel_session import CustomerTopicChannelSession  # noqa: PLC0415
        from ..models.hold_timer_details import HoldTimerDetails  # noqa: PLC0415
        from ..models.room_info import RoomInfo  # noqa: PLC0415

        agent_hand_raise: dict[str, Any] | None
        if isinstance(self.agent_hand_raise, AgentHandRaise):
            agent_hand_raise = self.agent_hand_raise.to_dict()
        else:
            agent_hand_raise = self.agent_hand_raise

        agent_sla: dict[str, Any] | None
        if isinstance(self.agent_sla, AgentSla):
            agent_sla = self.agent_sla.to_dict()
        else:
            agent_sla = self.agent_sla

        cached_agent_sla_duration: int | None
        cached_agent_sla_duration = self.cached_agent_sla_duration

        channel_session: dict[str, Any] | None
        if isinstance(self.channel_session, CustomerTopicChannelSession):
            channel_session = self.channel_session.to_dict()
        else:
            channel_session = self.channel_session

        conversation_data = self.conversation_data.to_dict()

        conversation_direction: str = self.conversation_direction

        creation_time = self.creation_time

        customer = self.customer.to_dict()

        end_time: int | None
        end_time = self.end_time

        external_gadgets = []
        for _external_gadgets_item_data in self.external_gadgets:
            _external_gadgets_item = _external_gadgets_item_data.to_dict()
            external_gadgets.append(_external_gadgets_item)

        hold_timer_details: dict[str, Any] | None
        if isinstance(self.hold_timer_details, HoldTimerDetails):
            hold_timer_details = self.hold_timer_details.to_dict()
        else:
            hold_timer_details = self.hold_timer_details

        id = self.id

        metadata = self.metadata.to_dict()

        participants = []
        for _participants_item_data in self.participants:
            _participants_item = _participants_item_data.to_dict()
            participants.append(_participants_item)

        room_info: dict[str, Any] | None
        if isinstance(self.room_info, RoomInfo):
            room_info = self.room_info.to_dict()
        else:
            room_info = self.room_info

        state: str = self.state

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "agentHandRaise": agent_hand_raise,
                "agentSla": agent_sla,
                "cachedAgentSlaDuration": cached_agent_sla_duration,
                "channelSession": channel_session,
                "conversationData": conversation_data,
                "conversationDirection": conversation_direction,
                "creationTime": creation_time,
                "customer": customer,
                "endTime": end_time,
                "externalGadgets": external_gadgets,
                "holdTimerDetails": hold_timer_details,
                "id": id,
                "metadata": metadata,
                "participants": participants,
                "roomInfo": room_info,
                "state": state,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)

        def _parse_agent_hand_raise(data: object) -> AgentHandRaise | None:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                agent_hand_raise_type_0: AgentHandRaise = _reading.read(
                    _models.AgentHandRaise.from_dict,
                    data,
                    None,
                )

                return agent_hand_raise_type_0

            return cast(
                "AgentHandRaise | None",
                _reading.one_of(data, ((_variant_0, {}),), "agentHandRaise", plain=()),
            )

        agent_hand_raise = _parse_agent_hand_raise(_d.pop("agentHandRaise", UNSET))

        def _parse_agent_sla(data: object) -> AgentSla | None:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                agent_sla_type_0: AgentSla = _reading.read(
                    _models.AgentSla.from_dict,
                    data,
                    None,
                )

                return agent_sla_type_0

            return cast(
                "AgentSla | None",
                _reading.one_of(data, ((_variant_0, {}),), "agentSla", plain=()),
            )

        agent_sla = _parse_agent_sla(_d.pop("agentSla", UNSET))

        _value = _d.pop("cachedAgentSlaDuration", UNSET)
        if type(_value) is not int and _value is not None:
            _value = _reading.check_plain((int,), _value, "cachedAgentSlaDuration")
        cached_agent_sla_duration: int | None = _value

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

        conversation_data: ConversationData = _reading.read(
            _models.ConversationData.from_dict,
            _d.pop("conversationData", UNSET),
            "conversationData",
        )

        _value = _d.pop("conversationDirection", UNSET)
        try:
            conversation_direction: CustomerTopicConversationDirection = (
                check_customer_topic_conversation_direction(_value)
            )
        except _reading.FAILURES:
            conversation_direction = _reading.kept(_value, "conversationDirection", "value")

        creation_time = _d.pop("creationTime", UNSET)
        if type(creation_time) is not int:
            creation_time = _reading.check(int, creation_time, "creationTime")

        customer: AssociatedCustomer = _reading.read(
            _models.AssociatedCustomer.from_dict,
            _d.pop("customer", UNSET),
            "customer",
        )

        _value = _d.pop("endTime", UNSET)
        if type(_value) is not int and _value is not None:
            _value = _reading.check_plain((int,), _value, "endTime")
        end_time: int | None = _value

        external_gadgets = _reading.read_list(
            _models.ExternalGadget.from_dict, _d.pop("externalGadgets", UNSET), "externalGadgets"
        )

        def _parse_hold_timer_details(data: object) -> HoldTimerDetails | None:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                hold_timer_details_type_0: HoldTimerDetails = _reading.read(
                    _models.HoldTimerDetails.from_dict,
                    data,
                    None,
                )

                return hold_timer_details_type_0

            return cast(
                "HoldTimerDetails | None",
                _reading.one_of(data, ((_variant_0, {}),), "holdTimerDetails", plain=()),
            )

        hold_timer_details = _parse_hold_timer_details(_d.pop("holdTimerDetails", UNSET))

        id = _d.pop("id", UNSET)
        if type(id) is not str:
            id = _reading.check(str, id, "id")

        metadata: CustomerTopicMetadata = _reading.read(
            _models.CustomerTopicMetadata.from_dict,
            _d.pop("metadata", UNSET),
            "metadata",
        )

        participants = _reading.read_list(
            _models.CustomerTopicParticipant.from_dict,
            _d.pop("participants", UNSET),
            "participants",
        )

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

        _value = _d.pop("state", UNSET)
        try:
            state: CustomerTopicState = check_customer_topic_state(_value)
        except _reading.FAILURES:
            state = _reading.kept(_value, "state", "value")

        _instance = _cls(
            agent_hand_raise=agent_hand_raise,
            agent_sla=agent_sla,
            cached_agent_sla_duration=cached_agent_sla_duration,
            channel_session=channel_session,
            conversation_data=conversation_data,
            conversation_direction=conversation_direction,
            creation_time=creation_time,
            customer=customer,
            end_time=end_time,
            external_gadgets=external_gadgets,
            hold_timer_details=hold_timer_details,
            id=id,
            metadata=metadata,
            participants=participants,
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
