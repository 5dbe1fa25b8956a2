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
    from ..models.search_conversations_request_variables import SearchConversationsRequestVariables


_T = _TypeVar("_T", bound="SearchConversationsRequest")


@_attrs_define
class SearchConversationsRequest:
    query: str
    """ GraphQL query. (Required) """
    variables: SearchConversationsRequestVariables | Unset = UNSET
    """ Variables of the query. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        query = self.query

        variables: dict[str, Any] | Unset = UNSET
        if not isinstance(self.variables, Unset):
            variables = self.variables.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "query": query,
            }
        )
        if variables is not UNSET:
            _field_dict["variables"] = variables

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        query = _d.pop("query", UNSET)
        if type(query) is not str:
            query = _reading.check(str, query, "query")

        variables: SearchConversationsRequestVariables | Unset = _reading.read_optional(
            _models.SearchConversationsRequestVariables.from_dict,
            _d.pop("variables", UNSET),
            "variables",
        )

        _instance = _cls(
            query=query,
            variables=variables,
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
