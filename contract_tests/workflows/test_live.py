"""A running server has done what it says it has: changes are seen, and written workflows go on.

A test is run where all its operations may be sent; what it creates is removed with the rest.
"""

from __future__ import annotations

import httpx
import pytest

from contract_tests.harness.checks import flows
from contract_tests.harness.checks.arazzo import Flow, flow_violations
from contract_tests.harness.checks.observed import (
    Replacement,
    UnknownError,
    life_violations,
    replacement_of,
    replacement_violations,
)
from contract_tests.harness.document import subject
from contract_tests.harness.document.workflows import Collection, collections
from contract_tests.harness.runs.outcome import hold
from contract_tests.harness.servers.target import Target

pytestmark = pytest.mark.live

COLLECTIONS = collections(subject.document())
_FOUND = (replacement_of(subject.document(), operation) for operation in subject.operations())
REPLACEMENTS = [replacement for replacement in _FOUND if replacement is not None]


@pytest.mark.parametrize("collection", COLLECTIONS, ids=str)
def test_life_of_an_item(live_http: httpx.Client, collection: Collection) -> None:
    """An item of the run's own is there from its creation to its deletion, as it was last sent."""
    try:
        hold(life_violations(live_http, collection))
    except UnknownError as error:
        pytest.skip(str(error))


@pytest.mark.parametrize("replacement", REPLACEMENTS, ids=str)
def test_a_replacement_is_seen(live_http: httpx.Client, replacement: Replacement) -> None:
    """What was written is shown at its own path; then what was there before is written again."""
    try:
        hold(replacement_violations(live_http, replacement))
    except UnknownError as error:
        pytest.skip(str(error))


@pytest.mark.parametrize("flow", flows.flows(), ids=str)
def test_flow_goes_as_written(live: Target, live_http: httpx.Client, flow: Flow) -> None:
    """Each step is answered as it says, and as the document says."""
    inputs = flows.inputs(live.run)
    hold(flow_violations(live_http, subject.document(), flow, {}, inputs))
