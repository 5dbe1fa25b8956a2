"""What each request does to the items, and what it is answered with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from postspec.openapi import MediaType, Operation
from postspec.samples import Schemas
from postspec.stub._answers import Answers
from postspec.stub._checks import Checked
from postspec.stub._ids import make_id
from postspec.stub._items import Item, Items, Pretence
from postspec.stub._lists import Lists
from postspec.stub._message import Json
from postspec.stub._resources import Resource, Values, find_key, key_of, shape_of, with_id
from postspec.stub._shown import show_item

_ON_ITEMS: Final = ("get", "put", "patch", "delete")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the state makes of a request.

    `kind`: `stateless` if it knows nothing of it and the documented answer stands, `value` if
    `value` is the answer, `missing` for an item nobody has seen, `gone` for one that was deleted,
    `conflict` for one that cannot be made beside those there are. `created` is the key of a new item,
    `headers` are what the answer has besides.
    """

    kind: str
    value: Json = None
    created: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


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
        self._lists = Lists(schemas)
        self._items = Items(resources.values(), max_created)
        self._made: dict[str, int] = {}
        self._by_collection = {one.removesuffix("/{}"): r for one, r in resources.items()}

    def reset(self) -> None:
        """Forget everything that happened; the documented items are back."""
        self._items.reset()
        self._made.clear()

    def changes(self, operation: Operation) -> bool:
        """Tell whether an operation changes items that others show."""
        shape = shape_of(operation.path)
        is_known = shape in self._resources or shape in self._by_collection
        return is_known and operation.method in ("post", "put", "patch", "delete")

    def lists(self, operation: Operation) -> bool:
        """Tell whether an operation lists items."""
        resource = self._by_collection.get(shape_of(operation.path))
        return operation.method == "get" and resource is not None and resource.listed is not None

    @contextmanager
    def pretending(self, pretence: Pretence) -> Iterator[None]:
        """Take the items for something else than they are."""
        self._items.pretence = pretence
        try:
            yield
        finally:
            self._items.pretence = Pretence.NONE

    def apply(self, operation: Operation, checked: Checked) -> Outcome:
        """Carry out a request that passed its checks."""
        shape, values, body = shape_of(operation.path), checked.address, checked.body
        if self._items.is_below_deleted(shape, values):
            return GONE
        resource = self._resources.get(shape)
        if resource is not None:
            return self._on_item(resource, operation, values, body)
        resource = self._by_collection.get(shape)
        if resource is None:
            return STATELESS
        if operation.method == "get":
            return self._list(resource, operation, values, checked)
        if not isinstance(body, dict):
            return STATELESS
        if operation.method == "post":
            return self._create(resource, operation, values, body)
        key = key_of(body.get(resource.id_name or ""))
        if operation.method in ("put", "patch") and key is not None:
            return self._on_item(resource, operation, (*values, key), body)
        return STATELESS

    def _on_item(
        self, resource: Resource, operation: Operation, values: Values, body: Json
    ) -> Outcome:
        method, (*scope, named) = operation.method, values
        key = find_key(resource, self._items.within(resource, values[:-1]), named)
        if key is None and (method != "put" or _declares_missing(operation)):
            if method != "delete" and self._items.is_deleted(resource.shape, values):
                return GONE
            return MISSING_ITEM if method in _ON_ITEMS else STATELESS
        values = (*scope, key or named)
        item = self._items.within(resource, values[:-1]).get(values[-1])
        if item is None:
            item = with_id(self._schemas, resource, resource.entity, named)
        if method == "delete":
            self._items.remove(resource, values, named)
        elif method in ("put", "patch") and isinstance(body, dict):
            item = self._changed(resource, operation, item, named, body)
            self._items.put(resource, values, item)
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

    def _create(
        self, resource: Resource, operation: Operation, scope: Values, body: dict[str, Any]
    ) -> Outcome:
        store = self._items.within(resource, scope)
        key = self._chosen_key(resource, operation, store, body)
        key = key or self._new_key(resource, store)
        # A new item has none of the addresses of the one the document shows.
        entity = {k: v for k, v in resource.entity.items() if k not in resource.aliases}
        item = self._replaced(resource, operation, entity, body)
        item = with_id(self._schemas, resource, item, key)
        self._items.put(resource, (*scope, key), item)
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
        """Make an id that is not taken; if the id's schema leaves no choice, one that is."""
        for _ in range(len(store) + 1):
            number = self._made[resource.shape] = self._made.get(resource.shape, 0) + 1
            key = make_id(self._schemas, resource, number)
            if key not in store:
                break
        return key

    def _show(self, resource: Resource, operation: Operation, item: Item) -> Outcome:
        """Give an item as an operation's success shows it; stateless if it shows something else."""
        shown = self._answers.documented(operation)
        if shown.media is None or not shown.media.is_json:
            return Outcome("value", shown.value)
        schema, sample = shown.media.schema, shown.value
        if isinstance(sample, list) and sample and isinstance(sample[0], dict):
            items = self._schemas.items(schema) or {}
            return Outcome("value", [show_item(self._schemas, items, sample[0], item)])
        if isinstance(sample, dict) and self._is_entity(resource, shown.media, sample):
            return Outcome("value", show_item(self._schemas, schema, sample, item))
        return Outcome("value", sample)

    def _is_entity(self, resource: Resource, media: MediaType, sample: Item) -> bool:
        """Tell whether an answer shows the item itself rather than a message about it."""
        name = resource.id_name
        if name is None:
            return media.schema == resource.entity_schema
        return name in sample or name in self._schemas.properties(media.schema)

    def _list(
        self, resource: Resource, operation: Operation, scope: Values, checked: Checked
    ) -> Outcome:
        shown, listed = self._answers.documented(operation), resource.listed
        if listed is None or shown.media is None or not shown.media.is_json:
            return STATELESS
        items = self._items.within(resource, scope).values()
        found = self._lists.show(operation, shown.media, listed, items, checked.query)
        return Outcome("value", found.value, headers=found.headers)


def _declares_missing(operation: Operation) -> bool:
    return any(one.matches(404) or one.status == "default" for one in operation.responses)


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
