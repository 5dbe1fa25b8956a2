"""Bodies of call-backs: what the document shows, with what is known put into it, and always valid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from postspec.json_pointer import pointer_to, tokens_of
from postspec.samples import Sampler, Schema, Schemas
from postspec.stub.http._message import Json
from postspec.stub.http._values import MISSING


@dataclass(frozen=True, slots=True)
class Payload:
    """A body. `left_out` are the pointers of what could not be put in, as it would not be valid."""

    value: Json
    left_out: tuple[str, ...] = ()


class Payloads:
    """Makes bodies that are valid against a document's schemas."""

    def __init__(self, schemas: Schemas, sampler: Sampler) -> None:
        self._schemas = schemas
        self._sampler = sampler

    def shown(self, schema: Schema, examples: Mapping[str, Json], name: str) -> Json:
        """Give the example of that name, else the first one; a sample where there is no valid one."""
        value = examples.get(name, next(iter(examples.values()), MISSING))
        if value is not MISSING and self._schemas.is_valid(schema, value):
            return value
        return self._sampler.sample(schema)

    def fit(self, schema: Schema, shown: Json, changes: Mapping[str, Json]) -> Payload | None:
        """Give a valid body that has as many of the changes as can be; None if there is no valid one.

        `changes` maps JSON Pointers to values. What lacks something the schema requires is completed
        from `shown`.
        """
        start = changes.get("", MISSING)
        value = changed(shown if start is MISSING else start, {k: changes[k] for k in changes if k})
        for one in self._forms(schema, value, shown):
            if self._schemas.is_valid(schema, one):
                return Payload(one)
        if not self._schemas.is_valid(schema, shown):
            return None
        value, left_out = shown, []
        for pointer, one in changes.items():
            trial = changed(value, {pointer: one}) if pointer else MISSING
            if trial is not MISSING and self._schemas.is_valid(schema, trial):
                value = trial
            else:
                left_out.append(pointer)
        return Payload(value, tuple(left_out))

    def _forms(self, schema: Schema, value: Json, shown: Json) -> Iterator[Json]:
        if value is not MISSING:
            yield value
            yield self._completed(schema, value, shown)
            yield _merged(value, shown)

    def _completed(self, schema: Schema, value: Json, shown: Json) -> Json:
        """Give a value with what it lacks of what is required taken from what is shown."""
        if not isinstance(value, dict) or not isinstance(shown, Mapping):
            return value
        declared = self._schemas.properties(schema)
        completed = {
            name: self._completed(declared.get(name) or {}, one, shown.get(name))
            for name, one in value.items()
        }
        required = self._schemas.required(schema)
        return {**{k: v for k, v in shown.items() if k in required}, **completed}

    def same_named(self, schema: Schema, *sources: Json) -> dict[str, Json]:
        """Give changes for the properties that one of the sources has by the same name."""
        changes: dict[str, Json] = {}
        for name in self._schemas.properties(schema):
            for source in sources:
                if isinstance(source, Mapping) and name in source:
                    changes.setdefault(pointer_to("", name), source[name])
        return changes


def changed(start: Json, changes: Mapping[str, Json]) -> Json:
    """Give a value with others put where pointers lead; `MISSING` if one of them cannot lead there.

    Nothing of what is given is changed: objects and lists on the way are made anew.
    """
    value = start
    for pointer, one in changes.items():
        if value is not MISSING:
            value = _put(value, tokens_of(pointer), one)
    return value


def _put(value: Json, path: list[str], one: Json) -> Json:
    if not path:
        return one
    step, *rest = path
    if isinstance(value, dict):
        below = value.get(step)
        is_way = not rest or isinstance(below, dict | list)
        put = _put(below if is_way else {}, rest, one)
        return MISSING if put is MISSING else {**value, step: put}
    if isinstance(value, list) and step.isdecimal() and int(step) < len(value):
        put = _put(value[int(step)], rest, one)
        return MISSING if put is MISSING else [*value[: int(step)], put, *value[int(step) + 1 :]]
    return MISSING


def _merged(value: Json, shown: Json) -> Json:
    """Give a value with every property that only the shown one has."""
    if not isinstance(value, dict) or not isinstance(shown, Mapping):
        return value
    merged = {**shown, **value}
    return {n: _merged(v, shown[n]) if n in shown and n in value else v for n, v in merged.items()}
