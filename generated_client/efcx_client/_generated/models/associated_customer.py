from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="AssociatedCustomer")


@_attrs_define
class AssociatedCustomer:
    field_v: int
    field_id: str
    first_name: str
    is_anonymous: bool
    phone_number: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        field_v = self.field_v

        field_id = self.field_id

        first_name = self.first_name

        is_anonymous = self.is_anonymous

        phone_number = self.phone_number

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "__v": field_v,
                "_id": field_id,
                "firstName": first_name,
                "isAnonymous": is_anonymous,
                "phoneNumber": phone_number,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        field_v = _d.pop("__v", UNSET)
        if type(field_v) is not int:
            field_v = _reading.check(int, field_v, "__v")

        field_id = _d.pop("_id", UNSET)
        if type(field_id) is not str:
            field_id = _reading.check(str, field_id, "_id")

        first_name = _d.pop("firstName", UNSET)
        if type(first_name) is not str:
            first_name = _reading.check(str, first_name, "firstName")

        is_anonymous = _d.pop("isAnonymous", UNSET)
        if type(is_anonymous) is not bool:
            is_anonymous = _reading.check(bool, is_anonymous, "isAnonymous")

        phone_number = _reading.read_plain_list(str, _d.pop("phoneNumber", UNSET), "phoneNumber")

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
