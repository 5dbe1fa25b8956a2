"""Requests checked against the document."""

from __future__ import annotations

import json
from typing import Any, Literal
from urllib.parse import quote

import pytest

from postspec.openapi import Document, MediaType, Operation, Parameter
from postspec.samples import Schemas
from postspec.stub.http._checks import Checked, Checks, Refusal
from postspec.stub.http._message import Request
from postspec.stub.http._statuses import Purpose

Json = Any

SHARED = {
    "Count": {"type": "integer", "format": "int32"},
    "Level": {"type": "integer", "minimum": 1},
}
DOCUMENT = Document(file="inline", raw={"components": {"schemas": SHARED}})
CHECKS = Checks(DOCUMENT, Schemas(DOCUMENT))


def query_parameter(schema: dict[str, Any], *, is_required: bool = False) -> Operation:
    one = Parameter(name="q", place="query", schema=schema, is_required=is_required)
    return Operation(operation_id="x", method="get", path="/", parameters=(one,))


def check(operation: Operation, request: Request, **variables: str) -> Checked | Refusal:
    return CHECKS.check(operation, request, variables)


INTEGERS = {"type": "array", "items": {"type": "integer"}}


@pytest.mark.parametrize(
    ("schema", "query", "is_accepted"),
    [
        ({"type": "string"}, "q=5", True),
        ({"type": "string"}, "q=", True),
        ({"type": "integer"}, "q=5", True),
        ({"type": "integer"}, "q=-5", True),
        ({"type": "integer"}, "q=5.0", True),
        ({"type": "integer"}, "q=5.5", False),
        ({"type": "integer"}, "q=05", False),
        ({"type": "integer"}, "q=1_000", False),
        ({"type": "integer"}, "q=five", False),
        ({"type": "integer"}, "q=", False),
        ({"type": "integer"}, "q=%D9%A3", False),
        ({"type": "number"}, "q=1e3", True),
        ({"type": "number"}, "q=NaN", False),
        ({"type": "boolean"}, "q=true", True),
        ({"type": "boolean"}, "q=True", False),
        ({"type": "boolean"}, "q=1", False),
        ({"type": ["integer", "null"]}, "q=null", True),
        ({"enum": [1, 2]}, "q=2", True),
        ({"enum": [1, 2]}, "q=3", False),
        ({"$ref": "#/components/schemas/Level"}, "q=1", True),
        ({"$ref": "#/components/schemas/Level"}, "q=0", False),
        (INTEGERS, "q=1", True),
        (INTEGERS, "q=1&q=2", True),
        (INTEGERS, "q=1&q=x", False),
        ({**INTEGERS, "minItems": 2}, "q=1", False),
        ({"type": "string"}, "q=a&q=b", False),
        ({"type": "object", "properties": {"a": {"type": "integer"}}}, "a=1", True),
        ({"type": "object", "properties": {"a": {"type": "integer"}}}, "a=x", False),
        ({"type": "string", "format": "uuid"}, "q=no", False),
        ({"type": "integer", "format": "int64"}, "q=9223372036854775807", True),
        ({"type": "integer", "format": "int64"}, "q=9223372036854775808", False),
        ({"type": "integer", "format": "int32", "minimum": 0}, "q=-1", False),
        ({"$ref": "#/components/schemas/Count"}, "q=2147483648", False),
        ({"type": "string", "format": "binary"}, "q=no", True),
        ({"type": "integer"}, "", True),
        ({"type": "integer"}, "other=x", True),
    ],
)
def test_a_query_parameter_is_read_in_its_type(
    schema: dict[str, Any], query: str, is_accepted: bool
) -> None:
    """Text stands for whatever the schema can mean by it, and for nothing else."""
    result = check(query_parameter(schema), Request("GET", "/", query))
    assert isinstance(result, Checked) == is_accepted


