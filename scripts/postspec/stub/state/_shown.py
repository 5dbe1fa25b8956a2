"""Items as answers show them, in the form each operation declares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from postspec.samples import Schema, Schemas, first_valid
from postspec.stub.http._message import Json

Item = Mapping[str, Json]


def show_item(schemas: Schemas, schema: Schema, sample: Item, item: Item) -> Item:
    """Give an item as a schema wants it: what it declares, completed from a sample if need be."""
    forms = _forms(schemas, schema, sample, item)
    return first_valid(lambda v: schemas.is_valid(schema, v), forms)


def _forms(schemas: Schemas, schema: Schema, sample: Item, item: Item) -> Iterator[Item]:
    declared = schemas.properties(schema)
    if not declared or schemas.is_open(schema):
        yield item
    own = {k: v for k, v in item.items() if k in declared or k in sample}
    yield own
    required = schemas.required(schema)
    yield {**{k: v for k, v in sample.items() if k in required}, **own}
    yield {**sample, **own}
    yield repaired(schemas, schema, sample, own)
    yield sample


def repaired(schemas: Schemas, schema: Schema, sample: Json, value: Json) -> Json:
    """Give a value with what its schema does not accept replaced: by nothing, or as in a sample.

    What a server takes and what it shows are declared apart, and need not be the same.
    """
    if not schema or schemas.is_valid(schema, value):
        return value
    if isinstance(value, list):
        items, first = schemas.items(schema) or {}, sample[0] if _has_first(sample) else None
        return [repaired(schemas, items, first, one) for one in value]
    choices: tuple[Json, ...] = (None, sample)
    if isinstance(value, Mapping):
        like = sample if isinstance(sample, Mapping) else {}
        properties = schemas.properties(schema)
        inner = {
            name: repaired(schemas, properties.get(name) or {}, like.get(name), one)
            for name, one in value.items()
        }
        missing = {n: like[n] for n in schemas.required(schema) if n in like and n not in inner}
        choices = (inner, {**inner, **missing}, *choices)
    return first_valid(lambda v: schemas.is_valid(schema, v), choices)


def _has_first(sample: Json) -> bool:
    return isinstance(sample, list) and bool(sample)
