"""Items as answers show them: one, a list, a page, in the form each operation declares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from postspec.samples import Schema, Schemas, first_valid
from postspec.stub._message import Json
from postspec.stub._resources import Listed

Item = Mapping[str, Json]

#: Properties of a page object that count all items; set only where the example's agrees.
COUNT_NAMES: Final = (
    "total",
    "count",
    "totalCount",
    "totalDocs",
    "totalResults",
    "total_count",
    "totalElements",
    "numberOfElements",
    "totalItems",
    "totalRecords",
)


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


def show_list(schemas: Schemas, schema: Schema, listed: Listed, items: Iterable[Item]) -> Json:
    """Give items as a list operation shows them: bare, or in its page object with its counts."""
    element = listed.elements[0] if listed.elements else {}
    shown = [show_item(schemas, listed.schema, element, one) for one in items]
    if listed.name is None:
        return shown
    sample = listed.answer
    counts = {name: len(shown) for name in _counts(sample, len(sample[listed.name]))}
    page = {**sample, listed.name: shown}
    pages = [{**page, **counts}, page, sample]
    return first_valid(lambda v: schemas.is_valid(schema, v), pages)


def _counts(page: Item, shown: int) -> Iterator[str]:
    for name in COUNT_NAMES:
        value = page.get(name)
        if isinstance(value, int) and not isinstance(value, bool) and value == shown:
            yield name
