"""The join of two schemas: the least schema that holds every value of both.

`join` is associative, commutative and idempotent, and the bottom schema is its neutral element:
the order in which examples are joined can never change the result.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from msgspec.structs import replace

from postspec.api._model import (
    ArrayShape,
    NumberShape,
    ObjectShape,
    Provenance,
    Schema,
    StringShape,
    Variants,
)

BOTTOM = Schema()


def join(a: Schema, b: Schema) -> Schema:
    """Give the least upper bound of two schemas."""
    a, b = _meetable(a), _meetable(b)
    provenance = join_provenance(a.provenance, b.provenance)
    description = _join_text(a.description, b.description)
    null = a.null or b.null
    if a.is_any or b.is_any or _clash(a, b):
        return Schema(is_any=True, null=null, description=description, provenance=provenance)
    if (
        a.object is not None
        or b.object is not None
        or (a.variants and b.variants and a.variants.tag != b.variants.tag)
    ):
        a, b = without_variants(a), without_variants(b)
    return Schema(
        null=null,
        boolean=a.boolean or b.boolean,
        number=_join_numbers(a.number, b.number),
        string=_join_strings(a.string, b.string),
        array=_join_arrays(a.array, b.array),
        object=_join_objects(a.object, b.object),
        variants=_join_variants(a.variants, b.variants),
        reference=a.reference or b.reference,
        description=description,
        default=a.default if a.default == b.default else None,
        provenance=provenance,
    )


def join_all(schemas: Iterable[Schema]) -> Schema:
    """Give the least upper bound of any number of schemas, the bottom for none."""
    return reduce(join, schemas, BOTTOM)


def is_bottom(schema: Schema) -> bool:
    """Tell whether a schema holds no value at all: nothing was seen."""
    return not (schema.null or schema.is_any or has_shape(schema))


def has_shape(schema: Schema) -> bool:
    """Tell whether a schema holds some value other than null, the top schema apart."""
    return bool(
        schema.boolean
        or schema.number
        or schema.string
        or schema.array
        or schema.object
        or schema.variants
        or schema.reference
    )


def _meetable(schema: Schema) -> Schema:
    return without_variants(schema) if schema.object and schema.variants else schema


def _clash(a: Schema, b: Schema) -> bool:
    """Tell whether a reference would stand beside more than itself and null."""
    if a.reference == b.reference:
        return False
    return (bool(a.reference) and has_shape(b)) or (bool(b.reference) and has_shape(a))


def join_provenance(a: Provenance, b: Provenance) -> Provenance:
    """Give the provenance of what both speak for; stated wherever either is."""
    if a == b:
        return a
    how = a.how if a.how == "stated" else b.how
    if a.pointers == b.pointers:
        return Provenance(how=how, pointers=a.pointers)
    return Provenance(how=how, pointers=tuple(sorted({*a.pointers, *b.pointers})))


def _join_text(a: str, b: str) -> str:
    return min(a, b) if a and b else a or b


def _join_numbers(a: NumberShape | None, b: NumberShape | None) -> NumberShape | None:
    if a is None or b is None or a == b:
        return a or b
    is_integer = a.is_integer and b.is_integer
    return NumberShape(is_integer=is_integer, format=a.format if a.format == b.format else "")


def _join_strings(a: StringShape | None, b: StringShape | None) -> StringShape | None:
    if a is None or b is None or a == b:
        return a or b
    enum = tuple(sorted({*a.enum, *b.enum})) if a.enum and b.enum else ()
    return StringShape(format=a.format if a.format == b.format else "", enum=enum)


def _join_arrays(a: ArrayShape | None, b: ArrayShape | None) -> ArrayShape | None:
    if a is None or b is None:
        return a or b
    return ArrayShape(items=join(a.items, b.items))


def _join_objects(a: ObjectShape | None, b: ObjectShape | None) -> ObjectShape | None:
    if a is None or b is None:
        return a or b
    if a.additional is not None or b.additional is not None:
        return ObjectShape(additional=join(_values(a), _values(b)))
    properties = dict(a.properties)
    for name, schema in b.properties:
        properties[name] = join(properties[name], schema) if name in properties else schema
    return ObjectShape(
        properties=tuple(sorted(properties.items())), required=a.required & b.required
    )


def _values(shape: ObjectShape) -> Schema:
    if shape.additional is not None:
        return shape.additional
    return join_all(schema for _, schema in shape.properties)


def _join_variants(a: Variants | None, b: Variants | None) -> Variants | None:
    if a is None or b is None:
        return a or b
    cases = dict(a.cases)
    for value, schema in b.cases:
        cases[value] = join(cases[value], schema) if value in cases else schema
    return Variants(tag=a.tag, cases=tuple(sorted(cases.items())))


def without_variants(schema: Schema) -> Schema:
    """Give a schema whose cases are no longer told apart: one object that holds them all."""
    if schema.variants is None:
        return schema
    tag = schema.variants.tag
    cases = [_without_constant(case, tag) for _, case in schema.variants.cases]
    merged = join_all([*cases, Schema(object=schema.object)])
    return replace(schema, variants=None, object=merged.object)


def _without_constant(case: Schema, tag: str) -> Schema:
    if case.object is None:
        return case
    properties = tuple(
        (name, replace(s, string=replace(s.string, enum=())) if name == tag and s.string else s)
        for name, s in case.object.properties
    )
    return replace(case, object=replace(case.object, properties=properties))
