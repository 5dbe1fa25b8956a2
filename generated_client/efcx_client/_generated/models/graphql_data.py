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
    from ..models.search_activities import SearchActivities
    from ..models.search_conversations import SearchConversations


_T = _TypeVar("_T", bound="GraphqlData")


@_attrs_define
class GraphqlData:
    search_activities: SearchActivities | Unset = UNSET
    search_conversations: SearchConversations | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        search_activities: dict[str, Any] | Unset = UNSET
        if not isinstance(self.search_activities, Unset):
            search_activities = self.search_activities.to_dict()

        search_conversations: dict[str, Any] | Unset = UNSET
        if not isinstance(self.search_conversations, Unset):
            search_conversations = self.search_conversations.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if search_activities is not UNSET:
            _field_dict["searchActivities"] = search_activities
        if search_conversations is not UNSET:
            _field_dict["searchConversations"] = search_conversations

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        search_activities: SearchActivities | Unset = _reading.read_optional(
            _models.SearchActivities.from_dict,
            _d.pop("searchActivities", UNSET),
            "searchActivities",
        )

        search_conversations: SearchConversations | Unset = _reading.read_optional(
            _models.SearchConversations.from_dict,
            _d.pop("searchConversations", UNSET),
            "searchConversations",
        )

        _instance = _cls(
            search_activities=search_activities,
            search_conversations=search_conversations,
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
