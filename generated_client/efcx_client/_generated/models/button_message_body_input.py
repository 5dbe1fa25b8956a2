from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, Literal, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.button_message_body_input_button_message_type import (
    ButtonMessageBodyInputButtonMessageType,
    check_button_message_body_input_button_message_type,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.additional_details_input import AdditionalDetailsInput
    from ..models.button_input import ButtonInput


_T = _TypeVar("_T", bound="ButtonMessageBodyInput")


@_attrs_define
class ButtonMessageBodyInput:
    type_: Literal["BUTTON"] = "BUTTON"
    additional_details: AdditionalDetailsInput | Unset = UNSET
    button_message_type: ButtonMessageBodyInputButtonMessageType | Unset = UNSET
    buttons: list[ButtonInput] | Unset = UNSET
    markdown_text: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        additional_details: dict[str, Any] | Unset = UNSET
        if not isinstance(self.additional_details, Unset):
            additional_details = self.additional_details.to_dict()

        button_message_type: str | Unset = UNSET
        if not isinstance(self.button_message_type, Unset):
            button_message_type = self.button_message_type

        buttons: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.buttons, Unset):
            buttons = []
            for _buttons_item_data in self.buttons:
                _buttons_item = _buttons_item_data.to_dict()
                buttons.append(_buttons_item)

        markdown_text = self.markdown_text

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "type": type_,
            }
        )
        if additional_details is not UNSET:
            _field_dict["additionalDetails"] = additional_details
        if button_message_type is not UNSET:
            _field_dict["buttonMessageType"] = button_message_type
        if buttons is not UNSET:
            _field_dict["buttons"] = buttons
        if markdown_text is not UNSET:
            _field_dict["markdownText"] = markdown_text

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        type_ = cast(
            "Literal['BUTTON']",
            _reading.check_constant(
                "BUTTON",
                _d.pop("type", UNSET),
                "type",
                required=True,
            ),
        )

        additional_details: AdditionalDetailsInput | Unset = _reading.read_optional(
            _models.AdditionalDetailsInput.from_dict,
            _d.pop("additionalDetails", UNSET),
            "additionalDetails",
        )

        _value = _d.pop("buttonMessageType", UNSET)
        button_message_type: ButtonMessageBodyInputButtonMessageType | Unset = UNSET
        if _value is not UNSET:
            try:
                button_message_type = check_button_message_body_input_button_message_type(_value)
            except _reading.FAILURES:
                button_message_type = _reading.kept_optional(_value, "buttonMessageType", "value")

        buttons = _reading.read_list_optional(
            _models.ButtonInput.from_dict, _d.pop("buttons", UNSET), "buttons"
        )

        markdown_text = _d.pop("markdownText", UNSET)
        if type(markdown_text) is not str and markdown_text is not UNSET:
            markdown_text = _reading.check_optional(str, markdown_text, "markdownText")

        _instance = _cls(
            type_=type_,
            additional_details=additional_details,
            button_message_type=button_message_type,
            buttons=buttons,
            markdown_text=markdown_text,
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
