from __future__ import annotations

import datetime
from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ... import wire as _wire
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="CreateCustomerResponse")


@_attrs_define
class CreateCustomerResponse:
    field_v: int
    field_id: str
    created_at: datetime.datetime
    first_name: str
    is_anonymous: bool
    labels: list[str]
    """ When written: the ids of labels. """
    updated_at: datetime.datetime
    created_by: str | Unset = UNSET
    email: list[str] | Unset = UNSET
    phone_number: list[str] | Unset = UNSET
    updated_by: str | Unset = UNSET
    voice: list[str] | Unset = UNSET
    web: list[str] | Unset = UNSET
    whatsapp: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        field_v = self.field_v

        field_id = self.field_id

        created_at = _wire.date_time(self.created_at)

        first_name = self.first_name

        is_anonymous = self.is_anonymous

        labels = self.labels

        updated_at = _wire.date_time(self.updated_at)

        created_by = self.created_by

        email: list[str] | Unset = UNSET
        if not isinstance(self.email, Unset):
            email = self.email

        phone_number: list[str] | Unset = UNSET
        if not isinstance(self.phone_number, Unset):
            phone_number = self.phone_number

        updated_by = self.updated_by

        voice: list[str] | Unset = UNSET
        if not isinstance(self.voice, Unset):
            voice = self.voice

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
                "__v": field_v,
                "_id": field_id,
                "createdAt": created_at,
                "firstName": first_name,
                "isAnonymous": is_anonymous,
                "labels": labels,
                "updatedAt": updated_at,
            }
        )
        if created_by is not UNSET:
            _field_dict["createdBy"] = created_by
        if email is not UNSET:
            _field_dict["email"] = email
        if phone_number is not UNSET:
            _field_dict["phoneNumber"] = phone_number
        if updated_by is not UNSET:
            _field_dict["updatedBy"] = updated_by
        if voice is not UNSET:
            _field_dict["voice"] = voice
        if web is not UNSET:
            _field_dict["web"] = web
        if whatsapp is not UNSET:
            _field_dict["whatsapp"] = whatsapp

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

        _value = _d.pop("createdAt", UNSET)
        try:
            created_at: datetime.datetime = datetime.datetime.fromisoformat(_value)
        except _reading.FAILURES:
            created_at = _reading.kept(_value, "createdAt")

        first_name = _d.pop("firstName", UNSET)
        if type(first_name) is not str:
            first_name = _reading.check(str, first_name, "firstName")

        is_anonymous = _d.pop("isAnonymous", UNSET)
        if type(is_anonymous) is not bool:
            is_anonymous = _reading.check(bool, is_anonymous, "isAnonymous")

        labels = _reading.read_plain_list(str, _d.pop("labels", UNSET), "labels")

        _value = _d.pop("updatedAt", UNSET)
        try:
            updated_at: datetime.datetime = datetime.datetime.fromisoformat(_value)
        except _reading.FAILURES:
            updated_at = _reading.kept(_value, "updatedAt")

        created_by = _d.pop("createdBy", UNSET)
        if type(created_by) is not str and created_by is not UNSET:
            created_by = _reading.check_optional(str, created_by, "createdBy")

        email = _reading.read_plain_list_optional(str, _d.pop("email", UNSET), "email")

        phone_number = _reading.read_plain_list_optional(
            str, _d.pop("phoneNumber", UNSET), "phoneNumber"
        )

        updated_by = _d.pop("updatedBy", UNSET)
        if type(updated_by) is not str and updated_by is not UNSET:
            updated_by = _reading.check_optional(str, updated_by, "updatedBy")

        voice = _reading.read_plain_list_optional(str, _d.pop("voice", UNSET), "voice")

        web = _reading.read_plain_list_optional(str, _d.pop("web", UNSET), "web")

        whatsapp = _reading.read_plain_list_optional(str, _d.pop("whatsapp", UNSET), "whatsapp")

        _instance = _cls(
            field_v=field_v,
            field_id=field_id,
            created_at=created_at,
            first_name=first_name,
            is_anonymous=is_anonymous,
            labels=labels,
            updated_at=updated_at,
            created_by=created_by,
            email=email,
            phone_number=phone_number,
            updated_by=updated_by,
            voice=voice,
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
