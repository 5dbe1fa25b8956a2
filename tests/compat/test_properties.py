"""What has to hold for any two documents, shown on generated ones."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from random import Random
from typing import Any

import jsonschema_rs
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from postspec.compat import Change, Level, Source, compare, contained
from postspec.openapi import Document

Json = Any
Schema = dict[str, Json]

deterministic = settings(
    derandomize=True,
    deadline=None,
    database=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)

NAMES = ("a", "b", "c")
WORDS = ("", "x", "xy", "xyz")
SHARED = ("Leaf", "Node", "Pick")
REFERENCES = st.sampled_from([{"$ref": f"#/components/schemas/{name}"} for name in SHARED])

strings = st.fixed_dictionaries(
    {"type": st.just("string")},
    optional={
        "minLength": st.integers(0, 2),
        "maxLength": st.integers(1, 3),
        "pattern": st.sampled_from(["^x", "y$"]),
        "enum": st.lists(st.sampled_from(WORDS), min_size=1, max_size=3, unique=True),
    },
)
numbers = st.fixed_dictionaries(
    {"type": st.sampled_from(["integer", "number", ["number", "null"]])},
    optional={
        "minimum": st.integers(-1, 1),
        "exclusiveMaximum": st.integers(0, 3),
        "multipleOf": st.sampled_from([1, 2, 0.5]),
    },
)
small = st.one_of(
    strings, numbers, st.just({}), st.just({"type": "boolean"}), st.just({"type": "null"}),
    st.builds(lambda v: {"const": v}, st.sampled_from([None, True, 0, 1, "x"])),
)  # fmt: skip


def arrays(items: st.SearchStrategy[Schema]) -> st.SearchStrategy[Schema]:
    """Give schemas of arrays."""
    return st.fixed_dictionaries(
        {"type": st.just("array"), "items": items},
        optional={
            "minItems": st.integers(0, 1),
            "maxItems": st.integers(1, 2),
            "uniqueItems": st.just(value=True),
        },
    )


def objects(members: st.SearchStrategy[Schema]) -> st.SearchStrategy[Schema]:
    """Give schemas of objects that declare all names, so that none is left undeclared."""
    return st.fixed_dictionaries(
        {
            "type": st.just("object"),
            "properties": st.fixed_dictionaries(dict.fromkeys(NAMES, members)),
        },
        optional={
            "required": st.lists(st.sampled_from(NAMES), max_size=2, unique=True),
            "additionalProperties": st.just(value=False),
        },
    )


def composed(inner: st.SearchStrategy[Schema]) -> st.SearchStrategy[Schema]:
    """Give schemas around others."""
    several = st.lists(inner, min_size=1, max_size=3)
    return st.one_of(
        arrays(inner),
        objects(inner),
        several.map(lambda found: {"anyOf": found}),
        st.lists(inner, min_size=1, max_size=2).map(lambda found: {"allOf": found}),
    )


schemas = st.recursive(small | REFERENCES, composed, max_leaves=6)
#: Shared schemas refer to one another below a property only, where recursion ends.
components = st.fixed_dictionaries(
    {"Leaf": small, "Node": objects(small | REFERENCES), "Pick": st.lists(small | objects(REFERENCES | small), min_size=1, max_size=3).map(lambda found: {"anyOf": found})}
)  # fmt: skip


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Schema, Schema]:
    """Give two schemas of which the first is often, and not always, within the second."""
    one, other = draw(schemas), draw(schemas)
    more: Schema = {"anyOf": [other, one]}
    less: Schema = {"allOf": [one, other]}
    found = [(one, other), (one, more), (less, one), (less, more)]
    return found[draw(st.integers(0, 3))]


def _pool() -> list[Json]:
    """Give values of every type that the schemas tell apart, nested two deep."""
    random = Random(0)  # noqa: S311 - the same values every time
    plain: list[Json] = [None, True, False, -1, 0, 1, 2, 3, 0.5, 1.5, *WORDS, "yx", "xyxy"]
    found = [*plain, [], {}]
    for _ in range(2):
        found += [[random.choice(found) for _ in range(random.randint(1, 3))] for _ in range(40)]
        found += [
            {name: random.choice(found) for name in NAMES if random.random() < 0.6}
            for _ in range(150)
        ]
    return found


POOL = _pool()


def request(schema: Schema, shared: Mapping[str, Schema]) -> Document:
    """Give a document that reads values of a schema."""
    body = {"content": {"application/json": {"schema": schema}}}
    return _document({"requestBody": body, "responses": {}}, shared)


def response(schema: Schema, shared: Mapping[str, Schema]) -> Document:
    """Give a document that writes values of a schema."""
    content = {"application/json": {"schema": schema}}
    return _document({"responses": {"200": {"content": content}}}, shared)


def _document(operation: Mapping[str, Json], shared: Mapping[str, Schema]) -> Document:
    raw = {
        "openapi": "3.1.0",
        "paths": {"/": {"post": operation}},
        "components": {"schemas": shared},
    }
    return Document(file="openapi.yaml", raw=raw)


def at_level(changes: tuple[Change, ...], level: Level) -> list[Change]:
    """Give the changes of one level."""
    return [change for change in changes if change.level is level]


@deterministic
@given(schemas, components)
def test_reflexive(schema: Schema, shared: dict[str, Schema]) -> None:
    """A document compared with itself has no changes, and no schema is found to differ from itself."""
    for wrap in (request, response):
        one = wrap(schema, shared)
        other = wrap(copy.deepcopy(schema), copy.deepcopy(shared))
        assert compare(one, other) == ()
        for is_reader in (False, True):
            views = [Source(d).view(schema, "/s") for d in (one, other)]
            assert contained(views[0], views[1], is_reader=is_reader) == ()


@settings(deterministic, max_examples=200)
@given(pairs(), components, components, st.booleans())
def test_sound(
    pair: tuple[Schema, Schema],
    before: dict[str, Schema],
    after: dict[str, Schema],
    is_shared: bool,
) -> None:
    """Where a request is said to break nobody, no value was allowed that now is not."""
    old, new = pair
    after = before if is_shared else after
    changes = compare(request(old, before), request(new, after))
    if any(change.level is not Level.INFO for change in changes):
        return
    allowed = filter(_validator(old, before), POOL)
    assert all(map(_validator(new, after), allowed))


def _validator(schema: Schema, shared: Mapping[str, Schema]) -> Callable[[Json], bool]:
    whole = {**schema, "components": {"schemas": shared}}
    return jsonschema_rs.Draft202012Validator(whole).is_valid


@settings(deterministic, max_examples=80)
@given(schemas, schemas, components, components)
def test_dual(
    old: Schema, new: Schema, before: dict[str, Schema], after: dict[str, Schema]
) -> None:
    """What breaks a request one way breaks a response the other way, in the same places.

    Properties that are gone are the exception: nobody has to read what it may still send.
    """
    asked = compare(request(old, before), request(new, after))
    told = compare(response(new, after), response(old, before))
    places = [
        sorted(
            change.location.path.partition(" > ")[2]
            for change in at_level(changes, Level.WIRE_BREAKING)
            if not change.rule.endswith("property-removed")
        )
        for changes in (asked, told)
    ]
    assert places[0] == places[1]


#: Edits of an object schema that make it allow less, with what they need to find there.
NARROWINGS: tuple[Callable[[Schema], None], ...] = (
    lambda s: s.update(required=sorted({*s.get("required", ()), "n"})),
    lambda s: s["properties"].update(n={"type": "integer", "minimum": 0}),
    lambda s: s["properties"].update(n={"const": 5}),
    lambda s: s["properties"].update(w={"type": "string", "maxLength": 2}),
    lambda s: s["properties"].update(w={"type": "string", "format": "uuid"}),
    lambda s: s["properties"].update(w={"enum": ["u", "v"]}),
    lambda s: s["properties"].update(l={"type": "array", "items": {"type": "boolean"}}),
    lambda s: s.update(minProperties=1),
    lambda s: s.update(additionalProperties=False),
)
HOLDER: Schema = {"type": "object", "properties": {"n": {"type": "integer"}, "w": {"type": "string"}, "l": {"type": "array"}}}  # fmt: skip


def places(inner: Schema) -> st.SearchStrategy[Schema]:
    """Give schemas that hold one within arrays, objects, unions and references."""
    wraps: tuple[Callable[[Schema], Schema], ...] = (
        lambda s: {"type": "array", "items": s},
        lambda s: {"type": "object", "required": ["p"], "properties": {"p": s, "q": {"type": "string"}}},
        lambda s: {"type": "object", "additionalProperties": s},
        lambda s: {"oneOf": [s, {"type": "null"}]},
        lambda s: {"anyOf": [{"type": "boolean"}, s]},
        lambda s: {"allOf": [s, {"description": "d"}]},
    )  # fmt: skip
    return st.lists(st.sampled_from(wraps), max_size=4).map(lambda found: _wrapped(inner, found))


def _wrapped(schema: Schema, wraps: list[Callable[[Schema], Schema]]) -> Schema:
    for wrap in wraps:
        schema = wrap(schema)
    return schema


@settings(deterministic, max_examples=80)
@given(st.sampled_from(NARROWINGS), places({"$ref": "#/components/schemas/Holder"}))
def test_monotone(narrow: Callable[[Schema], None], schema: Schema) -> None:
    """Allowing less breaks requests and no responses; taking it back breaks responses and no requests."""
    tight = copy.deepcopy(HOLDER)
    narrow(tight)
    before, after = {"Holder": HOLDER}, {"Holder": tight}
    assert at_level(compare(request(schema, before), request(schema, after)), Level.WIRE_BREAKING)
    assert at_level(compare(response(schema, after), response(schema, before)), Level.WIRE_BREAKING)
    for wrap, there, back in ((request, after, before), (response, before, after)):
        changes = compare(wrap(schema, there), wrap(schema, back))
        assert {change.level for change in changes} == {Level.INFO}


@deterministic
@given(schemas, schemas, components, components, st.randoms(use_true_random=False))
def test_order_free(
    old: Schema, new: Schema, before: dict[str, Schema], after: dict[str, Schema], random: Random
) -> None:
    """The order of properties, components, cases and listed values plays no part in changes and ids."""
    once = compare(response(old, before), response(new, after))
    again = compare(
        response(_shuffled(old, random), _shuffled(before, random)),
        response(_shuffled(new, random), _shuffled(after, random)),
    )
    assert [change.id for change in once] == [change.id for change in again]


def _shuffled(node: Json, random: Random) -> Json:
    if isinstance(node, dict):
        items = [(key, _shuffled(value, random)) for key, value in node.items()]
        random.shuffle(items)
        return dict(items)
    if isinstance(node, list):
        found = [_shuffled(item, random) for item in node]
        random.shuffle(found)
        return found
    return node
