"""Resources inferred from paths: a collection is a path without its last variable.

`/queues` and `/queues/{id}` make one resource; `/queues/{id}/members/{memberId}` another, whose
scope is the queue. What each method means is HTTP's own (RFC 9110, section 9.3).
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Any

from postspec.openapi import Operation, Parameter
from postspec.samples import InvalidSchemaError, Sampler, Schema, Schemas
from postspec.stub._answers import Answers
from postspec.stub._message import Json

_VARIABLE = re.compile(r"\{[^{}]*\}")
_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})")

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """Items of one kind.

    `shape` is the item path with its variables' names left out. `id_name` is the property that
    holds an item's id, None if no property does; `aliases` are others by which paths name an item.
    `entity` is a whole item as the document shows it, `entity_schema` the schema it stands under.
    `listed` is what the list operation shows, None if that is no list. `seeds` are the items that
    exist from the start, by scope and key; a scope without items is there too.
    """

    shape: str
    on_item: Mapping[str, Operation]
    on_collection: Mapping[str, Operation]
    id_name: str | None
    aliases: tuple[str, ...]
    entity: Mapping[str, Any]
    entity_schema: Schema
    listed: Listed | None
    seeds: Mapping[Values, Mapping[str, Mapping[str, Any]]]


def shape_of(path: str) -> str:
    """Give a path template with its variables' names left out."""
    return _VARIABLE.sub("{}", path)


