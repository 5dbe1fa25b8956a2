"""A JSON Pointer leads to the line and column where its value begins."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postspec.collection import locator
from postspec.findings import Position


def pointers(value: object, above: str = "") -> Iterator[tuple[str, object]]:
    """Give every pointer of a JSON value with what it leads to."""
    yield above, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from pointers(inner, f"{above}/{key.replace('~', '~0').replace('/', '~1')}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from pointers(inner, f"{above}/{index}")


def offset(text: str, position: Position) -> int:
    lines = text.split("\n")
    return sum(len(line) + 1 for line in lines[: position.line - 1]) + position.column - 1


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4)
    ),
    max_leaves=15,
)


@given(
    value=JSON_VALUES,
    indent=st.sampled_from([None, 0, 2, "\t"]),
    is_ascii=st.booleans(),
    before=st.sampled_from(["", "\ufeff", "\n \n", "\t"]),
)
def test_the_text_at_a_pointer_is_the_value(
    value: object, indent: int | str | None, is_ascii: bool, before: str
) -> None:
    """For every pointer of any document: the value begins there, and is as wide as told.

    It is the same in the text and in its bytes.
    """
    text = before + json.dumps(value, indent=indent, ensure_ascii=is_ascii)
    locate, locate_in_bytes = locator(text), locator(text.encode())
    plain = text.removeprefix("\ufeff")
    for pointer, inner in pointers(value):
        position = locate(pointer)
        assert position is not None
        assert locate_in_bytes(pointer) == position
        start = offset(plain, position)
        found, end = json.JSONDecoder().raw_decode(plain, start)
        assert found == inner
        assert type(found) is type(inner)
        assert position.width == (1 if isinstance(inner, dict | list) else end - start)
        assert position.text == plain.split("\n")[position.line - 1]


TEXT = '{\r\n  "a": [1, {"b~/c": "x"}],\r\n\t"": true\r\n}'


@pytest.mark.parametrize(
    ("pointer", "line", "column", "width"),
    [
        ("", 1, 1, 1),
        ("/a", 2, 8, 1),
        ("/a/0", 2, 9, 1),
        ("/a/1/b~0~1c", 2, 21, 3),
        ("/", 3, 6, 4),
    ],
)
def test_positions_count_from_one(pointer: str, line: int, column: int, width: int) -> None:
    """Lines and columns are those an editor shows; the line comes without its end."""
    position = locator(TEXT)(pointer)
    assert position is not None
    assert (position.line, position.column, position.width) == (line, column, width)
    assert not position.text.endswith("\r")


@pytest.mark.parametrize(
    "pointer", ["/b", "/a/2", "/a/-", "/a/00", "/a/0/x", "/a/1/b", "a", "/a/", "#/a", "/a/-1"]
)
def test_a_pointer_that_leads_nowhere(pointer: str) -> None:
    """There is no position, and no error."""
    assert locator(TEXT)(pointer) is None


@pytest.mark.parametrize("text", ["", "{", "[1,]", "<html>", "[" * 100_000])
def test_a_text_that_is_no_json(text: str) -> None:
    """Nothing is found in it, time after time."""
    locate = locator(text)
    assert locate("") is None
    assert locate("/a") is None


def test_of_repeated_keys_the_last_counts() -> None:
    """As it does when the document is read."""
    text = '{"a": 1, "a": {"b": 2}, "a": {"b": 3}}'
    position = locator(text)("/a/b")
    assert position is not None
    assert text[position.column - 1] == "3"


def test_lines_have_stars_in_place_of_secrets() -> None:
    """The line keeps its length, so that columns still fit."""
    text = '{"auth": {"type": "basic", "basic": {"password": "hunter2"}}, "x": 7}'
    position = locator(text)("/x")
    assert position is not None
    assert "hunter2" not in position.text
    assert len(position.text) == len(text)
    assert position.text[position.column - 1] == "7"
