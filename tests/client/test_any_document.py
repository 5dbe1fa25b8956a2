"""Whatever stands where a schema, a parameter or a body belongs: nothing is lost, nothing stops."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.client.odd_documents import document, ref
from tests.client.test_odd_documents import losses

from postspec.client._plan import plan_services
from postspec.client._prepare import prepare
from postspec.openapi import Document

_NAMES = st.sampled_from(["One", "Two", "a-b", "a_b", "aB", "A", "", "class", "é", "x y"])
_WRONG = st.sampled_from([None, True, 1, "x", [], {}, [1, None], {"a": 1}])
_TYPES = st.sampled_from(["string", "object", "array", "integer", "null", "boolean", "file"])
_LEAVES = st.one_of(
    st.builds(ref, st.sampled_from(["One", "Two", "Three", "Nothing", "One/properties/A"])),
    st.builds(lambda kind: {"type": kind}, _TYPES),
    st.just({}),
    st.booleans(),
)


def _schemas(children: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Give schemas of every keyword that matters, now and then with a value that is none for it."""
    lists = st.lists(children, max_size=3)
    told: dict[str, st.SearchStrategy[Any]] = {
        "type": st.one_of(_TYPES, st.lists(_TYPES, max_size=3)),
        "properties": st.dictionaries(_NAMES, children, max_size=4),
        "required": st.lists(_NAMES, max_size=3),
        "additionalProperties": children,
        "items": children,
        "prefixItems": lists,
        "allOf": lists,
        "anyOf": lists,
        "oneOf": lists,
        "enum": st.lists(st.sampled_from(["a", "b", 1, 2, 0.5, True, None, [1]]), max_size=3),
        "const": st.sampled_from(["a", 1, True, None, 0.5, {"a": 1}]),
        "nullable": st.booleans(),
        "format": st.sampled_from(["date", "date-time", "uuid", "binary", "int64", 7]),
        "default": _WRONG,
        "description": st.sampled_from(["Told.", "", {"de": ""}]),
    }
    wrong = {key: st.one_of(right, right, right, _WRONG) for key, right in told.items()}
    return st.fixed_dictionaries({}, optional=wrong)


_SCHEMA = st.recursive(_LEAVES, _schemas, max_leaves=12)
_MEDIA = st.sampled_from(
    ["application/json", "a/b+json", "text/xml", "multipart/form-data", "*/*", "", "IMAGE/PNG"]
)
_CONTENT = st.dictionaries(_MEDIA, st.builds(lambda s: {"schema": s}, _SCHEMA), max_size=3)


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a document of two operations over three components."""
    parameters = [
        {"name": name, "in": place, "required": place == "path", "schema": draw(_SCHEMA)}
        for place in ("path", "query", "header", "cookie")
        for name in (["id"] if place == "path" else draw(st.lists(_NAMES, max_size=2)))
    ]
    operation = {
        "parameters": parameters,
        "requestBody": {"content": draw(_CONTENT)},
        "responses": {"2xx": {"description": "", "content": draw(_CONTENT)}},
    }
    components = {name: draw(_SCHEMA) for name in ("One", "Two", "Three")}
    return document(("/a/{id}", operation), ("/b", {}), **components)


@settings(
    max_examples=150, deadline=None, derandomize=True, database=None, report_multiple_bugs=False
)
@given(documents())
def test_no_document_loses_an_operation(raw: dict[str, Any]) -> None:
    """Both operations are there, and the generator has nothing to say."""
    read = Document(file="any.yaml", raw=raw)
    prepared = prepare(read, plan_services(read))
    assert losses(prepared.raw, dict(prepared.content_types)) == []
    assert sum(map(len, prepared.raw["paths"].values())) == 2
