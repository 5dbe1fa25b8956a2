from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.cc_user_input import CcUserInput


_T = _TypeVar("_T", bound="AgentParticipantInput")


@_attrs_define
class AgentParticipantInput:
    conversation_id: str | Unset = UNSET
    id: UUID | Unset = UNSET
    is_active: bool | Unset = UNSET
    joining_time: int | Unset = UNSET
    participant: CcUserInput | Unset = UNSET
    role: str | Unset = UNSET
    state: str | Unset = UNSET
    state_changed_on: int | Unset = UNSET
    token: str | Unset = UNSET
    type_: str | Unset = UNSET
    user_credentials: Any | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        conversation_id = self.conversation_id

        id: str | Unset = UNSET
        if not isinstance(self.id, Unset):
            id = str(self.id)

        is_active = self.is_active

        joining_time = self.joining_time

        participant: dict[str, Any] | Unset = UNSET
        if not isinstance(self.participant, Unset):
            participant = self.participant.to_dict()

        role = self.role

        state = self.state

        state_changed_on = self.state_changed_on

        token = self.token

        type_ = self.type_

        user_credentials = self.user_credentials

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if conversation_id is not UNSET:
            _field_dict["conversationId"] = conversation_id
        if id is not UNSET:
            _field_dict["id"] = id
        if is_active is not UNSET:
            _field_dict["isActive"] = is_active
        if joining_time is not UNSET:
            _field_dict["joiningTime"] = joining_time
        if participant is not UNSET:
            _field_dict["participant"] = participant
        if role is not UNSET:
            _field_dict["role"] = role
        if state is not UNSET:
            _field_dict["state"] = state
        if state_changed_on is not UNSET:
            _field_dict["stateChangedOn"] = state_changed_on
        if token is not UNSET:
            _field_dict["token"] = token
        if type_ is not UNSET:
            _field_dict["type"] = type_
        if user_credentials is not UNSET:
            _field_dict["userCredentials"] = user_credentials

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        conversation_id = _d.pop("conversationId", UNSET)
        if type(conversation_id) is not str and conversation_id is not UNSET:
            conversation_id = _reading.check_optional(str, conversation_id, "conversationId")

        _value = _d.pop("id", UNSET)
        id: UUID | Unset = UNSET
        if _value is not UNSET:
            try:
                id = UUID(_value)
            except _reading.FAILURES:
                id = _reading.kept_optional(_value, "id")

        is_active = _d.pop("isActive", UNSET)
        if type(is_active) is not bool and is_active is not UNSET:
            is_active = _reading.check_optional(bool, is_active, "isActive")

        joining_time = _d.pop("joiningTime", UNSET)
        if type(joining_time) is not int and joining_time is not UNSET:
            joining_time = _reading.check_optional(int, joining_time, "joiningTime")

        participant: CcUserInput | Unset = _reading.read_optional(
            _models.CcUserInput.from_dict,
            _d.pop("participant", UNSET),
            "participant",
        )

        role = _d.pop("role", UNSET)
        if type(role) is not str and role is not UNSET:
            role = _reading.check_optional(str, role, "role")

        state = _d.pop("state", UNSET)
        if type(state) is not str and state is not UNSET:
            state = _reading.check_optional(str, state, "state")

        state_changed_on = _d.pop("stateChangedOn", UNSET)
        if type(state_changed_on) is not int and state_changed_on is not UNSET:
            state_changed_on = _reading.check_optional(int, state_changed_on, "stateChangedOn")

        token = _d.pop("token", UNSET)
        if type(token) is not str and token is not UNSET:
            token = _reading.check_optional(str, token, "token")

        type_ = _d.pop("type", UNSET)
        if type(type_) is not str and type_ is not UNSET:
            type_ = _reading.check_optional(str, type_, "type")

        user_credentials = _d.pop("userCredentials", UNSET)

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
