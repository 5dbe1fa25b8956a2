"""Changes for people and for machines. Same changes, same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from postspec.compat._bump import suggested_bumps
from postspec.compat._change import Change, ClientChange, Level, Toll
from postspec.compat._verdict import hit_told, package_places, reach, verdict
from postspec.openapi import Document

#: Raised when a field of the JSON report changes its meaning or goes away.
REPORT_VERSION = 1


#: How a terminal shows a level (ECMA-48 §8.3.117): red, magenta, yellow, cyan, faint.
_COLOURS = {
    Level.WIRE_BREAKING: "1;31",
    Level.UNKNOWN: "1;35",
    Level.CLIENT_BREAKING: "1;33",
    Level.WARNING: "36",
    Level.INFO: "2",
}


def render_text(
    changes: Sequence[Change],
    *,
    fail_on: Level | None = Level.CLIENT_BREAKING,
    is_coloured: bool = False,
    tolls: Sequence[Toll] = (),
) -> str:
    """Give one block for each change, worst first, the counts, and what versions have to go up.

    `is_coloured` is for terminals, `tolls` are what the changes come to for each consumer.
    """
    blocks = [_block(change, is_coloured=is_coloured) for change in changes]
    bumps = suggested_bumps(changes)
    asked = f"version: {bumps.document} of the document, {bumps.client} of the client\n"
    asked += "".join(f"{_line(str(toll))}\n" for toll in tolls)
    return "\n".join([*blocks, f"{verdict(changes, fail_on=fail_on)}\n{asked if changes else ''}"])


def _block(change: Change, *, is_coloured: bool) -> str:
    name = f"{change.level}[{change.rule}]"
    name = f"\x1b[{_COLOURS[change.level]}m{name}\x1b[0m" if is_coloured else name
    head = f"{name}  {_line(reach(change))}".rstrip()
    at = change.location
    places = [
        f"  {side} {_line(pointer)}"
        for side, pointer in (("old", at.old), ("new", at.new))
        if pointer
    ]
    path = [f"  {_line(at.path)}"] if at.path else []
    shown = [f"  e.g. {_line(change.witness)}"] if change.witness else []
    shown += [line for one in change.client for line in _in_client(one, change)]
    shown += [f"  {_line(hit_told(hit))}" for hit in change.hits]
    if change.approval:
        shown.append(f"  approved: {_line(change.approval)}")
    lines = [head, *path, f"  {_line(change.message)}", *shown, *places, f"  id  {change.id}"]
    return "\n".join(lines) + "\n"


def _in_client(one: ClientChange, change: Change) -> list[str]:
    """Give what a change does to the generated package, and where."""
    told = [] if one.rule == change.rule else [f"  client[{one.rule}]  {_line(one.message)}"]
    return [*told, f"  in  {_line(package_places(one))}"] if one.old or one.new else told


def _line(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)


def render_json(
    changes: Iterable[Change],
    old: Document,
    new: Document,
    *,
    fail_on: Level | None = Level.CLIENT_BREAKING,
    tolls: Sequence[Toll] = (),
) -> str:
    """Give an object with `version`, both files, the counts, the consumers and every change.

    `version` is REPORT_VERSION. A change has all of its fields; `direction` may be null.
    """
    listed = tuple(changes)
    found = verdict(listed, fail_on=fail_on)
    bumps = suggested_bumps(listed)
    report = {
        "version": REPORT_VERSION,
        "old": old.file,
        "new": new.file,
        "fail_on": str(fail_on or "never"),
        "is_failed": found.is_failed,
        "bumps": {"document": str(bumps.document), "client": str(bumps.client)},
        "approved": found.approved,
        "counts": {str(level): count for level, count in found.counts.items()},
        "consumers": [
            {
                "name": toll.consumer,
                "certain": toll.certain,
                "possible": toll.possible,
                "note": toll.note,
            }
            for toll in tolls
        ],
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
        "approval": change.approval,
        "client": [
            {
                "rule": one.rule,
                "level": str(one.level),
                "message": one.message,
                "subject": one.subject,
                "old": one.old,
                "new": one.new,
            }
            for one in change.client
        ],
        "hits": [
            {
                "consumer": hit.consumer,
                "is_certain": hit.is_certain,
                "how": hit.how,
                "count": hit.count,
                "places": list(hit.places),
            }
            for hit in change.hits
        ],
    }
