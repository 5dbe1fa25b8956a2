"""A target under load: what may be sent, what is counted, what comes of it."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from contract_tests.harness.runs.created import Registry
from contract_tests.harness.servers.target import SAFE_METHODS, TargetError, find_target
from contract_tests.load import __main__ as load
from contract_tests.load.plan import weighted_calls
from contract_tests.load.result import covered
from contract_tests.load.tally import Tally, read_tally

from postspec.openapi import read_document
from postspec.project import load_project
from postspec.report import Load as Borne
from postspec.report import Run, judged, verdict

DOCUMENT = read_document(Path(__file__).parents[1] / "rehearsal" / "makerspace.yaml")
LOGIN = {"POSTSPEC_TOKEN": "hush"}


def planned(
    tmp_path: Path, weights: Mapping[str, int], *, allow_writes: bool = False, services: str = "[]"
) -> dict[str, int]:
    """Give the weights of what is sent, by label."""
    file = tmp_path / "postspec.toml"
    file.write_text(
        "[contract.targets.lab]\nurl = 'https://lab.example.test'\nallow-writes = true\n"
        f"services = {services}\n"
    )
    target = find_target("lab", load_project(file), LOGIN, allow_writes=allow_writes)
    registry = Registry(DOCUMENT, tmp_path / "created.jsonl")
    found = weighted_calls(DOCUMENT, target, registry, weights)
    return {call.operation.label: weight for call, weight in found}


def test_a_load_changes_nothing_unless_it_is_asked_to(tmp_path: Path) -> None:
    """Everything means everything that is safe, even where writes are allowed."""
    for allow_writes in (False, True):
        found = planned(tmp_path, {"*": 1}, allow_writes=allow_writes)
        safe = [o.label for o in DOCUMENT.operations if o.method in SAFE_METHODS]
        assert list(found) == safe


def test_the_narrowest_weight_counts(tmp_path: Path) -> None:
    """An operation's own comes before its service's, and that before everybody's; 0 is never."""
    weights = {"*": 1, "Inventory": 5, "listTools": 9, "GET /machines/log": 0}
    found = planned(tmp_path, weights)
    assert found["GET /tools"] == 9
    assert found["GET /benches"] == 5
    assert found["GET /courses"] == 1
    assert "GET /machines/log" not in found


def test_what_can_be_removed_may_be_created(tmp_path: Path) -> None:
    """A creation that is named is sent where writes are allowed."""
    assert planned(tmp_path, {"addTool": 3}, allow_writes=True) == {"POST /tools": 3}


#: What is refused → (weights, writes, services, words).
REFUSED: dict[str, tuple[Mapping[str, int], bool, str, str]] = {
    "a write": ({"addTool": 1}, False, "[]", "needs --allow-writes"),
    "a deletion": ({"removeTool": 1}, True, "[]", "could not be undone"),
    "a creation for good": ({"sendFeedback": 1}, True, "[]", "could not be undone"),
    "an unknown name": ({"listTool": 1}, False, "[]", "no operation or service"),
    "another service": ({"listTools": 1}, False, "['/courses']", "its service is not"),
    "nothing": ({"*": 0}, False, "[]", "leaves nothing"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_may_not_be_sent_is_refused_before_anything_is(tmp_path: Path, what: str) -> None:
    """A weight that cannot be heeded stops the load with its name."""
    weights, allow_writes, services, words = REFUSED[what]
    with pytest.raises(TargetError, match=words):
        planned(tmp_path, weights, allow_writes=allow_writes, services=services)


def test_processes_count_together() -> None:
    """However requests are divided over processes, their tallies add up to one, through JSON."""
    whole, parts = Tally(), [Tally() for _ in range(3)]
    for number in range(200):
        one = ("GET /tools", ("2XX", "503", "none")[number % 7 % 3], 0.5 + 4.7 * number)
        whole.note(*one)
        parts[number % 3].note(*one)
    together = Tally()
    for part in parts:
        together.add(json.loads(json.dumps(part.take())))
        assert part.requests == 0
    assert together.requests == 200
    assert covered(DOCUMENT, together) == covered(DOCUMENT, whole)
    read, seconds = read_tally(json.dumps({**together.take(), "seconds": 2.5}))
    assert (read.requests, seconds) == (200, 2.5)


@pytest.mark.parametrize(("least", "said"), [(None, "kept"), (50, "kept"), (51, "broken")])
def test_too_few_requests_are_a_finding(least: float | None, said: str) -> None:
    """How many requests a second there have to be is a threshold as the others are."""
    borne = Borne(users=5, seconds=2, requests=100, least_per_s=least)
    run = judged(Run(target="lab", load=borne))
    assert verdict(run) == said
    assert [one.check for one in run.findings] == (["throughput"] if said == "broken" else [])


def test_no_requests_are_no_load() -> None:
    """A load in which nothing was asked has shown nothing."""
    assert verdict(Run(target="lab", load=Borne(users=1, seconds=0, requests=0))) == (
        "nothing was tested"
    )


def test_without_locust_the_command_that_brings_it_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The extra is asked for before anything is sent."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    assert load.main(["--target", "stub-http"]) == 2
    assert "uv sync --extra load" in capsys.readouterr().err
