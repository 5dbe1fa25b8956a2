"""No value may be refused after we said that nothing breaks: all keywords, against a validator."""

from __future__ import annotations

import json
from collections.abc import Callable
from random import Random
from typing import Any

import jsonschema_rs
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from postspec.compat import Level, compare
from postspec.openapi import Document

Json = Any
Schema = Any

NAMES = ("a", "b", "c")
WORDS = ("", "x", "xy", "xyz")
PATTERNS = ("^x", "y$", "^[xy]*$", "x+", "^.{1,2}$")

strings = st.fixed_dictionaries(
    {"type": st.just("string")},
    optional={
        "minLength": st.integers(0, 2),
        "maxLength": st.integers(1, 3),
        "pattern": st.sampled_from(PATTERNS),
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
plain = st.sampled_from([{}, {"type": "boolean"}, {"type": "null"}, {"const": None}, {"const": 1}, {"const": "x"}])  # fmt: skip
small: st.SearchStrategy[Schema] = st.one_of(strings, numbers, plain)
some_names = st.lists(st.sampled_from(NAMES), min_size=1, max_size=2, unique=True)


def objects(inner: st.SearchStrategy[Schema]) -> st.SearchStrategy[Schema]:
    """Give schemas of objects that declare all names: those that nobody declared are no promise."""
    return st.fixed_dictionaries(
        {"type": st.just("object"), "properties": st.fixed_dictionaries(dict.fromkeys(NAMES, inner))},
        optional={
            "required": some_names,
            "additionalProperties": st.just(value=False),
            "patternProperties": st.dictionaries(st.sampled_from(["^a", "b", "^[ab]$"]), inner, min_size=1, max_size=1),
            "propertyNames": st.sampled_from([{"maxLength": 1}, {"enum": ["a", "b"]}, {"pattern": "^[ab]"}]),
            "minProperties": st.integers(0, 2),
            "maxProperties": st.integers(1, 3),
            "dependentRequired": st.dictionaries(st.sampled_from(NAMES), some_names, min_size=1, max_size=1),
            "dependentSchemas": st.dictionaries(st.sampled_from(NAMES), some_names.map(lambda n: {"required": n}), min_size=1, max_size=1),
        },
    )  # fmt: skip


def arrays(inner: st.SearchStrategy[Schema]) -> st.SearchStrategy[Schema]:
    """Give schemas of arrays."""
    return st.fixed_dictionaries(
        {"type": st.just("array"), "items": inner},
        optional={
            "minItems": st.integers(0, 2),
            "maxItems": st.integers(1, 3),
            "uniqueItems": st.just(value=True),
            "prefixItems": st.lists(inner, min_size=1, max_size=2),
            "contains": small,
            "minContains": st.integers(0, 2),
            "maxContains": st.integers(1, 2),
        },
    )


def composed(inner: st.SearchStrategy[Schema]) -> st.SearchStrategy[Schema]:
    """Give schemas around others."""
    several = st.lists(inner, min_size=1, max_size=3)
    return st.one_of(
        arrays(inner),
        objects(inner),
        several.map(lambda found: {"anyOf": found}),
        several.map(lambda found: {"oneOf": found}),
        several.map(lambda found: {"allOf": found}),
        st.tuples(inner, inner).map(lambda found: {"allOf": [found[0], {"not": found[1]}]}),
        st.tuples(inner, inner, inner).map(lambda f: {"if": f[0], "then": f[1], "else": f[2]}),
    )


schemas = st.recursive(small, composed, max_leaves=6)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Schema, Schema]:
    """Give two schemas of which the first is often, and not always, within the second."""
    one, other = draw(schemas), draw(schemas)
    more, less = {"anyOf": [other, one]}, {"allOf": [one, other]}
    edited = json.loads(json.dumps(one))
    nodes = _nodes(edited)
    place = nodes[draw(st.integers(0, len(nodes) - 1))]
    if keys := sorted(place):
        place.pop(keys[draw(st.integers(0, len(keys) - 1))])
    if not {"properties", "type"} & place.keys():
        place.update(dict(draw(small)))
    found = [(one, other), (one, more), (less, one), (less, more), (one, edited), (edited, one)]
    return found[draw(st.integers(0, 5))]


def _nodes(schema: Json, *, is_named: bool = False) -> list[dict[str, Json]]:
    """Give every schema inside that keeps its type when it is edited."""
    found: list[dict[str, Json]] = []
    if isinstance(schema, dict):
        found += [] if is_named or "type" in schema else [schema]
        for key, value in schema.items():
            found += _nodes(value, is_named=key in ("properties", "patternProperties"))
    elif isinstance(schema, list):
        found += [node for value in schema for node in _nodes(value)]
    return found or [{}]


def _pool() -> list[Json]:
    """Give values of every type that the schemas tell apart, nested two deep."""
    random = Random(0)  # noqa: S311 - the same values every time
    found: list[Json] = [None, True, False, -1, 0, 1, 2, 3, 0.5, 1.5, *WORDS, "yx", "xyxy", [], {}]
    for _ in range(2):
        found += [random.choices(found, k=random.randint(1, 3)) for _ in range(60)]
        found += [{n: random.choice(found) for n in random.sample(NAMES, random.randint(1, 3))} for _ in range(150)]  # fmt: skip
    return found


POOL = _pool()


def request(schema: Schema) -> Document:
    """Give a document that reads values of a schema."""
    body = {"content": {"application/json": {"schema": schema}}}
    operation = {"requestBody": body, "responses": {}}
    return Document(file="a", raw={"openapi": "3.1.0", "paths": {"/": {"post": operation}}})


def _validator(schema: Schema) -> Callable[[Json], bool]:
    return jsonschema_rs.Draft202012Validator(schema).is_valid


_often = settings(
    derandomize=True,
    deadline=None,
    database=None,
    max_examples=400,
    suppress_health_check=list(HealthCheck),
)
pieces = st.fixed_dictionaries(
    {"properties": st.dictionaries(st.sampled_from(NAMES), small, min_size=1, max_size=2)},
    optional={"required": some_names},
)
#: Objects closed around what several pieces declare, whichever of them hold.
closed = st.builds(
    lambda several, own, rest: {"type": "object", **own, **several, "unevaluatedProperties": rest},
    st.one_of(
        st.dictionaries(
            st.sampled_from(["allOf", "anyOf", "oneOf"]),
            st.lists(pieces, min_size=1, max_size=3),
            min_size=1,
            max_size=2,
        ),
        st.fixed_dictionaries({"if": pieces, "then": pieces, "else": pieces}),
    ),
    st.one_of(st.just({}), pieces),
    st.one_of(st.just(value=False), small),
)


@st.composite
def closed_pairs(draw: st.DrawFn) -> tuple[Schema, Schema]:
    """Give an object that is closed around pieces, and the same with one of them more."""
    one = draw(closed)
    keyword = draw(st.sampled_from(sorted({"allOf", "anyOf", "oneOf", "then"} & one.keys())))
    more = one.get(keyword)
    extra = draw(pieces)
    other = {**one, keyword: [*more, extra] if isinstance(more, list) else extra}
    return (one, other) if draw(st.booleans()) else (other, one)


@_often
@given(st.one_of(closed_pairs(), st.tuples(closed, closed)))
def test_sound_around_what_is_evaluated(pair: tuple[Schema, Schema]) -> None:
    """What is said of members that no branch evaluates is read by the branches that hold."""
    _hold(pair)


@_often
@given(pairs())
def test_sound_and_shown(pair: tuple[Schema, Schema]) -> None:
    """Where nothing breaks, no value was allowed that now is not; a witness is such a value."""
    _hold(pair)


def _hold(pair: tuple[Schema, Schema]) -> None:
    old, new = pair
    try:
        was, now = _validator(old), _validator(new)
    except jsonschema_rs.ValidationError:  # an edit that left no schema
        return
    changes = compare(request(old), request(new))
    if all(change.level is Level.INFO for change in changes):
        assert [value for value in POOL if was(value) and not now(value)] == []
    for change in changes:
        if change.witness and change.location.path == "request body application/json":
            value = json.loads(change.witness)
            assert was(value)
            assert not now(value)
