from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.custom_bot_webhook_message_response_2_mode import (
    CustomBotWebhookMessageResponse2Mode,
    check_custom_bot_webhook_message_response_2_mode,
)
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.action_custom_bot_webhook_message_body import ActionCustomBotWebhookMessageBody
    from ..models.button_custom_bot_webhook_message_body import ButtonCustomBotWebhookMessageBody
    from ..models.intent import Intent
    from ..models.plain_custom_bot_webhook_message_body import PlainCustomBotWebhookMessageBody


_T = _TypeVar("_T", bound="CustomBotWebhookMessageResponse2")


@_attrs_define
class CustomBotWebhookMessageResponse2:
    body: (
        ActionCustomBotWebhookMessageBody
        | ButtonCustomBotWebhookMessageBody
        | PlainCustomBotWebhookMessageBody
    )
    intent: Intent
    mode: CustomBotWebhookMessageResponse2Mode | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.action_custom_bot_webhook_message_body import (
            ActionCustomBotWebhookMessageBody,  # noqa: PLC0415
        )
        from ..models.button_custom_bot_webhook_message_body import (
            ButtonCustomBotWebhookMessageBody,  # noqa: PLC0415
        )

        body: dict[str, Any]
        if isinstance(self.body, ActionCustomBotWebhookMessageBody):
            body = self.body.to_dict()
        elif isinstance(self.body, ButtonCustomBotWebhookMessageBody):
            body = self.body.to_dict()
        else:
            body = self.body.to_dict()

        intent = self.intent.to_dict()

        mode: None | str
        if isinstance(self.mode, str):
            mode = self.mode
        else:
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

        def _parse_body(
            data: object,
        ) -> (
            ActionCustomBotWebhookMessageBody
            | ButtonCustomBotWebhookMessageBody
            | PlainCustomBotWebhookMessageBody
        ):

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_custom_bot_webhook_message_response_200_body_union_type_0: ActionCustomBotWebhookMessageBody = _reading.read(
                    _models.ActionCustomBotWebhookMessageBody.from_dict,
                    data,
                    None,
                )

                return componentsschemas_custom_bot_webhook_message_response_200_body_union_type_0

            def _variant_1(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_custom_bot_webhook_message_response_200_body_union_type_1: ButtonCustomBotWebhookMessageBody = _reading.read(
                    _models.ButtonCustomBotWebhookMessageBody.from_dict,
                    data,
                    None,
                )

                return componentsschemas_custom_bot_webhook_message_response_200_body_union_type_1

            def _variant_2(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_custom_bot_webhook_message_response_200_body_union_type_2: PlainCustomBotWebhookMessageBody = _reading.read(
                    _models.PlainCustomBotWebhookMessageBody.from_dict,
                    data,
                    None,
                )

                return componentsschemas_custom_bot_webhook_message_response_200_body_union_type_2

            return cast(
                "ActionCustomBotWebhookMessageBody | ButtonCustomBotWebhookMessageBody | PlainCustomBotWebhookMessageBody",
                _reading.one_of(
                    data,
                    (
                        (
                            _variant_0,
                            {
                                "type": "ACTION",
                            },
                        ),
                        (
                            _variant_1,
                            {
                                "type": "BUTTON",
                            },
                        ),
                        (
                            _variant_2,
                            {
                                "type": "PLAIN",
                            },
                        ),
                    ),
                    "body",
                    plain=(),
                ),
            )

        body = _parse_body(_d.pop("body", UNSET))

        intent: Intent = _reading.read(
            _models.Intent.from_dict,
            _d.pop("intent", UNSET),
            "intent",
        )

        def _parse_mode(data: object) -> CustomBotWebhookMessageResponse2Mode | None:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, str):
                    raise TypeError
                _value = data
                try:
                    mode_type_0: CustomBotWebhookMessageResponse2Mode = (
                        check_custom_bot_webhook_message_response_2_mode(_value)
                    )
                except _reading.FAILURES:
                    mode_type_0 = _reading.kept(_value, None, "value")

                return mode_type_0

            return cast(
                "CustomBotWebhookMessageResponse2Mode | None",
                _reading.one_of(data, ((_variant_0, {}),), "mode", plain=()),
            )

        mode = _parse_mode(_d.pop("mode", UNSET))

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
