"""Rules of call-backs: what a document and its declarations say is sent after which success.

A declaration that names what the document does not have is a `Problem`; all of them are told at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from postspec.json_pointer import pointer_to, tokens_of
from postspec.openapi import Document, MediaType, Operation
from postspec.samples import Schema, Schemas
from postspec.stub._declarations import Problem
from postspec.stub._expressions import (
    Expression,
    ExpressionError,
    Value,
    parse_value,
)
from postspec.stub.http._message import Json
from postspec.stub.state._resources import Resource
from postspec.stub.webhooks._entries import LookupEntry, WebhookEntry


class Shelf(Protocol):
    """Where items are looked up."""

    @property
    def item_paths(self) -> Sequence[str]:
        """The item paths of the document that have items."""

    def resource_at(self, path: str) -> Resource | None:
        """Give the resource whose items have that path."""

    def items_at(self, path: str) -> Iterator[Mapping[str, Json]]:
        """Give the items of that path, the one that came last at the end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """Which item of those at a path: the last one that all values fit, or every one of them."""

    path: str
    where: tuple[tuple[str, Value], ...]
    is_every: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One of some values that a value must have, or must not."""

    value: Value
    allowed: tuple[Json, ...]
    is_negative: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A call-back that follows from a success.

    `name` is what the document calls it, `operation` what is sent, `causes` the pointers of the
    operations, webhooks included, whose success it follows. Without a `url` it goes where
    whoever runs the stub says. With `once`, it is sent once for these values, `until` something
    comes. Without `changes`, the body takes what it has the names of.
    """

    name: str
    operation: Operation
    causes: tuple[str, ...]
    lookups: Mapping[str, Lookup] = field(default_factory=dict)
    conditions: tuple[Condition, ...] = ()
    once: tuple[Value, ...] = ()
    until: tuple[Condition, ...] = ()
    each: Value | None = None
    url: Value | None = None
    base: Value | None = None
    example: str = ""
    changes: Mapping[str, Value] = field(default_factory=dict)
    delay_s: float = 0.0
    retries: int = 0


def documented_rules(document: Document) -> Iterator[Rule]:
    """Give the rules that the operations' own `callbacks` make.

    One whose key is no runtime expression has no address, and is shown as not sent.
    """
    for operation in document.operations:
        for name, address, sent in document.callbacks(operation):
            try:
                url = parse_value(address)
            except ExpressionError:
                url = None
            yield Rule(name=name, operation=sent, causes=(operation.pointer,), url=url)


class RuleReader:
    """Reads declared rules. `problems` is what is wrong with those read so far."""

    def __init__(self, document: Document, schemas: Schemas, shelf: Shelf) -> None:
        self.problems: list[Problem] = []
        self.schemas = schemas
        self.shelf = shelf
        self.operations = {one.operation_id: one for one in document.operations}
        #: Webhooks by name and by operationId; of those of one name the first.
        self.webhooks: dict[str, Operation] = {}
        for name in ("path", "operation_id"):
            for one in document.webhooks:
                self.webhooks.setdefault(getattr(one, name), one)

    def rules(self, entries: Sequence[WebhookEntry]) -> list[Rule]:
        """Give the rules of declarations; those with problems are left out."""
        found = []
        names: dict[str, dict[str, LookupEntry]] = {}
        for entry in entries:
            sent = self.webhooks.get(entry.webhook)
            if sent is not None:
                names.setdefault(sent.pointer, {}).update(entry.find)
        for number, entry in enumerate(entries):
            count = len(self.problems)
            rule = _Reading(self, entry, f"/webhooks/{number}", names).rule()
            if rule is not None and len(self.problems) == count:
                found.append(rule)
        self._refuse_circles(entries)
        return found

    def cause(self, written: str) -> Operation | None:
        """Give what an `after` names: an operation, else a webhook."""
        return self.operations.get(written) or self.webhooks.get(written)

    def _refuse_circles(self, entries: Sequence[WebhookEntry]) -> None:
        """Report call-backs that follow from themselves."""
        follows: dict[str, set[str]] = {}
        sent = [self.webhooks.get(entry.webhook) for entry in entries]
        for one, entry in zip(sent, entries, strict=True):
            causes = (self.cause(name) for name in _listed(entry.after))
            if one is not None:
                follows.setdefault(one.pointer, set()).update(c.pointer for c in causes if c)
        for number, one in enumerate(sent):
            reached, queue = set[str](), list(follows[one.pointer]) if one else []
            while queue:
                step = queue.pop()
                if step not in reached:
                    reached.add(step)
                    queue += follows.get(step, ())
            if one is not None and one.pointer in reached:
                at = f"/webhooks/{number}/after"
                self.problems.append(Problem(at, f"`{one.path}` would follow from itself for ever"))
                return


