"""Objects in the query that are sent property by property, and parameters that stand alone."""

from __future__ import annotations

from typing import Any

import pytest

from postspec.compat import compare
from postspec.openapi import Document

Json = Any
PAGE: dict[str, Json] = {
    "type": "object",
    "properties": {"size": {"type": "integer"}, "from": {"type": "string"}},
}


def query(name: str, schema: Json, **more: Json) -> dict[str, Json]:
    """Give a parameter of the query."""
    return {"name": name, "in": "query", "schema": schema, **more}


ALONE = [query("size", {"type": "integer"}), query("from", {"type": "string"})]
DEEP = [query("page[size]", {"type": "integer"}), query("page[from]", {"type": "string"})]


def told(old: list[Json], new: list[Json]) -> list[str]:
    """Give the changes between two lists of parameters."""
    before, after = (
        Document(
            file="a",
            raw={
                "openapi": "3.1.0",
                "paths": {"/a": {"get": {"parameters": one, "responses": {}}}},
            },
        )
        for one in (old, new)
    )
    return [f"{change.level} {change.rule}" for change in compare(before, after)]


@pytest.mark.parametrize(
    ("alone", "whole"),
    [
        (ALONE, query("page", PAGE)),
        (ALONE, query("page", PAGE, style="form", explode=True)),
        (DEEP, query("page", PAGE, style="deepObject", explode=True)),
    ],
)
def test_same_on_the_wire(alone: list[Json], whole: Json) -> None:
    """An object whose properties are sent by their own names is those parameters, and back."""
    assert told(alone, [whole]) == ["client-breaking parameter-regrouped"]
    assert told([whole], alone) == ["client-breaking parameter-regrouped"]


def test_pieces_are_compared() -> None:
    """What is the same parameter in another group is held to what it was."""
    narrow = {
        **PAGE,
        "properties": {**PAGE["properties"], "size": {"type": "integer", "maximum": 9}},
    }
    assert told(ALONE, [query("page", narrow)]) == [
        "wire-breaking request-range-narrowed",
        "client-breaking parameter-regrouped",
    ]
    one_less = {**PAGE, "properties": {"size": {"type": "integer"}}}
    assert told(ALONE, [query("page", one_less)]) == [
        "wire-breaking parameter-removed",
        "client-breaking parameter-regrouped",
    ]


@pytest.mark.parametrize(("is_needed", "expected"), [(True, "wire-breaking required-parameter-added"), (False, "info parameter-added")])  # fmt: skip
def test_a_new_piece(expected: str, *, is_needed: bool) -> None:
    """A property is required where both it and its object are."""
    whole = query("page", {**PAGE, "required": ["from"]}, required=is_needed)
    assert expected in told([ALONE[0]], [whole])


def test_sent_as_one() -> None:
    """An object that is sent under its own name is no group of parameters."""
    whole = query("page", PAGE, style="form", explode=False)
    assert told(ALONE, [whole]) == [
        "wire-breaking parameter-removed",
        "wire-breaking parameter-removed",
        "info parameter-added",
    ]
