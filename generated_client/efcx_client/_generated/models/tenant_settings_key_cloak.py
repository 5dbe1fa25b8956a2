from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.credentials import Credentials


_T = _TypeVar("_T", bound="TenantSettingsKeyCloak")


@_attrs_define
class TenantSettingsKeyCloak:
    auth_server_url: str
    credentials: Credentials
    realm: str
    resource: str
    ssl_required: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        auth_server_url = self.auth_server_url

        credentials = self.credentials.to_dict()

        realm = self.realm

        resource = self.resource

        ssl_required = self.ssl_required

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "auth-server-url": auth_server_url,
                "credentials": credentials,
                "realm": realm,
                "resource": resource,
                "ssl-required": ssl_required,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        auth_server_url = _d.pop("auth-server-url", UNSET)
        if type(auth_server_url) is not str:
            auth_server_url = _reading.check(str, auth_server_url, "auth-server-url")

        credentials: Credentials = _reading.read(
            _models.Credentials.from_dict,
            _d.pop("credentials", UNSET),
            "credentials",
        )

        realm = _d.pop("realm", UNSET)
        if type(realm) is not str:
            realm = _reading.check(str, realm, "realm")

        resource = _d.pop("resource", UNSET)
        if type(resource) is not str:
            resource = _reading.check(str, resource, "resource")

        ssl_required = _d.pop("ssl-required", UNSET)
        if type(ssl_required) is not str:
            ssl_required = _reading.check(str, ssl_required, "ssl-required")

        _instance = _cls(
            auth_server_url=auth_server_url,
            credentials=credentials,
            realm=realm,
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
