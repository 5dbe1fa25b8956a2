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
    from ..models.attribute_options import AttributeOptions
    from ..models.wrapup_search_metadata import WrapupSearchMetadata
    from ..models.wrapup_search_result import WrapupSearchResult
if TYPE_CHECKING:
    pass


_T = _TypeVar("_T", bound="WrapupSearch")


@_attrs_define
class WrapupSearch:
    attribute_options: AttributeOptions
    metadata: WrapupSearchMetadata
    results: list[WrapupSearchResult]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        attribute_options = self.attribute_options.to_dict()

        metadata = self.metadata.to_dict()

        results = []
        for _results_item_data in self.results:
            _results_item = _results_item_data.to_dict()
            results.append(_results_item)

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "attributeOptions": attribute_options,
                "metadata": metadata,
                "results": results,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        attribute_options: AttributeOptions = _reading.read(
            _models.AttributeOptions.from_dict,
            _d.pop("attributeOptions", UNSET),
            "attributeOptions",
        )

        metadata: WrapupSearchMetadata = _reading.read(
            _models.WrapupSearchMetadata.from_dict,
            _d.pop("metadata", UNSET),
            "metadata",
        )

        results = _reading.read_list(
            _models.WrapupSearchResult.from_dict, _d.pop("results", UNSET), "results"
        )

        _instance = _cls(
            attribute_options=attribute_options,
            metadata=metadata,
            results=results,
        )

        _instance.additional_properties = _d
        return _instance

    if TYPE_CHECKING:

        def _page_item(self) -> WrapupSearchResult: ...

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
