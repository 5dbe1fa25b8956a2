from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, Literal, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.attachment_input import AttachmentInput
    from ..models.image_message_body_input_additional_details import (
        ImageMessageBodyInputAdditionalDetails,
    )


_T = _TypeVar("_T", bound="ImageMessageBodyInput")


@_attrs_define
class ImageMessageBodyInput:
    type_: Literal["IMAGE"] = "IMAGE"
    additional_details: ImageMessageBodyInputAdditionalDetails | Unset = UNSET
    attachment: AttachmentInput | Unset = UNSET
    caption: str | Unset = UNSET
    markdown_text: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        additional_details: dict[str, Any] | Unset = UNSET
        if not isinstance(self.additional_details, Unset):
            additional_details = self.additional_details.to_dict()

        attachment: dict[str, Any] | Unset = UNSET
        if not isinstance(self.attachment, Unset):
            attachment = self.attachment.to_dict()

        caption = self.caption

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
        if attachment is not UNSET:
            _field_dict["attachment"] = attachment
        if caption is not UNSET:
            _field_dict["caption"] = caption
        if markdown_text is not UNSET:
            _field_dict["markdownText"] = markdown_text

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        type_ = cast(
            "Literal['IMAGE']",
            _reading.check_constant(
                "IMAGE",
                _d.pop("type", UNSET),
                "type",
                required=True,
            ),
        )

        additional_details: ImageMessageBodyInputAdditionalDetails | Unset = _reading.read_optional(
            _models.ImageMessageBodyInputAdditionalDetails.from_dict,
            _d.pop("additionalDetails", UNSET),
            "additionalDetails",
        )

        attachment: AttachmentInput | Unset = _reading.read_optional(
            _models.AttachmentInput.from_dict,
            _d.pop("attachment", UNSET),
            "attachment",
        )

        caption = _d.pop("caption", UNSET)
        if type(caption) is not str and caption is not UNSET:
            caption = _reading.check_optional(str, caption, "caption")

        markdown_text = _d.pop("markdownText", UNSET)
        if type(markdown_text) is not str and markdown_text is not UNSET:
            markdown_text = _reading.check_optional(str, markdown_text, "markdownText")

        _instance = _cls(
            type_=type_,
            additional_details=additional_details,
            attachment=attachment,
            caption=caption,
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
