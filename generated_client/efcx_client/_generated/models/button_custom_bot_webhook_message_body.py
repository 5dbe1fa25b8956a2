from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, Literal, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.button_custom_bot_webhook_message_body_button_message_type import (
    ButtonCustomBotWebhookMessageBodyButtonMessageType,
    check_button_custom_bot_webhook_message_body_button_message_type,
)
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.button import Button
    from ..models.button_custom_bot_webhook_message_body_additional_details import (
        ButtonCustomBotWebhookMessageBodyAdditionalDetails,
    )


_T = _TypeVar("_T", bound="ButtonCustomBotWebhookMessageBody")


@_attrs_define
class ButtonCustomBotWebhookMessageBody:
    additional_details: ButtonCustomBotWebhookMessageBodyAdditionalDetails
    button_message_type: ButtonCustomBotWebhookMessageBodyButtonMessageType
    buttons: list[Button]
    markdown_text: str
    type_: Literal["BUTTON"] = "BUTTON"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        additional_details = self.additional_details.to_dict()

        button_message_type: str = self.button_message_type

        buttons = []
        for _buttons_item_data in self.buttons:
            _buttons_item = _buttons_item_data.to_dict()
            buttons.append(_buttons_item)

        markdown_text = self.markdown_text

        type_ = self.type_

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "additionalDetails": additional_details,
                "buttonMessageType": button_message_type,
                "buttons": buttons,
                "markdownText": markdown_text,
                "type": type_,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        additional_details: ButtonCustomBotWebhookMessageBodyAdditionalDetails = _reading.read(
            _models.ButtonCustomBotWebhookMessageBodyAdditionalDetails.from_dict,
            _d.pop("additionalDetails", UNSET),
            "additionalDetails",
        )

        _value = _d.pop("buttonMessageType", UNSET)
        try:
            button_message_type: ButtonCustomBotWebhookMessageBodyButtonMessageType = (
                check_button_custom_bot_webhook_message_body_button_message_type(_value)
            )
        except _reading.FAILURES:
            button_message_type = _reading.kept(_value, "buttonMessageType", "value")

        buttons = _reading.read_list(_models.Button.from_dict, _d.pop("buttons", UNSET), "buttons")

        markdown_text = _d.pop("markdownText", UNSET)
        if type(markdown_text) is not str:
            markdown_text = _reading.check(str, markdown_text, "markdownText")

        type_ = cast(
            "Literal['BUTTON']",
            _reading.check_constant(
                "BUTTON",
                _d.pop("type", UNSET),
                "type",
                required=True,
            ),
        )

        _instance = _cls(
            additional_details=additional_details,
            button_message_type=button_message_type,
            buttons=buttons,
            markdown_text=markdown_text,
            type_=type_,
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
