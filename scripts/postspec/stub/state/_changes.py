"""What a server makes of a body: a new item, a changed one.

A client sends some properties, the server adds its own. What it adds is told from the pairs of
request and answer that the document shows: what an answer has and its request had not is the
server's, and so it is for a request like that one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from postspec.openapi import Operation
from postspec.samples import Schema, Schemas, first_valid
from postspec.stub.http._message import Json
from postspec.stub.state._documented import Shown
from postspec.stub.state._ids import id_like
from postspec.stub.state._inference import is_like
from postspec.stub.state._resources import Resource, id_of, with_id
from postspec.stub.state._stamps import restamped, stamped

Item = Mapping[str, Json]

_IDS: Final = ("id", "_id")
_EMPTY: Final[Mapping[str, Json]] = {}


@dataclass(frozen=True, slots=True)
class Pair:
    """A body that the document shows, and the item the server made of it; or a part of both."""

    sent: Json
    made: Json
    schema: Schema


class Changes:
    """Makes items of bodies. `now`: seconds since the epoch."""

    def __init__(self, schemas: Schemas, shown: Shown, now: Callable[[], float]) -> None:
        self._schemas = schemas
        self._shown = shown
        self.now = now
        self._known: dict[int, list[Pair]] = {}

    def created(self, resource: Resource, operation: Operation, body: Item, key: str) -> Item:
        """Give the item that a creation makes under a key."""
        pair = self._pair(resource, operation, body)
        addresses = {resource.id_name, *resource.aliases}
        made = {k: v for k, v in pair.made.items() if k not in addresses or k in body}
        making = _Making(
            self._schemas, self._shown.declared(operation), f"{resource.shape}/{key}", is_new=True
        )
        item = making.item(pair.schema, body, Pair(pair.sent, made, pair.schema))
        item = stamped(item, pair.made, body.keys(), self.now())
        item = with_id(self._schemas, resource, item, key)
        ordered = [name for name in pair.made if name in item]
        return {**{name: item[name] for name in ordered}, **item}

    def replaced(self, resource: Resource, operation: Operation, item: Item, body: Item) -> Item:
        """Give an item with a new body: what a client does not send it does not keep.

        Properties the request body does not declare are the server's own, and stay; so do those
        that an item always has, and all of them where the document shows a body that is part of
        an item only.
        """
        pair = self._pair(resource, operation, body)
        declared = self._shown.declared(operation) - {resource.id_name, *resource.aliases}
        if self._is_partial(resource, operation, declared):
            declared = set()
        kept = {k: v for k, v in item.items() if k not in declared}
        required = self._schemas.required(resource.entity_schema)
        properties = self._schemas.properties(resource.entity_schema)
        for name in (n for n in item if n in declared and n in required and n not in body):
            is_nullable = self._schemas.is_valid(properties.get(name) or {}, None)
            kept[name] = None if is_nullable and properties.get(name) else item[name]
        making = _Making(self._schemas, set(), id_of(resource, item) or resource.shape)
        changed = making.item(resource.entity_schema, body, Pair(_EMPTY, item, pair.schema), kept)
        return restamped(changed, pair.made, body.keys(), self.now())

    def merged(self, resource: Resource, operation: Operation, item: Item, body: Item) -> Item:
        """Give an item with some properties changed, as a JSON Merge Patch does."""
        shown = self._pair(resource, operation, body).made
        return restamped(merge_patch(item, body), shown, body.keys(), self.now())

    def acted(self, resource: Resource, item: Item, properties: Item) -> Item:
        """Give an item that an action has given some properties."""
        made = {**item, **properties}
        return restamped(made, resource.entity, properties.keys(), self.now())

    def restamped(self, resource: Resource, item: Json, changed: Item) -> Item:
        """Give a changed item with the time of its change, unless the change is about that."""
        before = item if isinstance(item, Mapping) else {}
        touched = [name for name, value in changed.items() if before.get(name) != value]
        return restamped(changed, resource.entity, touched, self.now())

    def _pair(self, resource: Resource, operation: Operation, body: Item) -> Pair:
        """Give the shown pair whose request is most like a body."""
        pairs = self._pairs(resource, operation)
        return min(pairs, key=lambda one: _distance(one.sent, body))

    def _pairs(self, resource: Resource, operation: Operation) -> list[Pair]:
        if id(operation) not in self._known:
            bodies = [b for b in self._shown.bodies(operation) if isinstance(b, Mapping)]
            found = [
                Pair(min(bodies, key=lambda b: _disagreement(b, made), default={}), made, schema)
                for made, schema in self._shown.examples(operation)
                if is_like(resource, made) or (_is_item(made) and not resource.id_path)
            ]
            whole = Pair(_EMPTY, resource.entity, resource.entity_schema)
            self._known[id(operation)] = found or [whole]
        return self._known[id(operation)]

    def _is_partial(self, resource: Resource, operation: Operation, declared: set[str]) -> bool:
        """Tell whether a shown body leaves out what its answer still has."""
        return any(
            name in declared and name not in pair.sent and value not in (None, "", [], {})
            for pair in self._pairs(resource, operation)
            for name, value in pair.made.items()
            if pair.sent
        )


@dataclass(frozen=True, slots=True)
class _Making:
    """Completes what was sent. `declared` are the properties that clients may send."""

    schemas: Schemas
    declared: set[str]
    name: str
    is_new: bool = False

    def item(
        self, schema: Schema, sent: Item, pair: Pair, kept: Item | None = None
    ) -> dict[str, Any]:
        """Give what was sent with what the server adds, in the order of what is shown."""
        made = self._own(schema, sent, pair) if kept is None else dict(kept)
        properties = self.schemas.properties(schema)
        ordered = [n for n in pair.made if n in made or n in sent]
        result = {n: made.get(n) for n in ordered} | made
        for name, value in sent.items():
            like = Pair(_part(pair.sent, name), _part(pair.made, name), {})
            result[name] = self.inner(properties.get(name) or {}, value, like, (name,))
        return result

    def _own(self, schema: Schema, sent: Item, pair: Pair) -> dict[str, Any]:
        """Give what the server adds to a new item."""
        required = self.schemas.required(schema)
        properties = self.schemas.properties(schema)
        made = {}
        for name, value in pair.made.items():
            is_clients = name in self.declared and name in pair.sent
            if name in sent or (required and name not in required):
                continue
            if is_clients and name in required:
                made[name] = self._default(properties.get(name) or {}, value)
            elif not is_clients and (name not in self.declared or name in required):
                made[name] = value
        return made

    def _default(self, schema: Schema, shown: Json) -> Json:
        """Give what a property has that nobody gave a value: nothing, as far as that is valid."""
        resolved = self.schemas.resolve(schema)
        choices = [resolved["default"]] if "default" in resolved else []
        empty = type(shown)() if isinstance(shown, list | dict) else None
        for one in (*choices, None, empty):
            if schema and self.schemas.is_valid(schema, one):
                return one
        return shown

    def inner(self, schema: Schema, sent: Json, like: Pair, path: tuple[str, ...]) -> Json:
        """Complete what was sent inside an item with what its schema requires there."""
        if isinstance(sent, list):
            return self._list(schema, sent, like, path)
        if not isinstance(like.made, Mapping):
            return sent
        if not isinstance(sent, Mapping):
            return _lifted(sent, like)
        properties = self.schemas.properties(schema)
        result = dict(sent)
        for name, value in sent.items():
            inner = Pair(_part(like.sent, name), _part(like.made, name), {})
            result[name] = self.inner(properties.get(name) or {}, value, inner, (*path, name))
        for name in self.schemas.required(schema):
            if name in properties and name not in result:
                result[name] = self._missing(properties[name], like, name, path)
        choices = (result, {**like.made, **result})
        return first_valid(lambda v: self.schemas.is_valid(schema, v), choices)

    def _missing(self, schema: Schema, like: Pair, name: str, path: tuple[str, ...]) -> Json:
        shown = like.made.get(name)
        if name in _IDS and self.is_new:
            return id_like(shown, "/".join((self.name, *path, name)))
        if name not in like.made or name in like.sent:
            return self._default(schema, shown)
        return shown

    def _list(
        self, schema: Schema, sent: Sequence[Json], like: Pair, path: tuple[str, ...]
    ) -> Json:
        """Complete each element like the one in its place, or the last."""
        items = self.schemas.items(schema) or {}
        made = like.made if isinstance(like.made, list) else []
        theirs = like.sent if isinstance(like.sent, list) else []
        result = []
        for number, one in enumerate(sent):
            pair = Pair(_at(theirs, number), _at(made, number), {})
            making = self if number < len(made) else replace(self, is_new=True)
            result.append(making.inner(items, one, pair, (*path, str(number))))
        return result


def _is_item(value: Json) -> bool:
    return isinstance(value, Mapping)


def _lifted(sent: Json, like: Pair) -> Json:
    """Give what was sent in the object that the server makes of it: `GET`, `{"name": "GET"}`."""
    name = next((n for n, v in like.made.items() if v == like.sent), None)
    return sent if name is None else {**like.made, name: sent}


def _at(elements: Sequence[Json], number: int) -> Json:
    return elements[min(number, len(elements) - 1)] if elements else _EMPTY


def _part(item: Json, name: str) -> Json:
    found = item.get(name) if isinstance(item, Mapping) else None
    return _EMPTY if found is None else found


def _distance(one: Item, other: Item) -> tuple[int, int]:
    """Give how unlike two bodies are: by the properties they have, then by the values."""
    return len(one.keys() ^ other.keys()), sum(other.get(k) != v for k, v in one.items())


def _disagreement(sent: Item, made: Item) -> tuple[int, int]:
    """Give how unlike an answer is to what a body would make."""
    wrong = sum(made.get(k) != v for k, v in sent.items() if not isinstance(v, dict | list))
    return wrong, len(made.keys() ^ sent.keys())


def merge_patch(target: Item, patch: Item) -> dict[str, Any]:
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
