"""What is about to end, and what has ended: deprecation, sunset and stability."""

from __future__ import annotations

from typing import Any

import pytest

from postspec.compat import compare
from postspec.openapi import Document

Json = Any
OLD_END, NEW_END = "2030-06-01", "2030-01-01"


def told(old: Json, new: Json, today: str = "") -> list[str]:
    """Give the changes of an operation between two ways of writing it, as level and rule."""
    before, after = (
        Document(
            file="a", raw={"openapi": "3.1.0", "paths": {"/a": {"get": {"responses": {}, **one}}}}
        )
        for one in (old, new)
    )
    return [f"{change.level} {change.rule}" for change in compare(before, after, today=today)]


def deprecated(end: str = "") -> dict[str, Json]:
    """Give what says that something is deprecated, and until when."""
    return {"deprecated": True, **({"x-sunset": end} if end else {})}


LIFE = [
    (deprecated(OLD_END), deprecated(NEW_END), ["warning sunset-brought-forward"]),
    (deprecated(NEW_END), deprecated(OLD_END), []),
    (deprecated(OLD_END), deprecated(), ["warning sunset-removed"]),
    (deprecated(OLD_END), {}, []),
    (deprecated(OLD_END), deprecated("soon"), ["warning sunset-unreadable"]),
    (deprecated("soon"), deprecated("soon"), []),
    (deprecated("soon"), deprecated(OLD_END), []),
    ({}, {"x-stability": "beta"}, ["warning stability-lowered"]),
    ({"x-stability-level": "beta"}, {"x-stability-level": "alpha"}, ["warning stability-lowered"]),
    ({"x-stability": "beta"}, {}, []),
    ({"x-stability": "ours"}, {"x-stability": "theirs"}, []),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), LIFE)
def test_life_of_an_operation(old: Json, new: Json, expected: list[str]) -> None:
    """An end that comes sooner, is taken back or is no date, and less stability, are warnings."""
    assert told(old, new) == expected


@pytest.mark.parametrize(("old", "new", "expected"), LIFE)
def test_life_of_a_parameter(old: Json, new: Json, expected: list[str]) -> None:
    """A parameter's life is told like that of an operation."""
    before, after = ({"parameters": [{"name": "q", "in": "query", **p}]} for p in (old, new))
    assert told(before, after) == expected


@pytest.mark.parametrize(
    ("end", "expected"),
    [(NEW_END, "warning sunset-parameter-removed"), (OLD_END, "wire-breaking parameter-removed")],
)
def test_parameter_past_its_sunset(end: str, expected: str) -> None:
    """A deprecated parameter may go once its sunset has come."""
    old = {"parameters": [{"name": "q", "in": "query", **deprecated(end)}]}
    assert told(old, {}, today="2030-03-01") == [expected]


def test_property_deprecated_where_it_is_used() -> None:
    """A mark beside a reference is of that use, and what is shared is marked wherever it is used."""

    def body(use: Json, shared: Json) -> Document:
        one = {"$ref": "#/components/schemas/One", **use}
        schema = {"type": "object", "properties": {"a": one}}
        post = {"requestBody": {"content": {"application/json": {"schema": schema}}}}
        schemas = {"One": {"type": "string", **shared}}
        raw = {"openapi": "3.1.0", "paths": {"/a": {"post": {"responses": {}, **post}}}}
        return Document(file="a", raw={**raw, "components": {"schemas": schemas}})

    for new in (body(deprecated(), {}), body({}, deprecated())):
        (change,) = compare(body({}, {}), new)
        assert (change.rule, change.message) == (
            "request-property-deprecated",
            "`a` is now marked as deprecated",
        )
