from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..models.get_access_token_response_token_type import (
    GetAccessTokenResponseTokenType,
    check_get_access_token_response_token_type,
)
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="GetAccessTokenResponse")


@_attrs_define
class GetAccessTokenResponse:
    access_token: str
    expires_in: int
    not_before_policy: int
    refresh_expires_in: int
    token_type: GetAccessTokenResponseTokenType
    refresh_token: str | Unset = UNSET
    scope: str | Unset = UNSET
    session_state: str | Unset = UNSET
    id_token: str | Unset = UNSET
    upgraded: bool | Unset = UNSET
    """ Of a requesting party token. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        access_token = self.access_token

        expires_in = self.expires_in

        not_before_policy = self.not_before_policy

        refresh_expires_in = self.refresh_expires_in

        token_type: str = self.token_type

        refresh_token = self.refresh_token

        scope = self.scope

        session_state = self.session_state

        id_token = self.id_token

        upgraded = self.upgraded

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "access_token": access_token,
                "expires_in": expires_in,
                "not-before-policy": not_before_policy,
                "refresh_expires_in": refresh_expires_in,
                "token_type": token_type,
            }
        )
        if refresh_token is not UNSET:
            _field_dict["refresh_token"] = refresh_token
        if scope is not UNSET:
            _field_dict["scope"] = scope
        if session_state is not UNSET:
            _field_dict["session_state"] = session_state
        if id_token is not UNSET:
            _field_dict["id_token"] = id_token
        if upgraded is not UNSET:
            _field_dict["upgraded"] = upgraded

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        access_token = _d.pop("access_token", UNSET)
        if type(access_token) is not str:
            access_token = _reading.check(str, access_token, "access_token")

        expires_in = _d.pop("expires_in", UNSET)
        if type(expires_in) is not int:
            expires_in = _reading.check(int, expires_in, "expires_in")

        not_before_policy = _d.pop("not-before-policy", UNSET)
        if type(not_before_policy) is not int:
            not_before_policy = _reading.check(int, not_before_policy, "not-before-policy")

        refresh_expires_in = _d.pop("refresh_expires_in", UNSET)
        if type(refresh_expires_in) is not int:
            refresh_expires_in = _reading.check(int, refresh_expires_in, "refresh_expires_in")

        _value = _d.pop("token_type", UNSET)
        try:
            token_type: GetAccessTokenResponseTokenType = (
                check_get_access_token_response_token_type(_value)
            )
        except _reading.FAILURES:
            token_type = _reading.kept(_value, "token_type", "value")

        refresh_token = _d.pop("refresh_token", UNSET)
        if type(refresh_token) is not str and refresh_token is not UNSET:
            refresh_token = _reading.check_optional(str, refresh_token, "refresh_token")

        scope = _d.pop("scope", UNSET)
        if type(scope) is not str and scope is not UNSET:
            scope = _reading.check_optional(str, scope, "scope")

        session_state = _d.pop("session_state", UNSET)
        if type(session_state) is not str and session_state is not UNSET:
            session_state = _reading.check_optional(str, session_state, "session_state")

        id_token = _d.pop("id_token", UNSET)
        if type(id_token) is not str and id_token is not UNSET:
            id_token = _reading.check_optional(str, id_token, "id_token")

        upgraded = _d.pop("upgraded", UNSET)
        if type(upgraded) is not bool and upgraded is not UNSET:
            upgraded = _reading.check_optional(bool, upgraded, "upgraded")

        _instance = _cls(
            access_token=access_token,
            expires_in=expires_in,
            not_before_policy=not_before_policy,
            refresh_expires_in=refresh_expires_in,
            token_type=token_type,
            refresh_token=refresh_token,
            scope=scope,
            session_state=session_state,
            id_token=id_token,
            upgraded=upgraded,
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
