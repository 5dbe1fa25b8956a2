from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, Literal, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.action_custom_bot_webhook_message_body_data import (
        ActionCustomBotWebhookMessageBodyData,
    )


_T = _TypeVar("_T", bound="ActionCustomBotWebhookMessageBody")


@_attrs_define
class ActionCustomBotWebhookMessageBody:
    data: ActionCustomBotWebhookMessageBodyData
    markdown_text: str
    name: str
    type_: Literal["ACTION"] = "ACTION"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        data = self.data.to_dict()

        markdown_text = self.markdown_text

        name = self.name

        type_ = self.type_

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "data": data,
                "markdownText": markdown_text,
                "name": name,
                "type": type_,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        data: ActionCustomBotWebhookMessageBodyData = _reading.read(
            _models.ActionCustomBotWebhookMessageBodyData.from_dict,
            _d.pop("data", UNSET),
            "data",
        )

        markdown_text = _d.pop("markdownText", UNSET)
        if type(markdown_text) is not str:
            markdown_text = _reading.check(str, markdown_text, "markdownText")

        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        type_ = cast(
            "Literal['ACTION']",
            _reading.check_constant(
                "ACTION",
                _d.pop("type", UNSET),
                "type",
                required=True,
            ),
        )

        _instance = _cls(
            data=data,
            markdown_text=markdown_text,
            name=name,
            type_=type_,
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
