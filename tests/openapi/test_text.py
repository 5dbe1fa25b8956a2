"""What is written as YAML or JSON is read back as the same values, by readers of either YAML."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from postspec.openapi import to_json, to_yaml
from postspec.openapi._source import parse, value_of
from postspec.openapi._text import portable, prose

Json = Any

#: Texts that some reader takes for something else when they stand there plain.
PLAIN = """
1e3 1e+5 1. 1e .5 -.5 +1 012 0o14 0o 0x1F 0b1 1_000 1__0 _1 -_ 1_.5 ._5 1,000 1:30 190:20:30
on off yes no y N true TRUE null Null ~ = << !x !!str &a *a ? : - --- ... % @ ` [ {a | > .inf
.NaN 2020-01-01 2001-12-14t21:59:43.10-05:00
"""
RISKY = [
    *PLAIN.split(),
    *("", " ", " a", "a ", "a: b", "a #b", "# c", "- a", "? a", "2001-12-14 21:59:43", "\ud800x"),
    *("a\n", "a\n\n", "\na", " a\nb", "a\n b", "a \nb", "\tx\ny", "x\r\ny", "a\n# b", "a\n---\nb"),
    *("x\n...\ny", "a\n\tb", "a\n  ", "\x85", "\u2028", "\x00", "\x7f", "\ufeffa", "\u200b"),
    *("é", "😀\nb"),
]

texts = st.one_of(
    st.sampled_from(RISKY),
    st.text(),
    st.text(alphabet="0123456789+-._eEoxbTZ:t ", max_size=8),
    st.text(alphabet="a \n\t#:-|>'\"é😀\r\x85\u2028", max_size=10),
)
values = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False, allow_infinity=False),
        texts,
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(texts, inner, max_size=4)),
    max_leaves=8,
)


def is_same(one: Json, other: Json) -> bool:
    """Tell whether two values are equal in type and order too: 1 is not 1.0, nor True."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return list(one) == list(other) and all(is_same(one[k], other[k]) for k in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(is_same, one, other))
    return bool(one == other)


def read_by_all(text: str) -> dict[str, Json]:
    """Give what each reader makes of a YAML text."""
    return {
        "PyYAML": yaml.load(text, Loader=yaml.SafeLoader),
        "libyaml": yaml.load(text, Loader=yaml.CSafeLoader),
        "ruamel": YAML(typ="safe", pure=True).load(io.StringIO(text)),
        "ours": value_of(parse(text)),
    }


@settings(max_examples=150, derandomize=True, deadline=None)
@given(values)
def test_round_trip(value: Json) -> None:
    """Any JSON value comes back from YAML and JSON in every reader, of YAML 1.1 and of 1.2."""
    expected = portable({"v": value})
    text = to_yaml({"v": value}, command="c")
    for reader, got in read_by_all(text).items():
        assert is_same(got, expected), (reader, text)
    assert is_same(json.loads(to_json({"v": value})), expected)


@pytest.mark.parametrize("risky", RISKY)
def test_risky_texts(risky: str) -> None:
    """Every text that looks like something else is read back as text, as a key and as a value."""
    written = to_yaml({risky: [risky]}, command="c")
    written.encode()
    for reader, got in read_by_all(written).items():
        assert is_same(got, portable({risky: [risky]})), (reader, written)


def test_first_line_names_the_command() -> None:
    """The first line of YAML says which command made it and that nobody edits it."""
    first = to_yaml({"a": 1}, command="postspec convert").splitlines()[0]
    assert first.startswith("# Made by `postspec convert`; do not edit")


def test_form() -> None:
    """Lines become literal blocks, nothing is folded or shared, and letters stay as they are."""
    shared = {"x": "é"}
    document = {"a": "one\ntwo\n", "b": "w " * 200 + "x", "c": [shared, shared], "d": {}, "e": []}
    lines = to_yaml(document, command="c").splitlines()[1:]
    assert lines == [
        *("a: |", "  one", "  two"),
        "b: " + "w " * 200 + "x",
        *("c:", "- x: é", "- x: é", "d: {}", "e: []"),
    ]


def test_json_form() -> None:
    """JSON is indented, keeps letters as they are and the order of keys, and ends with a line."""
    assert to_json({"b": "é", "a": []}) == '{\n  "b": "é",\n  "a": []\n}\n'


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_numbers_that_json_lacks(number: float) -> None:
    """A number that JSON cannot write is refused."""
    with pytest.raises(ValueError, match="not finite"):
        to_yaml({"a": [number]}, command="c")


def test_lone_surrogate() -> None:
    """Half of a character, which UTF-8 has no bytes for, becomes the replacement character."""
    assert to_json({"a": "\ud800b"}) == '{\n  "a": "\ufffdb"\n}\n'


PROSE = [
    ("a\r\nb\rc", "a\nb\nc"),
    (" a \nb\t\nc ", "a\nb\nc"),
    ("a  \nb", "a\\\nb"),
    ("a  \n\nb", "a\n\nb"),
    ("x\ty", "x   y"),
]


@pytest.mark.parametrize(("text", "expected"), PROSE)
def test_prose(text: str, expected: str) -> None:
    """Markdown keeps its meaning in a form that stands as a literal block."""
    assert prose(text) == expected
    if "\n" in expected:
        assert to_yaml({"a": prose(text)}, command="c").splitlines()[1] == "a: |-"
