"""What an answer is once everything is taken out of it that must differ between two servers.

Kept: status, the headers clients act on, every name, every word, every lifetime. Masked: ids, keys,
signatures, times, where the server is. Tokens are taken apart, so their claims are compared as well.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Mapping
from typing import Any, Final

import httpx

#: Any JSON value.
Json = Any

#: Headers that a client acts on; the others are the server's own matter. `Allow` is not among them:
#: the stub sends it with a 405, as RFC 9110 (section 15.5.6) asks, and Keycloak does not.
_HEADERS: Final = ("content-type", "cache-control", "pragma", "www-authenticate")

#: Names whose values are the server's own: keys, signatures and ids.
_OPAQUE: Final = frozenset(
    {"kid", "n", "x5c", "x5t", "x5t#S256", "public_key", "at_hash", "jti", "sid", "session_state"}
    | {"sub", "rsid", "_id"}
)
#: How many seconds a busy server may take between making a token and writing the answer.
_BUSY_S: Final = 5
_TIMES: Final = frozenset({"iat", "auth_time"})
_UUID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_TOKEN: Final = re.compile(r"[\w-]+\.[\w-]+\.[\w-]*")


def mask(answer: httpx.Response) -> dict[str, Any]:
    """Give status, headers and body of an answer in a form that two servers can share."""
    base = str(answer.request.url).partition("/realms/")[0]
    try:
        body = _masked(_settled(answer.json()))
    except ValueError:
        body = answer.text
    shown = {name: answer.headers[name] for name in _HEADERS if name in answer.headers}
    text = json.dumps({"status": answer.status_code, "headers": shown, "body": body})
    masked: dict[str, Any] = json.loads(text.replace(base, "{base}"))
    return masked


def _settled(value: Json) -> Json:
    """Give an answer whose lifetimes are those of its tokens.

    Keycloak counts from the moment it writes the answer, so a busy one says a second or two less.
    """
    if not isinstance(value, dict):
        return value
    lives = {"expires_in": "access_token", "refresh_expires_in": "refresh_token"}
    return {name: _settled_life(one, value.get(lives.get(name, ""))) for name, one in value.items()}


def _settled_life(told: Json, token: Json) -> Json:
    claims = _claims(token) if isinstance(token, str) else None
    if not isinstance(told, int) or claims is None or "exp" not in claims:
        return told
    life: int = claims["exp"] - claims["iat"]
    return life if 0 <= life - told <= _BUSY_S else told


def _masked(value: Json, name: str = "", issued_at: object = None) -> Json:
    if isinstance(value, Mapping):
        at = value.get("iat", issued_at)
        return {key: _masked(one, key, at) for key, one in sorted(value.items())}
    if isinstance(value, list):
        return sorted((_masked(one, name, issued_at) for one in value), key=json.dumps)
    if name in _OPAQUE:
        return _kind(value)
    if name in _TIMES:
        return "{time}"
    if name == "exp" and isinstance(value, int) and isinstance(issued_at, int):
        return f"iat + {value - issued_at}"
    return _text(value, name) if isinstance(value, str) else value


def _kind(value: object) -> str:
    """Give what an opaque value is: a UUID, a text with one in it, or any other text."""
    if not isinstance(value, str):
        return f"{{{type(value).__name__}}}"
    return _UUID.sub("{uuid}", value) if _UUID.search(value) else "{text}"


def _text(value: str, name: str) -> Json:
    if name == "scope":
        return " ".join(sorted(value.split()))
    token = _token(value) if _TOKEN.fullmatch(value) else None
    return token or _UUID.sub("{uuid}", value)


def _token(value: str) -> dict[str, Any] | None:
    """Take a JSON Web Token apart; None for what is none."""
    claims = _claims(value)
    head = value.partition(".")[0]
    return None if claims is None else {"header": _masked(_part(head)), "claims": _masked(claims)}


def _claims(token: str) -> dict[str, Any] | None:
    try:
        head, claims = (_part(part) for part in token.split(".")[:2])
    except (binascii.Error, ValueError):
        return None
    return claims if isinstance(head, dict) and isinstance(claims, dict) else None


def _part(text: str) -> Json:
    return json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
