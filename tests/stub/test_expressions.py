"""Runtime expressions: what they lead to, and what is none."""

from __future__ import annotations

import re
from typing import Any

import pytest

from postspec.stub._expressions import Exchange, ExpressionError, at_pointer, parse_value
from postspec.stub.http._values import MISSING

EXCHANGE = Exchange(
    sources={
        "url": "/parcels/7",
        "method": "POST",
        "statusCode": 201,
        "request.path": {"id": "7"},
        "request.query": {"a.b": "x"},
        "request.header": {"x-sender": "ada"},
        "request.body": {
            "to": {"url": "http://127.0.0.1:1/in/"},
            "a/b": [1, {"c": None}],
            "n": 5,
            "yes": True,
        },
        "response.body": [{"id": 1}, {"id": 2}],
        "response.header": {"location": "/parcels/7"},
    },
    found={"depot": {"code": "NORTH"}, "nobody": MISSING},
    each={"say": "hi"},
    now=1764403200.5,
    salt="s",
)

#: What is written → its value.
VALUES: dict[str, tuple[Any, Any]] = {
    "method": ("$method", "POST"),
    "url": ("$url", "/parcels/7"),
    "status": ("$statusCode", 201),
    "a path parameter": ("$request.path.id", "7"),
    "a query parameter": ("$request.query.a.b", "x"),
    "a header in any letters": ("$request.header.X-Sender", "ada"),
    "the answer's header": ("$response.header.Location", "/parcels/7"),
    "the whole body": ("$response.body", [{"id": 1}, {"id": 2}]),
    "into the body": ("$request.body#/to/url", "http://127.0.0.1:1/in/"),
    "into a list": ("$response.body#/1/id", 2),
    "an escaped step": ("$request.body#/a~1b/0", 1),
    "null": ("$request.body#/a~1b/1/c", None),
    "nothing there": ("$request.body#/nothing", MISSING),
    "beyond a list": ("$response.body#/2", MISSING),
    "an item": ("$found.depot#/code", "NORTH"),
    "no item": ("$found.nobody#/code", MISSING),
    "an element": ("$each#/say", "hi"),
    "a text": ("plain", "plain"),
    "a number": (3, 3),
    "an empty list": ([], []),
    "in a text": ("{$request.body#/to/url}/x?n={$request.body#/n}", "http://127.0.0.1:1/in/x?n=5"),
    "in a text, as JSON": ("{$request.body#/yes}-{$each#/say}", "true-hi"),
    "a text with nothing": ("a{$request.body#/nothing}", MISSING),
    "a text with an object": ("a{$request.body#/to}", MISSING),
    "the first there is": (["$found.nobody#/x", "$request.body#/a~1b/1/c", "$method"], "POST"),
    "nothing but null": (["$found.nobody#/x", None], None),
    "none there is": (["$found.nobody#/x"], MISSING),
    "an object": (
        {"a": "$method", "b": "$found.nobody#/x", "c": {"d": 1}},
        {"a": "POST", "c": {"d": 1}},
    ),
    "the time": ("$now", 1764403200500),
}


@pytest.mark.parametrize("name", VALUES)
def test_an_expression_leads_to_its_value(name: str) -> None:
    """Each source, the ways into JSON values, texts, choices and objects of expressions."""
    written, wanted = VALUES[name]
    assert parse_value(written).of(EXCHANGE) == wanted


def test_the_time_has_the_form_of_the_one_shown() -> None:
    """A text is shown as ISO 8601, which is what is sent then."""
    assert parse_value("$now").of(EXCHANGE, "2025-11-20") == "2025-11-29T08:00:00.500Z"


@pytest.mark.parametrize(
    ("shown", "form"),
    [
        ("62d07f4f0980a50a91210e01", r"[0-9a-f]{24}"),
        ("0f6c1c0e-5a9e-4f2e-9a51-2b4d8f3f7b10", r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
        (MISSING, r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
    ],
)
def test_an_id_has_the_form_of_the_one_shown(shown: object, form: str) -> None:
    """The same values make the same id, others another; without values the exchange's salt counts."""
    same = [parse_value({"$id": ["$request.body#/n", "$method"]}).of(EXCHANGE, shown) for _ in "12"]
    other = parse_value({"$id": ["$request.body#/n", "$url"]}).of(EXCHANGE, shown)
    new = parse_value({"$id": []}).of(EXCHANGE, shown)
    nothing = parse_value({"$id": ["$found.nobody#/x"]}).of(EXCHANGE, shown)
    assert same[0] == same[1]
    assert len({same[0], other, new, nothing}) == 4
    assert nothing == parse_value({"$id": [None]}).of(EXCHANGE, shown)
    assert all(re.fullmatch(form, one) for one in (same[0], other, new))


@pytest.mark.parametrize(
    "text",
    [
        "$", "$request", "$request.body#x", "$request.path.", "$response.path", "$found", "$found.",
        "$url#/a", "$statusCode#/a", "$request.query.a#/b", "$each.x", "$nothing", "{$nothing}", "$id",
    ],
)  # fmt: skip
def test_what_is_no_expression_is_refused(text: str) -> None:
    """Whatever begins like an expression is one or an error; no text is taken for granted."""
    with pytest.raises(ExpressionError) as caught:
        parse_value({"a": [text]})
    assert caught.value.text in text


def test_a_pointer_into_a_text_leads_nowhere() -> None:
    """Only objects and lists have something below them."""
    assert at_pointer("text", "/0") is MISSING
    assert at_pointer([1], "/x") is MISSING
