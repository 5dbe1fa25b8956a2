from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.search_activities_doc import SearchActivitiesDoc


_T = _TypeVar("_T", bound="SearchActivities")


@_attrs_define
class SearchActivities:
    docs: list[SearchActivitiesDoc]
    limit: int
    offset: int
    total_docs: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        docs = []
        for _docs_item_data in self.docs:
            _docs_item = _docs_item_data.to_dict()
            docs.append(_docs_item)

        limit = self.limit

        offset = self.offset

        total_docs = self.total_docs

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "docs": docs,
                "limit": limit,
                "offset": offset,
                "totalDocs": total_docs,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        docs = _reading.read_list(
            _models.SearchActivitiesDoc.from_dict, _d.pop("docs", UNSET), "docs"
        )

        limit = _d.pop("limit", UNSET)
        if type(limit) is not int:
            limit = _reading.check(int, limit, "limit")

        offset = _d.pop("offset", UNSET)
        if type(offset) is not int:
            offset = _reading.check(int, offset, "offset")

        total_docs = _d.pop("totalDocs", UNSET)
        if type(total_docs) is not int:
            total_docs = _reading.check(int, total_docs, "totalDocs")

        _instance = _cls(
            docs=docs,
            limit=limit,
            offset=offset,
            total_docs=total_docs,
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
