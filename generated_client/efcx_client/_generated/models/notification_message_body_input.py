from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, Literal, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.notification_message_body_input_notification_type import (
    NotificationMessageBodyInputNotificationType,
    check_notification_message_body_input_notification_type,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.notification_message_body_input_notification_data import (
        NotificationMessageBodyInputNotificationData,
    )


_T = _TypeVar("_T", bound="NotificationMessageBodyInput")


@_attrs_define
class NotificationMessageBodyInput:
    type_: Literal["NOTIFICATION"] = "NOTIFICATION"
    markdown_text: str | Unset = UNSET
    notification_data: NotificationMessageBodyInputNotificationData | Unset = UNSET
    notification_type: NotificationMessageBodyInputNotificationType | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        markdown_text = self.markdown_text

        notification_data: dict[str, Any] | Unset = UNSET
        if not isinstance(self.notification_data, Unset):
            notification_data = self.notification_data.to_dict()

        notification_type: str | Unset = UNSET
        if not isinstance(self.notification_type, Unset):
            notification_type = self.notification_type

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "type": type_,
            }
        )
        if markdown_text is not UNSET:
            _field_dict["markdownText"] = markdown_text
        if notification_data is not UNSET:
            _field_dict["notificationData"] = notification_data
        if notification_type is not UNSET:
            _field_dict["notificationType"] = notification_type

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        type_ = cast(
            "Literal['NOTIFICATION']",
            _reading.check_constant(
                "NOTIFICATION",
                _d.pop("type", UNSET),
                "type",
                required=True,
            ),
        )

        markdown_text = _d.pop("markdownText", UNSET)
        if type(markdown_text) is not str and markdown_text is not UNSET:
            markdown_text = _reading.check_optional(str, markdown_text, "markdownText")

        notification_data: NotificationMessageBodyInputNotificationData | Unset = (
            _reading.read_optional(
                _models.NotificationMessageBodyInputNotificationData.from_dict,
                _d.pop("notificationData", UNSET),
                "notificationData",
            )
        )

        _value = _d.pop("notificationType", UNSET)
        notification_type: NotificationMessageBodyInputNotificationType | Unset = UNSET
        if _value is not UNSET:
            try:
                notification_type = check_notification_message_body_input_notification_type(_value)
            except _reading.FAILURES:
                notification_type = _reading.kept_optional(_value, "notificationType", "value")

        _instance = _cls(
            type_=type_,
            markdown_text=markdown_text,
            notification_data=notification_data,
            notification_type=notification_type,
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
