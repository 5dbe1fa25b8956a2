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
    from ..models.sticker_message_body_input_additional_details import (
        StickerMessageBodyInputAdditionalDetails,
    )


_T = _TypeVar("_T", bound="StickerMessageBodyInput")


@_attrs_define
class StickerMessageBodyInput:
    type_: Literal["STICKER"] = "STICKER"
    additional_details: StickerMessageBodyInputAdditionalDetails | Unset = UNSET
    markdown_text: None | str | Unset = UNSET
    media_url: str | Unset = UNSET
    sticker_id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        additional_details: dict[str, Any] | Unset = UNSET
        if not isinstance(self.additional_details, Unset):
            additional_details = self.additional_details.to_dict()

        markdown_text: None | str | Unset
        if isinstance(self.markdown_text, Unset):
            markdown_text = UNSET
        else:
            markdown_text = self.markdown_text

        media_url = self.media_url

        sticker_id = self.sticker_id

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
        if sticker_id is not UNSET:
            _field_dict["stickerId"] = sticker_id

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        type_ = cast(
            "Literal['STICKER']",
            _reading.check_constant(
                "STICKER",
                _d.pop("type", UNSET),
                "type",
                required=True,
            ),
        )

        additional_details: StickerMessageBodyInputAdditionalDetails | Unset = (
            _reading.read_optional(
                _models.StickerMessageBodyInputAdditionalDetails.from_dict,
                _d.pop("additionalDetails", UNSET),
                "additionalDetails",
            )
        )

        _value = _d.pop("markdownText", UNSET)
        if type(_value) is not str and _value is not None and _value is not UNSET:
            _value = _reading.check_plain_optional((str,), _value, "markdownText")
        markdown_text: None | str | Unset = _value

        media_url = _d.pop("mediaUrl", UNSET)
        if type(media_url) is not str and media_url is not UNSET:
            media_url = _reading.check_optional(str, media_url, "mediaUrl")

        sticker_id = _d.pop("stickerId", UNSET)
        if type(sticker_id) is not str and sticker_id is not UNSET:
            sticker_id = _reading.check_optional(str, sticker_id, "stickerId")

        _instance = _cls(
            type_=type_,
            additional_details=additional_details,
            markdown_text=markdown_text,
            media_url=media_url,
            sticker_id=sticker_id,
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
