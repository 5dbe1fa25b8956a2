from __future__ import annotations

import datetime
from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ... import wire as _wire
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.meta_data import MetaData


_T = _TypeVar("_T", bound="GetFileStat")


@_attrs_define
class GetFileStat:
    etag: str
    last_modified: datetime.datetime
    meta_data: MetaData
    size: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        etag = self.etag

        last_modified = _wire.date_time(self.last_modified)

        meta_data = self.meta_data.to_dict()

        size = self.size

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "etag": etag,
                "lastModified": last_modified,
                "metaData": meta_data,
                "size": size,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        etag = _d.pop("etag", UNSET)
        if type(etag) is not str:
            etag = _reading.check(str, etag, "etag")

        _value = _d.pop("lastModified", UNSET)
        try:
            last_modified: datetime.datetime = datetime.datetime.fromisoformat(_value)
        except _reading.FAILURES:
            last_modified = _reading.kept(_value, "lastModified")

        meta_data: MetaData = _reading.read(
            _models.MetaData.from_dict,
            _d.pop("metaData", UNSET),
            "metaData",
        )

        size = _d.pop("size", UNSET)
        if type(size) is not int:
            size = _reading.check(int, size, "size")

        _instance = _cls(
            etag=etag,
            last_modified=last_modified,
            meta_data=meta_data,
            size=size,
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
