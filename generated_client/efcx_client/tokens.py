"""Tokens in use: read from what a token endpoint or a callback gave, and hidden from then on.

What reads an answer returns a refusal instead of raising it: a traceback would show the answer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import httpx

from .credentials import AccessToken, Secret
from .errors import AuthenticationError, ConfigurationError

#: A token is renewed this many seconds before it expires, or a fifth of its life if that is less.
LEEWAY_S = 30.0

#: No token is taken to live longer: thirty thousand years.
_FOREVER_S = 10**12


class HeldToken(NamedTuple):
    """A token in use. Times are the clock's, in seconds; None means that the end is not known."""

    access: Secret
    renew_at: float | None = None
    expires_at: float | None = None
    refresh: Secret | None = None
    refresh_until: float | None = None


class Refusal(NamedTuple):
    """Why no token could be got; kept apart from the exception, which each caller gets anew."""

    problem: str
    status: int | None = None
    body: object = None

    def error(self) -> AuthenticationError:
        """Give what is raised for it."""
        return AuthenticationError(self.problem, status=self.status, body=self.body)

    def __repr__(self) -> str:
        return f"Refusal({self.problem!r}, {self.status})"


def read_answer(
    response: httpx.Response, refresh: Secret | None, now_s: float, secrets: Sequence[Secret]
) -> HeldToken | Refusal:
    """Read a token endpoint's answer (RFC 6749, sections 5.1 and 5.2).

    `refresh` is what a token without a refresh token of its own is refreshed by; `secrets` are cut
    out of a refusal: a provider may repeat what it was sent, "no user with the password hunter2".
    """
    value = json_of(response)
    if response.status_code != 200:
        body = without_secrets(value, secrets)
        return Refusal("the token was refused", response.status_code, body)
    if not isinstance(value, Mapping) or not isinstance(value.get("access_token"), str):
        return Refusal("the token endpoint's answer holds no access_token", 200)
    if str(value.get("token_type", "bearer")).lower() != "bearer":
        return Refusal("the token endpoint gave no bearer token", 200)
    access, given = Secret(value["access_token"]), value.get("refresh_token")
    if not fits_header(access):
        return Refusal("the token endpoint gave a token no header can carry", 200)
    refresh_life_s = _seconds(value, "refresh_expires_in")
    return _held(access, _seconds(value, "expires_in"), now_s)._replace(
        refresh=Secret(given) if isinstance(given, str) else refresh,
        # Keycloak writes 0 for a refresh token without an end.
        refresh_until=now_s + refresh_life_s if refresh_life_s else None,
    )


def given_token(given: object) -> AccessToken:
    """Give what a callback gave as a token.

    Raises:
        ConfigurationError: it gave something else.
    """
    if isinstance(given, AccessToken):
        return given
    if isinstance(given, str):
        return AccessToken(value=Secret(given))
    raise ConfigurationError("the token callback gave neither a text nor an AccessToken")


def hold_given(token: AccessToken, now_s: float) -> HeldToken:
    """Take a callback's token into use."""
    return _held(token.value, token.expires_in_s, now_s)


def fits_header(token: Secret) -> bool:
    """Tell whether a header can carry a token."""
    text = token.reveal()
    return text.isascii() and text.isprintable()


def without_secrets(value: object, secrets: Sequence[Secret], levels: int = 8) -> object:
    """Give a JSON value in whose texts no secret stands; what is nested deeper is left out."""
    if isinstance(value, str):
        for secret in secrets:
            value = value.replace(secret.reveal(), "***") if secret else value
        return value
    if isinstance(value, list):
        return [without_secrets(v, secrets, levels - 1) for v in value] if levels else []
    if isinstance(value, Mapping):
        return {
            without_secrets(k, secrets): without_secrets(v, secrets, levels - 1)
            for k, v in (value.items() if levels else ())
        }
    return value


def json_of(response: httpx.Response) -> object:
    """Give an answer's JSON value; None where it is none."""
    try:
        value: object = response.json()
    except (ValueError, RecursionError):
        return None
    return value


def _held(access: Secret, life_s: float | None, now_s: float) -> HeldToken:
    if life_s is None:
        return HeldToken(access)
    leeway_s = min(LEEWAY_S, life_s / 5)
    return HeldToken(access, renew_at=now_s + life_s - leeway_s, expires_at=now_s + life_s)


def _seconds(value: Mapping[str, object], name: str) -> float | None:
    written = value.get(name)
    if isinstance(written, str) and written.isascii() and written.isdigit():
        return float(written)
    # A number may have more digits than a float can hold.
    return float(min(written, _FOREVER_S)) if isinstance(written, int | float) else None
