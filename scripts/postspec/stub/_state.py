"""What the stub remembers: the items of each collection, created, changed and deleted."""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from postspec.openapi import MediaType, Operation
from postspec.stub._answers import Answers
from postspec.stub._message import Json
from postspec.stub._resources import (
    Resource,
    Values,
    find_key,
    key_of,
    shape_of,
    with_id,
)
from postspec.stub._schemas import Schema, Schemas, first_valid

Item = Mapping[str, Any]

_HEX24: Final = re.compile(r"[0-9a-f]{24}")
_UUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_ON_ITEMS: Final = ("get", "put", "patch", "delete")
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


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the state makes of a request.

    `kind`: `stateless` if it knows nothing of it and the documented answer stands, `value` if
    `value` is the answer, `missing` for an item nobody has seen, `gone` for one that was deleted.
    `created` is the key of a new item.
    """

    kind: str
    value: Json = None
    created: str | None = None


STATELESS: Final = Outcome("stateless")
MISSING_ITEM: Final = Outcome("missing")
GONE: Final = Outcome("gone")


class State:
    """The items of a document's resources. Two states made alike and asked alike answer alike."""

    def __init__(
        self,
        resources: Mapping[str, Resource],
        schemas: Schemas,
        answers: Answers,
        max_created: int,
    ) -> None:
        self._resources = resources
        self._schemas = schemas
        self._answers = answers
        self._max_created = max_created
        self._items: dict[tuple[str, Values], dict[str, Item]] = {}
        # Deleted items, oldest first; the oldest are forgotten, so that the memory has bounds.
        self._deleted: dict[tuple[str, Values], None] = {}
        self._counters: dict[str, int] = {}
        self._above: dict[str, list[str]] = {}
        self._by_collection = {one.removesuffix("/{}"): r for one, r in resources.items()}

    def reset(self) -> None:
        """Forget everything that happened; the documented items are back."""
        self._items.clear()
        self._deleted.clear()
        self._counters.clear()

    def apply(self, operation: Operation, values: Values, body: Json) -> Outcome:
        """Carry out a request that passed its checks. `values`: its path variables in order."""
        shape = shape_of(operation.path)
        if self._is_below_deleted(shape, values):
            return GONE
        resource = self._resources.get(shape)
        if resource is not None:
            return self._on_item(resource, operation, values, body)
        resource = self._by_collection.get(shape)
        if resource is None:
            return STATELESS
        if operation.method == "get":
            return self._list(resource, operation, values)
        if not isinstance(body, dict):
            return STATELESS
        if operation.method == "post":
            return self._create(resource, operation, values, body)
        key = key_of(body.get(resource.id_name or ""))
        if operation.method in ("put", "patch") and key is not None:
            return self._on_item(resource, operation, (*values, key), body)
        return STATELESS

    def _is_below_deleted(self, shape: str, values: Values) -> bool:
        """Tell whether some step above the last one of a path leads to a deleted item."""
        if shape not in self._above:
            self._above[shape] = [r for r in self._resources if shape.startswith(r + "/")]
        return any((r, values[: r.count("{}")]) in self._deleted for r in self._above[shape])

    def _store(self, resource: Resource, scope: Values) -> dict[str, Item]:
        key = resource.shape, scope
        if key not in self._items:
            self._items[key] = dict(resource.seeds.get(scope) or {})
        return self._items[key]

    def _on_item(
        self, resource: Resource, operation: Operation, values: Values, body: Json
    ) -> Outcome:
        store, method = self._store(resource, values[:-1]), operation.method
        key = find_key(resource, store, values[-1])
        if key is None:
            if method == "put" and not _declares_missing(operation):
                key = values[-1]
                store[key] = with_id(self._schemas, resource, resource.entity, key)
            elif method != "delete" and (resource.shape, values) in self._deleted:
                return GONE
            else:
                return MISSING_ITEM if method in _ON_ITEMS else STATELESS
        item = store[key]
        if method == "delete":
            self._delete(resource, values, key)
        elif method in ("put", "patch") and isinstance(body, dict):
            item = store[key] = self._changed(resource, operation, item, values[-1], body)
            self._deleted.pop((resource.shape, values), None)
        return self._show(resource, operation, item)

    def _changed(
        self,
        resource: Resource,
        operation: Operation,
        item: Item,
        named: str,
        body: dict[str, Any],
    ) -> Item:
        """Give an item after a change. What the path says of it holds, whatever the body says."""
        own = (resource.id_name, *resource.aliases)
        address = {
            n: v for n, v in item.items() if n == own[0] or (n in own and key_of(v) == named)
        }
        if operation.method == "patch":
            return {**merge_patch(item, body), **address}
        return {**self._replaced(resource, operation, item, body), **address}

    def _delete(self, resource: Resource, values: Values, key: str) -> None:
        scope = values[:-1]
        del self._store(resource, scope)[key]
        for name in (values[-1], key):
            self._deleted[resource.shape, (*scope, name)] = None
            if len(self._deleted) > 10 * self._max_created:
                del self._deleted[next(iter(self._deleted))]
        values = (*scope, key)
        for shape, scope in list(self._items):
            if shape.startswith(resource.shape + "/") and scope[: len(values)] == values:
                self._items[shape, scope] = {}

    def _create(
        self, resource: Resource, operation: Operation, scope: Values, body: dict[str, Any]
    ) -> Outcome:
        store = self._store(resource, scope)
        key = self._chosen_key(resource, operation, store, body)
        key = key or self._new_key(resource, store)
        # A new item has none of the addresses of the one the document shows.
        entity = {k: v for k, v in resource.entity.items() if k not in resource.aliases}
        item = self._replaced(resource, operation, entity, body)
        item = with_id(self._schemas, resource, item, key)
        seeded = len(resource.seeds.get(scope) or {})
        if len(store) >= seeded + self._max_created:
            del store[list(store)[seeded]]  # the oldest created one
        store[key] = item
        self._deleted.pop((resource.shape, (*scope, key)), None)
        shown = self._show(resource, operation, item)
        return Outcome(shown.kind, shown.value, key)

    def _replaced(
        self, resource: Resource, operation: Operation, item: Item, body: dict[str, Any]
    ) -> dict[str, Any]:
        """Give an item with a new body: what a client does not send it does not keep.

        Properties the request body does not declare are the server's own, and stay; so do those
        by which paths name the item.
        """
        declared: set[str] = set()
        for media in operation.body:
            declared |= self._schemas.properties(media.schema).keys()
        declared -= {resource.id_name, *resource.aliases}
        return {**{k: v for k, v in item.items() if k not in declared}, **body}

    def _chosen_key(
        self,
        resource: Resource,
        operation: Operation,
        store: Mapping[str, Item],
        body: Mapping[str, Any],
    ) -> str | None:
        """Give the key of the item a client names in the body, by id or by alias.

        Only a name the request body declares counts. An id may be new; an alias that is taken
        leads to the item that has it, since two items cannot have one address.
        """
        declared = {n for m in operation.body for n in self._schemas.properties(m.schema)}
        named = {n: key for n in declared if (key := key_of(body.get(n)))}
        if resource.id_name in named:
            return named[resource.id_name]
        aliases = (named[n] for n in resource.aliases if n in named)
        return next(filter(None, (find_key(resource, store, one) for one in aliases)), None)

    def _new_key(self, resource: Resource, store: Mapping[str, Item]) -> str:
        """Make an id in the form of the document's ids; the same ones in the same order."""
        keys = [*store, *(k for some in resource.seeds.values() for k in some)]
        while True:
            count = self._counters[resource.shape] = self._counters.get(resource.shape, 0) + 1
            key = self._made_key(resource, count, keys)
            if key not in store:
                return key
            if count > 10 * self._max_created:  # the id's schema leaves no choice
                return key

    def _made_key(self, resource: Resource, count: int, keys: list[str]) -> str:
        shown = str(resource.entity.get(resource.id_name or "", "")) or next(iter(keys), "")
        schema = self._id_schema(resource)
        forms = _forms(shown)
        made = (form(f"{resource.shape}#{count}", count, keys) for form in (*forms, forms[0]))
        return first_valid(lambda v: _is_id(self._schemas, schema, v), made)

    def _id_schema(self, resource: Resource) -> Schema:
        properties = self._schemas.properties(resource.entity_schema)
        return properties.get(resource.id_name or "") or {}

    def _show(self, resource: Resource, operation: Operation, item: Item) -> Outcome:
        """Give an item as an operation's success shows it; stateless if it shows something else."""
        shown = self._answers.documented(operation)
        if shown.media is None or not shown.media.is_json:
            return Outcome("value", shown.value)
        schema, sample = shown.media.schema, shown.value
        if isinstance(sample, list) and sample and isinstance(sample[0], dict):
            items = self._schemas.items(schema) or {}
            return Outcome("value", [represent(self._schemas, items, sample[0], item)])
        if isinstance(sample, dict) and self._is_entity(resource, shown.media, sample):
            return Outcome("value", represent(self._schemas, schema, sample, item))
        return Outcome("value", sample)

    def _is_entity(self, resource: Resource, media: MediaType, sample: Item) -> bool:
        """Tell whether an answer shows the item itself rather than a message about it."""
        name = resource.id_name
        if name is None:
            return media.schema == resource.entity_schema
        return name in sample or name in self._schemas.properties(media.schema)

    def _list(self, resource: Resource, operation: Operation, scope: Values) -> Outcome:
        shown, listed = self._answers.documented(operation), resource.listed
        if listed is None or shown.media is None or not shown.media.is_json:
            return STATELESS
        element = listed.elements[0] if listed.elements else {}
        items = [
            represent(self._schemas, listed.schema, element, one)
            for one in self._store(resource, scope).values()
        ]
        if listed.name is None:
            return Outcome("value", items)
        schema, sample = shown.media.schema, listed.answer
        counts = {n: len(items) for n in _counts(sample, len(sample[listed.name]))}
        page = {**sample, listed.name: items}
        pages = [{**page, **counts}, page, sample]
        return Outcome("value", first_valid(lambda v: self._schemas.is_valid(schema, v), pages))


