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
    from ..models.additional_data import AdditionalData
    from ..models.attachment import Attachment
    from ..models.comment import Comment


_T = _TypeVar("_T", bound="SocialMediaPost")


@_attrs_define
class SocialMediaPost:
    additional_data: AdditionalData
    attachments: list[Attachment]
    comments: list[Comment]
    id: str
    permalink_url: str
    text: str
    timestamp: int
    """ Epoch milliseconds. """
    username: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        additional_data = self.additional_data.to_dict()

        attachments = []
        for _attachments_item_data in self.attachments:
            _attachments_item = _attachments_item_data.to_dict()
            attachments.append(_attachments_item)

        comments = []
        for _comments_item_data in self.comments:
            _comments_item = _comments_item_data.to_dict()
            comments.append(_comments_item)

        id = self.id

        permalink_url = self.permalink_url

        text = self.text

        timestamp = self.timestamp

        username = self.username

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "additionalData": additional_data,
                "attachments": attachments,
                "comments": comments,
                "id": id,
                "permalinkUrl": permalink_url,
                "text": text,
                "timestamp": timestamp,
                "username": username,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        additional_data: AdditionalData = _reading.read(
            _models.AdditionalData.from_dict,
            _d.pop("additionalData", UNSET),
            "additionalData",
        )

        attachments = _reading.read_list(
            _models.Attachment.from_dict, _d.pop("attachments", UNSET), "attachments"
        )

        comments = _reading.read_list(
            _models.Comment.from_dict, _d.pop("comments", UNSET), "comments"
        )

        id = _d.pop("id", UNSET)
        if type(id) is not str:
            id = _reading.check(str, id, "id")

        permalink_url = _d.pop("permalinkUrl", UNSET)
        if type(permalink_url) is not str:
            permalink_url = _reading.check(str, permalink_url, "permalinkUrl")

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
            attachments=attachments,
            comments=comments,
            id=id,
            permalink_url=permalink_url,
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
