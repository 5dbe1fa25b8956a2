"""Schemas from examples: one rule each."""

from __future__ import annotations

from typing import Any

import pytest

from postspec.api import ArrayShape, JsonValue, NumberShape, ObjectShape, Schema, StringShape
from postspec.api._infer import ANYTHING, DEEPEST, infer_schema, infer_text_schema, text_value
from postspec.api._placeholders import shown

TEXT = Schema(string=StringShape())
NODE = Schema(object=ObjectShape())
UUID = "3f2b8a54-7c1d-4e6f-9a0b-1c2d3e4f5a6b"


def infer(*values: JsonValue, is_output: bool = True) -> Schema:
    return infer_schema(values, is_output=is_output)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([1, 2], Schema(number=NumberShape())),
        ([1, 2.5], Schema(number=NumberShape(is_integer=False))),
        ([1.0], Schema(number=NumberShape(is_integer=False))),
        ([True, None], Schema(boolean=True, null=True)),
        (["a", 1], Schema(string=StringShape(), number=NumberShape())),
        ([True, 1], Schema(boolean=True, number=NumberShape())),
        (["<integer>", "<integer>"], Schema(number=NumberShape())),
        (["<long>"], Schema(number=NumberShape(format="int64"))),
        (["<boolean>"], Schema(boolean=True)),
        (["<string,null>"], Schema(null=True, string=StringShape())),
        (["<string,null-date-time>"], Schema(null=True, string=StringShape(format="date-time"))),
        (["<integer,null-int32>"], Schema(null=True, number=NumberShape(format="int32"))),
        (
            ["<string,integer-int64>"],
            Schema(string=StringShape(), number=NumberShape(format="int64")),
        ),
        (["<array>"], Schema(array=ArrayShape(items=Schema()))),
        (["<object>"], Schema(object=ObjectShape())),
        (["<object>", 1], Schema(number=NumberShape())),
        (["<Circular reference to #/components/schemas/Node detected>"], NODE),
        (["<Error: Too many levels of nesting to fake this schema>"], Schema()),
        (["<Error: Could not resolve allOf schema"], Schema()),
        ([{"value": "<Error: Too many levels of nesting to fake this schema>"}], ANYTHING),
        (
            [{"value": "<Error: Too many levels of nesting to fake this schema>"}, {"a": 1}],
            ANYTHING,
        ),
        (["<YOUR_KEY>"], TEXT),
        (["<one,two>"], TEXT),
        ([], Schema()),
    ],
)
def test_types(values: list[Any], expected: Schema) -> None:
    """Values of several types are a union; an integer is a number; a placeholder is its type."""
    assert infer(*values) == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([UUID, UUID], "uuid"),
        ([UUID, "x"], ""),
        (["2024-01-31T12:00:00Z", "2024-01-31T12:00:00.123+01:00"], "date-time"),
        (["2024-01-31T12:00:00"], ""),
        (["2024-01-31T12:00:00+0100"], ""),
        (["2024-02-30"], ""),
        (["2024-01-31"], "date"),
        (["2024-01-31", "2024-01-31T12:00:00Z"], ""),
        (["a.b@shop.example"], "email"),
        (["https://shop.example/a?b=c#d"], "uri"),
        (["https://shop.example/a b"], ""),
        (["192.0.2.1"], "ipv4"),
        (["1.2.3.400"], ""),
        (["10.9.8"], ""),
        (["SGVsbG8gd29ybGQhISE="], "byte"),
        (["https://shop.example/?key="], "uri"),
        (["SGVsbG8gd29ybGQhISEh"], ""),
    ],
)
def test_formats(texts: list[str], expected: str) -> None:
    """A format is claimed while every text has it, and has it by the letter of its standard."""
    assert infer(*texts) == Schema(string=StringShape(format=expected))


def test_a_property_of_every_output_is_required() -> None:
    """What a server always sent is required; what it sent once is not."""
    shape = infer({"a": 1, "b": 1}, {"a": 2}).object
    assert shape is not None
    assert shape.required == {"a"}
    assert [name for name, _ in shape.properties] == ["a", "b"]


def test_nothing_an_input_shows_is_required() -> None:
    """That a request was sent with a property does not mean it needs it."""
    shape = infer({"a": 1}, is_output=False).object
    assert shape is not None
    assert shape.required == frozenset()


def test_items_are_joined_over_all_arrays() -> None:
    """Every item of every array counts, not the first alone."""
    found = infer([1], [], [2, "x"]).array
    assert found is not None
    assert found.items == Schema(number=NumberShape(), string=StringShape())


@pytest.mark.parametrize("keys", [("1", "22"), (UUID,), ("2024-01-31",), ("5f" * 12,)])
def test_an_object_whose_keys_are_data_is_a_map(keys: tuple[str, ...]) -> None:
    """Numbers, UUIDs, 24 hex digits and dates are keys of a map, whatever other objects have."""
    shape = infer(dict.fromkeys(keys, 1), {"name": "x"}).object
    assert shape is not None
    assert shape.properties == ()
    assert shape.additional == Schema(number=NumberShape(), string=StringShape())


@pytest.mark.parametrize(
    ("objects", "values"),
    [
        ([{"key_0": "<string>", "key_1": "<string>"}], TEXT),
        ([{"key_0": 3.5, "key_1": True}], Schema(is_any=True)),
        ([{"key_0": "x"}, {}], TEXT),
    ],
)
def test_keys_that_the_importer_made_up_make_a_map(objects: list[Any], values: Schema) -> None:
    """`key_0`, `key_1` and so on stand for any key; random values of several types for any value."""
    shape = infer(*objects).object
    assert shape is not None
    assert (shape.properties, shape.additional) == ((), values)


