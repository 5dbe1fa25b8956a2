from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.graphql_data import GraphqlData
    from ..models.graphql_error import GraphqlError


_T = _TypeVar("_T", bound="SearchConversationsResponse")


@_attrs_define
class SearchConversationsResponse:
    data: GraphqlData | Unset = UNSET
    errors: list[GraphqlError] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] | Unset = UNSET
        if not isinstance(self.data, Unset):
            data = self.data.to_dict()

        errors: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.errors, Unset):
            errors = []
            for _errors_item_data in self.errors:
                _errors_item = _errors_item_data.to_dict()
                errors.append(_errors_item)

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if data is not UNSET:
            _field_dict["data"] = data
        if errors is not UNSET:
            _field_dict["errors"] = errors

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        data: GraphqlData | Unset = _reading.read_optional(
            _models.GraphqlData.from_dict,
            _d.pop("data", UNSET),
            "data",
        )

        errors = _reading.read_list_optional(
            _models.GraphqlError.from_dict, _d.pop("errors", UNSET), "errors"
        )

        _instance = _cls(
            data=data,
            errors=errors,
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
