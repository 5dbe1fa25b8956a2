"""What a document's resources are, told from its paths and methods alone.

Written apart from the stub's own inference, so that it can show what that one misses: collections
with items by path, by a query key or by an id in the body, and settings that there is one of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Literal

from postspec.openapi import Document, MediaType, Operation, Parameter
from postspec.samples import InvalidSchemaError, Sampler, Schema, Schemas

Json = Any

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_LAST_VARIABLE = re.compile(r"(.*)/\{([^{}]*)\}")
#: Names by which items are known: `id`, `_id`, `userId`, `user_Id`, `user-id`, `uuid`.
_ID_NAME = re.compile(r"_?id|_?uuid|.*[a-z](Id|ID|Uuid)|.*[_-](id|Id|ID)")
_ITEM_STEPS = {"get": "read", "put": "replace", "patch": "merge", "delete": "delete"}
_DEPTH = 3


@dataclass(frozen=True, slots=True)
class Call:
    """An operation, and where it names the item it is about: `name` is a variable, key or property.

    `keys`: the properties of an item that may hold what it is named by, the likeliest first.
    """

    operation: Operation
    place: Literal["", "path", "query", "body"] = ""
    name: str = ""
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """What can be done to items of one kind, or to settings that there is one of.

    `calls`: by `create`, `list`, `read`, `replace`, `merge`, `delete`.
    """

    path: str
    is_single: bool
    calls: Mapping[str, Call]


class Shown:
    """What a document shows: examples where it has valid ones, samples otherwise."""

    def __init__(self, document: Document) -> None:
        self.schemas = Schemas(document)
        self._sampler = Sampler(self.schemas)

    def answers(self, operation: Operation) -> list[Json]:
        """Give the values of an operation's successes in JSON; a sample if there is no example."""
        media = [
            one
            for response in operation.responses
            if response.status[0] == "2"
            for one in response.content
            if one.is_json
        ]
        values = [value for one in media for value in one.examples.values()]
        return values or [self.sample(one.schema) for one in media[:1]]

    def bodies(self, media: MediaType) -> list[Json]:
        """Give the request bodies shown for a media type that are valid; a sample if there is none."""
        shown = [v for v in media.examples.values() if self.is_valid(media.schema, v)]
        return shown or [self.sample(media.schema)]

    def values(self, parameter: Parameter) -> list[Json]:
        """Give the values shown for a parameter; a sample if there is none."""
        return list(parameter.examples.values()) or [self.sample(parameter.schema)]

    def sample(self, schema: Schema) -> Json:
        """Give a value for a schema, None for one that cannot be used."""
        try:
            return self._sampler.sample(schema)
        except InvalidSchemaError:
            return None

    def is_valid(self, schema: Schema, value: Json) -> bool:
        """Tell whether a value is valid; nothing is under a schema that cannot be used."""
        try:
            return self.schemas.is_valid(schema, value)
        except InvalidSchemaError:
            return False

    def is_readable(self, schema: Schema, value: Json) -> bool:
        """Tell whether a value can be sent as text for a schema."""
        text = str(value)
        numbers = [int(text)] if re.fullmatch(r"-?\d{1,18}", text) else []
        return any(self.is_valid(schema, one) for one in (value, text, *numbers))


def find_resources(document: Document, shown: Shown) -> list[Resource]:
    """Give a document's resources, in the order of their first operation."""
    at: dict[str, list[Operation]] = {}
    for one in document.operations:
        found = _LAST_VARIABLE.fullmatch(one.path)
        is_item = found and one.method in _ITEM_STEPS and not _is_closed(shown, one)
        at.setdefault(_shape(found[1] if found and is_item else one.path), []).append(one)
    resources = (_resource(shown, shape, operations) for shape, operations in at.items())
    return [one for one in resources if one is not None]


def _shape(path: str) -> str:
    return _VARIABLE.sub("{}", path)


def _is_closed(shown: Shown, operation: Operation) -> bool:
    """Tell whether a path's last variable stands for one of a few fixed words."""
    parameter = variables(operation).get(_VARIABLE.findall(operation.path)[-1])
    parts = shown.schemas.parts(parameter.schema) if parameter else ()
    return any("enum" in one for one in parts)


def variables(operation: Operation) -> dict[str, Parameter]:
    """Give the parameters of a path by name."""
    return {one.name: one for one in operation.parameters if one.place == "path"}


def _resource(shown: Shown, shape: str, operations: Sequence[Operation]) -> Resource | None:
    """Give the resource of a collection's operations and its items'; None if nothing of it shows."""
    calls: dict[str, Call] = {}
    items = [one for one in operations if _shape(one.path) != shape]
    for one in items:
        call = Call(one, "path", _VARIABLE.findall(one.path)[-1])
        calls.setdefault(_ITEM_STEPS[one.method], call)
    on_collection = {one.method: one for one in operations if one not in items}
    collection = _Collection(shown, on_collection, next((c.name for c in calls.values()), ""))
    for one in on_collection.values():
        for step, call in collection.calls(one):
            calls.setdefault(step, call)
    if not calls.keys() & {"read", "list"} and not {"create", "delete"} <= calls.keys():
        return None
    is_single = not any(c.place for c in calls.values()) and "list" not in calls
    if not calls.keys() - {"read", "list"} and not any(c.place == "path" for c in calls.values()):
        return None
    path = next((one.path for one in on_collection.values()), operations[0].path)
    calls = {
        step: replace(call, keys=tuple(dict.fromkeys(_key_names(shown, call, calls))))
        for step, call in calls.items()
    }
    return Resource(path=path, is_single=is_single, calls=calls)


