"""An identity provider at Keycloak's paths: tokens by password, refresh and client credentials.

Access tokens are JSON Web Tokens signed with HS256 and a key of this process alone, so the key set
it publishes is empty: nobody else can check them, and nobody else needs to.

Source: OAuth 2.0 (RFC 6749) for the grants; Keycloak's `TokenEndpoint`, `LogoutEndpoint` and
`UserInfoEndpoint` for paths, claims, error codes and descriptions.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl, unquote, unquote_plus

from postspec.stub._message import Answer, Request, json_answer
from postspec.stub._security import same
from postspec.stub._settings import Client, StubSettings, User
from postspec.stub._tokens import Session, TokenStore

_PATH: Final = (
    r"/realms/(?P<realm>[^/]+)"
    r"/(?P<end>\.well-known/openid-configuration|protocol/openid-connect/(?:token|token/introspect|logout|userinfo|certs))"
)
#: User-Managed Access: an access token is turned into one that carries permissions.
UMA_TICKET: Final = "urn:ietf:params:oauth:grant-type:uma-ticket"
_NO_STORE: Final = {"cache-control": "no-store", "pragma": "no-cache"}


class _RefusedError(Exception):
    """A request the identity provider refuses, as OAuth 2.0 words it."""

    def __init__(self, status: int, error: str, description: str | None = None) -> None:
        super().__init__(error)
        self.status, self.error, self.description = status, error, description

    def answer(self, headers: Mapping[str, str]) -> Answer:
        body = {"error": self.error}
        if self.description is not None:
            body["error_description"] = self.description
        return json_answer(self.status, body, headers)


@dataclass(frozen=True, slots=True)
class _Call:
    """A request on its way: the form decoded, the realm known, the issuer as the caller sees it."""

    request: Request
    realm: str
    issuer: str
    form: Mapping[str, str]


class Identity:
    """Answers requests to Keycloak's paths; remembers tokens in memory.

    The paths are served at the root and below the document's base path, with `/auth` and without.
    """

    def __init__(self, settings: StubSettings, base_path: str = "") -> None:
        prefix = f"(?P<prefix>(?:{re.escape(base_path)})?(?:/auth)?)"
        self._path = re.compile(prefix + _PATH)
        self._settings = settings
        self._tokens = TokenStore(settings)
        self._ends: Mapping[str, tuple[tuple[str, ...], Callable[[_Call], Answer]]] = {
            "token": (("POST",), self._token),
            "introspect": (("POST",), self._introspect),
            "logout": (("POST",), self._logout),
            "userinfo": (("GET", "POST"), self._userinfo),
            "certs": (("GET",), self._certs),
            "openid-configuration": (("GET",), self._discovery),
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

    def answer(self, request: Request) -> Answer | None:
        """Give the answer to a request to one of the identity paths, None for any other path."""
        match = self._path.fullmatch(request.path)
        if match is None:
            return None
        methods, respond = self._ends[match["end"].rpartition("/")[2]]
        method = "GET" if request.method == "HEAD" else request.method
        if method not in methods:
            return json_answer(405, {"error": "HTTP 405 Method Not Allowed"}, _allow(methods))
        realm = unquote(match["realm"])
        known = self._settings.realms
        if known is not None and realm not in known:
            return json_answer(404, {"error": "Realm does not exist"})
        host = request.headers.get("host", "localhost")
        issuer = f"http://{host}{match['prefix']}/realms/{match['realm']}"
        try:
            return respond(_Call(request, realm, issuer, _form(request)))
        except _RefusedError as refused:
            return refused.answer(_NO_STORE)

    def _token(self, call: _Call) -> Answer:
        grants = {
            "password": self._by_password,
            "refresh_token": self._by_refresh,
            "client_credentials": self._by_client,
            UMA_TICKET: self._by_access_token,
        }
        grant = call.form.get("grant_type")
        if not grant:
            raise _RefusedError(400, "invalid_request", "Missing form parameter: grant_type")
        if grant not in grants:
            raise _RefusedError(400, "unsupported_grant_type", "Unsupported grant_type")
        client = Client("") if grant == UMA_TICKET else self._client(call)
        session, scope = grants[grant](call, client)
        issued = self._tokens.issue(
            session, scope, has_refresh=grant in ("password", "refresh_token")
        )
        return json_answer(200, issued, _NO_STORE)

    def _client(self, call: _Call) -> Client:
        """Give the client that calls, known by HTTP basic or by the form (RFC 6749, section 2.3.1)."""
        name, secret = _basic(call.request) or (
            call.form.get("client_id", ""),
            call.form.get("client_secret", ""),
        )
        wrong = "Invalid client or Invalid client credentials"
        if not name:
            raise _RefusedError(401, "invalid_client", wrong)
        if self._settings.clients is None:
            return Client(name, secret or None)
        client = next((one for one in self._settings.clients if one.client_id == name), None)
        if client is None:
            raise _RefusedError(401, "invalid_client", wrong)
        if client.secret is not None and not same(client.secret, secret):
            raise _RefusedError(401, "unauthorized_client", wrong)
        return client

    def _by_password(self, call: _Call, client: Client) -> tuple[Session, str]:
        name = call.form.get("username")
        if not name:
            raise _RefusedError(401, "invalid_request", "Missing parameter: username")
        user = next((one for one in self._settings.users if one.name == name), None)
        if user is None or not same(user.password, call.form.get("password", "")):
            raise _RefusedError(401, "invalid_grant", "Invalid user credentials")
        return self._tokens.begin(user, client.client_id, call.realm, call.issuer), _scope(call)

    def _by_refresh(self, call: _Call, client: Client) -> tuple[Session, str]:
        token = call.form.get("refresh_token")
        if not token:
            raise _RefusedError(400, "invalid_request", "No refresh token")
        found = self._tokens.refresh(token)
        if isinstance(found, str):
            raise _RefusedError(400, "invalid_grant", found)
        if found.client_id != client.client_id or found.realm != call.realm:
            raise _RefusedError(400, "invalid_grant", "Invalid refresh token")
        return found, _scope(call)

    def _by_client(self, call: _Call, client: Client) -> tuple[Session, str]:
        if client.secret is None:
            raise _RefusedError(
                401, "unauthorized_client", "Public client not allowed to retrieve service account"
            )
        user = User(f"service-account-{client.client_id}", "")
        return self._tokens.begin(user, client.client_id, call.realm, call.issuer), _scope(call)

    def _by_access_token(self, call: _Call, _client: Client) -> tuple[Session, str]:
        session = self._tokens.access(_bearer(call.request))
        if session is None or session.realm != call.realm:
            raise _RefusedError(401, "invalid_grant", "Invalid bearer token")
        return session, _scope(call)

    def _introspect(self, call: _Call) -> Answer:
        """Tell whether a token is valid, and whose it is (RFC 7662)."""
        self._client(call)
        if not call.form.get("token"):
            raise _RefusedError(400, "invalid_request", "Token not provided")
        claims = self._tokens.claims(call.form["token"])
        return json_answer(200, {**claims, "active": bool(claims)}, _NO_STORE)

    def _logout(self, call: _Call) -> Answer:
        self._client(call)
        token = call.form.get("refresh_token")
        if not token:
            raise _RefusedError(400, "invalid_request", "No refresh token")
        found = self._tokens.refresh(token)
        if isinstance(found, str):
            raise _RefusedError(400, "invalid_grant", found)
        self._tokens.end(found)
        return Answer(204)

    def _userinfo(self, call: _Call) -> Answer:
        token = _bearer(call.request) or call.form.get("access_token", "")
        problem = "Token verification failed" if token else "Token not provided"
        session = self._tokens.access(token)
        if session is None or session.realm != call.realm:
            challenge = f'Bearer realm="stub", error="invalid_token", error_description="{problem}"'
            body = {"error": "invalid_token", "error_description": problem}
            return json_answer(401, body, {"www-authenticate": challenge, **_NO_STORE})
        return json_answer(200, session.profile(), _NO_STORE)

    def _certs(self, _call: _Call) -> Answer:
        return json_answer(200, {"keys": []})

    def _discovery(self, call: _Call) -> Answer:
        base = f"{call.issuer}/protocol/openid-connect"
        return json_answer(
            200,
            {
                "issuer": call.issuer,
                "authorization_endpoint": f"{base}/auth",
                "token_endpoint": f"{base}/token",
                "introspection_endpoint": f"{base}/token/introspect",
                "userinfo_endpoint": f"{base}/userinfo",
                "end_session_endpoint": f"{base}/logout",
                "jwks_uri": f"{base}/certs",
                "grant_types_supported": [
                    "refresh_token",
                    "password",
                    "client_credentials",
                    UMA_TICKET,
                ],
                "response_types_supported": ["token"],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["HS256"],
                "token_endpoint_auth_methods_supported": [
                    "client_secret_basic",
                    "client_secret_post",
                ],
                "scopes_supported": ["openid", "profile", "email"],
            },
        )


def _bearer(request: Request) -> str:
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else ""


def _allow(methods: tuple[str, ...]) -> dict[str, str]:
    return {"allow": ", ".join(methods)}


def _scope(call: _Call) -> str:
    """Give the granted scopes: Keycloak's default ones, `openid` too where it was asked for."""
    wanted = call.form.get("scope", "").split()
    return "openid email profile" if "openid" in wanted else "email profile"


def _form(request: Request) -> dict[str, str]:
    if request.content_type != "application/x-www-form-urlencoded":
        return {}
    pairs = parse_qsl(request.body.decode("utf-8", "replace"), keep_blank_values=True)
    return dict(pairs)


def _basic(request: Request) -> tuple[str, str] | None:
    """Give the client's name and secret out of HTTP basic; both are form-encoded in there."""
    kind, _, sent = request.headers.get("authorization", "").partition(" ")
    if kind.lower() != "basic":
        return None
    try:
        name, _, secret = base64.b64decode(sent.strip(), validate=True).decode().partition(":")
    except (binascii.Error, ValueError):
        return None
    return unquote_plus(name), unquote_plus(secret)
