"""Tokens at Keycloak's paths."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from postspec.openapi import read_document
from postspec.stub import Client, GuardedResource, Stub, StubSettings, User
from postspec.stub.http._message import Answer, Request
from postspec.stub.identity import _keys, _tokens
from postspec.stub.identity._discovery import UMA_TICKET

Json = Any

WORKSHOP = read_document(Path(__file__).parents[1] / "workshop.yaml")
USER = {"grant_type": "password", "client_id": "desk", "username": "ada", "password": "pa&ss"}
DEFAULT_FORM = "application/x-www-form-urlencoded"


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    time: float = 1_800_000_000.0

    def __call__(self) -> float:
        """Give the time."""
        return self.time


@dataclass
class Realm:
    """A stub with one user and two clients, and its clock."""

    clock: Clock = field(default_factory=Clock)
    prefix: str = "/auth/realms/works"
    resources: tuple[GuardedResource, ...] = ()
    seed: int = 0

    def __post_init__(self) -> None:
        settings = StubSettings(
            users=(User("ada", "pa&ss", ("editor",)),),
            clients=(Client("desk"), Client("robot", "s3cret", resources=self.resources)),
            seed=self.seed,
            realms=("works", "other"),
            now=self.clock,
        )
        self.stub = Stub(WORKSHOP, settings)

    def send(
        self, method: str, end: str, form: Mapping[str, str] | None = None, **headers: str
    ) -> Answer:
        """Send a form to a path of the realm."""
        body = urlencode(form).encode() if form is not None else b""
        sent = {"host": "stub:8080", "content-type": DEFAULT_FORM, **headers}
        return self.stub.answer(Request(method, self.prefix + end, "", sent, body))

    def token(self, **form: str) -> Answer:
        """Send a form to the token endpoint."""
        return self.send("POST", "/protocol/openid-connect/token", form)

    def tools(self, token: str) -> int:
        """Give the status of an operation that needs a token."""
        headers = {"authorization": f"Bearer {token}"}
        return self.stub.answer(Request("GET", "/tools", headers=headers)).status


def value_of(answer: Answer) -> Json:
    return json.loads(answer.body)


def claims_of(token: str) -> Json:
    part = token.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))


@pytest.mark.parametrize(
    "prefix", ["/auth/realms/works", "/realms/works", "/api/auth/realms/works", "/api/realms/works"]
)
def test_a_password_gets_tokens(prefix: str) -> None:
    """Below every prefix; with Keycloak's properties, and an issuer the caller can reach."""
    realm = Realm(prefix=prefix)
    answer = realm.token(**USER)
    assert answer.status == 200
    assert answer.headers["cache-control"] == "no-store"
    issued = value_of(answer)
    assert list(issued) == [
        "access_token",
        "expires_in",
        "refresh_expires_in",
        "refresh_token",
        "token_type",
        "not-before-policy",
        "session_state",
        "scope",
    ]
    assert (issued["expires_in"], issued["refresh_expires_in"]) == (300, 1800)
    assert (issued["token_type"], issued["scope"]) == ("Bearer", "email profile")
    claims = claims_of(issued["access_token"])
    assert claims["iss"] == f"http://stub:8080{prefix}"
    assert claims["exp"] - claims["iat"] == 300
    assert (claims["azp"], claims["typ"], claims["preferred_username"]) == ("desk", "Bearer", "ada")
    assert claims["realm_access"]["roles"][0] == "editor"
    assert claims["sid"] == issued["session_state"]
    assert realm.tools(issued["access_token"]) == 200


def test_an_open_id_scope_adds_an_id_token() -> None:
    """As asked for."""
    issued = value_of(Realm().token(**USER, scope="openid"))
    assert issued["scope"] == "openid email profile"
    assert claims_of(issued["id_token"])["typ"] == "ID"


