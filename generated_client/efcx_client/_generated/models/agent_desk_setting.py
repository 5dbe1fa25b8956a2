from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="AgentDeskSetting")


@_attrs_define
class AgentDeskSetting:
    id: str
    is_auto_answer_enabled: bool
    is_conversation_participants_enabled: bool
    is_emojis_enabled: bool
    is_file_sharing_enabled: bool
    is_message_formatting_enabled: bool
    is_outbound_sms_enabled: bool
    is_outbound_sms_sendand_close: bool
    prefix_code: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        is_auto_answer_enabled = self.is_auto_answer_enabled

        is_conversation_participants_enabled = self.is_conversation_participants_enabled

        is_emojis_enabled = self.is_emojis_enabled

        is_file_sharing_enabled = self.is_file_sharing_enabled

        is_message_formatting_enabled = self.is_message_formatting_enabled

        is_outbound_sms_enabled = self.is_outbound_sms_enabled

        is_outbound_sms_sendand_close = self.is_outbound_sms_sendand_close

        prefix_code = self.prefix_code

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "id": id,
                "isAutoAnswerEnabled": is_auto_answer_enabled,
                "isConversationParticipantsEnabled": is_conversation_participants_enabled,
                "isEmojisEnabled": is_emojis_enabled,
                "isFileSharingEnabled": is_file_sharing_enabled,
                "isMessageFormattingEnabled": is_message_formatting_enabled,
                "isOutboundSmsEnabled": is_outbound_sms_enabled,
                "isOutboundSmsSendandClose": is_outbound_sms_sendand_close,
                "prefixCode": prefix_code,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        id = _d.pop("id", UNSET)
        if type(id) is not str:
            id = _reading.check(str, id, "id")

        is_auto_answer_enabled = _d.pop("isAutoAnswerEnabled", UNSET)
        if type(is_auto_answer_enabled) is not bool:
            is_auto_answer_enabled = _reading.check(
                bool, is_auto_answer_enabled, "isAutoAnswerEnabled"
            )

        is_conversation_participants_enabled = _d.pop("isConversationParticipantsEnabled", UNSET)
        if type(is_conversation_participants_enabled) is not bool:
            is_conversation_participants_enabled = _reading.check(
                bool, is_conversation_participants_enabled, "isConversationParticipantsEnabled"
            )

        is_emojis_enabled = _d.pop("isEmojisEnabled", UNSET)
        if type(is_emojis_enabled) is not bool:
            is_emojis_enabled = _reading.check(bool, is_emojis_enabled, "isEmojisEnabled")

        is_file_sharing_enabled = _d.pop("isFileSharingEnabled", UNSET)
        if type(is_file_sharing_enabled) is not bool:
            is_file_sharing_enabled = _reading.check(
                bool, is_file_sharing_enabled, "isFileSharingEnabled"
            )

        is_message_formatting_enabled = _d.pop("isMessageFormattingEnabled", UNSET)
        if type(is_message_formatting_enabled) is not bool:
            is_message_formatting_enabled = _reading.check(
                bool, is_message_formatting_enabled, "isMessageFormattingEnabled"
            )

        is_outbound_sms_enabled = _d.pop("isOutboundSmsEnabled", UNSET)
        if type(is_outbound_sms_enabled) is not bool:
            is_outbound_sms_enabled = _reading.check(
                bool, is_outbound_sms_enabled, "isOutboundSmsEnabled"
            )

        is_outbound_sms_sendand_close = _d.pop("isOutboundSmsSendandClose", UNSET)
        if type(is_outbound_sms_sendand_close) is not bool:
            is_outbound_sms_sendand_close = _reading.check(
                bool, is_outbound_sms_sendand_close, "isOutboundSmsSendandClose"
            )

        prefix_code = _d.pop("prefixCode", UNSET)
        if type(prefix_code) is not str:
            prefix_code = _reading.check(str, prefix_code, "prefixCode")

        _instance = _cls(
            id=id,
            is_auto_answer_enabled=is_auto_answer_enabled,
            is_conversation_participants_enabled=is_conversation_participants_enabled,
            is_emojis_enabled=is_emojis_enabled,
            is_file_sharing_enabled=is_file_sharing_enabled,
            is_message_formatting_enabled=is_message_formatting_enabled,
            is_outbound_sms_enabled=is_outbound_sms_enabled,
            is_outbound_sms_sendand_close=is_outbound_sms_sendand_close,
            prefix_code=prefix_code,
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
