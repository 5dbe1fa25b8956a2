"""How long answers took, in a form that adds up: the shards of a run give what one machine would.

Every answer is counted under its milliseconds, kept to three significant digits. So a run of any
length has at most 900 counts for each power of ten, no percentile is off by more than half a
percent, and two counts are put together by adding them.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct


class Latency(Struct, frozen=True, kw_only=True):
    """How long `n` answers took: what 50, 95 and 99 of 100 did not exceed, and the most.

    `counts` has how many answers took so many milliseconds; everything else follows from it.
    """

    n: int = 0
    p50_ms: float = 0.0
    p95_ms: float = 0.0
    p99_ms: float = 0.0
    max_ms: float = 0.0
    counts: Mapping[float, int] = {}


def latency_of(counts: Mapping[float, int]) -> Latency:
    """Give what follows from the number of answers by milliseconds."""
    if not counts:
        return Latency()
    ordered = dict(sorted(counts.items()))
    return Latency(
        n=sum(ordered.values()),
        p50_ms=_percentile(ordered, 50),
        p95_ms=_percentile(ordered, 95),
        p99_ms=_percentile(ordered, 99),
        max_ms=max(ordered),
        counts=ordered,
    )


def counted(latencies_ms: Iterable[float]) -> dict[float, int]:
    """Give how many answers took so many milliseconds, to three significant digits."""
    return dict(Counter(float(f"{ms:.3g}") for ms in latencies_ms))


def together(several: Iterable[Latency]) -> Latency:
    """Give how long all of them took."""
    total: Counter[float] = Counter()
    for one in several:
        total.update(one.counts)
    return latency_of(total)


def _percentile(ordered: Mapping[float, int], percent: int) -> float:
    """Give what so many of 100 answers did not exceed: the nearest rank, no value in between."""
    rank = math.ceil(sum(ordered.values()) * percent / 100)
    for ms, count in ordered.items():
        rank -= count
        if rank <= 0:
            return ms
    return 0.0
