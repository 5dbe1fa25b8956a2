"""Requests with news in them: a documented one with one plain value changed, so that it is told again.

A value is plain if it is a text, a number or a boolean. Of ids nothing is changed: they say what is
meant. In a JSON Patch the value belongs to the property that its path names (RFC 6902 §4).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from contract_tests.harness.document.calls import Call
from contract_tests.harness.document.schemas import Checker
from postspec.openapi import Document

Json = Any

#: What is put behind a text, so that it is told from every other.
MARK: Final = "seen again"


@dataclass(frozen=True, slots=True)
class News:
    """A call that says something new: that the property `name` is `value`.

    `is_own`: the property is one of the body itself, not of something in it.
    """

    call: Call
    name: str
    value: Json
    is_own: bool


def news_of(document: Document, call: Call) -> list[News]:
    """Give the call with one plain value of its body changed, as valid as before: texts first."""
    if call.media is None:
        return []
    checker = Checker(document)
    found = [
        News(replace(call, body=body), name, value, is_own=len(place) == 1)
        for place, name, old in _plain_values(call.body, ())
        for value in (*_others(old), *_choices(document, call.media.schema, place))
        if value != old
        if checker.accepts(call.media.schema, body := _with(call.body, place, value))
    ]
    return sorted(found, key=lambda one: (not isinstance(one.value, str), not one.is_own))


def _plain_values(
    value: Json, place: tuple[str | int, ...], name: str = ""
) -> Iterator[tuple[tuple[str | int, ...], str, Json]]:
    """Give each plain value with its place and the name of the property it is a value of."""
    if isinstance(value, Mapping):
        if _is_patch(value):
            yield from _plain_values(value["value"], (*place, "value"), _last(value["path"]))
            return
        for key, inside in value.items():
            yield from _plain_values(inside, (*place, key), key)
    elif isinstance(value, list):
        for number, inside in enumerate(value):
            yield from _plain_values(inside, (*place, number), name)
    elif isinstance(value, str | int | float) and name and not is_id_name(name):
        yield place, name, value


def _is_patch(value: Mapping[str, Json]) -> bool:
    return value.get("op") in ("add", "replace") and {"path", "value"} <= value.keys()


def _last(pointer: Json) -> str:
    return str(pointer).rpartition("/")[2]


def is_id_name(name: str) -> bool:
    """Tell whether a property of this name says which item is meant."""
    return name.lower().endswith("id")


def _others(value: Json) -> tuple[Json, ...]:
    if isinstance(value, bool):
        return (not value,)
    if isinstance(value, str):
        return (f"{value} {MARK}",)
    return (value + 1, value - 1)


def _choices(document: Document, schema: Json, place: tuple[str | int, ...]) -> list[Json]:
    """Give what a schema lists of values at a place, nothing where it lists none."""
    resolved = document.resolve(schema)
    for step in place:
        inner = resolved.get("items") if isinstance(step, int) else None
        inner = (resolved.get("properties") or {}).get(step) if inner is None else inner
        resolved = document.resolve(inner) if isinstance(inner, Mapping) else {}
    return list(resolved.get("enum") or ())


def _with(value: Json, place: tuple[str | int, ...], new: Json) -> Json:
    """Give a copy of the value with something else at a place."""
    if not place:
        return new
    first, rest = place[0], place[1:]
    if isinstance(value, Mapping):
        return {k: _with(v, rest, new) if k == first else v for k, v in value.items()}
    return [_with(v, rest, new) if n == first else v for n, v in enumerate(value)]
