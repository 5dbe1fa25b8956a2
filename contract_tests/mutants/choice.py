"""Which mutants are tried: kinds in turn, each at the operation that has had the fewest so far."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from contract_tests.harness.runs.outcome import service_of
from contract_tests.mutants.kinds import KINDS
from contract_tests.mutants.seeding import Seedbed
from postspec.openapi import Operation


@dataclass(frozen=True, slots=True)
class Chosen:
    """One mutant: a kind by its name, at an operation."""

    kind: str
    operation: Operation

    def __str__(self) -> str:
        return f"{self.kind} | {self.operation.label}"


@dataclass(frozen=True, slots=True)
class Plan:
    """The mutants that are chosen, and for each kind the operations at which it is none, and why."""

    chosen: Sequence[Chosen]
    left_out: Mapping[str, Mapping[str, str]]


def planned(bed: Seedbed, kinds: Sequence[str], limit: int, seed: int = 0) -> Plan:
    """Choose among the mutants of some kinds, as `choose` does: the same ones every time."""
    left_out = {name: bed.why_not(KINDS[name]) for name in kinds}
    fitting = {
        name: [o for o in bed.document.operations if o.label not in reasons]
        for name, reasons in left_out.items()
    }
    return Plan(choose(fitting, limit, seed), left_out)


def choose(fitting: Mapping[str, Collection[Operation]], limit: int, seed: int = 0) -> list[Chosen]:
    """Give up to `limit` mutants, each kind at an operation once.

    `fitting` maps kinds to the operations at which they are violations. Kinds take turns; one takes
    the operation with the fewest mutants, then the service with the fewest, then what the seed
    draws. A smaller limit gives the beginning of what a larger one gives.
    """
    left = {kind: _shuffled(kind, some, seed) for kind, some in fitting.items() if some}
    had: Counter[str] = Counter()
    chosen: list[Chosen] = []
    while left and len(chosen) < limit:
        for kind in list(left)[: limit - len(chosen)]:
            some = left[kind]
            best = min(some, key=lambda o: (had[o.label], had[_service(o)]))
            some.remove(best)
            had.update((best.label, _service(best)))
            chosen.append(Chosen(kind, best))
        left = {kind: some for kind, some in left.items() if some}
    return chosen


def _service(operation: Operation) -> str:
    return f"service {service_of(operation)}"


def _shuffled(kind: str, some: Collection[Operation], seed: int) -> list[Operation]:
    """Give the operations in an order that the seed, the kind and their labels decide."""

    def drawn(operation: Operation) -> bytes:
        return hashlib.blake2b(f"{seed}/{kind}/{operation.label}".encode()).digest()

    return sorted(some, key=drawn)
