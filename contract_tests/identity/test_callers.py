"""Who may call: secured operations refuse strangers, open ones ask for nothing, logins work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus

import httpx
import pytest

from contract_tests.harness.document import subject
from contract_tests.harness.document.schemas import Checker
from contract_tests.harness.servers import identity, server
from contract_tests.harness.servers.identity import (
    LOGOUT_END,
    PASSWORD_GRANT,
    TOKEN_END,
    USERINFO_END,
)
from postspec.openapi import Operation

SECURED = [o for o in subject.operations() if o.needs_authentication]
TOKEN_SECURED = [o for o in SECURED if identity.wants_bearer(subject.document(), o)]
OPEN = [o for o in subject.operations() if not o.needs_authentication]

DAY_S = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Visit:
    """A running stub, and tokens that are valid, and were."""

    http: httpx.Client
    valid: str
    expired: str
    expired_refresh: str


@pytest.fixture(scope="module")
def visit() -> Iterator[Visit]:
    """Log in, let a day pass so that those tokens expire, log in again."""
    stub = server.start(subject.document())
    with stub.client() as http:
        old = identity.log_in(http)
        stub.clock.now += DAY_S
        fresh = identity.log_in(http)
        yield Visit(http, fresh["access_token"], old["access_token"], old["refresh_token"])


def _label(operation: Operation) -> str:
    return operation.label


@pytest.mark.parametrize("operation", SECURED, ids=_label)
def test_no_token_is_refused(visit: Visit, operation: Operation) -> None:
    """A secured operation answers 401 to a request without a token."""
    assert identity.status_with(visit.http, operation, None) == HTTPStatus.UNAUTHORIZED


@pytest.mark.parametrize("operation", TOKEN_SECURED, ids=_label)
def test_wrong_token_is_refused(visit: Visit, operation: Operation) -> None:
    """A secured operation answers 401 to a token nobody issued."""
    status = identity.status_with(visit.http, operation, "Bearer made-up")
    assert status == HTTPStatus.UNAUTHORIZED


@pytest.mark.parametrize("operation", TOKEN_SECURED, ids=_label)
def test_expired_token_is_refused(visit: Visit, operation: Operation) -> None:
    """A secured operation answers 401 to a token whose time is over."""
    status = identity.status_with(visit.http, operation, f"Bearer {visit.expired}")
    assert status == HTTPStatus.UNAUTHORIZED


@pytest.mark.parametrize("operation", TOKEN_SECURED, ids=_label)
def test_valid_token_is_accepted(visit: Visit, operation: Operation) -> None:
    """The same request with a token from the token endpoint is not refused for its caller."""
    status = identity.status_with(visit.http, operation, f"Bearer {visit.valid}")
    assert status not in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN)


@pytest.mark.parametrize("operation", SECURED, ids=_label)
def test_a_refusal_is_documented(visit: Visit, operation: Operation) -> None:
    """A 401 has WWW-Authenticate, as RFC 9110 §15.5.2 demands, and the body that is documented."""
    problems = identity.caller_problems(
        visit.http, operation, valid=visit.valid, expired=visit.expired
    )
    assert not list(problems)


@pytest.mark.parametrize("operation", OPEN, ids=_label)
def test_open_operation_asks_for_nothing(operation: Operation) -> None:
    """An operation without security answers a caller without a token as it answers any other."""
    statuses = []
    for is_known in (False, True):
        stub, token = server.fresh()
        with stub.client() as http:
            header = f"Bearer {token}" if is_known else None
            statuses.append(identity.status_with(http, operation, header))
    assert statuses[0] == statuses[1]


# --- the token endpoint ---------------------------------------------------------------------------


def _assert_documented(end: str, answer: httpx.Response) -> None:
    """Hold an answer of the identity provider to the document, where the document has it."""
    operation = identity.provider_operation(end)
    if operation is None:
        return
    response = next((r for r in operation.responses if r.matches(answer.status_code)), None)
    assert response is not None, f"{answer.status_code} is not documented"
    for media in response.content[:1]:
        assert not Checker(subject.document()).problems(media.schema, answer.json())


def test_password_grant(visit: Visit) -> None:
    """A name and a password give the documented token answer."""
    answer = identity.ask_for_token(visit.http, PASSWORD_GRANT)
    assert answer.status_code == HTTPStatus.OK
    assert answer.json()["token_type"].lower() == "bearer"
    _assert_documented(TOKEN_END, answer)


def test_refresh_grant(visit: Visit) -> None:
    """A refresh token gives a new access token that is accepted."""
    refresh_token = identity.log_in(visit.http)["refresh_token"]
    form = {"grant_type": "refresh_token", "client_id": identity.CLIENT_ID}
    answer = identity.ask_for_token(visit.http, {**form, "refresh_token": refresh_token})
    assert answer.status_code == HTTPStatus.OK
    _assert_documented(TOKEN_END, answer)
    bearer = f"Bearer {answer.json()['access_token']}"
    for operation in TOKEN_SECURED[:1]:
        assert identity.status_with(visit.http, operation, bearer) != HTTPStatus.UNAUTHORIZED


#: What is wrong → (form, status, `error` of RFC 6749 §5.2).
REFUSALS = {
    "wrong password": ({**PASSWORD_GRANT, "password": "wrong"}, 401, "invalid_grant"),
    "unknown user": ({**PASSWORD_GRANT, "username": "nobody"}, 401, "invalid_grant"),
    "no grant type": ({"client_id": identity.CLIENT_ID}, 400, "invalid_request"),
    "unknown grant type": ({**PASSWORD_GRANT, "grant_type": "x"}, 400, "unsupported_grant_type"),
    "made-up refresh token": (
        {"grant_type": "refresh_token", "client_id": identity.CLIENT_ID, "refresh_token": "x"},
        400,
        "invalid_grant",
    ),
}


@pytest.mark.parametrize("what", REFUSALS)
def test_token_endpoint_refuses(visit: Visit, what: str) -> None:
    """A wrong request for a token gets the status and the error code Keycloak gives it."""
    form, status, error = REFUSALS[what]
    answer = identity.ask_for_token(visit.http, form)
    assert (answer.status_code, answer.json()["error"]) == (status, error)
    _assert_documented(TOKEN_END, answer)


def test_expired_refresh_token_is_refused(visit: Visit) -> None:
    """A refresh token whose time is over is an invalid grant."""
    form = {"grant_type": "refresh_token", "client_id": identity.CLIENT_ID}
    answer = identity.ask_for_token(visit.http, {**form, "refresh_token": visit.expired_refresh})
    assert (answer.status_code, answer.json()["error"]) == (400, "invalid_grant")


def test_userinfo(visit: Visit) -> None:
    """The userinfo endpoint names the person the token was issued to."""
    path = identity.provider_path(USERINFO_END)
    token = identity.log_in(visit.http, {**PASSWORD_GRANT, "scope": "openid"})["access_token"]
    answer = visit.http.get(path, headers={"Authorization": f"Bearer {token}"})
    assert answer.status_code == HTTPStatus.OK
    assert answer.json()["preferred_username"] == identity.PERSON.name
    _assert_documented(USERINFO_END, answer)


def test_logout_ends_the_session(visit: Visit) -> None:
    """After a logout the refresh token of that session is worth nothing."""
    refresh_token = identity.log_in(visit.http)["refresh_token"]
    form = {"client_id": identity.CLIENT_ID, "refresh_token": refresh_token}
    assert visit.http.post(identity.provider_path(LOGOUT_END), data=form).is_success
    answer = identity.ask_for_token(visit.http, {"grant_type": "refresh_token", **form})
    assert (answer.status_code, answer.json()["error"]) == (400, "invalid_grant")
