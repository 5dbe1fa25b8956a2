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
    from ..models.action_message_body_input import ActionMessageBodyInput
    from ..models.audio_message_body_input import AudioMessageBodyInput
    from ..models.button_message_body_input import ButtonMessageBodyInput
    from ..models.carousel_message_body_input import CarouselMessageBodyInput
    from ..models.comment_message_body_input import CommentMessageBodyInput
    from ..models.contact_message_body_input import ContactMessageBodyInput
    from ..models.custom_message_body_input import CustomMessageBodyInput
    from ..models.deletednotification_message_body_input import DeletednotificationMessageBodyInput
    from ..models.deliverynotification_message_body_input import (
        DeliverynotificationMessageBodyInput,
    )
    from ..models.email_message_body_input import EmailMessageBodyInput
    from ..models.file_message_body_input import FileMessageBodyInput
    from ..models.generic_message_body import GenericMessageBody
    from ..models.image_message_body_input import ImageMessageBodyInput
    from ..models.location_message_body_input import LocationMessageBodyInput
    from ..models.multimedia_message_body_input import MultimediaMessageBodyInput
    from ..models.notification_message_body_input import NotificationMessageBodyInput
    from ..models.plain_message_body_input import PlainMessageBodyInput
    from ..models.receipt_message_body_input import ReceiptMessageBodyInput
    from ..models.send_message_to_channel_header_input import SendMessageToChannelHeaderInput
    from ..models.sticker_message_body_input import StickerMessageBodyInput
    from ..models.structured_message_message_body_input import StructuredMessageMessageBodyInput
    from ..models.template_message_body_input import TemplateMessageBodyInput
    from ..models.url_message_body_input import UrlMessageBodyInput
    from ..models.video_message_body_input import VideoMessageBodyInput
    from ..models.voice_message_body_input import VoiceMessageBodyInput
    from ..models.wrapup_message_body_input import WrapupMessageBodyInput


_T = _TypeVar("_T", bound="SendMessageToChannelRequest")


