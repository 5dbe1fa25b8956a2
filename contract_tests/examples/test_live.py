"""A running server answers the documented requests as documented."""

from __future__ import annotations

import httpx
import pytest

from contract_tests.harness.answers.documented import answer_violations
from contract_tests.harness.document import subject
from contract_tests.harness.document.calls import Call, documented_calls
from contract_tests.harness.runs.outcome import hold

pytestmark = pytest.mark.live

CALLS = [c for o in subject.operations() for c in documented_calls(subject.document(), o)]


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_answer_is_documented(
    live_http: httpx.Client, strange_http: httpx.Client, call: Call
) -> None:
    """The status is one the operation documents, and headers and body are that response's."""
    http = live_http if call.operation.needs_authentication else strange_http
    answer = http.send(call.request(str(http.base_url), http.headers))
    hold(answer_violations(subject.document(), call.operation, answer))
