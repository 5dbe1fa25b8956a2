"""The operations divided among machines: the same everywhere, evenly, and nearly the same tomorrow.

How long an operation takes follows from how much there is to vary in its requests. The large ones
are placed first; each goes where a hash of its label sends it, or, if too much is there already, to
the next of its own order. So an operation that is added moves few others.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any, Final

from postspec.openapi import Document, Operation

Json = Any

#: How much more than its share a part may have.
_SLACK: Final = 1.05

#: What an operation takes, whatever it is sent, and each parameter and place of a body.
_BASE: Final = 10
_PARAMETER: Final = 5
_PLACE: Final = 3


def in_shard(document: Document, shard: tuple[int, int]) -> set[str]:
    """Give the labels of one shard, a number from 1 and how many there are."""
    number, count = shard
    weights = {one.label: _weight(document, one) for one in document.operations}
    return {label for label, part in _divided(weights, count).items() if part == number - 1}


def _divided(weights: Mapping[str, int], count: int) -> dict[str, int]:
    """Give each label its part, from 0."""
    most = sum(weights.values()) / count * _SLACK
    loads, parts = [0] * count, dict[str, int]()
    for label in sorted(weights, key=lambda one: (-weights[one], one)):
        weight = weights[label]
        fits = [part for part in range(count) if loads[part] + weight <= most]
        lightest = min(range(count), key=lambda part: (loads[part], part))
        part = max(fits, key=lambda one: _rank(label, one)) if fits else lightest
        loads[part] += weight
        parts[label] = part
    return parts


def _rank(label: str, part: int) -> bytes:
    return hashlib.sha256(f"{part} {label}".encode()).digest()


def _weight(document: Document, operation: Operation) -> int:
    places = sum(_places(document, media.schema) for media in operation.body)
    return _BASE + _PARAMETER * len(operation.parameters) + _PLACE * places


def _places(document: Document, schema: Json, seen: frozenset[str] = frozenset()) -> int:
    """Count the places of a schema's values; a schema inside itself counts once."""
    if not isinstance(schema, Mapping):
        return 0
    reference = schema.get("$ref")
    if isinstance(reference, str):
        if reference in seen:
            return 0
        return _places(document, document.resolve(schema), seen | {reference})
    return 1 + sum(_places(document, one, seen) for one in _inner(schema))


def _inner(schema: Mapping[str, Json]) -> Iterable[Json]:
    for keyword in ("properties", "patternProperties"):
        yield from (schema.get(keyword) or {}).values()
    for keyword in ("allOf", "anyOf", "oneOf"):
        yield from schema.get(keyword) or ()
    yield from (schema.get(keyword) for keyword in ("items", "additionalProperties"))
