from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.customer_topic_participant_role import (
    CustomerTopicParticipantRole,
    check_customer_topic_participant_role,
)
from ..models.customer_topic_participant_state import (
    CustomerTopicParticipantState,
    check_customer_topic_participant_state,
)
from ..models.customer_topic_participant_type import (
    CustomerTopicParticipantType,
    check_customer_topic_participant_type,
)
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.bot_participant import BotParticipant
    from ..models.cc_user_participant import CcUserParticipant
    from ..models.channel_session_participant import ChannelSessionParticipant
    from ..models.conversation_monitor_participant import ConversationMonitorParticipant


_T = _TypeVar("_T", bound="CustomerTopicParticipant")


@_attrs_define
class CustomerTopicParticipant:
    conversation_id: str
    id: str
    is_active: bool
    joining_time: int
    """ Epoch milliseconds. """
    participant: (
        BotParticipant
        | CcUserParticipant
        | ChannelSessionParticipant
        | ConversationMonitorParticipant
    )
    role: CustomerTopicParticipantRole
    state: CustomerTopicParticipantState
    state_changed_on: int
    """ Epoch milliseconds. """
    token: str
    type_: CustomerTopicParticipantType
    user_credentials: Any
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.bot_participant import BotParticipant  # noqa: PLC0415
        from ..models.cc_user_participant import CcUserParticipant  # noqa: PLC0415
        from ..models.channel_session_participant import ChannelSessionParticipant  # noqa: PLC0415

        conversation_id = self.conversation_id

        id = self.id

        is_active = self.is_active

        joining_time = self.joining_time

        participant: dict[str, Any]
        if isinstance(self.participant, BotParticipant):
            participant = self.participant.to_dict()
        elif isinstance(self.participant, CcUserParticipant):
            participant = self.participant.to_dict()
        elif isinstance(self.participant, ChannelSessionParticipant):
            participant = self.participant.to_dict()
        else:
            participant = self.participant.to_dict()

        role: str = self.role

        state: str = self.state

        state_changed_on = self.state_changed_on

        token = self.token

        type_: str = self.type_

        user_credentials = self.user_credentials

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "conversationId": conversation_id,
                "id": id,
                "isActive": is_active,
                "joiningTime": joining_time,
                "participant": participant,
                "role": role,
                "state": state,
                "stateChangedOn": state_changed_on,
                "token": token,
                "type": type_,
                "userCredentials": user_credentials,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        conversation_id = _d.pop("conversationId", UNSET)
        if type(conversation_id) is not str:
            conversation_id = _reading.check(str, conversation_id, "conversationId")

        id = _d.pop("id", UNSET)
        if type(id) is not str:
            id = _reading.check(str, id, "id")

        is_active = _d.pop("isActive", UNSET)
        if type(is_active) is not bool:
            is_active = _reading.check(bool, is_active, "isActive")

        joining_time = _d.pop("joiningTime", UNSET)
        if type(joining_time) is not int:
            joining_time = _reading.check(int, joining_time, "joiningTime")

        def _parse_participant(
            data: object,
        ) -> (
            BotParticipant
            | CcUserParticipant
            | ChannelSessionParticipant
            | ConversationMonitorParticipant
        ):

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_participant_participant_union_type_0: BotParticipant = (
                    _reading.read(
                        _models.BotParticipant.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_participant_participant_union_type_0

            def _variant_1(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_participant_participant_union_type_1: CcUserParticipant = (
                    _reading.read(
                        _models.CcUserParticipant.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_participant_participant_union_type_1

            def _variant_2(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_participant_participant_union_type_2: ChannelSessionParticipant = _reading.read(
                    _models.ChannelSessionParticipant.from_dict,
                    data,
                    None,
                )

                return componentsschemas_participant_participant_union_type_2

            def _variant_3(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_participant_participant_union_type_3: ConversationMonitorParticipant = _reading.read(
                    _models.ConversationMonitorParticipant.from_dict,
                    data,
                    None,
                )

                return componentsschemas_participant_participant_union_type_3

            return cast(
                "BotParticipant | CcUserParticipant | ChannelSessionParticipant | ConversationMonitorParticipant",
                _reading.one_of(
                    data,
                    (
                        (
                            _variant_0,
                            {
                                "participantType": "Bot",
                            },
                        ),
                        (
                            _variant_1,
                            {
                                "participantType": "CCUser",
                            },
                        ),
                        (
                            _variant_2,
                            {
                                "participantType": "ChannelSession",
                            },
                        ),
                        (
                            _variant_3,
                            {
                                "participantType": "ConversationMonitor",
                            },
                        ),
                    ),
                    "participant",
                    plain=(),
                ),
            )

        participant = _parse_participant(_d.pop("participant", UNSET))

        _value = _d.pop("role", UNSET)
        try:
            role: CustomerTopicParticipantRole = check_customer_topic_participant_role(_value)
        except _reading.FAILURES:
            role = _reading.kept(_value, "role", "value")

        _value = _d.pop("state", UNSET)
        try:
            state: CustomerTopicParticipantState = check_customer_topic_participant_state(_value)
        except _reading.FAILURES:
            state = _reading.kept(_value, "state", "value")

        state_changed_on = _d.pop("stateChangedOn", UNSET)
        if type(state_changed_on) is not int:
            state_changed_on = _reading.check(int, state_changed_on, "stateChangedOn")

        token = _d.pop("token", UNSET)
        if type(token) is not str:
            token = _reading.check(str, token, "token")

        _value = _d.pop("type", UNSET)
        try:
            type_: CustomerTopicParticipantType = check_customer_topic_participant_type(_value)
        except _reading.FAILURES:
            type_ = _reading.kept(_value, "type", "value")

        user_credentials = _reading.check_present(
            _d.pop("userCredentials", UNSET), "userCredentials"
        )

        _instance = _cls(
            conversation_id=conversation_id,
            id=id,
            is_active=is_active,
            joining_time=joining_time,
            participant=participant,
            role=role,
            state=state,
            state_changed_on=state_changed_on,
            token=token,
            type_=type_,
            user_credentials=user_credentials,
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
