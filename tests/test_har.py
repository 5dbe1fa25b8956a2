"""HTTP Archives: what an entry is, and what is said of a text that is no archive."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postspec.har import HarError, json_of, read_har, text_of

Json = Any


def har(*entries: Json) -> bytes:
    """Give an archive with these entries."""
    return json.dumps({"log": {"entries": entries}}).encode()


#: URL → its path and query. A host need not be one.
URLS = {
    "https://x.test/a%20b?q=1&r#/f?g": ("/a%20b", "q=1&r"),
    "https://x.test": ("/", ""),
    "https://x.test?q": ("/", "q"),
    "/only/a/path": ("/only/a/path", ""),
    "http://[::1]:80/x": ("/x", ""),
    "http://[::1/x": ("/x", ""),
    "http://a\u2100b/x?y": ("/x", "y"),
    "": ("/", ""),
}


@pytest.mark.parametrize("url", URLS)
def test_path_and_query_are_those_of_the_url(url: str) -> None:
    """Whatever the host is, what comes after it is the path, and the query."""
    (entry,) = read_har(har({"request": {"method": "GET", "url": url}}))
    assert (entry.path, entry.query) == URLS[url]


@given(st.text())
def test_every_text_has_a_path(url: str) -> None:
    """No URL ends the reading."""
    (entry,) = read_har(har({"request": {"method": "GET", "url": url}}))
    assert entry.path


#: A text that is no archive → words of the problem, line.
NONE: dict[str, tuple[bytes, str, int | None]] = {
    "no JSON": (b"{\n  'log'", "not JSON", 2),
    "no UTF-8": (b"\xff\xfe{", "not a JSON text in UTF-8", None),
    "no archive": (b"{}", "no HTTP Archive", None),
    "deep": (b"[" * 100_000, "nested too deeply", None),
    "a number without end": (b'{"time": ' + b"1" * 5000 + b"}", "too many digits", None),
}


@pytest.mark.parametrize("what", NONE)
def test_what_is_no_archive_is_refused(what: str) -> None:
    """Its problem is named, and the line where it is known."""
    content, problem, line = NONE[what]
    with pytest.raises(HarError, match=problem) as caught:
        read_har(content)
    assert caught.value.line == line


@pytest.mark.parametrize("odd", [{}, None, 3, {"request": {"method": "GET"}}])
def test_what_is_no_request_has_no_method(odd: Json) -> None:
    """It keeps its place in the list, so that what comes after it is found at its pointer."""
    first, second = read_har(har(odd, {"request": {"method": "GET", "url": "/x"}}))
    assert (first.method, second.method, second.pointer) == ("", "GET", "/log/entries/1")


@pytest.mark.parametrize("status", [0, -1, None, "200", True])
def test_what_was_never_answered_has_no_status(status: Json) -> None:
    """Browsers write 0 where a request was given up."""
    (entry,) = read_har(har({"response": {"status": status}}))
    assert entry.status == 0


@pytest.mark.parametrize(
    "text", ["", "{", "NaN", "[-Infinity]", '{"a": 1e999}', "1" * 5000, "[" * 100_000]
)
def test_what_no_reader_can_take_is_no_value(text: str) -> None:
    """What is no JSON, and a number that is not finite, has no value."""
    assert json_of(text) == (None, False)


def test_the_text_null_is_a_value() -> None:
    """Null is told from what cannot be read."""
    assert json_of("null") == (None, True)
    assert json_of('{"a": 1.5e3}') == ({"a": 1500.0}, True)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ({"text": "é"}, "é"),
        ({"text": "w6k=", "encoding": "base64"}, "é"),
        ({"text": "w6k", "encoding": "base64"}, ""),
        ({"text": 3}, ""),
        ({}, ""),
    ],
)
def test_a_content_has_its_text(content: Json, text: str) -> None:
    """Base64 is undone, and what cannot be undone is no text."""
    assert text_of(content) == text


def test_no_credential_is_shown() -> None:
    """The repr of an entry has no header or body in it."""
    request = {"method": "GET", "url": "/", "headers": [{"name": "x", "value": "hunter2"}]}
    assert "hunter2" not in repr(read_har(har({"request": request})))
