from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="CallbackInput")


@_attrs_define
class CallbackInput:
    allow_duplicate: str | Unset = UNSET
    call_back_form: str | Unset = UNSET
    callback_url: str | Unset = UNSET
    campaign_id: int | Unset = UNSET
    enable_callback: bool | Unset = UNSET
    standalone_callback: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        allow_duplicate = self.allow_duplicate

        call_back_form = self.call_back_form

        callback_url = self.callback_url

        campaign_id = self.campaign_id

        enable_callback = self.enable_callback

        standalone_callback = self.standalone_callback

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if allow_duplicate is not UNSET:
            _field_dict["allowDuplicate"] = allow_duplicate
        if call_back_form is not UNSET:
            _field_dict["callBackForm"] = call_back_form
        if callback_url is not UNSET:
            _field_dict["callbackUrl"] = callback_url
        if campaign_id is not UNSET:
            _field_dict["campaignId"] = campaign_id
        if enable_callback is not UNSET:
            _field_dict["enableCallback"] = enable_callback
        if standalone_callback is not UNSET:
            _field_dict["standaloneCallback"] = standalone_callback

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        allow_duplicate = _d.pop("allowDuplicate", UNSET)
        if type(allow_duplicate) is not str and allow_duplicate is not UNSET:
            allow_duplicate = _reading.check_optional(str, allow_duplicate, "allowDuplicate")

        call_back_form = _d.pop("callBackForm", UNSET)
        if type(call_back_form) is not str and call_back_form is not UNSET:
            call_back_form = _reading.check_optional(str, call_back_form, "callBackForm")

        callback_url = _d.pop("callbackUrl", UNSET)
        if type(callback_url) is not str and callback_url is not UNSET:
            callback_url = _reading.check_optional(str, callback_url, "callbackUrl")

        campaign_id = _d.pop("campaignId", UNSET)
        if type(campaign_id) is not int and campaign_id is not UNSET:
            campaign_id = _reading.check_optional(int, campaign_id, "campaignId")

        enable_callback = _d.pop("enableCallback", UNSET)
        if type(enable_callback) is not bool and enable_callback is not UNSET:
            enable_callback = _reading.check_optional(bool, enable_callback, "enableCallback")

        standalone_callback = _d.pop("standaloneCallback", UNSET)
        if type(standalone_callback) is not bool and standalone_callback is not UNSET:
            standalone_callback = _reading.check_optional(
                bool, standalone_callback, "standaloneCallback"
            )

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
