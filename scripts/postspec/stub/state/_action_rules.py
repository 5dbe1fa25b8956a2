"""Declared actions, read: every name in them is one that the document has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from postspec.json_pointer import pointer_to, tokens_of
from postspec.openapi import Operation
from postspec.samples import Schema, Schemas
from postspec.stub._declarations import Problem
from postspec.stub._expressions import (
    Expression,
    ExpressionError,
    Value,
    parse_value,
)
from postspec.stub._expressions import Literal as Written
from postspec.stub.http._message import Json
from postspec.stub.state._action_entries import ActionEntry, ResourceEntry
from postspec.stub.state._resources import Resource, id_of, path_parameters, shape_of, with_id
from postspec.stub.state._unique import Unique

Pairs = tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class Within:
    """Elements of a list in an item, and which of them."""

    list: str
    where: Pairs


@dataclass(frozen=True, slots=True)
class Find:
    """Another item that an action looks up, under a name."""

    name: str
    resource: Resource
    where: Pairs


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One declared action. See `ActionEntry` for what each part means."""

    resource: Resource
    path: tuple[Value, ...] = ()
    finds: tuple[Find, ...] = ()
    key: Value | None = None
    where: Pairs = ()
    conditions: tuple[tuple[Value, tuple[Json, ...]], ...] = ()
    each: Value | None = None
    create: Literal["never", "missing", "always"] = "never"
    within: Within | None = None
    set: Pairs = ()
    add: Pairs = ()
    take: Pairs = ()
    removes: bool = False
    is_required: bool = False
    answer: Pairs = ()

    @property
    def changes_items(self) -> bool:
        """True where an item is made, changed or removed, and not merely looked for."""
        return self.create != "never" or self.removes or bool(self.set or self.add or self.take)


@dataclass(slots=True)
class ActionReader:
    """Reads declared actions and resources. `problems` is what is wrong with those read so far."""

    operations: Mapping[str, Operation]
    resources: Mapping[str, Resource]
    schemas: Schemas
    problems: list[Problem] = field(default_factory=list)

    def actions(self, entries: Sequence[ActionEntry]) -> dict[str, list[Action]]:
        """Give the actions by operationId; those with problems are left out."""
        found: dict[str, list[Action]] = {}
        for number, entry in enumerate(entries):
            at = f"/actions/{number}"
            count = len(self.problems)
            names = [entry.operation] if isinstance(entry.operation, str) else entry.operation
            known = [self.operations[one] for one in names if one in self.operations]
            for one in names:
                if one not in self.operations:
                    message = f"the document has no operation `{one}`"
                    self._report(f"{at}/operation", message, one, list(self.operations))
            resource = self.resource(f"{at}/items", entry.items)
            if resource is None:
                continue
            action = _Reading(self, resource, entry, at, known).action()
            if len(self.problems) == count:
                for operation in known:
                    found.setdefault(operation.operation_id, []).append(action)
        return found

    def declared(self, entries: Sequence[ResourceEntry]) -> list[tuple[Resource, ResourceEntry]]:
        """Give what is declared about resources; what is wrong is reported."""
        found = []
        for number, entry in enumerate(entries):
            at = f"/resources/{number}"
            resource = self.resource(f"{at}/items", entry.items)
            if resource is not None:
                found.append((resource, entry))
                for index, name in enumerate(entry.unique):
                    self.property(f"{at}/unique/{index}", resource, "/" + name)
                for written in entry.protected:
                    self.property(pointer_to(f"{at}/protected", written), resource, written)
        return found

    def resource(self, at: str, path: str) -> Resource | None:
        """Give the resource at a path; report that there is none."""
        resource = resource_at(self.resources, path)
        if resource is None:
            known = sorted({one.path for one in self.operations.values()})
            self._report(at, f"the document has no items at `{path}`", path, known)
        elif resource.part_of is not None:
            self._report(at, f"the items at `{path}` are kept in those above them", path, ())
            return None
        return resource

    def property(self, at: str, resource: Resource, written: str) -> None:
        """Report a JSON Pointer whose first step no item of a resource has."""
        self.check(at, resource.entity_schema, resource.entity, written)

    def check(self, at: str, schema: Schema, shown: Json, written: str) -> None:
        """Report a JSON Pointer whose first step a value does not have."""
        first = next(iter(tokens_of(written)), None)
        own = shown.keys() if isinstance(shown, Mapping) else ()
        known = list(dict.fromkeys([*own, *self.schemas.properties(schema)]))
        if first is not None and known and first not in known:
            self._report(at, f"there is no property `{first}`", first, known)

    def value(self, at: str, written: Json, operations: Sequence[Operation]) -> Value:
        """Give what a written value means; report what it names and no request has."""
        try:
            value = parse_value(written)
        except ExpressionError as error:
            self._report(at, str(error), "", ())
            return Written(None)
        for expression in value.expressions():
            for operation in operations:
                self._expression(at, expression, operation)
        return value

    def _expression(self, at: str, expression: Expression, operation: Operation) -> None:
        if expression.source == "request.body":
            for media in operation.body[:1]:
                shown = next(iter(media.examples.values()), None)
                if self.schemas.items(media.schema) is None:
                    self.check(at, media.schema, shown, expression.pointer)
        place = expression.source.removeprefix("request.")
        if place in ("path", "query"):
            known = [one.name for one in operation.parameters if one.place == place]
            if expression.name not in known:
                message = f"{operation.operation_id} has no {place} parameter `{expression.name}`"
                self._report(at, message, expression.name, known)

    def _report(self, at: str, message: str, word: str, known: Sequence[str]) -> None:
        self.problems.append(Problem(at, message, word, known))


