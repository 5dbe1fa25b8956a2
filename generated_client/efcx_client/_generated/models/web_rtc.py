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
    from ..models.ice_server import IceServer


_T = _TypeVar("_T", bound="WebRtc")


@_attrs_define
class WebRtc:
    channel: None | str
    dialling_uri: None | str
    enable_web_rtc: bool
    enabled_sip_logs: bool | None
    extension_password: None | str
    ice_servers: list[IceServer] | None
    sip_extension: None | str
    uri_fs: None | str
    websocket: None | str
    wss_fs: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        channel: None | str
        channel = self.channel

        dialling_uri: None | str
        dialling_uri = self.dialling_uri

        enable_web_rtc = self.enable_web_rtc

        enabled_sip_logs: bool | None
        enabled_sip_logs = self.enabled_sip_logs

        extension_password: None | str
        extension_password = self.extension_password

        ice_servers: list[dict[str, Any]] | None
        if isinstance(self.ice_servers, list):
            ice_servers = []
            for _ice_servers_type_0_item_data in self.ice_servers:
                _ice_servers_type_0_item = _ice_servers_type_0_item_data.to_dict()
                ice_servers.append(_ice_servers_type_0_item)

        else:
            ice_servers = self.ice_servers

        sip_extension: None | str
        sip_extension = self.sip_extension

        uri_fs: None | str
        uri_fs = self.uri_fs

        websocket: None | str
        websocket = self.websocket

        wss_fs: None | str
        wss_fs = self.wss_fs

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "channel": channel,
                "diallingUri": dialling_uri,
                "enableWebRtc": enable_web_rtc,
                "enabledSipLogs": enabled_sip_logs,
                "extensionPassword": extension_password,
                "iceServers": ice_servers,
                "sipExtension": sip_extension,
                "uriFs": uri_fs,
                "websocket": websocket,
                "wssFs": wss_fs,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("channel", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "channel")
        channel: None | str = _value

        _value = _d.pop("diallingUri", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "diallingUri")
        dialling_uri: None | str = _value

        enable_web_rtc = _d.pop("enableWebRtc", UNSET)
        if type(enable_web_rtc) is not bool:
            enable_web_rtc = _reading.check(bool, enable_web_rtc, "enableWebRtc")

        _value = _d.pop("enabledSipLogs", UNSET)
        if type(_value) is not bool and _value is not None:
            _value = _reading.check_plain((bool,), _value, "enabledSipLogs")
        enabled_sip_logs: bool | None = _value

        _value = _d.pop("extensionPassword", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "extensionPassword")
        extension_password: None | str = _value

        def _parse_ice_servers(data: object) -> list[IceServer] | None:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, list):
                    raise TypeError
                ice_servers_type_0 = _reading.read_list(_models.IceServer.from_dict, data, None)

                return ice_servers_type_0

            return cast(
                "list[IceServer] | None",
                _reading.one_of(data, ((_variant_0, {}),), "iceServers", plain=()),
            )

        ice_servers = _parse_ice_servers(_d.pop("iceServers", UNSET))

        _value = _d.pop("sipExtension", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "sipExtension")
        sip_extension: None | str = _value

        _value = _d.pop("uriFs", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "uriFs")
        uri_fs: None | str = _value

        _value = _d.pop("websocket", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "websocket")
        websocket: None | str = _value

        _value = _d.pop("wssFs", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "wssFs")
        wss_fs: None | str = _value

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
