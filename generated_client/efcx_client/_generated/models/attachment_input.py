from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="AttachmentInput")


@_attrs_define
class AttachmentInput:
    media_url: str
    media_label: None | str | Unset = UNSET
    media_name: str | Unset = UNSET
    mime_type: str | Unset = UNSET
    size: int | Unset = UNSET
    thumbnail: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        media_url = self.media_url

        media_label: None | str | Unset
        if isinstance(self.media_label, Unset):
            media_label = UNSET
        else:
            media_label = self.media_label

        media_name = self.media_name

        mime_type = self.mime_type

        size = self.size

        thumbnail: None | str | Unset
        if isinstance(self.thumbnail, Unset):
            thumbnail = UNSET
        else:
            thumbnail = self.thumbnail

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "mediaUrl": media_url,
            }
        )
        if media_label is not UNSET:
            _field_dict["mediaLabel"] = media_label
        if media_name is not UNSET:
            _field_dict["mediaName"] = media_name
        if mime_type is not UNSET:
            _field_dict["mimeType"] = mime_type
        if size is not UNSET:
            _field_dict["size"] = size
        if thumbnail is not UNSET:
            _field_dict["thumbnail"] = thumbnail

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        media_url = _d.pop("mediaUrl", UNSET)
        if type(media_url) is not str:
            media_url = _reading.check(str, media_url, "mediaUrl")

        _value = _d.pop("mediaLabel", UNSET)
        if type(_value) is not str and _value is not None and _value is not UNSET:
            _value = _reading.check_plain_optional((str,), _value, "mediaLabel")
        media_label: None | str | Unset = _value

        media_name = _d.pop("mediaName", UNSET)
        if type(media_name) is not str and media_name is not UNSET:
            media_name = _reading.check_optional(str, media_name, "mediaName")

        mime_type = _d.pop("mimeType", UNSET)
        if type(mime_type) is not str and mime_type is not UNSET:
            mime_type = _reading.check_optional(str, mime_type, "mimeType")

        size = _d.pop("size", UNSET)
        if type(size) is not int and size is not UNSET:
            size = _reading.check_optional(int, size, "size")

        _value = _d.pop("thumbnail", UNSET)
        if type(_value) is not str and _value is not None and _value is not UNSET:
            _value = _reading.check_plain_optional((str,), _value, "thumbnail")
        thumbnail: None | str | Unset = _value

        _instance = _cls(
            media_url=media_url,
            media_label=media_label,
            media_name=media_name,
            mime_type=mime_type,
            size=size,
            thumbnail=thumbnail,
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
