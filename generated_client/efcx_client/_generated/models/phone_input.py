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
    from ..models.additional_phone_details_input import AdditionalPhoneDetailsInput


_T = _TypeVar("_T", bound="PhoneInput")


@_attrs_define
class PhoneInput:
    additional_phone_details: AdditionalPhoneDetailsInput | Unset = UNSET
    phone: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        additional_phone_details: dict[str, Any] | Unset = UNSET
        if not isinstance(self.additional_phone_details, Unset):
            additional_phone_details = self.additional_phone_details.to_dict()

        phone = self.phone

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if additional_phone_details is not UNSET:
            _field_dict["additionalPhoneDetails"] = additional_phone_details
        if phone is not UNSET:
            _field_dict["phone"] = phone

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        additional_phone_details: AdditionalPhoneDetailsInput | Unset = _reading.read_optional(
            _models.AdditionalPhoneDetailsInput.from_dict,
            _d.pop("additionalPhoneDetails", UNSET),
            "additionalPhoneDetails",
        )

        phone = _d.pop("phone", UNSET)
        if type(phone) is not str and phone is not UNSET:
            phone = _reading.check_optional(str, phone, "phone")

        _instance = _cls(
            additional_phone_details=additional_phone_details,
            phone=phone,
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
