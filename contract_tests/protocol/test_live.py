"""A running server answers in words of the API.

Methods that are not documented are tried only if they are safe, whatever the run may write: nobody
knows what another one does, and nothing could undo it.
"""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from contract_tests.harness.answers.violations import Violation
from contract_tests.harness.checks.protocol import Protocol, json_operations, one_per_service
from contract_tests.harness.document import subject
from contract_tests.harness.runs import deviations
from contract_tests.harness.runs.outcome import hold
from contract_tests.harness.servers.target import SAFE_METHODS
from postspec.openapi import Operation

pytestmark = pytest.mark.live

PROTOCOL = Protocol(subject.document())
READS = [o for o in subject.operations() if o.method == "get"]
OF_PATHS = list({o.path: o for o in reversed((*subject.operations(), *READS))}.values())
ITEMS = [o for o in READS if any(p.place == "path" for p in o.parameters)]
OFTEN = one_per_service(subject.document()) if PROTOCOL.has_no_rate_limit else []
SAFE = sorted(SAFE_METHODS - {"head", "options"})


def _hold(operation: Operation, found: Iterator[Violation]) -> None:
    accepted = deviations.accepted(operation.label, "live")
    hold(one for one in found if one.check not in accepted)


def _label(operation: Operation) -> str:
    return operation.label


@pytest.mark.parametrize("operation", OF_PATHS, ids=lambda o: o.path)
def test_an_undocumented_method_is_refused(live_http: httpx.Client, operation: Operation) -> None:
    """A safe method that a path does not document is 405 or 404, never a success."""
    _hold(operation, PROTOCOL.undocumented_methods(live_http, operation, {}, SAFE))


@pytest.mark.parametrize("operation", OF_PATHS, ids=lambda o: o.path)
def test_a_path_can_be_asked_about(live_http: httpx.Client, operation: Operation) -> None:
    """HEAD is GET without a body, OPTIONS names the documented methods if it names any."""
    _hold(operation, PROTOCOL.head_and_options(live_http, operation, {}))


@pytest.mark.parametrize("operation", ITEMS, ids=_label)
def test_what_is_not_there_is_refused_in_words_of_the_service(
    live_http: httpx.Client, operation: Operation
) -> None:
    """A refusal has a status that is documented somewhere, and a body as the service's errors."""
    _hold(operation, PROTOCOL.unknown_item(live_http, operation, {}))


@pytest.mark.parametrize("operation", json_operations(subject.document()), ids=_label)
def test_a_body_that_is_no_json_is_refused_in_words_of_the_service(
    live_http: httpx.Client, operation: Operation
) -> None:
    """It is no success and no crash, and the refusal is as the service's errors."""
    _hold(operation, PROTOCOL.malformed_body(live_http, operation, {}))


@pytest.mark.parametrize("operation", OFTEN, ids=_label)
def test_nobody_counts_requests(live_http: httpx.Client, operation: Operation) -> None:
    """Where the document says that there is no rate limit, none is met."""
    _hold(operation, PROTOCOL.burst(live_http, operation, {}))
