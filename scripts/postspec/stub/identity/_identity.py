"""An identity provider at Keycloak's paths: tokens, what they say, who they belong to, their end.

Source: OAuth 2.0 (RFC 6749, RFC 7662), OpenID Connect Core 1.0 and UMA 2.0 for the exchanges;
Keycloak for paths, claims, headers, error codes and descriptions. contract_tests/identity sends the
same requests to a real one and compares.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final
from urllib.parse import quote, unquote

from postspec.stub._settings import StubSettings
from postspec.stub.http._message import Answer, Request, json_answer
from postspec.stub.identity._accounts import User
from postspec.stub.identity._claims import introspected, introspected_permissions
from postspec.stub.identity._discovery import openid_configuration, uma_configuration
from postspec.stub.identity._grants import (
    OTHER_CLIENT,
    Call,
    Clients,
    Grants,
    RefusedError,
    bearer,
    read_form,
)
from postspec.stub.identity._keys import RealmKeys
from postspec.stub.identity._roles import Roles
from postspec.stub.identity._security import same
from postspec.stub.identity._tokens import BAD, TokenStore

_PATH: Final = (
    r"/realms/(?P<realm>[^/]+)"
    r"(?P<end>|/\.well-known/(?:openid|uma2)-configuration"
    r"|/protocol/openid-connect/(?:token|token/introspect|logout|userinfo|certs))"
)
_NO_STORE: Final = {"cache-control": "no-store", "pragma": "no-cache"}
_NO_CACHE: Final = {"cache-control": "no-cache"}
_NOT_KEPT: Final = {"cache-control": "no-cache, must-revalidate, no-transform, no-store"}
_JSON_UTF8: Final = "application/json;charset=UTF-8"
_TEXT_UTF8: Final = "text/plain;charset=utf-8"


class Identity:
    """Answers requests to Keycloak's paths; remembers tokens in memory.

    The paths are served at the root and below the document's base path, with `/auth` and without.
    """

    def __init__(self, settings: StubSettings, roles: Roles, base_path: str = "") -> None:
        prefix = f"(?P<prefix>(?:{re.escape(base_path)})?(?:/auth)?)"
        self._path = re.compile(prefix + _PATH)
        self._settings = settings
        self._keys = RealmKeys(settings.seed)
        self._tokens = TokenStore(settings, self._keys)
        self._clients = Clients(settings, roles)
        self._grants = Grants(settings, self._tokens, self._clients, roles)
        self._roles = roles
        self._ends: Mapping[str, tuple[tuple[str, ...], Callable[[Call], Answer]]] = {
            "": (("GET",), self._realm),
            "token": (("POST",), self._token),
            "introspect": (("POST",), self._introspect),
            "logout": (("POST",), self._logout),
            "userinfo": (("GET", "POST"), self._userinfo),
            "certs": (("GET",), self._certs),
            "openid-configuration": (("GET",), self._discovery),
            "uma2-configuration": (("GET",), self._uma_discovery),
        }

    def reset(self) -> None:
        """Forget every token."""
        self._tokens.reset()

    def owner(self, token: str) -> User | None:
        """Give the owner of an access token that is valid now."""
        for known, user in self._settings.tokens.items():
            if same(known, token):
                return user
        session = self._tokens.access(token)
        return session.user if session else None

    def serves(self, path: str) -> bool:
        """Tell whether a path, of a request or of an operation, is one of the identity paths."""
        return self._path.fullmatch(path) is not None

    def logged_in(
        self, sent: Mapping[str, Any], client_id: str, realm: str, base: str
    ) -> Mapping[str, Any] | str:
        """Give what is known after a login by other paths: the tokens, and whose they are.

        `sent` has a user's name and password, or a refresh token; `base` is where the realms are. A
        text says why the login is refused.
        """
        issuer = f"{base}/realms/{quote(realm, safe='')}"
        try:
            session, issued = self._grants.wrapped(sent, client_id, realm, issuer)
        except RefusedError as refused:
            return refused.description or refused.error
        user = session.user
        return {
            **issued,
            "user_id": session.subject,
            "username": user.name,
            "first_name": user.first_name or user.name,
            "last_name": user.last_name,
            "email": user.email,
            "roles": list(user.roles),
            "realm": session.realm,
            "permissions": self._grants.permissions(session),
        }

    def answer(self, request: Request) -> Answer | None:
        """Give the answer to a request to one of the identity paths, None for any other path."""
        match = self._path.fullmatch(request.path)
        if match is None:
            return None
        methods, respond = self._ends[match["end"].rpartition("/")[2]]
        method = "GET" if request.method == "HEAD" else request.method
        if method not in methods:
            allow = {"allow": ", ".join(methods)}  # RFC 9110 wants it; Keycloak leaves it out
            return json_answer(405, {"error": "HTTP 405 Method Not Allowed"}, allow)
        realm = unquote(match["realm"])
        known = self._settings.realms
        if known is not None and realm not in known:
            return json_answer(404, {"error": "Realm does not exist"})
        host = request.headers.get("host", "localhost")
        issuer = f"http://{host}{match['prefix']}/realms/{match['realm']}"
        return respond(Call(request, realm, issuer, *read_form(request)))

    def _token(self, call: Call) -> Answer:
        try:
            return json_answer(200, self._grants.answer(call), _NO_STORE)
        except RefusedError as refused:
            return refused.answer(_NO_STORE)

    def _introspect(self, call: Call) -> Answer:
        """Tell whether a token is valid, and whose it is (RFC 7662)."""
        try:
            client = self._clients.calling(call)
        except RefusedError:
            return RefusedError(401, "invalid_request", "Authentication failed.").answer({})
        if client.is_public:
            return RefusedError(403, "invalid_request", "Client not allowed.").answer({})
        token = call.form.get("token")
        if not token:
            return RefusedError(400, "invalid_request", "Token not provided.").answer({})
        claims = self._tokens.claims(token)
        if claims is None:
            return json_answer(200, {"active": False}, _NO_CACHE)
        is_rpt = call.form.get("token_type_hint") == "requesting_party_token"
        tell = introspected_permissions if is_rpt else introspected
        return json_answer(200, tell(self._tokens.session(token), claims), _NO_CACHE)

    def _logout(self, call: Call) -> Answer:
        try:
            client = self._clients.calling(call)
        except RefusedError as refused:
            return refused.answer({})
        token = call.form.get("refresh_token")
        if not token:
            return RefusedError(400, "invalid_request", "No refresh token").answer({})
        session = self._tokens.refresh_owner(token)
        if session is None or session.realm != call.realm:
            return RefusedError(400, "invalid_grant", BAD).answer({})
        if session.client.client_id != client.client_id:
            return RefusedError(400, "invalid_grant", OTHER_CLIENT).answer({})
        self._tokens.end(session)
        return Answer(204, headers=_NO_CACHE)

    def _userinfo(self, call: Call) -> Answer:
        """Tell whose an access token is (OpenID Connect Core, section 5.3)."""
        token = bearer(call.request) or call.form.get("access_token", "")
        if not token:
            return _challenge(401, call.realm)
        session = self._tokens.access(token)
        if session is None or session.realm != call.realm:
            ended = self._tokens.was_logged_out(token)
            problem = "user_session_not_found" if ended else "Token verification failed"
            return _challenge(401, call.realm, "invalid_token", problem)
        if "openid" not in session.scopes:
            return _challenge(403, call.realm, "insufficient_scope", "Missing openid scope")
        return json_answer(200, {"sub": session.subject, **session.profile()}, _NO_CACHE)

    def _certs(self, _call: Call) -> Answer:
        return json_answer(200, self._keys.key_set(), _NO_CACHE)

    def _realm(self, call: Call) -> Answer:
        """Tell what a realm's public key is, and where its endpoints are."""
        shown = json_answer(
            200,
            {
                "realm": call.realm,
                "public_key": self._keys.public_key(),
                "token-service": f"{call.issuer}/protocol/openid-connect",
                "account-service": f"{call.issuer}/account",
                "tokens-not-before": 0,
            },
        )
        return Answer(200, shown.body, _JSON_UTF8, _NO_CACHE)

    def _discovery(self, call: Call) -> Answer:
        return json_answer(200, openid_configuration(call.issuer), _NOT_KEPT)

    def _uma_discovery(self, call: Call) -> Answer:
        return json_answer(200, uma_configuration(call.issuer), _NOT_KEPT)


def _challenge(status: int, realm: str, error: str = "", description: str = "") -> Answer:
    """Give an answer that asks for a better token (RFC 6750, section 3)."""
    said = f', error="{error}", error_description="{description}"' if error else ""
    quoted = "".join(
        one for one in realm if one.isascii() and one.isprintable() and one not in '"\\'
    )
    headers = {"www-authenticate": f'Bearer realm="{quoted}"{said}'}
    return Answer(status, b"", _TEXT_UTF8, headers)
