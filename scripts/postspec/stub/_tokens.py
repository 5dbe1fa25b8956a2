"""Tokens in memory: issued, found again while they live, forgotten when they end."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from postspec.stub._settings import StubSettings, User

_BAD: Final = "Invalid refresh token"
_INACTIVE: Final = "Token is not active"
_ENDED: Final = "Session not active"


@dataclass(frozen=True, slots=True)
class Session:
    """One login. `id` is what Keycloak calls `session_state`."""

    id: str
    user: User
    client_id: str
    realm: str
    issuer: str

    def profile(self) -> dict[str, Any]:
        """Give what the userinfo endpoint says about the user."""
        subject = str(uuid.uuid5(uuid.NAMESPACE_URL, f"{self.realm}/{self.user.name}"))
        return {"sub": subject, "email_verified": False, "preferred_username": self.user.name}


@dataclass(frozen=True, slots=True)
class _Issued:
    session: Session = field(repr=False)
    claims: Mapping[str, Any] = field(repr=False)
    expires_at: float  # seconds since the epoch


class TokenStore:
    """The tokens of one stub. Times come from the settings' clock."""

    def __init__(self, settings: StubSettings) -> None:
        self._settings = settings
        self._key = secrets.token_bytes(32)
        self.reset()

    def reset(self) -> None:
        """Forget every session and token."""
        self._count = 0
        self._sessions: set[str] = set()
        self._access: dict[str, _Issued] = {}
        self._refresh: dict[str, _Issued] = {}

    def begin(self, user: User, client_id: str, realm: str, issuer: str) -> Session:
        """Start a session."""
        session = Session(self._name("session"), user, client_id, realm, issuer)
        self._sessions.add(session.id)
        return session

    def end(self, session: Session) -> None:
        """End a session: its tokens are worth nothing from now on."""
        self._sessions.discard(session.id)

    def access(self, token: str) -> Session | None:
        """Give the session of an access token that is valid now."""
        found = self._access.get(token)
        if found is None or found.expires_at <= self._settings.now():
            return None
        return found.session if found.session.id in self._sessions else None

    def claims(self, token: str) -> dict[str, Any]:
        """Give what a token says that is valid now, and whose it is; nothing for any other."""
        is_valid = self.access(token) or isinstance(self.refresh(token), Session)
        issued = self._access.get(token) or self._refresh.get(token)
        if not is_valid or issued is None:
            return {}
        session = issued.session
        return {**issued.claims, "username": session.user.name, "client_id": session.client_id}

    def refresh(self, token: str) -> Session | str:
        """Give the session of a refresh token, or in Keycloak's words why there is none."""
        found = self._refresh.get(token)
        if found is None:
            return _BAD
        if found.expires_at <= self._settings.now():
            return _INACTIVE
        return found.session if found.session.id in self._sessions else _ENDED

    def issue(self, session: Session, scope: str, *, has_refresh: bool) -> dict[str, Any]:
        """Give the body of a token answer (RFC 6749, section 5.1, and Keycloak's additions)."""
        self._forget_expired()
        access_s = self._settings.access_token_s
        refresh_s = self._settings.refresh_token_s if has_refresh else 0
        body: dict[str, Any] = {
            "access_token": self._new(self._access, session, access_s, "Bearer", scope),
            "expires_in": access_s,
            "refresh_expires_in": refresh_s,
        }
        if has_refresh:
            body["refresh_token"] = self._new(self._refresh, session, refresh_s, "Refresh", scope)
        body["token_type"] = "Bearer"  # noqa: S105 - a kind of token, no secret
        if "openid" in scope.split():
            body["id_token"] = self._new({}, session, access_s, "ID", scope)
        body["not-before-policy"] = 0
        if has_refresh:
            body["session_state"] = session.id
        return {**body, "scope": scope}

    def _new(
        self, store: dict[str, _Issued], session: Session, life_s: int, kind: str, scope: str
    ) -> str:
        now = self._settings.now()
        claims: dict[str, Any] = {
            "exp": int(now) + life_s,
            "iat": int(now),
            "jti": self._name("token"),
            "iss": session.issuer,
            "aud": "account" if kind == "Bearer" else session.issuer,
            "typ": kind,
            "azp": session.client_id,
            "sid": session.id,
            "session_state": session.id,
            "realm_access": {"roles": list(session.user.roles)},
            "scope": scope,
            **session.profile(),
        }
        token = self._signed(claims)
        store[token] = _Issued(session, claims, now + life_s)
        return token

    def _signed(self, claims: Mapping[str, Any]) -> str:
        """Write a JSON Web Token in compact form (RFC 7515, section 7.1)."""
        head = {"alg": "HS256", "typ": "JWT"}
        text = ".".join(
            _base64url(json.dumps(one, separators=(",", ":")).encode()) for one in (head, claims)
        )
        signature = hmac.digest(self._key, text.encode(), hashlib.sha256)
        return f"{text}.{_base64url(signature)}"

    def _name(self, kind: str) -> str:
        self._count += 1
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{kind}#{self._count}"))

    def _forget_expired(self) -> None:
        now = self._settings.now()
        for store in (self._access, self._refresh):
            for token in [t for t, one in store.items() if one.expires_at <= now - 3600]:
                del store[token]


def _base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