def _declares_missing(operation: Operation) -> bool:
    return any(one.matches(404) or one.status == "default" for one in operation.responses)


def represent(schemas: Schemas, schema: Schema, sample: Item, item: Item) -> Item:
    """Give an item as a schema wants it: only what it declares, completed from a sample if need be."""
    return first_valid(
        lambda v: schemas.is_valid(schema, v), _representations(schemas, schema, sample, item)
    )


def _representations(schemas: Schemas, schema: Schema, sample: Item, item: Item) -> Iterator[Item]:
    declared = schemas.properties(schema)
    if not declared or schemas.is_open(schema):
        yield item
    own = {k: v for k, v in item.items() if k in declared or k in sample}
    yield own
    required = schemas.required(schema)
    yield {**{k: v for k, v in sample.items() if k in required}, **own}
    yield {**sample, **own}
    yield sample


def merge_patch(target: Item, patch: Mapping[str, Any]) -> dict[str, Any]:
    """Apply a JSON Merge Patch (RFC 7396): null removes, objects merge, anything else replaces."""
    merged = dict(target)
    for name, value in patch.items():
        if value is None:
            merged.pop(name, None)
        elif isinstance(value, dict):
            below = merged.get(name)
            merged[name] = merge_patch(below if isinstance(below, dict) else {}, value)
        else:
            merged[name] = value
    return merged


