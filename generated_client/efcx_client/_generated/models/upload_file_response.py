from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="UploadFileResponse")


@_attrs_define
class UploadFileResponse:
    etag: str
    message: str
    name: str
    size: int
    type_: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        etag = self.etag

        message = self.message

        name = self.name

        size = self.size

        type_ = self.type_

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "etag": etag,
                "message": message,
                "name": name,
                "size": size,
                "type": type_,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        etag = _d.pop("etag", UNSET)
        if type(etag) is not str:
            etag = _reading.check(str, etag, "etag")

        message = _d.pop("message", UNSET)
        if type(message) is not str:
            message = _reading.check(str, message, "message")

        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        size = _d.pop("size", UNSET)
        if type(size) is not int:
            size = _reading.check(int, size, "size")

        type_ = _d.pop("type", UNSET)
        if type(type_) is not str:
            type_ = _reading.check(str, type_, "type")

        _instance = _cls(
            etag=etag,
            message=message,
            name=name,
            size=size,
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
