"""The laws of the join: in any order, any grouping, any number of times, the same schema."""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from postspec.api import (
    ArrayShape,
    NumberShape,
    ObjectShape,
    Provenance,
    Schema,
    StringShape,
    Variants,
    join,
)
from postspec.api._infer import infer_schema
from postspec.api._lattice import BOTTOM, join_all, without_variants

NAMES = st.sampled_from(["a", "b", "c"])
WORDS = st.sampled_from(["", "x", "y"])
PROVENANCES = st.builds(
    Provenance,
    how=st.sampled_from(["stated", "inferred"]),
    pointers=st.sets(st.sampled_from(["/1", "/2"])).map(lambda s: tuple(sorted(s))),
)


def _sorted(values: dict[str, Schema]) -> tuple[tuple[str, Schema], ...]:
    return tuple(sorted(values.items()))


def _object(properties: dict[str, Schema], required: set[str]) -> ObjectShape:
    return ObjectShape(
        properties=_sorted(properties), required=frozenset(required & set(properties))
    )


def _schemas(inner: st.SearchStrategy[Schema]) -> st.SearchStrategy[Schema]:
    objects = st.one_of(
        st.builds(_object, st.dictionaries(NAMES, inner, max_size=2), st.sets(NAMES)),
        st.builds(ObjectShape, additional=inner),
    )
    cases = st.dictionaries(
        st.sampled_from(["P", "Q"]), st.builds(Schema, object=objects), min_size=1
    )
    variants = st.builds(Variants, tag=st.sampled_from(["t", "u"]), cases=cases.map(_sorted))
    either = st.one_of(
        st.tuples(st.none() | objects, st.none()), st.tuples(st.none(), st.none() | variants)
    )
    return st.builds(
        _schema,
        st.booleans(),
        st.booleans(),
        st.none() | st.builds(NumberShape, is_integer=st.booleans(), format=WORDS),
        st.none()
        | st.builds(
            StringShape,
            format=WORDS,
            enum=st.sets(NAMES).map(lambda s: tuple(sorted(s))),
        ),
        st.none() | st.builds(ArrayShape, items=inner),
        either,
        WORDS,
        PROVENANCES,
    )


def _schema(
    null: bool,
    boolean: bool,
    number: NumberShape | None,
    string: StringShape | None,
    array: ArrayShape | None,
    shapes: tuple[ObjectShape | None, Variants | None],
    description: str,
    provenance: Provenance,
) -> Schema:
    return Schema(
        null=null,
        boolean=boolean,
        number=number,
        string=string,
        array=array,
        object=shapes[0],
        variants=shapes[1],
        description=description,
        provenance=provenance,
    )


LEAVES = st.one_of(
    st.just(BOTTOM),
    st.builds(Schema, is_any=st.just(True), null=st.booleans()),
    st.builds(Schema, reference=st.sampled_from(["A", "B"]), null=st.booleans()),
    st.builds(Schema, string=st.just(StringShape())),
)
SCHEMAS = st.recursive(LEAVES, _schemas, max_leaves=6)
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.floats(0, 1)
    | st.sampled_from(["", "2024-01-31", "a@b.example"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["a", "b", "1"]), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(SCHEMAS, SCHEMAS)
def test_join_is_commutative(a: Schema, b: Schema) -> None:
    """The order of two schemas plays no part."""
    assert join(a, b) == join(b, a)


@settings(max_examples=200)
@given(SCHEMAS, SCHEMAS, SCHEMAS)
def test_join_is_associative(a: Schema, b: Schema, c: Schema) -> None:
    """How schemas are grouped plays no part."""
    assert join(join(a, b), c) == join(a, join(b, c))


@given(SCHEMAS)
def test_join_is_idempotent(a: Schema) -> None:
    """A schema says nothing new to itself."""
    assert join(a, a) == a


@given(SCHEMAS)
def test_the_bottom_is_neutral(a: Schema) -> None:
    """What nothing was seen of changes nothing."""
    neutral = replace(BOTTOM, provenance=a.provenance)
    assert join(a, neutral) == replace(a, default=None)


@given(st.lists(JSON, min_size=1, max_size=5), st.booleans())
def test_inferring_from_many_is_joining_what_is_inferred_from_each(
    values: list[Any], is_output: bool
) -> None:
    """The one-pass inference gives the least upper bound of the single values' schemas."""
    each = [infer_schema([value], is_output=is_output) for value in values]
    assert infer_schema(values, is_output=is_output) == join_all(each)


@given(st.lists(JSON, min_size=1, max_size=5), st.randoms())
def test_the_order_of_examples_plays_no_part(values: list[Any], random: Random) -> None:
    """Shuffled examples have the same schema."""
    shuffled = list(values)
    random.shuffle(shuffled)
    assert infer_schema(shuffled, is_output=True) == infer_schema(values, is_output=True)


def test_a_union_joined_with_another_object_is_one_object() -> None:
    """Cases that can no longer be told apart become one object, their tag any text."""
    plain = Schema(object=ObjectShape(properties=(("t", Schema(string=StringShape(enum=("P",)))),)))
    union = Schema(variants=Variants(tag="t", cases=(("P", plain),)))
    joined = join(union, Schema(object=ObjectShape()))
    assert joined.variants is None
    assert joined.object == ObjectShape(properties=(("t", Schema(string=StringShape())),))
    assert without_variants(union).object == joined.object
