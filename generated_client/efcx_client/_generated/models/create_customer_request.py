from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="CreateCustomerRequest")


@_attrs_define
class CreateCustomerRequest:
    first_name: str
    """ First name, or the only name. (Required) """
    email: list[str] | Unset = UNSET
    is_anonymous: bool | Unset = UNSET
    """ Whether the profile was made on the fly. """
    labels: list[str] | Unset = UNSET
    """ Label ids. """
    phone_number: list[str] | Unset = UNSET
    """ Phone numbers, at most 10. """
    web: list[str] | Unset = UNSET
    whatsapp: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        first_name = self.first_name

        email: list[str] | Unset = UNSET
        if not isinstance(self.email, Unset):
            email = self.email

        is_anonymous = self.is_anonymous

        labels: list[str] | Unset = UNSET
        if not isinstance(self.labels, Unset):
            labels = self.labels

        phone_number: list[str] | Unset = UNSET
        if not isinstance(self.phone_number, Unset):
            phone_number = self.phone_number

        web: list[str] | Unset = UNSET
        if not isinstance(self.web, Unset):
            web = self.web

        whatsapp: list[str] | Unset = UNSET
        if not isinstance(self.whatsapp, Unset):
            whatsapp = self.whatsapp

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "firstName": first_name,
            }
        )
        if email is not UNSET:
            _field_dict["email"] = email
        if is_anonymous is not UNSET:
            _field_dict["isAnonymous"] = is_anonymous
        if labels is not UNSET:
            _field_dict["labels"] = labels
        if phone_number is not UNSET:
            _field_dict["phoneNumber"] = phone_number
        if web is not UNSET:
            _field_dict["web"] = web
        if whatsapp is not UNSET:
            _field_dict["whatsapp"] = whatsapp

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        first_name = _d.pop("firstName", UNSET)
        if type(first_name) is not str:
            first_name = _reading.check(str, first_name, "firstName")

        email = _reading.read_plain_list_optional(str, _d.pop("email", UNSET), "email")

        is_anonymous = _d.pop("isAnonymous", UNSET)
        if type(is_anonymous) is not bool and is_anonymous is not UNSET:
            is_anonymous = _reading.check_optional(bool, is_anonymous, "isAnonymous")

        labels = _reading.read_plain_list_optional(str, _d.pop("labels", UNSET), "labels")

        phone_number = _reading.read_plain_list_optional(
            str, _d.pop("phoneNumber", UNSET), "phoneNumber"
        )

        web = _reading.read_plain_list_optional(str, _d.pop("web", UNSET), "web")

        whatsapp = _reading.read_plain_list_optional(str, _d.pop("whatsapp", UNSET), "whatsapp")

        _instance = _cls(
            first_name=first_name,
            email=email,
            is_anonymous=is_anonymous,
            labels=labels,
            phone_number=phone_number,
            web=web,
            whatsapp=whatsapp,
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