def add_declared(schemas: Schemas, entries: Sequence[tuple[Resource, ResourceEntry]]) -> None:
    """Add the declared seeds to those of their resources."""
    for resource, entry in entries:
        for one in entry.seeds:
            key = id_of(resource, one)
            for items in resource.seeds.values() if key else ():
                items[str(key)] = with_id(schemas, resource, {**resource.entity, **one}, str(key))


def with_declared(
    unique: Mapping[str, Unique], entries: Sequence[tuple[Resource, ResourceEntry]]
) -> dict[str, Unique]:
    """Give the unique properties with those that are declared to be."""
    found = dict(unique)
    for resource, entry in entries:
        if entry.unique:
            known = found.get(resource.shape, Unique((), frozenset()))
            names = tuple(dict.fromkeys((*known.names, *entry.unique)))
            found[resource.shape] = Unique(names, known.refused | set(entry.unique))
    return found


def protected(
    entries: Sequence[tuple[Resource, ResourceEntry]],
) -> dict[str, list[Mapping[str, Json]]]:
    """Give what the items have that cannot be deleted, by the shape of their resource."""
    found: dict[str, list[Mapping[str, Json]]] = {}
    for resource, entry in entries:
        if entry.protected:
            found.setdefault(resource.shape, []).append(entry.protected)
    return found


def resource_at(resources: Mapping[str, Resource], path: str) -> Resource | None:
    """Give the resource at the path of a collection or of an item; None if there is none."""
    shape = shape_of(path)
    return resources.get(shape) or resources.get(shape + "/{}")


@dataclass(frozen=True, slots=True)
class _Reading:
    """Reads one entry."""

    reader: ActionReader
    resource: Resource
    entry: ActionEntry
    at: str
    operations: Sequence[Operation]

    def action(self) -> Action:
        """Give the action of the entry."""
        entry = self.entry
        return Action(
            resource=self.resource,
            path=tuple(self._path()),
            finds=tuple(self._finds()),
            key=None if entry.key is None else self._value(f"{self.at}/key", entry.key),
            where=self._pairs("where", entry.where),
            conditions=tuple(self._conditions()),
            each=None if entry.each is None else self._value(f"{self.at}/each", entry.each),
            create=entry.create,
            within=self._within(),
            set=self._pairs("set", entry.set),
            add=self._pairs("add", entry.add),
            take=self._pairs("take", entry.take),
            removes=entry.remove,
            is_required=entry.is_required,
            answer=self._answer(),
        )

    def _path(self) -> Iterator[Value]:
        """Give the values of the variables above the items, in the path's order."""
        shape, count = self.resource.shape, self.resource.shape.count("{}") - 1
        operation = next(
            (
                o
                for o in self.reader.operations.values()
                if shape_of(o.path) == shape_of(self.entry.items)
            ),
            None,
        )
        names = list(path_parameters(operation))[: max(count, 0)] if operation else []
        for name in names:
            if name in self.entry.path:
                yield self._value(pointer_to(f"{self.at}/path", name), self.entry.path[name])
            else:
                message = f"the items at `{self.entry.items}` are below a `{name}`"
                self.reader.problems.append(Problem(f"{self.at}/items", message))
        for name in self.entry.path.keys() - set(names):
            message = f"{shape} has no variable `{name}` above its items"
            at = pointer_to(f"{self.at}/path", name)
            self.reader.problems.append(Problem(at, message, name, names))

    def _finds(self) -> Iterator[Find]:
        for name, one in self.entry.find.items():
            at = pointer_to(f"{self.at}/find", name)
            resource = self.reader.resource(f"{at}/items", one.items)
            if resource is not None:
                yield Find(name, resource, tuple(self._where(f"{at}/where", resource, one.where)))

    def _where(
        self, at: str, resource: Resource, written: Mapping[str, Any]
    ) -> Iterator[tuple[str, Value]]:
        for one, value in written.items():
            self.reader.property(pointer_to(at, one), resource, one)
            yield one, self._value(pointer_to(at, one), value)

    def _conditions(self) -> Iterator[tuple[Value, tuple[Json, ...]]]:
        for written, allowed in self.entry.when.items():
            value = self._value(pointer_to(f"{self.at}/when", written), written)
            yield value, tuple(allowed) if isinstance(allowed, list) else (allowed,)

    def _within(self) -> Within | None:
        entry = self.entry.within
        if entry is None:
            return None
        self.reader.property(f"{self.at}/within/list", self.resource, entry.list)
        at = f"{self.at}/within/where"
        pairs = ((one, self._value(pointer_to(at, one), v)) for one, v in entry.where.items())
        return Within(entry.list, tuple(pairs))

    def _pairs(self, name: str, written: Mapping[str, Any]) -> Pairs:
        found = []
        for one, value in written.items():
            at = pointer_to(f"{self.at}/{name}", one)
            if self.entry.within is None or name == "where":
                self.reader.property(at, self.resource, one)
            found.append((one, self._value(at, value)))
        return tuple(found)

    def _answer(self) -> Pairs:
        return tuple(
            (one, self._value(pointer_to(f"{self.at}/answer", one), value))
            for one, value in self.entry.answer.items()
        )

    def _value(self, at: str, written: Json) -> Value:
        return self.reader.value(at, written, self.operations)
