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
    from ..models.credentials import Credentials


_T = _TypeVar("_T", bound="KeyCloak")


@_attrs_define
class KeyCloak:
    realm: str
    auth_server_url: str | Unset = UNSET
    credentials: Credentials | Unset = UNSET
    resource: str | Unset = UNSET
    ssl_required: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        realm = self.realm

        auth_server_url = self.auth_server_url

        credentials: dict[str, Any] | Unset = UNSET
        if not isinstance(self.credentials, Unset):
            credentials = self.credentials.to_dict()

        resource = self.resource

        ssl_required = self.ssl_required

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "realm": realm,
            }
        )
        if auth_server_url is not UNSET:
            _field_dict["auth-server-url"] = auth_server_url
        if credentials is not UNSET:
            _field_dict["credentials"] = credentials
        if resource is not UNSET:
            _field_dict["resource"] = resource
        if ssl_required is not UNSET:
            _field_dict["ssl-required"] = ssl_required

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        realm = _d.pop("realm", UNSET)
        if type(realm) is not str:
            realm = _reading.check(str, realm, "realm")

        auth_server_url = _d.pop("auth-server-url", UNSET)
        if type(auth_server_url) is not str and auth_server_url is not UNSET:
            auth_server_url = _reading.check_optional(str, auth_server_url, "auth-server-url")

        credentials: Credentials | Unset = _reading.read_optional(
            _models.Credentials.from_dict,
            _d.pop("credentials", UNSET),
            "credentials",
        )

        resource = _d.pop("resource", UNSET)
        if type(resource) is not str and resource is not UNSET:
            resource = _reading.check_optional(str, resource, "resource")

        ssl_required = _d.pop("ssl-required", UNSET)
        if type(ssl_required) is not str and ssl_required is not UNSET:
            ssl_required = _reading.check_optional(str, ssl_required, "ssl-required")

        _instance = _cls(
            realm=realm,
            auth_server_url=auth_server_url,
            credentials=credentials,
            resource=resource,
            ssl_required=ssl_required,
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
