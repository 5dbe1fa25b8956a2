from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="UserLoginRequest")


@_attrs_define
class UserLoginRequest:
    password: str
    """ Password of the user. (Required) """
    username: str
    """ User name. (Required) """
    auth_token: str | Unset = UNSET
    """ Finesse SSO. """
    auth_with_sso: bool | Unset = UNSET
    """ Cisco Finesse single sign-on. """
    finesse_url: str | Unset = UNSET
    """ Cisco Finesse address; empty otherwise. """
    roles: list[str] | Unset = UNSET
    """ Finesse sign-in only. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        password = self.password

        username = self.username

        auth_token = self.auth_token

        auth_with_sso = self.auth_with_sso

        finesse_url = self.finesse_url

        roles: list[str] | Unset = UNSET
        if not isinstance(self.roles, Unset):
            roles = self.roles

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "password": password,
                "username": username,
            }
        )
        if auth_token is not UNSET:
            _field_dict["authToken"] = auth_token
        if auth_with_sso is not UNSET:
            _field_dict["authWithSSO"] = auth_with_sso
        if finesse_url is not UNSET:
            _field_dict["finesseUrl"] = finesse_url
        if roles is not UNSET:
            _field_dict["roles"] = roles

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        password = _d.pop("password", UNSET)
        if type(password) is not str:
            password = _reading.check(str, password, "password")

        username = _d.pop("username", UNSET)
        if type(username) is not str:
            username = _reading.check(str, username, "username")

        auth_token = _d.pop("authToken", UNSET)
        if type(auth_token) is not str and auth_token is not UNSET:
            auth_token = _reading.check_optional(str, auth_token, "authToken")

        auth_with_sso = _d.pop("authWithSSO", UNSET)
        if type(auth_with_sso) is not bool and auth_with_sso is not UNSET:
            auth_with_sso = _reading.check_optional(bool, auth_with_sso, "authWithSSO")

        finesse_url = _d.pop("finesseUrl", UNSET)
        if type(finesse_url) is not str and finesse_url is not UNSET:
            finesse_url = _reading.check_optional(str, finesse_url, "finesseUrl")

        roles = _reading.read_plain_list_optional(str, _d.pop("roles", UNSET), "roles")

        _instance = _cls(
            password=password,
            username=username,
            auth_token=auth_token,
            auth_with_sso=auth_with_sso,
            finesse_url=finesse_url,
            roles=roles,
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
