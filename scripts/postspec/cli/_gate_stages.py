"""The stages of the gate: each gives what it came to, and none hides a later one."""

from __future__ import annotations

import argparse
import enum
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from postspec.cli import _convert, _diff, _generate
from postspec.cli._base import Base, find_base
from postspec.cli._console import ExitCode, counted, exit_code, shown
from postspec.cli._errors import RULES, CannotRun
from postspec.cli._files import stale
from postspec.findings import Finding, Place, Severity, found, located

if TYPE_CHECKING:
    from postspec.cli._clients import Clients
    from postspec.cli._versions import Version
    from postspec.client import Generated
    from postspec.compat import Change, Level, Toll
    from postspec.project import Project

#: How many of the client's files that differ are named.
_MOST_FILES = 10


class State(enum.StrEnum):
    """What became of a stage."""

    PASSED = "passed"
    FAILED = "failed"
    COULD_NOT_RUN = "could not run"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What a stage came to. `summary` is one line; `changes` are those of the document.

    `tolls` is what they come to for each consumer that is known.
    """

    name: str
    state: State
    summary: str
    findings: tuple[Finding, ...] = ()
    changes: tuple[Change, ...] = ()
    tolls: tuple[Toll, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """What is judged, and how. `gate` is the level from which on changes fail, or None."""

    project: Project
    fail_on: str
    base: str | None
    level: Level | None
    is_bump_required: bool
    is_compared: bool
    is_contract_tested: bool


def run_stages(gate: Gate) -> Iterator[Stage]:
    """Give each stage when it is done, in order. Nothing is written but in a temporary folder."""
    from postspec.cli._gate_contract import contract

    made: list[str] = []
    packages: list[Generated] = []
    derived = [_guarded("convert", lambda: _converted(gate, made))]
    yield derived[0]
    text = made[0] if made else None
    for stage in _client(gate, text, packages):
        derived.append(stage)
        yield stage
    if gate.is_compared:
        yield _guarded("diff", lambda: _compared(gate, text, packages))
    else:
        yield Stage(name="diff", state=State.LEFT_OUT, summary="as asked for by --no-diff")
    if gate.is_contract_tested:
        tested = "" if _are_up_to_date(derived) else "of derived files that are not up to date"
        yield _guarded("contract", lambda: contract(gate.project, gate.fail_on, tested))
    else:
        yield Stage(name="contract", state=State.LEFT_OUT, summary="as asked for by --no-contract")


def _are_up_to_date(stages: Iterable[Stage]) -> bool:
    return not any(f.rule == "derived-file-stale" for stage in stages for f in stage.findings)


def judged(name: str, summary: str, findings: Iterable[Finding], fail_on: str) -> Stage:
    """Give a stage that fails by its findings."""
    listed = tuple(findings)
    is_failed = exit_code(listed, fail_on) is ExitCode.FINDINGS
    state = State.FAILED if is_failed else State.PASSED
    return Stage(name=name, state=state, summary=summary, findings=listed)


def _guarded(name: str, stage: Callable[[], Stage]) -> Stage:
    try:
        return stage()
    except CannotRun as error:
        summary = error.findings[0].message if error.findings else ""
        return Stage(name=name, state=State.COULD_NOT_RUN, summary=summary, findings=error.findings)


def _options(
    command: str, add_command: Callable[..., None], project: Project
) -> argparse.Namespace:
    """Give the options with which a project runs a command."""
    from postspec.project import FILE_NAME

    parser = argparse.ArgumentParser()
    add_command(parser.add_subparsers())
    return parser.parse_args([command, "--check", f"--project={project.root / FILE_NAME}"])


# --- the document and the client ------------------------------------------------------------------


def _converted(gate: Gate, made: list[str]) -> Stage:
    """Convert, and hand on the text of the document that should be there."""
    job = _convert.job_of(_options("convert", _convert.add_command, gate.project))
    result = _convert.convert_job(job)
    findings = located(result.findings, result.locators)
    if result.content is None or job.output is None:
        summary = f"no request could be converted; {counted(findings)}"
        return Stage(name="convert", state=State.FAILED, summary=summary, findings=tuple(findings))
    made.append(result.content.decode())
    old = stale(job.output, made[-1], _convert.COMMAND)
    told = "not up to date" if old else "up to date"
    summary = f"{shown(job.output)}: {told}, {_convert.summary_of(result)}"
    return judged("convert", summary, (*old, *findings), gate.fail_on)


def _client(gate: Gate, text: str | None, packages: list[Generated]) -> Iterator[Stage]:
    """Compare the client with what would be generated, and give what the generator would lose.

    What was generated is handed on.
    """
    try:
        job = _generate.job_of(_options("generate", _generate.add_command, gate.project))
        generated = _generate.generate_job(job, _version(gate.project, text).document)
    except CannotRun as error:
        yield from _without_client(error, gate.fail_on)
        return
    packages.append(generated)
    yield _guarded("generate", lambda: _up_to_date(gate, job, generated))
    told = f"what the generator would lose: {counted(generated.findings)}"
    yield judged("lint", told, generated.findings, gate.fail_on)


def _without_client(error: CannotRun, fail_on: str) -> Iterator[Stage]:
    from postspec.client import ClientRejectedError

    def refuse() -> Stage:
        raise error

    if not isinstance(error.__cause__, ClientRejectedError):
        yield _guarded("generate", refuse)
        yield Stage(name="lint", state=State.LEFT_OUT, summary="nothing was generated")
        return
    yield Stage(name="generate", state=State.LEFT_OUT, summary="no client can be made, see lint")
    told = f"no client can be made of the document: {counted(error.findings)}"
    yield judged("lint", told, error.findings, fail_on)


def _up_to_date(gate: Gate, job: _generate.Job, generated: Generated) -> Stage:
    place = shown(job.output)
    differing = _generate.differences_of(job, generated)
    if not differing:
        summary = f"{place}: up to date, {_generate.summary_of(generated)}"
        return judged("generate", summary, (), gate.fail_on)
    more = len(differing) - _MOST_FILES
    named = ", ".join(differing[:_MOST_FILES]) + (f" and {more} more" if more > 0 else "")
    message = f"not what `postspec generate` makes: {named}"
    old = found(RULES, "derived-file-stale", message, Place(file=place))
    count = f"{len(differing)} file{'' if len(differing) == 1 else 's'}"
    return judged("generate", f"{place}: not up to date, {count} differ", [old], gate.fail_on)


def _version(project: Project, text: str | None) -> Version:
    """Give the document that the collection makes, or where it makes none, the one on disk."""
    from postspec.cli._versions import read_version

    return read_version(shown(project.document), text=text)


# --- what has changed -----------------------------------------------------------------------------


def _compared(gate: Gate, text: str | None, packages: list[Generated]) -> Stage:
    from postspec.cli._consumers import Consumers
    from postspec.cli._versions import read_version

    project = gate.project
    base = find_base(project.root, gate.base)
    named = base.named(project.document)
    if not base.has(named):
        return _first(gate, base)
    policy = _diff.policy_of(project)
    old = read_version(named, folder=project.root)
    clients, missing = _clients(project, base, packages)
    new = _version(project, text)
    outcome, remarks = _diff.judge_versions(old, new, policy, gate.level, clients)
    consumers = Consumers(project.compat.consumers, project.compat.only_hitting)
    outcome = _diff.hitting(outcome, consumers, clients, project)
    remarks = (*missing, *remarks)
    if gate.is_bump_required:
        remarks = (*remarks, *_diff.version_findings(outcome))
    return _told(gate, base, outcome, remarks)


def _clients(
    project: Project, base: Base, packages: list[Generated]
) -> tuple[Clients | None, tuple[Finding, ...]]:
    """Give the client of the base and the one that should be there, or a finding."""
    from postspec.cli._clients import Clients, at_base, without_client

    if not packages:
        return None, ()
    old = at_base(project, base)
    if old is None:
        return None, (without_client(project, base),)
    return Clients(project.client_package, old, packages[0].files), ()


def _first(gate: Gate, base: Base) -> Stage:
    """Give the stage of a document that the base has not: a first one, or one that was moved."""
    place = shown(gate.project.document)
    message = f"{base.told} has no such document: there is nothing to compare with"
    remark = found(RULES, "base-without-document", message, Place(file=place))
    told = f"{base.told} has no {place}: nothing to compare with"
    stage = judged("diff", told, [remark], gate.fail_on)
    if stage.state is State.FAILED:
        return stage
    return Stage(name="diff", state=State.LEFT_OUT, summary=told, findings=(remark,))


def _told(gate: Gate, base: Base, outcome: _diff.Outcome, remarks: tuple[Finding, ...]) -> Stage:
    from msgspec.structs import replace

    from postspec.compat import suggested_bumps, verdict

    changes, level = outcome.changes, outcome.gate
    findings = [
        replace(f, severity=Severity.WARNING)
        if f.severity is Severity.ERROR and (level is None or change.level.rank < level.rank)
        else f
        for f, change in zip(_diff.placed(outcome), changes, strict=True)
    ]
    is_failed = level is not None and verdict(changes, fail_on=level).is_failed
    is_failed |= exit_code(remarks, gate.fail_on) is ExitCode.FINDINGS
    bumps = suggested_bumps(changes)
    what = "the document or its client" if outcome.has_clients else "the document"
    counts = ", ".join(f"{n} {one}" for one, n in _counts(changes).items() if n)
    told = f"{counts}; asks for a {bumps.document} version of the document, {bumps.client} of the client"
    return Stage(
        name="diff",
        state=State.FAILED if is_failed else State.PASSED,
        summary=f"since {base.told}: {told if changes else f'no change of {what}'}",
        findings=(*findings, *remarks),
        changes=changes,
        tolls=outcome.tolls,
    )


def _counts(changes: Iterable[Change]) -> dict[str, int]:
    """Give how many changes there are, by level, the gravest first; the approved ones apart."""
    from postspec.compat import Level

    counts = dict.fromkeys([*map(str, reversed(Level)), "approved"], 0)
    for change in changes:
        counts["approved" if change.approval else str(change.level)] += 1
    return counts
