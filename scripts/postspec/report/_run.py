"""A run of the contract tests as a value: read, written, put together from shards."""

from __future__ import annotations

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

    `started` is ISO 8601 in UTC. `requests` are those that a server got. `command` repeats it. `tests` counts by outcome. `left` names what
    could not be removed from the target. `thresholds` are those that the findings of `judged` follow
    from. Where it `is_whole` not, it was stopped before its end. `load` is there where the server
    was put under one, and not tested.
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
        RunError: there is none, or they are not of one target and document.
    """
    if not runs:
        raise RunError("there is no run to put together")
    kinds = {(run.target, run.document) for run in runs}
    if len(kinds) > 1:
        raise RunError("the runs are of different targets or documents")
    shards = tuple(sorted({one for run in runs for one in run.shards}))
    ordered = sorted(runs, key=lambda run: (run.shards, run.started))
    if len({run.shards for run in runs}) < len(runs) and shards:
        raise RunError("the same shard is there twice")
    whole = Run(
        target=runs[0].target,
        url=ordered[0].url,
        started=min(run.started for run in runs),
        seconds=max(run.seconds for run in runs),
        requests=sum(run.requests for run in runs),
        command=ordered[0].command,
        document=runs[0].document,
        shards=shards,
        tests=added(run.tests for run in runs),
        operations=covered_together(one for run in ordered for one in run.operations),
        findings=same_once(one for run in ordered for one in run.findings),
        left=tuple(sorted(one for run in runs for one in run.left)),
        thresholds=ordered[0].thresholds,
        is_whole=all(run.is_whole for run in runs),
    )
    return judged(whole)


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
