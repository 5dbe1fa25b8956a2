from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="WrapupSearchMetadata")


@_attrs_define
class WrapupSearchMetadata:
    current_page: int
    has_more: bool
    total_matches: int
    total_pages: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        current_page = self.current_page

        has_more = self.has_more

        total_matches = self.total_matches

        total_pages = self.total_pages

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "currentPage": current_page,
                "hasMore": has_more,
                "totalMatches": total_matches,
                "totalPages": total_pages,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        current_page = _d.pop("currentPage", UNSET)
        if type(current_page) is not int:
            current_page = _reading.check(int, current_page, "currentPage")

        has_more = _d.pop("hasMore", UNSET)
        if type(has_more) is not bool:
            has_more = _reading.check(bool, has_more, "hasMore")

        total_matches = _d.pop("totalMatches", UNSET)
        if type(total_matches) is not int:
            total_matches = _reading.check(int, total_matches, "totalMatches")

        total_pages = _d.pop("totalPages", UNSET)
        if type(total_pages) is not int:
            total_pages = _reading.check(int, total_pages, "totalPages")

        _instance = _cls(
            current_page=current_page,
            has_more=has_more,
            total_matches=total_matches,
            total_pages=total_pages,
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
