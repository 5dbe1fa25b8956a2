"""Schemas that need no comparison: written alike in both documents, with all they refer to."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable

from postspec.compat._view import COMPONENT, REFERENCES, Json, View
from postspec.openapi import Document


class Unchanged:
    """What is the same in two documents, so that it contains itself in either direction."""

    def __init__(self, old: Document, new: Document) -> None:
        self.old, self.new = old, new
        self._names = _unchanged_names(old, new)

    def holds(self, old: View, new: View) -> bool:
        """Tell whether two views are the same schema; false where that takes a comparison."""
        if old.component or new.component:
            return old.component == new.component and old.component in self._names
        if len(old.parts) != 1 or len(new.parts) != 1:
            return not old.parts and not new.parts
        one, other = old.parts[0], new.parts[0]
        if one.tag or other.tag or _text(one.schema) != _text(other.schema):
            return False
        return all(_name(reference) in self._names for reference in references(one.schema))


def _unchanged_names(old: Document, new: Document) -> frozenset[str]:
    """Give the shared schemas that are written alike and refer only to such."""
    if _reads_nullable(old) != _reads_nullable(new):
        return frozenset()
    alike = {
        name: {_name(reference) for reference in references(schema)}
        for name, schema in new.schemas.items()
        if name in old.schemas and _text(schema) == _text(old.schemas[name])
    }
    users: dict[str | None, list[str]] = {}
    for name, used in alike.items():
        for other in used:
            users.setdefault(other, []).append(name)
    waiting: deque[str | None] = deque(other for other in users if other not in alike)
    changed: set[str | None] = set()
    while waiting:
        name_or_none = waiting.popleft()
        if name_or_none not in changed:
            changed.add(name_or_none)
            waiting.extend(users.get(name_or_none, ()))
    return frozenset(alike.keys() - changed)


def _reads_nullable(document: Document) -> bool:
    return str(document.raw.get("openapi", "")).startswith("3.0")


def _text(schema: Json) -> str:
    """Give a text that differs wherever two schemas differ; Python holds `1` and `true` for equal."""
    return json.dumps(schema, sort_keys=True, default=str)


def references(schema: Json) -> Iterable[str]:
    """Give every `$ref` and `$dynamicRef` in a schema."""
    waiting = [schema]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            yield from (node[key] for key in REFERENCES if isinstance(node.get(key), str))
            waiting.extend(value for value in node.values() if isinstance(value, (dict, list)))
        elif isinstance(node, list):
            waiting.extend(node)


def _name(reference: str) -> str | None:
    """Give the shared schema that a reference leads to or into; nothing for any other place."""
    start = f"#{COMPONENT}"
    if not reference.startswith(start) or "~" in reference or "%" in reference:
        return None
    return reference.removeprefix(start).partition("/")[0]
