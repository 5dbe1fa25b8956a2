from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="OpenidConfiguration")


@_attrs_define
class OpenidConfiguration:
    authorization_endpoint: str
    end_session_endpoint: str
    grant_types_supported: list[str]
    id_token_signing_alg_values_supported: list[str]
    introspection_endpoint: str
    issuer: str
    jwks_uri: str
    response_types_supported: list[str]
    scopes_supported: list[str]
    subject_types_supported: list[str]
    token_endpoint: str
    userinfo_endpoint: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        authorization_endpoint = self.authorization_endpoint

        end_session_endpoint = self.end_session_endpoint

        grant_types_supported = self.grant_types_supported

        id_token_signing_alg_values_supported = self.id_token_signing_alg_values_supported

        introspection_endpoint = self.introspection_endpoint

        issuer = self.issuer

        jwks_uri = self.jwks_uri

        response_types_supported = self.response_types_supported

        scopes_supported = self.scopes_supported

        subject_types_supported = self.subject_types_supported

        token_endpoint = self.token_endpoint

        userinfo_endpoint = self.userinfo_endpoint

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "authorization_endpoint": authorization_endpoint,
                "end_session_endpoint": end_session_endpoint,
                "grant_types_supported": grant_types_supported,
                "id_token_signing_alg_values_supported": id_token_signing_alg_values_supported,
                "introspection_endpoint": introspection_endpoint,
                "issuer": issuer,
                "jwks_uri": jwks_uri,
                "response_types_supported": response_types_supported,
                "scopes_supported": scopes_supported,
                "subject_types_supported": subject_types_supported,
                "token_endpoint": token_endpoint,
                "userinfo_endpoint": userinfo_endpoint,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        authorization_endpoint = _d.pop("authorization_endpoint", UNSET)
        if type(authorization_endpoint) is not str:
            authorization_endpoint = _reading.check(
                str, authorization_endpoint, "authorization_endpoint"
            )

        end_session_endpoint = _d.pop("end_session_endpoint", UNSET)
        if type(end_session_endpoint) is not str:
            end_session_endpoint = _reading.check(str, end_session_endpoint, "end_session_endpoint")

        grant_types_supported = _reading.read_plain_list(
            str, _d.pop("grant_types_supported", UNSET), "grant_types_supported"
        )

        id_token_signing_alg_values_supported = _reading.read_plain_list(
            str,
            _d.pop("id_token_signing_alg_values_supported", UNSET),
            "id_token_signing_alg_values_supported",
        )

        introspection_endpoint = _d.pop("introspection_endpoint", UNSET)
        if type(introspection_endpoint) is not str:
            introspection_endpoint = _reading.check(
                str, introspection_endpoint, "introspection_endpoint"
            )

        issuer = _d.pop("issuer", UNSET)
        if type(issuer) is not str:
            issuer = _reading.check(str, issuer, "issuer")

        jwks_uri = _d.pop("jwks_uri", UNSET)
        if type(jwks_uri) is not str:
            jwks_uri = _reading.check(str, jwks_uri, "jwks_uri")

        response_types_supported = _reading.read_plain_list(
            str, _d.pop("response_types_supported", UNSET), "response_types_supported"
        )

        scopes_supported = _reading.read_plain_list(
            str, _d.pop("scopes_supported", UNSET), "scopes_supported"
        )

        subject_types_supported = _reading.read_plain_list(
            str, _d.pop("subject_types_supported", UNSET), "subject_types_supported"
        )

        token_endpoint = _d.pop("token_endpoint", UNSET)
        if type(token_endpoint) is not str:
            token_endpoint = _reading.check(str, token_endpoint, "token_endpoint")

        userinfo_endpoint = _d.pop("userinfo_endpoint", UNSET)
        if type(userinfo_endpoint) is not str:
            userinfo_endpoint = _reading.check(str, userinfo_endpoint, "userinfo_endpoint")

        _instance = _cls(
            authorization_endpoint=authorization_endpoint,
            end_session_endpoint=end_session_endpoint,
            grant_types_supported=grant_types_supported,
            id_token_signing_alg_values_supported=id_token_signing_alg_values_supported,
            introspection_endpoint=introspection_endpoint,
            issuer=issuer,
            jwks_uri=jwks_uri,
            response_types_supported=response_types_supported,
            scopes_supported=scopes_supported,
            subject_types_supported=subject_types_supported,
            token_endpoint=token_endpoint,
            userinfo_endpoint=userinfo_endpoint,
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
