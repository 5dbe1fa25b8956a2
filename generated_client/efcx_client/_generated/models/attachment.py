from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="Attachment")


@_attrs_define
class Attachment:
    media_label: None | str
    media_name: str
    media_url: str
    mime_type: str
    size: int
    thumbnail: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        media_label: None | str
        media_label = self.media_label

        media_name = self.media_name

        media_url = self.media_url

        mime_type = self.mime_type

        size = self.size

        thumbnail: None | str
        thumbnail = self.thumbnail

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "mediaLabel": media_label,
                "mediaName": media_name,
                "mediaUrl": media_url,
                "mimeType": mime_type,
                "size": size,
                "thumbnail": thumbnail,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("mediaLabel", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "mediaLabel")
        media_label: None | str = _value

        media_name = _d.pop("mediaName", UNSET)
        if type(media_name) is not str:
            media_name = _reading.check(str, media_name, "mediaName")

        media_url = _d.pop("mediaUrl", UNSET)
        if type(media_url) is not str:
            media_url = _reading.check(str, media_url, "mediaUrl")

        mime_type = _d.pop("mimeType", UNSET)
        if type(mime_type) is not str:
            mime_type = _reading.check(str, mime_type, "mimeType")

        size = _d.pop("size", UNSET)
        if type(size) is not int:
            size = _reading.check(int, size, "size")

        _value = _d.pop("thumbnail", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "thumbnail")
        thumbnail: None | str = _value

        _instance = _cls(
            media_label=media_label,
            media_name=media_name,
            media_url=media_url,
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
