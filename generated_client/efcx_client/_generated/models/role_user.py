from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.keycloak_user_attributes import KeycloakUserAttributes


_T = _TypeVar("_T", bound="RoleUser")


@_attrs_define
class RoleUser:
    created_timestamp: int
    disableable_credential_types: list[str]
    email_verified: bool
    enabled: bool
    first_name: str
    id: UUID
    last_name: str
    not_before: int
    required_actions: list[str]
    totp: bool
    username: str
    attributes: KeycloakUserAttributes | Unset = UNSET
    email: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_timestamp = self.created_timestamp

        disableable_credential_types = self.disableable_credential_types

        email_verified = self.email_verified

        enabled = self.enabled

        first_name = self.first_name

        id = str(_reading.present(self.id, "id"))

        last_name = self.last_name

        not_before = self.not_before

        required_actions = self.required_actions

        totp = self.totp

        username = self.username

        attributes: dict[str, Any] | Unset = UNSET
        if not isinstance(self.attributes, Unset):
            attributes = self.attributes.to_dict()

        email = self.email

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "createdTimestamp": created_timestamp,
                "disableableCredentialTypes": disableable_credential_types,
                "emailVerified": email_verified,
                "enabled": enabled,
                "firstName": first_name,
                "id": id,
                "lastName": last_name,
                "notBefore": not_before,
                "requiredActions": required_actions,
                "totp": totp,
                "username": username,
            }
        )
        if attributes is not UNSET:
            _field_dict["attributes"] = attributes
        if email is not UNSET:
            _field_dict["email"] = email

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        created_timestamp = _d.pop("createdTimestamp", UNSET)
        if type(created_timestamp) is not int:
            created_timestamp = _reading.check(int, created_timestamp, "createdTimestamp")

        disableable_credential_types = _reading.read_plain_list(
            str, _d.pop("disableableCredentialTypes", UNSET), "disableableCredentialTypes"
        )

        email_verified = _d.pop("emailVerified", UNSET)
        if type(email_verified) is not bool:
            email_verified = _reading.check(bool, email_verified, "emailVerified")

        enabled = _d.pop("enabled", UNSET)
        if type(enabled) is not bool:
            enabled = _reading.check(bool, enabled, "enabled")

        first_name = _d.pop("firstName", UNSET)
        if type(first_name) is not str:
            first_name = _reading.check(str, first_name, "firstName")

        _value = _d.pop("id", UNSET)
        try:
            id: UUID = UUID(_value)
        except _reading.FAILURES:
            id = _reading.kept(_value, "id")

        last_name = _d.pop("lastName", UNSET)
        if type(last_name) is not str:
            last_name = _reading.check(str, last_name, "lastName")

        not_before = _d.pop("notBefore", UNSET)
        if type(not_before) is not int:
            not_before = _reading.check(int, not_before, "notBefore")

        required_actions = _reading.read_plain_list(
            str, _d.pop("requiredActions", UNSET), "requiredActions"
        )

        totp = _d.pop("totp", UNSET)
        if type(totp) is not bool:
            totp = _reading.check(bool, totp, "totp")

        username = _d.pop("username", UNSET)
        if type(username) is not str:
            username = _reading.check(str, username, "username")

        attributes: KeycloakUserAttributes | Unset = _reading.read_optional(
            _models.KeycloakUserAttributes.from_dict,
            _d.pop("attributes", UNSET),
            "attributes",
        )

        email = _d.pop("email", UNSET)
        if type(email) is not str and email is not UNSET:
            email = _reading.check_optional(str, email, "email")

        _instance = _cls(
            created_timestamp=created_timestamp,
            disableable_credential_types=disableable_credential_types,
            email_verified=email_verified,
            enabled=enabled,
            first_name=first_name,
            id=id,
            last_name=last_name,
            not_before=not_before,
            required_actions=required_actions,
            totp=totp,
            username=username,
            attributes=attributes,
            email=email,
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
