"""Media types: what a caller sends and accepts, against what the document declares."""

from __future__ import annotations

import pytest

from postspec.openapi import MediaType
from postspec.stub.http._media_types import best_accepted, choose_media_type, header_parameters


def declared(names: str) -> tuple[MediaType, ...]:
    return tuple(MediaType(name=one, schema={}) for one in names.split("|"))


@pytest.mark.parametrize(
    ("names", "sent", "chosen"),
    [
        ("application/json|text/plain", "text/plain; charset=utf-8", "text/plain"),
        ("application/json", "APPLICATION/JSON", "application/json"),
        ("*/*|text/*|text/csv", "text/csv", "text/csv"),
        ("*/*|text/*|text/csv", "text/html", "text/*"),
        ("*/*|text/*|text/csv", "image/png", "*/*"),
        ("application/*+json|application/json", "application/hal+json", "application/*+json"),
        ("application/json; charset=utf-8", "application/json", "application/json; charset=utf-8"),
        ("a/b; v=1|a/b; v=2", "a/b; v=2", "a/b; v=2"),
        ("a/b; v=1|a/b", "a/b", "a/b"),
        ("a/b; v=1|a/b", "a/b; v=1", "a/b; v=1"),
        ("a/b; v=1", 'a/b;v="2"', None),
        ("application/json", "application/xml", None),
        ("application/json", "application/jsonp", None),
        ("application/json", "", None),
        ("application/json", "application/json, application/json", None),
    ],
)
def test_a_body_falls_under_the_declared_type_that_says_it_best(
    names: str, sent: str, chosen: str | None
) -> None:
    """Types before ranges, and parameters count where both have them."""
    found = choose_media_type(declared(names), sent)
    assert (found and found.name) == chosen


@pytest.mark.parametrize(
    ("names", "accept", "chosen"),
    [
        ("application/json|text/csv", "", "application/json"),
        ("application/json|text/csv", "*/*", "application/json"),
        ("application/json|text/csv", "text/csv", "text/csv"),
        ("application/json|text/csv", "text/*, application/json;q=0.5", "text/csv"),
        ("application/json|text/csv", "text/csv;q=0.2, application/json;q=0.8", "application/json"),
        ("application/json|text/csv", "*/*, application/json;q=0", "text/csv"),
        ("application/json|text/csv", "text/html,*/*;q=0.8", "application/json"),
        ("application/problem+json", "application/*", "application/problem+json"),
        ("image/*", "image/png", "image/*"),
        ("application/json", "application/xml", None),
        ("application/json", "application/json;q=0", None),
        ("application/json", "*/*;q=0", None),
        ("application/json", "nonsense", "application/json"),
        ("application/json", ", ,;q=1", "application/json"),
        ("application/json", "application/json;q=high, text/plain", None),
    ],
)
def test_a_caller_gets_what_it_likes_best(names: str, accept: str, chosen: str | None) -> None:
    """By weight, of equals the first declared; the closest range has the say over a type."""
    found = best_accepted(declared(names), accept)
    assert (found and found.name) == chosen


def test_parameters_of_a_header_may_be_quoted() -> None:
    """Names in lower case, quotes and backslashes taken off, the first of a name counts."""
    value = 'form-data; NAME="a; \\"b\\""; filename=x ;name=c; broken; ="'
    assert header_parameters(value) == {"name": 'a; "b"', "filename": "x"}
