"""The suites can fail: a server that is wrong on purpose is noticed, each kind of wrong by its check."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from http import HTTPStatus

import httpx
import pytest

from contract_tests.harness.checks import properties
from contract_tests.harness.checks.properties import Prober
from contract_tests.harness.checks.requests import differences
from contract_tests.harness.document import subject
from contract_tests.harness.document.calls import Call, documented_calls
from contract_tests.harness.document.schemas import Checker
from contract_tests.harness.document.workflows import (
    Collection,
    collections,
    life_of_an_item,
    success,
)
from contract_tests.harness.servers import identity, server
from contract_tests.harness.servers.mutants import KINDS, PROPERTY_KINDS, Mutant, at_work, mutants
from postspec.openapi import Operation
from postspec.stub import FAULT_HEADER, Fault

#: Mutants of each kind, the operations spread over the document.
EACH = 3


def _mutants() -> Iterator[Mutant]:
    stub, _ = server.fresh()
    for kind in KINDS:
        found = mutants(stub, subject.operations(), kind)
        yield from found[:: max(1, len(found) // EACH)][:EACH]


MUTANTS = list(_mutants())


def test_there_are_mutants() -> None:
    """Whatever the document says, servers can fail and answer what it does not say."""
    assert {"status", "undocumented-status"} <= {mutant.kind for mutant in MUTANTS}


@pytest.mark.parametrize("mutant", MUTANTS, ids=str)
def test_properties_notice(mutant: Mutant) -> None:
    """The check that is there for this fault fails, and did not before."""
    stub, token = server.fresh()
    headers = identity.headers(subject.document(), token)
    prober = Prober(subject.document(), properties.settings(headers=headers), stub.app)
    with mutant.at_work(stub):
        found = prober.outcome(mutant.operation)
    assert mutant.noticed_by in found.failed_checks


@pytest.mark.parametrize("kind", PROPERTY_KINDS)
def test_a_changed_property_breaks_the_document(kind: str) -> None:
    """Wherever the stub says it made an answer wrong, a validator that is not its own agrees."""
    stub, token = server.fresh()
    checker = Checker(subject.document())
    wrong = [one.operation for one in mutants(stub, subject.operations(), kind)]
    tried, kept = 0, []
    with at_work(stub, Fault(fault=kind)), stub.client(token) as http:
        for operation in wrong:
            call = documented_calls(subject.document(), operation)[0]
            request = call.request(server.BASE_URL)
            request.headers.update(http.headers)
            answer = http.send(request)
            if not answer.headers.get(FAULT_HEADER, "").startswith(kind):
                continue  # this answer has nothing in it that could be so, as an empty list
            tried += 1
            media = success(operation)
            if media is None or checker.accepts(media.schema, answer.json()):
                kept.append(operation.label)
    assert not kept
    assert tried >= len(wrong) / 2


@pytest.mark.parametrize("header", [None, "Bearer made-up"], ids=["no token", "wrong token"])
def test_identity_notices(header: str | None) -> None:
    """A server that asks nobody who they are gives strangers something else than 401."""
    open_ones = [m for m in MUTANTS if m.kind == "unchecked-auth"]
    if not open_ones:
        pytest.skip("the document has no operation that needs a bearer token")
    mutant = open_ones[0]
    stub, _ = server.fresh()
    with mutant.at_work(stub), stub.client() as http:
        assert identity.status_with(http, mutant.operation, header) != HTTPStatus.UNAUTHORIZED


# --- workflows ------------------------------------------------------------------------------------

#: The fault → the operation it is put at, and how the step that notices begins.
WORKFLOW_FAULTS: dict[str, tuple[str, Callable[[Collection], Operation | None], str]] = {
    "creation not kept": ("lost-write", lambda c: c.create, "read after create"),
    "update not done": ("lost-write", lambda c: c.update, "read after update"),
    "deletion not done": ("undone-delete", lambda c: c.delete, "read after delete"),
    "list out of date": ("stale-list", lambda c: c.list_, "list after create"),
}


@pytest.mark.parametrize("fault", WORKFLOW_FAULTS)
def test_workflows_notice(fault: str) -> None:
    """An item that is not kept, changed, deleted or listed is noticed at the step that looks."""
    kind, operation_of, step = WORKFLOW_FAULTS[fault]
    complete = [c for c in collections(subject.document()) if c.is_complete]
    if not complete:
        pytest.skip("the document has no collection whose items have a whole life")
    operation = operation_of(complete[0])
    assert operation is not None
    stub, token = server.fresh()
    with at_work(stub, Fault(fault=kind, operations=operation.label)), stub.client(token) as http:
        problems = life_of_an_item(http, complete[0])
    assert any(problem.startswith(step) for problem in problems), problems


# --- requests -------------------------------------------------------------------------------------

#: What is wrong → a documented request sent otherwise.
REQUEST_FAULTS: dict[str, Callable[[httpx.Request], httpx.Request]] = {
    "method": lambda r: httpx.Request("TRACE", r.url, headers=r.headers, content=r.read()),
    "path": lambda r: _readdressed(r, r.url.copy_with(path=r.url.path + "/")),
    "query": lambda r: _readdressed(r, r.url.copy_merge_params({"undocumented": "1"})),
    "content type": lambda r: _retyped(r, "text/html"),
    "body": lambda r: httpx.Request(r.method, r.url, headers=_bare(r), content=b"{}"),
}


def _bare(request: httpx.Request) -> dict[str, str]:
    return {k: v for k, v in request.headers.items() if k != "content-length"}


def _readdressed(request: httpx.Request, url: httpx.URL) -> httpx.Request:
    return httpx.Request(request.method, url, headers=request.headers, content=request.read())


def _retyped(request: httpx.Request, content_type: str) -> httpx.Request:
    headers = {**request.headers, "content-type": content_type}
    return httpx.Request(request.method, request.url, headers=headers, content=request.read())


@pytest.mark.parametrize("fault", REQUEST_FAULTS)
def test_requests_notice(fault: str) -> None:
    """A request that departs from the documented one in one respect is told apart by it."""
    call = next((c for c in _calls() if c.media is not None and c.media.is_json and c.body), None)
    if call is None:
        pytest.skip("the document has no JSON request")
    sent = call.request(server.BASE_URL)
    assert not differences(call, sent)
    found = differences(call, REQUEST_FAULTS[fault](sent))
    assert [line for line in found if line.startswith(fault)], found


def _calls() -> Iterator[Call]:
    return (c for o in subject.operations() for c in documented_calls(subject.document(), o))
