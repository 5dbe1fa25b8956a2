"""The grants of the token endpoint: each turns a form into tokens, or refuses it in Keycloak's words.

Source: RFC 6749 (sections 4.3, 4.4, 6), UMA 2.0 grant, Keycloak's `TokenEndpoint`; held to a real
Keycloak by contract_tests/identity.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import parse_qsl, unquote_plus

from postspec.stub._settings import StubSettings
from postspec.stub.http._message import Answer, Json, Request, json_answer
from postspec.stub.identity._accounts import Client, GuardedResource, User
from postspec.stub.identity._claims import Session, unknown_scopes
from postspec.stub.identity._discovery import UMA_TICKET
from postspec.stub.identity._permissions import Wanted, permitted, resource_id
from postspec.stub.identity._roles import Roles
from postspec.stub.identity._security import same
from postspec.stub.identity._tokens import BAD, TokenStore

_WRONG_CLIENT: Final = "Invalid client or Invalid client credentials"
#: Of a refresh token that another client was given.
OTHER_CLIENT: Final = f"{BAD}. Token client and authorized client don't match"


class RefusedError(Exception):
    """A request the identity provider refuses, as OAuth 2.0 words it."""

    def __init__(self, status: int, error: str, description: str | None = None) -> None:
        super().__init__(error)
        self.status, self.error, self.description = status, error, description

    def answer(self, headers: Mapping[str, str]) -> Answer:
        """Give the answer that says so."""
        body = {"error": self.error}
        if self.description is not None:
            body["error_description"] = self.description
        return json_answer(self.status, body, headers)


@dataclass(frozen=True, slots=True)
class Call:
    """A request on its way: the form decoded, the realm known, the issuer as the caller sees it.

    `repeated` tells whether a field stands in the form more than once.
    """

    request: Request
    realm: str
    issuer: str
    form: Mapping[str, str]
    repeated: bool = False


class Clients:
    """The clients of the realm, and which of them calls."""

    def __init__(self, settings: StubSettings, roles: Roles) -> None:
        self._settings = settings
        self._guarded = roles.resources

    def named(self, name: str) -> Client | None:
        """Give a client by its name, switched off or not; None if there is none."""
        if self._settings.clients is None:
            return Client(name, resources=self._guarded)
        return next((one for one in self._settings.clients if one.client_id == name), None)

    def calling(self, call: Call) -> Client:
        """Give the client that calls, known by HTTP basic or by the form (RFC 6749, section 2.3.1).

        Raises:
            RefusedError: there is no such client, or it does not show its secret.
        """
        name, secret = call.form.get("client_id", ""), call.form.get("client_secret", "")
        if basic := _basic(call.request):
            name, secret = name or basic[0], basic[1]
        if not name:
            raise RefusedError(401, "invalid_client", _WRONG_CLIENT)
        if self._settings.clients is None:
            return Client(name, secret or None)
        client = self.named(name)
        if client is None or not client.is_enabled:
            raise RefusedError(401, "invalid_client", _WRONG_CLIENT)
        if client.secret is not None and not same(client.secret, secret):
            raise RefusedError(401, "unauthorized_client", _WRONG_CLIENT)
        return client


class Grants:
    """Answers what the token endpoint is asked."""

    def __init__(
        self, settings: StubSettings, tokens: TokenStore, clients: Clients, roles: Roles
    ) -> None:
        self._settings = settings
        self._roles = roles
        self._tokens = tokens
        self._clients = clients
        self._by_type = {
            "password": self._by_password,
            "refresh_token": self._by_refresh,
            "client_credentials": self._by_client,
            UMA_TICKET: self._by_access_token,
        }

    def answer(self, call: Call) -> Json:
        """Give the body of the answer to a form.

        Raises:
            RefusedError: no tokens are given for it.
        """
        grant = call.form.get("grant_type")
        if not grant:
            raise RefusedError(400, "invalid_request", "Missing form parameter: grant_type")
        if grant not in self._by_type:
            raise RefusedError(400, "unsupported_grant_type", "Unsupported grant_type")
        if call.repeated:
            raise RefusedError(400, "invalid_request", "duplicated parameter")
        return self._by_type[grant](call)

    def log_in(self, name: str, password: str) -> User:
        """Give the user of that name, or email address, and password.

        Raises:
            RefusedError: there is none, or one who cannot log in.
        """
        wanted = name.casefold()
        found = (one for one in self._settings.users if wanted in _names(one))
        user = next(found, None)
        if user is not None and not user.is_enabled:
            raise RefusedError(400, "invalid_grant", "Account disabled")
        if user is None or not (password and same(user.password, password)):
            raise RefusedError(401, "invalid_grant", "Invalid user credentials")
        if not user.is_set_up:
            raise RefusedError(400, "invalid_grant", "Account is not fully set up")
        return self._roles.complete(user)

    def wrapped(
        self, sent: Mapping[str, Any], client_id: str, realm: str, issuer: str
    ) -> tuple[Session, dict[str, Any]]:
        """Give the session and the tokens of a login that another service makes for a user.

        Raises:
            RefusedError: no tokens are given for it.
        """
        client = self._clients.named(client_id) or Client(client_id)
        if "refresh_token" in sent:
            found = self._refreshed(_text(sent["refresh_token"]), client, realm, issuer)
            return found, self._tokens.issue(found, "onrtrt")
        user = self.log_in(_text(sent.get("username")), _text(sent.get("password")))
        session = self._tokens.begin(user, client, realm, issuer, ())
        return session, self._tokens.issue(session, "onrtro")

    def _by_password(self, call: Call) -> dict[str, Any]:
        client = self._clients.calling(call)
        if not client.has_direct_access:
            message = "Client not allowed for direct access grants"
            raise RefusedError(400, "unauthorized_client", message)
        scopes = _scopes(call)
        name = call.form.get("username")
        if not name:
            raise RefusedError(401, "invalid_request", "Missing parameter: username")
        user = self.log_in(name, call.form.get("password", ""))
        session = self._tokens.begin(user, client, call.realm, call.issuer, scopes)
        return self._tokens.issue(session, "onrtro")

    def _by_refresh(self, call: Call) -> dict[str, Any]:
        client = self._clients.calling(call)
        token = call.form.get("refresh_token")
        if not token:
            raise RefusedError(400, "invalid_request", "No refresh token")
        _scopes(call)
        session = self._refreshed(token, client, call.realm, call.issuer)
        if session.client.client_id != client.client_id:
            raise RefusedError(400, "invalid_grant", OTHER_CLIENT)
        if session.realm != call.realm:
            raise RefusedError(400, "invalid_grant", BAD)
        return self._tokens.issue(session, "onrtrt")

    def _refreshed(self, token: str, client: Client, realm: str, issuer: str) -> Session:
        """Give the session of a refresh token, of one that the settings know a new one."""
        for known, user in self._settings.refresh_tokens.items():
            if same(known, token):
                owner = self._roles.complete(user)
                return self._tokens.begin(owner, client, realm, issuer, ())
        session = self._tokens.refresh(token)
        if isinstance(session, str):
            raise RefusedError(400, "invalid_grant", session)
        return session

    def _by_client(self, call: Call) -> dict[str, Any]:
        session = self._service(call, self._clients.calling(call))
        return self._tokens.issue(session, "trrtcc", has_refresh=False)

    def _service(self, call: Call, client: Client) -> Session:
        """Begin a session of a client itself."""
        if client.is_public:
            message = "Public client not allowed to retrieve service account"
            raise RefusedError(401, "unauthorized_client", message)
        if not client.has_service_account:
            message = "Client not enabled to retrieve service account"
            raise RefusedError(401, "unauthorized_client", message)
        user = User(f"service-account-{client.client_id}", "")
        session = self._tokens.begin(user, client, call.realm, call.issuer, _scopes(call))
        return replace(session, is_service=True)

    def _by_access_token(self, call: Call) -> Json:
        """Turn an access token into one that carries permissions (UMA 2.0 grant, section 3.3.1)."""
        session = self._asking(call)
        audience = call.form.get("audience")
        if not audience:
            raise RefusedError(400, "invalid_request", "You must provide the issuedFor")
        guard = self._clients.named(audience)
        if guard is None:
            message = f"Unknown resource server id: [{audience}]"
            raise RefusedError(400, "invalid_request", message)
        if not guard.resources and self._settings.clients is not None:
            raise RefusedError(400, "invalid_request", "Client does not support permissions")
        permissions = self._permissions(call, session.user, guard.resources)
        if not permissions and guard.resources:
            raise RefusedError(403, "access_denied", "not_authorized")
        return self._shown(call, session, guard, permissions)

    def permissions(self, session: Session) -> list[dict[str, Any]]:
        """Give all that a session's owner may do to what its client guards."""
        guard = self._clients.named(session.client.client_id) or session.client
        found = permitted(guard.resources, session.user, Wanted())
        return [{**one, "rsid": resource_id(session.realm, one["rsname"])} for one in found]

    def _permissions(
        self, call: Call, user: User, resources: Sequence[GuardedResource]
    ) -> list[dict[str, Any]]:
        """Give those of the permissions asked for that the user has."""
        wanted = Wanted.read(call.form.get("permission", ""))
        if wanted.resource and resources and wanted.resource not in {one.name for one in resources}:
            message = f"Resource with id [{wanted.resource}] does not exist."
            raise RefusedError(400, "invalid_resource", message)
        known = {scope for one in resources for scope in one.scopes}
        if resources and any(scope not in known for scope in wanted.scopes):
            message = f"One of the given scopes [{', '.join(wanted.scopes)}] is invalid"
            raise RefusedError(400, "invalid_scope", message)
        found = permitted(resources, user, wanted)
        return [{**one, "rsid": resource_id(call.realm, one["rsname"])} for one in found]

    def _shown(
        self, call: Call, session: Session, guard: Client, permissions: list[dict[str, Any]]
    ) -> Json:
        """Give permissions in the form that is asked for (`response_mode`)."""
        mode = call.form.get("response_mode", "token")
        if mode == "decision":
            return {"result": True}
        if mode == "permissions":
            return permissions
        if mode != "token":
            raise RefusedError(400, "invalid_request", "Invalid response_mode")
        return self._tokens.issue_permissions(session, guard, permissions)

    def _asking(self, call: Call) -> Session:
        """Give the session of whoever asks for permissions: a token's owner, or a client itself."""
        token = bearer(call.request)
        if not token:
            return self._service(call, self._clients.calling(call))
        session = self._tokens.access(token)
        if session is None or session.realm != call.realm:
            raise RefusedError(401, "invalid_grant", "Invalid bearer token")
        return session


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def bearer(request: Request) -> str:
    """Give the bearer token of a request, empty if it has none."""
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else ""