@dataclass(frozen=True)
class _Collection:
    """The operations of a path that ends in no item's variable; `variable` is its items' one."""

    shown: Shown
    operations: Mapping[str, Operation]
    variable: str

    @cached_property
    def has_list(self) -> bool:
        """Whether its GET gives a list."""
        return "get" in self.operations and any(map(self._is_list, self._answers))

    @cached_property
    def is_written_whole(self) -> bool:
        """Whether its list is one thing: set by a request that has a list for its body."""
        writes = [self.operations[m] for m in ("put", "post") if m in self.operations]
        bodies = (b for one in writes for m in one.body for b in self.shown.bodies(m))
        return self.has_list and not self.variable and any(isinstance(b, list) for b in bodies)

    @cached_property
    def _answers(self) -> list[Json]:
        return self.shown.answers(self.operations["get"])

    def calls(self, operation: Operation) -> Iterator[tuple[str, Call]]:
        """Give what an operation does, step by step."""
        if operation.method == "get":
            yield from self._looks(operation)
            return
        has_items = bool(self.variable) or self.has_list
        if operation.method == "post":
            is_new = has_items or any(map(_id_key, self.operations.values()))
            is_new = is_new and not self.is_written_whole
            yield "create" if is_new else "replace", Call(operation)
        elif operation.method in _ITEM_STEPS:
            step, key = _ITEM_STEPS[operation.method], _id_key(operation)
            name = self._id_in_body(operation) if has_items else ""
            if key:
                yield step, Call(operation, "query", key.name)
            elif name or not has_items:
                yield step, Call(operation, "body" if name else "", name)

    def _looks(self, operation: Operation) -> Iterator[tuple[str, Call]]:
        if self.is_written_whole:
            yield "read", Call(operation)
        elif self.has_list:
            yield "list", Call(operation)
        key = _id_key(operation)
        is_one = any(isinstance(one, dict) and not self._is_list(one) for one in self._answers)
        if is_one and key:
            yield "read", Call(operation, "query", key.name)
        elif is_one and not self.has_list and not self.variable:
            yield "read", Call(operation)

    def _is_list(self, answer: Json) -> bool:
        """Tell whether an answer is a list of objects, or a page that has one.

        An item may have a list of objects too, but it has an id, and where the document shows a
        bare list, no page is needed. Settings are told by what is written to them: it has the same
        properties.
        """
        if isinstance(answer, list):
            return any(isinstance(one, dict) for one in answer)
        if not isinstance(answer, dict) or not any(elements(answer)):
            return False
        if answer.keys() & {"id", "_id", self.variable} or any(
            isinstance(one, list) for one in self._answers
        ):
            return False
        writes = (self.operations[m] for m in ("put", "patch", "post") if m in self.operations)
        bodies = (b for one in writes for m in one.body for b in self.shown.bodies(m))
        same = any(b.keys() & answer.keys() for b in bodies if isinstance(b, dict))
        return bool(self.variable) or not same

    def _id_in_body(self, operation: Operation) -> str:
        for body in (one for media in operation.body for one in self.shown.bodies(media)):
            for name in (self.variable, "id", "_id"):
                if isinstance(body, dict) and name and is_key(body.get(name)):
                    return name
        return ""


def _id_key(operation: Operation) -> Parameter | None:
    """Give the query key that names one item."""
    keys = (p for p in operation.parameters if p.place == "query" and _ID_NAME.fullmatch(p.name))
    return next(keys, None)


def elements(value: Json, depth: int = 0) -> Iterator[Mapping[str, Json]]:
    """Give the objects in the lists of an answer, those of lists within them not."""
    if isinstance(value, list):
        yield from (one for one in value if isinstance(one, dict))
    elif isinstance(value, dict) and depth < _DEPTH:
        for one in value.values():
            yield from elements(one, depth + 1)


def objects(value: Json, depth: int = 0) -> Iterator[Mapping[str, Json]]:
    """Give the object an answer is, then those that it wraps, lists aside."""
    if isinstance(value, list):
        if len(value) == 1 and depth == 0:
            yield from objects(value[0], depth + 1)
    elif isinstance(value, dict):
        yield value
        if depth < _DEPTH:
            for one in value.values():
                yield from objects(one, depth + 1)


def _key_names(shown: Shown, call: Call, calls: Mapping[str, Call]) -> Iterator[str]:
    """Give the properties that may hold what a call names its item by, the likeliest first.

    Those that hold, in an answer, what an example request calls the item by; then by name.
    """
    keys = {
        str(value)
        for parameter in call.operation.parameters
        if (parameter.place, parameter.name) == (call.place, call.name)
        for value in parameter.examples.values()
    }
    answers = [a for c in calls.values() for a in shown.answers(c.operation)]
    candidates = [o for a in answers for o in (*objects(a), *elements(a))]
    present = dict.fromkeys(n for o in candidates for n in o)
    usual = [n for n in (call.name, "id", "_id", "uuid") if n in present]
    held = [n for o in candidates for n, v in o.items() if is_key(v) and str(v) in keys]
    yield from sorted(held, key=lambda n: n not in usual)
    yield from usual
    yield from (n for n in present if _plain(n) == _plain(call.name))


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def is_key(value: Json) -> bool:
    """Tell whether a value can be an id."""
    return isinstance(value, str | int) and not isinstance(value, bool)
