from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..models.two_fa_configs_channel_type import (
    TwoFaConfigsChannelType,
    check_two_fa_configs_channel_type,
)
from ..types import UNSET

_T = _TypeVar("_T", bound="TwoFaConfigs")


@_attrs_define
class TwoFaConfigs:
    channel_service_identifier: str
    channel_type: TwoFaConfigsChannelType
    is_2fa_enabled: bool
    otp_expiry: int
    otp_max_attempts: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        channel_service_identifier = self.channel_service_identifier

        channel_type: str = self.channel_type

        is_2fa_enabled = self.is_2fa_enabled

        otp_expiry = self.otp_expiry

        otp_max_attempts = self.otp_max_attempts

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "channelServiceIdentifier": channel_service_identifier,
                "channelType": channel_type,
                "is2FAEnabled": is_2fa_enabled,
                "otpExpiry": otp_expiry,
                "otpMaxAttempts": otp_max_attempts,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        channel_service_identifier = _d.pop("channelServiceIdentifier", UNSET)
        if type(channel_service_identifier) is not str:
            channel_service_identifier = _reading.check(
                str, channel_service_identifier, "channelServiceIdentifier"
            )

        _value = _d.pop("channelType", UNSET)
        try:
            channel_type: TwoFaConfigsChannelType = check_two_fa_configs_channel_type(_value)
        except _reading.FAILURES:
            channel_type = _reading.kept(_value, "channelType", "value")

        is_2fa_enabled = _d.pop("is2FAEnabled", UNSET)
        if type(is_2fa_enabled) is not bool:
            is_2fa_enabled = _reading.check(bool, is_2fa_enabled, "is2FAEnabled")

        otp_expiry = _d.pop("otpExpiry", UNSET)
        if type(otp_expiry) is not int:
            otp_expiry = _reading.check(int, otp_expiry, "otpExpiry")

        otp_max_attempts = _d.pop("otpMaxAttempts", UNSET)
        if type(otp_max_attempts) is not int:
            otp_max_attempts = _reading.check(int, otp_max_attempts, "otpMaxAttempts")

        _instance = _cls(
            channel_service_identifier=channel_service_identifier,
            channel_type=channel_type,
            is_2fa_enabled=is_2fa_enabled,
            otp_expiry=otp_expiry,
            otp_max_attempts=otp_max_attempts,
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