def test_a_required_parameter_is_missed() -> None:
    """The reason names the parameter."""
    result = check(query_parameter({}, is_required=True), Request("GET", "/"))
    assert result == Refusal(Purpose.BAD_REQUEST, "query parameter q is missing")


@pytest.mark.parametrize(
    ("place", "sent"), [("path", {}), ("header", {"q": "1, x"}), ("cookie", {"cookie": "a=b; q=x"})]
)
def test_parameters_elsewhere_are_checked_too(
    place: Literal["path", "header", "cookie"], sent: dict[str, str]
) -> None:
    """Path and header arrays are split at commas; cookies are found by name."""
    schema = {"type": "integer"} if place == "cookie" else INTEGERS
    one = Parameter(name="q", place=place, schema=schema)
    operation = Operation(operation_id="x", method="get", path="/{q}", parameters=(one,))
    bad = check(operation, Request("GET", "/", headers=sent), q="1,x")
    assert isinstance(bad, Refusal)
    good = {name: value.replace("x", "2") for name, value in sent.items()}
    assert isinstance(check(operation, Request("GET", "/", headers=good), q="1,2"), Checked)


OBJECT = {
    "type": "object",
    "required": ["n"],
    "properties": {
        "n": {"type": "integer"},
        "tags": {"type": "array", "items": {"type": "string"}},
        "inner": {"type": "object"},
        "file": {"type": "string", "format": "binary", "maxLength": 4},
    },
}
TYPES = (
    "application/json",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "application/octet-stream",
    "text/*",
)
OPERATION = Operation(
    operation_id="x",
    method="post",
    path="/",
    is_body_required=True,
    body=tuple(
        MediaType(name=name, schema=OBJECT if number < 3 else {"type": "string"})
        for number, name in enumerate(TYPES)
    ),
)


def part(name: str, content: bytes, more: str = "") -> bytes:
    head = f'--B\r\nContent-Disposition: form-data; name="{name}"{more}\r\n\r\n'
    return head.encode() + content + b"\r\n"


JSON, FORM, MULTIPART, OCTETS = TYPES[:4]
BOUNDED = MULTIPART + "; boundary=B"


@pytest.mark.parametrize(
    ("content_type", "body", "value"),
    [
        (JSON, b'{"n": 1}', {"n": 1}),
        ("application/json; charset=utf-8", b'{"n": 1}', {"n": 1}),
        (JSON, b'{"n": 1, "s": "\\ud83d\\ude00"}', {"n": 1, "s": "\U0001f600"}),
        (FORM, b"n=1&tags=a&tags=b+c", {"n": 1, "tags": ["a", "b c"]}),
        (FORM, b"n=1&other=%C3%A9", {"n": 1, "other": "é"}),
        (BOUNDED, part("n", b"1") + b"--B--\r\n", {"n": 1}),
        (
            BOUNDED,
            part("n", b"1") + part("file", b"\x00\xff\r\n", '; filename="a.bin"') + b"--B--",
            {"n": 1, "file": "\x00\xff\r\n"},
        ),
        (
            BOUNDED,
            part("n", b"1") + part("inner", b'{"a": 2}') + b"--B--",
            {"n": 1, "inner": {"a": 2}},
        ),
        (OCTETS, b"\x00\xff", "\x00\xff"),
        ("text/plain", "é".encode(), "é"),
        ("text/plain; charset=latin-1", "é".encode("latin-1"), "é"),
        ("text/csv", b"", ""),
    ],
)
def test_a_body_is_read_by_its_media_type(content_type: str, body: bytes, value: Json) -> None:
    """JSON, forms, files, text and bytes become the value the schema speaks of."""
    result = check(
        OPERATION, Request("POST", "/", headers={"content-type": content_type}, body=body)
    )
    assert isinstance(result, Checked), result
    assert result.body == value


