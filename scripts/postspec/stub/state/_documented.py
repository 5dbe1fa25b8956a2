"""What a document shows for its operations and parameters: examples first, samples otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from postspec.openapi import Operation, Parameter
from postspec.samples import Sampler, Schema, Schemas
from postspec.stub.http._answers import Answers
from postspec.stub.http._message import Json
from postspec.stub.state._properties import KEY_WORDS, key_of, names_one, words_of
from postspec.stub.state._resources import Listed, listed_in, shape_of, words_for

#: Properties that hold whatever an answer is about.
_ENVELOPES: Final = frozenset({"data", "result", "item", "object", "entity", "resource"})


@dataclass(frozen=True, slots=True)
class Shown:
    """What the document shows for operations and parameters."""

    schemas: Schemas
    sampler: Sampler
    answers: Answers

    def values(self, operation: Operation | None) -> Iterator[tuple[Json, Schema]]:
        """Give the values of an operation's success in JSON, the first one documented first."""
        shown = self.answers.documented(operation) if operation else None
        if operation and shown is not None and shown.media is not None and shown.media.is_json:
            schema = shown.media.schema
            yield self._inside(operation, shown.value, schema)
            for value in shown.media.examples.values():
                if value is not shown.value:
                    yield self._inside(operation, value, schema)

    def examples(self, operation: Operation | None) -> Iterator[tuple[Json, Schema]]:
        """Give the example values of an operation's success in JSON, and no sample."""
        shown = self.answers.documented(operation) if operation else None
        if operation and shown is not None and shown.media is not None and shown.media.is_json:
            for value in shown.media.examples.values():
                yield self._inside(operation, value, shown.media.schema)

    def _inside(self, operation: Operation, value: Json, schema: Schema) -> tuple[Json, Schema]:
        """Give the item in an envelope with its schema; what is in none as it is."""
        name = envelope(operation, value)
        if name is None:
            return value, schema
        return value[name], self.schemas.properties(schema).get(name) or {}

    def object(self, operation: Operation | None) -> tuple[Json, Schema] | None:
        """Give what an operation shows first, if that is an object."""
        first = next(self.values(operation), None)
        return first if first is not None and isinstance(first[0], dict) else None

    def keys(self, parameter: Parameter | None) -> list[str]:
        """Give the example values of a parameter, a sample of its schema if it has none."""
        if parameter is None:
            return ["sample"]
        examples = list(parameter.examples.values()) or [self.sampler.sample(parameter.schema)]
        return [key for one in examples if (key := key_of(one))] or ["sample"]

    def bodies(self, operation: Operation) -> list[Json]:
        """Give the example bodies of an operation."""
        return [
            unwrapped(operation, value)
            for media in operation.body
            for value in media.examples.values()
        ]

    def declared(self, operation: Operation) -> set[str]:
        """Give the properties that an operation's body declares."""
        found: dict[str, Schema] = {}
        for media in operation.body:
            properties = self.schemas.properties(media.schema)
            name = envelope(operation, next(iter(media.examples.values()), None))
            inner = properties.get(name) if name is not None else None
            found.update(properties if inner is None else self.schemas.properties(inner))
        return set(found)

    def is_closed(self, parameter: Parameter | None) -> bool:
        """Tell whether a parameter stands for one of a few fixed words."""
        parts = self.schemas.parts(parameter.schema) if parameter else ()
        return any("enum" in one or "const" in one for one in parts)

    def listed(self, operation: Operation | None) -> Listed | None:
        """Give what a list operation shows: of its examples the first that is a list of objects.

        An object with an id of its own, or with the key it is asked for by, is an item and no page.
        """
        keys = {"id", "_id", *(one.name for one in key_parameters(operation, is_required=True))}
        shown = self.answers.documented(operation) if operation else None
        media = shown.media if shown is not None and shown.media and shown.media.is_json else None
        values = (shown.value, *media.examples.values()) if shown is not None and media else ()
        for value in values:
            schema = media.schema if media else {}
            found = listed_in(self.schemas, schema, value)
            if found is not None and not (isinstance(value, dict) and keys & value.keys()):
                return found
        return None


def envelope(operation: Operation, value: Json) -> str | None:
    """Give the property that an item stands in, if it stands in one: `{"data": {"id": …}}`.

    It is called by a word for anything, or, beside plain values alone, after what one item is
    called (`project`, of projects).
    """
    if not isinstance(value, dict) or {"id", "_id"} & value.keys():
        return None
    words = words_for(shape_of(operation.path))
    inside = [n for n, v in value.items() if isinstance(v, dict) and len(v) > 1]
    is_alone = sum(isinstance(one, dict | list) for one in value.values()) == 1
    called = [n for n in inside if names_one(words_of(n), words) and words_of(n)[-1:] != words[-1:]]
    names = [n for n in inside if n in _ENVELOPES or (is_alone and n in called)]
    return names[0] if len(names) == 1 else None


def unwrapped(operation: Operation, value: Json) -> Json:
    """Give the item in an envelope; what is in none as it is."""
    name = envelope(operation, value)
    return value if name is None else value[name]


def key_parameters(operation: Operation | None, *, is_required: bool = False) -> list[Parameter]:
    """Give the query parameters that, by their names, say which item is meant."""
    query = (one for one in (operation.parameters if operation else ()) if one.place == "query")
    wanted = (one for one in query if one.is_required or not is_required)
    return [one for one in wanted if KEY_WORDS & set(words_of(one.name)[-1:])]
