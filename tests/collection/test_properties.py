"""Whatever is written: a collection and findings, or one clear refusal; and nothing goes missing."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from postspec.collection import (
    Collection,
    CollectionError,
    read_collection,
    read_environment,
)
from postspec.findings import Finding

SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
KEYS = st.sampled_from(
    ["info", "item", "name", "request", "response", "url", "raw", "method", "header", "body",
     "mode", "urlencoded", "graphql", "auth", "type", "bearer", "key", "value", "query", "variable",
     "description", "content", "event", "code", "originalRequest", "urlObject", "path", "host",
     "options", "collection", "values", "schema", "version", "src", "", "a/b~c"],
)  # fmt: skip
JSON_VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=20,
)

HEADER = {"key": "Accept", "value": "*/*", "description": "d"}
REQUEST = {
    "method": "POST",
    "header": [HEADER],
    "auth": {"type": "apikey", "apikey": [{"key": "value", "value": "{{k}}"}]},
    "url": {
        "raw": "{{base}}/a/:id?q=1#f",
        "protocol": "https",
        "host": ["{{base}}"],
        "port": "8080",
        "path": ["a", ":id", {"type": "string", "value": "b"}],
        "query": [{"key": "q", "value": "1", "description": {"content": "c", "type": "text/html"}}],
        "variable": [{"key": "id", "value": "7"}],
    },
    "body": {"mode": "raw", "raw": '{"a": 1}', "options": {"raw": {"language": "json"}}},
    "description": "<p>Text</p>",
}
RESPONSE = {
    "name": "OK",
    "code": 200,
    "status": "OK",
    "header": [HEADER],
    "body": '{"token": "abc0123456789def"}',
    "_postman_previewlanguage": "json",
    "originalRequest": REQUEST,
}
FORM = {"mode": "formdata", "formdata": [{"key": "f", "type": "file", "src": "/x"}]}
VALID: dict[str, Any] = {
    "info": {"name": "c", "schema": "x/v2.1.0/x", "description": "d", "version": "1"},
    "auth": {"type": "bearer", "bearer": {"token": "{{t}}"}},
    "variable": [{"key": "base", "value": "https://a.test", "type": "string"}],
    "event": [{"listen": "test", "script": {"exec": ["pm.test()"], "type": "text/javascript"}}],
    "item": [
        {"name": "One", "request": REQUEST, "response": [RESPONSE], "id": "1"},
        {
            "name": "Folder",
            "description": "d",
            "auth": {"type": "noauth"},
            "item": [
                {"name": "Two", "request": "https://a.test/x"},
                {"name": "Three", "request": {"url": "/x", "method": "PUT", "body": FORM}},
                {"name": "Sub", "item": [{"name": "Four", "request": REQUEST, "response": []}]},
            ],
        },
    ],
}


def places(value: object, above: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Give the path of every node below the root."""
    inner: list[tuple[Any, object]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    return [p for key, node in inner for p in ((*above, key), *places(node, (*above, key)))]


@st.composite
def damaged(draw: st.DrawFn) -> Any:  # noqa: ANN401
    """Draw a valid collection in which some nodes are deleted, retyped, cut short or doubled."""
    document = json.loads(json.dumps(VALID))
    for _ in range(draw(st.integers(1, 4))):
        paths = places(document)
        if not paths:
            break
        *above, last = draw(st.sampled_from(paths))
        node = document
        for key in above:
            node = node[key]
        match draw(st.sampled_from(["delete", "retype", "truncate", "double"])):
            case "delete":
                del node[last]
            case "retype":
                node[last] = draw(JSON_VALUES)
            case "truncate" if isinstance(node[last], str | list):
                node[last] = node[last][: len(node[last]) // 2]
            case "double" if isinstance(node, list):
                node.insert(last, node[last])
            case _:
                node[last] = [node[last]]
    return document


def read(document: object) -> tuple[Collection, tuple[Finding, ...]] | None:
    """Read a document; nothing where it is refused, which must be with a whole finding."""
    try:
        return read_collection(json.dumps(document).encode(), file="c.json")
    except CollectionError as error:
        assert error.finding.message
        assert error.finding.fix
        return None


def written_requests(items: object, above: str) -> list[str]:
    """Give the pointers of the items that have a request, by the plainest possible walk."""
    found = []
    for index, item in enumerate(items if isinstance(items, list) else []):
        if isinstance(item, dict):
            if item.get("request") is not None:
                found.append(f"{above}/{index}")
            found += written_requests(item.get("item"), f"{above}/{index}/item")
    return found


@given(JSON_VALUES)
@example({"info": {}, "item": {"item": {"item": 7}}})
def test_no_json_value_is_too_odd(value: object) -> None:
    """Any JSON reads as a collection or is refused with a finding."""
    result = read(value)
    if result is not None:
        assert all(f.rule and f.message and f.effect and f.fix for f in result[1])


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_no_bytes_are_too_odd(data: bytes) -> None:
    """Any bytes are refused with a finding, by both readers."""
    for reader in (read_collection, read_environment):
        try:
            reader(data, file="c.json")
        except CollectionError as error:
            assert error.finding.message


@given(damaged())
def test_damage_costs_only_what_it_hit(document: Any) -> None:  # noqa: ANN401
    """Every item with a request is in the model, or a finding stands at its pointer."""
    result = read(document)
    if result is None:
        return
    collection, findings = result
    expected = written_requests(document.get("item"), "/item")
    read_at = [item.pointer for _, item in collection.requests()]
    named_at = {f.place.pointer for f in findings}
    assert all(pointer in named_at for pointer in expected if pointer not in read_at)
    if isinstance(document.get("item"), list):
        assert set(expected) <= set(read_at) | named_at
        assert collection.request_count >= len(expected)
    assert len(read_at) == len(set(read_at))
    assert collection.request_count >= len(read_at)


@given(damaged())
def test_every_finding_leads_into_the_document(document: Any) -> None:  # noqa: ANN401
    """A finding's pointer leads to something, or to what its parent lacks."""
    result = read(document)
    for finding in result[1] if result else ():
        *above, _ = finding.place.pointer.split("/")[1:] or [""]
        node = document
        for token in above:
            key = token.replace("~1", "/").replace("~0", "~")
            node = node[int(key)] if isinstance(node, list) else node[key]


@given(damaged())
def test_reading_is_a_function(document: Any) -> None:  # noqa: ANN401
    """The same bytes read as the same model with the same findings."""
    assert read(document) == read(document)


@given(JSON_VALUES)
def test_any_environment_reads_or_is_refused(values: object) -> None:
    """An environment with odd values is read as far as it goes."""
    data = json.dumps({"name": "e", "values": values}).encode()
    try:
        environment = read_environment(data, file="e.json")
    except CollectionError as error:
        assert not isinstance(values, list)
        assert error.finding.rule == "not-an-environment"
    else:
        assert all(v.key for v in environment.variables)


def test_an_undamaged_collection_has_no_findings_but_its_secret() -> None:
    """What the damage starts from is in order."""
    result = read(VALID)
    assert result is not None
    collection, findings = result
    assert collection.request_count == len(list(collection.requests())) == 4
    assert [f.rule for f in findings] == ["secret-masked"]
