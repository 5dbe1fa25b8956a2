"""The probe of a stub's state is right about a stub that is right, and sees each way to be wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import httpx
import pytest
from benchmarks.stub_calls import TOKEN
from benchmarks.stub_resources import Shown, find_resources
from benchmarks.stub_state import AppTransport, Report, probe_document, probe_in_process

from postspec.openapi import Document
from postspec.stub import StubSettings, User, make_app, stub_of

Send = Callable[[httpx.Request], httpx.Response]


Fault = Callable[[httpx.Request, Send], httpx.Response]


@contextmanager
def probed(document: Document, fault: Fault) -> Iterator[Report]:
    """Give the report on a stub with something wrong: `fault` gets each request and the way on."""
    app = make_app(document, StubSettings(tokens={TOKEN: User("probe", "")}))
    inner = AppTransport(app)
    faulty = httpx.MockTransport(lambda request: fault(request, inner.handle_request))
    try:
        with httpx.Client(transport=faulty, base_url="http://stub.test") as http:
            yield probe_document(document, http, TOKEN, stub_of(app).reset)
    finally:
        inner.close()


def wrong(report: Report, path: str) -> set[str]:
    found = next(results for one, results in report.rows if one.path == path)
    return {step for step, result in found.items() if result.verdict == "wrong"}


def test_nothing_is_wrong_with_tools(workshop: Document) -> None:
    """All ten steps hold for a collection that has every operation."""
    report = probe_in_process(workshop)
    results = next(results for one, results in report.rows if one.path == "/tools")
    assert {step: one.verdict for step, one in results.items()} == dict.fromkeys(results, "right")
    assert report.caller.invalid == []


def test_resources_are_found_without_the_stub(workshop: Document) -> None:
    """Items by path and settings are found, each with its operations; the rest is no resource."""
    found = {one.path: set(one.calls) for one in find_resources(workshop, Shown(workshop))}
    assert found["/tools"] == {"create", "list", "read", "replace", "merge", "delete"}
    assert found["/tools/{toolId}/loans"] == {"create", "list", "read", "delete"}
    assert "/messages" not in found


def forgets_deletion(request: httpx.Request, send: Send) -> httpx.Response:
    return httpx.Response(204) if request.method == "DELETE" else send(request)


def forgets_creation(request: httpx.Request, send: Send) -> httpx.Response:
    if request.method == "POST" and request.url.path.endswith("/tools"):
        example = {"id": "62d07f4f0980a50a91210e03", "name": "saw", "kind": "HAND", "createdAt": 1}
        return httpx.Response(201, json=example, headers={"location": "/tools/1"})
    return send(request)


def forgets_changes(request: httpx.Request, send: Send) -> httpx.Response:
    if request.method in ("PUT", "PATCH"):
        look = httpx.Request("GET", request.url, headers=request.headers)
        return send(look)
    return send(request)


def takes_everything(request: httpx.Request, send: Send) -> httpx.Response:
    answer = send(request)
    example = {"id": "62d07f4f0980a50a91210e01", "name": "a", "kind": "HAND", "createdAt": 1}
    return httpx.Response(200, json=example) if answer.status_code == 400 else answer


def knows_everything(request: httpx.Request, send: Send) -> httpx.Response:
    answer = send(request)
    example = {"id": "62d07f4f0980a50a91210e01", "name": "a", "kind": "HAND", "createdAt": 1}
    return httpx.Response(200, json=example) if answer.status_code == 404 else answer


def lists_nothing_new(request: httpx.Request, send: Send) -> httpx.Response:
    answer = send(request)
    if request.method == "GET" and request.url.path.endswith("/tools"):
        page = answer.json()
        return httpx.Response(200, json={**page, "tools": page["tools"][:2]})
    return answer


def answers_what_is_not_declared(request: httpx.Request, send: Send) -> httpx.Response:
    answer = send(request)
    is_read = request.method == "GET" and not request.url.path.endswith("/tools")
    is_tool = is_read and answer.status_code == 200
    return httpx.Response(200, json={"id": 1}) if is_tool else answer


@pytest.mark.parametrize(
    ("fault", "steps"),
    [
        (forgets_deletion, {"read again", "list again"}),
        (forgets_creation, {"create"}),
        (forgets_changes, {"replace", "merge"}),
        (takes_everything, {"invalid body"}),
        (knows_everything, {"read again", "unknown id"}),
        (lists_nothing_new, {"list"}),
        (answers_what_is_not_declared, {"read"}),
    ],
)
def test_each_fault_is_seen(workshop: Document, fault: Fault, steps: set[str]) -> None:
    """A server that is wrong in one way is told from a right one, at the step where it shows."""
    with probed(workshop, fault) as report:
        assert steps <= wrong(report, "/tools")
