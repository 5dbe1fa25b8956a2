"""Mutants tried one by one, in this process or in several, each with a gate of its own.

A module of its own: a process that is started anew finds what it has to do by its module's name,
which the module that was run does not have there.
"""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Iterator, Sequence
from typing import Final

from contract_tests.harness import subject
from contract_tests.harness.outcome import service_of
from contract_tests.mutants.gate import Gate
from contract_tests.mutants.kinds import KINDS
from contract_tests.mutants.results import Result

_gates: Final[list[Gate]] = []


def _gate() -> Gate:
    """Give this process's gate."""
    if not _gates:
        _gates.append(Gate())
    return _gates[0]


def _try(mutant: tuple[str, str, int]) -> Result:
    """Try a mutant: its kind, empty for none, its operation's label, and the stub's seed."""
    kind, label, stub_seed = mutant
    began = time.perf_counter()
    operation = subject.operation(label)
    found = _gate().outcome(operation, KINDS.get(kind), stub_seed)
    return Result(
        kind=kind,
        operation=label,
        service=service_of(operation),
        happened=found.happened,
        seconds=round(time.perf_counter() - began, 3),
        noticed=found.noticed,
    )


def tried(mutants: Sequence[tuple[str, str, int]], jobs: int) -> Iterator[Result]:
    """Try mutants, each as kind, label and the stub's seed; give the results as they come."""
    if jobs <= 1 or len(mutants) <= 1:
        yield from map(_try, mutants)
        return
    with multiprocessing.get_context("spawn").Pool(min(jobs, len(mutants))) as pool:
        yield from pool.imap_unordered(_try, mutants)
