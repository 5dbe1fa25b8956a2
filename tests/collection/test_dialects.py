"""Every dialect of a collection reads as the same model."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from postspec.collection import Collection, RequestItem, read_collection
from postspec.findings import Finding, Severity

V21 = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
V20 = "https://schema.getpostman.com/json/collection/v2.0.0/collection.json"


def read(document: object) -> tuple[Collection, tuple[Finding, ...]]:
    return read_collection(json.dumps(document).encode(), file="c.json")


def only_item(collection: Collection) -> RequestItem:
    ((_, item),) = collection.requests()
    return item


def v21() -> dict[str, Any]:
    return {
        "info": {"name": "Desk", "schema": V21, "description": "An *API*."},
        "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}"}]},
        "item": [
            {
                "name": "Set state",
                "id": "one",
                "request": {
                    "method": "PUT",
                    "header": [{"key": "Accept", "value": "application/json"}],
                    "url": {
                        "raw": "{{base}}/agents/:id?dry=true",
                        "host": ["{{base}}"],
                        "path": ["agents", ":id"],
                        "query": [{"key": "dry", "value": "true"}],
                        "variable": [{"key": "id", "value": "7"}],
                    },
                    "body": {
                        "mode": "raw",
                        "raw": '{"state": "READY"}',
                        "options": {"raw": {"language": "json"}},
                    },
                    "description": "Sets the state.",
                },
            }
        ],
    }


def v20() -> dict[str, Any]:
    """Give the same as version 2.0.0 writes it: the URL as text, auth parameters as an object."""
    document = v21()
    document["info"]["schema"] = V20
    document["auth"] = {"type": "bearer", "bearer": {"token": "{{token}}"}}
    document["item"][0]["request"]["url"] = {
        "raw": "{{base}}/agents/:id?dry=true",
        "variable": [{"key": "id", "value": "7"}],
    }
    return document


def documenter() -> dict[str, Any]:
    """Give the same as the documentation host publishes it."""
    document = v20()
    document["info"] |= {
        "publishedId": "abc",
        "description": "<html><head></head><body><p>An <em>API</em>.</p></body></html>",
    }
    document["auth"] = {
        "type": "bearer",
        "bearer": {"basicConfig": [{"key": "token", "value": "{{token}}"}]},
    }
    request = document["item"][0]["request"]
    request["urlObject"] = v21()["item"][0]["request"]["url"]
    request["url"] = "{{base}}/agents/:id?dry=true"
    request["description"] = "<p>Sets the state.</p>\n"
    request["auth"] = document["auth"] | {"isInherited": True, "source": {"type": "collection"}}
    return document


def bare(collection: Collection) -> str:
    """Write a collection down without what differs by nature: pointers and the dialect's name."""
    return re.sub(r"(pointer|dialect)='[^']*'", r"\1", repr(collection))


@pytest.mark.parametrize(
    ("document", "dialect"), [(v21(), "v2.1.0"), (v20(), "v2.0.0"), (documenter(), "documenter")]
)
def test_dialects_read_as_the_same_collection(document: dict[str, Any], dialect: str) -> None:
    """Version 2.1.0, 2.0.0 and a documenter export of one collection give one model."""
    collection, findings = read(document)
    assert findings == ()
    assert collection.dialect == dialect
    assert bare(collection) == bare(read(v21())[0])


def test_a_wrapper_is_opened_and_pointers_lead_through_it() -> None:
    """The Postman API wraps a collection in `collection`; pointers are those of the file."""
    collection, findings = read({"collection": v21()})
    assert findings == ()
    assert bare(collection) == bare(read(v21())[0])
    assert only_item(collection).pointer == "/collection/item/0"


def test_a_byte_order_mark_is_skipped() -> None:
    """A file that begins with a byte order mark reads like one without."""
    data = json.dumps(v21()).encode()
    assert read_collection(b"\xef\xbb\xbf" + data, file="c.json") == read_collection(
        data, file="c.json"
    )


def test_every_field_of_a_request_arrives() -> None:
    """The example request is read completely."""
    item = only_item(read(v21())[0])
    request = item.request
    assert (item.name, item.id, request.method) == ("Set state", "one", "PUT")
    assert request.url.target == "{{base}}/agents/:id"
    assert [(q.key, q.value) for q in request.url.query] == [("dry", "true")]
    assert [(v.key, v.value) for v in request.url.variables] == [("id", "7")]
    assert [(h.key, h.value) for h in request.headers] == [("Accept", "application/json")]
    assert request.body is not None
    assert (request.body.mode, request.body.text) == ("raw", '{"state": "READY"}')
    assert request.body.language == "json"
    assert request.description == "Sets the state."


@pytest.mark.parametrize(
    ("info", "expected"),
    [
        ({"schema": "https://schema.example/v3.0.0/collection.json"}, "is not known"),
        ({}, "names no schema"),
        ({"schema": 7}, "is not known"),
    ],
)
def test_an_unknown_schema_is_read_as_the_newest_known(
    info: dict[str, object], expected: str
) -> None:
    """A schema nobody knows costs a warning, not the collection."""
    collection, findings = read({**v21(), "info": info})
    assert collection.dialect == "v2.1.0"
    assert collection.request_count == 1
    (finding,) = findings
    assert (finding.rule, finding.severity) == ("schema-unknown", Severity.WARNING)
    assert expected in finding.message


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("1.2.3", "1.2.3"),
        ({"major": 1, "minor": 2, "patch": 3}, "1.2.3"),
        ({"major": "1", "identifier": "beta"}, "1.0.0-beta"),
        (2, "2"),
        (None, ""),
    ],
)
def test_a_version_is_text_or_an_object(written: object, expected: str) -> None:
    """Both forms of `info.version` that the schema allows are read."""
    document = v21()
    document["info"]["version"] = written
    assert read(document)[0].version == expected


@pytest.mark.parametrize("empty", [[], None, {}, [{"name": "Folder", "item": []}]])
def test_a_collection_without_requests_is_an_error_but_is_read(empty: object) -> None:
    """An empty collection is no exception: whoever reads it decides."""
    collection, findings = read({**v21(), "item": empty})
    assert collection.request_count == 0
    assert [(f.rule, f.severity) for f in findings] == [("collection-empty", Severity.ERROR)]
