from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="OptionStyle")


@_attrs_define
class OptionStyle:
    color: None | str
    media: None | str
    name: None | str
    type_: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        color: None | str
        color = self.color

        media: None | str
        media = self.media

        name: None | str
        name = self.name

        type_: None | str
        type_ = self.type_

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "color": color,
                "media": media,
                "name": name,
                "type": type_,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)

        def _parse_color(data: object) -> None | str:
            if data is None:
                return data

            return cast(
                "None | str",
                _reading.one_of(data, (), "color", or_plain=True),
            )

        color = _parse_color(_d.pop("color", UNSET))

        def _parse_media(data: object) -> None | str:
            if data is None:
                return data

            return cast(
                "None | str",
                _reading.one_of(data, (), "media", or_plain=True),
            )

        media = _parse_media(_d.pop("media", UNSET))

        def _parse_name(data: object) -> None | str:
            if data is None:
                return data

            return cast(
                "None | str",
                _reading.one_of(data, (), "name", or_plain=True),
            )

        name = _parse_name(_d.pop("name", UNSET))

        def _parse_type_(data: object) -> None | str:
            if data is None:
                return data

            return cast(
                "None | str",
                _reading.one_of(data, (), "type", or_plain=True),
            )

        type_ = _parse_type_(_d.pop("type", UNSET))

        _instance = _cls(
            color=color,
            media=media,
            name=name,
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
