"""An odd item costs itself, or only its odd part, and is named."""

from __future__ import annotations

import json

import pytest

from postspec.collection import Auth, Collection, Folder, RequestItem, read_collection
from postspec.findings import Finding, Severity

SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
GOOD = {"name": "Good", "request": {"method": "GET", "url": "https://api.test/good"}}


def read(*items: object, **more: object) -> tuple[Collection, tuple[Finding, ...]]:
    document = {"info": {"name": "c", "schema": SCHEMA}, "item": list(items), **more}
    return read_collection(json.dumps(document).encode(), file="c.json")


def read_request(request: object) -> tuple[RequestItem, tuple[Finding, ...]]:
    collection, findings = read({"name": "It", "request": request})
    ((_, item),) = collection.requests()
    return item, findings


def names(collection: Collection) -> list[str]:
    return [item.name for _, item in collection.requests()]


@pytest.mark.parametrize(
    ("odd", "rule", "message"),
    [
        (None, "item-unreadable", "the item is null"),
        ("text", "item-unreadable", "the item is a text"),
        (7, "item-unreadable", "the item is a number"),
        ([], "item-unreadable", "the item is a list"),
        ({"name": "Nothing"}, "item-without-request", "neither items nor a request"),
        ({"name": "Null", "request": None}, "item-without-request", "neither items nor"),
        ({"name": "Odd", "request": 7}, "request-unreadable", "the request is a number"),
        ({"name": "Odd", "request": []}, "request-unreadable", "the request is a list"),
        ({"name": "Odd", "request": True}, "request-unreadable", "the request is true or false"),
        ({"name": "Odd", "item": 7}, "item-unreadable", "a list is expected here"),
    ],
)
def test_an_odd_item_leaves_its_neighbours_alone(odd: object, rule: str, message: str) -> None:
    """One finding at the odd item; the items before and after it are read."""
    collection, findings = read(GOOD, odd, GOOD)
    assert names(collection) == ["Good", "Good"]
    (finding,) = findings
    assert finding.rule == rule
    assert message in finding.message
    assert finding.place.pointer.startswith("/item/1")
    assert finding.effect
    assert finding.fix


def test_a_request_that_cannot_be_read_is_counted_and_named_at_its_item() -> None:
    """The count says what was written, not what was understood."""
    collection, (finding,) = read(GOOD, {"name": "Odd", "request": 7})
    assert collection.request_count == 2
    assert names(collection) == ["Good"]
    assert finding.place.pointer == "/item/1"
    assert finding.severity is Severity.ERROR


def test_a_finding_names_folders_method_and_url() -> None:
    """The subject leads a person to the request in Postman's window."""
    request = {"method": "put", "url": {"raw": "{{base}}/x"}, "header": [7]}
    inner = {"name": "Sub", "item": [{"name": "Save", "request": request}]}
    _, (finding,) = read({"name": "Folder", "item": [inner]})
    assert finding.subject == "Folder / Sub / Save   put {{base}}/x"
    assert finding.place.pointer == "/item/0/item/0/item/0/request/header/0"


def test_an_item_without_a_name_is_still_named_in_findings() -> None:
    """A nameless item is called so."""
    _, (finding,) = read({"item": [{"request": {"url": "/x", "header": [7]}}]})
    assert finding.subject == "(no name) / (no name)   GET /x"


def test_a_request_may_be_a_bare_url() -> None:
    """A text in place of a request is the URL of a GET (collection schema, `request`)."""
    item, findings = read_request("https://api.test/x?a=1")
    assert findings == ()
    assert (item.request.method, item.request.url.target) == ("GET", "https://api.test/x")
    assert [q.key for q in item.request.url.query] == ["a"]


@pytest.mark.parametrize("empty", [[], None])
def test_an_empty_folder_is_a_folder(empty: object) -> None:
    """Folders without items stay in the tree, and are nothing to complain about."""
    collection, findings = read({"name": "Empty", "item": empty}, GOOD)
    assert findings == ()
    assert isinstance(collection.items[0], Folder)
    assert collection.items[0].items == ()


def test_an_item_that_is_both_is_read_as_both() -> None:
    """A folder with a request of its own loses neither."""
    collection, (finding,) = read({**GOOD, "name": "Both", "item": [GOOD]})
    assert names(collection) == ["Both", "Good"]
    assert collection.request_count == 2
    assert finding.rule == "item-is-folder-and-request"


def test_a_request_with_an_empty_list_of_items_is_a_request() -> None:
    """Some exporters write `item: []` on requests."""
    collection, findings = read({**GOOD, "item": []})
    assert findings == ()
    assert names(collection) == ["Good"]


def test_a_lone_item_in_place_of_a_list_is_read() -> None:
    """An object where a list of items is expected is taken as the one item."""
    collection, _ = read_collection(
        json.dumps({"info": {"schema": SCHEMA}, "item": GOOD}).encode(), file="c.json"
    )
    assert names(collection) == ["Good"]


@pytest.mark.parametrize(
    ("written", "expected", "rules"),
    [
        ("post", "POST", []),
        (" PATCH ", "PATCH", []),
        ("{{method}}", "{{method}}", []),
        ("PURGE", "PURGE", []),
        (None, "GET", []),
        ("", "GET", []),
        (7, "GET", ["method-unreadable"]),
    ],
)
def test_methods(written: object, expected: str, rules: list[str]) -> None:
    """Methods are upper case; a missing one is GET as in Postman; an odd one is noted."""
    item, findings = read_request({"method": written, "url": "/x"})
    assert item.request.method == expected
    assert [f.rule for f in findings] == rules


