"""Whatever is sent to an operation of a running server, its answer is one the document describes."""

from __future__ import annotations

import pytest

from contract_tests.harness import deviations, properties, subject
from contract_tests.harness.properties import Prober
from contract_tests.harness.target import Target, sendable

pytestmark = pytest.mark.live


@pytest.fixture(scope="module")
def prober(live: Target, bearer: str) -> Prober:
    """Give the document, bound to the target."""
    headers = {"Authorization": f"Bearer {bearer}"}
    settings = properties.settings(headers=headers, base_url=live.url)
    return Prober(subject.document(), settings)


@pytest.mark.parametrize("label", [operation.label for operation in sendable()])
def test_operation_keeps_its_contract(prober: Prober, label: str) -> None:
    """Valid and invalid requests alike get documented statuses, types and bodies, and no 5xx."""
    outcome = prober.outcome(subject.operation(label))
    accepted = deviations.accepted(label, "live")
    unexpected = [v for v in outcome.violations if v.check not in accepted]
    assert not unexpected, "\n\n".join(map(str, unexpected))
