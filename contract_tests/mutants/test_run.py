"""What decides in a run of mutants: which are chosen, what is kept of them, how they are counted."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import httpx
import pytest

from contract_tests.harness.document import subject
from contract_tests.harness.servers import identity
from contract_tests.mutants import __main__ as run
from contract_tests.mutants.choice import choose, planned
from contract_tests.mutants.gate import Gate, Outcome
from contract_tests.mutants.kinds import KINDS
from contract_tests.mutants.layers import GENERATED
from contract_tests.mutants.results import (
    Journal,
    Result,
    Tried,
    as_markdown,
    as_value,
    counted,
    share,
)
from contract_tests.mutants.seeding import Seedbed
from contract_tests.mutants.serving import UNCHANGED, NoMutantError, served
from contract_tests.mutants.summary import BEGIN, END, has_marks, with_summary
from contract_tests.mutants.survivors import SURVIVORS
from contract_tests.mutants.trial import tried

OPERATIONS = subject.operations()
EXAMPLES = "examples/documented_calls"
ANYWHERE = dict.fromkeys(("a", "b", "c"), OPERATIONS)


def _result(kind: str, happened: int = 1, *noticed: str) -> Result:
    return Result(
        kind=kind,
        operation="GET /x",
        service="s",
        happened=happened,
        seconds=0.5,
        noticed=dict.fromkeys(noticed, "why"),
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
        journal.add(_result("a", 1, EXAMPLES))
        journal.add(_result("b"))
    path.write_text(path.read_text("utf-8")[:-20], "utf-8")
    assert list(Journal(path, {"about": "x"}).results.values()) == [_result("a", 1, EXAMPLES)]


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
    command = [
        "--kinds=status-500,status-404",
        "--limit=2",
        "--jobs=1",
        "--seeds=1",
        f"--reports={tmp_path}",
    ]
    assert run.main(command) == 0
    first, told = capsys.readouterr()
    assert "the stub as it is: 4 to try, 0 tried before" in told
    assert "mutants: 2 to try, 0 tried before" in told
    assert run.main(command) == 0
    second, told = capsys.readouterr()
    assert "the stub as it is: 4 to try, 4 tried before" in told
    assert "mutants: 2 to try, 2 tried before" in told
    assert second == first
    assert (tmp_path / "mutants.md").read_text("utf-8") == first


def test_several_processes_find_what_one_finds(tmp_path: Path) -> None:
    """The program itself starts them, and every mutant comes back."""
    command = [
        "-m",
        "contract_tests.mutants",
        "--kinds=status-500",
        "--limit=2",
        "--jobs=2",
        "--seeds=1",
    ]
    done = subprocess.run(
        [sys.executable, *command, f"--reports={tmp_path}"],
        cwd=Path(__file__).parents[2],
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


# --- served ---------------------------------------------------------------------------------------


def test_a_chosen_mutant_is_served_under_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    """What `list` prints can be served, is wrong there, and counts how often; the next is not."""
    assert run.main(["list", "--kinds=status-503", "--limit=3"]) == 0
    names = capsys.readouterr().out.splitlines()
    assert names == [str(one) for one in planned(Seedbed(), ["status-503"], 3).chosen]
    bed = Seedbed()
    operation = subject.operation(names[0].partition(" | ")[2])
    for name, count in ((names[0], 1), (UNCHANGED, 0)):
        with served(name, bed=bed) as mutant, httpx.Client(base_url=mutant.url) as http:
            token = mutant.about()["token"]
            answer = identity.answer_with(http, operation, f"Bearer {token}")
            assert (answer.status_code == 503) == (mutant.happened == 1) == bool(count)


@pytest.mark.parametrize(
    "name", ["", "status-503", "status-999 | GET /", "status-503 | GET /nowhere", "none | "]
)
def test_what_is_no_mutant_is_not_served(name: str) -> None:
    """A name that `list` does not print is an error that says what a name is."""
    with pytest.raises(NoMutantError, match="a name is"), served(name):
        pass


def test_a_served_mutant_says_where_it_is_and_how_often_it_was_wrong() -> None:
    """The program prints two lines of JSON, one at its start and one when it is interrupted."""
    server = subprocess.Popen(
        [sys.executable, "-m", "contract_tests.mutants", "serve", UNCHANGED],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        text=True,
    )
    with server:
        assert server.stdout is not None
        about = json.loads(server.stdout.readline())
        assert httpx.get(about["url"] + "/__stub/operations").status_code < 500
        server.terminate()
        assert json.loads(server.stdout.readline()) == {"happened": 0}
    assert server.returncode == 0


# --- counting -------------------------------------------------------------------------------------


def test_a_mutant_that_was_never_wrong_is_no_survivor() -> None:
    """It is idle, whatever was noticed, and not a part of the percentage."""
    results = [
        _result("a", happened=0),
        _result("a", 0, GENERATED),
        _result("a", 3, "identity/roles"),
    ]
    assert counted(results) == {"mutants": 3, "killed": 1, "survived": 0, "idle": 2}
    assert share(counted(results)) == 100.0
    assert share(counted([*results, _result("a")])) == 50.0


def test_the_table_has_every_kind_and_names_what_was_not_noticed() -> None:
    """A layer counts what it noticed itself, and a kind without mutants has its row."""
    killed = _result("a", 1, EXAMPLES, GENERATED)
    value = as_value([killed, _result("b")], {"a": {}, "b": {}, "c": {"GET /y": "why"}})
    assert value["layers"]["examples"] == value["layers"]["properties"] == 1
    assert value["checks"][EXAMPLES] == {"noticed": 1, "alone": 0}
    assert value["services"] == {"s": {"kinds": 2, **counted([killed, _result("b")])}}
    assert value["survived"] == {"b | GET /x": ""}
    page = as_markdown(value)
    assert "| c | 0 | 0 | 0 | 0 |" in page
    assert "- `c`, 1 operations: why" in page


def test_a_page_has_the_summary_between_its_marks() -> None:
    """Whatever stood there before; the rest of the page stays."""
    unchanged = [_result("", 0), _result("", 0, EXAMPLES)]
    left_out: dict[str, dict[str, str]] = {"a": {}, "b": {}, "c": {}}
    results = [_result("a", 1, EXAMPLES), _result("b", 1, EXAMPLES), _result("c")]
    value = as_value(results, left_out, unchanged)
    page = with_summary(f"before {BEGIN} old {END} after", value)
    assert page.startswith("before ")
    assert page.endswith(" after")
    assert "old" not in page
    assert "Of 3 mutants of 3 kinds at 1 services 2 of the 3" in page
    assert "| `a`, `b` | 1 each | 1 | 0 |" in page
    assert "has 1 findings, with 1 seeds" in page
    assert with_summary(page, value) == page
    assert has_marks(page)


def test_a_page_without_marks_stops_the_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is named before anything is tried, and stays as it is."""
    page = tmp_path / "page.md"
    page.write_text(f"{END} {BEGIN}", "utf-8")
    assert run.main(["--limit=1", f"--page={page}", f"--reports={tmp_path}"]) == 2
    assert f"{page} has no marks" in capsys.readouterr().err
    assert page.read_text("utf-8") == f"{END} {BEGIN}"


