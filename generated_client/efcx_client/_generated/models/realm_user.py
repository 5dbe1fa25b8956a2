from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

T = TypeVar("T", bound="RealmUser")


@_attrs_define
class RealmUser:
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

        return _field_dict

    @classmethod
    def from_dict(_cls: type[T], src_dict: Mapping[str, Any]) -> T:
        _d = _reading.as_mapping(src_dict)
        created_timestamp = _reading.check(
            int, _d.pop("createdTimestamp", UNSET), "createdTimestamp"
        )

        def _disableable_credential_types_item(disableable_credential_types_item_data: Any) -> str:
            return _reading.check(str, disableable_credential_types_item_data, None)

        disableable_credential_types = _reading.read_list(
            _disableable_credential_types_item,
            _d.pop("disableableCredentialTypes", UNSET),
            "disableableCredentialTypes",
        )

        email_verified = _reading.check(bool, _d.pop("emailVerified", UNSET), "emailVerified")

        enabled = _reading.check(bool, _d.pop("enabled", UNSET), "enabled")

        first_name = _reading.check(str, _d.pop("firstName", UNSET), "firstName")

        id: UUID = _reading.read(
            lambda _value: UUID(_value),
            _d.pop("id", UNSET),
            "id",
        )

        last_name = _reading.check(str, _d.pop("lastName", UNSET), "lastName")

        not_before = _reading.check(int, _d.pop("notBefore", UNSET), "notBefore")

        def _required_actions_item(required_actions_item_data: Any) -> str:
            return _reading.check(str, required_actions_item_data, None)

        required_actions = _reading.read_list(
            _required_actions_item, _d.pop("requiredActions", UNSET), "requiredActions"
        )

        totp = _reading.check(bool, _d.pop("totp", UNSET), "totp")

        username = _reading.check(str, _d.pop("username", UNSET), "username")

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
        )

        _instance.additional_properties = dict(_d)
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