def read_form(request: Request) -> tuple[dict[str, str], bool]:
    """Give the fields of a form, and whether one of them is repeated."""
    if request.content_type != "application/x-www-form-urlencoded":
        return {}, False
    pairs = parse_qsl(request.body.decode("utf-8", "replace"), keep_blank_values=True)
    fields = dict(pairs)
    return fields, len(fields) < len(pairs)


def _names(user: User) -> tuple[str, ...]:
    return tuple(one.casefold() for one in (user.name, user.email) if one)


def _scopes(call: Call) -> tuple[str, ...]:
    """Give the scopes that are asked for."""
    text = call.form.get("scope", "")
    if unknown_scopes(text.split()):
        raise RefusedError(400, "invalid_scope", f"Invalid scopes: {text}")
    return tuple(text.split())


def _basic(request: Request) -> tuple[str, str] | None:
    """Give the client's name and secret out of HTTP basic; both are form-encoded in there."""
    kind, _, sent = request.headers.get("authorization", "").partition(" ")
    if kind.lower() != "basic":
        return None
    try:
        name, _, secret = base64.b64decode(sent.strip(), validate=True).decode().partition(":")
    except (binascii.Error, ValueError):
        message = "Unexpected error when authenticating client"
        raise RefusedError(400, "unauthorized_client", message) from None
    return unquote_plus(name), unquote_plus(secret)