MISSING_CLIENT = ("invalid_client", "Invalid client or Invalid client credentials")
REFUSALS = [
    ({}, 400, "invalid_request", "Missing form parameter: grant_type"),
    ({"grant_type": "password"}, 401, *MISSING_CLIENT),
    ({**USER, "client_id": "nobody"}, 401, *MISSING_CLIENT),
    ({**USER, "client_id": "robot"}, 401, "unauthorized_client", MISSING_CLIENT[1]),
    ({**USER, "grant_type": "magic"}, 400, "unsupported_grant_type", "Unsupported grant_type"),
    ({**USER, "username": ""}, 401, "invalid_request", "Missing parameter: username"),
    ({**USER, "username": "bob"}, 401, "invalid_grant", "Invalid user credentials"),
    ({**USER, "password": "wrong"}, 401, "invalid_grant", "Invalid user credentials"),
    (
        {"grant_type": "refresh_token", "client_id": "desk"},
        400,
        "invalid_request",
        "No refresh token",
    ),
    (
        {"grant_type": "refresh_token", "client_id": "desk", "refresh_token": "x"},
        400,
        "invalid_grant",
        "Invalid refresh token",
    ),
    (
        {"grant_type": "client_credentials", "client_id": "desk"},
        401,
        "unauthorized_client",
        "Public client not allowed to retrieve service account",
    ),
]


@pytest.mark.parametrize(("form", "status", "error", "description"), REFUSALS)
def test_a_refusal_is_worded_as_keycloak_words_it(
    form: dict[str, str], status: int, error: str, description: str
) -> None:
    """Status, error and description."""
    answer = Realm().token(**form)
    assert answer.status == status
    assert value_of(answer) == {"error": error, "error_description": description}


def test_a_body_that_is_no_form_has_no_parameters() -> None:
    """JSON at the token endpoint is told what is missing."""
    answer = Realm().send(
        "POST", "/protocol/openid-connect/token", USER, **{"content-type": "text/plain"}
    )
    assert value_of(answer)["error_description"] == "Missing form parameter: grant_type"


def test_an_unknown_realm_is_404() -> None:
    """In Keycloak's words."""
    answer = Realm(prefix="/auth/realms/nowhere").token(**USER)
    assert (answer.status, value_of(answer)) == (404, {"error": "Realm does not exist"})


def test_an_access_token_expires() -> None:
    """Valid to the last second, refused from then on."""
    realm = Realm()
    token = value_of(realm.token(**USER))["access_token"]
    realm.clock.time += 299.9
    assert realm.tools(token) == 200
    realm.clock.time += 0.1
    assert realm.tools(token) == 401


def test_a_refresh_token_gets_new_tokens_until_it_expires() -> None:
    """The session stays the same; afterwards the refresh token is no longer active."""
    realm = Realm()
    first = value_of(realm.token(**USER))
    again = {"grant_type": "refresh_token", "client_id": "desk"}
    realm.clock.time += 400
    second = value_of(realm.token(**again, refresh_token=first["refresh_token"]))
    assert second["session_state"] == first["session_state"]
    assert second["access_token"] != first["access_token"]
    assert realm.tools(second["access_token"]) == 200
    realm.clock.time += 1800
    answer = realm.token(**again, refresh_token=second["refresh_token"])
    assert answer.status == 400
    assert value_of(answer)["error_description"] == "Token is not active"


def test_a_refresh_token_belongs_to_its_client_and_realm() -> None:
    """Another client, or another realm, cannot use it."""
    realm = Realm()
    token = value_of(realm.token(**USER))["refresh_token"]
    form = {"grant_type": "refresh_token", "refresh_token": token}
    assert realm.token(**form, client_id="robot", client_secret="s3cret").status == 400
    realm.prefix = "/auth/realms/other"
    assert realm.token(**form, client_id="desk").status == 400


