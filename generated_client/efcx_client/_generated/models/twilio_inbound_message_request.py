from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="TwilioInboundMessageRequest")


@_attrs_define
class TwilioInboundMessageRequest:
    from_: str
    """ Sender address, as Twilio writes it. (Required) """
    message_sid: str
    """ Twilio message id. (Required) """
    to: str
    """ Receiver address, as Twilio writes it. (Required) """
    body: str | Unset = UNSET
    """ Text of the message. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from_ = self.from_

        message_sid = self.message_sid

        to = self.to

        body = self.body

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "From": from_,
                "MessageSid": message_sid,
                "To": to,
            }
        )
        if body is not UNSET:
            _field_dict["Body"] = body

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        from_ = _d.pop("From", UNSET)
        if type(from_) is not str:
            from_ = _reading.check(str, from_, "From")

        message_sid = _d.pop("MessageSid", UNSET)
        if type(message_sid) is not str:
            message_sid = _reading.check(str, message_sid, "MessageSid")

        to = _d.pop("To", UNSET)
        if type(to) is not str:
            to = _reading.check(str, to, "To")

        body = _d.pop("Body", UNSET)
        if type(body) is not str and body is not UNSET:
            body = _reading.check_optional(str, body, "Body")

        _instance = _cls(
            from_=from_,
            message_sid=message_sid,
            to=to,
            body=body,
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
