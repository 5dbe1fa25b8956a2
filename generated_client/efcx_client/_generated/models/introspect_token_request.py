from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="IntrospectTokenRequest")


@_attrs_define
class IntrospectTokenRequest:
    client_id: str
    """ Keycloak client. (Required) """
    client_secret: str
    """ Secret of the client. (Required) """
    token: str
    """ Token to inspect. (Required) """
    token_type_hint: str | Unset = UNSET
    """ Kind of token. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        client_id = self.client_id

        client_secret = self.client_secret

        token = self.token

        token_type_hint = self.token_type_hint

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "client_id": client_id,
                "client_secret": client_secret,
                "token": token,
            }
        )
        if token_type_hint is not UNSET:
            _field_dict["token_type_hint"] = token_type_hint

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        client_id = _d.pop("client_id", UNSET)
        if type(client_id) is not str:
            client_id = _reading.check(str, client_id, "client_id")

        client_secret = _d.pop("client_secret", UNSET)
        if type(client_secret) is not str:
            client_secret = _reading.check(str, client_secret, "client_secret")

        token = _d.pop("token", UNSET)
        if type(token) is not str:
            token = _reading.check(str, token, "token")

        token_type_hint = _d.pop("token_type_hint", UNSET)
        if type(token_type_hint) is not str and token_type_hint is not UNSET:
            token_type_hint = _reading.check_optional(str, token_type_hint, "token_type_hint")

        _instance = _cls(
            client_id=client_id,
            client_secret=client_secret,
            token=token,
            token_type_hint=token_type_hint,
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
