from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, Literal, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.comment_message_body_input_item_type import (
    CommentMessageBodyInputItemType,
    check_comment_message_body_input_item_type,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.attachment_input import AttachmentInput


_T = _TypeVar("_T", bound="CommentMessageBodyInput")


@_attrs_define
class CommentMessageBodyInput:
    item_type: CommentMessageBodyInputItemType
    post_id: str
    type_: Literal["COMMENT"] = "COMMENT"
    attachment: AttachmentInput | Unset = UNSET
    markdown_text: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        item_type: str = self.item_type

        post_id = self.post_id

        type_ = self.type_

        attachment: dict[str, Any] | Unset = UNSET
        if not isinstance(self.attachment, Unset):
            attachment = self.attachment.to_dict()

        markdown_text = self.markdown_text

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "itemType": item_type,
                "postId": post_id,
                "type": type_,
            }
        )
        if attachment is not UNSET:
            _field_dict["attachment"] = attachment
        if markdown_text is not UNSET:
            _field_dict["markdownText"] = markdown_text

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("itemType", UNSET)
        try:
            item_type: CommentMessageBodyInputItemType = check_comment_message_body_input_item_type(
                _value
            )
        except _reading.FAILURES:
            item_type = _reading.kept(_value, "itemType", "value")

        post_id = _d.pop("postId", UNSET)
        if type(post_id) is not str:
            post_id = _reading.check(str, post_id, "postId")

        type_ = cast(
            "Literal['COMMENT']",
            _reading.check_constant(
                "COMMENT",
                _d.pop("type", UNSET),
                "type",
                required=True,
            ),
        )

        attachment: AttachmentInput | Unset = _reading.read_optional(
            _models.AttachmentInput.from_dict,
            _d.pop("attachment", UNSET),
            "attachment",
        )

        markdown_text = _d.pop("markdownText", UNSET)
        if type(markdown_text) is not str and markdown_text is not UNSET:
            markdown_text = _reading.check_optional(str, markdown_text, "markdownText")

        _instance = _cls(
            item_type=item_type,
            post_id=post_id,
            type_=type_,
            attachment=attachment,
            markdown_text=markdown_text,
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
