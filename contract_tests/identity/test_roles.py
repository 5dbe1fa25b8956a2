"""Who may do what, as `stub.yaml` declares it: each role at each operation, and logins by component."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Any

import httpx
import pytest

from contract_tests.harness.answers.documented import answer_problems
from contract_tests.harness.document import subject
from contract_tests.harness.servers import access, identity, server
from postspec.openapi import Operation
from postspec.stub.identity._access_entries import LoginEntry

Json = Any

ROLES = access.roles()
LOGINS = [one for one in subject.declared().declarations.logins if "password" in one.request]
SECURED = [o for o in subject.operations() if access.has_roles(o)]


def _label(operation: Operation) -> str:
    return operation.label


@pytest.fixture(scope="module")
def visit() -> Iterator[tuple[httpx.Client, Mapping[str, str]]]:
    """Give a stub, and the token of somebody who has one role, by the role."""
    stub = server.start(subject.document(), *map(access.user, ROLES))
    with stub.client() as http:
        yield http, {role: _token(http, role) for role in ROLES}


def _token(http: httpx.Client, role: str) -> str:
    who = access.user(role)
    form = {**identity.PASSWORD_GRANT, "username": who.name, "password": who.password}
    return identity.log_in(http, form)["access_token"]


@pytest.mark.parametrize("operation", SECURED if ROLES else [], ids=_label)
def test_a_role_gets_what_it_is_allowed(
    visit: tuple[httpx.Client, Mapping[str, str]], operation: Operation
) -> None:
    """403 in the documented body for every role that may not, anything else for those that may."""
    http, tokens = visit
    for role, token in tokens.items():
        answer = identity.answer_with(http, operation, f"Bearer {token}")
        is_let_in = answer.status_code != HTTPStatus.FORBIDDEN
        assert is_let_in == access.may(role, operation), role
        assert not list(answer_problems(subject.document(), operation, answer))


@pytest.mark.parametrize("login", LOGINS, ids=lambda one: one.operation)
def test_a_components_login_gives_tokens_that_are_accepted(
    visit: tuple[httpx.Client, Mapping[str, str]], login: LoginEntry
) -> None:
    """The token in it opens what needs one; its refresh token gets another one."""
    http, _ = visit
    answer = _log_in(http, login, identity.PERSON.password)
    assert answer.status_code == HTTPStatus.OK
    told = {what: _at(answer.json(), where) for where, what in login.response.items()}
    for operation in SECURED[:1]:
        status = identity.status_with(http, operation, f"Bearer {told['access_token']}")
        assert status not in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN)
    form = {"grant_type": "refresh_token", "client_id": login.client}
    path = identity.provider_path(identity.TOKEN_END)
    again = http.post(path, data={**form, "refresh_token": told["refresh_token"]})
    assert again.status_code == HTTPStatus.OK


@pytest.mark.parametrize("login", LOGINS, ids=lambda one: one.operation)
def test_a_components_login_refuses_a_wrong_password_in_its_own_words(
    visit: tuple[httpx.Client, Mapping[str, str]], login: LoginEntry
) -> None:
    """Status and body are the documented ones."""
    http, _ = visit
    answer = _log_in(http, login, "wrong")
    assert answer.status_code == HTTPStatus.UNAUTHORIZED
    operation = next(o for o in subject.operations() if o.operation_id == login.operation)
    [declared] = (r for r in operation.responses if r.matches(401))
    assert answer.json() in list(declared.content[0].examples.values())


def _log_in(http: httpx.Client, login: LoginEntry, password: str) -> httpx.Response:
    """Send the first documented login with other credentials."""
    operation = next(o for o in subject.operations() if o.operation_id == login.operation)
    body: Any = next(iter(operation.body[0].examples.values()))
    names = {login.request["username"]: identity.PERSON.name, login.request["password"]: password}
    sent = {**body, **{where.removeprefix("/"): value for where, value in names.items()}}
    return http.post(identity.first_call(operation).path, json=sent)


def _at(value: Json, where: str) -> Json:
    for step in where.split("/")[1:]:
        value = value[step]
    return value
