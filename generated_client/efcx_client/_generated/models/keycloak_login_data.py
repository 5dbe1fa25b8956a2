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
    from ..models.keycloak_login_data_keycloak_user import KeycloakLoginDataKeycloakUser


_T = _TypeVar("_T", bound="KeycloakLoginData")


@_attrs_define
class KeycloakLoginData:
    keycloak_user: KeycloakLoginDataKeycloakUser
    refresh_token: str
    token: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        keycloak_user = self.keycloak_user.to_dict()

        refresh_token = self.refresh_token

        token = self.token

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "keycloak_User": keycloak_user,
                "refresh_token": refresh_token,
                "token": token,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        keycloak_user: KeycloakLoginDataKeycloakUser = _reading.read(
            _models.KeycloakLoginDataKeycloakUser.from_dict,
            _d.pop("keycloak_User", UNSET),
            "keycloak_User",
        )

        refresh_token = _d.pop("refresh_token", UNSET)
        if type(refresh_token) is not str:
            refresh_token = _reading.check(str, refresh_token, "refresh_token")

        token = _d.pop("token", UNSET)
        if type(token) is not str:
            token = _reading.check(str, token, "token")

        _instance = _cls(
            keycloak_user=keycloak_user,
            refresh_token=refresh_token,
            token=token,
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
