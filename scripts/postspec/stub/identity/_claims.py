"""What tokens say: the claims of Keycloak's default client scopes, in the order it writes them.

Source: Keycloak 26.4, client scopes `basic`, `acr`, `roles`, `profile`, `email`, `service_account`;
held to a real one by contract_tests/identity.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from postspec.stub.identity._accounts import Client, User

#: Scopes every client has that show in no access token.
_HIDDEN: Final = ("roles", "acr", "web-origins", "basic")
_DEFAULT: Final = ("email", "profile")
_OPTIONAL: Final = ("address", "phone", "offline_access", "microprofile-jwt", "organization")
_KNOWN: Final = frozenset({"openid", "service_account", *_HIDDEN, *_DEFAULT, *_OPTIONAL})

#: Roles everybody has, of the realm and of the client `account`.
_REALM_ROLES: Final = ("offline_access", "uma_authorization")
_ACCOUNT_ROLES: Final = ("manage-account", "manage-account-links", "view-profile")

#: Where every client calls from, as far as the stub can tell.
_LOOPBACK: Final = "127.0.0.1"

#: What may be done to one guarded resource: `rsid`, `rsname`, `scopes`.
Permission = Mapping[str, Any]
Permissions = Sequence[Permission]


def unknown_scopes(wanted: Iterable[str]) -> list[str]:
    """Give the scopes no client of a realm has."""
    return [scope for scope in wanted if scope not in _KNOWN]


@dataclass(frozen=True, slots=True)
class Session:
    """One login. `id` is what Keycloak calls `session_state`.

    `scopes` are those asked for. `is_service`: it is a client's own. `audience` and `permissions` are
    those of a requesting party token.
    """

    id: str
    user: User
    client: Client
    realm: str
    issuer: str
    scopes: tuple[str, ...] = ()
    is_service: bool = False
    audience: Client | None = None
    permissions: tuple[Permission, ...] = ()

    @property
    def is_offline(self) -> bool:
        """Tell whether its refresh token has no end."""
        return "offline_access" in self.scopes and not self.is_service

    @property
    def scope(self) -> str:
        """The scopes that were granted, as an access token shows them."""
        optional = (one for one in _OPTIONAL if one in self.scopes)
        openid = ("openid",) if "openid" in self.scopes else ()
        return " ".join((*openid, *_DEFAULT, *optional))

    @property
    def subject(self) -> str:
        """The user's id, the same in every run."""
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{self.realm}/{self.user.name}"))

    @property
    def roles(self) -> tuple[str, ...]:
        """The user's roles of the realm."""
        return (*self.user.roles, f"default-roles-{self.realm}", *_REALM_ROLES)

    def profile(self) -> dict[str, Any]:
        """Give what the scopes `profile` and `email` say about the user."""
        user = self.user
        known = {
            "name": user.full_name,
            "preferred_username": user.name,
            "given_name": user.first_name,
            "family_name": user.last_name,
            "email": user.email,
        }
        is_verified = bool(user.email)
        shown = {name: value for name, value in known.items() if value}
        return {"email_verified": is_verified, **shown}


def access_claims(session: Session, now: float, life_s: int, name: str) -> dict[str, Any]:
    """Give the claims of an access token, or of a requesting party token."""
    claims = {
        **_times(now, life_s),
        "jti": name,
        "iss": session.issuer,
        "aud": _one_or_all(_audience(session)),
        "sub": session.subject,
        "typ": "Bearer",
        **_origin(session),
        "acr": "1",
        **_roles(session),
    }
    if session.audience is not None:
        claims["authorization"] = {"permissions": list(session.permissions)}
    claims["scope"] = session.scope
    if "address" in session.scopes:
        claims["address"] = {}
    return {**claims, **_service(session), **session.profile()}


