"""Mutants tried one by one, in this process or in several, each with a gate of its own.

A module of its own: a process that is started anew finds what it has to do by its module's name,
which the module that was run does not have there.
"""

from __future__ import annotations

import atexit
import multiprocessing
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cache, cached_property

from contract_tests.harness.document import subject
from contract_tests.harness.runs.outcome import service_of
from contract_tests.mutants.gate import Gate
from contract_tests.mutants.kinds import KINDS
from contract_tests.mutants.layers import GENERATED
from contract_tests.mutants.results import Result, Tried
from postspec.stub import running


@dataclass(frozen=True)
class _Bench:
    """This process's gate, and its stub on a port if that is asked for."""

    gate: Gate = field(default_factory=Gate)
    _stack: ExitStack = field(default_factory=ExitStack)

    @cached_property
    def url(self) -> str:
        """Where the gate's stub is served, to the end of the process."""
        atexit.register(self._stack.close)
        return self._stack.enter_context(running(self.gate.bed.stub.app))


@cache
def _bench() -> _Bench:
    return _Bench()


def _try(one: Tried) -> Result:
    began = time.perf_counter()
    operation = subject.operation(one.operation)
    bench = _bench()
    found = bench.gate.outcome(
        operation,
        KINDS.get(one.kind),
        one.stub_seed,
        url=bench.url if one.over_http else "",
        without=() if one.with_generated else (GENERATED,),
    )
    return Result(
        kind=one.kind,
        operation=one.operation,
        service=service_of(operation),
        stub_seed=one.stub_seed,
        over_http=one.over_http,
        happened=found.happened,
        seconds=round(time.perf_counter() - began, 3),
        noticed=found.noticed,
    )


def tried(some: Sequence[Tried], jobs: int) -> Iterator[Result]:
    """Try mutants, and the stub as it is; give the results as they come."""
    if jobs <= 1 or len(some) <= 1:
        yield from map(_try, some)
        return
    # An interruption is the parent's to tell of: it ends these.
    quiet = (signal.SIGINT, signal.SIG_IGN)
    count = min(jobs, len(some))
    with multiprocessing.get_context("spawn").Pool(count, signal.signal, quiet) as pool:
        yield from pool.imap_unordered(_try, some)
