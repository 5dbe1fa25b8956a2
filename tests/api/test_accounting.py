"""The account of a conversion: everything that went in is found, or its finding is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from postspec.api import account

if TYPE_CHECKING:
    from tests.api.conftest import Converted, Postman

Json = Any


def everything(postman: Postman) -> Converted:
    header = [{"key": "Accept", "value": "*/*"}, {"key": "X-Trace", "value": "1"}]
    return postman.convert(
        postman.request(
            url="{{base}}/things?page=1",
            header=header,
            response=[postman.saved({"a": 1}), postman.saved({"b": 1}, None, "It failed")],
        ),
        postman.request(url="{{base}}/things", name="Again"),
        postman.request("PURGE", "{{base}}/things?all=1"),
        auth={"type": "bearer", "bearer": []},
    )


def test_everything_has_its_entry(postman: Postman) -> None:
    """Requests, parameters, saved responses and auths, in the order of their pointers."""
    entries = everything(postman).account.entries
    assert [(e.kind, e.fate, e.operation, e.into, e.rule) for e in entries] == [
        ("auth", "converted", "", "bearer", ""),
        ("request", "converted", "thing", "thing", ""),
        ("parameter", "converted", "thing", "the responses' media types", ""),
        ("parameter", "converted", "thing", "x-trace", ""),
        ("parameter", "converted", "thing", "page", ""),
        ("saved response", "converted", "thing", "thing", ""),
        ("saved response", "converted", "thing", "thing", ""),
        ("request", "merged", "thing", "thing", ""),
        ("request", "not converted", "", "", "unknown-method"),
        ("parameter", "not converted", "", "", "unknown-method"),
    ]


def test_an_entry_names_what_it_is_about(postman: Postman) -> None:
    """Request, parameter, status and name; a code that is missing leaves no gap."""
    subjects = [e.subject for e in everything(postman).account.entries]
    assert subjects[0] == "bearer auth"
    assert subjects[4] == "Thing   GET {{base}}/things   query page"
    assert subjects[5] == "Thing   GET {{base}}/things   200 OK"
    assert subjects[6] == "Thing   GET {{base}}/things   It failed"


def test_an_entry_says_why_it_was_not_converted(postman: Postman) -> None:
    """The reason is the finding's, also where the finding stands at what holds the thing."""
    reasons = {e.pointer: e.reason for e in everything(postman).account.entries if e.reason}
    message = "the method 'PURGE' is none an OpenAPI document can hold"
    assert reasons["/item/2"] == reasons["/item/2/request/url"] == message


URL = {
    "raw": "{{base}}/things/:id.json?q=1",
    "query": [{"key": "q", "value": "1"}, {"key": "q", "value": "2", "disabled": True}],
    "variable": [{"key": "id", "value": "7"}, {"key": "old", "value": "8"}],
}
FORM = {"mode": "formdata", "formdata": [{"key": "f", "type": "file"}, {"key": "n", "value": "1"}]}
BODY = "/item/0/request/body"


@pytest.mark.parametrize(
    ("method", "request_", "expected"),
    [
        ("GET", {"url": URL}, [("query", "q", ""), ("query", "q", ""), ("path", "id", ""), ("path", "", "path-variable-unused")]),
        ("POST", {"body": FORM}, [("form", "f", ""), ("form", "n", "")]),
        ("POST", {"body": {**FORM, "disabled": True}}, [("form", "", "body-unused")]),
        ("POST", {"body": {**FORM, "mode": "raw", "raw": "x"}}, [("form", "", "body-unused")]),
        ("GET", {"body": FORM}, [("form", "", "body-on-get"), ("form", "", "body-on-get")]),
        ("GET", {"header": "Cookie: a=1; b=2"}, [("header", "a, b", "")]),
        ("GET", {"header": "Cookie: {{all}}"}, [("header", "cookie", "")]),
        ("GET", {"header": "// Authorization: x"}, [("header", "", "auth-unused")]),
        ("GET", {"header": [7, {"value": "v"}]}, [("header", "", "header-unreadable")] * 2),
        ("GET", {"url": "{{base}}/things?=1&a=2"}, [("query", "", "query-unreadable"), ("query", "a", "")]),
    ],
)  # fmt: skip
def test_every_kind_of_parameter_is_accounted_for(
    postman: Postman, method: str, request_: Json, expected: list[tuple[str, str, str]]
) -> None:
    """Those of query, path, header, cookie and form, switched off ones and broken ones too."""
    done = postman.convert(postman.request(method, **{"url": "{{base}}/things", **request_}))
    entries = [e for e in done.account.entries if e.kind == "parameter"]
    assert sorted((e.place, e.into, e.rule) for e in entries) == sorted(expected)
    assert done.account.unaccounted == ()


