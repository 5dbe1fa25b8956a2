"""The client's fake answers every operation from the document's examples, sync and async."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from functools import cache
from typing import Any

import httpx
import pytest

from contract_tests.harness.checks import client
from contract_tests.harness.checks.requests import differences
from contract_tests.harness.document import subject
from contract_tests.harness.document.calls import Call, documented_calls
from contract_tests.harness.document.values import to_json
from postspec.openapi import Operation

DOCUMENT = subject.document()

#: Classes of the generated client, known when it has been generated.
Generated = Any


@cache
def fake() -> Generated:
    """Give the one fake of all tests, to be reset by each."""
    return client.fake_api()


@pytest.fixture(autouse=True)
def _afresh() -> Iterator[None]:
    yield
    fake().reset()


def ask(operation: Operation, call: Call, *, is_async: bool) -> Generated:
    """Call an operation on the fake; give the whole answer. Raises the package's ApiError."""
    credentials = client.package().StaticToken(client.TOKEN)
    if not is_async:
        blocking = fake().client(credentials, strict=True)
        method = client.method(blocking, operation)
        return blocking.with_response(method, **client.arguments(call))

    async def run() -> Generated:
        awaited = fake().async_client(credentials, strict=True)
        method = client.method(awaited, operation)
        return await awaited.with_response(method, **client.arguments(call))

    return asyncio.run(run())


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("operation", subject.operations(), ids=lambda o: o.label)
def test_an_operation_is_answered_without_being_told(operation: Operation, is_async: bool) -> None:
    """Every documented call is recognised and gets a documented success that a strict client takes."""
    for call in documented_calls(DOCUMENT, operation):
        answer = ask(operation, call, is_async=is_async)
        assert client.is_declared(operation, answer.parsed)
        assert answer.is_documented
        assert answer.status < 400
        sent = fake().requests[-1]
        request = httpx.Request(sent.method, sent.url, headers=sent.headers, content=sent.content)
        assert not differences(call, request)
        assert fake().requests_to(client.method(fake().client(), operation))[-1] is sent


@pytest.mark.parametrize("operation", subject.operations(), ids=lambda o: o.label)
def test_an_operation_gives_each_documented_answer(operation: Operation) -> None:
    """Every example, and every status without a body, can be chosen, and comes as its type or error."""
    call = documented_calls(DOCUMENT, operation)[0]
    method = client.method(fake().client(), operation)
    for response in operation.responses:
        media = min(response.content, key=lambda media: not media.is_json, default=None)
        examples = media.examples if media else {None: None}
        for name, value in examples.items():
            code = int(response.status) if response.status.isdigit() else None
            fake().answer(method, status=code, example=name)
            try:
                answer = ask(operation, call, is_async=False)
                status, body = answer.status, answer.parsed
            except client.package().StatusError as error:
                status, body = error.status, error.body
            assert code in (None, status)
            assert media is None or to_json(body) == to_json(value)