def test_made_up_keys_beside_properties_are_left_out() -> None:
    """They say that more properties may come, which an object allows anyway."""
    assert infer({"a": 1, "key_0": "x", "key_1": 2}) == infer({"a": 1})


def test_keys_that_only_look_made_up_are_properties() -> None:
    """The importer begins at 0 and leaves no gap; what does not is somebody's own name."""
    shape = infer({"a": 1, "key_0": 1, "key_2": 1}, {"a": 1, "key_1": 1}).object
    assert shape is not None
    assert [name for name, _ in shape.properties] == ["a", "key_0", "key_1", "key_2"]


PLAIN: JsonValue = {"type": "PLAIN", "text": "hi"}
IMAGE: JsonValue = {"type": "IMAGE", "url": "https://shop.example/i", "size": 3}


def test_a_property_that_separates_shapes_makes_a_union() -> None:
    """Each value of the tag has its own case, and the tag is constant there."""
    found = infer(PLAIN, IMAGE, {"type": "PLAIN", "text": "ho"}).variants
    assert found is not None
    assert (found.tag, [value for value, _ in found.cases]) == ("type", ["IMAGE", "PLAIN"])
    case = found.cases[0][1].object
    assert case is not None
    assert dict(case.properties)["type"] == Schema(string=StringShape(enum=("IMAGE",)))
    assert case.required == {"type", "url", "size"}


def test_an_input_union_requires_its_tag_alone() -> None:
    """Without the tag a case could not be told; nothing else is known to be needed."""
    found = infer(PLAIN, IMAGE, is_output=False).variants
    assert found is not None
    shapes = [case.object for _, case in found.cases if case.object]
    assert [set(shape.required) for shape in shapes] == [{"type"}] * 2


@pytest.mark.parametrize(
    "objects",
    [
        [PLAIN, {"type": "PLAIN", "url": "u"}],  # one value
        [PLAIN, {"type": "IMAGE", "text": "t"}],  # one shape
        [PLAIN, {"type": "IMAGE", "text": "t", "url": "u"}],  # one has nothing of its own
        [PLAIN, IMAGE, {"url": "x"}],  # not always there
        [{"name": "ada", "a": 1}, {"name": "bob", "b": 1}],  # not a tag's name
        [{"type": "see 1", "a": 1}, {"type": "see 2", "b": 1}],  # not words
    ],
)
def test_what_does_not_separate_shapes_makes_no_union(objects: list[Any]) -> None:
    """A union is claimed only where two kinds each have a property the others never have."""
    assert infer(*objects).variants is None


def test_deep_values_end_in_anything() -> None:
    """A value nested without end is looked into so far and no further."""
    value: Any = 1
    for _ in range(DEEPEST + 10):
        value = [value]
    found = infer(value)
    for _ in range(DEEPEST + 1):
        assert found.array is not None
        found = found.array.items
    assert found.is_any


@pytest.mark.parametrize(
    ("name", "texts", "expected"),
    [
        ("limit", ["10", "20"], Schema(number=NumberShape())),
        ("ratio", ["10", "0.5"], Schema(number=NumberShape(is_integer=False))),
        ("all", ["true", "false"], Schema(boolean=True)),
        ("q", ["10", "x"], TEXT),
        ("zip", ["01234"], TEXT),
        ("phone", ["491711234567"], TEXT),
        ("startTime", ["1700000000000"], Schema(number=NumberShape())),
        ("id", [UUID], Schema(string=StringShape(format="uuid"))),
        ("version", ["3"], Schema(number=NumberShape())),
        ("version", ["57.0"], TEXT),
        ("api-version", ["5", "5.1"], TEXT),
        ("Shop-Version", ["2022-06-28"], TEXT),
        ("id", ["<integer>", "5"], Schema(number=NumberShape())),
        ("id", ["<integer>", "x"], TEXT),
        ("id", [], Schema()),
    ],
)
def test_types_of_texts(name: str, texts: list[str], expected: Schema) -> None:
    """A text is a number or a boolean while all its values are, and identifiers stay text."""
    assert infer_text_schema(name, texts) == expected
    assert infer_text_schema(name, texts[::-1]) == expected


def test_a_text_is_shown_in_its_type() -> None:
    """An example has the type its schema says."""
    integer, number = Schema(number=NumberShape()), Schema(number=NumberShape(is_integer=False))
    assert text_value("10", integer) == 10
    assert text_value("0.5", number) == 0.5
    assert text_value("true", Schema(boolean=True)) is True
    assert text_value("10", TEXT) == "10"


def test_a_placeholder_is_shown_as_a_sample_of_its_type() -> None:
    """An example never holds `<integer>` where an integer belongs."""
    value: JsonValue = {
        "n": "<integer>",
        "when": "<dateTime>",
        "list": ["<uuid>"],
        "key": "<YOUR_KEY>",
    }
    assert shown(value, infer(value)) == {
        "n": 1,
        "when": "2024-01-31T12:00:00Z",
        "list": [UUID],
        "key": "<YOUR_KEY>",
    }


def test_what_the_importer_gave_up_on_is_shown_as_it_is() -> None:
    """Any value may stand there, and so may the one that was saved."""
    given_up: JsonValue = {"value": "<Error: Too many levels of nesting to fake this schema>"}
    assert shown({"below": given_up}, infer({"below": given_up})) == {"below": given_up}
