from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.attachment import Attachment
    from ..models.comment_additional_data import CommentAdditionalData
    from ..models.sub_comment import SubComment


_T = _TypeVar("_T", bound="Comment")


@_attrs_define
class Comment:
    additional_data: CommentAdditionalData | None
    attachment: Attachment | None
    deleted: bool
    hidden: bool
    id: str
    parent_id: None | str
    sub_comments: list[SubComment]
    text: None | str
    timestamp: int
    """ Epoch milliseconds. """
    username: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.attachment import Attachment  # noqa: PLC0415
        from ..models.comment_additional_data import CommentAdditionalData  # noqa: PLC0415

        additional_data: dict[str, Any] | None
        if isinstance(self.additional_data, CommentAdditionalData):
            additional_data = self.additional_data.to_dict()
        else:
            additional_data = self.additional_data

        attachment: dict[str, Any] | None
        if isinstance(self.attachment, Attachment):
            attachment = self.attachment.to_dict()
        else:
            attachment = self.attachment

        deleted = self.deleted

        hidden = self.hidden

        id = self.id

        parent_id: None | str
        parent_id = self.parent_id

        sub_comments = []
        for _sub_comments_item_data in self.sub_comments:
            _sub_comments_item = _sub_comments_item_data.to_dict()
            sub_comments.append(_sub_comments_item)

        text: None | str
        text = self.text

        timestamp = self.timestamp

        username: None | str
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

        def _parse_additional_data(data: object) -> CommentAdditionalData | None:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                additional_data_type_0: CommentAdditionalData = _reading.read(
                    _models.CommentAdditionalData.from_dict,
                    data,
                    None,
                )

                return additional_data_type_0

            return cast(
                "CommentAdditionalData | None",
                _reading.one_of(data, ((_variant_0, {}),), "additionalData", plain=()),
            )

        additional_data = _parse_additional_data(_d.pop("additionalData", UNSET))

        def _parse_attachment(data: object) -> Attachment | None:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                attachment_type_0: Attachment = _reading.read(
                    _models.Attachment.from_dict,
                    data,
                    None,
                )

                return attachment_type_0

            return cast(
                "Attachment | None",
                _reading.one_of(data, ((_variant_0, {}),), "attachment", plain=()),
            )

        attachment = _parse_attachment(_d.pop("attachment", UNSET))

        deleted = _d.pop("deleted", UNSET)
        if type(deleted) is not bool:
            deleted = _reading.check(bool, deleted, "deleted")

        hidden = _d.pop("hidden", UNSET)
        if type(hidden) is not bool:
            hidden = _reading.check(bool, hidden, "hidden")

        id = _d.pop("id", UNSET)
        if type(id) is not str:
            id = _reading.check(str, id, "id")

        _value = _d.pop("parentId", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "parentId")
        parent_id: None | str = _value

        sub_comments = _reading.read_list(
            _models.SubComment.from_dict, _d.pop("subComments", UNSET), "subComments"
        )

        _value = _d.pop("text", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "text")
        text: None | str = _value

        timestamp = _d.pop("timestamp", UNSET)
        if type(timestamp) is not int:
            timestamp = _reading.check(int, timestamp, "timestamp")

        _value = _d.pop("username", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "username")
        username: None | str = _value

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
