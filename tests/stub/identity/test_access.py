"""Roles and logins that `stub.yaml` declares."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

import pytest

from postspec.openapi import Document
from postspec.stub import (
    Client,
    DeclarationError,
    Stub,
    StubFile,
    StubSettings,
    User,
    read_declarations,
)
from postspec.stub.http._message import Answer, Request

Json = Any

DENIED = {"error": "denied", "reason": "ask somebody"}
WRONG = {"title": "no entry", "detail": {"status": 401, "reason": "as documented"}}


def _answers(*statuses: int, body: Json = None) -> Json:
    shown = {200: body, 401: WRONG, 403: DENIED}
    return {
        str(status): {
            "description": "",
            "content": {"application/json": {"schema": {}, "example": shown[status]}},
        }
        for status in statuses
    }


def _post(name: str, sent: Json, told: Json) -> Json:
    return {
        "post": {
            "operationId": name,
            "requestBody": {"content": {"application/json": {"schema": {}, "example": sent}}},
            "responses": _answers(200, 401, body=told),
            "security": [],
        }
    }


TOLD = {"data": {"access": "x", "again": "y", "who": {"id": "z", "names": ["a"], "may": []}}}
DOCUMENT = Document(
    file="inline",
    raw={
        "paths": {
            "/tools/{id}": {
                "parameters": [{"name": "id", "in": "path", "required": True, "schema": {}}],
                "get": {"operationId": "getTool", "responses": _answers(200, 401, 403, body=1)},
                "delete": {"operationId": "dropTool", "responses": _answers(200, 401, 403, body=1)},
            },
            "/parts": {"get": {"operationId": "parts", "responses": _answers(200, body=1)}},
            "/open": {
                "get": {
                    "operationId": "open",
                    "responses": _answers(200, 403, body=1),
                    "security": [],
                }
            },
            "/login": _post("logIn", {"name": "n", "word": {"pass": "p"}}, TOLD),
            "/again": _post("again", {"token": "t"}, {"access": "x"}),
        },
        "security": [{"bearer": []}],
        "components": {"securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}}},
    },
)
ROLES = """
roles:
  - paths: [/tools/*, /open]
    name: tools
    allow: {reader: [GET], writer: [GET, DELETE]}
"""
LOGINS = """
logins:
  - operation: logIn
    client: desk
    realm: works
    request: {username: /name, password: /word/pass}
    response:
      /data/access: access_token
      /data/again: refresh_token
      /data/who/id: user_id
      /data/who/names: roles
      /data/who/may: permissions
  - operation: again
    request: {refresh_token: /token}
    response: {/access: access_token}
"""


def _stub(text: str, **settings: Any) -> Stub:  # noqa: ANN401 - passed on as it is
    users = tuple(User(role, "word", (role,)) for role in ("reader", "writer", "other"))
    everyone = User("boss", "word", has_every_role=True)
    return Stub(
        DOCUMENT,
        StubSettings(
            declared=read_declarations(text, "stub.yaml"),
            users=(*users, everyone, User("gone", "word", is_enabled=False)),
            tokens={one.name: one for one in (*users, everyone)},
            **settings,
        ),
    )


def _ask(stub: Stub, method: str, path: str, token: str = "", body: Json = None) -> Answer:
    headers = {"authorization": f"Bearer {token}"} if token else {}
    if body is None:
        return stub.answer(Request(method, path, "", headers))
    headers = {**headers, "content-type": "application/json", "host": "stub:8080"}
    return stub.answer(Request(method, path, "", headers, json.dumps(body).encode()))


@pytest.mark.parametrize(
    ("role", "method", "path", "status"),
    [
        ("reader", "GET", "/tools/1", 200),
        ("reader", "HEAD", "/tools/1", 200),
        ("reader", "DELETE", "/tools/1", 403),
        ("writer", "DELETE", "/tools/1", 200),
        ("other", "GET", "/tools/1", 403),
        ("boss", "DELETE", "/tools/1", 200),
        ("other", "GET", "/parts", 200),
        ("", "GET", "/open", 200),
        ("", "GET", "/tools/1", 401),
    ],
)
def test_a_role_may_do_what_it_is_allowed(role: str, method: str, path: str, status: int) -> None:
    """Elsewhere everybody may who is logged in, and where nobody has to be, anybody."""
    assert _ask(_stub(ROLES), method, path, role).status == status


def test_a_refusal_is_the_documented_one() -> None:
    """Word for word; why stands in a header."""
    answer = _ask(_stub(ROLES), "DELETE", "/tools/1", "reader")
    assert json.loads(answer.body) == DENIED
    assert answer.headers["x-stub-reason"] == "no role of the caller may DELETE /tools/* or /open"


def test_the_first_entry_that_fits_decides() -> None:
    """So that an exception is written above the rule."""
    text = ROLES.replace(
        "roles:\n", "roles:\n  - {paths: ['/tools/{id}'], allow: {other: [GET]}}\n"
    )
    assert _ask(_stub(text), "GET", "/tools/1", "other").status == 200
    assert _ask(_stub(text), "GET", "/tools/1", "reader").status == 403


def _claims(stub: Stub, form: dict[str, str], token: str = "") -> Json:
    headers = {"content-type": "application/x-www-form-urlencoded"}
    headers |= {"authorization": f"Bearer {token}"} if token else {}
    path = "/realms/works/protocol/openid-connect/token"
    answer = stub.answer(Request("POST", path, "", headers, urlencode(form).encode()))
    from postspec.stub.identity._keys import claims_of

    body = json.loads(answer.body)
    return {**claims_of(body["access_token"]), "token": body["access_token"]}


def test_a_user_with_every_role_has_them_by_name() -> None:
    """In the token, for services that look into it."""
    form = {"grant_type": "password", "client_id": "x", "username": "boss", "password": "word"}
    assert _claims(_stub(ROLES), form)["realm_access"]["roles"][:2] == ["reader", "writer"]


def test_what_a_role_may_do_is_what_a_client_guards() -> None:
    """A ticket for permissions lists the entry and the methods."""
    stub = _stub(ROLES)
    form = {"grant_type": "password", "client_id": "x", "username": "reader", "password": "word"}
    uma = {"grant_type": "urn:ietf:params:oauth:grant-type:uma-ticket", "audience": "x"}
    [permission] = _claims(stub, uma, _claims(stub, form)["token"])["authorization"]["permissions"]
    assert (permission["rsname"], permission["scopes"]) == ("tools", ["GET"])


#: What is wrong → (text, pointer, fix).
MISTAKES = {
    "path": (ROLES.replace("/open", "/opne"), "/roles/0/paths/1", "did you mean `/open`?"),
    "method": (ROLES.replace("DELETE", "DELET"), "/roles/0/allow/writer/1", "mean `DELETE`?"),
    "operation": (LOGINS.replace("logIn", "login"), "/logins/0/operation", "mean `logIn`?"),
    "request": (LOGINS.replace("/word/pass", "/pass"), "/logins/0/request/password", ""),
    "response": (LOGINS.replace("/data/access", "/access"), "/logins/0/response/~1access", ""),
    "half": (LOGINS.replace("username: /name, ", ""), "/logins/0/request", ""),
}


@pytest.mark.parametrize("what", MISTAKES)
def test_an_entry_that_matches_nothing_is_an_error(what: str) -> None:
    """Shown with its place and what might have been meant."""
    text, pointer, fix = MISTAKES[what]
    with pytest.raises(DeclarationError) as caught:
        _stub(text)
    [finding] = caught.value.findings
    assert finding.rule == "declaration-unmatched"
    assert finding.place.pointer == pointer
    assert finding.place.position is not None
    assert fix in (finding.fix or "")


def test_a_login_wraps_tokens_that_are_accepted() -> None:
    """With whose they are, as far as the document shows a place for it."""
    stub = _stub(ROLES + LOGINS)
    sent = {"name": "reader", "word": {"pass": "word"}}
    told = json.loads(_ask(stub, "POST", "/login", body=sent).body)["data"]
    assert _ask(stub, "GET", "/tools/1", told["access"]).status == 200
    assert _ask(stub, "DELETE", "/tools/1", told["access"]).status == 403
    assert (told["who"]["names"], told["who"]["may"][0]["scopes"]) == (["reader"], ["GET"])
    again = json.loads(_ask(stub, "POST", "/again", body={"token": told["again"]}).body)
    assert again["access"] != told["access"]
    assert _ask(stub, "GET", "/tools/1", again["access"]).status == 200


def test_the_issuer_is_where_the_caller_reaches_the_realm() -> None:
    """So that a service which checks the issuer finds the one it was told."""
    from postspec.stub.identity._keys import claims_of

    sent = {"name": "reader", "word": {"pass": "word"}}
    told = json.loads(_ask(_stub(LOGINS), "POST", "/login", body=sent).body)["data"]
    claims = claims_of(told["access"])
    assert (claims["iss"], claims["azp"]) == ("http://stub:8080/realms/works", "desk")


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/login", {"name": "reader", "word": {"pass": "wrong"}}),
        ("/login", {"name": "reader", "word": {}}),
        ("/login", {"name": ["reader"], "word": {"pass": "word"}}),
        ("/login", {"name": "gone", "word": {"pass": "word"}}),
        ("/again", {"token": "made-up"}),
        ("/again", {"token": None}),
        ("/again", 7),
    ],
)
def test_a_login_is_refused_in_the_documented_words(path: str, body: Json) -> None:
    """Whatever is wrong about it, and whatever its body is."""
    answer = _ask(_stub(LOGINS), "POST", path, body=body)
    assert (answer.status, json.loads(answer.body)) == (401, WRONG)


def test_a_login_is_through_the_client_that_is_known() -> None:
    """Its lifetimes are those of the tokens."""
    stub = _stub(LOGINS, clients=(Client("desk", access_token_s=7),))
    sent = {"name": "reader", "word": {"pass": "word"}}
    told = json.loads(_ask(stub, "POST", "/login", body=sent).body)["data"]
    from postspec.stub.identity._keys import claims_of

    claims = claims_of(told["access"])
    assert claims["exp"] - claims["iat"] == 7


def test_a_refresh_token_that_the_settings_know_is_good_for_any_client() -> None:
    """For tests that send what the document shows."""
    stub = _stub(LOGINS, refresh_tokens={"known": User("reader", "", ("reader",))})
    told = json.loads(_ask(stub, "POST", "/again", body={"token": "known"}).body)
    assert _ask(stub, "GET", "/tools/1", told["access"]).status == 200


def test_without_declarations_everybody_may() -> None:
    """Nothing is known of roles then."""
    stub = Stub(DOCUMENT, StubSettings(declared=StubFile(), tokens={"t": User("ada", "")}))
    assert _ask(stub, "DELETE", "/tools/1", "t").status == 200