@pytest.mark.parametrize(
    ("content_type", "body", "reason"),
    [
        (JSON, b"", "the body is missing"),
        (JSON, b"{", "the body is not JSON"),
        (JSON, b'{"n": NaN}', "the body is not JSON"),
        (JSON, b'{"n": "\\uD800"}', "the body is not JSON"),
        (JSON, b"[" * 100_000, "the body is not JSON"),
        (JSON, b'{"n": ' + b"9" * 5000 + b"}", "the body is not JSON"),
        (JSON, b'{"n": "\xff"}', "the body is not UTF-8 text"),
        (JSON, b'{"n": "s3cret"}', 'body: /n: the value is not of type "integer" (type)'),
        (JSON, b"{}", 'body: "n" is a required property (required)'),
        (FORM, b"\xff=1", "the body is not a form"),
        (FORM, b"n", "the body is not a form"),
        (FORM, b"n=x", 'body: /n: the value is not of type "integer" (type)'),
        (MULTIPART, b"n=1", "the body is not a multipart form"),
        (BOUNDED, b"n=1", "the body is not a multipart form"),
        (BOUNDED, part("n", b"1"), "the body is not a multipart form"),
        (BOUNDED, b"--B\r\n\r\nx\r\n--B--", "a part of the form has no name"),
        (
            BOUNDED,
            part("n", b"1") + part("file", b"12345", '; filename="a"') + b"--B--",
            "body: /file: the value is longer than 4 characters (maxLength)",
        ),
        ("text/plain", b"\xff", "the body is not text in its character set"),
        ("text/plain; charset=utf-7", b"+2AA-", "the body is not text in its character set"),
        ("text/plain; charset=none", b"x", "the body is not text in its character set"),
    ],
)
def test_a_bad_body_is_refused_with_a_reason(content_type: str, body: bytes, reason: str) -> None:
    """The reason says what is wrong and where, and never quotes what was sent."""
    result = check(
        OPERATION, Request("POST", "/", headers={"content-type": content_type}, body=body)
    )
    assert result == Refusal(Purpose.BAD_REQUEST, reason)


@pytest.mark.parametrize("content_type", ["application/xml", ""])
def test_an_undeclared_media_type_is_refused(content_type: str) -> None:
    """Also none at all, where there is a body."""
    headers = {"content-type": content_type} if content_type else {}
    result = check(OPERATION, Request("POST", "/", headers=headers, body=b"<n/>"))
    assert isinstance(result, Refusal)
    assert result.purpose is Purpose.UNSUPPORTED_TYPE


def test_an_optional_body_may_be_missing() -> None:
    """Nothing sent, nothing read."""
    media = MediaType(name=JSON, schema=OBJECT)
    operation = Operation(operation_id="x", method="post", path="/", body=(media,))
    for headers in ({}, {"content-type": JSON}):
        assert check(operation, Request("POST", "/", headers=headers)) == Checked()


def test_a_body_nobody_asked_for_is_ignored() -> None:
    """An operation without a body does not read one."""
    operation = Operation(operation_id="x", method="delete", path="/")
    sent = Request("DELETE", "/", headers={"content-type": JSON}, body=json.dumps(1).encode())
    assert check(operation, sent) == Checked()


def test_odd_bytes_in_an_address_are_no_error() -> None:
    """Bytes that are no UTF-8 are read as replacement characters."""
    result = check(query_parameter({"type": "string"}), Request("GET", "/", "q=%FF" + quote("\0")))
    assert isinstance(result, Checked)


def test_values_arrive_as_their_schemas_mean_them() -> None:
    """By place and name; a default stands for what was not sent, the address for the path's texts."""
    level = {"$ref": "#/components/schemas/Level"}
    operation = Operation(
        operation_id="x",
        method="get",
        path="/{n}/{rest}",
        parameters=(
            Parameter(name="n", place="path", schema=level),
            Parameter(name="q", place="query", schema=INTEGERS),
            Parameter(name="size", place="query", schema={"type": "integer", "default": 20}),
            Parameter(name="X-Level", place="header", schema=level),
            Parameter(name="c", place="cookie", schema={}),
        ),
    )
    headers = {"x-level": "3", "cookie": "c=x"}
    sent = Request("GET", "/7/a", "q=1&q=2&other=3", headers)
    assert check(operation, sent, n="7", rest="a") == Checked(
        address=("7", "a"),
        path={"n": 7, "rest": "a"},
        query={"q": [1, 2], "size": 20},
        headers={"X-Level": 3},
        cookies={"c": "x"},
    )


