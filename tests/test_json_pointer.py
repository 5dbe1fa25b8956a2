"""JSON Pointers are written and taken apart as RFC 6901 says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postspec.json_pointer import pointer_to, tokens_of

#: Pointer → its tokens. Source: RFC 6901, section 5.
RFC_6901 = {
    "": [],
    "/foo": ["foo"],
    "/foo/0": ["foo", "0"],
    "/": [""],
    "/a~1b": ["a/b"],
    "/m~0n": ["m~n"],
    "/c%d": ["c%d"],
    "/~01": ["~1"],
}


@pytest.mark.parametrize("pointer", RFC_6901)
def test_the_examples_of_the_specification(pointer: str) -> None:
    """A pointer has the tokens that the specification gives it, and is made of them again."""
    assert tokens_of(pointer) == RFC_6901[pointer]
    assert pointer_to("", *RFC_6901[pointer]) == pointer


@given(st.lists(st.text(max_size=6)), st.lists(st.text(max_size=6) | st.integers(0, 99)))
def test_what_is_written_is_taken_apart(above: list[str], inside: list[str | int]) -> None:
    """Whatever the names, a pointer inside another one leads through both."""
    pointer = pointer_to(pointer_to("", *above), *inside)
    assert tokens_of(pointer) == [*above, *map(str, inside)]
