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
    from ..models.detail_chat import DetailChat


_T = _TypeVar("_T", bound="QueuedChatsResponse")


@_attrs_define
class QueuedChatsResponse:
    chats: list[DetailChat]
    queue_name: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        chats = []
        for _chats_item_data in self.chats:
            _chats_item = _chats_item_data.to_dict()
            chats.append(_chats_item)

        queue_name = self.queue_name

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "chats": chats,
                "queueName": queue_name,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        chats = _reading.read_list(_models.DetailChat.from_dict, _d.pop("chats", UNSET), "chats")

        queue_name = _d.pop("queueName", UNSET)
        if type(queue_name) is not str:
            queue_name = _reading.check(str, queue_name, "queueName")

        _instance = _cls(
            chats=chats,
            queue_name=queue_name,
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
