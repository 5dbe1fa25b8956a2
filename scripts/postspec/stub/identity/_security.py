"""Who is calling: the security schemes of an operation checked against a request."""

from __future__ import annotations

import base64
import binascii
import hmac
from collections.abc import Callable, Mapping
from typing import Any

from postspec.openapi import Document, Operation
from postspec.stub._settings import StubSettings
from postspec.stub.http._checks import Refusal
from postspec.stub.http._message import Request
from postspec.stub.http._statuses import Purpose
from postspec.stub.identity._accounts import User
from postspec.stub.identity._roles import Roles

#: Gives the owner of a bearer token that is valid now, None for any other token.
TokenOwner = Callable[[str], User | None]

#: Who calls where the scheme says nothing about a person.
ANYONE = User("anyone", "")


class Guard:
    """Checks requests against the document's security schemes."""

    def __init__(
        self, document: Document, settings: StubSettings, owner: TokenOwner, roles: Roles
    ) -> None:
        self._schemes = document.security_schemes
        self._resolve = document.resolve
        self._settings = settings
        self._owner = owner
        self._roles = roles

    def caller(self, operation: Operation, request: Request) -> User | None:
        """Give who is calling; None if no alternative of the operation's security is met."""
        if not operation.needs_authentication:
            return ANYONE
        for alternative in operation.security:
            callers = [self._scheme_caller(name, request) for name in alternative]
            if all(callers):
                known = (one for one in callers if one and one is not ANYONE)
                return next(known, ANYONE)
        return None

    def refusal(self, operation: Operation, request: Request) -> Refusal | None:
        """Say why a caller may not use an operation; None if it may."""
        caller = self.caller(operation, request)
        if caller is None:
            challenge = {"www-authenticate": self.challenge(operation)}
            return Refusal(Purpose.UNAUTHENTICATED, "no valid credentials", challenge)
        if not self._settings.is_allowed(caller, operation):
            return Refusal(Purpose.FORBIDDEN, "the caller lacks the right")
        objection = None if caller is ANYONE else self._roles.objection(caller, operation)
        return Refusal(Purpose.FORBIDDEN, objection, keeps_body=True) if objection else None

    def challenge(self, operation: Operation) -> str:
        """Give the value of `WWW-Authenticate` for an operation (RFC 9110, section 11.6.1)."""
        names = (name for alternative in operation.security for name in alternative)
        schemes = [self._scheme(name) for name in names]
        is_basic = bool(schemes) and all(_is_basic(one) for one in schemes)
        return 'Basic realm="stub"' if is_basic else "Bearer"

    def _scheme(self, name: str) -> Mapping[str, Any]:
        scheme = self._resolve(self._schemes.get(name) or {})
        return scheme if isinstance(scheme, Mapping) else {}

    def _scheme_caller(self, name: str, request: Request) -> User | None:
        scheme = self._scheme(name)
        if scheme.get("type") == "apiKey":
            return self._known(name, _api_key(scheme, request))
        kind, _, sent = request.headers.get("authorization", "").partition(" ")
        if _is_basic(scheme):
            return self._known(name, _basic(sent)) if kind.lower() == "basic" else None
        if scheme.get("type") in ("http", "oauth2", "openIdConnect"):
            return self._owner(sent.strip()) if kind.lower() == "bearer" else None
        return ANYONE  # mutualTLS, and names the document does not define

    def _known(self, name: str, value: str | None) -> User | None:
        wanted = self._settings.credentials.get(name)
        if not value or (wanted is not None and not same(wanted, value)):
            return None
        return ANYONE


def same(one: str, other: str) -> bool:
    """Compare two secrets in a time that tells nothing about them."""
    return hmac.compare_digest(one.encode(), other.encode())


def _is_basic(scheme: Mapping[str, Any]) -> bool:
    return scheme.get("type") == "http" and str(scheme.get("scheme")).lower() == "basic"


def _api_key(scheme: Mapping[str, Any], request: Request) -> str | None:
    name = str(scheme.get("name"))
    if scheme.get("in") == "query":
        return next((value for key, value in request.query_pairs if key == name), None)
    if scheme.get("in") == "cookie":
        return cookies(request).get(name)
    return request.headers.get(name.lower())


def _basic(sent: str) -> str | None:
    """Give `user:password` out of HTTP basic credentials, None if they are not that."""
    try:
        pair = base64.b64decode(sent, validate=True).decode()
    except (binascii.Error, ValueError):
        return None
    return pair if ":" in pair else None


def cookies(request: Request) -> dict[str, str]:
    """Give the request's cookies by name."""
    pairs = (one.partition("=") for one in request.headers.get("cookie", "").split(";"))
    return {name.strip(): value.strip() for name, equals, value in pairs if equals}
