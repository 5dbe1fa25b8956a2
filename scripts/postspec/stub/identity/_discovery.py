"""What a realm says of itself: OpenID Connect discovery and its UMA sibling.

The lists are Keycloak's own, whether or not the stub serves what they name, so that a program which
reads them decides as it would at a real one; endpoints not served answer 404.
Source: OpenID Connect Discovery 1.0, RFC 8414, UMA 2.0 grant; Keycloak 26.4.
"""

from __future__ import annotations

from typing import Any, Final

#: User-Managed Access: an access token is turned into one that carries permissions.
UMA_TICKET: Final = "urn:ietf:params:oauth:grant-type:uma-ticket"

_ASYMMETRIC: Final = [
    "PS384",
    "RS384",
    "EdDSA",
    "ES384",
    "ES256",
    "RS256",
    "ES512",
    "PS256",
    "PS512",
    "RS512",
]
_SIGNING: Final = [*_ASYMMETRIC, "HS256", "HS512", "HS384"]
_KEY_ENCRYPTION: Final = [
    "ECDH-ES+A256KW",
    "ECDH-ES+A192KW",
    "ECDH-ES+A128KW",
    "RSA-OAEP",
    "RSA-OAEP-256",
    "RSA1_5",
    "ECDH-ES",
]
_ENCRYPTION: Final = [
    "A256GCM",
    "A192GCM",
    "A128GCM",
    "A128CBC-HS256",
    "A192CBC-HS384",
    "A256CBC-HS512",
]
_CLIENT_AUTHENTICATION: Final = [
    "private_key_jwt",
    "client_secret_basic",
    "client_secret_post",
    "tls_client_auth",
    "client_secret_jwt",
]
_GRANTS: Final = [
    "authorization_code",
    "client_credentials",
    "implicit",
    "password",
    "refresh_token",
    "urn:ietf:params:oauth:grant-type:device_code",
    "urn:ietf:params:oauth:grant-type:token-exchange",
    UMA_TICKET,
    "urn:openid:params:grant-type:ciba",
]
_SCOPES: Final = [
    "openid",
    "profile",
    "email",
    "address",
    "phone",
    "offline_access",
    "roles",
    "web-origins",
    "microprofile-jwt",
    "acr",
    "basic",
    "service_account",
    "organization",
]
_RESPONSE_TYPES: Final = [
    "code",
    "none",
    "id_token",
    "token",
    "id_token token",
    "code id_token",
    "code token",
    "code id_token token",
]
_RESPONSE_MODES: Final = [
    "query",
    "fragment",
    "form_post",
    "query.jwt",
    "fragment.jwt",
    "form_post.jwt",
    "jwt",
]

#: Name → end of its URL below `/protocol/openid-connect`.
_ENDPOINTS: Final = {
    "authorization_endpoint": "/auth",
    "token_endpoint": "/token",
    "introspection_endpoint": "/token/introspect",
    "userinfo_endpoint": "/userinfo",
    "end_session_endpoint": "/logout",
    "jwks_uri": "/certs",
    "check_session_iframe": "/login-status-iframe.html",
    "revocation_endpoint": "/revoke",
    "device_authorization_endpoint": "/auth/device",
    "backchannel_authentication_endpoint": "/ext/ciba/auth",
    "pushed_authorization_request_endpoint": "/ext/par/request",
}
#: Endpoints that take a client certificate; here they are the same ones.
_BY_CERTIFICATE: Final = (
    "token_endpoint",
    "revocation_endpoint",
    "introspection_endpoint",
    "device_authorization_endpoint",
    "registration_endpoint",
    "userinfo_endpoint",
    "pushed_authorization_request_endpoint",
    "backchannel_authentication_endpoint",
)
_UMA_ENDPOINTS: Final = (
    "authorization_endpoint",
    "token_endpoint",
    "introspection_endpoint",
    "end_session_endpoint",
    "jwks_uri",
    "registration_endpoint",
)

