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
    from ..models.paginated_form_metadata import PaginatedFormMetadata
    from ..models.paginated_form_option import PaginatedFormOption
if TYPE_CHECKING:
    pass


_T = _TypeVar("_T", bound="PaginatedForm")


@_attrs_define
class PaginatedForm:
    metadata: PaginatedFormMetadata
    options: list[PaginatedFormOption]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        metadata = self.metadata.to_dict()

        options = []
        for _options_item_data in self.options:
            _options_item = _options_item_data.to_dict()
            options.append(_options_item)

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "metadata": metadata,
                "options": options,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        metadata: PaginatedFormMetadata = _reading.read(
            _models.PaginatedFormMetadata.from_dict,
            _d.pop("metadata", UNSET),
            "metadata",
        )

        options = _reading.read_list(
            _models.PaginatedFormOption.from_dict, _d.pop("options", UNSET), "options"
        )

        _instance = _cls(
            metadata=metadata,
            options=options,
        )

        _instance.additional_properties = _d
        return _instance

    if TYPE_CHECKING:

        def _page_item(self) -> PaginatedFormOption: ...

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
