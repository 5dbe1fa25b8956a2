"""A running server answers the documented requests as documented, and refuses strangers."""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus

import httpx
import pytest

from contract_tests.harness import identity, subject
from contract_tests.harness.calls import Call, documented_calls
from contract_tests.harness.outcome import hold
from contract_tests.harness.properties import Violation
from contract_tests.harness.schemas import Checker
from contract_tests.harness.target import Target
from contract_tests.harness.traffic import Recording
from postspec.openapi import MediaType, Operation, Response

pytestmark = pytest.mark.live

CALLS = [c for o in subject.operations() for c in documented_calls(subject.document(), o)]
SECURED = [o for o in subject.operations() if o.needs_authentication]


@pytest.fixture(scope="module")
def http(live: Target, recording: Recording) -> Iterator[httpx.Client]:
    """Give one connection pool for the module."""
    with live.client(recording) as client:
        yield client


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_answer_is_documented(http: httpx.Client, bearer: str, call: Call) -> None:
    """The status is one the operation documents, and the body satisfies that response's schema."""
    headers = {"Authorization": f"Bearer {bearer}"} if call.operation.needs_authentication else {}
    answer = http.send(call.request(str(http.base_url), headers))
    hold(_violations(call.operation, answer))


def _violations(operation: Operation, answer: httpx.Response) -> Iterator[Violation]:
    status = str(answer.status_code)
    response = _documented(operation, answer.status_code)
    if response is None:
        documented = ", ".join(one.status for one in operation.responses)
        message = f"Received {status}, documented are {documented}"
        yield Violation(check="status_code_conformance", message=message, status=status)
        return
    names = {one.name.partition(";")[0]: one for one in response.content}
    name = answer.headers.get("Content-Type", "").partition(";")[0]
    if names and name not in names:
        message = f"Received {name or 'no media type'}, documented are {', '.join(names)}"
        yield Violation(check="content_type_conformance", message=message, status=status)
    elif name in names and names[name].is_json:
        check = "response_schema_conformance"
        for problem in _problems(names[name], answer)[:1]:
            yield Violation(check=check, message=problem, status=status)


def _problems(media: MediaType, answer: httpx.Response) -> list[str]:
    try:
        value = answer.json()
    except ValueError:
        return ["the body is not JSON"]
    return Checker(subject.document()).problems(media.schema, value)


@pytest.mark.parametrize("authorization", [None, "Bearer made-up"], ids=["no token", "wrong token"])
@pytest.mark.parametrize("operation", SECURED, ids=lambda o: o.label)
def test_stranger_is_refused(
    http: httpx.Client, operation: Operation, authorization: str | None
) -> None:
    """A secured operation answers 401 to a caller without a valid token."""
    status = identity.status_with(http, operation, authorization)
    if status != HTTPStatus.UNAUTHORIZED:
        message = f"A caller with {authorization or 'no token'} was answered {status}"
        hold([Violation(check="ignored_auth", message=message, status=str(status))])


def _documented(operation: Operation, status: int) -> Response | None:
    exact = next((r for r in operation.responses if r.matches(status)), None)
    return exact or next((r for r in operation.responses if r.status == "default"), None)