def test_descriptions_of_item_and_request_are_kept_apart() -> None:
    """Neither hides the other."""
    collection, _ = read(
        {"name": "x", "description": "item", "request": {"url": "/x", "description": "request"}}
    )
    ((_, item),) = collection.requests()
    assert (item.description, item.request.description) == ("item", "request")


def test_folders_keep_auth_variables_and_description() -> None:
    """What a folder says for all its requests is in the model."""
    collection, findings = read(
        {
            "name": "F",
            "description": {"content": "About.", "type": "text/markdown"},
            "auth": {"type": "noauth"},
            "variable": [{"key": "v", "value": 1}],
            "item": [GOOD],
        }
    )
    assert findings == ()
    folder = collection.items[0]
    assert isinstance(folder, Folder)
    assert (folder.description, folder.auth) == (
        "About.",
        Auth(type="noauth", pointer="/item/0/auth"),
    )
    assert [(v.key, v.value) for v in folder.variables] == [("v", "1")]


def test_saved_responses_arrive_whole() -> None:
    """Code, status, headers, body, language and the request that was sent."""
    response = {
        "name": "Done",
        "code": 201,
        "status": "Created",
        "header": [{"key": "ETag", "value": "1"}],
        "body": "{}",
        "_postman_previewlanguage": "json",
        "originalRequest": {"method": "POST", "url": "/x?y=1"},
    }
    collection, findings = read({**GOOD, "response": [response]})
    ((_, item),) = collection.requests()
    (saved,) = item.responses
    assert findings == ()
    assert (saved.name, saved.code, saved.status) == ("Done", 201, "Created")
    assert (saved.body, saved.preview_language) == ("{}", "json")
    assert [(h.key, h.value) for h in saved.headers] == [("ETag", "1")]
    assert saved.original_request is not None
    assert saved.original_request.method == "POST"
    assert [q.key for q in saved.original_request.url.query] == ["y"]
    assert saved.pointer == "/item/0/response/0"


def test_requests_that_only_python_takes_for_equal_are_read_each() -> None:
    """`1`, `1.0` and `true` are three values, and `disabled: 1` switches nothing off."""
    fields: list[dict[str, object]] = [
        {"value": 1},
        {"value": 1.0},
        {"value": True},
        {"disabled": True},
        {"disabled": 1},
    ]
    requests = [{"url": {"raw": "/x", "query": [{"key": "y", **field}]}} for field in fields]
    response = [{"code": 200, "originalRequest": request} for request in requests]
    collection, _ = read({**GOOD, "response": response})
    ((_, item),) = collection.requests()
    sent = [
        saved.original_request.url.query[0] for saved in item.responses if saved.original_request
    ]
    assert [query.value for query in sent] == ["1", "1.0", "true", None, None]
    assert [query.is_disabled for query in sent] == [False, False, False, True, False]


@pytest.mark.parametrize(
    ("written", "expected", "rules"),
    [
        (200, 200, []),
        (200.0, 200, []),
        ("404", 404, []),
        (None, None, []),
        ("", None, []),
        ("OK", None, ["response-unreadable"]),
        (True, None, ["response-unreadable"]),
        ([], None, ["response-unreadable"]),
        ("²", None, ["response-unreadable"]),
    ],
)
def test_status_codes(written: object, expected: int | None, rules: list[str]) -> None:
    """A code is a number or its digits; anything else is noted and left out."""
    collection, findings = read({**GOOD, "response": [{"name": "r", "code": written}]})
    ((_, item),) = collection.requests()
    assert item.responses[0].code == expected
    assert [f.rule for f in findings] == rules


@pytest.mark.parametrize(
    ("written", "count", "rules"),
    [
        (None, 0, []),
        ([], 0, []),
        ({"name": "one", "code": 200}, 1, []),
        ([{"code": 200}, None, {"code": 404}], 2, []),
        ([{"code": 200}, "text"], 1, ["response-unreadable"]),
        ("text", 0, ["response-unreadable"]),
        ([{"code": 200, "originalRequest": 7}], 1, ["response-unreadable"]),
        ([{"code": 200, "originalRequest": None, "header": None, "body": None}], 1, []),
        ([{"code": 200, "body": {"a": 1}}], 1, []),
    ],
)
def test_odd_saved_responses(written: object, count: int, rules: list[str]) -> None:
    """An odd saved response costs itself."""
    collection, findings = read({**GOOD, "response": written})
    ((_, item),) = collection.requests()
    assert len(item.responses) == count
    assert [f.rule for f in findings] == rules


def test_half_characters_are_replaced() -> None:
    """A lone surrogate, which no file could hold, becomes U+FFFD; whole pairs stay."""
    data = rb'{"info": {}, "item": [{"name": "a\ud800b \ud83d\ude00", "request": "/x"}]}'
    collection, findings = read_collection(data, file="c.json")
    ((_, item),) = collection.requests()
    assert item.name == "a\ufffdb \U0001f600"
    assert all(f.subject.encode() is not None for f in findings)
