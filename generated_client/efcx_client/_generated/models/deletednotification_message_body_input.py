from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any, Literal, cast
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="DeletednotificationMessageBodyInput")


@_attrs_define
class DeletednotificationMessageBodyInput:
    type_: Literal["DELETEDNOTIFICATION"] = "DELETEDNOTIFICATION"
    markdown_text: None | str | Unset = UNSET
    message_id: UUID | Unset = UNSET
    timestamp: int | Unset = UNSET
    """ Epoch milliseconds. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        markdown_text: None | str | Unset
        if isinstance(self.markdown_text, Unset):
            markdown_text = UNSET
        else:
            markdown_text = self.markdown_text

        message_id: str | Unset = UNSET
        if not isinstance(self.message_id, Unset):
            message_id = str(self.message_id)

        timestamp = self.timestamp

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "type": type_,
            }
        )
        if markdown_text is not UNSET:
            _field_dict["markdownText"] = markdown_text
        if message_id is not UNSET:
            _field_dict["messageId"] = message_id
        if timestamp is not UNSET:
            _field_dict["timestamp"] = timestamp

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        type_ = cast(
            "Literal['DELETEDNOTIFICATION']",
            _reading.check_constant(
                "DELETEDNOTIFICATION",
                _d.pop("type", UNSET),
                "type",
                required=True,
            ),
        )

        _value = _d.pop("markdownText", UNSET)
        if type(_value) is not str and _value is not None and _value is not UNSET:
            _value = _reading.check_plain_optional((str,), _value, "markdownText")
        markdown_text: None | str | Unset = _value

        _value = _d.pop("messageId", UNSET)
        message_id: UUID | Unset = UNSET
        if _value is not UNSET:
            try:
                message_id = UUID(_value)
            except _reading.FAILURES:
                message_id = _reading.kept_optional(_value, "messageId")

        timestamp = _d.pop("timestamp", UNSET)
        if type(timestamp) is not int and timestamp is not UNSET:
            timestamp = _reading.check_optional(int, timestamp, "timestamp")

        _instance = _cls(
            type_=type_,
            markdown_text=markdown_text,
            message_id=message_id,
            timestamp=timestamp,
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
