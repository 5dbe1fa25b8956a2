"""What kinds of items there are: a resource is found from many operations.

A *resource* is all items of one kind: where they are kept, what one looks like, which exist from
the start. An *address* (see `_addresses`) is how one operation leads to items of a resource:

- the collection path and the item path, under any nesting: `/queues`, `/queues/{id}`;
- a query key, `PUT /label?_id=…`, or an id in the body, `PUT /forms`: an item path is not needed;
- another property in a path below the collection, `/queues/name/{queueName}`: the same items, seen
  by that property, one or all that have it (`/channels/bot-id/{botId}`);
- a list with an id in its query, which is that one item then.

Three kinds of resource are not a collection of their own. A *part* is kept in its parent: the
`steps` of a queue are changed at `/queues/{id}/steps/{step}` and read with the queue. A *single* is
a setting that there is one of: what was written to its path is read there; below an item there is
one for each item. And where nothing but a list and requests below its items are declared, the items
are those of the list.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from postspec.openapi import Operation, Parameter
from postspec.samples import Schema, Schemas
from postspec.stub.http._message import Json
from postspec.stub.state._properties import Path, key_of, values_at, words_of

_VARIABLE: Final = re.compile(r"\{[^{}]*\}")
_INTEGER: Final = re.compile(r"-?(0|[1-9][0-9]{0,17})")

#: The values of a path's variables, in order.
Values = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A list answer that the document shows, and where it holds its items.

    `answer` is the whole of it; `name` the property that holds the items, None if the answer is
    the list; `schema` that of one item.
    """

    answer: Json
    name: str | None
    schema: Schema
    elements: Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Part:
    """Where the items of a part are kept: in the property `name` of their parent's items."""

    parent: Resource
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """Items of one kind.

    `shape` is the item path with its variables' names left out; it names the resource, whether an
    operation has that path or not. `id_name` is the property that holds an item's id, None if no
    property of its own does; `id_path` leads to the id, also where that is deeper. `aliases` are
    other properties by which paths name an item.
    `entity` is a whole item as the document shows it, `entity_schema` the schema it stands under;
    of a single it may be a list.
    `listed` is what the list operation shows, None if that is no list. `seeds` are the items that
    exist from the start, by scope and key; a scope without items is there too.
    """

    shape: str
    on_item: Mapping[str, Operation]
    on_collection: Mapping[str, Operation]
    id_name: str | None
    aliases: tuple[str, ...]
    entity: Json
    entity_schema: Schema
    listed: Listed | None
    seeds: Mapping[Values, MutableMapping[str, Json]]
    id_path: Path = ()
    is_single: bool = False
    part_of: Part | None = None

    @property
    def collection(self) -> str:
        """The collection path with its variables' names left out."""
        return self.shape.removesuffix("/{}")

    @property
    def words(self) -> tuple[str, ...]:
        """The words for the items, as the collection path has them."""
        return words_for(self.shape)


@lru_cache(maxsize=4096)  # a document's paths, asked for again and again
def shape_of(path: str) -> str:
    """Give a path template with its variables' names left out."""
    return _VARIABLE.sub("{}", path)


def words_for(shape: str) -> tuple[str, ...]:
    """Give the words of the last step of a path that is no variable."""
    steps = [one for one in shape.split("/") if one and one != "{}"]
    return words_of(steps[-1]) if steps else ()


def path_variables(operation: Operation) -> list[str]:
    """Give the names of a path's variables in order."""
    return [one[1:-1] for one in _VARIABLE.findall(operation.path)]


def path_parameters(operation: Operation) -> dict[str, Parameter]:
    """Give the parameters of a path by name."""
    return {one.name: one for one in operation.parameters if one.place == "path"}


def id_of(resource: Resource, item: Json) -> str | None:
    """Give the key an item has by its own id; None if it shows none."""
    if not resource.id_path:
        return None
    return next(filter(None, map(key_of, values_at(item, resource.id_path))), None)


def find_key(resource: Resource, items: Mapping[str, Json], named: str) -> str | None:
    """Give the key of the item that a path names by its id, or by an alias; None if there is none."""
    if named in items:
        return named
    for alias in resource.aliases:
        for key, item in items.items():
            if isinstance(item, Mapping) and key_of(item.get(alias)) == named:
                return key
    return None


def listed_in(schemas: Schemas, schema: Schema, shown: Json) -> Listed | None:
    """Find the list of objects in a documented list answer, None if there is none.

    A page object may have several arrays: the one of objects counts, and if that is more than one,
    the first.
    """
    if isinstance(shown, list):
        places: list[tuple[str | None, Any, Schema]] = [(None, shown, schema)]
    elif isinstance(shown, dict):
        properties = schemas.properties(schema)
        places = [(n, v, properties.get(n) or {}) for n, v in shown.items() if isinstance(v, list)]
    else:
        return None
    for name, value, place in places:
        items = schemas.items(place) or {}
        objects = [one for one in value if isinstance(one, dict)]
        if objects or (not value and schemas.properties(items)):
            return Listed(shown, name, items, objects)
    return None


def with_id(schemas: Schemas, resource: Resource, item: Json, key: str) -> Json:
    """Give an item under another key, in the type its id has."""
    if not isinstance(item, Mapping):
        return item
    return _with_at(schemas, resource.entity_schema, item, resource.entity, resource.id_path, key)


def _with_at(
    schemas: Schemas, schema: Schema, item: Json, entity: Json, path: Path, key: str
) -> dict[str, Any]:
    if not path:
        return dict(item)
    name, *rest = path
    below = schemas.properties(schema).get(name) or {}
    shown = entity.get(name) if isinstance(entity, Mapping) else None
    if rest:
        inner = item.get(name, shown)
        inner = inner if isinstance(inner, Mapping) else {}
        return {**item, name: _with_at(schemas, below, inner, shown, tuple(rest), key)}
    wants_number = isinstance(item.get(name, shown), int) or not schemas.is_valid(below, key)
    value = int(key) if wants_number and _INTEGER.fullmatch(key) else key
    return {**item, name: value}
