"""Values that are sent as texts: `5` in a query is the text of an integer, and a text all the same.

Whoever reads a number reads a part of the texts that whoever reads a text does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from postspec.compat._case import Case
from postspec.compat._shape import shape_of
from postspec.compat._values import Json, token
from postspec.compat._view import Part, View

#: What the values of a type are written as. An integer is taken to have 64 bits.
_WRITTEN = {
    "integer": r"^-?[0-9]{1,19}$",
    "number": r"^-?[0-9]{1,19}([.][0-9]{1,19})?$",
    "boolean": "^(true|false)$",
}
_TAG = "alone"


def as_texts(case: Case, types: frozenset[str]) -> Iterator[Case]:
    """Give the cases of the texts that values of some types of a case are written as."""
    for kind in sorted(types & _WRITTEN.keys()):
        listed = (True, False) if kind == "boolean" else None
        if case.values is not None:
            listed = tuple(case.values.values())
        yield replace(
            case,
            key=(*case.key, f"text:{kind}"),
            types=frozenset({"string"}),
            values=None if listed is None else _written(listed),
            patterns=frozenset() if listed is not None else frozenset({_WRITTEN[kind]}),
            formats=frozenset(),
            sizes={},
            lower=None,
            upper=None,
            multiples=frozenset(),
        )


def _written(values: tuple[Json, ...]) -> dict[str, Json]:
    texts = (value if isinstance(value, str) else token(value) for value in values)
    return {token(text): text for text in texts}


def as_lists(old: View, new: View) -> tuple[View, View] | None:
    """Give both views as arrays where one is of single values and the other of arrays, else None.

    An array that is sent as its name once for each item looks like a single value where it has one.
    """
    if _is_single(old) and _is_array(new):
        return _list_of(old), new
    if _is_array(old) and _is_single(new):
        return old, _list_of(new)
    return None


def _is_single(view: View) -> bool:
    cases = shape_of(view).cases
    return bool(cases) and not any(case.types & {"array", "object"} for case in cases)


def _is_array(view: View) -> bool:
    cases = shape_of(view).cases
    return bool(cases) and all(case.types == {"array"} for case in cases)


def _list_of(view: View) -> View:
    """Give the view of arrays of one value."""
    schemas = [part.schema for part in view.parts]
    items = schemas[0] if len(schemas) == 1 else {"allOf": schemas}
    schema = {"type": "array", "items": items, "minItems": 1, "maxItems": 1}
    return view.source.conjunction([Part(schema, view.pointer, tag=_TAG)])
