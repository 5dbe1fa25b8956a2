"""Parameters in every style that OpenAPI has: found in a request and read as their schemas mean them."""

from __future__ import annotations

from typing import Any, Literal

import pytest

from postspec.openapi import Document, MediaType, Operation, Parameter
from postspec.samples import Schemas
from postspec.stub.http._checks import Checked, Checks, Refusal
from postspec.stub.http._message import Request
from postspec.stub.http._statuses import Purpose

Json = Any
Place = Literal["path", "query", "header", "cookie"]

DOCUMENT = Document(file="inline", raw={})
STRING = {"type": "string"}
ARRAY = {"type": "array", "items": {"type": "string"}}
NUMBERS = {"type": "array", "items": {"type": "integer"}, "minItems": 2}
COLOR = {
    "type": "object",
    "properties": {"R": {"type": "integer"}, "G": {"type": "integer"}},
    "required": ["R", "G"],
}
ARRAY_VALUE = ["blue", "black"]
COLOR_VALUE = {"R": 100, "G": 200}


def read(parameter: Parameter, text: str, *, is_strict: bool = False) -> Checked | Refusal:
    """Give what comes of a request that carries a text where the parameter belongs."""
    operation = Operation(operation_id="x", method="get", path="/{color}", parameters=(parameter,))
    headers = {"color": text} if parameter.place == "header" else {"cookie": text}
    query = text if parameter.place == "query" else ""
    checks = Checks(DOCUMENT, Schemas(DOCUMENT), is_strict=is_strict)
    variables = {"color": text} if parameter.place == "path" else {}
    return checks.check(operation, Request("GET", "/x", query, headers), variables)


def value_of(checked: Checked | Refusal) -> Json:
    assert isinstance(checked, Checked), checked
    found = (checked.query, checked.headers, checked.cookies, checked.path)
    return next((one["color"] for one in found if "color" in one), None)


# The table of OpenAPI 3.1.0, "Style Examples", and RFC 6570 where they differ.
STYLES: list[tuple[Place, str | None, bool | None, dict[str, Any], str, Json]] = [
    ("path", "matrix", False, STRING, ";color=blue", "blue"),
    ("path", "matrix", False, ARRAY, ";color=blue,black", ARRAY_VALUE),
    ("path", "matrix", False, COLOR, ";color=R,100,G,200", COLOR_VALUE),
    ("path", "matrix", True, ARRAY, ";color=blue;color=black", ARRAY_VALUE),
    ("path", "matrix", True, COLOR, ";R=100;G=200", COLOR_VALUE),
    ("path", "label", False, STRING, ".blue", "blue"),
    ("path", "label", False, ARRAY, ".blue.black", ARRAY_VALUE),
    ("path", "label", False, ARRAY, ".blue,black", ARRAY_VALUE),
    ("path", "label", False, COLOR, ".R.100.G.200", COLOR_VALUE),
    ("path", "label", False, COLOR, ".R,100,G,200", COLOR_VALUE),
    ("path", "label", True, ARRAY, ".blue.black", ARRAY_VALUE),
    ("path", "label", True, COLOR, ".R=100.G=200", COLOR_VALUE),
    ("path", None, None, STRING, "blue%2Cblack", "blue,black"),
    ("path", "simple", False, ARRAY, "blue,black", ARRAY_VALUE),
    ("path", "simple", False, ARRAY, "bl%2Cue,black", ["bl,ue", "black"]),
    ("path", "simple", False, COLOR, "R,100,G,200", COLOR_VALUE),
    ("path", "simple", True, COLOR, "R=100,G=200", COLOR_VALUE),
    ("header", None, None, ARRAY, "blue, black", ARRAY_VALUE),
    ("header", None, None, COLOR, "R, 100, G, 200", COLOR_VALUE),
    ("header", "simple", True, COLOR, "R=100,G=200", COLOR_VALUE),
    ("header", None, None, STRING, "a%2Cb, c", "a%2Cb, c"),
    ("query", None, None, STRING, "color=bl%20ue+x", "bl ue x"),
    ("query", None, None, ARRAY, "color=blue&color=black", ARRAY_VALUE),
    ("query", None, None, ARRAY, "color=blue,black", ["blue,black"]),
    ("query", "form", False, ARRAY, "color=blue,black", ARRAY_VALUE),
    ("query", "form", False, ARRAY, "color=bl%2Cue,black", ["bl,ue", "black"]),
    ("query", "form", False, NUMBERS, "color=1%2C2", [1, 2]),
    ("query", "form", False, COLOR, "color=R,100,G,200", COLOR_VALUE),
    ("query", None, None, COLOR, "R=100&G=200&other=1", COLOR_VALUE),
    ("query", "spaceDelimited", False, ARRAY, "color=blue%20black", ARRAY_VALUE),
    ("query", "spaceDelimited", None, ARRAY, "color=blue+black", ARRAY_VALUE),
    ("query", "spaceDelimited", True, ARRAY, "color=blue&color=black", ARRAY_VALUE),
    ("query", "pipeDelimited", False, ARRAY, "color=blue|black", ARRAY_VALUE),
    ("query", "pipeDelimited", False, ARRAY, "color=blue%7Cblack", ARRAY_VALUE),
    ("query", "pipeDelimited", False, COLOR, "color=R|100|G|200", COLOR_VALUE),
    ("query", "deepObject", True, COLOR, "color[R]=100&color%5BG%5D=200", COLOR_VALUE),
    ("query", "form", False, COLOR, 'color={"R":100,"G":200}', COLOR_VALUE),
    ("cookie", None, None, STRING, "a=b; color=blue", "blue"),
    ("cookie", "form", False, ARRAY, "color=blue,black", ARRAY_VALUE),
    ("cookie", "form", True, ARRAY, "color=blue; color=black", ARRAY_VALUE),
    ("cookie", "form", True, ARRAY, "color=blue&color=black", ARRAY_VALUE),
    ("cookie", "form", False, COLOR, "color=R,100,G,200", COLOR_VALUE),
]


