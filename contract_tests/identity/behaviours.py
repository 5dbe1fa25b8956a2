"""The table: each behaviour by its name, and the exchange whose last answer shows it.

Nothing here knows whether a stub or a real Keycloak answers, save that time passes by `Realm.wait`.
Source of the names: RFC 6749 (grants), RFC 7662 (introspection), OpenID Connect Core 1.0 (userinfo),
UMA 2.0 grant (permissions), and the Keycloak guides for the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

import httpx

#: The realm of `realm.json`, below wherever a server has its realms.
BASE: Final = "/realms/contract-tests"
_OPENID: Final = "/protocol/openid-connect"
TOKEN: Final = f"{_OPENID}/token"
INTROSPECT: Final = f"{_OPENID}/token/introspect"
USERINFO: Final = f"{_OPENID}/userinfo"
LOGOUT: Final = f"{_OPENID}/logout"
CERTS: Final = f"{_OPENID}/certs"
DISCOVERY: Final = "/.well-known/openid-configuration"
UMA_DISCOVERY: Final = "/.well-known/uma2-configuration"

UMA: Final = "urn:ietf:params:oauth:grant-type:uma-ticket"

#: An access token and a refresh token of the client `brief` are over after this many seconds.
BRIEF_ACCESS_S: Final = 1
BRIEF_REFRESH_S: Final = 2
#: An access token of the client `quick` is over after this many; its refresh token lives on.
QUICK_ACCESS_S: Final = 2

Form = Mapping[str, str]
Tokens = Mapping[str, str]

#: Clients of the realm, as fields of a form: public, confidential, with a service account alone,
#: without direct access grants, switched off, and with short lifetimes, of
#: both tokens or of the access token alone.
DESK: Final[Form] = {"client_id": "desk"}
CIM: Final[Form] = {"client_id": "cim", "client_secret": "cim-secret"}
ROBOT: Final[Form] = {"client_id": "robot", "client_secret": "robot-secret"}
BROWSER: Final[Form] = {"client_id": "browser"}
CLOSED: Final[Form] = {"client_id": "closed", "client_secret": "closed-secret"}
BRIEF: Final[Form] = {"client_id": "brief"}
QUICK: Final[Form] = {"client_id": "quick"}

ADA: Final[Form] = {"username": "ada.admin", "password": "ada-password"}
ARI: Final[Form] = {"username": "ari.agent", "password": "ari-password"}
NORA: Final[Form] = {"username": "nora.norole", "password": "nora-password"}
DAN: Final[Form] = {"username": "dan.disabled", "password": "dan-password"}
TESS: Final[Form] = {"username": "tess.temporary", "password": "tess-password"}

_BY_PASSWORD: Final[Form] = {"grant_type": "password"}
_BY_CLIENT: Final[Form] = {"grant_type": "client_credentials"}
_BY_REFRESH: Final[Form] = {"grant_type": "refresh_token"}


@dataclass(frozen=True)
class Realm:
    """A realm to ask: HTTP to its server, `/auth` included if it has that, and how time passes."""

    http: httpx.Client
    wait: Callable[[float], None]
    base: str = BASE

    def get(self, end: str, **headers: str) -> httpx.Response:
        """Give the answer to a GET below the realm."""
        return self.http.get(self.base + end, headers=_headers(headers))

    def post(self, end: str, form: Form, **headers: str) -> httpx.Response:
        """Give the answer to a form sent below the realm."""
        return self.http.post(self.base + end, data=dict(form), headers=_headers(headers))

    def token(self, *parts: Form, **fields: str) -> httpx.Response:
        """Give the token endpoint's answer to a form of these parts."""
        return self.post(TOKEN, _form(*parts, fields))

    def log_in(self, user: Form = ARI, client: Form = DESK, **fields: str) -> Tokens:
        """Give the tokens of a new session; fails where they are refused."""
        answer = self.token(_BY_PASSWORD, client, user, fields)
        assert answer.is_success, answer.text
        tokens: Tokens = answer.json()
        return tokens

    def refresh(self, token: str, client: Form = DESK, **fields: str) -> httpx.Response:
        """Give the answer to a refresh token."""
        return self.token(_BY_REFRESH, client, {"refresh_token": token}, fields)

    def introspect(self, token: str, client: Form = CIM) -> httpx.Response:
        """Give what the server says of a token."""
        return self.post(INTROSPECT, _form(client, {"token": token}))

    def logout(self, token: str, client: Form = DESK) -> httpx.Response:
        """Give the answer to a logout."""
        return self.post(LOGOUT, _form(client, {"refresh_token": token}))

    def userinfo(self, token: str) -> httpx.Response:
        """Give what the server says of a token's owner."""
        return self.get(USERINFO, authorization=f"Bearer {token}")

    def permit(self, user: Form, **fields: str) -> httpx.Response:
        """Give the answer to a user who asks for permissions."""
        access = self.log_in(user)["access_token"]
        form = _form({"grant_type": UMA, "audience": "cim"}, fields)
        return self.post(TOKEN, form, authorization=f"Bearer {access}")


