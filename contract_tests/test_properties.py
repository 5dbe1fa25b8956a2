"""Whatever is sent to an operation, its answer is one the document describes."""

from __future__ import annotations

import pytest

from contract_tests.harness import deviations, properties, server, subject
from contract_tests.harness.properties import Prober

#: The share of operations with a body that must document a refusal. Of the rest, invalid requests
#: are sent too, but whether they are accepted proves nothing.
REFUSING_SHARE = 0.8


@pytest.fixture(scope="module")
def prober() -> Prober:
    """Give the document, bound to the stub."""
    stub, token = server.fresh()
    return Prober(subject.document(), properties.settings(token=token), stub.app)


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


def test_most_operations_can_refuse() -> None:
    """Nearly every operation that takes a body documents how it refuses a wrong one."""
    taking = [o for o in subject.operations() if o.body]
    mute = [o.label for o in taking if not properties.can_refuse(o)]
    share = 1 - len(mute) / len(taking)
    assert share >= REFUSING_SHARE, f"{share:.1%} of {len(taking)}; not:\n" + "\n".join(mute)


def test_every_deviation_is_about_something() -> None:
    """Each accepted deviation names an operation, a check and a target that there are."""
    listed = deviations.listed()
    assert {d.operation for d in listed} <= set(subject.labels())
    assert {d.check for d in listed} <= set(properties.CHECKS)
    assert {d.target for d in listed} <= {"stub", "live"}