@pytest.mark.parametrize(("place", "style", "is_exploded", "schema", "text", "value"), STYLES)
def test_a_parameter_is_read_in_its_style(
    place: Place,
    style: str | None,
    is_exploded: bool | None,
    schema: dict[str, Any],
    text: str,
    value: Json,
) -> None:
    """As the table in the specification writes it; a delimiter that is encoded is part of a value."""
    parameter = Parameter(
        name="color", place=place, schema=schema, style=style, is_exploded=is_exploded
    )
    assert value_of(read(parameter, text)) == value


@pytest.mark.parametrize(
    ("place", "style", "schema", "text", "reason"),
    [
        (
            "path",
            "matrix",
            STRING,
            "blue",
            "path parameter color is not written in the style matrix",
        ),
        (
            "path",
            "matrix",
            STRING,
            ";x=1",
            "path parameter color is not written in the style matrix",
        ),
        ("path", "label", ARRAY, "blue", "path parameter color is not written in the style label"),
        ("query", None, STRING, "color=a&color=b", "query parameter color is sent more than once"),
        (
            "query",
            "pipeDelimited",
            NUMBERS,
            "color=1|x",
            'query parameter color: /1: the value is not of type "integer" (type)',
        ),
        (
            "query",
            "deepObject",
            COLOR,
            "color[R]=1&color[G]=s3cret",
            'query parameter color: /G: the value is not of type "integer" (type)',
        ),
        (
            "query",
            "deepObject",
            COLOR,
            "color[R]=1",
            'query parameter color: "G" is a required property (required)',
        ),
    ],
)
def test_a_parameter_in_another_style_is_refused(
    place: Place, style: str | None, schema: dict[str, Any], text: str, reason: str
) -> None:
    """The reason names the parameter, the place in it and the rule, and quotes nothing sent."""
    parameter = Parameter(name="color", place=place, schema=schema, style=style)
    assert read(parameter, text) == Refusal(Purpose.BAD_REQUEST, reason)