@dataclass(slots=True)
class _Reading:
    """One entry being read."""

    reader: RuleReader
    entry: WebhookEntry
    at: str
    names: Mapping[str, Mapping[str, LookupEntry]]
    causes: list[Operation] = field(default_factory=list)
    found: dict[str, LookupEntry] = field(default_factory=dict)

    def rule(self) -> Rule | None:
        entry, reader = self.entry, self.reader
        operation = reader.webhooks.get(entry.webhook)
        if operation is None:
            message = f"the document has no webhook `{entry.webhook}`"
            self._report("webhook", message, entry.webhook, list(reader.webhooks))
            return None
        causes = tuple(self._cause(one) for one in _listed(entry.after))
        media = _json_of(operation.body)
        if entry.example and (media is None or entry.example not in media.examples):
            known = list(media.examples) if media else []
            message = f"`{entry.webhook}` has no example `{entry.example}`"
            self._report("example", message, entry.example, known)
        lookups = dict(self._lookups())
        return Rule(
            name=operation.path,
            operation=operation,
            causes=causes,
            lookups=lookups,
            conditions=(*self._conditions("when"), *self._conditions("unless")),
            once=tuple(self._value(one, f"once/{n}") for n, one in enumerate(entry.once)),
            until=tuple(self._conditions("until")),
            each=self._expression(entry.each, "each") if entry.each else None,
            url=self._value(entry.url, "url") if entry.url else None,
            base=self._value(entry.base, "base") if entry.base else None,
            example=entry.example,
            changes=dict(self._changes(media)),
            delay_s=entry.delay_s,
            retries=entry.retries,
        )

    def _cause(self, written: str) -> str:
        """Give the pointer of a cause, and note what expressions about it may name."""
        operation = self.reader.cause(written)
        if operation is None:
            known = [*self.reader.operations, *self.reader.webhooks]
            message = f"the document has no operation or webhook `{written}`"
            self._report("after", message, written, known)
            return ""
        self.causes.append(operation)
        self.found |= self.names.get(operation.pointer, {})
        return operation.pointer

    def _lookups(self) -> Iterator[tuple[str, Lookup]]:
        for name, lookup in self.entry.find.items():
            at = pointer_to("find", name)
            resource = self.reader.shelf.resource_at(lookup.items)
            if resource is None:
                known = list(self.reader.shelf.item_paths)
                message = f"no items are kept at `{lookup.items}`"
                self._report(f"{at}/items", message, lookup.items, known)
                continue
            where = []
            for key, written in lookup.where.items():
                place = pointer_to(f"{at}/where", key)
                self._check_pointer(place, f"an item of `{lookup.items}`", key, [_shape(resource)])
                where.append((key, self._value(written, place)))
            self.found[name] = lookup
            yield name, Lookup(path=lookup.items, where=tuple(where), is_every=lookup.every)

    def _conditions(self, section: str) -> Iterator[Condition]:
        written: Mapping[str, Any] = getattr(self.entry, section)
        for text, allowed in written.items():
            value = self._expression(text, pointer_to(section, text))
            values = tuple(allowed) if isinstance(allowed, list) else (allowed,)
            yield Condition(value=value, allowed=values, is_negative=section == "unless")

    def _changes(self, media: MediaType | None) -> Iterator[tuple[str, Value]]:
        for key, written in self.entry.body.items():
            at = pointer_to("body", key)
            if media is None:
                self._report(at, f"`{self.entry.webhook}` has no JSON body")
                continue
            self._check_pointer(at, f"the body of `{self.entry.webhook}`", key, [media.schema])
            yield key, self._value(written, at)

    def _value(self, written: Json, at: str) -> Value:
        """Give what is written, and report what expressions in it name that there is not."""
        try:
            value = parse_value(written)
        except ExpressionError as error:
            self._report(at, str(error))
            return Value()
        for one in value.expressions():
            self._check(one, at)
        return value

    def _expression(self, written: str, at: str) -> Value:
        """Give an expression, and report what is none."""
        if not written.startswith("$"):
            self._report(at, str(ExpressionError(written)))
        return self._value(written, at)

    def _check(self, one: Expression, at: str) -> None:
        if one.source == "found" and one.name not in self.found:
            self._report(at, f"nothing is found as `{one.name}`", one.name, list(self.found))
        elif one.source == "each" and (not self.entry.each or at == "each"):
            self._report(at, "`$each` has a value only where `each` says of what")
        elif one.source in ("request.path", "request.query", "request.header"):
            self._check_parameter(one, at)
        else:
            self._check_pointer(
                at, f"`{one.text.partition('#')[0]}`", one.pointer, self._schemas(one)
            )

    def _check_parameter(self, one: Expression, at: str) -> None:
        place = one.source.partition(".")[2]
        found = [p.name for c in self.causes for p in c.parameters if p.place == place]
        known = [name.lower() for name in found] if place == "header" else found
        if self.causes and one.name not in known:
            message = f"`{_shown(self.entry.after)}` has no {place} parameter `{one.name}`"
            self._report(at, message, one.name, known)

    def _schemas(self, one: Expression) -> list[Schema]:
        """Give the schemas that what an expression's source holds may have; none if unknown."""
        if one.source == "found":
            lookup = self.found.get(one.name)
            resource = self.reader.shelf.resource_at(lookup.items) if lookup else None
            shape = [_shape(resource)] if resource else []
            return [{"items": schema} for schema in shape] if lookup and lookup.every else shape
        if one.source == "request.body":
            return [media.schema for cause in self.causes for media in cause.body]
        if one.source == "response.body":
            answers = (r for c in self.causes for r in c.responses if r.status.startswith("2"))
            return [media.schema for answer in answers for media in answer.content]
        return self._elements() if one.source == "each" else []

    def _elements(self) -> list[Schema]:
        """Give the schemas of what `each` goes through."""
        try:
            expressions = list(parse_value(self.entry.each).expressions())
        except ExpressionError:
            return []
        wholes = [
            below
            for one in expressions
            if one.source != "each"
            for schema in self._schemas(one)
            if (below := self._at(schema, tokens_of(one.pointer))) is not None
        ]
        lists = (self.reader.schemas.items(one) for one in wholes)
        return [*wholes, *(one for one in lists if one is not None)]

    def _check_pointer(self, at: str, what: str, written: str, schemas: Sequence[Schema]) -> None:
        """Report a pointer that leads to nothing any of the schemas declares."""
        if written and not written.startswith("/"):
            self._report(at, f"`{written}` is no JSON Pointer, which begins with a slash")
            return
        unknown = [self._unknown(one, tokens_of(written)) for one in schemas]
        if unknown and all(one is not None for one in unknown):
            step = next(one for one in unknown if one is not None)
            known = [name for one in unknown if one is not None for name in one[1]]
            self._report(at, f"{what} has no property `{step[0]}`", step[0], known)

    def _unknown(self, schema: Schema, path: Sequence[str]) -> tuple[str, list[str]] | None:
        """Give the first step of a path that a schema does not know, and those it knows there."""
        for number, step in enumerate(path):
            below = self._at(schema, path[number : number + 1])
            if below is None:
                return step, list(self.reader.schemas.properties(schema))
            schema = below
        return None

    def _at(self, schema: Schema, path: Iterable[str]) -> Schema | None:
        """Give the schema of what a path leads to, an empty one if it may be anything."""
        schemas = self.reader.schemas
        for step in path:
            properties, items = schemas.properties(schema), schemas.items(schema)
            if step in properties:
                schema = properties[step]
            elif items is not None and step.isdecimal():
                schema = items
            elif (not properties and items is None) or schemas.is_open(schema):
                return {}
            else:
                return None
        return schema

    def _report(self, at: str, message: str, word: str = "", known: Sequence[str] = ()) -> None:
        self.reader.problems.append(Problem(f"{self.at}/{at}", message, word, known))


def _listed(written: str | tuple[str, ...]) -> tuple[str, ...]:
    return (written,) if isinstance(written, str) else written


def _shown(written: str | tuple[str, ...]) -> str:
    return "`, `".join(_listed(written))


def _json_of(content: Sequence[MediaType]) -> MediaType | None:
    return next((one for one in content if one.is_json), None)


def _shape(resource: Resource) -> Schema:
    """Give a schema of a resource's items that has every property an item may show."""
    shown: dict[str, Schema] = {name: {} for name in resource.entity}
    declared = resource.entity_schema
    return {"anyOf": [declared, {"properties": shown}]} if declared else {"properties": shown}
