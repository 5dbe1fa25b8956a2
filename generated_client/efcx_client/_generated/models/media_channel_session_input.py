from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="MediaChannelSessionInput")


@_attrs_define
class MediaChannelSessionInput:
    is_active: bool
    conversation_id: str | Unset = UNSET
    id: str | Unset = UNSET
    participant_type: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        is_active = self.is_active

        conversation_id = self.conversation_id

        id = self.id

        participant_type = self.participant_type

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "isActive": is_active,
            }
        )
        if conversation_id is not UNSET:
            _field_dict["conversationId"] = conversation_id
        if id is not UNSET:
            _field_dict["id"] = id
        if participant_type is not UNSET:
            _field_dict["participantType"] = participant_type

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        is_active = _d.pop("isActive", UNSET)
        if type(is_active) is not bool:
            is_active = _reading.check(bool, is_active, "isActive")

        conversation_id = _d.pop("conversationId", UNSET)
        if type(conversation_id) is not str and conversation_id is not UNSET:
            conversation_id = _reading.check_optional(str, conversation_id, "conversationId")

        id = _d.pop("id", UNSET)
        if type(id) is not str and id is not UNSET:
            id = _reading.check_optional(str, id, "id")

        participant_type = _d.pop("participantType", UNSET)
        if type(participant_type) is not str and participant_type is not UNSET:
            participant_type = _reading.check_optional(str, participant_type, "participantType")

        _instance = _cls(
            is_active=is_active,
            conversation_id=conversation_id,
            id=id,
            participant_type=participant_type,
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
