from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.cim_message_body_input_additional_details import (
        CimMessageBodyInputAdditionalDetails,
    )


_T = _TypeVar("_T", bound="CimMessageBodyInput")


@_attrs_define
class CimMessageBodyInput:
    type_: str
    """ (Required) Selects the class of the body. One of: DELIVERYNOTIFICATION, DELETEDNOTIFICATION, CUSTOM,
    StructuredMessage, NOTIFICATION, MULTIMEDIA, VIDEO, IMAGE, AUDIO, FILE, CONTACT, LOCATION, CAROUSEL, BUTTON,
    PLAIN, VOICE, URL, STICKER, RECEIPT, WRAPUP, TEMPLATE, ACTION, COMMENT, EMAIL; other text is kept as a generic
    message. """
    additional_details: CimMessageBodyInputAdditionalDetails | Unset = UNSET
    markdown_text: str | Unset = UNSET
    """ Text of the message, may be empty or null. """
    media_url: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        additional_details: dict[str, Any] | Unset = UNSET
        if not isinstance(self.additional_details, Unset):
            additional_details = self.additional_details.to_dict()

        markdown_text = self.markdown_text

        media_url = self.media_url

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "type": type_,
            }
        )
        if additional_details is not UNSET:
            _field_dict["additionalDetails"] = additional_details
        if markdown_text is not UNSET:
            _field_dict["markdownText"] = markdown_text
        if media_url is not UNSET:
            _field_dict["mediaUrl"] = media_url

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        type_ = _d.pop("type", UNSET)
        if type(type_) is not str:
            type_ = _reading.check(str, type_, "type")

        additional_details: CimMessageBodyInputAdditionalDetails | Unset = _reading.read_optional(
            _models.CimMessageBodyInputAdditionalDetails.from_dict,
            _d.pop("additionalDetails", UNSET),
            "additionalDetails",
        )

        markdown_text = _d.pop("markdownText", UNSET)
        if type(markdown_text) is not str and markdown_text is not UNSET:
            markdown_text = _reading.check_optional(str, markdown_text, "markdownText")

        media_url = _d.pop("mediaUrl", UNSET)
        if type(media_url) is not str and media_url is not UNSET:
            media_url = _reading.check_optional(str, media_url, "mediaUrl")

        _instance = _cls(
            type_=type_,
            additional_details=additional_details,
            markdown_text=markdown_text,
            media_url=media_url,
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
