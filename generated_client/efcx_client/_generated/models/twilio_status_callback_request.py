from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="TwilioStatusCallbackRequest")


@_attrs_define
class TwilioStatusCallbackRequest:
    message_sid: str
    """ Twilio message id. (Required) """
    message_status: str
    """ Delivery state, as Twilio names it. (Required) """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        message_sid = self.message_sid

        message_status = self.message_status

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "MessageSid": message_sid,
                "MessageStatus": message_status,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        message_sid = _d.pop("MessageSid", UNSET)
        if type(message_sid) is not str:
            message_sid = _reading.check(str, message_sid, "MessageSid")

        message_status = _d.pop("MessageStatus", UNSET)
        if type(message_status) is not str:
            message_status = _reading.check(str, message_status, "MessageStatus")

        _instance = _cls(
            message_sid=message_sid,
            message_status=message_status,
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
