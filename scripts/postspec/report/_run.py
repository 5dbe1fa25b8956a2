"""A run of the contract tests as a value: read, written, put together from shards."""

from __future__ import annotations

import enum
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from typing import Final

import msgspec
from msgspec import Struct

from postspec.findings import Finding, Place, Severity

#: How many latencies are kept of one operation, spread over the run.
MOST_LATENCIES: Final = 500

_VOLATILE: Final = re.compile(r"[0-9a-fA-F-]{8,}|\d+|'[^']*'|\"[^\"]*\"|`[^`]*`")


class Grade(enum.StrEnum):
    """What a finding says of the contract.

    `broken`: the server does what the contract rules out. `undocumented`: it does what the contract
    does not know. `suspicious`: either may be wrong, and a person has to look.
    """

    BROKEN = "broken"
    UNDOCUMENTED = "undocumented"
    SUSPICIOUS = "suspicious"


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


class Found(Struct, frozen=True, kw_only=True):
    """One way in which a server breaks its contract, however many tests noticed it.

    `says` is what the contract says, `did` what the server did. `about` is what that is about within
    the operation, a status for example: findings of one check, operation and matter are the same,
    whatever the answers were. `curl` repeats the request, secrets masked; `pointer` leads to the operation in the document, `sources` to the requests in the
    collection that it comes from. `layers` are the suites that noticed.
    """

    check: str
    operation: str
    grade: Grade
    says: str
    did: str
    about: str = ""
    service: str = ""
    curl: str = ""
    pointer: str = ""
    sources: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()
    count: int = 1

    @property
    def fingerprint(self) -> str:
        """What it is known by from run to run: check, operation and matter.

        Where it is about nothing in particular, its first words without their values count.
        """
        matter = self.about or _VOLATILE.sub("", self.did.partition("\n")[0])
        known = f"{self.check}\x00{self.operation}\x00{matter}"
        return hashlib.sha256(known.encode("utf-8", "surrogatepass")).hexdigest()[:12]


class Covered(Struct, frozen=True, kw_only=True):
    """What a run asked of one operation, and what there would have been to ask.

    `answers` counts answers by status. `latencies_ms` is a sample of them, sorted.
    """

    operation: str
    service: str = ""
    statuses: tuple[str, ...] = ()
    parameters: tuple[str, ...] = ()
    answers: Mapping[str, int] = {}
    sent_parameters: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()
    latencies_ms: tuple[float, ...] = ()

    @property
    def unseen_statuses(self) -> tuple[str, ...]:
        """The documented statuses that nothing was answered with."""
        return tuple(one for one in self.statuses if not _is_seen(one, self.answers))

    @property
    def unsent_parameters(self) -> tuple[str, ...]:
        """The documented parameters that were never sent."""
        return tuple(one for one in self.parameters if one not in self.sent_parameters)


class Run(Struct, frozen=True, kw_only=True):
    """A run, or several shards of one.

    `started` is ISO 8601 in UTC. `command` repeats it. `tests` counts by outcome. `left` names what
    could not be removed from the target.
    """

    target: str
    url: str = ""
    started: str = ""
    seconds: float = 0.0
    command: str = ""
    document: str = ""
    shards: tuple[str, ...] = ()
    tests: Mapping[str, int] = {}
    operations: tuple[Covered, ...] = ()
    findings: tuple[Found, ...] = ()
    left: tuple[str, ...] = ()
    version: int = 1


def verdict(run: Run) -> str:
    """Give what a run comes to: `kept`, `broken`, or `nothing was tested`."""
    if run.findings or run.left or run.tests.get("failed") or run.tests.get("error"):
        return "broken"
    return "kept" if run.tests.get("passed") else "nothing was tested"


def run_to_json(run: Run) -> str:
    """Give a run as JSON: the same run, the same bytes."""
    return msgspec.json.format(msgspec.json.encode(run), indent=1).decode() + "\n"


def read_run(text: str) -> Run:
    """Give the run that a JSON text holds.

    Raises:
        RunError: it holds none, or one of another version.
    """
    try:
        run = msgspec.json.decode(text, type=Run)
    except (msgspec.DecodeError, RecursionError) as error:
        raise RunError(f"not a run of the contract tests: {error}") from error
    if run.version != 1:
        raise RunError(f"a run of version {run.version}, which is not known")
    return run


def merge(runs: Sequence[Run]) -> Run:
    """Give the run that one machine would have made of several shards.

    Counts add up, the same finding of several shards is one, the time is that of the longest. The
    order of the shards does not matter.

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
    return Run(
        target=runs[0].target,
        url=ordered[0].url,
        started=min(run.started for run in runs),
        seconds=max(run.seconds for run in runs),
        command=ordered[0].command,
        document=runs[0].document,
        shards=shards,
        tests=_added(run.tests for run in runs),
        operations=_operations(one for run in ordered for one in run.operations),
        findings=same_once(one for run in ordered for one in run.findings),
        left=tuple(sorted(one for run in runs for one in run.left)),
    )


def same_once(findings: Iterable[Found]) -> tuple[Found, ...]:
    """Give findings, those with one fingerprint as one, in order of operation and check."""
    by_fingerprint: dict[str, list[Found]] = {}
    for one in findings:
        by_fingerprint.setdefault(one.fingerprint, []).append(one)
    joined = (reduce(_joined, some) for some in by_fingerprint.values())
    return tuple(sorted(joined, key=lambda one: (one.service, one.operation, one.check, one.did)))


def _joined(a: Found, b: Found) -> Found:
    return msgspec.structs.replace(
        a,
        layers=tuple(sorted({*a.layers, *b.layers})),
        count=a.count + b.count,
        curl=a.curl or b.curl,
    )


def _operations(covered: Iterable[Covered]) -> tuple[Covered, ...]:
    by_label: dict[str, Covered] = {}
    for one in covered:
        known = by_label.get(one.operation)
        by_label[one.operation] = one if known is None else _both(known, one)
    return tuple(by_label[label] for label in sorted(by_label))


def _both(a: Covered, b: Covered) -> Covered:
    return msgspec.structs.replace(
        a,
        answers=_added((a.answers, b.answers)),
        sent_parameters=tuple(sorted({*a.sent_parameters, *b.sent_parameters})),
        layers=tuple(sorted({*a.layers, *b.layers})),
        latencies_ms=sampled(sorted((*a.latencies_ms, *b.latencies_ms))),
    )


def sampled(latencies: Sequence[float]) -> tuple[float, ...]:
    """Give at most `MOST_LATENCIES` of sorted latencies, evenly spread, both ends included."""
    count = len(latencies)
    if count <= MOST_LATENCIES:
        return tuple(latencies)
    step = (count - 1) / (MOST_LATENCIES - 1)
    return tuple(latencies[round(n * step)] for n in range(MOST_LATENCIES))


def percentile(latencies: Sequence[float], share: float) -> float:
    """Give the latency that a share (0 to 1) of sorted latencies does not exceed; 0 for none."""
    if not latencies:
        return 0.0
    return latencies[min(len(latencies) - 1, int(share * len(latencies)))]


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


def _added(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    total: dict[str, int] = {}
    for some in counts:
        for name, number in some.items():
            total[name] = total.get(name, 0) + number
    return dict(sorted(total.items()))


def _is_seen(status: str, answers: Mapping[str, int]) -> bool:
    if status.upper().endswith("XX"):
        return any(one[:1] == status[:1] for one in answers)
    return status == "default" or status in answers
