"""What the changes come to: whether they may go out, and as findings for the command line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from postspec.compat._bundle import place_of
from postspec.compat._change import Change, Level
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
    """Whether changes pass. `worst` is None where there are none; `counts` has every level."""

    is_failed: bool
    fail_on: Level
    worst: Level | None
    counts: Mapping[Level, int]

    def __str__(self) -> str:
        told = ", ".join(f"{self.counts[level]} {level}" for level in reversed(Level))
        return f"{'failed' if self.is_failed else 'passed'}: {told}"


def verdict(changes: Iterable[Change], *, fail_on: Level = Level.CLIENT_BREAKING) -> Verdict:
    """Give the verdict: failed where any change is at or above `fail_on`."""
    counts = dict.fromkeys(Level, 0)
    for change in changes:
        counts[change.level] += 1
    met = [level for level, count in counts.items() if count]
    worst = max(met, key=lambda level: level.rank, default=None)
    is_failed = worst is not None and worst.rank >= fail_on.rank
    return Verdict(is_failed=is_failed, fail_on=fail_on, worst=worst, counts=counts)


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
        severity=_SEVERITIES[change.level],
        message=f"{at.path}: {change.message}" if at.path else change.message,
        place=place,
        subject=reach(change),
        effect=f"{change.level}, id {change.id}",
    )


def reach(change: Change) -> str:
    """Give the operations of a change on one line: `GET /agents and 3 more operations`."""
    more = len(change.operations) - 1
    if more < 1:
        return change.operation
    return f"{change.operation} and {more} more operation{'s' if more > 1 else ''}"
