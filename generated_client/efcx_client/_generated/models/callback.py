from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="Callback")


@_attrs_define
class Callback:
    allow_duplicate: None | str
    call_back_form: None | str
    callback_url: None | str
    campaign_id: int | None
    enable_callback: bool
    standalone_callback: bool | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        allow_duplicate: None | str
        allow_duplicate = self.allow_duplicate

        call_back_form: None | str
        call_back_form = self.call_back_form

        callback_url: None | str
        callback_url = self.callback_url

        campaign_id: int | None
        campaign_id = self.campaign_id

        enable_callback = self.enable_callback

        standalone_callback: bool | None
        standalone_callback = self.standalone_callback

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "allowDuplicate": allow_duplicate,
                "callBackForm": call_back_form,
                "callbackUrl": callback_url,
                "campaignId": campaign_id,
                "enableCallback": enable_callback,
                "standaloneCallback": standalone_callback,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)

        def _parse_allow_duplicate(data: object) -> None | str:
            if data is None:
                return data

            return cast(
                "None | str",
                _reading.one_of(data, (), "allowDuplicate", or_plain=True),
            )

        allow_duplicate = _parse_allow_duplicate(_d.pop("allowDuplicate", UNSET))

        def _parse_call_back_form(data: object) -> None | str:
            if data is None:
                return data

            return cast(
                "None | str",
                _reading.one_of(data, (), "callBackForm", or_plain=True),
            )

        call_back_form = _parse_call_back_form(_d.pop("callBackForm", UNSET))

        def _parse_callback_url(data: object) -> None | str:
            if data is None:
                return data

            return cast(
                "None | str",
                _reading.one_of(data, (), "callbackUrl", or_plain=True),
            )

        callback_url = _parse_callback_url(_d.pop("callbackUrl", UNSET))

        def _parse_campaign_id(data: object) -> int | None:
            if data is None:
                return data

            return cast(
                "int | None",
                _reading.one_of(data, (), "campaignId", or_plain=True),
            )

        campaign_id = _parse_campaign_id(_d.pop("campaignId", UNSET))

        enable_callback = _d.pop("enableCallback", UNSET)
        if type(enable_callback) is not bool:
            enable_callback = _reading.check(bool, enable_callback, "enableCallback")

        def _parse_standalone_callback(data: object) -> bool | None:
            if data is None:
                return data

            return cast(
                "bool | None",
                _reading.one_of(data, (), "standaloneCallback", or_plain=True),
            )

        standalone_callback = _parse_standalone_callback(_d.pop("standaloneCallback", UNSET))

        _instance = _cls(
            allow_duplicate=allow_duplicate,
            call_back_form=call_back_form,
            callback_url=callback_url,
            campaign_id=campaign_id,
            enable_callback=enable_callback,
            standalone_callback=standalone_callback,
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
