from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="FormDataBodyInput")


@_attrs_define
class FormDataBodyInput:
    type_: str
    """ (Required) Selects the class of the body. One of: DELIVERYNOTIFICATION, DELETEDNOTIFICATION, CUSTOM,
    StructuredMessage, NOTIFICATION, MULTIMEDIA, VIDEO, IMAGE, AUDIO, FILE, CONTACT, LOCATION, CAROUSEL, BUTTON,
    PLAIN, VOICE, URL, STICKER, RECEIPT, WRAPUP, TEMPLATE, ACTION, COMMENT, EMAIL; other text is kept as a generic
    message. """
    form_id: str | Unset = UNSET
    form_title: str | Unset = UNSET
    form_type: str | Unset = UNSET
    markdown_text: Any | Unset = UNSET
    """ Text of the message, may be empty or null. """
    sections: list[Any] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        form_id = self.form_id

        form_title = self.form_title

        form_type = self.form_type

        markdown_text = self.markdown_text

        sections: list[Any] | Unset = UNSET
        if not isinstance(self.sections, Unset):
            sections = self.sections

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "type": type_,
            }
        )
        if form_id is not UNSET:
            _field_dict["formId"] = form_id
        if form_title is not UNSET:
            _field_dict["formTitle"] = form_title
        if form_type is not UNSET:
            _field_dict["formType"] = form_type
        if markdown_text is not UNSET:
            _field_dict["markdownText"] = markdown_text
        if sections is not UNSET:
            _field_dict["sections"] = sections

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        type_ = _d.pop("type", UNSET)
        if type(type_) is not str:
            type_ = _reading.check(str, type_, "type")

        form_id = _d.pop("formId", UNSET)
        if type(form_id) is not str and form_id is not UNSET:
            form_id = _reading.check_optional(str, form_id, "formId")

        form_title = _d.pop("formTitle", UNSET)
        if type(form_title) is not str and form_title is not UNSET:
            form_title = _reading.check_optional(str, form_title, "formTitle")

        form_type = _d.pop("formType", UNSET)
        if type(form_type) is not str and form_type is not UNSET:
            form_type = _reading.check_optional(str, form_type, "formType")

        markdown_text = _d.pop("markdownText", UNSET)

        def _sections_item(sections_item_data: Any) -> Any:
            return sections_item_data

        sections = _reading.read_list_optional(
            _sections_item, _d.pop("sections", UNSET), "sections"
        )

        _instance = _cls(
            type_=type_,
            form_id=form_id,
            form_title=form_title,
            form_type=form_type,
            markdown_text=markdown_text,
            sections=sections,
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
