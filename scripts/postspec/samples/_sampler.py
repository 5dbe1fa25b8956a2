"""Values made from a schema: always the same one for the same schema, and valid wherever we can."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any, Final, cast

from postspec.samples._patterns import strings_like
from postspec.samples._schemas import Json, Schema, Schemas, first_valid

#: One value for each format of JSON Schema 2020-12 (section 7.3) and of OpenAPI's registry.
FORMATS: Final[Mapping[str, str]] = {
    "date": "2026-01-15",
    "date-time": "2026-01-15T09:30:00Z",
    "time": "09:30:00Z",
    "duration": "PT15M",
    "email": "person@example.com",
    "idn-email": "person@example.com",
    "hostname": "host.example.com",
    "idn-hostname": "host.example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri": "https://example.com/item",
    "uri-reference": "/item",
    "iri": "https://example.com/item",
    "iri-reference": "/item",
    "uri-template": "/items/{id}",
    "uuid": "3f1d8c52-7a64-4b0e-9c21-5d8e6f7a9b10",
    "json-pointer": "/item",
    "relative-json-pointer": "1/item",
    "regex": "^item$",
    "byte": "c2FtcGxl",
    "password": "sample",
}
_TEXT: Final = "sample"
_MAX_DEPTH: Final = 10
# Optional properties are filled in to this depth: a reader sees the whole shape, and a schema that
# contains itself still ends.
_FULL_DEPTH: Final = 3


class Sampler:
    """Samples of a document's schemas.

    A value the schema names itself (`const`, `example`, `default`, `enum`) comes first; otherwise
    one is built from type, format, pattern, bounds and required properties. Where the rules
    contradict each other or use what we do not build (`not`, `if`), the closest attempt is given.
    """

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas

    def sample(self, schema: Schema) -> Json:
        """Give one value for a schema.

        Raises:
            InvalidSchemaError: the schema cannot be used, so nothing can be built from it.
        """
        self._schemas.validator(schema)
        attempts = (self._build(schema, 0, full) for full in (_FULL_DEPTH, 0))
        return first_valid(lambda v: self._schemas.is_valid(schema, v), attempts)

    def _build(self, schema: Schema, depth: int, full: int) -> Json:
        schema = self._flatten(schema, is_deep=depth >= _FULL_DEPTH)
        stated = list(_stated(schema))
        if stated:
            return first_valid(lambda v: self._schemas.is_valid(schema, v), stated)
        kind = _kind(schema)
        if depth >= _MAX_DEPTH:
            return {"object": {}, "array": []}.get(kind)
        if kind == "object":
            return self._object(schema, depth, full)
        if kind == "array":
            return self._array(schema, depth, full)
        if kind in ("integer", "number"):
            return _number(schema, is_integer=kind == "integer")
        if kind == "string":
            return self._string(schema)
        return False if kind == "boolean" else None

    def _flatten(self, schema: Schema, depth: int = 0, *, is_deep: bool = False) -> Schema:
        """Merge `allOf`, and one branch of `oneOf` or `anyOf`, into one schema without them.

        `is_deep`: null is welcome where it is allowed, so that a chain of objects ends.
        """
        flat = dict(self._schemas.resolve(schema))
        if depth >= _MAX_DEPTH:
            return flat
        for one in flat.pop("allOf", None) or ():
            flat = _merge(flat, self._flatten(one, depth + 1, is_deep=is_deep))
        for keyword in ("oneOf", "anyOf"):
            branches = flat.pop(keyword, None) or ()
            if branches:
                branch = self._branch(branches, wants_null=is_deep)
                flat = _merge(flat, self._flatten(branch, depth + 1, is_deep=is_deep))
        return flat

    def _branch(self, branches: list[Schema], *, wants_null: bool) -> Schema:
        """Give the first branch that is just null, or that is not."""
        fitting = (
            one
            for one in branches
            if (self._schemas.resolve(one).get("type") == "null") == wants_null
        )
        return next(fitting, branches[0])

    def _object(self, schema: Schema, depth: int, full: int) -> dict[str, Any]:
        properties = cast("Mapping[str, Schema]", schema.get("properties") or {})
        required = list(schema.get("required") or ())
        names = [n for n in properties if depth < full or n in required]
        names += [n for n in required if n not in properties]
        made = {n: self._build(properties.get(n) or {}, depth + 1, full) for n in names}
        extra = schema.get("additionalProperties")
        for index in range(len(made), int(schema.get("minProperties") or 0)):
            made[f"key{index + 1}"] = self._build(
                extra if isinstance(extra, Mapping) else {"type": "string"}, depth + 1, full
            )
        return made

    def _array(self, schema: Schema, depth: int, full: int) -> list[Any]:
        made = [self._build(one, depth + 1, full) for one in schema.get("prefixItems") or ()]
        items = schema.get("items")
        wanted = int(schema.get("minItems") or 0)
        if depth < full and items and not made:
            wanted = max(wanted, 1)
        wanted = min(wanted, int(schema.get("maxItems", wanted)))
        rest = items if isinstance(items, Mapping) else {}
        for _ in range(len(made), wanted):
            value = self._build(rest, depth + 1, full)
            made.append(self._another(rest, made) if value in made else value)
        return made

    def _another(self, schema: Schema, taken: list[Any]) -> Json:
        """Give a value for one more item that must, or at least may, differ from those taken."""
        flat = self._flatten(schema)
        first = taken[-1]
        options: list[Any] = [one for one in flat.get("enum") or () if one not in taken]
        if isinstance(first, str):
            options.append(f"{first}{len(taken) + 1}")
        if isinstance(first, int | float) and not isinstance(first, bool):
            options += [
                first + (flat.get("multipleOf") or 1),
                first - (flat.get("multipleOf") or 1),
            ]
        return first_valid(lambda v: self._schemas.is_valid(schema, v), [*options, first])

    def _string(self, schema: Schema) -> str:
        low, high = int(schema.get("minLength") or 0), schema.get("maxLength")
        options = [FORMATS[schema["format"]]] if schema.get("format") in FORMATS else []
        if isinstance(schema.get("pattern"), str):
            options += strings_like(schema["pattern"], low)
        plain = _TEXT.ljust(low, "x")
        options.append(plain if high is None else plain[: int(high)])
        return first_valid(lambda v: self._schemas.is_valid(schema, v), options)


def _stated(schema: Schema) -> Iterator[Any]:
    """Give the values a schema states itself, the most binding first."""
    for keyword in ("const", "example", "default"):
        if keyword in schema:
            yield schema[keyword]
    for keyword in ("examples", "enum"):
        values = schema.get(keyword)
        if isinstance(values, list):
            yield from values


def _kind(schema: Schema) -> str:
    written = schema.get("type")
    if isinstance(written, list):
        written = next((one for one in written if one != "null"), "null")
    if isinstance(written, str):
        return written
    if {"properties", "required", "additionalProperties", "minProperties"} & schema.keys():
        return "object"
    return "array" if {"items", "prefixItems", "minItems"} & schema.keys() else "string"


def _number(schema: Schema, *, is_integer: bool) -> int | float:
    step = schema.get("multipleOf") or (1 if is_integer else None)
    low, high = schema.get("minimum"), schema.get("maximum")
    above, below = schema.get("exclusiveMinimum"), schema.get("exclusiveMaximum")
    value: float = 1 if low is None and above is None else 0
    if low is not None:
        value = max(value, low) if low > 0 else low
    if above is not None and value <= above:
        value = above + (step or 1)
    if high is not None and value > high:
        value = high
    if below is not None and value >= below:
        value = below - (step or 1) if above is None or is_integer else (above + below) / 2
    if step:
        value = math.ceil(value / step) * step
    return int(value) if is_integer else value


def _merge(one: Schema, other: Schema) -> dict[str, Any]:
    """Join two schemas that both apply; where they name the same property, both apply to it."""
    merged = {**one, **other}
    merged["required"] = [
        *dict.fromkeys([*(one.get("required") or ()), *(other.get("required") or ())])
    ]
    ours, theirs = one.get("properties") or {}, other.get("properties") or {}
    shared = {n: {"allOf": [ours[n], theirs[n]]} for n in ours if n in theirs}
    merged["properties"] = {**ours, **theirs, **shared}
    return {k: v for k, v in merged.items() if k not in ("required", "properties") or v}
