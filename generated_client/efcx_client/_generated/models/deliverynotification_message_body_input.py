from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any, Literal, cast
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..models.deliverynotification_message_body_input_status import (
    DeliverynotificationMessageBodyInputStatus,
    check_deliverynotification_message_body_input_status,
)
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="DeliverynotificationMessageBodyInput")


@_attrs_define
class DeliverynotificationMessageBodyInput:
    type_: Literal["DELIVERYNOTIFICATION"] = "DELIVERYNOTIFICATION"
    markdown_text: None | str | Unset = UNSET
    message_id: UUID | Unset = UNSET
    reason_code: str | Unset = UNSET
    status: DeliverynotificationMessageBodyInputStatus | Unset = UNSET
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

        reason_code = self.reason_code

        status: str | Unset = UNSET
        if not isinstance(self.status, Unset):
            status = self.status

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
        if reason_code is not UNSET:
            _field_dict["reasonCode"] = reason_code
        if status is not UNSET:
            _field_dict["status"] = status

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        type_ = cast(
            "Literal['DELIVERYNOTIFICATION']",
            _reading.check_constant(
                "DELIVERYNOTIFICATION",
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

        reason_code = _d.pop("reasonCode", UNSET)
        if type(reason_code) is not str and reason_code is not UNSET:
            reason_code = _reading.check_optional(str, reason_code, "reasonCode")

        _value = _d.pop("status", UNSET)
        status: DeliverynotificationMessageBodyInputStatus | Unset = UNSET
        if _value is not UNSET:
            try:
                status = check_deliverynotification_message_body_input_status(_value)
            except _reading.FAILURES:
                status = _reading.kept_optional(_value, "status", "value")

        _instance = _cls(
            type_=type_,
            markdown_text=markdown_text,
            message_id=message_id,
            reason_code=reason_code,
            status=status,
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
