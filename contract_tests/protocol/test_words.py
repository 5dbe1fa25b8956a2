"""Every answer is in words of the API, whatever it was asked: statuses, methods, types, errors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import httpx
import pytest

from contract_tests.harness.answers.violations import Violation
from contract_tests.harness.checks.protocol import Protocol, json_operations, one_per_service
from contract_tests.harness.document import subject
from contract_tests.harness.runs import deviations
from contract_tests.harness.runs.outcome import hold
from contract_tests.harness.servers import identity, server
from postspec.openapi import Operation

PROTOCOL = Protocol(subject.document())
OF_PATHS = [operations[0] for operations in PROTOCOL.paths().values()]
READS = [o for o in subject.operations() if o.method == "get"]
ITEMS = [o for o in READS if any(p.place == "path" for p in o.parameters)]
OFTEN = one_per_service(subject.document()) if PROTOCOL.has_no_rate_limit else []

Caller = tuple[httpx.Client, Mapping[str, str]]


@pytest.fixture(scope="module")
def caller() -> Iterator[Caller]:
    """Give a way to the stub, and what a caller says who is logged in."""
    stub, token = server.fresh()
    with stub.client() as http:
        yield http, identity.headers(subject.document(), token)


def _hold(operation: Operation, found: Iterator[Violation]) -> None:
    accepted = deviations.accepted(operation.label, "stub")
    hold(one for one in found if one.check not in accepted)


def _label(operation: Operation) -> str:
    return operation.label


@pytest.mark.parametrize("operation", OF_PATHS, ids=lambda o: o.path)
def test_an_undocumented_method_is_refused(caller: Caller, operation: Operation) -> None:
    """A method that a path does not document is 405 or 404, never a success."""
    _hold(operation, PROTOCOL.undocumented_methods(caller[0], operation, caller[1]))


@pytest.mark.parametrize("operation", OF_PATHS, ids=lambda o: o.path)
def test_a_path_can_be_asked_about(caller: Caller, operation: Operation) -> None:
    """HEAD is GET without a body, OPTIONS names the documented methods if it names any."""
    _hold(operation, PROTOCOL.head_and_options(caller[0], operation, caller[1]))


@pytest.mark.parametrize("operation", ITEMS, ids=_label)
def test_what_is_not_there_is_refused_in_words_of_the_service(
    caller: Caller, operation: Operation
) -> None:
    """A refusal has a status that is documented somewhere, and a body as the service's errors."""
    _hold(operation, PROTOCOL.unknown_item(caller[0], operation, caller[1]))


@pytest.mark.parametrize("operation", json_operations(subject.document()), ids=_label)
def test_a_body_that_is_no_json_is_refused_in_words_of_the_service(
    caller: Caller, operation: Operation
) -> None:
    """It is no success and no crash, and the refusal is as the service's errors."""
    _hold(operation, PROTOCOL.malformed_body(caller[0], operation, caller[1]))


@pytest.mark.parametrize("operation", OFTEN, ids=_label)
def test_nobody_counts_requests(caller: Caller, operation: Operation) -> None:
    """Where the document says that there is no rate limit, none is met."""
    _hold(operation, PROTOCOL.burst(caller[0], operation, caller[1]))
