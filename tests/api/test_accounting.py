"""The account of a conversion: everything that went in is found, or its finding is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
    """Requests, parameters, saved responses and auths, in the collection's order."""
    entries = everything(postman).account.entries
    assert [(e.kind, e.fate, e.into, e.rule) for e in entries] == [
        ("request", "converted", "thing", ""),
        ("parameter", "converted", "page", ""),
        ("parameter", "converted", "the responses' media types", ""),
        ("parameter", "converted", "X-Trace", ""),
        ("saved response", "converted", "thing", ""),
        ("saved response", "converted", "thing", ""),
        ("auth", "converted", "bearer", ""),
        ("request", "merged", "thing", ""),
        ("request", "not converted", "", "unknown-method"),
        ("parameter", "not converted", "", "unknown-method"),
    ]


def test_an_entry_names_what_it_is_about(postman: Postman) -> None:
    """Request, parameter, status and name; a code that is missing leaves no gap."""
    subjects = [e.subject for e in everything(postman).account.entries]
    assert subjects[1] == "Thing   GET {{base}}/things   query page"
    assert subjects[4] == "Thing   GET {{base}}/things   200 OK"
    assert subjects[5] == "Thing   GET {{base}}/things   It failed"
    assert subjects[6] == "bearer auth"


def test_what_nothing_explains_is_unaccounted(postman: Postman) -> None:
    """The account looks at what came out: an operation that is missing is missed."""
    done = everything(postman)
    robbed = replace(done.api, operations=(), security_schemes=())
    missing = account(done.collection, robbed, ()).unaccounted
    assert {e.kind for e in missing} == {"request", "parameter", "saved response", "auth"}
    assert account(done.collection, robbed, ()).count("request", "unaccounted") == 3


def test_requests_that_were_not_read_are_counted(postman: Postman) -> None:
    """What the reader could not give is no entry, but it is counted."""
    done = everything(postman)
    assert done.account.unread == 0
    more = replace(done.collection, request_count=5)
    assert account(more, done.api, done.findings).unread == 2
