"""Named examples: one per request or saved response that shows a value."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from postspec.api._model import Example, JsonValue, Provenance
from postspec.api._variables import prose


def example(name: str, value: JsonValue, pointer: str) -> Example:
    """Give the example that the node at a pointer shows."""
    return Example(
        name=prose(name).strip() or "example",
        value=value,
        provenance=Provenance(how="stated", pointers=(pointer,) if pointer else ()),
    )


def canonical(value: JsonValue) -> str:
    """Give one spelling for a JSON value, whatever the order of its keys."""
    try:
        return msgspec.json.encode(value, order="deterministic").decode()
    except UnicodeEncodeError:  # it holds half a character
        import json

        return json.dumps(value, sort_keys=True)


def distinct_examples(
    shown: Iterable[Example], more: Iterable[Example] = (), *, by_value: bool = False
) -> tuple[Example, ...]:
    """Give the examples without repetition, their names made unique.

    Examples with the same name and value are one that speaks for all. `more` follow, in an order
    of their own so that the one they came in plays no part, where their value is not yet shown;
    with `by_value` the first ones must differ in value too.
    """
    merged: dict[tuple[str, str], Example] = {}
    by_text: dict[str, tuple[str, str]] = {}
    shown, more = tuple(shown), tuple(more)
    if len(shown) + len(more) < 2:
        return (*shown, *more)
    first = [((e.name, canonical(e.value)), e) for e in shown]
    rest = sorted((((e.name, canonical(e.value)), e) for e in more), key=lambda pair: pair[0])
    for i, (key, one) in enumerate((*first, *rest)):
        if key not in merged and (by_value or i >= len(first)):
            key = by_text.get(key[1], key)  # noqa: PLW2901 - the same value under another name
        merged[key] = _merged(merged[key], one) if key in merged else one
        by_text.setdefault(key[1], key)
    return _uniquely_named(merged.values())


def _uniquely_named(examples: Iterable[Example]) -> tuple[Example, ...]:
    taken: set[str] = set()
    done = []
    for one in examples:
        name, number = one.name, 1
        while name.lower() in taken:
            number += 1
            name = f"{one.name} {number}"
        taken.add(name.lower())
        done.append(one if name == one.name else replace(one, name=name))
    return tuple(done)


def _merged(a: Example, b: Example) -> Example:
    pointers = tuple(sorted({*a.provenance.pointers, *b.provenance.pointers}))
    return replace(a, provenance=Provenance(how="stated", pointers=pointers))