@pytest.mark.parametrize(
    ("original", "expected"),
    [
        ({"url": "{{base}}/things?page=2"}, [("merged", "page", "")]),
        ({"url": "{{base}}/things?more=1"}, [("converted", "more", "")]),
        ({"url": "{{base}}/other?page=2"}, [("not converted", "", "saved-request-stale")]),
        ({"method": "PUT", "url": "{{base}}/things?page=2"}, [("not converted", "", "saved-request-stale")]),
        ({"url": "{{base}}/things", "header": "Postman-Token: 1"}, [("converted", "what Postman sends of itself", "")]),
        ({"url": "{{base}}/things", "header": "X-Key: 1"}, [("converted", "apiKey_X-Key", "")]),
    ],
)  # fmt: skip
def test_what_was_saved_with_a_response_is_accounted_for(
    postman: Postman, original: Json, expected: list[tuple[str, str, str]]
) -> None:
    """The parameters of the request beside a response are part of the operation, or stale."""
    saved = postman.saved({}, originalRequest={"method": "GET", **original})
    key = {"type": "apikey", "apikey": [{"key": "key", "value": "X-Key"}]}
    done = postman.convert(
        postman.request(url="{{base}}/things?page=1", auth=key, response=[saved])
    )
    entries = [e for e in done.account.entries if "/originalRequest" in e.pointer]
    assert [(e.fate, e.into, e.rule) for e in entries] == expected


def test_auths_that_nothing_uses_are_accounted_for(postman: Postman) -> None:
    """A folder's whose requests bring their own, and one saved with a response."""
    basic: Json = {"type": "basic"}
    bearer: Json = {"type": "bearer"}
    saved = [
        postman.saved({}, originalRequest={"method": "GET", "url": "{{base}}/things", "auth": auth})
        for auth in (bearer, basic)
    ]
    done = postman.convert(
        postman.folder("F", postman.request(auth=bearer, response=saved), auth=basic)
    )
    entries = [e for e in done.account.entries if e.kind == "auth"]
    assert [(e.pointer, e.fate, e.into, e.rule) for e in entries] == [
        ("/item/0/auth", "not converted", "", "auth-unused"),
        ("/item/0/item/0/request/auth", "converted", "bearer", ""),
        ("/item/0/item/0/response/0/originalRequest/auth", "merged", "bearer", ""),
        ("/item/0/item/0/response/1/originalRequest/auth", "not converted", "", "auth-unused"),
    ]


def test_a_variable_of_the_host_is_in_the_server(postman: Postman) -> None:
    """Converters from OpenAPI write a server's variables among the path's."""
    url = {"raw": "{{base}}/things", "variable": [{"key": "region", "value": "{{region}}"}]}
    variables = postman.variables({"base": "https://{{region}}.example", "region": "eu"})
    done = postman.convert(postman.request(url=url), variable=variables)
    assert [e.into for e in done.account.entries if e.place == "path"] == ["the server"]


def test_what_nothing_explains_is_unaccounted(postman: Postman) -> None:
    """The account looks at what came out: an operation that is missing is missed."""
    done = everything(postman)
    robbed = replace(done.api, operations=(), security_schemes=())
    missing = account(done.collection, robbed, ()).unaccounted
    assert {e.kind for e in missing} == {"request", "parameter", "saved response", "auth"}
    assert account(done.collection, robbed, ()).count("request", "unaccounted") == 3


def test_requests_that_were_not_read_are_counted(postman: Postman) -> None:
    """What the reader could not give has the reader's finding; what has not even that is counted."""
    done = postman.convert(postman.request(), {"name": "Odd", "request": 7})
    assert [(e.fate, e.rule) for e in done.account.entries if e.kind == "request"] == [
        ("converted", ""),
        ("not converted", "request-unreadable"),
    ]
    done = everything(postman)
    assert done.account.unread == 0
    more = replace(done.collection, request_count=5)
    assert account(more, done.api, done.findings).unread == 2


def test_a_request_saved_with_several_responses_counts_each_time(postman: Postman) -> None:
    """It is read once, speaks once, and has its entries wherever it is written."""
    sent = {
        "method": "GET",
        "url": "{{base}}/things?limit=5",
        "header": [{"key": "X-A", "value": "1"}],
    }
    other = {"method": "GET", "url": "{{base}}/things?limit=6"}
    saved = [postman.saved({"a": n}, 200, f"Answer {n}") for n in range(3)]
    for response, original in zip(saved, (sent, other, sent), strict=True):
        response["originalRequest"] = original
    done = postman.convert(postman.request(url="{{base}}/things", response=saved))
    parameters = [e for e in done.account.entries if e.kind == "parameter"]
    assert [(e.pointer.split("/")[4], e.into, e.fate) for e in parameters] == [
        ("0", "x-a", "converted"),
        ("0", "limit", "converted"),
        ("1", "limit", "merged"),
        ("2", "x-a", "merged"),
        ("2", "limit", "merged"),
    ]
    (limit, _) = done.api.operations[0].parameters
    assert [(e.name, e.value) for e in limit.examples] == [("Answer 0", 5), ("Answer 1", 6)]
