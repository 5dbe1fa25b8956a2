"""Whether a view allows a value, by a JSON Schema validator that knows nothing of our reasoning.

A schema is translated into plain JSON Schema 2020-12 as this direction reads it: `nullable` and
boolean ends of OpenAPI 3.0, properties that are absent in this direction, discriminators, formats
that bound an integer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from postspec.compat._discriminator import implied_by, is_listed
from postspec.compat._view import ANNOTATIONS, Json, Part, Source, View
from postspec.json_pointer import pointer_to

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator

#: Keywords that place a schema, which its copy in a validator must not do.
_PLACING = frozenset({"$anchor", "$defs", "$dynamicAnchor", "$id", "$vocabulary", "definitions"})
_OF_ONE = ("additionalProperties", "contains", "else", "if", "items", "not", "propertyNames", "then", "unevaluatedItems", "unevaluatedProperties")  # fmt: skip
_OF_MANY = ("allOf", "anyOf", "items", "oneOf", "prefixItems")
_OF_NAMES = ("dependentSchemas", "patternProperties", "properties")
_BITS = {"int8": 8, "int16": 16, "int32": 32, "int64": 64}


def accepts(view: View, value: Json) -> bool | None:
    """Tell whether a view allows a value; None where its schemas cannot be used by a validator."""
    validator = _validator(view)
    return None if validator is None else validator.is_valid(value)


def _validator(view: View) -> Draft202012Validator | None:
    known: dict[tuple[str, ...], Draft202012Validator | None] = view.source.validators
    if view.key not in known:
        known[view.key] = _compiled(view)
    return known[view.key]


def _compiled(view: View) -> Draft202012Validator | None:
    import jsonschema_rs

    schema = _translated(view)
    try:
        return jsonschema_rs.Draft202012Validator(schema, validate_formats=True, offline=True)
    except (jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError, ValueError):
        return None


def _translated(view: View) -> Json:
    reading = _Translation(view.source)
    members = [reading.of(part.schema, part.pointer) for part in view.parts]
    return {"allOf": members or [{}], "$defs": reading.shared()}


class _Translation:
    """Schemas of one source as a validator reads them; what they refer to is collected."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.wanted: dict[str, Part] = {}

    def shared(self) -> dict[str, Json]:
        """Give all that the schemas refer to, by name."""
        found: dict[str, Json] = {}
        while waiting := [name for name in self.wanted if name not in found]:
            for name in waiting:
                part = self.wanted[name]
                found[name] = self.of(part.schema, part.pointer)
        return found

    def of(self, schema: Json, pointer: str, hidden: frozenset[str] = frozenset()) -> Json:
        """Give one schema; names in `hidden` are absent by what stands beside it."""
        if not isinstance(schema, Mapping):
            return schema is not False
        hidden = hidden | frozenset(self._hidden(schema, pointer, 0))
        found = {
            key: value
            for key, value in schema.items()
            if key not in ANNOTATIONS and key not in _PLACING and not str(key).startswith("x-")
        }
        found.pop("nullable", None)
        found.pop("discriminator", None)
        self._reference(found)
        self._inside(found, schema, pointer, hidden)
        _ends(found)
        if isinstance(found.get("required"), list):
            found["required"] = [name for name in found["required"] if name not in hidden]
        if schema.get("nullable") is True and self.source.is_nullable_read:
            return {"anyOf": [found, {"type": "null"}]}
        return found

    def _reference(self, found: dict[str, Json]) -> None:
        written = found.pop("$dynamicRef", None) or found.get("$ref")
        if not isinstance(written, str):
            return
        target = self.source.target(written)
        found["$ref"] = written
        if target is not None:
            name = f"at{self.source.numbers.setdefault(target.pointer, len(self.source.numbers))}"
            self.wanted.setdefault(name, target)
            found["$ref"] = f"#/$defs/{name}"

    def _inside(
        self,
        found: dict[str, Json],
        schema: Mapping[str, Json],
        pointer: str,
        hidden: frozenset[str],
    ) -> None:
        for key in _OF_ONE:
            if isinstance(schema.get(key), (Mapping, bool)):
                found[key] = self.of(schema[key], pointer_to(pointer, key))
        for key in _OF_MANY:
            if schema.get(key) == []:  # which says nothing, and is no schema to a validator
                found.pop(key)
            elif isinstance(schema.get(key), list):
                found[key] = [
                    self._member(schema, pointer, key, i, hidden) for i in range(len(schema[key]))
                ]
        for key in _OF_NAMES:
            if isinstance(schema.get(key), Mapping):
                found[key] = {
                    name: self.of(inner, pointer_to(pointer, key, name))
                    for name, inner in schema[key].items()
                    if key != "properties" or name not in hidden
                }
        if isinstance(found.get("items"), list):  # tuples before 2020-12
            found.setdefault("prefixItems", found.pop("items"))

    def _member(
        self, schema: Mapping[str, Json], pointer: str, key: str, i: int, hidden: frozenset[str]
    ) -> Json:
        place = pointer_to(pointer, key, i)
        inner = self.of(schema[key][i], place, hidden if key == "allOf" else frozenset())
        part, branch = Part(schema, pointer), Part(schema[key][i], place)
        implied = implied_by(self.source, part, branch) if key in ("anyOf", "oneOf") else None
        if implied is None or is_listed(self.source, implied, (self.source.follow(branch),)):
            return inner
        return {"allOf": [inner, implied.schema]}

    def _hidden(self, schema: Mapping[str, Json], pointer: str, depth: int) -> Iterator[str]:
        if depth > 8:
            return
        properties = schema.get("properties")
        for name, inner in properties.items() if isinstance(properties, Mapping) else ():
            if self.source.is_hidden(Part(inner, pointer)):
                yield name
        members = schema.get("allOf")
        for member in [schema, *(members if isinstance(members, list) else ())]:
            target = (
                self.source.follow(Part(member, pointer)) if isinstance(member, Mapping) else None
            )
            if target and isinstance(target.schema, Mapping) and target.schema is not schema:
                yield from self._hidden(target.schema, target.pointer, depth + 1)


def _ends(found: dict[str, Json]) -> None:
    for plain, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        is_edge = found.pop(exclusive) if isinstance(found.get(exclusive), bool) else False
        if is_edge and plain in found:
            found[exclusive] = found.pop(plain)
    bits = _BITS.get(str(found.get("format")))
    if bits and "string" not in str(found.get("type")):
        found.setdefault("allOf", [])
        found["allOf"] = [
            *found["allOf"],
            {"minimum": -(2 ** (bits - 1)), "maximum": 2 ** (bits - 1) - 1},
        ]
