"""Whatever is sent to an operation, its answer is one the document describes."""

from __future__ import annotations

import importlib
from datetime import date, timedelta
from pathlib import Path

import hypothesis
import pytest
from hypothesis import given
from hypothesis.strategies import text

from contract_tests.harness.checks import properties
from contract_tests.harness.checks.properties import Prober
from contract_tests.harness.document import subject
from contract_tests.harness.runs import deviations
from contract_tests.harness.runs.deviations import Deviation
from contract_tests.harness.runs.outcome import hold
from contract_tests.harness.servers import identity, server
from contract_tests.harness.servers.traffic import Recording


@pytest.fixture(scope="module")
def prober(recording: Recording) -> Prober:
    """Give the document, bound to the stub."""
    stub, token = server.fresh()
    headers = identity.headers(subject.document(), token)
    return Prober(
        subject.document(), properties.settings(headers=headers), stub.app, recording.add_case
    )


@pytest.fixture(autouse=True)
def _as_new() -> None:
    server.fresh()


@pytest.mark.parametrize("label", subject.labels())
def test_operation_keeps_its_contract(prober: Prober, label: str) -> None:
    """Valid and invalid requests alike get documented statuses, types and bodies, and no 5xx."""
    outcome = prober.outcome(subject.operation(label))
    accepted = deviations.accepted(label, "stub")
    hold(v for v in outcome.violations if v.check not in accepted)
    assert outcome.requests, "nothing was sent"
    method = subject.operation(label).method.upper()
    assert {text.partition(" ")[0] for text in outcome.requests} == {method}, "sent to another one"
    assert accepted <= outcome.failed_checks, "deviations.toml lists what no longer deviates"


@pytest.mark.parametrize("label", subject.labels()[:3])
def test_requests_are_repeatable(prober: Prober, label: str) -> None:
    """The same operation gets the same requests every time, whatever was answered before."""
    first = prober.outcome(subject.operation(label))
    assert prober.outcome(subject.operation(label)).requests == first.requests


def test_an_edit_of_the_source_changes_no_request(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is drawn at random is the same, whatever is written in the modules that are imported."""
    before = _drawn()
    literals = "\n".join(f"NUMBER_{n} = 'literal {n}'" for n in range(500))
    (tmp_path / "edited_source.py").write_text(literals)
    monkeypatch.syspath_prepend(tmp_path)
    importlib.import_module("edited_source")
    assert _drawn() == before


def _drawn() -> list[str]:
    texts: list[str] = []

    @hypothesis.settings(derandomize=True, database=None, max_examples=300)
    @given(text())
    def draw(drawn: str) -> None:
        texts.append(drawn)

    draw()
    return texts


def test_every_deviation_is_about_something() -> None:
    """Each accepted deviation names an operation, a check and a target that there are."""
    listed = deviations.listed()
    assert {d.operation for d in listed} <= set(subject.labels())
    assert {d.check for d in listed} <= {*properties.CHECKS, deviations.LEFT_BEHIND}
    assert {d.target for d in listed} <= {"stub", "live"}


def test_a_deviation_is_accepted_until_it_expires(monkeypatch: pytest.MonkeyPatch) -> None:
    """On the day that a deviation expires the check counts again."""
    label, end = subject.labels()[0], date(2027, 6, 30)
    known = Deviation(
        operation=label, check="ignored_auth", target="live", reason="known", expires=end
    )
    monkeypatch.setattr(deviations, "listed", lambda: (known,))
    assert deviations.accepted(label, "live", end - timedelta(days=1)) == {"ignored_auth"}
    assert deviations.accepted(label, "live", end) == set()
