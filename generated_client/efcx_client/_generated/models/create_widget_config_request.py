from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.callback_input import CallbackInput
    from ..models.create_widget_config_request_language import CreateWidgetConfigRequestLanguage
    from ..models.web_rtc_input import WebRtcInput
    from ..models.webhook_input import WebhookInput


_T = _TypeVar("_T", bound="CreateWidgetConfigRequest")


@_attrs_define
class CreateWidgetConfigRequest:
    enable_download_transcript: bool
    """ (Required) """
    enable_dynamic_link: bool
    """ (Required) """
    enable_emoji: bool
    """ (Required) """
    enable_file_transfer: bool
    """ (Required) """
    enable_font_resize: bool
    """ (Required) """
    form: str
    """ Pre-chat form id. (Required) """
    language: CreateWidgetConfigRequestLanguage | str
    """ Language. (Required) """
    sub_title: str
    """ At most 100 characters. (Required) """
    theme: str
    """ Colour or theme. (Required) """
    title: str
    """ At most 50 characters. (Required) """
    widget_identifier: str
    """ At most 50 characters; case-sensitive. (Required) """
    callback: CallbackInput | Unset = UNSET
    """ enableCallback, callbackUrl, campaignId, allowDuplicate, callBackForm, standaloneCallback. """
    web_rtc: WebRtcInput | Unset = UNSET
    """ enableWebRtc, wssFs, uriFs, diallingUri, sipExtension, enabledSipLogs, extensionPassword, channel,
    websocket, iceServers[{urls[]}]. """
    webhook: WebhookInput | Unset = UNSET
    """ enableWebhook, webhookUrl. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.create_widget_config_request_language import CreateWidgetConfigRequestLanguage  # noqa: PLC0415

        enable_download_transcript = self.enable_download_transcript

        enable_dynamic_link = self.enable_dynamic_link

        enable_emoji = self.enable_emoji

        enable_file_transfer = self.enable_file_transfer

        enable_font_resize = self.enable_font_resize

        form = self.form

        language: dict[str, Any] | str
        if isinstance(self.language, CreateWidgetConfigRequestLanguage):
            language = self.language.to_dict()
        else:
            language = self.language

        sub_title = self.sub_title

        theme = self.theme

        title = self.title

        widget_identifier = self.widget_identifier

        callback: dict[str, Any] | Unset = UNSET
        if not isinstance(self.callback, Unset):
            callback = self.callback.to_dict()

        web_rtc: dict[str, Any] | Unset = UNSET
        if not isinstance(self.web_rtc, Unset):
            web_rtc = self.web_rtc.to_dict()

        webhook: dict[str, Any] | Unset = UNSET
        if not isinstance(self.webhook, Unset):
            webhook = self.webhook.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "enableDownloadTranscript": enable_download_transcript,
                "enableDynamicLink": enable_dynamic_link,
                "enableEmoji": enable_emoji,
                "enableFileTransfer": enable_file_transfer,
                "enableFontResize": enable_font_resize,
                "form": form,
                "language": language,
                "subTitle": sub_title,
                "theme": theme,
                "title": title,
                "widgetIdentifier": widget_identifier,
            }
        )
        if callback is not UNSET:
            _field_dict["callback"] = callback
        if web_rtc is not UNSET:
            _field_dict["webRtc"] = web_rtc
        if webhook is not UNSET:
            _field_dict["webhook"] = webhook

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
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

        form = _d.pop("form", UNSET)
        if type(form) is not str:
            form = _reading.check(str, form, "form")

        def _parse_language(data: object) -> CreateWidgetConfigRequestLanguage | str:

            def _variant_1(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                language_type_1: CreateWidgetConfigRequestLanguage = _reading.read(
                    _models.CreateWidgetConfigRequestLanguage.from_dict,
                    data,
                    None,
                )

                return language_type_1

            return cast(
                "CreateWidgetConfigRequestLanguage | str",
                _reading.one_of(data, ((_variant_1, {}),), "language", plain=(str,)),
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

        widget_identifier = _d.pop("widgetIdentifier", UNSET)
        if type(widget_identifier) is not str:
            widget_identifier = _reading.check(str, widget_identifier, "widgetIdentifier")

        callback: CallbackInput | Unset = _reading.read_optional(
            _models.CallbackInput.from_dict,
            _d.pop("callback", UNSET),
            "callback",
        )

        web_rtc: WebRtcInput | Unset = _reading.read_optional(
            _models.WebRtcInput.from_dict,
            _d.pop("webRtc", UNSET),
            "webRtc",
        )

        webhook: WebhookInput | Unset = _reading.read_optional(
            _models.WebhookInput.from_dict,
            _d.pop("webhook", UNSET),
            "webhook",
        )

        _instance = _cls(
            enable_download_transcript=enable_download_transcript,
            enable_dynamic_link=enable_dynamic_link,
            enable_emoji=enable_emoji,
            enable_file_transfer=enable_file_transfer,
            enable_font_resize=enable_font_resize,
            form=form,
            language=language,
            sub_title=sub_title,
            theme=theme,
            title=title,
            widget_identifier=widget_identifier,
            callback=callback,
            web_rtc=web_rtc,
            webhook=webhook,
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
