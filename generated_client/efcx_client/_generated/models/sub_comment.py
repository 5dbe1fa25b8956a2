from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="SubComment")


@_attrs_define
class SubComment:
    additional_data: Any
    attachment: Any
    deleted: bool
    hidden: bool
    id: str
    parent_id: str
    sub_comments: list[Any]
    text: str
    timestamp: int
    """ Epoch milliseconds. """
    username: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        additional_data = self.additional_data

        attachment = self.attachment

        deleted = self.deleted

        hidden = self.hidden

        id = self.id

        parent_id = self.parent_id

        sub_comments = self.sub_comments

        text = self.text

        timestamp = self.timestamp

        username = self.username

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "additionalData": additional_data,
                "attachment": attachment,
                "deleted": deleted,
                "hidden": hidden,
                "id": id,
                "parentId": parent_id,
                "subComments": sub_comments,
                "text": text,
                "timestamp": timestamp,
                "username": username,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        additional_data = _reading.check_present(_d.pop("additionalData", UNSET), "additionalData")

        attachment = _reading.check_present(_d.pop("attachment", UNSET), "attachment")

        deleted = _d.pop("deleted", UNSET)
        if type(deleted) is not bool:
            deleted = _reading.check(bool, deleted, "deleted")

        hidden = _d.pop("hidden", UNSET)
        if type(hidden) is not bool:
            hidden = _reading.check(bool, hidden, "hidden")

        id = _d.pop("id", UNSET)
        if type(id) is not str:
            id = _reading.check(str, id, "id")

        parent_id = _d.pop("parentId", UNSET)
        if type(parent_id) is not str:
            parent_id = _reading.check(str, parent_id, "parentId")

        def _sub_comments_item(sub_comments_item_data: Any) -> Any:
            return sub_comments_item_data

        sub_comments = _reading.read_list(
            _sub_comments_item, _d.pop("subComments", UNSET), "subComments"
        )

        text = _d.pop("text", UNSET)
        if type(text) is not str:
            text = _reading.check(str, text, "text")

        timestamp = _d.pop("timestamp", UNSET)
        if type(timestamp) is not int:
            timestamp = _reading.check(int, timestamp, "timestamp")

        username = _d.pop("username", UNSET)
        if type(username) is not str:
            username = _reading.check(str, username, "username")

        _instance = _cls(
            additional_data=additional_data,
            attachment=attachment,
            deleted=deleted,
            hidden=hidden,
            id=id,
            parent_id=parent_id,
            sub_comments=sub_comments,
            text=text,
            timestamp=timestamp,
            username=username,
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
