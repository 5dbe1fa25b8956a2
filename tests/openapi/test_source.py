"""YAML is read by the core schema of version 1.2, as JSON values, and mistakes have their place."""

from __future__ import annotations

import gc
from typing import Any

import pytest

from postspec.openapi._source import SourceError, locate, parse, read_source, value_of

VALUES = [
    ("on", "on"),
    ("no", "no"),
    ("2020-01-01", "2020-01-01"),
    ("1:30", "1:30"),
    ("1_000", "1_000"),
    ("012", 12),
    ("0o14", 12),
    ("0xF", 15),
    ("1e3", 1000.0),
    (".5", 0.5),
    ("-1", -1),
    ("~", None),
    ("", None),
    ("True", True),
    ("'1'", "1"),
    (".inf", ".inf"),
    ("{a: 1}", {"a": 1}),
    ("{200: a, null: b, <<: c}", {"200": "a", "null": "b", "<<": "c"}),
    ("[&x {a: 1}, *x]", [{"a": 1}, {"a": 1}]),
]


@pytest.mark.parametrize(("text", "expected"), VALUES)
def test_values(text: str, expected: Any) -> None:  # noqa: ANN401 - a JSON value
    """Only what the core schema says is a number, a boolean or null is one; keys are text."""
    got = value_of(parse(f"v: {text}"))["v"]
    assert got == expected
    assert type(got) is type(expected)


MISTAKES = [
    ("a: 1\na: 2", "the key 'a' is written twice", (2, 1)),
    ("a: [1", "did not find expected ',' or ']'", (2, 1)),
    ("a: !foo 1", "the tag !foo is no JSON type", (1, 4)),
    ("? [a]\n: 1", "a key that is not a scalar", (1, 3)),
    ("a: 1e999", "'1e999' is not a number", (1, 4)),
    ("a\n---\nb", "but found another document", (2, 1)),
    ("&a [*a]", "nested too deeply, or an anchor that holds itself", None),
    ("[" * 999 + "]" * 999, "nested too deeply, or an anchor that holds itself", None),
    ("a: \x01", "unacceptable character #x0001: control characters are not allowed", None),
]


@pytest.mark.parametrize(("text", "problem", "place"), MISTAKES)
def test_mistakes(text: str, problem: str, place: tuple[int, int] | None) -> None:
    """Each mistake is one error with line and column where the parser knows them."""
    with pytest.raises(SourceError) as caught:
        value_of(parse(text))
    position = caught.value.position
    assert caught.value.problem == problem
    assert (position and (position.line, position.column)) == place


@pytest.mark.parametrize(
    ("pointer", "line", "column"),
    [
        ("", 1, 1),
        ("/a", 1, 1),
        ("/a/0", 2, 5),
        ("/a/1/b~1c", 3, 5),
        ("/a/9", 1, 1),
        ("/a/1/nothing/below", 3, 5),
    ],
)
def test_a_pointer_is_located(pointer: str, line: int, column: int) -> None:
    """A pointer leads to its key or entry, and as far as it can where it leads out."""
    position = locate("a:\n  - x\n  - b/c: 1\n", pointer)
    assert position is not None
    assert (position.line, position.column) == (line, column)


@pytest.mark.parametrize("text", ["", "a: ["])
def test_nothing_is_located_in_a_text_that_holds_nothing(text: str) -> None:
    """No place is given where there is none."""
    assert locate(text, "/a") is None


@pytest.mark.parametrize("text", ["a: 1", "a: ["])
def test_the_collector_is_left_as_it_was(text: str) -> None:
    """It rests while a document is read, whatever comes of that; where it is off it stays off."""
    for is_enabled in (False, True):
        (gc.enable if is_enabled else gc.disable)()
        try:
            read_source(text)
        except SourceError:
            pass
        finally:
            was_enabled = gc.isenabled()
            gc.enable()
        assert was_enabled == is_enabled


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, "{a: " * 5000, "- " * 100_000, "? " * 50_000, "a: [" + "[" * 1000 + "]" * 1001],
    ids=["sequences", "mappings", "block", "keys", "closed"],
)
def test_deep_nesting_is_refused(text: str) -> None:
    """With its place, before the reader below Python uses up the stack of the process."""
    with pytest.raises(SourceError, match="nested too deeply") as caught:
        read_source(text)
    assert caught.value.position is not None


@pytest.mark.parametrize("text", ["x: '" + "[" * 5000 + "'", "- 'a[[[['\n" * 3000])
def test_brackets_in_texts_are_no_nesting(text: str) -> None:
    """However many there are."""
    assert read_source(text)


def test_anchors_cannot_grow_without_end() -> None:
    """A short text that means billions of values is refused; one that repeats a little is not."""
    lines = ["a: &a [1, 1, 1, 1, 1, 1, 1, 1]"]
    for name, below in zip("bcdefghi", "abcdefgh", strict=True):
        lines.append(f"{name}: &{name} [{', '.join([f'*{below}'] * 8)}]")
    assert len(read_source("\n".join(lines[:3]))["c"]) == 8
    with pytest.raises(SourceError, match="anchors make it too large"):
        read_source("\n".join(lines))
