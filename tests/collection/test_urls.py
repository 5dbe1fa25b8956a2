"""URLs: written as text, as parts, or both."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postspec.collection import Url, read_collection
from postspec.findings import Finding

SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"


def read_url(url: object, **request: object) -> tuple[Url, tuple[Finding, ...]]:
    item = {"name": "x", "request": {"method": "GET", "url": url, **request}}
    document = {"info": {"name": "c", "schema": SCHEMA}, "item": [item]}
    collection, findings = read_collection(json.dumps(document).encode(), file="c.json")
    ((_, read),) = collection.requests()
    return read.request.url, findings


def pairs(url: Url) -> list[tuple[str, str | None]]:
    return [(q.key, q.value) for q in url.query]


@pytest.mark.parametrize(
    ("written", "target", "query", "fragment"),
    [
        ("https://a.test/x", "https://a.test/x", [], ""),
        ("https://a.test/x?a=1&b=2", "https://a.test/x", [("a", "1"), ("b", "2")], ""),
        ("/x?a=1&a=2", "/x", [("a", "1"), ("a", "2")], ""),
        ("/x?a", "/x", [("a", None)], ""),
        ("/x?a=", "/x", [("a", "")], ""),
        ("/x?a=b=c", "/x", [("a", "b=c")], ""),
        ("/x?a=1&&b=2&", "/x", [("a", "1"), ("b", "2")], ""),
        ("/x?", "/x", [], ""),
        ("/x?a=1#top", "/x", [("a", "1")], "top"),
        ("/x#top?a=1", "/x", [], "top?a=1"),
        ("/x?q=a?b", "/x", [("q", "a?b")], ""),
        ("/x?a=%20b", "/x", [("a", "%20b")], ""),
        ("{{base}}/x/:id", "{{base}}/x/:id", [], ""),
        ("{{a?b}}/x", "{{a?b}}/x", [], ""),
        ("{{#tag}}/x?{{a=b&c}}=1#f", "{{#tag}}/x", [("{{a=b&c}}", "1")], "f"),
        ("  https://a.test/x \n", "https://a.test/x", [], ""),
        ("{{open/x?a=1", "{{open/x", [("a", "1")], ""),
        ("", "", [], ""),
    ],
)
@pytest.mark.parametrize("form", ["text", "raw", "urlObject"])
def test_a_url_as_text_is_cut_at_its_signs(
    written: str, target: str, query: list[tuple[str, str | None]], fragment: str, form: str
) -> None:
    """Target, query and fragment are found, never inside `{{…}}`, and nothing is decoded."""
    if form == "text":
        url, findings = read_url(written)
    elif form == "raw":
        url, findings = read_url({"raw": written})
    else:
        url, findings = read_url(written, urlObject={"query": [], "variable": []})
    assert (url.target, pairs(url), url.fragment) == (target, query, fragment)
    assert findings == ()


@pytest.mark.parametrize(
    ("parts", "target"),
    [
        ({"host": ["a", "test"], "path": ["x", "y"]}, "a.test/x/y"),
        ({"protocol": "https", "host": ["a", "test"], "path": ["x"]}, "https://a.test/x"),
        ({"protocol": "https://", "host": "a.test", "path": "/x"}, "https://a.test/x"),
        ({"protocol": "http", "host": ["a"], "port": "8080", "path": ["x"]}, "http://a:8080/x"),
        ({"host": "a", "port": 8080}, "a:8080"),
        ({"protocol": "https", "port": "a-host", "path": ["x"]}, "https://:a-host/x"),
        ({"host": ["{{base}}"], "path": ["x", ""]}, "{{base}}/x/"),
        ({"path": ["x"]}, "/x"),
        ({"host": ["a"], "path": ["", "x"]}, "a/x"),
        (
            {"host": "a", "path": [{"type": "string", "value": "x"}, {"value": ":id"}]},
            "a/x/:id",
        ),
        ({"host": "a", "path": [1, None, True]}, "a/1//true"),
        ({}, ""),
    ],
)
def test_a_url_of_parts_is_composed(parts: dict[str, object], target: str) -> None:
    """Without a raw text the parts make the target."""
    url, findings = read_url(parts)
    assert url.target == target
    assert findings == ()


def test_the_raw_text_counts_before_the_parts() -> None:
    """The target is as written, not as taken apart."""
    url, _ = read_url({"raw": "{{base}}x/:id", "host": ["{{base}}x"], "path": [":id"]})
    assert url.target == "{{base}}x/:id"


def test_the_query_is_the_list_and_what_only_the_raw_text_has() -> None:
    """Listed parameters come first and win; those only in the raw text follow, each once."""
    url, _ = read_url(
        {
            "raw": "/x?a=raw&b=2&a=again",
            "query": [
                {"key": "a", "value": "1", "description": "first"},
                {"key": "off", "value": "0", "disabled": True},
            ],
        }
    )
    assert pairs(url) == [("a", "1"), ("off", "0"), ("b", "2"), ("a", "again")]
    assert [q.is_disabled for q in url.query] == [False, True, False, False]
    assert url.query[0].description == "first"
    assert [q.pointer for q in url.query][0::2] == [
        "/item/0/request/url/query/0",
        "/item/0/request/url",
    ]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("a=1&b", [("a", "1"), ("b", None)]),
        ("?a=1", [("a", "1")]),
        ({"a": 1, "b": None}, [("a", "1"), ("b", None)]),
        ({"a": {"value": "1"}}, [("a", "1")]),
        (["a=1", "b"], [("a", "1"), ("b", None)]),
        ([{"key": "a", "value": 5}], [("a", "5")]),
        ([{"key": "a", "value": False}], [("a", "false")]),
        ([{"key": "a", "value": ["x"]}], [("a", '["x"]')]),
        ([{"key": None, "value": None}, {"key": "", "value": ""}, None, ""], []),
        (None, []),
    ],
)
def test_a_query_in_every_form(query: object, expected: list[tuple[str, str | None]]) -> None:
    """Lists, objects and text; values of any type; what says nothing gives nothing."""
    url, findings = read_url({"raw": "/x", "query": query})
    assert pairs(url) == expected
    assert findings == ()


@pytest.mark.parametrize(
    ("variable", "expected"),
    [
        ([{"key": "id", "value": "7"}], [("id", "7")]),
        ([{"id": "id", "value": 7}], [("id", "7")]),
        ({"id": "7"}, [("id", "7")]),
        ([{"key": "id"}], [("id", "")]),
        ([{"key": None}], []),
    ],
)
def test_path_variables_in_every_form(variable: object, expected: list[tuple[str, str]]) -> None:
    """Path variables are named by `key`, or by `id` as in version 2.0.0."""
    url, findings = read_url({"raw": "/x/:id", "variable": variable})
    assert [(v.key, v.value) for v in url.variables] == expected
    assert findings == ()


@pytest.mark.parametrize(
    ("url", "rule", "pointer"),
    [
        (7, "url-unreadable", ""),
        (["x"], "url-unreadable", ""),
        ({"host": 7}, "url-unreadable", "/host"),
        ({"path": [["x"]]}, "url-unreadable", "/path/0"),
        ({"raw": "/x", "query": 7}, "query-unreadable", "/query"),
        ({"raw": "/x", "query": [7]}, "query-unreadable", "/query/0"),
        ({"raw": "/x", "query": [{"key": None, "value": "v"}]}, "query-unreadable", "/query/0"),
        ({"raw": "/x", "query": "=v"}, "query-unreadable", "/query"),
        ({"raw": "/x?=v&a=1"}, "query-unreadable", ""),
        ({"raw": "/x", "variable": [7]}, "variable-unreadable", "/variable/0"),
        ({"raw": "/x", "variable": [{"value": "v"}]}, "variable-unreadable", "/variable/0"),
        (
            {"raw": "/x", "query": [{"key": "a", "description": 7}]},
            "description-unreadable",
            "/query/0/description",
        ),
    ],
)
def test_an_odd_part_of_a_url_is_noted_where_it_stands(
    url: object, rule: str, pointer: str
) -> None:
    """One finding at the part; the request stays."""
    _, (finding,) = read_url(url)
    assert (finding.rule, finding.place.pointer) == (rule, f"/item/0/request/url{pointer}")


def test_a_missing_url_is_an_empty_one() -> None:
    """Postman saves new requests without a URL: nothing odd, and nothing to call."""
    assert read_url(None) == (Url(target="", pointer="/item/0/request/url"), ())


def test_a_url_object_beside_the_text_brings_its_parameters() -> None:
    """A documenter export has the URL as text and its parts, with descriptions, beside it."""
    url, findings = read_url(
        "{{base}}/x?a=1",
        urlObject={
            "host": ["{{base}}"],
            "path": ["x"],
            "query": [{"key": "a", "value": "1", "description": {"content": "<p>One</p>\n"}}],
            "variable": [],
        },
    )
    assert findings == ()
    assert url.target == "{{base}}/x"
    assert [(q.key, q.value, q.description) for q in url.query] == [("a", "1", "One")]
    assert url.query[0].pointer == "/item/0/request/urlObject/query/0"


WORDS = st.text(alphabet="abc{}:/.%", min_size=1, max_size=6).filter(
    lambda word: "{{" not in word and word.strip() == word
)


@given(st.lists(st.tuples(WORDS, st.none() | WORDS), max_size=5))
def test_a_query_reads_back_as_it_was_written(query: list[tuple[str, str | None]]) -> None:
    """Writing pairs into a URL and reading it gives the pairs, in order."""
    text = "&".join(key if value is None else f"{key}={value}" for key, value in query)
    url, _ = read_url(f"/x?{text}" if text else "/x")
    assert pairs(url) == query