def test_no_kind_is_without_a_reason() -> None:
    """A kind fits some operation, or says of each why it does not; there are at least twenty."""
    bed = Seedbed()
    fits = {name: len(OPERATIONS) - len(bed.why_not(kind)) for name, kind in KINDS.items()}
    assert sum(count > 0 for count in fits.values()) >= 20


@pytest.mark.parametrize("over_http", [False, True], ids=["in-process", "over HTTP"])
def test_the_stub_as_it_is_has_no_finding(over_http: bool) -> None:
    """Whatever its seed, and however it is called: so what is noticed of a mutant is the mutant."""
    some = [Tried("", one.label, 7, over_http) for one in OPERATIONS[3::90]]
    for result in tried(some, 1):
        assert not result.noticed, result.operation


def test_a_finding_of_the_stub_as_it_is_stops_the_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told with the check, no mutant is tried, and the same command says so again."""

    def outcome(*_: object, **__: object) -> Outcome:
        return Outcome(noticed={EXAMPLES: "it is wrong"}, happened=0)

    monkeypatch.setattr(Gate, "outcome", outcome)
    command = ["--kinds=status-500", "--limit=1", "--jobs=1", f"--reports={tmp_path}"]
    for _ in range(2):
        assert run.main(command) == 2
    told = capsys.readouterr().err
    assert "no mutant, over HTTP, seed 4" in told
    assert f"has a finding, {EXAMPLES}: it is wrong" in told
    assert "mutants: 1 to try" not in told


def test_an_interrupted_run_goes_on_where_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In either stage: what had been tried is not tried again."""
    command = ["--kinds=status-500", "--limit=3", "--jobs=1", "--seeds=1", f"--reports={tmp_path}"]
    called: list[object] = []

    def outcome(*given: object, **_: object) -> Outcome:
        if len(called) in stops:
            stops.remove(len(called))
            raise KeyboardInterrupt
        called.append(given)
        return Outcome(noticed={EXAMPLES: "why"} if given[2] else {}, happened=1)

    stops = [2, 7]
    monkeypatch.setattr(Gate, "outcome", outcome)
    assert [run.main(command) for _ in range(3)] == [130, 130, 0]
    assert len(called) == 3 * 2 + 3
    assert "the same command goes on from here" in capsys.readouterr().err


def test_every_explained_survivor_does_survive() -> None:
    """What is noticed by now needs no explanation: take it out then."""
    some = [Tried(kind, label) for kind, _, label in (one.partition(" | ") for one in SURVIVORS)]
    assert {one.mutant: one.status for one in tried(some, 1)} == dict.fromkeys(
        SURVIVORS, "survived"
    )
