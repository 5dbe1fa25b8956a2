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
    from ..models.callback import Callback
    from ..models.language import Language
    from ..models.web_rtc import WebRtc
    from ..models.webhook import Webhook


_T = _TypeVar("_T", bound="WidgetConfig")


@_attrs_define
class WidgetConfig:
    callback: Callback | None
    customer_reconnect_time: int | None
    enable_download_transcript: bool
    enable_dynamic_link: bool
    enable_emoji: bool
    enable_file_transfer: bool
    enable_font_resize: bool
    form: None | str
    id: str
    language: Language | None
    sub_title: str
    theme: str
    title: str
    web_rtc: None | WebRtc
    webhook: None | Webhook
    widget_identifier: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.callback import Callback  # noqa: PLC0415
        from ..models.language import Language  # noqa: PLC0415
        from ..models.web_rtc import WebRtc  # noqa: PLC0415
        from ..models.webhook import Webhook  # noqa: PLC0415

        callback: dict[str, Any] | None
        if isinstance(self.callback, Callback):
            callback = self.callback.to_dict()
        else:
            callback = self.callback

        customer_reconnect_time: int | None
        customer_reconnect_time = self.customer_reconnect_time

        enable_download_transcript = self.enable_download_transcript

        enable_dynamic_link = self.enable_dynamic_link

        enable_emoji = self.enable_emoji

        enable_file_transfer = self.enable_file_transfer

        enable_font_resize = self.enable_font_resize

        form: None | str
        form = self.form

        id = self.id

        language: dict[str, Any] | None
        if isinstance(self.language, Language):
            language = self.language.to_dict()
        else:
            language = self.language

        sub_title = self.sub_title

        theme = self.theme

        title = self.title

        web_rtc: dict[str, Any] | None
        if isinstance(self.web_rtc, WebRtc):
            web_rtc = self.web_rtc.to_dict()
        else:
            web_rtc = self.web_rtc

        webhook: dict[str, Any] | None
        if isinstance(self.webhook, Webhook):
            webhook = self.webhook.to_dict()
        else:
            webhook = self.webhook

        widget_identifier = self.widget_identifier

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "callback": callback,
                "customerReconnectTime": customer_reconnect_time,
                "enableDownloadTranscript": enable_download_transcript,
                "enableDynamicLink": enable_dynamic_link,
                "enableEmoji": enable_emoji,
                "enableFileTransfer": enable_file_transfer,
                "enableFontResize": enable_font_resize,
                "form": form,
                "id": id,
                "language": language,
                "subTitle": sub_title,
                "theme": theme,
                "title": title,
                "webRtc": web_rtc,
                "webhook": webhook,
                "widgetIdentifier": widget_identifier,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)

        def _parse_callback(data: object) -> Callback | None:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                callback_type_0: Callback = _reading.read(
                    _models.Callback.from_dict,
                    data,
                    None,
                )

                return callback_type_0

            return cast(
                "Callback | None",
                _reading.one_of(data, ((_variant_0, {}),), "callback", plain=()),
            )

        callback = _parse_callback(_d.pop("callback", UNSET))

        _value = _d.pop("customerReconnectTime", UNSET)
        if type(_value) is not int and _value is not None:
            _value = _reading.check_plain((int,), _value, "customerReconnectTime")
        customer_reconnect_time: int | None = _value

        enable_download_transcript = _d.pop("enableDownloadTranscript", UNSET)
        if type(enable_download_transcript) is not bool:
            enable_download_transcript = _reading.check(
                bool, enable_download_transcript, "enableDownloadTranscript"
            )

        enable_dynamic_link = _d.pop("enableDynamicLink", UNSET)
        if type(enable_dynamic_link) is not bool:
            enable_dynamic_link = _reading.check(bool, enable_dynamic_link, "enableDynamicLink")

        enable_emoji = _d.pop("enableEmoji", UNSET)
        if type(enable_emoji) is not bool:
            enable_emoji = _reading.check(bool, enable_emoji, "enableEmoji")

        enable_file_transfer = _d.pop("enableFileTransfer", UNSET)
        if type(enable_file_transfer) is not bool:
            enable_file_transfer = _reading.check(bool, enable_file_transfer, "enableFileTransfer")

        enable_font_resize = _d.pop("enableFontResize", UNSET)
        if type(enable_font_resize) is not bool:
            enable_font_resize = _reading.check(bool, enable_font_resize, "enableFontResize")

        _value = _d.pop("form", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "form")
        form: None | str = _value

        id = _d.pop("id", UNSET)
        if type(id) is not str:
            id = _reading.check(str, id, "id")

        def _parse_language(data: object) -> Language | None:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                language_type_0: Language = _reading.read(
                    _models.Language.from_dict,
                    data,
                    None,
                )

                return language_type_0

            return cast(
                "Language | None",
                _reading.one_of(data, ((_variant_0, {}),), "language", plain=()),
            )

        language = _parse_language(_d.pop("language", UNSET))

        sub_title = _d.pop("subTitle", UNSET)
        if type(sub_title) is not str:
            sub_title = _reading.check(str, sub_title, "subTitle")

        theme = _d.pop("theme", UNSET)
        if type(theme) is not str:
            theme = _reading.check(str, theme, "theme")

        title = _d.pop("title", UNSET)
        if type(title) is not str:
            title = _reading.check(str, title, "title")

        def _parse_web_rtc(data: object) -> None | WebRtc:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                web_rtc_type_0: WebRtc = _reading.read(
                    _models.WebRtc.from_dict,
                    data,
                    None,
                )

                return web_rtc_type_0

            return cast(
                "None | WebRtc",
                _reading.one_of(data, ((_variant_0, {}),), "webRtc", plain=()),
            )

        web_rtc = _parse_web_rtc(_d.pop("webRtc", UNSET))

        def _parse_webhook(data: object) -> None | Webhook:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                webhook_type_0: Webhook = _reading.read(
                    _models.Webhook.from_dict,
                    data,
                    None,
                )

                return webhook_type_0

            return cast(
                "None | Webhook",
                _reading.one_of(data, ((_variant_0, {}),), "webhook", plain=()),
            )

        webhook = _parse_webhook(_d.pop("webhook", UNSET))

        widget_identifier = _d.pop("widgetIdentifier", UNSET)
        if type(widget_identifier) is not str:
            widget_identifier = _reading.check(str, widget_identifier, "widgetIdentifier")

        _instance = _cls(
            callback=callback,
            customer_reconnect_time=customer_reconnect_time,
            enable_download_transcript=enable_download_transcript,
            enable_dynamic_link=enable_dynamic_link,
            enable_emoji=enable_emoji,
            enable_file_transfer=enable_file_transfer,
            enable_font_resize=enable_font_resize,
            form=form,
            id=id,
            language=language,
            sub_title=sub_title,
            theme=theme,
            title=title,
            web_rtc=web_rtc,
            webhook=webhook,
            widget_identifier=widget_identifier,
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