@pytest.mark.parametrize("is_basic", [True, False])
def test_a_client_can_log_in_for_itself(is_basic: bool) -> None:
    """By HTTP basic or in the form; there is no refresh token then."""
    realm, form = Realm(), {"grant_type": "client_credentials"}
    secret = base64.b64encode(b"robot:s3cret").decode()
    if is_basic:
        end = "/protocol/openid-connect/token"
        answer = realm.send("POST", end, form, authorization=f"Basic {secret}")
    else:
        answer = realm.token(**form, client_id="robot", client_secret="s3cret")
    issued = value_of(answer)
    assert "refresh_token" not in issued
    assert issued["refresh_expires_in"] == 0
    claims = claims_of(issued["access_token"])
    assert claims["preferred_username"] == "service-account-robot"


def test_a_logout_ends_the_session() -> None:
    """Access and refresh tokens are worth nothing afterwards."""
    realm = Realm()
    issued = value_of(realm.token(**USER))
    form = {"client_id": "desk", "refresh_token": issued["refresh_token"]}
    assert realm.send("POST", "/protocol/openid-connect/logout", form).status == 204
    assert realm.tools(issued["access_token"]) == 401
    answer = realm.token(grant_type="refresh_token", **form)
    assert value_of(answer)["error_description"] == "Session not active"


def test_introspection_tells_whether_a_token_is_valid() -> None:
    """With its claims while it lives, and nothing but `active` afterwards; to no public client."""
    realm, end = Realm(), "/protocol/openid-connect/token/introspect"
    robot = {"client_id": "robot", "client_secret": "s3cret"}
    issued = value_of(realm.token(**USER))
    for name in ("access_token", "refresh_token"):
        found = value_of(realm.send("POST", end, {**robot, "token": issued[name]}))
        assert (found["active"], found["preferred_username"]) == (True, "ada")
    realm.clock.time += 300
    form = {**robot, "token": issued["access_token"]}
    assert value_of(realm.send("POST", end, form)) == {"active": False}
    assert realm.send("POST", end, {"token": "x"}).status == 401
    assert realm.send("POST", end, {"client_id": "desk", "token": "x"}).status == 403
    assert realm.send("POST", end, robot).status == 400


def test_an_access_token_is_turned_into_one_with_permissions() -> None:
    """The grant of User-Managed Access needs a valid token, and no client."""
    tools = GuardedResource(name="tools", scopes=("GET", "POST"), granted={"editor": ("GET",)})
    realm, end = Realm(resources=(tools,)), "/protocol/openid-connect/token"
    form = {"grant_type": UMA_TICKET, "audience": "robot"}
    token = value_of(realm.token(**USER))["access_token"]
    issued = value_of(realm.send("POST", end, form, authorization=f"Bearer {token}"))
    [permission] = claims_of(issued["access_token"])["authorization"]["permissions"]
    assert (permission["rsname"], permission["scopes"]) == ("tools", ["GET"])
    assert realm.tools(issued["access_token"]) == 200
    refused = realm.send("POST", end, form, authorization="Bearer x")
    assert (refused.status, value_of(refused)["error_description"]) == (401, "Invalid bearer token")


def test_without_known_clients_permissions_are_asked_for_in_vain() -> None:
    """Nothing is known to be guarded then, so whoever asks gets a token that permits nothing."""
    stub, headers = Stub(WORKSHOP), {"content-type": DEFAULT_FORM}
    path = "/auth/realms/any/protocol/openid-connect/token"

    def ask(form: Mapping[str, str], **more: str) -> Json:
        sent = Request("POST", path, "", {**headers, **more}, urlencode(form).encode())
        return value_of(stub.answer(sent))

    login = {"grant_type": "password", "client_id": "x", "username": "stub", "password": "stub"}
    bearer = f"Bearer {ask(login)['access_token']}"
    issued = ask({"grant_type": UMA_TICKET, "audience": "x"}, authorization=bearer)
    assert claims_of(issued["access_token"])["authorization"] == {"permissions": []}