def _counts(page: Item, shown: int) -> Iterator[str]:
    for name in COUNT_NAMES:
        value = page.get(name)
        if isinstance(value, int) and not isinstance(value, bool) and value == shown:
            yield name


# A form takes a name for the new item, its number, and the keys there are.
_Form = Callable[[str, int, list[str]], str]


def _hex24(name: str, _count: int, _keys: list[str]) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:24]


def _uuid(name: str, _count: int, _keys: list[str]) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, name))


def _integer(_name: str, count: int, keys: list[str]) -> str:
    return str(max([int(k) for k in keys if k.isdecimal()], default=0) + count)


def _word(_name: str, count: int, _keys: list[str]) -> str:
    return f"item-{count}"


def _forms(shown: str) -> list[_Form]:
    """Give the forms an id can take, the one of an id shown in the document first."""
    forms: list[_Form] = [_hex24, _uuid, _integer, _word]
    first: _Form
    if _UUID.fullmatch(shown):
        first = _uuid
    elif shown.isdecimal():
        first = _integer
    else:
        first = _hex24 if _HEX24.fullmatch(shown) or not shown else _word
    return [first, *(one for one in forms if one is not first)]


def _is_id(schemas: Schemas, schema: Schema, key: str) -> bool:
    """Tell whether a key, or the number it spells, is an id by its schema."""
    if schemas.is_valid(schema, key):
        return True
    return key.isdecimal() and schemas.is_valid(schema, int(key))
