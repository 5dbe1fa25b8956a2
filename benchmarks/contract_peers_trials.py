"""Tools tried on mutants: in this process or in several, each with a stub of its own on loopback."""

from __future__ import annotations

import json
import multiprocessing
import resource
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from benchmarks.contract_peers_reports import Failures
from benchmarks.contract_peers_tools import PEERS, Given
from contract_tests.harness.document import subject
from contract_tests.harness.runs.outcome import service_of
from contract_tests.mutants.gate import Gate
from contract_tests.mutants.kinds import KINDS
from contract_tests.mutants.results import Result
from contract_tests.mutants.serving import UNCHANGED, served

from postspec.openapi import Operation

#: This project's own gate, which is no program that is installed.
OWN: Final = "postspec"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A tool to be tried, and on what: a mutant, or with no kind an operation of the stub as it is."""

    tool: str
    executable: str
    kind: str
    label: str


def tried(tasks: Sequence[Task], jobs: int) -> Iterator[tuple[str, Result]]:
    """Do tasks; give as they come the tool, and a result whose `noticed` has a key a failure."""
    if jobs <= 1 or len(tasks) <= 1:
        yield from map(_do, tasks)
        return
    with multiprocessing.get_context("spawn").Pool(min(jobs, len(tasks))) as pool:
        yield from pool.imap_unordered(_do, tasks)


def _do(task: Task) -> tuple[str, Result]:
    operation, began = subject.operation(task.label), _cpu_s()
    do = _by_gate if task.tool == OWN else _by_peer
    failures, happened = do(task, operation)
    result = Result(
        kind=task.kind,
        operation=task.label,
        service=service_of(operation),
        happened=happened,
        seconds=round(_cpu_s() - began, 3),
        noticed=dict.fromkeys(sorted(failures), ""),
    )
    return task.tool, result


def _cpu_s() -> float:
    """Give the CPU time of this process, the stub's among it, and of the tools that have ended."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + ended.ru_utime + ended.ru_stime


@cache
def _gate() -> Gate:
    return Gate()


@cache
def _inputs() -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    collection = json.loads(subject.project().collection.read_text("utf-8"))
    return dict(subject.document().raw), collection.get("collection", collection)


def _by_gate(task: Task, operation: Operation) -> tuple[Failures, int]:
    outcome = _gate().outcome(operation, KINDS.get(task.kind))
    failures = (f"{task.label}: {layer} {what}" for layer, what in outcome.noticed.items())
    return frozenset(failures), outcome.happened


def _by_peer(task: Task, operation: Operation) -> tuple[Failures, int]:
    peer = next(one for one in PEERS if one.name == task.tool)
    document, collection = _inputs()
    name = f"{task.kind} | {task.label}" if task.kind else UNCHANGED
    with tempfile.TemporaryDirectory() as folder, served(name, bed=_gate().bed) as mutant:
        given = Given(
            url=mutant.url,
            about=mutant.about(),
            operation=operation,
            document=document,
            collection=collection,
            environment=subject.project().environments_dir / "local.json",
            folder=Path(folder),
        )
        return peer.run(task.executable, given), mutant.happened