def test_userinfo_tells_who_is_logged_in() -> None:
    """The profile for a token with the scope `openid`, a challenge for any other."""
    realm, end = Realm(), "/protocol/openid-connect/userinfo"
    token = value_of(realm.token(**USER, scope="openid"))["access_token"]
    answer = realm.send("GET", end, authorization=f"Bearer {token}")
    assert value_of(answer)["preferred_username"] == "ada"
    for method in ("GET", "POST"):
        refused = realm.send(method, end, authorization="Bearer wrong")
        assert refused.status == 401
        assert 'error="invalid_token"' in refused.headers["www-authenticate"]
    token = value_of(realm.token(**USER))["access_token"]
    assert realm.send("GET", end, authorization=f"Bearer {token}").status == 403


def test_a_realms_name_cannot_break_out_of_the_challenge() -> None:
    """Quotes, line feeds and letters no header can hold are left out of it."""
    stub = Stub(WORKSHOP)
    path = "/auth/realms/a%22%0d%0ab%C5%82/protocol/openid-connect/userinfo"
    answer = stub.answer(Request("GET", path))
    assert answer.headers["www-authenticate"] == 'Bearer realm="ab"'


def test_discovery_names_the_endpoints() -> None:
    """All below the issuer, as the caller sees it."""
    realm = Realm()
    found = value_of(realm.send("GET", "/.well-known/openid-configuration"))
    assert found["issuer"] == "http://stub:8080/auth/realms/works"
    assert found["token_endpoint"] == found["issuer"] + "/protocol/openid-connect/token"


def test_a_restarted_stub_has_the_same_keys() -> None:
    """The seed decides, so a service that was given the public key keeps working."""
    keys = [value_of(Realm(seed=seed).send("GET", ""))["public_key"] for seed in (7, 7, 8)]
    assert keys[0] == keys[1] != keys[2]


def test_no_key_is_made_before_one_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stub that issues no token starts without one."""
    monkeypatch.setattr(_keys, "_prime", lambda _label: pytest.fail("a key was made"))
    assert Realm().tools("x") == 401


def test_tokens_are_forgotten_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest give way, so that a long run takes no more memory than a short one."""
    monkeypatch.setattr(_tokens, "_MOST", 2)
    realm = Realm()
    issued = [value_of(realm.token(**USER))["access_token"] for _ in range(3)]
    assert [realm.tools(token) for token in issued] == [401, 200, 200]


def test_other_methods_are_refused_with_allow() -> None:
    """The token endpoint takes POST alone."""
    answer = Realm().send("GET", "/protocol/openid-connect/token")
    assert (answer.status, answer.headers["allow"]) == (405, "POST")


def test_a_reset_forgets_tokens() -> None:
    """A token from before is unknown."""
    realm = Realm()
    token = value_of(realm.token(**USER))["access_token"]
    realm.stub.reset()
    assert realm.tools(token) == 401


def test_a_token_cannot_be_forged_or_taken_from_another_stub() -> None:
    """Another stub's token, or one with other claims, is refused."""
    realm = Realm()
    token = value_of(realm.token(**USER))["access_token"]
    assert Realm().tools(token) == 401
    head, _, signature = token.split(".")
    forged = base64.urlsafe_b64encode(json.dumps({"sub": "root"}).encode()).decode().rstrip("=")
    assert realm.tools(f"{head}.{forged}.{signature}") == 401


def test_without_further_settings_any_realm_and_client_will_do() -> None:
    """For development: the user `stub`, password `stub`."""
    form = {"grant_type": "password", "client_id": "any", "username": "stub", "password": "stub"}
    headers = {"content-type": DEFAULT_FORM}
    path = "/auth/realms/any/protocol/openid-connect/token"
    sent = Request("POST", path, "", headers, urlencode(form).encode())
    assert Stub(WORKSHOP).answer(sent).status == 200


def test_settings_and_tokens_do_not_show_secrets() -> None:
    """Their reprs name no password, secret or token."""
    settings = StubSettings(
        users=(User("ada", "hidden-1"),),
        clients=(Client("desk", "hidden-2"),),
        tokens={"hidden-3": User("ada", "")},
        credentials={"key": "hidden-4"},
    )
    assert "hidden" not in repr(settings)
