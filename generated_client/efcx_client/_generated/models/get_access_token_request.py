from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..models.get_access_token_request_grant_type import (
    GetAccessTokenRequestGrantType,
    check_get_access_token_request_grant_type,
)
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="GetAccessTokenRequest")


@_attrs_define
class GetAccessTokenRequest:
    grant_type: GetAccessTokenRequestGrantType
    """ OAuth2 grant. One of: password, refresh_token, client_credentials, urn:ietf:params:oauth:grant-type:uma-
    ticket. (Required)

    OAuth2 grant. (Required) """
    audience: str | Unset = UNSET
    """ Client whose permissions are asked for. (Required) """
    client_id: str | Unset = UNSET
    """ Keycloak client. (Required) """
    client_secret: str | Unset = UNSET
    """ Secret of the client. (Required) """
    password: str | Unset = UNSET
    """ Password of the user. (Required) """
    refresh_token: str | Unset = UNSET
    """ Refresh token of the last answer. (Required) """
    username: str | Unset = UNSET
    """ User name. (Required) """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        grant_type: str = self.grant_type

        audience = self.audience

        client_id = self.client_id

        client_secret = self.client_secret

        password = self.password

        refresh_token = self.refresh_token

        username = self.username

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "grant_type": grant_type,
            }
        )
        if audience is not UNSET:
            _field_dict["audience"] = audience
        if client_id is not UNSET:
            _field_dict["client_id"] = client_id
        if client_secret is not UNSET:
            _field_dict["client_secret"] = client_secret
        if password is not UNSET:
            _field_dict["password"] = password
        if refresh_token is not UNSET:
            _field_dict["refresh_token"] = refresh_token
        if username is not UNSET:
            _field_dict["username"] = username

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("grant_type", UNSET)
        try:
            grant_type: GetAccessTokenRequestGrantType = check_get_access_token_request_grant_type(
                _value
            )
        except _reading.FAILURES:
            grant_type = _reading.kept(_value, "grant_type", "value")

        audience = _d.pop("audience", UNSET)
        if type(audience) is not str and audience is not UNSET:
            audience = _reading.check_optional(str, audience, "audience")

        client_id = _d.pop("client_id", UNSET)
        if type(client_id) is not str and client_id is not UNSET:
            client_id = _reading.check_optional(str, client_id, "client_id")

        client_secret = _d.pop("client_secret", UNSET)
        if type(client_secret) is not str and client_secret is not UNSET:
            client_secret = _reading.check_optional(str, client_secret, "client_secret")

        password = _d.pop("password", UNSET)
        if type(password) is not str and password is not UNSET:
            password = _reading.check_optional(str, password, "password")

        refresh_token = _d.pop("refresh_token", UNSET)
        if type(refresh_token) is not str and refresh_token is not UNSET:
            refresh_token = _reading.check_optional(str, refresh_token, "refresh_token")

        username = _d.pop("username", UNSET)
        if type(username) is not str and username is not UNSET:
            username = _reading.check_optional(str, username, "username")

        _instance = _cls(
            grant_type=grant_type,
            audience=audience,
            client_id=client_id,
            client_secret=client_secret,
            password=password,
            refresh_token=refresh_token,
            username=username,
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
