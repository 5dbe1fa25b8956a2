from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.ice_server_input import IceServerInput


_T = _TypeVar("_T", bound="WebRtcInput")


@_attrs_define
class WebRtcInput:
    channel: str | Unset = UNSET
    dialling_uri: str | Unset = UNSET
    enable_web_rtc: bool | Unset = UNSET
    enabled_sip_logs: bool | Unset = UNSET
    extension_password: str | Unset = UNSET
    ice_servers: list[IceServerInput] | Unset = UNSET
    sip_extension: str | Unset = UNSET
    uri_fs: str | Unset = UNSET
    websocket: str | Unset = UNSET
    wss_fs: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        channel = self.channel

        dialling_uri = self.dialling_uri

        enable_web_rtc = self.enable_web_rtc

        enabled_sip_logs = self.enabled_sip_logs

        extension_password = self.extension_password

        ice_servers: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.ice_servers, Unset):
            ice_servers = []
            for _ice_servers_item_data in self.ice_servers:
                _ice_servers_item = _ice_servers_item_data.to_dict()
                ice_servers.append(_ice_servers_item)

        sip_extension = self.sip_extension

        uri_fs = self.uri_fs

        websocket = self.websocket

        wss_fs = self.wss_fs

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if channel is not UNSET:
            _field_dict["channel"] = channel
        if dialling_uri is not UNSET:
            _field_dict["diallingUri"] = dialling_uri
        if enable_web_rtc is not UNSET:
            _field_dict["enableWebRtc"] = enable_web_rtc
        if enabled_sip_logs is not UNSET:
            _field_dict["enabledSipLogs"] = enabled_sip_logs
        if extension_password is not UNSET:
            _field_dict["extensionPassword"] = extension_password
        if ice_servers is not UNSET:
            _field_dict["iceServers"] = ice_servers
        if sip_extension is not UNSET:
            _field_dict["sipExtension"] = sip_extension
        if uri_fs is not UNSET:
            _field_dict["uriFs"] = uri_fs
        if websocket is not UNSET:
            _field_dict["websocket"] = websocket
        if wss_fs is not UNSET:
            _field_dict["wssFs"] = wss_fs

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        channel = _d.pop("channel", UNSET)
        if type(channel) is not str and channel is not UNSET:
            channel = _reading.check_optional(str, channel, "channel")

        dialling_uri = _d.pop("diallingUri", UNSET)
        if type(dialling_uri) is not str and dialling_uri is not UNSET:
            dialling_uri = _reading.check_optional(str, dialling_uri, "diallingUri")

        enable_web_rtc = _d.pop("enableWebRtc", UNSET)
        if type(enable_web_rtc) is not bool and enable_web_rtc is not UNSET:
            enable_web_rtc = _reading.check_optional(bool, enable_web_rtc, "enableWebRtc")

        enabled_sip_logs = _d.pop("enabledSipLogs", UNSET)
        if type(enabled_sip_logs) is not bool and enabled_sip_logs is not UNSET:
            enabled_sip_logs = _reading.check_optional(bool, enabled_sip_logs, "enabledSipLogs")

        extension_password = _d.pop("extensionPassword", UNSET)
        if type(extension_password) is not str and extension_password is not UNSET:
            extension_password = _reading.check_optional(
                str, extension_password, "extensionPassword"
            )

        ice_servers = _reading.read_list_optional(
            _models.IceServerInput.from_dict, _d.pop("iceServers", UNSET), "iceServers"
        )

        sip_extension = _d.pop("sipExtension", UNSET)
        if type(sip_extension) is not str and sip_extension is not UNSET:
            sip_extension = _reading.check_optional(str, sip_extension, "sipExtension")

        uri_fs = _d.pop("uriFs", UNSET)
        if type(uri_fs) is not str and uri_fs is not UNSET:
            uri_fs = _reading.check_optional(str, uri_fs, "uriFs")

        websocket = _d.pop("websocket", UNSET)
        if type(websocket) is not str and websocket is not UNSET:
            websocket = _reading.check_optional(str, websocket, "websocket")

        wss_fs = _d.pop("wssFs", UNSET)
        if type(wss_fs) is not str and wss_fs is not UNSET:
            wss_fs = _reading.check_optional(str, wss_fs, "wssFs")

        _instance = _cls(
            channel=channel,
            dialling_uri=dialling_uri,
            enable_web_rtc=enable_web_rtc,
            enabled_sip_logs=enabled_sip_logs,
            extension_password=extension_password,
            ice_servers=ice_servers,
            sip_extension=sip_extension,
            uri_fs=uri_fs,
            websocket=websocket,
            wss_fs=wss_fs,
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
