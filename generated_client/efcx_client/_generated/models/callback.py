from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
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
        _value = _d.pop("allowDuplicate", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "allowDuplicate")
        allow_duplicate: None | str = _value

        _value = _d.pop("callBackForm", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "callBackForm")
        call_back_form: None | str = _value

        _value = _d.pop("callbackUrl", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "callbackUrl")
        callback_url: None | str = _value

        _value = _d.pop("campaignId", UNSET)
        if type(_value) is not int and _value is not None:
            _value = _reading.check_plain((int,), _value, "campaignId")
        campaign_id: int | None = _value

        enable_callback = _d.pop("enableCallback", UNSET)
        if type(enable_callback) is not bool:
            enable_callback = _reading.check(bool, enable_callback, "enableCallback")

        _value = _d.pop("standaloneCallback", UNSET)
        if type(_value) is not bool and _value is not None:
            _value = _reading.check_plain((bool,), _value, "standaloneCallback")
        standalone_callback: bool | None = _value

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
