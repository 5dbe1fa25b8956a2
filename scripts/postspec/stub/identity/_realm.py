"""A realm as Keycloak exports it, read for what the stub needs: who can log in, through what.

Everything else in an export is passed over. A password that the export keeps as a hash cannot be
checked, so nobody logs in by it. Source: Keycloak's `RealmRepresentation`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from postspec.stub.identity._accounts import Client, GuardedResource, User

#: What a stub gives where a realm does not say; Keycloak's own defaults, in seconds.
_ACCESS_TOKEN_S = 300
_REFRESH_TOKEN_S = 1800
#: As many digits as the largest lifetime has, which is a Java `int`.
_SECONDS_DIGITS = 10


class RealmError(ValueError):
    """A text is no export of a realm. The message says what is wrong where, and shows no value."""


@dataclass(frozen=True, slots=True)
class Realm:
    """One realm: its users and clients. Lifetimes are in seconds."""

    name: str
    users: tuple[User, ...] = ()
    clients: tuple[Client, ...] = ()
    access_token_s: int = _ACCESS_TOKEN_S
    refresh_token_s: int = _REFRESH_TOKEN_S


def read_realm(data: bytes) -> Realm:
    """Give the realm of an export.

    Raises:
        RealmError: it is not JSON, or has a value of the wrong kind.
    """
    try:
        found = msgspec.json.decode(data, type=_Realm)
        return Realm(
            name=found.realm,
            users=tuple(_user(one) for one in found.users),
            clients=tuple(_client(one) for one in found.clients if one.is_openid()),
            access_token_s=found.access_token_lifespan,
            refresh_token_s=found.sso_session_idle_timeout,
        )
    except msgspec.DecodeError as error:
        raise RealmError(str(error)) from None  # its cause may hold the text
    except UnicodeDecodeError:
        raise RealmError("it is not UTF-8 text") from None
    except RecursionError:
        raise RealmError("it is nested too deeply") from None


class _Struct(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    pass


class _Credential(_Struct, frozen=True):
    type: str = ""
    value: str = ""


class _User(_Struct, frozen=True):
    username: str
    enabled: bool = False
    first_name: str | None = None
    last_name: str | None = None
    email: str | None = None
    credentials: tuple[_Credential, ...] = ()
    realm_roles: tuple[str, ...] = ()
    client_roles: dict[str, tuple[str, ...]] = {}
    required_actions: tuple[str, ...] = ()


class _Named(_Struct, frozen=True):
    name: str = ""


class _Resource(_Named, frozen=True):
    scopes: tuple[_Named, ...] = ()


class _Policy(_Named, frozen=True):
    type: str = ""
    config: dict[str, str] = {}


class _Authorization(_Struct, frozen=True):
    resources: tuple[_Resource, ...] = ()
    policies: tuple[_Policy, ...] = ()


class _Client(_Struct, frozen=True):
    client_id: str
    enabled: bool = True
    protocol: str = "openid-connect"
    secret: str = ""
    public_client: bool = False
    bearer_only: bool = False
    direct_access_grants_enabled: bool = False
    service_accounts_enabled: bool = False
    attributes: dict[str, Any] = {}
    authorization_settings: _Authorization | None = None

    def is_openid(self) -> bool:
        """Tell whether tokens are issued to it."""
        return self.protocol == "openid-connect" and not self.bearer_only


class _Realm(_Struct, frozen=True):
    realm: str
    access_token_lifespan: int = _ACCESS_TOKEN_S
    sso_session_idle_timeout: int = _REFRESH_TOKEN_S
    users: tuple[_User, ...] = ()
    clients: tuple[_Client, ...] = ()


def _user(found: _User) -> User:
    passwords = (one.value for one in found.credentials if one.type == "password")
    defaults = "default-roles-"
    return User(
        name=found.username,
        password=next(passwords, ""),
        roles=tuple(one for one in found.realm_roles if not one.startswith(defaults)),
        client_roles=found.client_roles,
        first_name=found.first_name or "",
        last_name=found.last_name or "",
        email=found.email or "",
        is_enabled=found.enabled,
        is_set_up=not found.required_actions,
    )


def _client(found: _Client) -> Client:
    idle = _seconds(found.attributes, "client.session.idle.timeout")
    most = _seconds(found.attributes, "client.session.max.lifespan")
    lives = [one for one in (idle, most) if one is not None]
    return Client(
        client_id=found.client_id,
        secret=None if found.public_client else found.secret,
        has_direct_access=found.direct_access_grants_enabled,
        has_service_account=found.service_accounts_enabled,
        is_enabled=found.enabled,
        access_token_s=_seconds(found.attributes, "access.token.lifespan"),
        refresh_token_s=min(lives) if lives else None,
        resources=tuple(_guarded(found.authorization_settings or _Authorization())),
    )


def _seconds(attributes: Mapping[str, Any], name: str) -> int | None:
    """Give a lifetime; Keycloak writes numbers as text there, and nothing or 0 for its default."""
    text = str(attributes.get(name, ""))
    is_number = text.isascii() and text.isdigit() and len(text) <= _SECONDS_DIGITS
    return int(text) or None if is_number else None


def _guarded(settings: _Authorization) -> Iterator[GuardedResource]:
    """Give the guarded resources; of the policies, those that ask for a role count."""
    roles = {one.name: _roles(one) for one in settings.policies if one.type == "role"}
    permissions = [one for one in settings.policies if one.type in ("scope", "resource")]
    for resource in settings.resources:
        scopes = tuple(one.name for one in resource.scopes)
        granted: dict[str, dict[str, None]] = {}
        for permission in permissions:
            names = _names(permission, "resources")
            if names and resource.name not in names:
                continue
            allowed = [one for one in _names(permission, "scopes") or scopes if one in scopes]
            for policy in _names(permission, "applyPolicies"):
                for role in roles.get(policy, ()):
                    granted.setdefault(role, {}).update(dict.fromkeys(allowed))
        yield GuardedResource(
            name=resource.name,
            scopes=scopes,
            granted={role: tuple(allowed) for role, allowed in granted.items()},
        )


def _roles(policy: _Policy) -> Sequence[str]:
    """Give the roles a policy asks for; an export names them where it says `id`."""
    listed = msgspec.json.decode(policy.config.get("roles", "[]"), type=list[dict[str, Any]])
    return [str(one["id"]) for one in listed if "id" in one]


def _names(policy: _Policy, key: str) -> Sequence[str]:
    """Give a list that a policy's settings hold as JSON text."""
    return msgspec.json.decode(policy.config.get(key, "[]"), type=list[str])
