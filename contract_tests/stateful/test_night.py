"""For a whole night: operations keep their contract after whatever other ones."""

from __future__ import annotations

import pytest

from contract_tests.harness.document import subject
from contract_tests.harness.runs.night import STATEFUL, Night
from contract_tests.harness.runs.outcome import hold

pytestmark = pytest.mark.night


@pytest.mark.parametrize("label", subject.labels())
def test_operation_keeps_its_contract_in_chains(night: Night, label: str) -> None:
    """At the end of each chain of links its answer is documented; what is deleted is gone."""
    hold(night.of(label, STATEFUL))
    if label in night.not_reached(STATEFUL):
        pytest.skip("no chain came to it")
