"""The suites can fail: a server that is wrong on purpose is noticed, each kind of wrong by its check."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from http import HTTPStatus
from itertools import islice

import httpx
import pytest

from contract_tests.harness import identity, properties, server, subject
from contract_tests.harness.calls import Call, documented_calls
from contract_tests.harness.mutants import KINDS, Mutant, Reply
from contract_tests.harness.properties import Prober
from contract_tests.harness.requests import differences
from contract_tests.harness.schemas import Checker
from contract_tests.harness.workflows import Collection, collections, life_of_an_item
from postspec.openapi import Operation

#: Mutants of each kind, the operations spread over the document.
EACH = 3


def _mutants() -> Iterator[Mutant]:
    checker = Checker(subject.document())
    for kind in KINDS.values():
        found = [m for o in subject.operations() for m in islice(kind(checker, o), 1)]
        yield from found[:: max(1, len(found) // EACH)][:EACH]


MUTANTS = list(_mutants())


def test_there_are_mutants() -> None:
    """Whatever the document says, servers can fail and answer what it does not say."""
    assert {"server error", "undocumented status"} <= {mutant.kind for mutant in MUTANTS}


@pytest.mark.parametrize("mutant", MUTANTS, ids=str)
def test_properties_notice(mutant: Mutant) -> None:
    """The check that is there for this fault fails, and did not before."""
    stub, token = server.fresh()
    wrong = mutant.wrap(stub.app, token)
    headers = identity.headers(subject.document(), token)
    prober = Prober(subject.document(), properties.settings(headers=headers), wrong)
    found = prober.outcome(mutant.operation)
    assert mutant.noticed_by in found.failed_checks


@pytest.mark.parametrize("header", [None, "Bearer made-up"], ids=["no token", "wrong token"])
def test_identity_notices(header: str | None) -> None:
    """A server that asks nobody who they are gives strangers something else than 401."""
    open_ones = [m for m in MUTANTS if m.kind == "no authentication"]
    if not open_ones:
        pytest.skip("the document has no operation that needs a bearer token")
    mutant = open_ones[0]
    stub, token = server.fresh()
    with stub.client(app=mutant.wrap(stub.app, token)) as http:
        assert identity.status_with(http, mutant.operation, header) != HTTPStatus.UNAUTHORIZED


# --- workflows ------------------------------------------------------------------------------------


def _ignoring(operation: Operation | None, stub: server.Stub) -> server.App:
    """Give the stub as it answers when this operation is taken for a mere look at the item."""
    assert operation is not None
    return Mutant(
        kind="not done",
        operation=operation,
        noticed_by="",
        readdress=lambda scope: {**scope, "method": "GET"},
    ).wrap(stub.app)


def _misnaming(collection: Collection, stub: server.Stub) -> server.App:
    """Give the stub as it answers when a creation names an item that is not there."""

    def misname(reply: Reply) -> Reply:
        item = json.loads(reply.body)
        return reply.with_json({**item, collection.id_name: "no-such-item"})

    operation = collection.create
    return Mutant(kind="misnamed", operation=operation, noticed_by="", falsify=misname).wrap(
        stub.app
    )


#: What is wrong → (the server that does it, how the step that notices begins).
WORKFLOW_FAULTS: dict[str, tuple[Callable[[Collection, server.Stub], server.App], str]] = {
    "creation not kept": (_misnaming, "read after create"),
    "update not done": (lambda c, s: _ignoring(c.update, s), "read after update"),
    "deletion not done": (lambda c, s: _ignoring(c.delete, s), "read after delete"),
}


@pytest.mark.parametrize("fault", WORKFLOW_FAULTS)
def test_workflows_notice(fault: str) -> None:
    """An item that is not kept, not changed or not deleted is noticed at the step that looks."""
    make_wrong, step = WORKFLOW_FAULTS[fault]
    complete = [c for c in collections(subject.document()) if c.is_complete]
    if not complete:
        pytest.skip("the document has no collection whose items have a whole life")
    collection = complete[0]
    stub, token = server.fresh()
    with stub.client(token, make_wrong(collection, stub)) as http:
        problems = life_of_an_item(http, collection)
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
