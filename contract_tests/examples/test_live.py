"""A running server answers the documented requests as documented."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from contract_tests.harness import subject
from contract_tests.harness.calls import Call, documented_calls
from contract_tests.harness.outcome import hold
from contract_tests.harness.properties import Violation
from contract_tests.harness.schemas import Checker
from postspec.openapi import MediaType, Operation, Response

pytestmark = pytest.mark.live

CALLS = [c for o in subject.operations() for c in documented_calls(subject.document(), o)]


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_answer_is_documented(live_http: httpx.Client, bearer: str, call: Call) -> None:
    """The status is one the operation documents, and the body satisfies that response's schema."""
    headers = {"Authorization": f"Bearer {bearer}"} if call.operation.needs_authentication else {}
    answer = live_http.send(call.request(str(live_http.base_url), headers))
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


def _documented(operation: Operation, status: int) -> Response | None:
    exact = next((r for r in operation.responses if r.matches(status)), None)
    return exact or next((r for r in operation.responses if r.status == "default"), None)
