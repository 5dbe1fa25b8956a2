"""The document's schemas, ready for use: validators compiled once, and questions about their shape."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeVar, cast

import jsonschema_rs

from postspec.json_pointer import escaped
from postspec.openapi import Document, DocumentError

#: Any JSON value.
Json = Any

#: A JSON Schema as the document has it.
Schema = Mapping[str, Json]

_T = TypeVar("_T")

_BASE: Final = "urn:postspec:document"
# Keywords whose values are instances, not schemas: a `$ref` in there is just a key.
_INSTANCES: Final = frozenset({"const", "default", "enum", "example", "examples"})
# OpenAPI's format registry: these are about numbers, which a JSON Schema validator leaves alone.
_INTEGER_BITS: Final[Mapping[str, int]] = {"int8": 8, "int16": 16, "int32": 32, "int64": 64}
_MAX_DEPTH: Final = 32


class InvalidSchemaError(ValueError):
    """A schema of the document is no JSON Schema. Carries `problem`."""

    def __init__(self, problem: str) -> None:
        super().__init__(f"a schema of the document cannot be used: {problem}")
        self.problem = problem


class Schemas:
    """Validators and lookups over one document's schemas.

    Formats are checked (`date-time`, `uuid`, `int64`, …), those nobody registered, such as
    `binary`, are not. Messages never contain the value that failed.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        resource = {"components": {"schemas": absolute(document.schemas)}}
        self._registry = jsonschema_rs.Registry(
            [(_BASE, cast("Any", resource))], draft=jsonschema_rs.Draft202012
        )
        self._memory: dict[tuple[str, int], tuple[Schema, Any]] = {}

    def validator(self, schema: Schema) -> jsonschema_rs.Draft202012Validator:
        """Give the compiled validator of a schema; compiled at the first call.

        Raises:
            InvalidSchemaError: the schema is not valid JSON Schema 2020-12 or refers to nothing.
        """
        return self._once("validator", schema, self._compile)

    def _once(self, what: str, schema: Schema, make: Callable[[Schema], _T]) -> _T:
        """Give what `make` gives, made once per schema.

        Schemas are known by identity, so each is kept alive; an empty one, which callers make
        anew every time, is not remembered.
        """
        if not schema:
            return make(schema)
        key = what, id(schema)
        if key not in self._memory:
            self._memory[key] = schema, make(schema)
        made: _T = self._memory[key][1]
        return made

    def _compile(self, schema: Schema) -> jsonschema_rs.Draft202012Validator:
        try:
            return jsonschema_rs.Draft202012Validator(
                absolute(schema),
                registry=self._registry,
                validate_formats=True,
                mask="the value",
                offline=True,
            )
        except (jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError) as error:
            raise InvalidSchemaError(str(error).partition("\n")[0]) from error

    def is_valid(self, schema: Schema, value: Json) -> bool:
        """Tell whether a value satisfies a schema. An empty schema accepts everything."""
        return not schema or self.validator(schema).is_valid(value)

    def is_of_type(self, schema: Schema, value: Json) -> bool:
        """Tell whether a value has a type the schema allows, be it valid otherwise or not."""
        errors = self.validator(schema).iter_errors(value)
        return not any(one.kind.name == "type" and not one.instance_path for one in errors)

    def problem(self, schema: Schema, value: Json) -> str | None:
        """Say what is wrong with a value, where, and by which keyword; None if nothing is.

        `/rooms/0/size: the value is less than the minimum of 1 (minimum)`: a JSON Pointer into the
        value, what was expected of it, the keyword of the schema.
        """
        if self.is_valid(schema, value):
            return None
        for found in self.validator(schema).iter_errors(value):
            error = _closest(found)
            place = "/".join(escaped(str(step)) for step in error.instance_path)
            keyword = error.schema_path[-1] if error.schema_path else "false"
            problem = f"{error.message} ({keyword})"
            return f"/{place}: {problem}" if place else problem
        return "the value is not valid"

    def resolve(self, schema: Json) -> Schema:
        """Follow `$ref`; what stands beside it is kept, and wins.

        Raises:
            InvalidSchemaError: a reference leads nowhere.
        """
        beside: dict[str, Any] = {}
        for _ in range(_MAX_DEPTH):
            if not isinstance(schema, Mapping) or not isinstance(schema.get("$ref"), str):
                break
            beside = {**{k: v for k, v in schema.items() if k != "$ref"}, **beside}
            try:
                schema = self._document.resolve({"$ref": schema["$ref"]})
            except DocumentError as error:
                raise InvalidSchemaError(error.problem) from error
        if not isinstance(schema, Mapping):
            return {}
        return {**schema, **beside} if beside else schema

    def parts(self, schema: Schema) -> Iterator[Schema]:
        """Give a schema, then everything its `allOf`, `oneOf` and `anyOf` add to it, resolved."""
        queue, seen = [schema], set[int]()
        while queue:
            written = queue.pop(0)
            if id(written) in seen:  # a union that contains itself
                continue
            seen.add(id(written))
            part = self.resolve(written)
            yield part
            for keyword in ("allOf", "oneOf", "anyOf"):
                queue += part.get(keyword) or ()

    def properties(self, schema: Schema) -> Mapping[str, Schema]:
        """Give the properties declared in any part of a schema, the first declaration of each."""
        return self._once("properties", schema, self._find_properties)

    def _find_properties(self, schema: Schema) -> Mapping[str, Schema]:
        found: dict[str, Schema] = {}
        for part in self.parts(schema):
            for name, one in (part.get("properties") or {}).items():
                found.setdefault(name, one)
        return found

    def items(self, schema: Schema) -> Schema | None:
        """Give the schema of an array's items, `None` if no part of the schema has one."""
        return self._once("items", schema, self._find_items)

    def _find_items(self, schema: Schema) -> Schema | None:
        for part in self.parts(schema):
            if isinstance(part.get("items"), Mapping):
                return cast("Schema", part["items"])
        return None

    def required(self, schema: Schema) -> Sequence[str]:
        """Give the properties that a schema, or a part that always applies, requires.

        In the document's order, each once: what is made of them is the same in every process.
        """
        return self._once("required", schema, self._find_required)

    def is_open(self, schema: Schema) -> bool:
        """Tell whether a schema says that objects have properties it does not name."""
        return self._once("is_open", schema, self._find_is_open)

    def _find_is_open(self, schema: Schema) -> bool:
        extra = (part.get("additionalProperties") for part in self.parts(schema))
        return any(one is not None and one is not False for one in extra)

    def _find_required(self, schema: Schema) -> Sequence[str]:
        part = self.resolve(schema)
        found = [*(part.get("required") or ())]
        for one in part.get("allOf") or ():
            found += self._find_required(one)
        return tuple(dict.fromkeys(found))


