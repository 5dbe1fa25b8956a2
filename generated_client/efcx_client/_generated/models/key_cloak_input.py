from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.credentials_input import CredentialsInput


T = TypeVar("T", bound="KeyCloakInput")


@_attrs_define
class KeyCloakInput:
    auth_server_url: str | Unset = UNSET
    credentials: CredentialsInput | Unset = UNSET
    realm: str | Unset = UNSET
    resource: str | Unset = UNSET
    ssl_required: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        auth_server_url = self.auth_server_url

        credentials: dict[str, Any] | Unset = UNSET
        if not isinstance(self.credentials, Unset):
            credentials = self.credentials.to_dict()

        realm = self.realm

        resource = self.resource

        ssl_required = self.ssl_required

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if auth_server_url is not UNSET:
            _field_dict["auth-server-url"] = auth_server_url
        if credentials is not UNSET:
            _field_dict["credentials"] = credentials
        if realm is not UNSET:
            _field_dict["realm"] = realm
        if resource is not UNSET:
            _field_dict["resource"] = resource
        if ssl_required is not UNSET:
            _field_dict["ssl-required"] = ssl_required

        return _field_dict

    @classmethod
    def from_dict(_cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.credentials_input import CredentialsInput  # noqa: PLC0415

        _d = _reading.as_mapping(src_dict)
        auth_server_url = _reading.check_optional(
            str, _d.pop("auth-server-url", UNSET), "auth-server-url"
        )

        credentials: CredentialsInput | Unset = _reading.read_optional(
            lambda _value: CredentialsInput.from_dict(_value),
            _d.pop("credentials", UNSET),
            "credentials",
        )

        realm = _reading.check_optional(str, _d.pop("realm", UNSET), "realm")

        resource = _reading.check_optional(str, _d.pop("resource", UNSET), "resource")

        ssl_required = _reading.check_optional(str, _d.pop("ssl-required", UNSET), "ssl-required")

        _instance = _cls(
            auth_server_url=auth_server_url,
            credentials=credentials,
            realm=realm,
            resource=resource,
            ssl_required=ssl_required,
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