@_attrs_define
class SendMessageToChannelRequest:
    body: (
        ActionMessageBodyInput
        | AudioMessageBodyInput
        | ButtonMessageBodyInput
        | CarouselMessageBodyInput
        | CommentMessageBodyInput
        | ContactMessageBodyInput
        | CustomMessageBodyInput
        | DeletednotificationMessageBodyInput
        | DeliverynotificationMessageBodyInput
        | EmailMessageBodyInput
        | FileMessageBodyInput
        | GenericMessageBody
        | ImageMessageBodyInput
        | LocationMessageBodyInput
        | MultimediaMessageBodyInput
        | NotificationMessageBodyInput
        | PlainMessageBodyInput
        | ReceiptMessageBodyInput
        | StickerMessageBodyInput
        | StructuredMessageMessageBodyInput
        | TemplateMessageBodyInput
        | Unset
        | UrlMessageBodyInput
        | VideoMessageBodyInput
        | VoiceMessageBodyInput
        | WrapupMessageBodyInput
    ) = UNSET
    header: SendMessageToChannelHeaderInput | Unset = UNSET
    id: UUID | Unset = UNSET
    """ Message id (UUID). """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.action_message_body_input import ActionMessageBodyInput  # noqa: PLC0415
        from ..models.audio_message_body_input import AudioMessageBodyInput  # noqa: PLC0415
        from ..models.button_message_body_input import ButtonMessageBodyInput  # noqa: PLC0415
        from ..models.carousel_message_body_input import CarouselMessageBodyInput  # noqa: PLC0415
        from ..models.comment_message_body_input import CommentMessageBodyInput  # noqa: PLC0415
        from ..models.contact_message_body_input import ContactMessageBodyInput  # noqa: PLC0415
        from ..models.custom_message_body_input import CustomMessageBodyInput  # noqa: PLC0415
        from ..models.deletednotification_message_body_input import (
            DeletednotificationMessageBodyInput,  # noqa: PLC0415
        )
        from ..models.deliverynotification_message_body_input import (
            DeliverynotificationMessageBodyInput,  # noqa: PLC0415
        )
        from ..models.email_message_body_input import EmailMessageBodyInput  # noqa: PLC0415
        from ..models.file_message_body_input import FileMessageBodyInput  # noqa: PLC0415
        from ..models.image_message_body_input import ImageMessageBodyInput  # noqa: PLC0415
        from ..models.location_message_body_input import LocationMessageBodyInput  # noqa: PLC0415
        from ..models.multimedia_message_body_input import MultimediaMessageBodyInput  # noqa: PLC0415
        from ..models.notification_message_body_input import NotificationMessageBodyInput  # noqa: PLC0415
        from ..models.plain_message_body_input import PlainMessageBodyInput  # noqa: PLC0415
        from ..models.receipt_message_body_input import ReceiptMessageBodyInput  # noqa: PLC0415
        from ..models.sticker_message_body_input import StickerMessageBodyInput  # noqa: PLC0415
        from ..models.structured_message_message_body_input import StructuredMessageMessageBodyInput  # noqa: PLC0415
        from ..models.template_message_body_input import TemplateMessageBodyInput  # noqa: PLC0415
        from ..models.url_message_body_input import UrlMessageBodyInput  # noqa: PLC0415
        from ..models.video_message_body_input import VideoMessageBodyInput  # noqa: PLC0415
        from ..models.voice_message_body_input import VoiceMessageBodyInput  # noqa: PLC0415
        from ..models.wrapup_message_body_input import WrapupMessageBodyInput  # noqa: PLC0415

        body: dict[str, Any] | Unset
        if isinstance(self.body, Unset):
            body = UNSET
        elif isinstance(self.body, ActionMessageBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, AudioMessageBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, ButtonMessageBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, CarouselMessageBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, CommentMessageBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, ContactMessageBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, CustomMessageBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, DeletednotificationMessageBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, DeliverynotificationMessageBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, EmailMessageBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, FileMessageBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, ImageMessageBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, LocationMessageBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, MultimediaMessageBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, NotificationMessageBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, PlainMessageBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, ReceiptMessageBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, StickerMessageBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, StructuredMessageMessageBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, TemplateMessageBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, UrlMessageBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, VideoMessageBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, VoiceMessageBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, WrapupMessageBodyInput):
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
            ActionMessageBodyInput
            | AudioMessageBodyInput
            | ButtonMessageBodyInput
            | CarouselMessageBodyInput
            | CommentMessageBodyInput
            | ContactMessageBodyInput
            | CustomMessageBodyInput
            | DeletednotificationMessageBodyInput
            | DeliverynotificationMessageBodyInput
            | EmailMessageBodyInput
            | FileMessageBodyInput
            | GenericMessageBody
            | ImageMessageBodyInput
            | LocationMessageBodyInput
            | MultimediaMessageBodyInput
            | NotificationMessageBodyInput
            | PlainMessageBodyInput
            | ReceiptMessageBodyInput
            | StickerMessageBodyInput
            | StructuredMessageMessageBodyInput
            | TemplateMessageBodyInput
            | Unset
            | UrlMessageBodyInput
            | VideoMessageBodyInput
            | VoiceMessageBodyInput
            | WrapupMessageBodyInput
        ):
            if isinstance(data, Unset):
                return UNSET
            if data is None:
                return cast(
                    "ActionMessageBodyInput | AudioMessageBodyInput | ButtonMessageBodyInput | CarouselMessageBodyInput | CommentMessageBodyInput | ContactMessageBodyInput | CustomMessageBodyInput | DeletednotificationMessageBodyInput | DeliverynotificationMessageBodyInput | EmailMessageBodyInput | FileMessageBodyInput | GenericMessageBody | ImageMessageBodyInput | LocationMessageBodyInput | MultimediaMessageBodyInput | NotificationMessageBodyInput | PlainMessageBodyInput | ReceiptMessageBodyInput | StickerMessageBodyInput | StructuredMessageMessageBodyInput | TemplateMessageBodyInput | Unset | UrlMessageBodyInput | VideoMessageBodyInput | VoiceMessageBodyInput | WrapupMessageBodyInput",
                    _reading.kept_optional(data, "body"),
                )

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_message_body_input_union_type_0: ActionMessageBodyInput = (
                    _reading.read(
                        _models.ActionMessageBodyInput.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_message_body_input_union_type_0

            def _variant_1(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_message_body_input_union_type_1: AudioMessageBodyInput = (
                    _reading.read(
                        _models.AudioMessageBodyInput.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_message_body_input_union_type_1

            def _variant_2(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_message_body_input_union_type_2: ButtonMessageBodyInput = (
                    _reading.read(
                        _models.ButtonMessageBodyInput.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_message_body_input_union_type_2

            def _variant_3(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_message_body_input_union_type_3: CarouselMessageBodyInput = (
                    _reading.read(
                        _models.CarouselMessageBodyInput.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_message_body_input_union_type_3

            def _variant_4(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_message_body_input_union_type_4: CommentMessageBodyInput = (
                    _reading.read(
                        _models.CommentMessageBodyInput.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_message_body_input_union_type_4

            def _variant_5(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_message_body_input_union_type_5: ContactMessageBodyInput = (
                    _reading.read(
                        _models.ContactMessageBodyInput.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_message_body_input_union_type_5

            def _variant_6(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_message_body_input_union_type_6: CustomMessageBodyInput = (
                    _reading.read(
                        _models.CustomMessageBodyInput.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_message_body_input_union_type_6

            def _variant_7(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_message_body_input_union_type_7: DeletednotificationMessageBodyInput = _reading.read(
                    _models.DeletednotificationMessageBodyInput.from_dict,
                    data,
                    None,
                )

                return componentsschemas_message_body_input_union_type_7

            def _variant_8(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_message_body_input_union_type_8: DeliverynotificationMessageBodyInput = _reading.read(
                    _models.DeliverynotificationMessageBodyInput.from_dict,
                    data,
                    None,
                )

                return componentsschemas_message_body_input_union_type_8

            def _variant_9(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_message_body_input_union_type_9: EmailMessageBodyInput = (
                    _reading.read(
                        _models.EmailMessageBodyInput.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_message_body_input_union_type_9

            def _variant_10(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_message_body_input_union_type_10: FileMessageBodyInput = (
                    _reading.read(
                        _models.FileMessageBodyInput.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_message_body_input_union_type_10

            def _variant_11(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_message_body_input_union_type_11: ImageMessageBodyInput = (
                    _reading.read(
                        _models.ImageMessageBodyInput.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_message_body_input_union_type_11

            def _variant_12(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_message_body_input_union_type_12: LocationMessageBodyInput = (
                    _reading.read(
                        _models.LocationMessageBodyInput.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_message_body_input_union_type_12

            def _variant_13(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_message_body_input_union_type_13: MultimediaMessageBodyInput = (
                    _reading.read(
                        _models.MultimediaMessageBodyInput.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_message_body_input_union_type_13

            def _variant_14(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_message_body_input_union_type_14: NotificationMessageBodyInput = (
                    _reading.read(
                        _models.NotificationMessageBodyInput.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_message_body_input_union_type_14

            def _variant_15(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_message_body_input_union_type_15: PlainMessageBodyInput = (
                    _reading.read(
                        _models.PlainMessageBodyInput.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_message_body_input_union_type_15

            def _variant_16(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_message_body_input_union_type_16: ReceiptMessageBodyInput = (
                    _reading.read(
                        _models.ReceiptMessageBodyInput.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_message_body_input_union_type_16

            def _variant_17(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_message_body_input_union_type_17: StickerMessageBodyInput = (
                    _reading.read(
                        _models.StickerMessageBodyInput.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_message_body_input_union_type_17

            def _variant_18(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_message_body_input_union_type_18: StructuredMessageMessageBodyInput = _reading.read(
                    _models.StructuredMessageMessageBodyInput.from_dict,
                    data,
                    None,
                )

                return componentsschemas_message_body_input_union_type_18

            def _variant_19(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_message_body_input_union_type_19: TemplateMessageBodyInput = (
                    _reading.read(
                        _models.TemplateMessageBodyInput.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_message_body_input_union_type_19

            def _variant_20(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_message_body_input_union_type_20: UrlMessageBodyInput = (
                    _reading.read(
                        _models.UrlMessageBodyInput.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_message_body_input_union_type_20

            def _variant_21(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_message_body_input_union_type_21: VideoMessageBodyInput = (
                    _reading.read(
                        _models.VideoMessageBodyInput.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_message_body_input_union_type_21

            def _variant_22(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_message_body_input_union_type_22: VoiceMessageBodyInput = (
                    _reading.read(
                        _models.VoiceMessageBodyInput.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_message_body_input_union_type_22

            def _variant_23(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_message_body_input_union_type_23: WrapupMessageBodyInput = (
                    _reading.read(
                        _models.WrapupMessageBodyInput.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_message_body_input_union_type_23

            def _variant_24(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_message_body_input_union_type_24: GenericMessageBody = (
                    _reading.read(
                        _models.GenericMessageBody.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_message_body_input_union_type_24

            return cast(
                "ActionMessageBodyInput | AudioMessageBodyInput | ButtonMessageBodyInput | CarouselMessageBodyInput | CommentMessageBodyInput | ContactMessageBodyInput | CustomMessageBodyInput | DeletednotificationMessageBodyInput | DeliverynotificationMessageBodyInput | EmailMessageBodyInput | FileMessageBodyInput | GenericMessageBody | ImageMessageBodyInput | LocationMessageBodyInput | MultimediaMessageBodyInput | NotificationMessageBodyInput | PlainMessageBodyInput | ReceiptMessageBodyInput | StickerMessageBodyInput | StructuredMessageMessageBodyInput | TemplateMessageBodyInput | Unset | UrlMessageBodyInput | VideoMessageBodyInput | VoiceMessageBodyInput | WrapupMessageBodyInput",
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
                                "type": "AUDIO",
                            },
                        ),
                        (
                            _variant_2,
                            {
                                "type": "BUTTON",
                            },
                        ),
                        (
                            _variant_3,
                            {
                                "type": "CAROUSEL",
                            },
                        ),
                        (
                            _variant_4,
                            {
                                "type": "COMMENT",
                            },
                        ),
                        (
                            _variant_5,
                            {
                                "type": "CONTACT",
                            },
                        ),
                        (
                            _variant_6,
                            {
                                "type": "CUSTOM",
                            },
                        ),
                        (
                            _variant_7,
                            {
                                "type": "DELETEDNOTIFICATION",
                            },
                        ),
                        (
                            _variant_8,
                            {
                                "type": "DELIVERYNOTIFICATION",
                            },
                        ),
                        (
                            _variant_9,
                            {
                                "type": "EMAIL",
                            },
                        ),
                        (
                            _variant_10,
                            {
                                "type": "FILE",
                            },
                        ),
                        (
                            _variant_11,
                            {
                                "type": "IMAGE",
                            },
                        ),
                        (
                            _variant_12,
                            {
                                "type": "LOCATION",
                            },
                        ),
                        (
                            _variant_13,
                            {
                                "type": "MULTIMEDIA",
                            },
                        ),
                        (
                            _variant_14,
                            {
                                "type": "NOTIFICATION",
                            },
                        ),
                        (
                            _variant_15,
                            {
                                "type": "PLAIN",
                            },
                        ),
                        (
                            _variant_16,
                            {
                                "type": "RECEIPT",
                            },
                        ),
                        (
                            _variant_17,
                            {
                                "type": "STICKER",
                            },
                        ),
                        (
                            _variant_18,
                            {
                                "type": "StructuredMessage",
                            },
                        ),
                        (
                            _variant_19,
                            {
                                "type": "TEMPLATE",
                            },
                        ),
                        (
                            _variant_20,
                            {
                                "type": "URL",
                            },
                        ),
                        (
                            _variant_21,
                            {
                                "type": "VIDEO",
                            },
                        ),
                        (
                            _variant_22,
                            {
                                "type": "VOICE",
                            },
                        ),
                        (
                            _variant_23,
                            {
                                "type": "WRAPUP",
                            },
                        ),
                        (_variant_24, {}),
                    ),
                    "body",
                    plain=(),
                ),
            )

        body = _parse_body(_d.pop("body", UNSET))

        header: SendMessageToChannelHeaderInput | Unset = _reading.read_optional(
            _models.SendMessageToChannelHeaderInput.from_dict,
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
