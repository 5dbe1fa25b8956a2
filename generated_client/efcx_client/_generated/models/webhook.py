from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="Webhook")


@_attrs_define
class Webhook:
    enable_webhook: bool
    webhook_url: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        enable_webhook = self.enable_webhook

        webhook_url: None | str
        webhook_url = self.webhook_url

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "enableWebhook": enable_webhook,
                "webhookUrl": webhook_url,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        enable_webhook = _d.pop("enableWebhook", UNSET)
        if type(enable_webhook) is not bool:
            enable_webhook = _reading.check(bool, enable_webhook, "enableWebhook")

        _value = _d.pop("webhookUrl", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "webhookUrl")
        webhook_url: None | str = _value

        _instance = _cls(
            enable_webhook=enable_webhook,
            webhook_url=webhook_url,
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
