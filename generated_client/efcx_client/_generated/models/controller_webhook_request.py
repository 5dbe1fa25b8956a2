from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.message_input import MessageInput


_T = _TypeVar("_T", bound="ControllerWebhookRequest")


@_attrs_define
class ControllerWebhookRequest:
    conversation_id: str
    """ Conversation id (24 hex characters). (Required) """
    messages: list[MessageInput]
    """ Messages of the controller; each body is an action. (Required) """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        conversation_id = self.conversation_id

        messages = []
        for _messages_item_data in self.messages:
            _messages_item = _messages_item_data.to_dict()
            messages.append(_messages_item)

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "conversationId": conversation_id,
                "messages": messages,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        conversation_id = _d.pop("conversationId", UNSET)
        if type(conversation_id) is not str:
            conversation_id = _reading.check(str, conversation_id, "conversationId")

        messages = _reading.read_list(
            _models.MessageInput.from_dict, _d.pop("messages", UNSET), "messages"
        )

        _instance = _cls(
            conversation_id=conversation_id,
            messages=messages,
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
