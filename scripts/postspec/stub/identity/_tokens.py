"""Tokens in memory: issued, found again while they live, forgotten when they end."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from postspec.stub._settings import StubSettings
from postspec.stub.identity._accounts import Client, User
from postspec.stub.identity._claims import (
    Permissions,
    Session,
    access_claims,
    id_claims,
    refresh_claims,
)
from postspec.stub.identity._keys import RealmKeys, claims_of, hash_half

BAD: Final = "Invalid refresh token"
_INACTIVE: Final = "Token is not active"
_ENDED: Final = "Session not active"

#: How many tokens of each kind are remembered; the oldest give way.
_MOST: Final = 20_000


@dataclass(frozen=True, slots=True)
class _Issued:
    session: Session = field(repr=False)
    expires_at: float | None  # seconds since the epoch; None for one without an end


class TokenStore:
    """The tokens of one stub. Times come from the settings' clock."""

    def __init__(self, settings: StubSettings, keys: RealmKeys) -> None:
        self._settings = settings
        self._keys = keys
        self.reset()

    def reset(self) -> None:
        """Forget every session and token."""
        self._count = 0
        self._ended: dict[str, None] = {}
        self._access: dict[str, _Issued] = {}
        self._refresh: dict[str, _Issued] = {}

    def begin(
        self, user: User, client: Client, realm: str, issuer: str, scopes: Sequence[str]
    ) -> Session:
        """Start a session of a user."""
        name = self._name("session")
        return Session(name, user, client, realm, issuer, tuple(scopes))

    def end(self, session: Session) -> None:
        """End a session: its tokens are worth nothing from now on."""
        self._ended[session.id] = None
        if len(self._ended) > _MOST:
            del self._ended[next(iter(self._ended))]

    def access(self, token: str) -> Session | None:
        """Give the session of an access token that is valid now."""
        found = self._access.get(token)
        if found is None or self._is_over(found):
            return None
        return None if found.session.id in self._ended else found.session

    def was_logged_out(self, token: str) -> bool:
        """Tell whether an access token would be valid, had its session not ended."""
        found = self._access.get(token)
        return found is not None and not self._is_over(found) and found.session.id in self._ended

    def refresh(self, token: str) -> Session | str:
        """Give the session of a refresh token, or in Keycloak's words why there is none."""
        found = self._refresh.get(token)
        if found is None:
            return BAD
        if self._is_over(found):
            return _INACTIVE
        return _ENDED if found.session.id in self._ended else found.session

    def refresh_owner(self, token: str) -> Session | None:
        """Give the session of a refresh token, whether or not it can still be used."""
        found = self._refresh.get(token)
        return found.session if found else None

    def issue(self, session: Session, how: str, *, has_refresh: bool = True) -> dict[str, Any]:
        """Give the body of a token answer (RFC 6749, section 5.1, and Keycloak's additions).

        `how` is what Keycloak puts before the id of an access token.
        """
        access_s, refresh_s = self._lives(session)
        access = self._new_access(session, access_s, how)
        body: dict[str, Any] = {
            "access_token": access,
            "expires_in": access_s,
            "refresh_expires_in": (refresh_s or 0) if has_refresh else 0,
        }
        if has_refresh:
            body["refresh_token"] = self._new_refresh(session, refresh_s)
        body["token_type"] = "Bearer"  # noqa: S105 - a kind of token, no secret
        if "openid" in session.scopes:
            body["id_token"] = self._new_id(session, access_s, access)
        body["not-before-policy"] = 0
        if has_refresh:
            body["session_state"] = session.id
        return {**body, "scope": session.scope}

    def issue_permissions(
        self, session: Session, audience: Client, permissions: Permissions
    ) -> dict[str, Any]:
        """Give the body of an answer with a requesting party token (UMA 2.0 grant, section 3.3.5)."""
        access_s, refresh_s = self._lives(session)
        permitted = replace(session, audience=audience, permissions=tuple(permissions))
        return {
            "upgraded": False,
            "access_token": self._new_access(permitted, access_s, "ntrtna"),
            "expires_in": access_s,
            "refresh_expires_in": refresh_s or 0,
            "refresh_token": self._new_refresh(permitted, refresh_s),
            "token_type": "Bearer",
            "not-before-policy": 0,
        }

    def claims(self, token: str) -> Mapping[str, Any] | None:
        """Give what a token says that is valid now, None for any other."""
        if self.access(token) or isinstance(self.refresh(token), Session):
            return claims_of(token)
        return None

    def session(self, token: str) -> Session:
        """Give the session of a token that is valid now."""
        return (self._access.get(token) or self._refresh[token]).session

    def _lives(self, session: Session) -> tuple[int, int | None]:
        """Give how many seconds the two tokens of a session live; None for an offline token."""
        access_s, refresh_s = session.client.access_token_s, session.client.refresh_token_s
        if access_s is None:
            access_s = self._settings.access_token_s
        if refresh_s is None:
            refresh_s = self._settings.refresh_token_s
        return access_s, None if session.is_offline else refresh_s

    def _new_access(self, session: Session, life_s: int, how: str) -> str:
        kind = f"of{how[2:]}" if session.is_offline else how
        name = f"{kind}:{self._name('token')}"
        token = self._keys.sign(access_claims(session, self._settings.now(), life_s, name))
        self._remember(self._access, token, session, life_s)
        return token

    def _new_refresh(self, session: Session, life_s: int | None) -> str:
        now, name = self._settings.now(), self._name("token")
        token = self._keys.sign_for_itself(refresh_claims(session, now, life_s, name))
        self._remember(self._refresh, token, session, life_s)
        return token

    def _new_id(self, session: Session, life_s: int, access: str) -> str:
        claims = id_claims(session, self._settings.now(), life_s, self._name("token"))
        return self._keys.sign({**claims, "at_hash": hash_half(access)})

    def _remember(
        self, store: dict[str, _Issued], token: str, session: Session, life_s: int | None
    ) -> None:
        ends_at = None if life_s is None else self._settings.now() + life_s
        store[token] = _Issued(session, ends_at)
        if len(store) > _MOST:
            del store[next(iter(store))]

    def _is_over(self, issued: _Issued) -> bool:
        return issued.expires_at is not None and issued.expires_at <= self._settings.now()

    def _name(self, kind: str) -> str:
        self._count += 1
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{self._settings.seed}/{kind}#{self._count}"))
