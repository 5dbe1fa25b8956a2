"""The actions proposed: applied, the traffic that led to them parts from the document no more."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from postspec.drift import Exchange, Kind, Proposals, observe, propose, to_overlay
from postspec.drift._proposals import json_path, quoted
from postspec.openapi import Document, apply_overlay, read_overlay, to_yaml, validate_document

Json = Any

_PLAIN = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-9, 9),
    st.floats(allow_nan=False, allow_infinity=False, width=16),
    st.text(st.characters(codec="ascii", categories=("L", "N", "P", "Z")), max_size=4),
)
_NAMES = st.sampled_from(["id", "kind", "a b", "it's", "x/y", "[0]", "\\", "more"])
_VALUES = st.recursive(
    _PLAIN,
    lambda below: st.lists(below, max_size=3) | st.dictionaries(_NAMES, below, max_size=3),
    max_leaves=8,
)


def document(schema: Json) -> Document:
    """Give a document whose one operation answers 200 with that schema."""
    content = {"application/json": {"schema": schema}}
    operation = {
        "operationId": "look",
        "responses": {"200": {"description": "", "content": content}},
    }
    raw = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {"/it": {"get": operation}},
        "components": {"schemas": {"Shared": {"type": "object", "properties": {}}}},
    }
    return Document("it.yaml", raw)


def answered(body: Json, status: int = 200) -> Exchange:
    """Give an answer of that operation."""
    return Exchange("GET", "/it", status, "application/json", body, has_json=True)


def settled(found: Document, proposals: Proposals) -> Document:
    """Give the document with the proposals applied, as `postspec convert` would apply them."""
    text = to_overlay(proposals, title="t", extends="it.yaml", command="postspec drift")
    if not proposals.actions:
        return found
    changed, problems = apply_overlay(dict(found.raw), read_overlay(text))
    assert problems == ()
    return Document("it.yaml", changed)


_TOLD = (Kind.UNSEEN_PROPERTY, Kind.UNSEEN_STATUS)

SCHEMAS: dict[str, Json] = {
    "nothing": {},
    "a string": {"type": "string", "maxLength": 2},
    "a list of numbers": {"type": "array", "items": {"type": "integer"}, "maxItems": 1},
    "an object": {
        "type": "object",
        "required": ["id", "a b"],
        "properties": {
            "id": {"type": "string", "enum": ["a"]},
            "kind": {"const": 1},
            "it's": {"$ref": "#/components/schemas/Shared"},
            "more": {"type": ["string", "null"]},
        },
    },
    "a closed object": {"type": "object", "additionalProperties": False},
    "a union": {
        "oneOf": [
            {"type": "object", "properties": {"kind": {"const": "a"}}, "required": ["kind"]},
            {"type": "object", "properties": {"kind": {"const": "b"}}, "required": ["kind"]},
        ]
    },
}


@pytest.mark.parametrize("what", SCHEMAS)
@given(bodies=st.lists(_VALUES, min_size=1, max_size=4))
@settings(max_examples=40, deadline=None)
def test_applied_proposals_leave_no_difference(what: str, bodies: list[Json]) -> None:
    """Whatever a server says, the document with the proposals says it, and is valid."""
    found = document(SCHEMAS[what])
    exchanges = [answered(body) for body in bodies]
    proposals = propose(found, exchanges)
    assert proposals.left == ()
    after = settled(found, proposals)
    assert [one for one in observe(after, exchanges) if one.kind not in _TOLD] == []
    assert [one.rule for one in validate_document(after.raw) if one.rule == "not-openapi"] == []


def test_a_proposal_names_its_evidence() -> None:
    """Each action says what was seen, where and how often."""
    exchange = Exchange("GET", "/it", 418, file="run.har", pointer="/log/entries/7")
    proposals = propose(document({}), [exchange, exchange])
    (action,) = proposals.actions
    assert action["target"] == "$.paths['/it'].get.responses"
    assert action["description"] == (
        "undocumented-status: GET /it; seen 2 times, first at run.har /log/entries/7"
    )


def test_a_new_branch_keeps_the_value_that_tells_it_apart() -> None:
    """A branch for an unknown tag has the tag as its constant, so that the others stay apart."""
    found = document(SCHEMAS["a union"])
    (action,) = propose(found, [answered({"kind": "c", "more": 1})]).actions
    (branch,) = action["update"]["oneOf"]
    assert branch["properties"] == {"kind": {"const": "c"}, "more": {"type": "integer"}}
    assert branch["required"] == ["kind"]


def test_a_shared_schema_is_not_widened_for_one_use() -> None:
    """Null at one reference makes that reference a union, and leaves the shared schema."""
    found = document(SCHEMAS["an object"])
    after = settled(found, propose(found, [answered({"id": "a", "a b": 1, "it's": None})]))
    assert after.schemas["Shared"] == {"type": "object", "properties": {}}


def test_what_has_no_action_is_told_and_not_proposed() -> None:
    """An unknown path and a body that cannot be parsed leave the document alone."""
    odd = [
        Exchange("GET", "/other", 200),
        Exchange("GET", "/it", 200, "application/json", is_broken=True),
    ]
    proposals = propose(document({"type": "object"}), odd)
    assert {one.kind for one in proposals.differences} == {Kind.UNKNOWN_OPERATION, Kind.NOT_JSON}
    assert (proposals.actions, proposals.left) == ((), ())


@given(st.text(max_size=8))
def test_a_name_is_quoted_so_that_it_is_found(name: str) -> None:
    """The JSONPath of a pointer finds what the pointer leads to, whatever it is called."""
    import jsonpath_rfc9535

    root = {name: [{"x": 1}]}
    pointer = "/" + name.replace("~", "~0").replace("/", "~1") + "/0/x"
    path = json_path(root, pointer)
    assert jsonpath_rfc9535.find(path, root).values() == [1]
    assert quoted(name).startswith("'")


def test_the_overlay_has_the_same_bytes_each_time() -> None:
    """The same recording gives the same proposals."""
    exchanges = [answered({"id": "x", "kind": n, "more": n}) for n in range(5)]
    texts = {
        to_overlay(
            propose(document(SCHEMAS["an object"]), exchanges), title="t", extends="e", command="c"
        )
        for _ in range(2)
    }
    assert len(texts) == 1
    assert json.dumps(to_yaml({}, command="c"))
