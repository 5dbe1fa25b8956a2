"""For a whole night: whatever is sent to an operation, its answer is one the document describes."""

from __future__ import annotations

import pytest

from contract_tests.harness.document import subject
from contract_tests.harness.runs.night import PROPERTIES, Night
from contract_tests.harness.runs.outcome import hold

pytestmark = pytest.mark.night


@pytest.mark.parametrize("label", subject.labels())
def test_operation_keeps_its_contract_all_night(night: Night, label: str) -> None:
    """Requests at random, made of what was answered before, get documented answers, and no 5xx."""
    hold(night.of(label, PROPERTIES))
    if label in night.not_reached(PROPERTIES):
        pytest.skip("the time was over before")
