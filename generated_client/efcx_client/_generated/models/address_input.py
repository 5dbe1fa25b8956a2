from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="AddressInput")


@_attrs_define
class AddressInput:
    city: str | Unset = UNSET
    country: str | Unset = UNSET
    postal_code: str | Unset = UNSET
    state: str | Unset = UNSET
    street1: str | Unset = UNSET
    street2: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        city = self.city

        country = self.country

        postal_code = self.postal_code

        state = self.state

        street1 = self.street1

        street2 = self.street2

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if city is not UNSET:
            _field_dict["city"] = city
        if country is not UNSET:
            _field_dict["country"] = country
        if postal_code is not UNSET:
            _field_dict["postalCode"] = postal_code
        if state is not UNSET:
            _field_dict["state"] = state
        if street1 is not UNSET:
            _field_dict["street1"] = street1
        if street2 is not UNSET:
            _field_dict["street2"] = street2

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        city = _d.pop("city", UNSET)
        if type(city) is not str and city is not UNSET:
            city = _reading.check_optional(str, city, "city")

        country = _d.pop("country", UNSET)
        if type(country) is not str and country is not UNSET:
            country = _reading.check_optional(str, country, "country")

        postal_code = _d.pop("postalCode", UNSET)
        if type(postal_code) is not str and postal_code is not UNSET:
            postal_code = _reading.check_optional(str, postal_code, "postalCode")

        state = _d.pop("state", UNSET)
        if type(state) is not str and state is not UNSET:
            state = _reading.check_optional(str, state, "state")

        street1 = _d.pop("street1", UNSET)
        if type(street1) is not str and street1 is not UNSET:
            street1 = _reading.check_optional(str, street1, "street1")

        street2 = _d.pop("street2", UNSET)
        if type(street2) is not str and street2 is not UNSET:
            street2 = _reading.check_optional(str, street2, "street2")

        _instance = _cls(
            city=city,
            country=country,
            postal_code=postal_code,
            state=state,
            street1=street1,
            street2=street2,
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
