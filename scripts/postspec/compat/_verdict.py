"""What the changes come to: whether they may go out, and as findings for the command line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from postspec.compat._bundle import place_of
from postspec.compat._change import Change, ClientChange, Hit, Level
from postspec.findings import Finding, Place, Severity
from postspec.openapi import Document

_SEVERITIES = {
    Level.INFO: Severity.INFO,
    Level.WARNING: Severity.WARNING,
    Level.UNKNOWN: Severity.ERROR,
    Level.CLIENT_BREAKING: Severity.ERROR,
    Level.WIRE_BREAKING: Severity.ERROR,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether changes pass. `worst` is None where there are none; `counts` has every level.

    `fail_on` is None where nothing fails, and then nothing is said to have passed.

    What is approved is in neither: `approved` counts it.
    """

    is_failed: bool
    fail_on: Level | None
    worst: Level | None
    counts: Mapping[Level, int]
    approved: int = 0

    def __str__(self) -> str:
        told = ", ".join(f"{self.counts[level]} {level}" for level in reversed(Level))
        more = f", {self.approved} approved" if self.approved else ""
        word = "failed" if self.is_failed else "passed" if self.fail_on else "compared"
        return f"{word}: {told}{more}"


def verdict(changes: Iterable[Change], *, fail_on: Level | None = Level.CLIENT_BREAKING) -> Verdict:
    """Give the verdict: failed where any change is at or above `fail_on`, if that is given."""
    counts = dict.fromkeys(Level, 0)
    approved = 0
    for change in changes:
        counts[change.level] += not change.approval
        approved += bool(change.approval)
    met = [level for level, count in counts.items() if count]
    worst = max(met, key=lambda level: level.rank, default=None)
    is_failed = worst is not None and fail_on is not None and worst.rank >= fail_on.rank
    return Verdict(
        is_failed=is_failed, fail_on=fail_on, worst=worst, counts=counts, approved=approved
    )


def as_findings(changes: Iterable[Change], old: Document, new: Document) -> tuple[Finding, ...]:
    """Give one finding for each change, in the same order.

    A change that breaks is an error, a warning a warning, a compatible one an info. The place is
    in the new document, or in the old one for what is no longer there.
    """
    return tuple(_finding(change, old, new) for change in changes)


def _finding(change: Change, old: Document, new: Document) -> Finding:
    at = change.location
    is_gone = bool(at.old) and not at.new
    pointer, document = (at.old, old) if is_gone else (at.new, new)
    file, inside = place_of(pointer, document.file)
    place = Place(file=file, pointer=inside)
    return Finding(
        rule=change.rule,
        severity=Severity.INFO if change.approval else _SEVERITIES[change.level],
        message=_message(change),
        place=place,
        subject=reach(change),
    )


def _message(change: Change) -> str:
    where = f"{change.location.path}: " if change.location.path else ""
    shown = f", e.g. {change.witness}" if change.witness else ""
    approved = f", approved: {change.approval}" if change.approval else ""
    shown += "".join(
        f"; in the client {one.message}" for one in change.client if one.rule != change.rule
    )
    shown += "".join(f"; {hit_told(hit)}" for hit in change.hits)
    return f"{where}{change.message}{shown} ({change.level}, id {change.id}{approved})"


def reach(change: Change) -> str:
    """Give the operations of a change on one line: `GET /agents and 3 more operations`."""
    more = len(change.operations) - 1
    if more < 1:
        return change.operation
    return f"{change.operation} and {more} more operation{'s' if more > 1 else ''}"


def package_places(one: ClientChange) -> str:
    """Give where a change of the package is: `shop/models.py:3 -> shop/models.py:5`."""
    if one.old and one.new and one.old != one.new:
        return f"{one.old} -> {one.new}"
    return one.new or one.old


def hit_told(hit: Hit) -> str:
    """Give a hit on one line: `hits bot: reads it, at bot.py:3 and 2 more`."""
    more = hit.count - len(hit.places)
    places = ", ".join(hit.places) + (f" and {more} more" if more > 0 else "")
    return f"{'hits' if hit.is_certain else 'may hit'} {hit.consumer}: {hit.how}, at {places}"
