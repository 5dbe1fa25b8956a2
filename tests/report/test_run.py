"""A run as a value: written and read, put together from shards, the same finding once."""

from __future__ import annotations

import math
import random
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from postspec.report import (
    Covered,
    Found,
    Grade,
    Load,
    Run,
    RunError,
    Threshold,
    as_findings,
    counted,
    judged,
    latency_of,
    merge,
    read_run,
    run_to_json,
    sent,
    verdict,
)

Json = Any

_WORDS = st.text(max_size=12)
_FOUND = st.builds(
    Found,
    check=st.sampled_from(["status", "schema"]),
    operation=st.sampled_from(["GET /a", "PUT /b"]),
    grade=st.sampled_from(Grade),
    says=_WORDS,
    did=_WORDS,
    about=st.sampled_from(["", "200"]),
    layers=st.tuples(st.sampled_from(["examples", "properties"])),
)


def covered(operation: str = "GET /a", **more: Json) -> Covered:
    """Give what was asked of an operation that documents two statuses and two parameters."""
    given_: dict[str, Any] = {
        "statuses": ("200", "4XX"),
        "parameters": ("query q", "path id"),
        "answers": {"200": 2},
        "sent_parameters": ("path id",),
        "layers": ("examples",),
        "latency": latency_of({1.0: 1, 2.0: 1}),
    }
    return Covered(operation=operation, **{**given_, **more})


def run(shard: str = "", **more: Json) -> Run:
    """Give a run of one operation, or a shard of one."""
    given_: dict[str, Any] = {"tests": {"passed": 1}, "operations": (covered(),)}
    shards = (shard,) if shard else ()
    return Run(target="lab", document="d.yaml", shards=shards, **{**given_, **more})


@given(st.lists(_FOUND, max_size=5))
def test_a_run_is_read_as_it_was_written(found: list[Found]) -> None:
    """JSON keeps everything."""
    one = run(findings=tuple(found), seconds=1.5, left=("x",))
    assert read_run(run_to_json(one)) == one


def test_what_was_sent_is_told_with_its_rate() -> None:
    """A rate needs a time; of shards it is what they sent together in the time of the longest."""
    assert sent(run(requests=1)) == "1 request"
    assert sent(run(requests=26_982, seconds=100.0)) == "26,982 requests, 270 a second"
    shards = [run("1/2", requests=30, seconds=2.0), run("2/2", requests=10, seconds=4.0)]
    assert sent(merge(shards)) == "40 requests, 10 a second"


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"target": 3}', '{"target": "x", "version": 1}'])
def test_what_is_no_run_is_refused(text: str) -> None:
    """Another file, and a run of a later version, are told apart from a run."""
    with pytest.raises(RunError):
        read_run(text)


@given(st.lists(_FOUND, max_size=8), st.integers(1, 4), st.randoms(use_true_random=False))
def test_shards_come_to_what_one_machine_finds(
    found: list[Found], count: int, order: random.Random
) -> None:
    """Findings and coverage do not depend on how the work was divided, nor on the order of merging."""
    parts = [
        run(
            f"{number}/{count}",
            findings=tuple(found[number - 1 :: count]),
            operations=(covered(answers={"200": 1}, latency=latency_of({float(number): 1})),),
        )
        for number in range(1, count + 1)
    ]
    whole = merge([run(findings=tuple(found))])
    order.shuffle(parts)
    merged = merge(parts)
    assert {(o.fingerprint, o.count) for o in merged.findings} == {
        (o.fingerprint, o.count) for o in whole.findings
    }
    assert merged.tests == {"passed": count}
    (operation,) = merged.operations
    assert operation.answers == {"200": count}
    assert operation.latency.counts == {float(n): 1 for n in range(1, count + 1)}
    assert merged == merge(sorted(parts, key=lambda one: one.shards))


#: Runs that are not shards of one → words of the refusal.
APART = {
    "nothing": ([], "no run"),
    "two targets": ([run("1/2"), Run(target="other", shards=("2/2",))], "different targets"),
    "one twice": ([run("1/2"), run("1/2")], "twice: 1/2"),
    "one twice, among others": (
        [msgspec.structs.replace(run(), shards=("1/3", "2/3")), run("2/3"), run("3/3")],
        "twice: 2/3",
    ),
    "one missing": ([run("1/3"), run("2/3")], "missing: 3/3$"),
    "one alone": ([run("2/3")], "missing: 1/3, 3/3$"),
    "many missing": ([run("1/8")], "missing: 2/8, 3/8, 4/8, 5/8, 6/8 and 2 more$"),
    "two divisions": ([run("1/2"), run("2/3")], "divided by 2 and by 3"),
    "beyond the last": ([run("1/1"), run("2/1")], "'2/1' is no shard"),
    "no shard": ([run("first")], "'first' is no shard"),
    "two whole runs": ([run(), run()], "not divided"),
    "a load": ([run("1/1", load=Load(users=1, seconds=1.0, requests=1))], "load is no shard"),
}


@pytest.mark.parametrize("what", APART)
def test_what_is_no_set_of_shards_is_refused(what: str) -> None:
    """Runs of different servers are not added up, nor a shard twice, nor some without the others."""
    runs, words = APART[what]
    with pytest.raises(RunError, match=words):
        merge(runs)


