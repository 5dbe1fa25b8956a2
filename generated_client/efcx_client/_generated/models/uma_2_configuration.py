from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="Uma2Configuration")


@_attrs_define
class Uma2Configuration:
    authorization_endpoint: str
    end_session_endpoint: str
    grant_types_supported: list[str]
    introspection_endpoint: str
    issuer: str
    jwks_uri: str
    permission_endpoint: str
    policy_endpoint: str
    resource_registration_endpoint: str
    token_endpoint: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        authorization_endpoint = self.authorization_endpoint

        end_session_endpoint = self.end_session_endpoint

        grant_types_supported = self.grant_types_supported

        introspection_endpoint = self.introspection_endpoint

        issuer = self.issuer

        jwks_uri = self.jwks_uri

        permission_endpoint = self.permission_endpoint

        policy_endpoint = self.policy_endpoint

        resource_registration_endpoint = self.resource_registration_endpoint

        token_endpoint = self.token_endpoint

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "authorization_endpoint": authorization_endpoint,
                "end_session_endpoint": end_session_endpoint,
                "grant_types_supported": grant_types_supported,
                "introspection_endpoint": introspection_endpoint,
                "issuer": issuer,
                "jwks_uri": jwks_uri,
                "permission_endpoint": permission_endpoint,
                "policy_endpoint": policy_endpoint,
                "resource_registration_endpoint": resource_registration_endpoint,
                "token_endpoint": token_endpoint,
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

        permission_endpoint = _d.pop("permission_endpoint", UNSET)
        if type(permission_endpoint) is not str:
            permission_endpoint = _reading.check(str, permission_endpoint, "permission_endpoint")

        policy_endpoint = _d.pop("policy_endpoint", UNSET)
        if type(policy_endpoint) is not str:
            policy_endpoint = _reading.check(str, policy_endpoint, "policy_endpoint")

        resource_registration_endpoint = _d.pop("resource_registration_endpoint", UNSET)
        if type(resource_registration_endpoint) is not str:
            resource_registration_endpoint = _reading.check(
                str, resource_registration_endpoint, "resource_registration_endpoint"
            )

        token_endpoint = _d.pop("token_endpoint", UNSET)
        if type(token_endpoint) is not str:
            token_endpoint = _reading.check(str, token_endpoint, "token_endpoint")

        _instance = _cls(
            authorization_endpoint=authorization_endpoint,
            end_session_endpoint=end_session_endpoint,
            grant_types_supported=grant_types_supported,
            introspection_endpoint=introspection_endpoint,
            issuer=issuer,
            jwks_uri=jwks_uri,
            permission_endpoint=permission_endpoint,
            policy_endpoint=policy_endpoint,
            resource_registration_endpoint=resource_registration_endpoint,
            token_endpoint=token_endpoint,
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