def refresh_claims(session: Session, now: float, life_s: int | None, name: str) -> dict[str, Any]:
    """Give the claims of a refresh token; without a life, of an offline token."""
    claims: dict[str, Any] = {
        **_times(now, life_s),
        "jti": name,
        "iss": session.issuer,
        "aud": session.issuer,
        "sub": session.subject,
        "typ": "Offline" if life_s is None else "Refresh",
        **_origin(session),
    }
    if session.audience is not None:
        claims["authorization"] = {"permissions": list(session.permissions)}
    guard = session.audience or session.client
    is_service = guard.has_service_account and not guard.is_public
    hidden = (*_HIDDEN, "service_account") if is_service else _HIDDEN
    return {**claims, "scope": " ".join((session.scope, *hidden))}


def id_claims(session: Session, now: float, life_s: int, name: str) -> dict[str, Any]:
    """Give the claims of an ID token, without the hash of its access token."""
    return {
        **_times(now, life_s),
        "jti": name,
        "iss": session.issuer,
        "aud": session.client.client_id,
        "sub": session.subject,
        "typ": "ID",
        **_origin(session),
        "acr": "1",
        **({"address": {}} if "address" in session.scopes else {}),
        **_service(session),
        **session.profile(),
    }


def introspected(session: Session, claims: Mapping[str, Any]) -> dict[str, Any]:
    """Give what introspection says of a valid token with these claims (RFC 7662, section 2.2)."""
    left_out = ("clientHost", "clientAddress", "authorization")
    shown = {name: value for name, value in claims.items() if name not in left_out}
    stated = claims["aud"] if isinstance(claims["aud"], list) else [claims["aud"]]
    audience = [*stated, *(one for one in _others(session) if one not in stated)]
    return {
        **shown,
        "aud": _one_or_all(audience),
        "acr": "1",
        **_roles(session),
        **session.profile(),
        "client_id": session.client.client_id,
        "username": session.user.name,
        "token_type": claims["typ"],
        "active": True,
    }


def introspected_permissions(session: Session, claims: Mapping[str, Any]) -> dict[str, Any]:
    """Give what introspection says of a valid token taken for a requesting party token."""
    names = ("exp", "iat", "jti", "aud", "typ", "acr")
    shown = {name: claims[name] for name in names if name in claims}
    if session.audience is None:
        return {**shown, "active": True}
    permissions = [
        {**one, "resource_id": one["rsid"], "resource_scopes": one["scopes"]}
        for one in session.permissions
    ]
    return {**shown, "permissions": permissions, "active": True}


def _times(now: float, life_s: int | None) -> dict[str, int]:
    ends = {} if life_s is None else {"exp": int(now) + life_s}
    return {**ends, "iat": int(now)}


def _origin(session: Session) -> dict[str, str]:
    """Say through which client a session began, and which one it is."""
    sid = {} if session.is_service else {"sid": session.id}
    return {"azp": session.client.client_id, **sid}


def _roles(session: Session) -> dict[str, Any]:
    clients = {**session.user.client_roles, "account": _ACCOUNT_ROLES}
    if session.is_service and session.client.resources:
        clients[session.client.client_id] = ("uma_protection",)
    access = {name: {"roles": list(roles)} for name, roles in clients.items()}
    return {"realm_access": {"roles": list(session.roles)}, "resource_access": access}


def _service(session: Session) -> dict[str, str]:
    """Say from where a client calls that logged in for itself."""
    if not session.is_service:
        return {}
    return {
        "clientHost": _LOOPBACK,
        "clientAddress": _LOOPBACK,
        "client_id": session.client.client_id,
    }


def _audience(session: Session) -> list[str]:
    """Give the clients a token is for: the one whose permissions it has, or all others."""
    return _others(session) if session.audience is None else [session.audience.client_id]


def _others(session: Session) -> list[str]:
    """Give the clients, save its own, in which the session's owner has roles."""
    clients = (name for name in session.user.client_roles if name != session.client.client_id)
    return [*clients, "account"]


def _one_or_all(names: Sequence[str]) -> str | list[str]:
    return names[0] if len(names) == 1 else list(names)
