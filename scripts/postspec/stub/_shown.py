"""Items as answers show them, in the form each operation declares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from postspec.samples import Schema, Schemas, first_valid
from postspec.stub._message import Json

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
    yield sample
