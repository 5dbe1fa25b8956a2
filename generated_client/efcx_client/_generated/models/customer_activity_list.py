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
    from ..models.doc import Doc
if TYPE_CHECKING:
    pass


_T = _TypeVar("_T", bound="CustomerActivityList")


@_attrs_define
class CustomerActivityList:
    docs: list[Doc]
    has_next_page: bool
    has_prev_page: bool
    limit: int
    total_docs: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        docs = []
        for _docs_item_data in self.docs:
            _docs_item = _docs_item_data.to_dict()
            docs.append(_docs_item)

        has_next_page = self.has_next_page

        has_prev_page = self.has_prev_page

        limit = self.limit

        total_docs = self.total_docs

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "docs": docs,
                "hasNextPage": has_next_page,
                "hasPrevPage": has_prev_page,
                "limit": limit,
                "totalDocs": total_docs,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        docs = _reading.read_list(_models.Doc.from_dict, _d.pop("docs", UNSET), "docs")

        has_next_page = _d.pop("hasNextPage", UNSET)
        if type(has_next_page) is not bool:
            has_next_page = _reading.check(bool, has_next_page, "hasNextPage")

        has_prev_page = _d.pop("hasPrevPage", UNSET)
        if type(has_prev_page) is not bool:
            has_prev_page = _reading.check(bool, has_prev_page, "hasPrevPage")

        limit = _d.pop("limit", UNSET)
        if type(limit) is not int:
            limit = _reading.check(int, limit, "limit")

        total_docs = _d.pop("totalDocs", UNSET)
        if type(total_docs) is not int:
            total_docs = _reading.check(int, total_docs, "totalDocs")

        _instance = _cls(
            docs=docs,
            has_next_page=has_next_page,
            has_prev_page=has_prev_page,
            limit=limit,
            total_docs=total_docs,
        )

        _instance.additional_properties = _d
        return _instance

    if TYPE_CHECKING:

        def _page_item(self) -> Doc: ...

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
