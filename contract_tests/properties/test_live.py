"""Whatever is sent to an operation of a running server, its answer is one the document describes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from contract_tests.harness.checks import properties
from contract_tests.harness.checks.properties import Prober
from contract_tests.harness.document import subject
from contract_tests.harness.runs import deviations
from contract_tests.harness.runs.outcome import hold
from contract_tests.harness.servers.target import Target
from contract_tests.harness.servers.traffic import Recording

pytestmark = pytest.mark.live


@pytest.fixture(scope="module")
def prober(live: Target, recording: Recording) -> Iterator[Prober]:
    """Give the document, bound to the target."""
    settings = properties.settings(headers={"User-Agent": live.user_agent}, base_url=live.url)
    with live.client(is_known=False) as http:
        yield Prober(
            subject.document(),
            settings,
            after_call=recording.add_case,
            prepare=lambda schema: live.login.sign(schema, http),
        )


@pytest.mark.parametrize("label", subject.labels())
def test_operation_keeps_its_contract(prober: Prober, label: str) -> None:
    """Valid and invalid requests alike get documented statuses, types and bodies, and no 5xx."""
    outcome = prober.outcome(subject.operation(label))
    accepted = deviations.accepted(label, "live")
    hold(v for v in outcome.violations if v.check not in accepted)
