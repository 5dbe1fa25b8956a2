"""Two documents in, their changes out."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from postspec.compat._change import Change, Location, fingerprint
from postspec.compat._found import Found, Root, Spot
from postspec.compat._operations import operations, servers
from postspec.compat._same import Unchanged
from postspec.compat._schemas import schemas
from postspec.compat._security import token_urls
from postspec.openapi import Document


def compare(old: Document, new: Document, *, today: str = "") -> tuple[Change, ...]:
    """Give what changed, worst first, then by operation and place.

    What the API accepts must not shrink and what it emits must not grow. A change of a shared
    schema is one change, whatever number of operations it reaches. A document compared with itself
    has no changes. `today` is a date (`2026-01-15`) by which a sunset is past; without it none is.

    Raises:
        DocumentError: a reference to a parameter, body, response or path leads nowhere.
    """
    old, new = _with_webhooks(old), _with_webhooks(new)
    spot = Spot(operation="", path="servers", old="/servers", new="/servers")
    found = [*servers(old.server_urls, new.server_urls, spot), *token_urls(old, new)]
    roots: list[Root] = []
    for item in operations(old, new, today):
        if isinstance(item, Root):
            roots.append(item)
        else:
            found.append(item)
    same = Unchanged(old, new)
    for is_emitted, is_text in itertools.product((False, True), repeat=2):
        side = [r for r in roots if (r.carrier.is_emitted, r.is_text) == (is_emitted, is_text)]
        found += schemas(same, side, is_emitted=is_emitted, is_text=is_text)
    return _numbered(_merged(found))


def _with_webhooks(document: Document) -> Document:
    """Give a document whose webhooks stand where 3.1 has them; 3.0 may have them as an extension."""
    raw = document.raw
    if "webhooks" in raw or not isinstance(raw.get("x-webhooks"), Mapping):
        return document
    return replace(document, raw={**raw, "webhooks": raw["x-webhooks"]})


_Merged = tuple[Found, tuple[str, ...]]


def _merged(found: Iterable[Found]) -> list[_Merged]:
    """Give each change once, told of the operation that comes first, with all it reaches."""
    groups: dict[tuple[str, ...], list[Found]] = {}
    for one in found:
        key = (one.rule, one.subject, one.old, one.new, one.old_pointer, one.new_pointer)
        groups.setdefault(key, []).append(one)
    return [
        (
            min(group, key=lambda one: (one.operation, one.path)),
            tuple(sorted({operation for one in group for operation in one.operations})),
        )
        for group in groups.values()
    ]


def _numbered(merged: Iterable[_Merged]) -> tuple[Change, ...]:
    """Give the changes in order. Those that even their paths do not tell apart are counted."""
    seen: Counter[tuple[str, ...]] = Counter()
    changes = []
    for one, reached in sorted(merged, key=_order):
        facts = (one.rule, one.operation, one.path, one.subject, one.old, one.new)
        again = (str(seen[facts]),) if seen[facts] else ()
        seen[facts] += 1
        changes.append(_change(one, reached, fingerprint(*facts, *again)))
    return tuple(changes)


def _order(item: _Merged) -> tuple[object, ...]:
    one, _ = item
    values = (one.subject, one.old, one.new, one.old_pointer, one.new_pointer)
    return (-one.level.rank, one.operation, one.path, one.rule, *values)


def _change(one: Found, reached: tuple[str, ...], number: str) -> Change:
    return Change(
        rule=one.rule,
        level=one.level,
        message=one.message,
        operation=one.operation,
        operations=reached,
        direction=one.direction,
        location=Location(old=one.old_pointer, new=one.new_pointer, path=one.path),
        old=one.old,
        new=one.new,
        witness=one.witness,
        id=number,
    )
