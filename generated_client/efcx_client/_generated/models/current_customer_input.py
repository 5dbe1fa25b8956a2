from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="CurrentCustomerInput")


@_attrs_define
class CurrentCustomerInput:
    field_v: int | Unset = UNSET
    field_id: str | Unset = UNSET
    first_name: str | Unset = UNSET
    is_anonymous: bool | Unset = UNSET
    phone_number: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        field_v = self.field_v

        field_id = self.field_id

        first_name = self.first_name

        is_anonymous = self.is_anonymous

        phone_number: list[str] | Unset = UNSET
        if not isinstance(self.phone_number, Unset):
            phone_number = self.phone_number

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if field_v is not UNSET:
            _field_dict["__v"] = field_v
        if field_id is not UNSET:
            _field_dict["_id"] = field_id
        if first_name is not UNSET:
            _field_dict["firstName"] = first_name
        if is_anonymous is not UNSET:
            _field_dict["isAnonymous"] = is_anonymous
        if phone_number is not UNSET:
            _field_dict["phoneNumber"] = phone_number

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        field_v = _d.pop("__v", UNSET)
        if type(field_v) is not int and field_v is not UNSET:
            field_v = _reading.check_optional(int, field_v, "__v")

        field_id = _d.pop("_id", UNSET)
        if type(field_id) is not str and field_id is not UNSET:
            field_id = _reading.check_optional(str, field_id, "_id")

        first_name = _d.pop("firstName", UNSET)
        if type(first_name) is not str and first_name is not UNSET:
            first_name = _reading.check_optional(str, first_name, "firstName")

        is_anonymous = _d.pop("isAnonymous", UNSET)
        if type(is_anonymous) is not bool and is_anonymous is not UNSET:
            is_anonymous = _reading.check_optional(bool, is_anonymous, "isAnonymous")

        phone_number = _reading.read_plain_list_optional(
            str, _d.pop("phoneNumber", UNSET), "phoneNumber"
        )

        _instance = _cls(
            field_v=field_v,
            field_id=field_id,
            first_name=first_name,
            is_anonymous=is_anonymous,
            phone_number=phone_number,
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
