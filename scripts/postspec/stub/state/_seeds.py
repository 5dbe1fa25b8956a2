"""The items that exist from the start: every one that the document shows or names.

Whatever an example request is sent to exists, so that each request the document shows can be sent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from postspec.openapi import Operation
from postspec.stub.http._message import Json
from postspec.stub.state._documented import Shown
from postspec.stub.state._properties import names_one, without_key, words_of
from postspec.stub.state._resources import (
    Resource,
    Values,
    find_key,
    id_of,
    path_parameters,
    path_variables,
    shape_of,
    with_id,
)

Seeds = dict[Values, dict[str, Json]]

_WITH_BODY: Final = ("put", "patch")


def means_item(resource: Resource, variable: str) -> bool:
    """Tell whether a path's variable, by its name, stands for an item of a resource.

    It is called so on the item path, or after what one item is called: `queueId` of precision
    queues.
    """
    if variable in (path_variables(one)[-1] for one in resource.on_item.values()):
        return True
    words = without_key(words_of(variable))
    return words != words_of(variable) and names_one(words, resource.words)


@dataclass(frozen=True, slots=True)
class Seeding:
    """Finds the items that a document's operations show."""

    operations: Sequence[Operation]
    shown: Shown

    def items(self, resource: Resource) -> Seeds:
        """Give the items of a collection, those of the list first."""
        count = resource.shape.count("{}")
        examples = [*self._paths(resource), *self._bodies(resource), *self._queries(resource)]
        elements = resource.listed.elements if resource.listed else ()
        listed = {key: one for one in elements if (key := id_of(resource, one))}
        seeds: Seeds = {values[: count - 1]: dict(listed) for values in examples}
        for value in self._objects(resource):
            key = id_of(resource, value)
            for items in seeds.values() if key else ():
                if len(value) > len(items.get(str(key), ())):
                    items[str(key)] = value
        for scope, key in ((v[:-1], v[-1]) for v in examples if len(v) == count):
            if not _found(resource, seeds[scope], key):
                seeds[scope][key] = with_id(self.shown.schemas, resource, resource.entity, key)
        return seeds

    def singles(self, resource: Resource) -> Seeds:
        """Give what there is of a single: one, or one for each key that is shown above it."""
        if "{}" not in resource.shape:
            return {(): {"": resource.entity}}
        get = resource.on_item["get"]
        examples = list(self.addresses(get, resource.shape.count("{}")))
        values = [value for value, _ in self.shown.values(get)]
        values += resource.listed.elements if resource.listed else ()
        keyed: dict[str, Json] = {}
        for one in values:
            keyed.setdefault(id_of(resource, one) or "", one)
        seeds: Seeds = {one[:-1]: {k: v for k, v in keyed.items() if k} for one in examples}
        for *scope, key in examples:
            items = seeds[tuple(scope)]
            if key not in items:
                items[key] = with_id(self.shown.schemas, resource, resource.entity, key)
        return seeds

    def addresses(self, operation: Operation, count: int) -> Iterator[Values]:
        """Give the values of a path's first variables in the document's example requests."""
        by_name = path_parameters(operation)
        names = path_variables(operation)[:count]
        columns = [self.shown.keys(by_name.get(name)) for name in names]
        yield tuple(column[0] for column in columns)
        for row in zip_longest(*columns):
            yield tuple(
                column[0] if value is None else value
                for value, column in zip(row, columns, strict=True)
            )

    def _objects(self, resource: Resource) -> Iterator[Json]:
        """Give the whole items that the document shows outside of lists."""
        on_item = resource.on_item.get("get")
        on_collection = None if resource.listed else resource.on_collection.get("get")
        for operation in (on_item, on_collection):
            yield from (v for v, _ in self.shown.values(operation) if isinstance(v, dict))
        if on_item is None and resource.listed is None:
            yield resource.entity

    def _paths(self, resource: Resource) -> Iterator[Values]:
        """Give the variables' values of the document's example requests to an item.

        Requests below an item count where they call it by the same name: `/tasks/{taskId}` and
        `/tasks/{conversationId}/wait` are about different things. Requests to the collection give
        the scope alone, one value less.
        """
        count = resource.shape.count("{}")
        for operation in self.operations:
            at = shape_of(operation.path)
            is_below = (at + "/").startswith(resource.shape + "/")
            if at == resource.collection:
                yield from self.addresses(operation, count - 1)
            elif is_below and means_item(resource, path_variables(operation)[count - 1]):
                yield from self.addresses(operation, count)

    def _bodies(self, resource: Resource) -> Iterator[Values]:
        """Give the items that example requests to the collection name by an id in their body."""
        for method in _WITH_BODY:
            operation = resource.on_collection.get(method)
            if operation is not None:
                scope = next(self.addresses(operation, resource.shape.count("{}") - 1))
                for value in self.shown.bodies(operation):
                    key = id_of(resource, value) if isinstance(value, Mapping) else None
                    if key:
                        yield (*scope, key)

    def _queries(self, resource: Resource) -> Iterator[Values]:
        """Give the items that example requests to the collection name by an id in their query."""
        for operation in resource.on_collection.values():
            for one in operation.parameters:
                if one.place == "query" and one.name == resource.id_name and one.is_required:
                    scope = next(self.addresses(operation, resource.shape.count("{}") - 1))
                    yield from ((*scope, key) for key in self.shown.keys(one))


def _found(resource: Resource, items: Mapping[str, Json], named: str) -> bool:
    """Tell whether a key names an item, or several keys in a row one each."""
    keys = named.split(",")
    return all(find_key(resource, items, one) is not None for one in keys)
