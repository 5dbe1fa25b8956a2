"""All items there are, by the paths of their collections; and collections given other items."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, unquote

from postspec.json_pointer import pointer_to
from postspec.samples import Schemas
from postspec.stub.state._items import Item, Items
from postspec.stub.state._resources import Resource, Values, id_of


@dataclass(frozen=True, slots=True)
class Collection:
    """The items at one path: those of `/tools/{toolId}/loans` for every tool by itself."""

    path: str
    items: Mapping[str, Item]


@dataclass(frozen=True, slots=True)
class Replacement:
    """Items by key, to be put in place of those that a scope of a resource has."""

    resource: Resource
    scope: Values
    items: Mapping[str, Item]


@dataclass(frozen=True, slots=True)
class Inventory:
    """The items of resources, as one sees them who sees everything."""

    resources: Mapping[str, Resource]
    items: Items
    schemas: Schemas

    def collections(self) -> Iterator[Collection]:
        """Give every collection that has items or could have, in the document's order.

        What there is one of is a collection of one. Items kept in others are shown with those.
        """
        for resource in self.resources.values():
            if resource.part_of is None:
                for scope in self.items.scopes(resource):
                    yield from self._of(resource, scope)

    def _of(self, resource: Resource, scope: Values) -> Iterator[Collection]:
        items = self.items.within(resource, scope)
        if not resource.is_single:
            yield Collection(_filled(resource.collection, scope), items)
            return
        for key, item in items.items():
            yield Collection(_filled(resource.shape, (*scope, key)), {key: item})

    def read(
        self, given: Mapping[str, Sequence[object]]
    ) -> tuple[Sequence[Replacement], list[str]]:
        """Give what is to be put where, and what is wrong with it; nothing is changed by that.

        `given` maps paths to items. What the schema of an item requires and one does not have is
        taken from the item that the document shows. What is wrong has a JSON Pointer into `given`.
        """
        problems: list[str] = []
        ready: list[Replacement] = []
        for path, some in given.items():
            at = pointer_to("", path)
            found = self._at(path)
            if found is None:
                problems.append(f"{at}: no collection has this path")
                continue
            resource, scope = found
            made: dict[str, Item] = {}
            for number, one in enumerate(some):
                completed = self._completed(resource, one, number)
                if isinstance(completed, str):
                    problems.append(f"{at}/{number}: {completed}")
                else:
                    made[completed[0]] = completed[1]
            ready.append(Replacement(resource, scope, made))
        return ready, problems

    def put(self, ready: Sequence[Replacement]) -> None:
        """Put items in place of those that collections have."""
        for one in ready:
            for key in list(self.items.within(one.resource, one.scope)):
                self.items.remove(one.resource, (*one.scope, key), key)
            for key, item in one.items.items():
                self.items.put(one.resource, (*one.scope, key), item)

    def _at(self, path: str) -> tuple[Resource, Values] | None:
        """Give the collection with a path, literal steps before variable ones."""
        steps = [unquote(one) for one in path.split("/")]
        plain = (r for r in self.resources.values() if not (r.is_single or r.part_of))
        for resource in sorted(plain, key=lambda r: r.shape.count("{}")):
            shape = resource.collection.split("/")
            if len(shape) == len(steps) and all(
                s in ("{}", one) for s, one in zip(shape, steps, strict=True)
            ):
                values = (one for s, one in zip(shape, steps, strict=True) if s == "{}")
                return resource, tuple(values)
        return None

    def _completed(
        self, resource: Resource, item: object, number: int
    ) -> tuple[str, dict[str, Any]] | str:
        """Give an item with its key, or what is wrong with it."""
        if not isinstance(item, dict):
            return "an item is an object"
        schema, shown = resource.entity_schema, resource.entity
        key = id_of(resource, item) if resource.id_path else str(number + 1)
        if key is None:
            return f"it lacks `{'/'.join(resource.id_path)}`, by which it is addressed"
        required = {k: shown[k] for k in self.schemas.required(schema) if k in shown}
        whole = {**required, **item}
        problem = self.schemas.problem(schema, whole)
        return problem if problem is not None else (key, whole)


def _filled(shape: str, values: Values) -> str:
    for value in values:
        shape = shape.replace("{}", quote(value, safe=""), 1)
    return shape
