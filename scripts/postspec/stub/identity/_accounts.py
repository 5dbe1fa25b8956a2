"""Who can log in at the stub, through what, and what they may do there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardedResource:
    """Something a client guards, and what each realm role may do to it (UMA 2.0).

    `granted`: role → scopes, each one of `scopes`.
    """

    name: str
    scopes: tuple[str, ...] = ()
    granted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class User:
    """A person (or service account) who can log in at the stub's token endpoint.

    `roles`: the roles of the realm; `has_every_role`: these and all that the stub knows.
    `client_roles`: roles of single clients, by the client's name. `is_set_up`: False while Keycloak
    would ask for something first, a new password for example, which a login by password alone
    cannot answer.
    """

    name: str
    password: str = field(repr=False)
    roles: tuple[str, ...] = ()
    has_every_role: bool = False
    client_roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    is_enabled: bool = True
    is_set_up: bool = True

    @property
    def full_name(self) -> str:
        """First and last name, as far as they are known."""
        return f"{self.first_name} {self.last_name}".strip()


@dataclass(frozen=True, slots=True)
class Client:
    """An OAuth2 client. Without a `secret` it is public: anyone may name it.

    `has_direct_access`: users can log in through it by password. `has_service_account`: it can log
    in for itself, if it has a secret. `resources`: what it guards. Lifetimes are in seconds; None
    takes the stub's.
    """

    client_id: str
    secret: str | None = field(default=None, repr=False)
    has_direct_access: bool = True
    has_service_account: bool = True
    is_enabled: bool = True
    access_token_s: int | None = None
    refresh_token_s: int | None = None
    resources: tuple[GuardedResource, ...] = ()

    @property
    def is_public(self) -> bool:
        """Tell whether anyone may use it."""
        return self.secret is None
