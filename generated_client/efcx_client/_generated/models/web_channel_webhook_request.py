from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.button_message_body_input import ButtonMessageBodyInput
    from ..models.file_message_body_input import FileMessageBodyInput
    from ..models.notification_message_body_input import NotificationMessageBodyInput
    from ..models.plain_message_body_input import PlainMessageBodyInput
    from ..models.receive_cim_message_from_ccm_header_input import (
        ReceiveCimMessageFromCcmHeaderInput,
    )


_T = _TypeVar("_T", bound="WebChannelWebhookRequest")


@_attrs_define
class WebChannelWebhookRequest:
    body: (
        ButtonMessageBodyInput
        | FileMessageBodyInput
        | NotificationMessageBodyInput
        | PlainMessageBodyInput
        | Unset
    ) = UNSET
    header: ReceiveCimMessageFromCcmHeaderInput | Unset = UNSET
    id: UUID | Unset = UNSET
    """ Message id (UUID). """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.button_message_body_input import ButtonMessageBodyInput  # noqa: PLC0415
        from ..models.file_message_body_input import FileMessageBodyInput  # noqa: PLC0415
        from ..models.notification_message_body_input import NotificationMessageBodyInput  # noqa: PLC0415

        body: dict[str, Any] | Unset
        if isinstance(self.body, Unset):
            body = UNSET
        elif isinstance(self.body, ButtonMessageBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, FileMessageBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, NotificationMessageBodyInput):
            body = self.body.to_dict()
        else:
            body = self.body.to_dict()

        header: dict[str, Any] | Unset = UNSET
        if not isinstance(self.header, Unset):
            header = self.header.to_dict()

        id: str | Unset = UNSET
        if not isinstance(self.id, Unset):
            id = str(self.id)

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if body is not UNSET:
            _field_dict["body"] = body
        if header is not UNSET:
            _field_dict["header"] = header
        if id is not UNSET:
            _field_dict["id"] = id

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)

        def _parse_body(
            data: object,
        ) -> (
            ButtonMessageBodyInput
            | FileMessageBodyInput
            | NotificationMessageBodyInput
            | PlainMessageBodyInput
            | Unset
        ):
            if isinstance(data, Unset):
                return UNSET
            if data is None:
                return cast(
                    "ButtonMessageBodyInput | FileMessageBodyInput | NotificationMessageBodyInput | PlainMessageBodyInput | Unset",
                    _reading.kept_optional(data, "body"),
                )

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_web_channel_webhook_body_input_union_type_0: ButtonMessageBodyInput = _reading.read(
                    _models.ButtonMessageBodyInput.from_dict,
                    data,
                    None,
                )

                return componentsschemas_web_channel_webhook_body_input_union_type_0

            def _variant_1(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_web_channel_webhook_body_input_union_type_1: FileMessageBodyInput = _reading.read(
                    _models.FileMessageBodyInput.from_dict,
                    data,
                    None,
                )

                return componentsschemas_web_channel_webhook_body_input_union_type_1

            def _variant_2(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_web_channel_webhook_body_input_union_type_2: NotificationMessageBodyInput = _reading.read(
                    _models.NotificationMessageBodyInput.from_dict,
                    data,
                    None,
                )

                return componentsschemas_web_channel_webhook_body_input_union_type_2

            def _variant_3(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_web_channel_webhook_body_input_union_type_3: PlainMessageBodyInput = _reading.read(
                    _models.PlainMessageBodyInput.from_dict,
                    data,
                    None,
                )

                return componentsschemas_web_channel_webhook_body_input_union_type_3

            return cast(
                "ButtonMessageBodyInput | FileMessageBodyInput | NotificationMessageBodyInput | PlainMessageBodyInput | Unset",
                _reading.one_of(
                    data,
                    (
                        (
                            _variant_0,
                            {
                                "type": "BUTTON",
                            },
                        ),
                        (
                            _variant_1,
                            {
                                "type": "FILE",
                            },
                        ),
                        (
                            _variant_2,
                            {
                                "type": "NOTIFICATION",
                            },
                        ),
                        (
                            _variant_3,
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

        header: ReceiveCimMessageFromCcmHeaderInput | Unset = _reading.read_optional(
            _models.ReceiveCimMessageFromCcmHeaderInput.from_dict,
            _d.pop("header", UNSET),
            "header",
        )

        _value = _d.pop("id", UNSET)
        id: UUID | Unset = UNSET
        if _value is not UNSET:
            try:
                id = UUID(_value)
            except _reading.FAILURES:
                id = _reading.kept_optional(_value, "id")

        _instance = _cls(
            body=body,
            header=header,
            id=id,
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