def key_of(value: Json) -> str | None:
    """Give the key under which an id stands in a path; None if it cannot stand there."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return str(value) or None


def infer_resources(
    operations: Sequence[Operation], schemas: Schemas, sampler: Sampler, answers: Answers
) -> dict[str, Resource]:
    """Give the resources of a document by shape."""
    by_shape: dict[str, dict[str, Operation]] = {}
    for one in operations:
        by_shape.setdefault(shape_of(one.path), {}).setdefault(one.method, one)
    inference = _Inference(operations, schemas, sampler, answers)
    resources = {}
    for shape, on_item in by_shape.items():
        if shape.endswith("/{}") and {"get", "put", "patch", "delete"} & on_item.keys():
            # A schema that cannot be used makes no resource; requests that meet it are told.
            with contextlib.suppress(InvalidSchemaError):
                if not inference.is_closed(next(iter(on_item.values()))):
                    on_collection = by_shape.get(shape.removesuffix("/{}"), {})
                    resources[shape] = inference.resource(shape, on_item, on_collection)
    return resources


def find_key(resource: Resource, items: Mapping[str, Mapping[str, Any]], named: str) -> str | None:
    """Give the key of the item that a path names by its id, or by an alias; None if there is none."""
    if named in items:
        return named
    for alias in resource.aliases:
        for key, item in items.items():
            if key_of(item.get(alias)) == named:
                return key
    return None


@dataclass(frozen=True, slots=True)
class _Inference:
    operations: Sequence[Operation]
    schemas: Schemas
    sampler: Sampler
    answers: Answers

    def resource(
        self, shape: str, on_item: Mapping[str, Operation], on_collection: Mapping[str, Operation]
    ) -> Resource:
        listed = self._listed(on_collection.get("get"))
        entity, schema = self._entity(on_item, on_collection, listed)
        names = self._id_names(on_item, entity, schema)
        made = Resource(
            shape=shape,
            on_item=on_item,
            on_collection=on_collection,
            id_name=next(iter(names), None),
            aliases=tuple(names[1:]),
            entity=entity,
            entity_schema=schema,
            listed=listed,
            seeds={},
        )
        return replace(made, seeds=self._seeds(made))

    def is_closed(self, operation: Operation) -> bool:
        """Tell whether a path's last variable stands for one of a few fixed words."""
        parameter = _path_parameters(operation).get(path_variables(operation)[-1])
        parts = self.schemas.parts(parameter.schema) if parameter else ()
        return any("enum" in one or "const" in one for one in parts)

    def _id_names(
        self, on_item: Mapping[str, Operation], entity: Mapping[str, Any], schema: Schema
    ) -> list[str]:
        """Give the properties that name an item, the id first.

        Those named as the path's variable; those whose example is the variable's example; those
        with the variable's name in other letters (`userId`, `user_id`). `id` and `_id` go before
        others, and are taken alone where nothing else speaks for any property.
        """
        names = list(dict.fromkeys([*entity, *self.schemas.properties(schema)]))
        variables = [path_variables(one)[-1] for one in on_item.values()]
        shown = {
            key_of(value)
            for one, name in zip(on_item.values(), variables, strict=True)
            if name in _path_parameters(one)
            for value in _path_parameters(one)[name].examples.values()
        }
        found = [n for n in variables if n in names]
        found += [n for n in names if n in entity and key_of(entity[n]) in shown - {None}]
        found += [n for n in names if _plain(n) in {_plain(one) for one in variables}]
        usual: list[str] = [n for n in ("id", "_id") if n in names]
        found = found or usual[:1]
        return sorted(dict.fromkeys(found), key=lambda n: n not in ("id", "_id"))

    def _entity(
        self,
        on_item: Mapping[str, Operation],
        on_collection: Mapping[str, Operation],
        listed: Listed | None,
    ) -> tuple[Mapping[str, Any], Schema]:
        """Give a whole item as the document shows it, from the answer most likely to hold one."""
        found = self._shown_object(on_item.get("get"))
        if found is None and listed is not None and listed.elements:
            found = listed.elements[0], listed.schema
        others = (on_collection.get("post"), on_item.get("put"), on_item.get("patch"))
        return found or next(filter(None, map(self._shown_object, others)), ({}, {}))

    def _shown_object(self, operation: Operation | None) -> tuple[Mapping[str, Any], Schema] | None:
        shown = self.answers.documented(operation) if operation else None
        if shown is None or shown.media is None or not isinstance(shown.value, dict):
            return None
        return shown.value, shown.media.schema

    def _listed(self, operation: Operation | None) -> Listed | None:
        """Give what a list operation shows: of its examples the first that is a list of objects."""
        shown = self.answers.documented(operation) if operation else None
        if shown is None or shown.media is None:
            return None
        examples = [shown.value, *shown.media.examples.values()]
        found = (listed_in(self.schemas, shown.media.schema, one) for one in examples)
        return next(filter(None, found), None)

    def _example_paths(self, resource: Resource) -> Iterator[Values]:
        """Give the variables' values of the document's example requests to an item.

        Requests below an item count where they call it by the same name: `/tasks/{taskId}` and
        `/tasks/{conversationId}/wait` are about different things. Requests to the collection give
        the scope alone, one value less.
        """
        count = resource.shape.count("{}")
        collection = resource.shape.removesuffix("/{}")
        names = {path_variables(one)[-1] for one in resource.on_item.values()}
        for operation in self.operations:
            at = shape_of(operation.path)
            is_below = (at + "/").startswith(resource.shape + "/")
            if at == collection:
                yield from self._examples(operation, count - 1)
            elif is_below and path_variables(operation)[count - 1] in names:
                yield from self._examples(operation, count)

    def _examples(self, operation: Operation, count: int) -> Iterator[Values]:
        by_name = _path_parameters(operation)
        columns = [self._values(by_name.get(name)) for name in path_variables(operation)[:count]]
        yield tuple(column[0] for column in columns)
        for row in zip_longest(*columns):
            yield tuple(
                column[0] if value is None else value
                for value, column in zip(row, columns, strict=True)
            )

    def _values(self, parameter: Parameter | None) -> list[str]:
        """Give the example values of a path parameter, a sample of its schema if it has none."""
        if parameter is None:
            return ["sample"]
        examples = list(parameter.examples.values()) or [self.sampler.sample(parameter.schema)]
        return [key for one in examples if (key := key_of(one))] or ["sample"]

    def _seeds(self, resource: Resource) -> dict[Values, dict[str, Mapping[str, Any]]]:
        count = resource.shape.count("{}")
        examples = [*self._example_paths(resource), *self._example_bodies(resource)]
        elements = resource.listed.elements if resource.listed else ()
        keyed = ((key_of(one.get(resource.id_name or "")), one) for one in elements)
        listed = {key: one for key, one in keyed if key}
        seeds = {values[: count - 1]: dict(listed) for values in examples}
        own_key = key_of(resource.entity.get(resource.id_name or ""))
        shown = {own_key: resource.entity} if own_key else {}
        for scope, key in ((v[:-1], v[-1]) for v in examples if len(v) == count):
            if own_key and find_key(resource, shown, key):
                seeds[scope][own_key] = resource.entity
            elif find_key(resource, seeds[scope], key) is None:
                seeds[scope][key] = with_id(self.schemas, resource, resource.entity, key)
        return seeds

    def _example_bodies(self, resource: Resource) -> Iterator[Values]:
        """Give the items that example requests to the collection name by an id in their body."""
        for method in ("put", "patch"):
            operation = resource.on_collection.get(method)
            if operation is None or resource.id_name is None:
                continue
            scope = next(self._examples(operation, resource.shape.count("{}") - 1))
            for value in (v for media in operation.body for v in media.examples.values()):
                key = key_of(value.get(resource.id_name)) if isinstance(value, dict) else None
                if key:
                    yield (*scope, key)


def path_variables(operation: Operation) -> list[str]:
    """Give the names of a path's variables in order."""
    return [one[1:-1] for one in _VARIABLE.findall(operation.path)]


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


def with_id(
    schemas: Schemas, resource: Resource, item: Mapping[str, Any], key: str
) -> dict[str, Any]:
    """Give an item under another key, in the type its id has."""
    if resource.id_name is None:
        return dict(item)
    schema = schemas.properties(resource.entity_schema).get(resource.id_name) or {}
    shown = item.get(resource.id_name, resource.entity.get(resource.id_name))
    wants_number = isinstance(shown, int) or not schemas.is_valid(schema, key)
    value = int(key) if wants_number and _INTEGER.fullmatch(key) else key
    return {**item, resource.id_name: value}


def _path_parameters(operation: Operation) -> dict[str, Parameter]:
    return {one.name: one for one in operation.parameters if one.place == "path"}


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())
