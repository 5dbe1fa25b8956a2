"""How slow, and how often wrong, a server may be; what is beyond that is a finding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from postspec.report._covered import Covered
from postspec.report._found import Found, Grade
from postspec.report._latency import together

#: A threshold of this name is that of each operation which has none of its own.
EACH: Final = "*"

#: Of fewer answers a percentile says too little.
FEWEST_ANSWERS: Final = 5

#: The checks that thresholds are told by.
CHECKS: Final = ("latency", "error_rate", "throughput")

#: Stands for a status where no answer came.
NO_ANSWER: Final = "none"


class Load(Struct, frozen=True, kw_only=True):
    """What a server was put under: so many users, whose requests took so long altogether.

    `least_per_s` is how many requests a second it had to bear, None for any.
    """

    users: int
    seconds: float
    requests: int
    least_per_s: float | None = None

    @property
    def per_s(self) -> float:
        """How many requests a second there were."""
        return self.requests / self.seconds if self.seconds else 0.0


class Threshold(Struct, frozen=True, kw_only=True):
    """What 95 of 100 answers have to keep, and the share (0 to 1) that may be a 5xx, or none.

    `of` is the label of an operation, a service (all its answers together), or `EACH`. None sets
    no threshold.
    """

    of: str
    p95_ms: float | None = None
    error_rate: float | None = None


def exceeded(
    thresholds: Sequence[Threshold], operations: Sequence[Covered], load: Load | None
) -> Iterator[Found]:
    """Give a finding for each threshold that a run's answers do not keep, in no special order."""
    if load is not None and load.least_per_s is not None and load.per_s < load.least_per_s:
        yield Found(
            check="throughput",
            operation="",
            grade=Grade.SUSPICIOUS,
            says=f"At least {load.least_per_s:g} requests are answered a second.",
            did=f"{load.per_s:.1f} were, {load.requests} in {load.seconds:.0f} s.",
            about="throughput",
            layers=("thresholds",),
        )
    for check in ("latency", "error_rate"):
        limits = {one.of: limit for one in thresholds if (limit := _limit(one, check)) is not None}
        for one in operations:
            limit = limits.get(one.operation, limits.get(EACH))
            if limit is not None:
                yield from _judged(check, limit, [one], one.operation)
        for service in dict.fromkeys(one.service for one in operations):
            if service in limits:
                some = [one for one in operations if one.service == service]
                yield from _judged(check, limits[service], some, "")


def _limit(threshold: Threshold, check: str) -> float | None:
    return threshold.p95_ms if check == "latency" else threshold.error_rate


def _judged(check: str, limit: float, some: Sequence[Covered], operation: str) -> Iterator[Found]:
    says, did = (_slow if check == "latency" else _failing)(limit, some)
    if did:
        service = some[0].service
        yield Found(
            check=check,
            operation=operation,
            grade=Grade.SUSPICIOUS,
            says=says,
            did=did,
            about=operation or service,
            service=service,
            pointer=some[0].pointer if operation else "",
            layers=("thresholds",),
        )


def _slow(limit_ms: float, some: Sequence[Covered]) -> tuple[str, str]:
    took = together(one.latency for one in some)
    says = f"95 of 100 answers are there within {limit_ms:g} ms."
    if took.n < FEWEST_ANSWERS or took.p95_ms <= limit_ms:
        return says, ""
    return says, f"Of {took.n} answers 95 % took up to {took.p95_ms:g} ms, one {took.max_ms:g} ms."


def _failing(limit: float, some: Sequence[Covered]) -> tuple[str, str]:
    count = sum(sum(one.answers.values()) for one in some)
    failed = sum(n for one in some for status, n in one.answers.items() if _is_failure(status))
    says = f"At most {100 * limit:g} % of the requests get a 5xx, or no answer."
    if count < FEWEST_ANSWERS or failed <= limit * count:
        return says, ""
    return says, f"{failed} of {count} did, {100 * failed / count:.1f} %."


def _is_failure(status: str) -> bool:
    return status.startswith("5") or status == NO_ANSWER