def test_one_matter_is_one_finding() -> None:
    """What several layers saw of one matter is one finding, with all its layers."""
    by_examples = Found(
        check="schema",
        operation="GET /a",
        grade=Grade.BROKEN,
        says="",
        did="one way",
        about="200",
        layers=("examples",),
    )
    by_properties = Found(
        check="schema",
        operation="GET /a",
        grade=Grade.BROKEN,
        says="",
        did="another",
        about="200",
        layers=("properties",),
        curl="curl",
    )
    (found,) = merge([run(findings=(by_examples, by_properties))]).findings
    assert (found.layers, found.count, found.curl) == (("examples", "properties"), 2, "curl")


def test_a_finding_is_known_without_its_values() -> None:
    """Ids and numbers in its words do not make a finding another one."""
    words = ("id 62f9e360ea5311eda05b0240 is gone", "id 6305de07166ba1099d11d8e6 is gone")
    first, second = (
        Found(check="c", operation="o", grade=Grade.BROKEN, says="", did=one) for one in words
    )
    assert first.fingerprint == second.fingerprint


def test_what_was_not_met_is_known() -> None:
    """A status class counts as met by any of it; the default status is not waited for."""
    one = covered(statuses=("200", "201", "4XX", "default"), answers={"200": 1, "404": 1})
    assert one.unseen_statuses == ("201",)
    assert one.unsent_parameters == ("query q",)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, "kept"),
        ({"tests": {}}, "nothing was tested"),
        ({"tests": {"passed": 9, "failed": 1}}, "broken"),
        ({"left": ("an item",)}, "broken"),
    ],
)
def test_the_verdict(more: dict[str, Any], expected: str) -> None:
    """A run that tested nothing keeps nothing; what was left behind breaks it."""
    assert verdict(run(**more)) == expected


_LATENCIES = st.lists(st.floats(0.001, 1e5), min_size=1, max_size=300)


@given(_LATENCIES, st.integers(1, 4))
def test_percentiles_of_shards_are_those_of_all_their_answers(
    latencies: list[float], count: int
) -> None:
    """Each is the nearest rank of everything measured, to half a percent, however it was divided."""
    parts = [
        run(
            f"{n}/{count}",
            operations=(covered(latency=latency_of(counted(latencies[n - 1 :: count]))),),
        )
        for n in range(1, count + 1)
    ]
    (operation,) = merge(parts).operations
    took, ordered = operation.latency, sorted(latencies)
    assert took.n == len(latencies)
    for percent, found in ((50, took.p50_ms), (95, took.p95_ms), (99, took.p99_ms)):
        exact = ordered[math.ceil(percent * len(ordered) / 100) - 1]
        assert found == pytest.approx(exact, rel=0.005)
    assert took.max_ms == pytest.approx(ordered[-1], rel=0.005)


#: Thresholds → the operations, and for services nothing, that do not keep them.
THRESHOLDS: dict[str, tuple[list[Threshold], list[tuple[str, str]]]] = {
    "none": ([], []),
    "each operation": ([Threshold(of="*", p95_ms=50)], [("latency", "GET /slow")]),
    "one of its own": (
        [Threshold(of="*", p95_ms=50), Threshold(of="GET /slow", p95_ms=5000)],
        [],
    ),
    "a service": ([Threshold(of="S", p95_ms=50)], [("latency", "")]),
    "another service": ([Threshold(of="T", p95_ms=50)], []),
    "errors": ([Threshold(of="*", error_rate=0.1)], [("error_rate", "GET /slow")]),
    "few errors": ([Threshold(of="S", error_rate=0.2)], []),
    "kept": ([Threshold(of="*", p95_ms=900, error_rate=0.5)], []),
}


@pytest.mark.parametrize("what", THRESHOLDS)
def test_what_is_beyond_a_threshold_is_a_finding(what: str) -> None:
    """The narrowest threshold counts; a service is judged by all its answers together."""
    thresholds, expected = THRESHOLDS[what]
    slow = covered(
        "GET /slow",
        service="S",
        answers={"200": 8, "503": 2},
        latency=latency_of({10.0: 8, 800.0: 2}),
    )
    quick = covered("GET /quick", service="S", answers={"200": 20}, latency=latency_of({10.0: 20}))
    rare = covered("GET /rare", service="S", answers={"500": 4}, latency=latency_of({900.0: 2}))
    measured = run(operations=(slow, quick, rare), thresholds=tuple(thresholds))
    found = judged(measured).findings
    assert [(one.check, one.operation) for one in found] == expected
    assert all(one.grade is Grade.SUSPICIOUS for one in found)
    assert judged(judged(measured)) == judged(measured)


def test_shards_are_judged_together() -> None:
    """A threshold that each shard keeps, or that one does not, is held against all answers."""
    limit = (Threshold(of="*", p95_ms=50),)
    slow = covered(latency=latency_of({900.0: 5}))
    quick = covered(latency=latency_of({10.0: 95}))
    first, second = (
        judged(run(shard, operations=(one,), thresholds=limit))
        for shard, one in (("1/2", slow), ("2/2", quick))
    )
    assert first.findings
    assert merge([first, second]).findings == ()


def test_findings_are_those_of_every_printer() -> None:
    """A broken contract is an error, the rest warnings; the way to repeat it is what helps."""
    found = Found(
        check="a_check",
        operation="GET /a",
        grade=Grade.BROKEN,
        says="It rings.",
        did="It did not.",
        curl="curl x",
        pointer="/paths/~1a/get",
    )
    (finding,) = as_findings(run(findings=(found,)))
    assert (finding.rule, str(finding.severity)) == ("a-check", "error")
    assert (finding.message, finding.fix) == ("It rings. It did not.", "curl x")
    assert (finding.place.file, finding.place.pointer) == ("d.yaml", "/paths/~1a/get")