ENCODED = {
    "type": "object",
    "properties": {
        "ids": {"type": "array", "items": {"type": "integer"}},
        "range": {"type": "object", "properties": {"low": {"type": "integer"}}},
        "meta": {"type": "object", "properties": {"n": {"type": "integer"}}},
        "picture": {"type": "string"},
    },
}


def encoded(name: str, encoding: dict[str, Any]) -> Operation:
    media = MediaType(name=name, schema=ENCODED, encoding=encoding)
    return Operation(operation_id="x", method="post", path="/", body=(media,))


def send(operation: Operation, content_type: str, body: bytes) -> Checked | Refusal:
    headers = {"content-type": content_type}
    return check(operation, Request("POST", "/", headers=headers, body=body))


@pytest.mark.parametrize(
    ("encoding", "body", "value"),
    [
        ({}, b"ids=1&ids=2", {"ids": [1, 2]}),
        ({}, b'meta={"n":1}', {"meta": {"n": 1}}),
        ({"ids": {"explode": False}}, b"ids=1,2", {"ids": [1, 2]}),
        ({"ids": {"style": "pipeDelimited"}}, b"ids=1|2", {"ids": [1, 2]}),
        ({"range": {"style": "deepObject"}}, b"range%5Blow%5D=1", {"range": {"low": 1}}),
        ({"range": {"style": "form"}}, b"low=1", {"range": {"low": 1}}),
        ({"range": {"explode": False}}, b"range=low,1", {"range": {"low": 1}}),
    ],
)
def test_a_form_is_read_by_its_encoding(encoding: Json, body: bytes, value: Json) -> None:
    """The styles of parameters hold for fields too; without one an object is JSON."""
    result = send(encoded(FORM, encoding), FORM, body)
    assert isinstance(result, Checked), result
    assert result.body == value


@pytest.mark.parametrize(
    ("sent", "is_accepted"),
    [("", False), ("image/png", True), ("IMAGE/jpeg; x=1", True), ("text/html", False)],
)
def test_a_part_has_a_media_type_that_its_encoding_allows(sent: str, is_accepted: bool) -> None:
    """A part that says nothing is text (RFC 7578, section 4.4)."""
    operation = encoded(MULTIPART, {"picture": {"contentType": "image/png, image/*"}})
    more = f'; filename="a"\r\nContent-Type: {sent}' if sent else ""
    result = send(operation, BOUNDED, part("picture", b"1", more) + b"--B--")
    reason = "body: /picture: the part is not image/png, image/*"
    assert isinstance(result, Checked) or result.reason == reason
    assert isinstance(result, Checked) == is_accepted


def test_parts_of_one_name_are_an_array() -> None:
    """Each read by the schema of the items."""
    result = send(encoded(MULTIPART, {}), BOUNDED, part("ids", b"1") + part("ids", b"2") + b"--B--")
    assert isinstance(result, Checked), result
    assert result.body == {"ids": [1, 2]}


def test_the_reason_leads_to_the_closest_alternative() -> None:
    """Into the one that the value almost is, with a JSON Pointer as RFC 6901 escapes it."""
    inner = {"properties": {"a/b": {"type": "object", "required": ["x"]}}}
    schema = {"anyOf": [{"type": "integer"}, inner]}
    operation = Operation(
        operation_id="x", method="post", path="/", body=(MediaType(name=JSON, schema=schema),)
    )
    result = send(operation, JSON, b'{"a/b": {}}')
    reason = 'body: /a~1b: "x" is a required property (required)'
    assert result == Refusal(Purpose.BAD_REQUEST, reason)
