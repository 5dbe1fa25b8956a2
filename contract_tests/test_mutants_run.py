"""What decides in a run of mutants: which are chosen, what is kept of them, how they are counted."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from contract_tests.harness import subject
from contract_tests.mutants import __main__ as run
from contract_tests.mutants.choice import choose
from contract_tests.mutants.gate import Gate
from contract_tests.mutants.kinds import KINDS
from contract_tests.mutants.results import Journal, Result, as_markdown, as_value, counted, share

OPERATIONS = subject.operations()
ANYWHERE = dict.fromkeys(("a", "b", "c"), OPERATIONS)


def _result(kind: str, happened: int = 1, **noticed: str) -> Result:
    return Result(
        kind=kind,
        operation="GET /x",
        service="s",
        happened=happened,
        seconds=0.5,
        noticed=noticed,
    )


# --- choice ---------------------------------------------------------------------------------------


def test_the_choice_is_even() -> None:
    """No kind and no operation has two mutants more than another."""
    chosen = choose(ANYWHERE, len(OPERATIONS) + 7)
    for had in (Counter(c.kind for c in chosen), Counter(c.operation.label for c in chosen)):
        assert max(had.values()) - min(had.values()) <= 1
    assert {c.operation.label for c in chosen} == set(subject.labels())


def test_the_first_mutants_are_of_as_many_services_as_there_are() -> None:
    """As long as there is a service without a mutant, no other gets a second one."""
    services = {o.tags[0] for o in OPERATIONS if o.tags}
    chosen = choose(ANYWHERE, len(services))
    assert len({c.operation.tags[0] for c in chosen}) == len(services)


def test_the_choice_is_stable() -> None:
    """The order of operations does not matter, a smaller limit is a beginning, a seed changes it."""
    backwards = dict.fromkeys(ANYWHERE, OPERATIONS[::-1])
    chosen = choose(ANYWHERE, 90)
    assert choose(backwards, 90) == chosen
    assert choose(ANYWHERE, 40) == chosen[:40]
    assert choose(ANYWHERE, 90, seed=1) != chosen


def test_no_mutant_is_chosen_twice() -> None:
    """A kind that fits few operations runs out, and the others go on."""
    chosen = choose({"a": OPERATIONS[:2], "b": OPERATIONS[:5], "c": ()}, 100)
    assert Counter(c.kind for c in chosen) == {"a": 2, "b": 5}
    assert len(set(map(str, chosen))) == len(chosen)


# --- what is kept ---------------------------------------------------------------------------------


def test_a_run_goes_on_after_the_last_whole_line(tmp_path: Path) -> None:
    """What was kept is known again; a line that was not finished is not."""
    path = tmp_path / "results.jsonl"
    with Journal(path, {"about": "x"}) as journal:
        journal.add(_result("a", documented="why"))
        journal.add(_result("b"))
    path.write_text(path.read_text("utf-8")[:-20], "utf-8")
    assert list(Journal(path, {"about": "x"}).results.values()) == [_result("a", documented="why")]


def test_results_about_something_else_are_not_taken(tmp_path: Path) -> None:
    """With another document or other suites everything is tried again."""
    path = tmp_path / "results.jsonl"
    with Journal(path, {"about": "x"}) as journal:
        journal.add(_result("a"))
    assert not Journal(path, {"about": "y"}).results


def test_a_second_run_tries_only_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same command after the end of a run tries nothing, and tells the same."""
    command = ["--kinds=status-500,status-404", "--limit=2", "--jobs=1", f"--reports={tmp_path}"]
    assert run.main(command) == 0
    first, told = capsys.readouterr()
    assert "2 mutants of 2 kinds, 0 tried before" in told
    assert run.main(command) == 0
    second, told = capsys.readouterr()
    assert "2 mutants of 2 kinds, 2 tried before" in told
    assert second == first
    assert (tmp_path / "mutants.md").read_text("utf-8") == first


def test_several_processes_find_what_one_finds(tmp_path: Path) -> None:
    """The program itself starts them, and every mutant comes back."""
    command = ["-m", "contract_tests.mutants", "--kinds=status-500", "--limit=2", "--jobs=2"]
    done = subprocess.run(
        [sys.executable, *command, f"--reports={tmp_path}"],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert "2 of 2 noticed" in done.stdout


def test_an_unknown_kind_stops_the_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is named, and nothing is written."""
    assert run.main(["--kinds=status-999", f"--reports={tmp_path}"]) == 2
    assert "there is no kind status-999" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


# --- counting -------------------------------------------------------------------------------------


def test_a_mutant_that_was_never_wrong_is_no_survivor() -> None:
    """It is idle, whatever was noticed, and not a part of the percentage."""
    results = [
        _result("a", happened=0),
        _result("a", happened=0, properties="?"),
        _result("a", 3, roles="!"),
    ]
    assert counted(results) == {"mutants": 3, "killed": 1, "survived": 0, "idle": 2}
    assert share(counted(results)) == 100.0
    assert share(counted([*results, _result("a")])) == 50.0


def test_the_table_has_every_kind_and_names_what_was_not_noticed() -> None:
    """A layer counts what it noticed itself, and a kind without mutants has its row."""
    killed = _result("a", documented="x", properties="y")
    value = as_value([killed, _result("b")], {"a": {}, "b": {}, "c": {"GET /y": "why"}})
    assert value["layers"]["documented"] == value["layers"]["properties"] == 1
    assert value["survived"] == ["b | GET /x"]
    page = as_markdown(value)
    assert "| c | 0 | 0 | 0 | 0 |" in page
    assert "- `c`, 1 operations: why" in page


def test_no_kind_is_without_a_reason() -> None:
    """A kind fits some operation, or says of each why it does not; there are at least twenty."""
    gate = Gate()
    fits = {name: len(OPERATIONS) - len(gate.why_not(kind)) for name, kind in KINDS.items()}
    assert sum(count > 0 for count in fits.values()) >= 20


def test_the_stub_as_it_is_has_no_finding() -> None:
    """Whatever its seed: so what is noticed of a mutant is the mutant."""
    gate = Gate()
    for seed in (0, 7):
        for operation in OPERATIONS[3::90]:
            assert not gate.outcome(operation, stub_seed=seed).noticed, operation.label
