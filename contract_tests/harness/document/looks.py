"""Where a change can be seen: what reads the same collection, and what its answers say.

Every GET whose path begins like the changed one, up to the first variable, reads the same collection.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import httpx

from contract_tests.harness.document.calls import Call, documented_calls
from contract_tests.harness.document.workflows import success
from postspec.openapi import Document, Operation

Json = Any


@dataclass(frozen=True, slots=True)
class Seen:
    """What a look showed. `value` is None where it showed nothing that can be read."""

    look: Call
    value: Json

    @property
    def pairs(self) -> set[tuple[str, Json]]:
        """Every plain value with the name of its property; of a list's elements, the list's name."""
        return set(_pairs(self.value, ""))

    @property
    def texts(self) -> set[str]:
        """Every plain value as text."""
        return {str(value) for _, value in self.pairs}

    def items(self, names: tuple[str, ...]) -> dict[str, Mapping[str, Json]]:
        """Give the objects by the first of the names they have: the answer, those of its lists."""
        inside = self.value.values() if isinstance(self.value, Mapping) else ()
        lists = [each for each in (self.value, *inside) if isinstance(each, list)]
        candidates = [self.value, *(item for each in lists for item in each)]
        return {
            str(next(c[n] for n in names if n in c)): c
            for c in candidates
            if isinstance(c, Mapping) and any(n in c for n in names)
        }


def looks_near(document: Document, call: Call) -> tuple[Call, ...]:
    """Give the reading calls of the collection that a call changes, for the same values.

    Documented filters are left out: they are other questions.
    """
    root = collection_path(call.operation)
    near = (
        one
        for one in document.operations
        if one.method == "get" and (one.path == root or one.path.startswith(f"{root}/"))
    )
    return tuple(_for_same(call, documented_calls(document, one)[0]) for one in near)


def collection_path(operation: Operation) -> str:
    """Give the path up to its first variable that is not one of the whole API's."""
    return operation.path.partition("/{")[0]


def _for_same(call: Call, look: Call) -> Call:
    same = {p.name: v for p, v in call.values if p.place == "path"}
    values = tuple(
        (p, same.get(p.name, v) if p.place == "path" else v)
        for p, v in look.values
        if p.is_required or p.place != "query"
    )
    return replace(look, values=values)


def can_show(document: Document, look: Call, name: str) -> bool:
    """Tell whether the documented answer of a look has a property of this name."""
    media = success(look.operation)
    if media is None:
        return False
    shown = {n for value in media.examples.values() for n, _ in _pairs(value, "")}
    return name in shown or name in _named(document, media.schema, 0)


def _named(document: Document, schema: Json, depth: int) -> Iterator[str]:
    if not isinstance(schema, Mapping) or depth > 6:
        return
    resolved = document.resolve(schema)
    properties = resolved.get("properties") or {}
    yield from properties
    parts = [p for k in ("allOf", "anyOf", "oneOf") for p in resolved.get(k) or ()]
    for inner in (*properties.values(), resolved.get("items"), *parts):
        yield from _named(document, inner, depth + 1)


def see(http: httpx.Client, look: Call) -> Seen:
    """Look, and give what is shown."""
    answer = send(http, look)
    is_json = answer.is_success and "json" in answer.headers.get("content-type", "")
    return Seen(look, answer.json() if is_json and answer.content else None)


def send(http: httpx.Client, call: Call) -> httpx.Response:
    """Send a call as whom the client calls for."""
    request = call.request(str(http.base_url))
    request.headers.update(http.headers)
    return http.send(request)


def _pairs(value: Json, name: str) -> Iterator[tuple[str, Json]]:
    if isinstance(value, Mapping):
        for key, inside in value.items():
            yield from _pairs(inside, key)
    elif isinstance(value, list):
        for inside in value:
            yield from _pairs(inside, name)
    elif value is not None:
        yield name, value
