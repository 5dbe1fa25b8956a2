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
    from ..models.custom_bot_webhook_message_body import CustomBotWebhookMessageBody
    from ..models.intent import Intent


_T = _TypeVar("_T", bound="CustomBotWebhookMessageResponse")


@_attrs_define
class CustomBotWebhookMessageResponse:
    body: CustomBotWebhookMessageBody
    intent: Intent
    mode: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        body = self.body.to_dict()

        intent = self.intent.to_dict()

        mode: None | str
        mode = self.mode

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "body": body,
                "intent": intent,
                "mode": mode,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        body: CustomBotWebhookMessageBody = _reading.read(
            _models.CustomBotWebhookMessageBody.from_dict,
            _d.pop("body", UNSET),
            "body",
        )

        intent: Intent = _reading.read(
            _models.Intent.from_dict,
            _d.pop("intent", UNSET),
            "intent",
        )

        _value = _d.pop("mode", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "mode")
        mode: None | str = _value

        _instance = _cls(
            body=body,
            intent=intent,
            mode=mode,
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