@pytest.mark.parametrize(
    ("query", "value"),
    [
        ("color[a][b]=1&color[a][c]=x", {"a": {"b": 1, "c": "x"}}),
        ("color[a][b]=1&color[list]=x&color[list]=y", {"a": {"b": 1}, "list": ["x", "y"]}),
        ("color[list][]=x", {"list": ["x"]}),
        ("color[a]=1&color[a][b]=2", {"a": {"b": 2}}),
        ("color[a=1&color[]x=2&color=", ""),
        ("color" + "[a]" * 20_000 + "=1", None),
    ],
)
def test_deep_objects_have_objects_and_arrays_inside(query: str, value: Json) -> None:
    """Beyond what the specification defines, as libraries write them; odd brackets do no harm."""
    inner = {"type": "object", "properties": {"b": {"type": "integer"}}}
    schema = {"properties": {"a": inner, "list": ARRAY}}
    parameter = Parameter(name="color", place="query", schema=schema, style="deepObject")
    assert value_of(read(parameter, query)) == value


@pytest.mark.parametrize("place", ["query", "header", "cookie", "path"])
def test_a_parameter_that_holds_json(place: Place) -> None:
    """What `content` describes is read as its media type and held to its schema."""
    media = MediaType(name="application/json", schema=COLOR)
    parameter = Parameter(name="color", place=place, schema=STRING, content=media)
    start = "" if place in ("header", "path") else "color="
    assert value_of(read(parameter, start + '{"R":100,"G":200}')) == COLOR_VALUE
    problem = f"{place} parameter color"
    assert read(parameter, start + "{") == Refusal(Purpose.BAD_REQUEST, f"{problem} is not JSON")
    missed = f'{problem}: "G" is a required property (required)'
    assert read(parameter, start + '{"R":1}') == Refusal(Purpose.BAD_REQUEST, missed)


def test_an_empty_value_where_it_is_allowed() -> None:
    """`allowEmptyValue` lets a parameter be sent without a value, whatever its type."""
    parameter = Parameter(name="color", place="query", schema=NUMBERS, allows_empty=True)
    assert isinstance(read(parameter, "color="), Refusal)
    flag = Parameter(name="color", place="query", schema={"type": "integer"}, allows_empty=True)
    assert value_of(read(flag, "color")) == ""


@pytest.mark.parametrize("name", ["Accept", "Content-Type", "Authorization"])
def test_headers_described_elsewhere_are_no_parameters(name: str) -> None:
    """OpenAPI wants parameters of these names ignored."""
    parameter = Parameter(name=name, place="header", schema={}, is_required=True)
    assert isinstance(read(parameter, ""), Checked)


@pytest.mark.parametrize(
    ("style", "schema", "query", "is_declared"),
    [
        (None, STRING, "color=1", True),
        (None, STRING, "colour=1", False),
        (None, COLOR, "R=1&G=2", True),
        (None, COLOR, "R=1&G=2&B=3", False),
        ("deepObject", COLOR, "color[R]=1&color[G]=2", True),
    ],
)
def test_a_strict_stub_refuses_names_it_does_not_know(
    style: str | None, schema: dict[str, Any], query: str, is_declared: bool
) -> None:
    """In the query alone; any other stub ignores them."""
    parameter = Parameter(name="color", place="query", schema=schema, style=style)
    assert isinstance(read(parameter, query), Checked)
    assert isinstance(read(parameter, query, is_strict=True), Checked) == is_declared


def test_an_address_has_no_marks_of_a_style() -> None:
    """An item is known by the value in its path, however that is written."""
    for style, text in (("label", ".7"), ("matrix", ";color=7"), (None, "7")):
        parameter = Parameter(name="color", place="path", schema={"type": "integer"}, style=style)
        checked = read(parameter, text)
        assert isinstance(checked, Checked)
        assert (checked.address, checked.path) == (("7",), {"color": 7})
