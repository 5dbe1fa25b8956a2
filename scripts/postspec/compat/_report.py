"""Changes for people and for machines. Same changes, same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from postspec.compat._change import Change, Level
from postspec.compat._verdict import reach, verdict
from postspec.openapi import Document

#: Raised when a field of the JSON report changes its meaning or goes away.
REPORT_VERSION = 1


def render_text(changes: Sequence[Change], *, fail_on: Level = Level.CLIENT_BREAKING) -> str:
    """Give one block for each change, worst first, and a line with the counts."""
    blocks = [_block(change) for change in changes]
    return "\n".join([*blocks, f"{verdict(changes, fail_on=fail_on)}\n"])


def _block(change: Change) -> str:
    head = f"{change.level}[{change.rule}]  {_line(reach(change))}".rstrip()
    at = change.location
    places = [
        f"  {side} {_line(pointer)}"
        for side, pointer in (("old", at.old), ("new", at.new))
        if pointer
    ]
    path = [f"  {_line(at.path)}"] if at.path else []
    shown = [f"  e.g. {_line(change.witness)}"] if change.witness else []
    lines = [head, *path, f"  {_line(change.message)}", *shown, *places, f"  id  {change.id}"]
    return "\n".join(lines) + "\n"


def _line(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)


def render_json(
    changes: Iterable[Change],
    old: Document,
    new: Document,
    *,
    fail_on: Level = Level.CLIENT_BREAKING,
) -> str:
    """Give an object with `version`, both files, the counts and every change.

    `version` is REPORT_VERSION. A change has all of its fields; `direction` may be null.
    """
    listed = tuple(changes)
    found = verdict(listed, fail_on=fail_on)
    report = {
        "version": REPORT_VERSION,
        "old": old.file,
        "new": new.file,
        "fail_on": str(fail_on),
        "is_failed": found.is_failed,
        "counts": {str(level): count for level, count in found.counts.items()},
        "changes": [_as_object(change) for change in listed],
    }
    return json.dumps(report, indent=2, ensure_ascii=False) + "\n"


def _as_object(change: Change) -> dict[str, Any]:
    at = change.location
    return {
        "id": change.id,
        "rule": change.rule,
        "level": str(change.level),
        "operation": change.operation,
        "operations": list(change.operations),
        "direction": change.direction,
        "location": {"old": at.old, "new": at.new, "path": at.path},
        "message": change.message,
        "old": change.old,
        "new": change.new,
        "witness": change.witness,
    }
