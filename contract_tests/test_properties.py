"""Whatever is sent to an operation, its answer is one the document describes."""

from __future__ import annotations

import pytest

from contract_tests.harness import deviations, identity, properties, server, subject
from contract_tests.harness.properties import Prober


@pytest.fixture(scope="module")
def prober() -> Prober:
    """Give the document, bound to the stub."""
    stub, token = server.fresh()
    headers = identity.headers(subject.document(), token)
    return Prober(subject.document(), properties.settings(headers=headers), stub.app)


@pytest.fixture(autouse=True)
def _as_new() -> None:
    server.fresh()


@pytest.mark.parametrize("label", subject.labels())
def test_operation_keeps_its_contract(prober: Prober, label: str) -> None:
    """Valid and invalid requests alike get documented statuses, types and bodies, and no 5xx."""
    outcome = prober.outcome(subject.operation(label))
    accepted = deviations.accepted(label, "stub")
    unexpected = [v for v in outcome.violations if v.check not in accepted]
    assert not unexpected, "\n\n".join(map(str, unexpected))
    assert outcome.requests, "nothing was sent"
    assert accepted <= outcome.failed_checks, "deviations.toml lists what no longer deviates"


@pytest.mark.parametrize("label", subject.labels()[:3])
def test_requests_are_repeatable(prober: Prober, label: str) -> None:
    """The same operation gets the same requests every time, whatever was answered before."""
    first = prober.outcome(subject.operation(label))
    assert prober.outcome(subject.operation(label)).requests == first.requests


def test_every_deviation_is_about_something() -> None:
    """Each accepted deviation names an operation, a check and a target that there are."""
    listed = deviations.listed()
    assert {d.operation for d in listed} <= set(subject.labels())
    assert {d.check for d in listed} <= set(properties.CHECKS)
    assert {d.target for d in listed} <= {"stub", "live"}
