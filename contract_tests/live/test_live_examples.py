"""A running server answers the documented requests as documented, and refuses strangers."""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus

import httpx
import pytest

from contract_tests.harness import identity, subject
from contract_tests.harness.calls import Call, documented_calls
from contract_tests.harness.schemas import Checker
from contract_tests.harness.target import Target
from contract_tests.harness.traffic import Recording
from postspec.openapi import Operation, Response

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
    response = _documented(call.operation, answer.status_code)
    assert response is not None, f"{answer.status_code} is not documented"
    for media in response.content[:1]:
        content_type = answer.headers.get("Content-Type", "").partition(";")[0]
        assert content_type in {m.name.partition(";")[0] for m in response.content}
        if media.is_json:
            assert not Checker(subject.document()).problems(media.schema, answer.json())


@pytest.mark.parametrize("authorization", [None, "Bearer made-up"], ids=["no token", "wrong token"])
@pytest.mark.parametrize("operation", SECURED, ids=lambda o: o.label)
def test_stranger_is_refused(
    http: httpx.Client, operation: Operation, authorization: str | None
) -> None:
    """A secured operation answers 401 to a caller without a valid token."""
    assert identity.status_with(http, operation, authorization) == HTTPStatus.UNAUTHORIZED


def _documented(operation: Operation, status: int) -> Response | None:
    exact = next((r for r in operation.responses if r.matches(status)), None)
    return exact or next((r for r in operation.responses if r.status == "default"), None)
