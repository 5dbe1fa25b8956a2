"""Ways to log in, as values. None of them shows a secret in its repr, nor in an error."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from .errors import ConfigurationError

#: How the token endpoint of a Keycloak realm ends.
_KEYCLOAK_TOKEN = "/protocol/openid-connect/token"  # noqa: S105 - a path


class Secret:
    """A text that is only shown to who asks for it with `reveal`."""

    __slots__ = ("_text",)

    def __init__(self, text: str | Secret) -> None:
        self._text: str = text.reveal() if isinstance(text, Secret) else text

    def reveal(self) -> str:
        """Give the text."""
        return self._text

    def __repr__(self) -> str:
        return "Secret('***')"

    def __str__(self) -> str:
        return "***"

    def __format__(self, spec: str) -> str:
        return format("***", spec)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Secret):
            return NotImplemented
        from hmac import compare_digest  # here, since a client compares none

        return compare_digest(self._text.encode(), other._text.encode())

    def __hash__(self) -> int:
        return hash((Secret, self._text))

    def __bool__(self) -> bool:
        return bool(self._text)

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("a Secret is not pickled; send it another way")


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessToken:
    """A bearer token and how many seconds it lives from now on (None: not known)."""

    value: Secret
    expires_in_s: float | None = None


@dataclass(frozen=True, slots=True)
class StaticToken:
    """A token got elsewhere. Nothing renews it: a 401 is raised."""

    token: Secret

    def __init__(self, token: str | Secret) -> None:
        object.__setattr__(self, "token", Secret(token))


@dataclass(frozen=True, slots=True)
class TokenCallback:
    """A function that gives a token: asked for the first call, when it expires, and after a 401.

    It may be `async` with an `AsyncClient`. A plain text is a token whose life is not known.
    """

    callback: Callable[[], str | AccessToken | Awaitable[str | AccessToken]]


@dataclass(frozen=True, slots=True)
class OAuthGrant:
    """Base of the ways that ask a token endpoint (RFC 6749).

    `token_url` is its URL, without a user name or password: it is no secret. `logout_url` is where
    a refresh token is given back; for Keycloak it is known from the token's.
    """

    token_url: str
    client_id: str
    client_secret: Secret | None
    scope: str | None
    logout_url: str | None

    def form(self) -> dict[str, str]:
        """Give the fields of a request for a first token."""
        raise NotImplementedError

    def refresh_form(self, refresh_token: Secret) -> dict[str, str]:
        """Give the fields of a request that trades a refresh token (RFC 6749, section 6)."""
        return self._form(grant_type="refresh_token", refresh_token=refresh_token.reveal())

    def logout_address(self) -> str | None:
        """Give where a session is ended, if that is known."""
        if self.logout_url is not None or not self.token_url.endswith(_KEYCLOAK_TOKEN):
            return self.logout_url
        return f"{self.token_url.removesuffix('token')}logout"

    def logout_form(self, refresh_token: Secret) -> dict[str, str]:
        """Give the fields that end a session: Keycloak's, and those of RFC 7009, section 2.1."""
        refresh = refresh_token.reveal()
        form = self._form(
            refresh_token=refresh,
            token=refresh,
            token_type_hint="refresh_token",  # noqa: S106
        )
        form.pop("scope", None)
        return form

    def secrets(self) -> tuple[Secret, ...]:
        """Give what must not be shown."""
        return () if self.client_secret is None else (self.client_secret,)

    def _form(self, **fields: str) -> dict[str, str]:
        form = {**fields, "client_id": self.client_id}
        if self.client_secret is not None:
            form["client_secret"] = self.client_secret.reveal()
        if self.scope is not None:
            form["scope"] = self.scope
        return form

    def _set(self, **values: object) -> None:
        for name in ("token_url", "logout_url"):
            if _has_userinfo(str(values.get(name) or "")):
                raise ConfigurationError(f"{name} holds a user name or password; leave them out")
        for name, value in values.items():
            object.__setattr__(self, name, value)


@dataclass(frozen=True, slots=True)
class PasswordGrant(OAuthGrant):
    """A user's name and password (RFC 6749, section 4.3); Keycloak's direct access grant."""

    username: str
    password: Secret

    def __init__(
        self,
        token_url: str,
        client_id: str,
        username: str,
        password: str | Secret,
        *,
        client_secret: str | Secret | None = None,
        scope: str | None = None,
        logout_url: str | None = None,
    ) -> None:
        secret = None if client_secret is None else Secret(client_secret)
        self._set(token_url=token_url, client_id=client_id, client_secret=secret)
        self._set(scope=scope, logout_url=logout_url)
        self._set(username=username, password=Secret(password))

    def secrets(self) -> tuple[Secret, ...]:
        """Give what must not be shown."""
        return *OAuthGrant.secrets(self), self.password

    def form(self) -> dict[str, str]:
        """Give the fields of a request for a first token."""
        return self._form(
            grant_type="password", username=self.username, password=self.password.reveal()
        )


@dataclass(frozen=True, slots=True)
class ClientCredentials(OAuthGrant):
    """A program's own identity and secret (RFC 6749, section 4.4)."""

    def __init__(
        self,
        token_url: str,
        client_id: str,
        client_secret: str | Secret,
        *,
        scope: str | None = None,
        logout_url: str | None = None,
    ) -> None:
        secret = Secret(client_secret)
        self._set(token_url=token_url, client_id=client_id, client_secret=secret)
        self._set(scope=scope, logout_url=logout_url)

    def form(self) -> dict[str, str]:
        """Give the fields of a request for a first token."""
        return self._form(grant_type="client_credentials")


@dataclass(frozen=True, slots=True)
class RefreshToken(OAuthGrant):
    """A refresh token got elsewhere, such as by a login in the browser (RFC 6749, section 6)."""

    refresh_token: Secret

    def __init__(
        self,
        token_url: str,
        client_id: str,
        refresh_token: str | Secret,
        *,
        client_secret: str | Secret | None = None,
        scope: str | None = None,
        logout_url: str | None = None,
    ) -> None:
        secret = None if client_secret is None else Secret(client_secret)
        self._set(token_url=token_url, client_id=client_id, client_secret=secret)
        self._set(scope=scope, logout_url=logout_url)
        self._set(refresh_token=Secret(refresh_token))

    def secrets(self) -> tuple[Secret, ...]:
        """Give what must not be shown."""
        return *OAuthGrant.secrets(self), self.refresh_token

    def form(self) -> dict[str, str]:
        """Give the fields of a request for a first token."""
        return self.refresh_form(self.refresh_token)


def _has_userinfo(url: str) -> bool:
    authority = re.split(r"[/?#]", url.partition("//")[2] or url, maxsplit=1)[0]
    return "@" in authority


#: Any way to log in.
Credentials = OAuthGrant | StaticToken | TokenCallback

#: A token endpoint's answer.
TokenAnswer = Mapping[str, object]
