"""The call that a method's docstring shows can be made as it stands, and is the documented one."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl

import httpx
import pytest
import respx

from contract_tests.harness.checks import client
from contract_tests.harness.document import subject
from contract_tests.harness.document.calls import as_text
from contract_tests.harness.document.values import same_instant, to_json
from postspec.openapi import Operation

Json = Any


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("label", subject.labels())
def test_the_shown_call_is_the_documented_one(
    label: str, is_async: bool, mocked: respx.MockRouter
) -> None:
    """It goes to the operation, and sends nothing but what the document's examples hold."""
    operation = subject.operation(label)
    code = client.shown(operation, is_async=is_async)
    assert code or not _is_told(operation)
    if not code:
        return
    route = mocked.route().mock(return_value=httpx.Response(200))
    with contextlib.suppress(client.package().ApiError):  # the answer is nothing documented
        client.run(code, is_async=is_async)
    sent = route.calls.last.request
    assert route.call_count == 1
    assert sent.method == operation.method.upper()
    path = re.sub(r"\\{[^{}]*\\}", "[^/]+", re.escape(client.BASE_PATH + operation.path))
    assert re.fullmatch(path, sent.url.raw_path.decode().partition("?")[0])
    assert not list(_undocumented(operation, sent))


def _is_told(operation: Operation) -> bool:
    """Tell whether every part that a call needs has an example."""
    has_body = any(media.examples for media in operation.body)
    needed = [p for p in operation.parameters if p.is_required]
    return all(p.examples for p in needed) and (has_body or not operation.is_body_required)


def _undocumented(operation: Operation, sent: httpx.Request) -> Iterator[str]:
    """Give what a request holds that no example does."""
    examples = {
        (p.place, p.name): {
            same_instant(as_text(v)) for each in p.examples.values() for v in _all(each)
        }
        for p in operation.parameters
    }
    for name, value in parse_qsl(sent.url.query.decode(), keep_blank_values=True):
        if same_instant(value) not in examples.get(("query", name), ()):
            yield f"{name}={value}"
    if sent.headers.get("Content-Type") == "application/json":
        body = to_json(json.loads(sent.read()))
        told = [to_json(v) for media in operation.body for v in media.examples.values()]
        if not any(_is_part(body, whole) for whole in told):
            yield f"body {body}"


def _all(value: Json) -> list[Json]:
    return value if isinstance(value, list) else [value]


def _is_part(part: Json, whole: Json) -> bool:
    """Tell whether a JSON value is another one of which members or last items are left out."""
    if isinstance(part, Mapping):
        return isinstance(whole, Mapping) and all(
            name in whole and _is_part(value, whole[name]) for name, value in part.items()
        )
    if isinstance(part, list):
        pairs = zip(part, whole, strict=False) if isinstance(whole, list) else ()
        return isinstance(whole, list) and all(_is_part(a, b) for a, b in pairs)
    return bool(part == whole)