def _closest(error: jsonschema_rs.ValidationError) -> jsonschema_rs.ValidationError:
    """Give what is wrong in the alternative that a value comes closest to.

    That is the one whose first problem lies deepest; where all lie at the value itself, none.
    """
    for _ in range(_MAX_DEPTH):
        alternatives = getattr(error.kind, "context", None) or ()
        inside = [some[0] for some in alternatives if some]
        best = max(inside, key=lambda one: len(one.instance_path), default=error)
        if len(best.instance_path) <= len(error.instance_path):
            break
        error = best
    return error


def first_valid(is_valid: Callable[[_T], bool], candidates: Iterable[_T]) -> _T:
    """Give the first candidate that is valid, the last one if none is; no further one is made."""
    candidate: _T
    for candidate in candidates:
        if is_valid(candidate):
            break
    return candidate


def absolute(schema: Json) -> Json:
    """Give a plain copy of a schema whose local references name the document.

    Formats that bound an integer are written out as bounds.
    """
    if isinstance(schema, Mapping):
        copy = {key: _absolute_entry(key, value) for key, value in schema.items()}
        return {**copy, **_bounds(schema)}
    if isinstance(schema, list):
        return [absolute(one) for one in schema]
    return schema


def _bounds(schema: Schema) -> dict[str, Json]:
    written = schema.get("format")
    bits = _INTEGER_BITS.get(written) if isinstance(written, str) else None
    if bits is None:
        return {}
    low, high = schema.get("minimum"), schema.get("maximum")
    least, most = -(2 ** (bits - 1)), 2 ** (bits - 1) - 1
    return {
        "minimum": max(low, least) if isinstance(low, int) else least if low is None else low,
        "maximum": min(high, most) if isinstance(high, int) else most if high is None else high,
    }


def _absolute_entry(key: str, value: Json) -> Json:
    if key == "$ref" and isinstance(value, str) and value.startswith("#"):
        return _BASE + value
    if key in _INSTANCES and not isinstance(value, Mapping):
        return value
    return absolute(value)
