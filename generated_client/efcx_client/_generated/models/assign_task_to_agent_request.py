from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.cc_user_input import CcUserInput
    from ..models.media_input import MediaInput


_T = _TypeVar("_T", bound="AssignTaskToAgentRequest")


@_attrs_define
class AssignTaskToAgentRequest:
    cc_user: CcUserInput
    """ The agent that is reserved. (Required) """
    conversation_id: str
    """ Conversation id (24 hex characters). (Required) """
    media: MediaInput
    """ Medium of the task the agent is reserved for. (Required) """
    task_id: UUID
    """ Task id (UUID). (Required) """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        cc_user = self.cc_user.to_dict()

        conversation_id = self.conversation_id

        media = self.media.to_dict()

        task_id = str(_reading.present(self.task_id, "taskId"))

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "ccUser": cc_user,
                "conversationId": conversation_id,
                "media": media,
                "taskId": task_id,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        cc_user: CcUserInput = _reading.read(
            _models.CcUserInput.from_dict,
            _d.pop("ccUser", UNSET),
            "ccUser",
        )

        conversation_id = _d.pop("conversationId", UNSET)
        if type(conversation_id) is not str:
            conversation_id = _reading.check(str, conversation_id, "conversationId")

        media: MediaInput = _reading.read(
            _models.MediaInput.from_dict,
            _d.pop("media", UNSET),
            "media",
        )

        _value = _d.pop("taskId", UNSET)
        try:
            task_id: UUID = UUID(_value)
        except _reading.FAILURES:
            task_id = _reading.kept(_value, "taskId")

        _instance = _cls(
            cc_user=cc_user,
            conversation_id=conversation_id,
            media=media,
            task_id=task_id,
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
