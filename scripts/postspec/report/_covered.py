"""What a run asked of each operation, and what there would have been to ask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec
from msgspec import Struct

from postspec.report._latency import Latency, together


class Covered(Struct, frozen=True, kw_only=True):
    """What a run asked of one operation, and what there would have been to ask.

    `pointer` leads to the operation in the document. `answers` counts answers by status.
    """

    operation: str
    service: str = ""
    statuses: tuple[str, ...] = ()
    parameters: tuple[str, ...] = ()
    answers: Mapping[str, int] = {}
    sent_parameters: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()
    latency: Latency = Latency()
    pointer: str = ""

    @property
    def unseen_statuses(self) -> tuple[str, ...]:
        """The documented statuses that nothing was answered with."""
        return tuple(one for one in self.statuses if not _is_seen(one, self.answers))

    @property
    def unsent_parameters(self) -> tuple[str, ...]:
        """The documented parameters that were never sent."""
        return tuple(one for one in self.parameters if one not in self.sent_parameters)


def covered_together(covered: Iterable[Covered]) -> tuple[Covered, ...]:
    """Give what several shards asked, one for each operation, in order of labels."""
    by_label: dict[str, Covered] = {}
    for one in covered:
        known = by_label.get(one.operation)
        by_label[one.operation] = one if known is None else _both(known, one)
    return tuple(by_label[label] for label in sorted(by_label))


def _both(a: Covered, b: Covered) -> Covered:
    return msgspec.structs.replace(
        a,
        answers=added((a.answers, b.answers)),
        sent_parameters=tuple(sorted({*a.sent_parameters, *b.sent_parameters})),
        layers=tuple(sorted({*a.layers, *b.layers})),
        latency=together((a.latency, b.latency)),
    )


def added(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """Give the sums of counts by name."""
    total: dict[str, int] = {}
    for some in counts:
        for name, number in some.items():
            total[name] = total.get(name, 0) + number
    return dict(sorted(total.items()))


def _is_seen(status: str, answers: Mapping[str, int]) -> bool:
    if status.upper().endswith("XX"):
        return any(one[:1] == status[:1] for one in answers)
    return status == "default" or status in answers