Ask = Callable[[Realm], httpx.Response]


def _form(*parts: Form) -> dict[str, str]:
    """Put parts of a form together; an empty value leaves the field out."""
    fields = {name: value for part in parts for name, value in part.items()}
    return {name: value for name, value in fields.items() if value}


def _headers(named: Mapping[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in named.items()}


def _basic(name: str, secret: str) -> str:
    return str(httpx.BasicAuth(name, secret)._auth_header)  # noqa: SLF001 - what it would send


# --- exchanges that take more than one line ---------------------------------------------------------


def _refresh_twice(realm: Realm) -> httpx.Response:
    first = realm.log_in()["refresh_token"]
    realm.refresh(first)
    return realm.refresh(first)


def _refresh_after_logout(realm: Realm) -> httpx.Response:
    token = realm.log_in()["refresh_token"]
    realm.logout(token)
    return realm.refresh(token)


def _refresh_when_over(realm: Realm) -> httpx.Response:
    token = realm.log_in(client=BRIEF)["refresh_token"]
    realm.wait(BRIEF_REFRESH_S + 1)
    return realm.refresh(token, BRIEF)


def _old_access(realm: Realm) -> str:
    token = realm.log_in(client=BRIEF, scope="openid")["access_token"]
    realm.wait(BRIEF_ACCESS_S + 1)
    return token


def _access_after_logout(realm: Realm, ask: Callable[[str], httpx.Response]) -> httpx.Response:
    tokens = realm.log_in(scope="openid")
    realm.logout(tokens["refresh_token"])
    return ask(tokens["access_token"])


def _logout_again(realm: Realm) -> httpx.Response:
    token = realm.log_in()["refresh_token"]
    realm.logout(token)
    return realm.logout(token)


def _logout_when_over(realm: Realm) -> httpx.Response:
    token = realm.log_in(client=BRIEF)["refresh_token"]
    realm.wait(BRIEF_REFRESH_S + 1)
    return realm.logout(token, BRIEF)


def _introspect_permissions(realm: Realm, **hint: str) -> httpx.Response:
    token = realm.permit(ARI).json()["access_token"]
    return realm.post(INTROSPECT, _form(CIM, {"token": token}, hint))


def _service_account(realm: Realm, client: Form) -> str:
    token: str = realm.token(_BY_CLIENT, client).json()["access_token"]
    return token


# --- the table --------------------------------------------------------------------------------------

_PLACES: Final[Mapping[str, Ask]] = {
    "realm": lambda r: r.get(""),
    "realm, unknown": lambda r: r.http.get("/realms/nowhere"),
    "discovery": lambda r: r.get(DISCOVERY),
    "discovery, unknown realm": lambda r: r.http.get(f"/realms/nowhere{DISCOVERY}"),
    "UMA discovery": lambda r: r.get(UMA_DISCOVERY),
    "key set": lambda r: r.get(CERTS),
}

_PASSWORD: Final[Mapping[str, Ask]] = {
    "password": lambda r: r.token(_BY_PASSWORD, DESK, ARI),
    "password, another role": lambda r: r.token(_BY_PASSWORD, DESK, ADA),
    "password, no role": lambda r: r.token(_BY_PASSWORD, DESK, NORA),
    "password, confidential client": lambda r: r.token(_BY_PASSWORD, CIM, ARI),
    "password, HTTP basic": lambda r: r.post(
        TOKEN, _form(_BY_PASSWORD, ARI), authorization=_basic("cim", "cim-secret")
    ),
    "password, scope openid": lambda r: r.token(_BY_PASSWORD, DESK, ARI, scope="openid"),
    "password, unknown scope": lambda r: r.token(_BY_PASSWORD, DESK, ARI, scope="nothing"),
    "password, optional scopes": lambda r: r.token(_BY_PASSWORD, DESK, ARI, scope="phone address"),
    "password, scope offline_access": lambda r: r.token(
        _BY_PASSWORD, DESK, ARI, scope="offline_access"
    ),
    "password, two unknown scopes": lambda r: r.token(
        _BY_PASSWORD, DESK, ARI, scope="openid nothing at-all"
    ),
    "password, wrong": lambda r: r.token(_BY_PASSWORD, DESK, ARI, password="wrong"),
    "password, missing": lambda r: r.token(_BY_PASSWORD, DESK, ARI, password=""),
    "password, unknown user": lambda r: r.token(_BY_PASSWORD, DESK, ARI, username="nobody"),
    "password, user missing": lambda r: r.token(_BY_PASSWORD, DESK, ARI, username=""),
    "password, user by email": lambda r: r.token(
        _BY_PASSWORD, DESK, ARI, username="ari.agent@example.org"
    ),
    "password, user in capitals": lambda r: r.token(_BY_PASSWORD, DESK, ARI, username="ARI.AGENT"),
    "password, disabled user": lambda r: r.token(_BY_PASSWORD, DESK, DAN),
    "password, disabled user, wrong": lambda r: r.token(_BY_PASSWORD, DESK, DAN, password="wrong"),
    "password, temporary password, wrong": lambda r: r.token(
        _BY_PASSWORD, DESK, TESS, password="wrong"
    ),
    "password, wrong, unknown scope": lambda r: r.token(
        _BY_PASSWORD, DESK, ARI, password="wrong", scope="nothing"
    ),
    "password, temporary password": lambda r: r.token(_BY_PASSWORD, DESK, TESS),
    "password, lifetimes of the client": lambda r: r.token(_BY_PASSWORD, BRIEF, ARI),
    "password, client without it": lambda r: r.token(_BY_PASSWORD, BROWSER, ARI),
}

_CLIENTS: Final[Mapping[str, Ask]] = {
    "client, missing": lambda r: r.token(_BY_PASSWORD, ARI),
    "client, unknown": lambda r: r.token(_BY_PASSWORD, ARI, client_id="nobody"),
    "client, switched off": lambda r: r.token(_BY_PASSWORD, CLOSED, ARI),
    "client, wrong secret": lambda r: r.token(_BY_PASSWORD, CIM, ARI, client_secret="wrong"),
    "client, secret missing": lambda r: r.token(_BY_PASSWORD, CIM, ARI, client_secret=""),
    "client, public with a secret": lambda r: r.token(_BY_PASSWORD, DESK, ARI, client_secret="any"),
    "client, wrong secret by HTTP basic": lambda r: r.post(
        TOKEN, _form(_BY_PASSWORD, ARI), authorization=_basic("cim", "wrong")
    ),
    "client, HTTP basic that is none": lambda r: r.post(
        TOKEN, _form(_BY_PASSWORD, ARI), authorization="Basic %%%"
    ),
    "client, another in form and header": lambda r: r.post(
        TOKEN, _form(_BY_PASSWORD, DESK, ARI), authorization=_basic("cim", "cim-secret")
    ),
    "client credentials": lambda r: r.token(_BY_CLIENT, ROBOT),
    "client credentials, HTTP basic": lambda r: r.post(
        TOKEN, _BY_CLIENT, authorization=_basic("robot", "robot-secret")
    ),
    "client credentials, scope openid": lambda r: r.token(_BY_CLIENT, ROBOT, scope="openid"),
    "client credentials, unknown scope": lambda r: r.token(_BY_CLIENT, ROBOT, scope="nothing"),
    "client credentials, guarding resources": lambda r: r.token(_BY_CLIENT, CIM),
    "client credentials, public client": lambda r: r.token(_BY_CLIENT, DESK),
    "client credentials, no service account": lambda r: r.token(
        _BY_CLIENT, client_id="plain", client_secret="plain-secret"
    ),
    "client credentials, wrong secret": lambda r: r.token(_BY_CLIENT, ROBOT, client_secret="x"),
}

_REQUESTS: Final[Mapping[str, Ask]] = {
    "token, no grant type": lambda r: r.token(DESK, ARI),
    "token, unknown grant type": lambda r: r.token(DESK, grant_type="magic"),
    "token, empty form": lambda r: r.token(),
    "token, unknown realm": lambda r: r.http.post(
        f"/realms/nowhere{TOKEN}", data=_form(_BY_PASSWORD, DESK, ARI)
    ),
    "token, JSON": lambda r: r.http.post(r.base + TOKEN, json=_form(_BY_PASSWORD, DESK, ARI)),
    "token, no content type": lambda r: r.http.post(r.base + TOKEN, content=b"grant_type=password"),
    "token, a field twice": lambda r: r.http.post(
        r.base + TOKEN,
        content=b"grant_type=password&client_id=desk&client_id=desk&username=a&password=b",
        headers={"content-type": "application/x-www-form-urlencoded"},
    ),
    "token, GET": lambda r: r.get(TOKEN),
    "token, PUT": lambda r: r.http.put(r.base + TOKEN, data=_form(_BY_PASSWORD, DESK, ARI)),
    "token, form in the query": lambda r: r.http.post(
        r.base + TOKEN, params=_form(_BY_PASSWORD, DESK, ARI)
    ),
}

_REFRESH: Final[Mapping[str, Ask]] = {
    "refresh": lambda r: r.refresh(r.log_in()["refresh_token"]),
    "refresh, confidential client": lambda r: r.refresh(r.log_in(client=CIM)["refresh_token"], CIM),
    "refresh, scope openid before": lambda r: r.refresh(r.log_in(scope="openid")["refresh_token"]),
    "refresh, wider scope": lambda r: r.refresh(r.log_in()["refresh_token"], scope="openid"),
    "refresh, same token twice": _refresh_twice,
    "refresh, unknown scope": lambda r: r.refresh(r.log_in()["refresh_token"], scope="nothing"),
    "refresh, narrower scope": lambda r: r.refresh(
        r.log_in(scope="openid")["refresh_token"], scope="email"
    ),
    "refresh, offline": lambda r: r.refresh(r.log_in(scope="offline_access")["refresh_token"]),
    "refresh, made-up": lambda r: r.refresh("made-up"),
    "refresh, missing": lambda r: r.refresh(""),
    "refresh, over": _refresh_when_over,
    "refresh, an access token": lambda r: r.refresh(r.log_in()["access_token"]),
    "refresh, of another client": lambda r: r.refresh(r.log_in()["refresh_token"], CIM),
    "refresh, after logout": _refresh_after_logout,
}

_INTROSPECTION: Final[Mapping[str, Ask]] = {
    "introspection": lambda r: r.introspect(r.log_in()["access_token"]),
    "introspection, HTTP basic": lambda r: r.post(
        INTROSPECT,
        {"token": r.log_in()["access_token"]},
        authorization=_basic("cim", "cim-secret"),
    ),
    "introspection, scope openid": lambda r: r.introspect(r.log_in(scope="openid")["access_token"]),
    "introspection, refresh token": lambda r: r.introspect(r.log_in()["refresh_token"]),
    "introspection, service account": lambda r: r.introspect(_service_account(r, ROBOT)),
    "introspection, permissions": _introspect_permissions,
    "introspection, permissions with a hint": lambda r: _introspect_permissions(
        r, token_type_hint="requesting_party_token"
    ),
    "introspection, permissions that are none": lambda r: r.post(
        INTROSPECT,
        _form(
            CIM,
            {"token": r.log_in()["access_token"], "token_type_hint": "requesting_party_token"},
        ),
    ),
    "introspection, made-up": lambda r: r.introspect("made-up"),
    "introspection, over": lambda r: r.introspect(_old_access(r)),
    "introspection, after logout": lambda r: _access_after_logout(r, r.introspect),
    "introspection, missing": lambda r: r.introspect(""),
    "introspection, public client": lambda r: r.introspect(r.log_in()["access_token"], DESK),
    "introspection, no client": lambda r: r.introspect(r.log_in()["access_token"], {}),
    "introspection, wrong secret": lambda r: r.introspect(
        "made-up", {**CIM, "client_secret": "wrong"}
    ),
    "introspection, GET": lambda r: r.get(INTROSPECT),
}

_USERINFO: Final[Mapping[str, Ask]] = {
    "userinfo": lambda r: r.userinfo(r.log_in(scope="openid")["access_token"]),
    "userinfo, POST": lambda r: r.post(
        USERINFO, {"access_token": r.log_in(scope="openid")["access_token"]}
    ),
    "userinfo, no scope openid": lambda r: r.userinfo(r.log_in()["access_token"]),
    "userinfo, service account": lambda r: r.userinfo(_service_account(r, ROBOT)),
    "userinfo, no token": lambda r: r.get(USERINFO),
    "userinfo, made-up": lambda r: r.userinfo("made-up"),
    "userinfo, refresh token": lambda r: r.userinfo(r.log_in(scope="openid")["refresh_token"]),
    "userinfo, over": lambda r: r.userinfo(_old_access(r)),
    "userinfo, after logout": lambda r: _access_after_logout(r, r.userinfo),
    "userinfo, HTTP basic": lambda r: r.get(USERINFO, authorization=_basic("cim", "cim-secret")),
}

_LOGOUT: Final[Mapping[str, Ask]] = {
    "logout": lambda r: r.logout(r.log_in()["refresh_token"]),
    "logout, again": _logout_again,
    "logout, made-up": lambda r: r.logout("made-up"),
    "logout, an access token": lambda r: r.logout(r.log_in()["access_token"]),
    "logout, over": _logout_when_over,
    "logout, of another client": lambda r: r.logout(r.log_in()["refresh_token"], CIM),
    "logout, unknown client": lambda r: r.logout(
        r.log_in()["refresh_token"], {"client_id": "nobody"}
    ),
    "logout, wrong secret": lambda r: r.logout(
        r.log_in(client=CIM)["refresh_token"], {**CIM, "client_secret": "wrong"}
    ),
}

_PERMISSIONS: Final[Mapping[str, Ask]] = {
    "permissions": lambda r: r.permit(ARI),
    "permissions, of an administrator": lambda r: r.permit(ADA),
    "permissions, none": lambda r: r.permit(NORA),
    "permissions, one that is granted": lambda r: r.permit(ARI, permission="channels-api#GET"),
    "permissions, one that is not": lambda r: r.permit(ARI, permission="channels-api#DELETE"),
    "permissions, unknown resource": lambda r: r.permit(ARI, permission="nothing#GET"),
    "permissions, unknown scope": lambda r: r.permit(ARI, permission="channels-api#FETCH"),
    "permissions, a whole resource": lambda r: r.permit(ADA, permission="queues-api"),
    "permissions, every resource with a scope": lambda r: r.permit(ARI, permission="#GET"),
    "permissions, two of which one is granted": lambda r: r.permit(
        ARI, permission="channels-api#GET,DELETE"
    ),
    "permissions, of a client": lambda r: r.token(CIM, grant_type=UMA, audience="cim"),
    "permissions, as a list": lambda r: r.permit(ARI, response_mode="permissions"),
    "permissions, as a decision": lambda r: r.permit(ARI, response_mode="decision"),
    "permissions, client that guards nothing": lambda r: r.permit(ARI, audience="robot"),
    "permissions, unknown client": lambda r: r.permit(ARI, audience="nobody"),
    "permissions, no audience": lambda r: r.permit(ARI, audience=""),
    "permissions, as anything else": lambda r: r.permit(ARI, response_mode="other"),
    "permissions, no token": lambda r: r.token(grant_type=UMA, audience="cim"),
    "permissions, made-up token": lambda r: r.post(
        TOKEN, {"grant_type": UMA, "audience": "cim"}, authorization="Bearer made-up"
    ),
}

#: Name → exchange. The name's first words say what is asked, the rest how.
BEHAVIOURS: Final[Mapping[str, Ask]] = {
    **_PLACES,
    **_PASSWORD,
    **_CLIENTS,
    **_REQUESTS,
    **_REFRESH,
    **_INTROSPECTION,
    **_USERINFO,
    **_LOGOUT,
    **_PERMISSIONS,
}
