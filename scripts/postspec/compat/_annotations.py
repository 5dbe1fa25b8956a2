"""What schemas say that leaves the set of valid values alone and still matters to callers.

Source: OpenAPI 3.1.0 `deprecated`, JSON Schema 2020-12 §9.2 `default`, and `x-extensible-enum`: values
beside which others are to be expected.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from postspec.compat._case import Case
from postspec.compat._difference import Difference, Kind
from postspec.compat._lifecycle import lifecycle_changes
from postspec.compat._values import shown, token
from postspec.compat._view import Json, Part, is_annotation
from postspec.json_pointer import pointer_to


@dataclass(frozen=True, slots=True)
class Annotations:
    """Compares what two cases are annotated with. `has_grown`: the new one is `sub`."""

    has_grown: bool

    def of(self, sub: Case, sup: Case) -> Iterator[Difference]:
        """Give the differences of two cases and of the properties that both declare."""
        old, new = (sup, sub) if self.has_grown else (sub, sup)
        yield from self._extensible(old, new)
        for name in old.properties.keys() & new.properties.keys():
            one, other = _property(old, name), _property(new, name)
            if one.schema != other.schema:
                yield from self._properties(name, one, other)

    def _extensible(self, old: Case, new: Case) -> Iterator[Difference]:
        before, after = _extensible(old), _extensible(new)
        if before is not None and after is not None:
            for text in sorted(before - after):
                yield self._difference("listed-removed", f"value {text}", text, "")
            for text in sorted(after - before):
                yield self._difference("listed-added", f"value {text}", "", text)

    def _properties(self, name: str, one: Part, other: Part) -> Iterator[Difference]:
        def told(kind: Kind, before: str, after: str) -> Difference:
            return self._difference(kind, f"`{name}`", before, after, one.pointer, other.pointer)

        for kind, before, after in lifecycle_changes(one.schema, other.schema):
            yield told(kind, before, after)
        defaults = [
            shown(part.schema["default"]) if "default" in part.schema else ""
            for part in (one, other)
        ]
        if defaults[0] != defaults[1]:
            yield told("default", *defaults)

    def _difference(
        self, kind: Kind, topic: str, old: str, new: str, was: str = "", now: str = ""
    ) -> Difference:
        sub, sup = (new, old) if self.has_grown else (old, new)
        at, to = (now, was) if self.has_grown else (was, now)
        return Difference(kind=kind, topic=topic, sub=sub, sup=sup, sub_pointer=at, sup_pointer=to)


def _property(case: Case, name: str) -> Part:
    """Give the annotations of a property as one schema: its own, and those of what it refers to."""
    found: dict[str, Json] = {}
    pointer = ""
    for part in case.view.parts:
        declared = part.schema.get("properties")
        written = declared.get(name) if isinstance(declared, Mapping) else None
        if isinstance(written, Mapping):
            pointer = pointer or pointer_to(part.pointer, "properties", name)
            target = case.view.source.follow(Part(written, pointer)).schema
            for schema in (target, written):
                if isinstance(schema, Mapping):
                    found |= {key: value for key, value in schema.items() if is_annotation(key)}
    return Part(found, pointer)


def _extensible(case: Case) -> frozenset[str] | None:
    listed = [part.schema.get("x-extensible-enum") for part in case.view.parts]
    found = [frozenset(map(token, values)) for values in listed if isinstance(values, list)]
    return frozenset().union(*found) if found else None