_ABILITIES: Final = {
    "frontchannel_logout_session_supported": True,
    "frontchannel_logout_supported": True,
    "grant_types_supported": _GRANTS,
    "response_types_supported": _RESPONSE_TYPES,
    "response_modes_supported": _RESPONSE_MODES,
    "token_endpoint_auth_methods_supported": _CLIENT_AUTHENTICATION,
    "token_endpoint_auth_signing_alg_values_supported": _SIGNING,
    "scopes_supported": _SCOPES,
}
_OPENID_ABILITIES: Final = {
    "acr_values_supported": ["0", "1"],
    "subject_types_supported": ["public", "pairwise"],
    "prompt_values_supported": ["none", "login", "consent"],
    "claims_supported": [
        "aud",
        "sub",
        "iss",
        "auth_time",
        "name",
        "given_name",
        "family_name",
        "preferred_username",
        "email",
        "acr",
        "azp",
        "nonce",
        "iat",
        "exp",
    ],
    "claim_types_supported": ["normal"],
    "claims_parameter_supported": True,
    "code_challenge_methods_supported": ["plain", "S256"],
    "request_parameter_supported": True,
    "request_uri_parameter_supported": True,
    "require_request_uri_registration": True,
    "require_pushed_authorization_requests": False,
    "tls_client_certificate_bound_access_tokens": True,
    "authorization_response_iss_parameter_supported": True,
    "backchannel_logout_supported": True,
    "backchannel_logout_session_supported": True,
    "backchannel_token_delivery_modes_supported": ["poll", "ping"],
    "id_token_signing_alg_values_supported": _SIGNING,
    "id_token_encryption_alg_values_supported": _KEY_ENCRYPTION,
    "id_token_encryption_enc_values_supported": _ENCRYPTION,
    "userinfo_signing_alg_values_supported": [*_SIGNING, "none"],
    "userinfo_encryption_alg_values_supported": _KEY_ENCRYPTION,
    "userinfo_encryption_enc_values_supported": _ENCRYPTION,
    "request_object_signing_alg_values_supported": [*_SIGNING, "none"],
    "request_object_encryption_alg_values_supported": _KEY_ENCRYPTION,
    "request_object_encryption_enc_values_supported": _ENCRYPTION,
    "authorization_signing_alg_values_supported": _SIGNING,
    "authorization_encryption_alg_values_supported": _KEY_ENCRYPTION,
    "authorization_encryption_enc_values_supported": _ENCRYPTION,
    "introspection_endpoint_auth_methods_supported": _CLIENT_AUTHENTICATION,
    "introspection_endpoint_auth_signing_alg_values_supported": _SIGNING,
    "revocation_endpoint_auth_methods_supported": _CLIENT_AUTHENTICATION,
    "revocation_endpoint_auth_signing_alg_values_supported": _SIGNING,
    "backchannel_authentication_request_signing_alg_values_supported": _ASYMMETRIC,
    "dpop_signing_alg_values_supported": _ASYMMETRIC,
}


def openid_configuration(issuer: str) -> dict[str, Any]:
    """Give the discovery document of a realm."""
    endpoints = _endpoints(issuer)
    aliases = {name: endpoints[name] for name in _BY_CERTIFICATE}
    document = {"issuer": issuer, **endpoints, **_ABILITIES, **_OPENID_ABILITIES}
    return {**document, "mtls_endpoint_aliases": aliases}


def uma_configuration(issuer: str) -> dict[str, Any]:
    """Give the discovery document of a realm's authorization services."""
    endpoints = _endpoints(issuer)
    protection = f"{issuer}/authz/protection"
    return {
        "issuer": issuer,
        **{name: endpoints[name] for name in _UMA_ENDPOINTS},
        **_ABILITIES,
        "resource_registration_endpoint": f"{protection}/resource_set",
        "permission_endpoint": f"{protection}/permission",
        "policy_endpoint": f"{protection}/uma-policy",
    }


def _endpoints(issuer: str) -> dict[str, str]:
    base = f"{issuer}/protocol/openid-connect"
    registration = f"{issuer}/clients-registrations/openid-connect"
    ends = {name: base + end for name, end in _ENDPOINTS.items()}
    return {**ends, "registration_endpoint": registration}
