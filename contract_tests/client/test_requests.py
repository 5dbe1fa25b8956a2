"""The generated client sends the documented request, for every operation, sync and async."""

from __future__ import annotations

import contextlib

import httpx
import pytest
import respx

from contract_tests.harness.checks import client
from contract_tests.harness.checks.requests import differences
from contract_tests.harness.document import subject
from contract_tests.harness.document.calls import Call, documented_calls
from contract_tests.harness.servers import identity

CALLS = [call for o in subject.operations() for call in documented_calls(subject.document(), o)]


def test_every_operation_has_one_endpoint() -> None:
    """The client has an endpoint for each operation of the document, and none besides."""
    assert {client.endpoint(o).__name__ for o in subject.operations()} == {
        module.__name__ for module in client.endpoints().values()
    }
    assert len(client.endpoints()) == len(subject.operations())


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("call", CALLS, ids=str)
def test_request_is_the_documented_one(
    mocked: respx.MockRouter, call: Call, is_async: bool
) -> None:
    """Method, path, query, headers and body are those the document describes, sent once."""
    route = mocked.route().mock(return_value=httpx.Response(200))
    with contextlib.suppress(client.package().ApiError):  # the answer is nothing documented
        client.send(call, is_async=is_async)
    assert route.call_count == 1
    sent = route.calls.last.request
    assert not differences(call, sent, client.BASE_PATH)
    has_token = sent.headers.get("Authorization") == f"Bearer {client.TOKEN}"
    assert has_token or not identity.wants_bearer(subject.document(), call.operation)
    is_silent = not subject.document().security_schemes
    assert is_silent or call.operation.security or "Authorization" not in sent.headers
