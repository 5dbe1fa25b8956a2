"""Bodies of call-backs: what is put in, what is completed, and that they are always valid."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from postspec.openapi import read_document
from postspec.samples import Sampler, Schemas
from postspec.stub.webhooks._payloads import Payloads

COURIER = read_document(Path(__file__).parents[1] / "courier.yaml")
SCHEMAS = Schemas(COURIER)
PAYLOADS = Payloads(SCHEMAS, Sampler(SCHEMAS))
SCHEMA = {one.path: one for one in COURIER.webhooks}["parcelArrives"].body[0].schema
EXAMPLES = {one.path: one for one in COURIER.webhooks}["parcelArrives"].body[0].examples
PLAIN = EXAMPLES["plain"]

#: What is known → what differs from the example in the body, and what is left out of it.
FITTED: dict[str, tuple[dict[str, Any], dict[str, Any], list[str]]] = {
    "nothing": ({}, {}, []),
    "one value": ({"/weight": 5}, {"weight": 5}, []),
    "a deep value": ({"/depot/code": "S"}, {"depot": {"code": "S", "shift": "day"}}, []),
    "new properties": ({"/urgent": True, "/more/of/it": 1}, {"urgent": True, "more": {"of": {"it": 1}}}, []),
    "an incomplete object": ({"/depot": {"code": "S"}}, {"depot": {"code": "S", "shift": "day"}}, []),
    "one that is not valid": ({"/weight": 0, "/urgent": True}, {"urgent": True}, ["/weight"]),
    "a way through a text": ({"/id/x": 1}, {}, ["/id/x"]),
}  # fmt: skip


@pytest.mark.parametrize("name", FITTED)
def test_what_is_known_is_put_into_what_is_shown(name: str) -> None:
    """What the schema requires is completed from the example; what it forbids is left out."""
    changes, differs, left_out = FITTED[name]
    made = PAYLOADS.fit(SCHEMA, PLAIN, changes)
    assert made is not None
    assert made.value == {**PLAIN, **differs}
    assert list(made.left_out) == left_out


def test_a_whole_body_is_completed_with_what_is_required() -> None:
    """Of the example no more is taken than the schema requires."""
    made = PAYLOADS.fit(SCHEMA, PLAIN, {"": {"depot": {"code": "S"}, "extra": 1}, "/urgent": False})
    assert made is not None
    assert made.value == {
        "id": PLAIN["id"],
        "at": PLAIN["at"],
        "depot": {"code": "S", "shift": "day"},
        "extra": 1,
        "urgent": False,
    }


def test_what_only_the_example_knows_is_taken_from_it() -> None:
    """Where a schema requires one of several things, the example says which."""
    schema = {"type": "object", "anyOf": [{"required": ["a"]}, {"required": ["b"]}]}
    made = PAYLOADS.fit(schema, {"a": 1, "c": {"d": 2}}, {"": {"c": {"e": 3}}})
    assert made is not None
    assert made.value == {"a": 1, "c": {"d": 2, "e": 3}}


def test_a_body_that_is_no_object_is_not_used() -> None:
    """The example stands where what should be the body cannot be one."""
    made = PAYLOADS.fit(SCHEMA, PLAIN, {"": None})
    assert made is not None
    assert made.value == PLAIN
    assert list(made.left_out) == [""]


def test_what_is_put_in_stays_as_it_was() -> None:
    """A later value that leads into an earlier one changes the body, not where it came from."""
    depot = {"code": "S", "shift": "day"}
    made = PAYLOADS.fit(SCHEMA, PLAIN, {"/depot": depot, "/depot/shift": "night"})
    assert made is not None
    assert made.value["depot"] == {"code": "S", "shift": "night"}
    assert depot == {"code": "S", "shift": "day"}


def test_an_example_is_chosen_by_name_and_must_be_valid() -> None:
    """The first one stands for an unknown name; a sample for one that is not valid."""
    assert PAYLOADS.shown(SCHEMA, EXAMPLES, "urgent") == EXAMPLES["urgent"]
    assert PAYLOADS.shown(SCHEMA, EXAMPLES, "") == PLAIN
    assert SCHEMAS.is_valid(SCHEMA, PAYLOADS.shown(SCHEMA, {"": {"weight": 0}}, ""))


def test_properties_of_the_same_name_are_taken_from_the_first_that_has_them() -> None:
    """Names the body does not declare are not taken."""
    found = PAYLOADS.same_named(SCHEMA, {"weight": 1, "x": 2}, None, {"weight": 3, "route": "r"})
    assert found == {"/weight": 1, "/route": "r"}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda below: (
        st.lists(below, max_size=3) | st.dictionaries(st.text(max_size=3), below, max_size=3)
    ),
    max_leaves=6,
)
POINTERS = st.lists(
    st.sampled_from(["id", "at", "depot", "code", "shift", "weight", "0", "x~0y", ""]), max_size=3
).map(lambda steps: "".join("/" + one for one in steps))


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(POINTERS, JSON, max_size=4))
def test_a_body_is_always_valid(changes: dict[str, Any]) -> None:
    """Whatever is put wherever, what is sent is valid against the webhook's schema."""
    made = PAYLOADS.fit(SCHEMA, PLAIN, changes)
    assert made is not None
    assert SCHEMAS.is_valid(SCHEMA, made.value)
    assert set(made.left_out) <= set(changes)
