"""A run of the contract tests as a value: read, written, put together from shards."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

import msgspec
from msgspec import Struct

from postspec.findings import Finding, Place, Severity
from postspec.report._covered import Covered, added, covered_together
from postspec.report._found import Found, Grade, same_once
from postspec.report._thresholds import CHECKS, Load, Threshold, exceeded

#: The version of the form in which a run is written.
VERSION: Final = 2

#: A shard: the K-th of N parts.
_SHARD: Final = re.compile("([1-9][0-9]{0,3})/([1-9][0-9]{0,3})")

#: As many shards that are missing are named.
_MOST_NAMED: Final = 5

_SEVERITY: Final[Mapping[Grade, Severity]] = {
    Grade.BROKEN: Severity.ERROR,
    Grade.UNDOCUMENTED: Severity.WARNING,
    Grade.SUSPICIOUS: Severity.WARNING,
}


class RunError(ValueError):
    """A file is no run that can be read. Carries `problem`."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


class Run(Struct, frozen=True, kw_only=True):
    """A run, or several shards of one.

    `started` is ISO 8601 in UTC. `requests` are those that a server got. `command` repeats it.
    `shards` are each `K/N`, none where a run was not divided. `tests` counts by outcome. `left`
    names what could not be removed from the target. `thresholds` are those that the findings of
    `judged` follow from. Where it `is_whole` not, it was stopped before its end. `load` is there
    where the server was put under one, and not tested.
    """

    target: str
    url: str = ""
    started: str = ""
    seconds: float = 0.0
    requests: int = 0
    command: str = ""
    document: str = ""
    shards: tuple[str, ...] = ()
    tests: Mapping[str, int] = {}
    operations: tuple[Covered, ...] = ()
    findings: tuple[Found, ...] = ()
    left: tuple[str, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    is_whole: bool = True
    load: Load | None = None
    version: int = VERSION


class _Versioned(Struct):
    version: int = 1


def judged(run: Run) -> Run:
    """Give a run with a finding for each of its thresholds that was not kept, and no other such."""
    others = [one for one in run.findings if one.check not in CHECKS]
    measured = exceeded(run.thresholds, run.operations, run.load)
    return msgspec.structs.replace(run, findings=same_once((*others, *measured)))


def verdict(run: Run) -> str:
    """Give what a run comes to: `kept`, `broken`, `not finished`, or `nothing was tested`."""
    if run.findings or run.left or run.tests.get("failed") or run.tests.get("error"):
        return "broken"
    if not run.is_whole:
        return "not finished"
    was_asked = run.load.requests if run.load is not None else run.tests.get("passed")
    return "kept" if was_asked else "nothing was tested"


def sent(run: Run) -> str:
    """Say how much was sent, and how fast; of shards, all of them together."""
    told = f"{run.requests:,} request{'' if run.requests == 1 else 's'}"
    if not run.requests or not run.seconds:
        return told
    return f"{told}, {run.requests / run.seconds:.3g} a second"


def run_to_json(run: Run) -> str:
    """Give a run as JSON: the same run, the same bytes."""
    return msgspec.json.format(msgspec.json.encode(run), indent=1).decode() + "\n"


def read_run(text: str) -> Run:
    """Give the run that a JSON text holds.

    Raises:
        RunError: it holds none, or one of another version.
    """
    try:
        version = msgspec.json.decode(text, type=_Versioned).version
        if version != VERSION:
            raise RunError(f"a run of version {version}, which is not known")
        return msgspec.json.decode(text, type=Run)
    except (msgspec.DecodeError, RecursionError) as error:
        raise RunError(f"not a run of the contract tests: {error}") from error


def merge(runs: Sequence[Run]) -> Run:
    """Give the run that one machine would have made of several shards.

    Counts add up, the same finding of several shards is one, the time is that of the longest;
    thresholds are held against the answers of all. The order of the shards does not matter.

    Raises:
        RunError: they are not all the shards of one run, each once.
    """
    if not runs:
        raise RunError("there is no run to put together")
    kinds = {(run.target, run.document) for run in runs}
    if len(kinds) > 1:
        raise RunError("the runs are of different targets or documents")
    if any(run.load is not None for run in runs):
        raise RunError("a load is no shard of a run")
    if len(runs) > 1 and not all(run.shards for run in runs):
        raise RunError("a run that was not divided is whole by itself")
    shards = tuple(one for run in runs for one in run.shards)
    _hold_to_one_division(shards)
    ordered = sorted(runs, key=lambda run: (run.shards, run.started))
    whole = Run(
        target=runs[0].target,
        url=ordered[0].url,
        started=min(run.started for run in runs),
        seconds=max(run.seconds for run in runs),
        requests=sum(run.requests for run in runs),
        command=ordered[0].command,
        document=runs[0].document,
        shards=tuple(sorted(shards)),
        tests=added(run.tests for run in runs),
        operations=covered_together(one for run in ordered for one in run.operations),
        findings=same_once(one for run in ordered for one in run.findings),
        left=tuple(sorted(one for run in runs for one in run.left)),
        thresholds=ordered[0].thresholds,
        is_whole=all(run.is_whole for run in runs),
    )
    return judged(whole)


def _hold_to_one_division(shards: Sequence[str]) -> None:
    """Refuse shards that are not each of `1/N` to `N/N` once: what nobody ran is not kept."""
    counts: set[int] = set()
    for one, times in Counter(shards).items():
        part = _SHARD.fullmatch(one)
        if part is None or int(part[1]) > int(part[2]):
            raise RunError(f"{one!r} is no shard, as 1/3 is")
        if times > 1:
            raise RunError(f"the same shard is there twice: {one}")
        counts.add(int(part[2]))
    if len(counts) > 1:
        raise RunError(
            f"the shards are of runs divided by {' and by '.join(map(str, sorted(counts)))}"
        )
    for count in counts:
        wanted = (f"{number}/{count}" for number in range(1, count + 1))
        missing = [one for one in wanted if one not in shards]
        if missing:
            more = len(missing) - _MOST_NAMED
            named = ", ".join(missing[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
            raise RunError(f"shards are missing: {named}")


def as_findings(run: Run) -> tuple[Finding, ...]:
    """Give what a run has found as findings, which every printer can print."""
    return tuple(
        Finding(
            rule=one.check.replace("_", "-"),
            severity=_SEVERITY[one.grade],
            message=f"{one.says} {one.did}".strip(),
            place=Place(file=run.document, pointer=one.pointer),
            subject=one.operation,
            fix=one.curl,
        )
        for one in run.findings
    )
