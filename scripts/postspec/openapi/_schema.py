"""Schemas of the `Api` as JSON Schema 2020-12, in the part of it that client generators understand.

Every object becomes a named component: a generator gives each component one class, and objects
left in place get names that may collide.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cached_property, lru_cache

from msgspec.structs import replace

from postspec.api import (
    Api,
    NumberShape,
    ObjectShape,
    Provenance,
    Schema,
    StringShape,
    Variants,
)
from postspec.openapi._text import Json, prose
from postspec.patterns import pattern

#: The one extension of ours: how a node came about and where in the collection it is from.
SOURCE = "x-postspec-source"

COMPONENTS = "#/components/schemas/"
_WORDS = pattern(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")


def source_of(provenance: Provenance, most: int) -> dict[str, Json]:
    """Give the value of `x-postspec-source`: at most `most` pointers, and how many there are."""
    shown = list(provenance.pointers[:most])
    count = len(provenance.pointers)
    value: dict[str, Json] = {"how": str(provenance.how)}
    if count > 1:
        value["count"] = count
    return {**value, "pointers": shown} if shown else value


class SchemaWriter:
    """Writes schemas, and collects the components they need in `components`.

    Filled while writing: an object that the `Api` left without a name gets one from the words
    that lead to it (`hint`), made unique by a number.
    """

    def __init__(self, api: Api) -> None:
        self.components: dict[str, Json] = {}
        self._shared = {named.name: named.schema for named in api.schemas}
        self._cases: dict[tuple[str, str, str], str] = {}
        for name, schema in self._shared.items():
            self.components[name] = self._component(schema, name)

    @cached_property
    def _names(self) -> set[str]:
        """The names that are taken; in most documents no other is wanted."""
        return {folded(name) for name in self._shared}

    def write(self, schema: Schema, hint: str) -> dict[str, Json]:
        """Give the JSON Schema for a place; `hint` names it, should it need a component."""
        return self._annotated(self._alternatives(schema, hint), schema)

    def _component(self, schema: Schema, name: str) -> dict[str, Json]:
        written = self._alternatives(schema, name, in_component=True)
        sourced = schema.provenance.pointers or schema.provenance.how == "stated"
        source = {SOURCE: source_of(schema.provenance, 1)} if sourced else {}
        return {**self._annotated(written, schema), **source}

    def _annotated(self, written: dict[str, Json], schema: Schema) -> dict[str, Json]:
        if schema.description:
            written = {**written, "description": prose(schema.description)}
        # A default is sent by generated clients whether or not the caller names the property, so
        # only what is valid for the schema may stand here: null never is, in this profile.
        if schema.default is not None:
            written = {**written, "default": schema.default}
        return written

    def _alternatives(
        self, schema: Schema, hint: str, *, in_component: bool = False
    ) -> dict[str, Json]:
        if schema.is_any:
            return {}
        found = self._members(schema, hint, in_component=in_component)
        if len(found) <= 1:
            return found[0] if found else {}
        if all(list(each) == ["type"] for each in found):
            return {"type": [each["type"] for each in found]}
        if len(found) == 2 and schema.null:
            return self._nullable(found[0])
        return {"anyOf": found}

    def _nullable(self, written: dict[str, Json]) -> dict[str, Json]:
        # `enum` and `const` would refuse the null that `type` lets in.
        if isinstance(written.get("type"), str) and not written.keys() & {"enum", "const"}:
            return {**written, "type": [written["type"], "null"]}
        return {"oneOf": [written, {"type": "null"}]}

    def _members(self, schema: Schema, hint: str, *, in_component: bool) -> list[dict[str, Json]]:
        found: list[dict[str, Json]] = []
        is_alone = in_component and _kinds(schema) == 1
        if schema.reference:
            found.append({"$ref": COMPONENTS + schema.reference})
        if schema.string is not None:
            found.append(_string(schema.string))
        if schema.number is not None:
            found.append(_number(schema.number))
        if schema.boolean:
            found.append({"type": "boolean"})
        if schema.array is not None:
            items = self.write(schema.array.items, hint + "Item")
            found.append({"type": "array", "items": items})
        if schema.object is not None:
            written = self._object(schema.object, hint)
            lifted = hint + "Object" * in_component
            found.append(written if is_alone else self._lift(written, lifted))
        if schema.variants is not None:
            found.append(self._variants(schema.variants, hint))
        if schema.null:
            found.append({"type": "null"})
        return found

    def _object(self, shape: ObjectShape, hint: str) -> dict[str, Json]:
        written: dict[str, Json] = {"type": "object"}
        if shape.properties:
            written["properties"] = {
                name: self._property(name, schema, hint)
                for name, schema in sorted(shape.properties)
            }
        if shape.required:
            written["required"] = sorted(shape.required)
        if shape.additional is not None:
            written["additionalProperties"] = self.write(shape.additional, hint + "Value")
        return written

    def _property(self, name: str, schema: Schema, hint: str) -> dict[str, Json]:
        if schema.object is None and schema.array is None and schema.variants is None:
            return self.write(schema, "")  # needs no component
        return self.write(schema, hint + pascal_case(name))

    def _variants(self, variants: Variants, hint: str) -> dict[str, Json]:
        mapping = {
            value: self._case(variants.tag, value, schema, hint)
            for value, schema in sorted(variants.cases)
        }
        references = list(dict.fromkeys(mapping.values()))
        return {
            "oneOf": [{"$ref": reference} for reference in references],
            "discriminator": {"propertyName": variants.tag, "mapping": mapping},
        }

    def _case(self, tag: str, value: str, schema: Schema, hint: str) -> str:
        """Give the reference of the component for one case, in which `tag` can only be `value`."""
        shared = self._shared.get(schema.reference)
        shape = (shared or schema).object
        if shared is not None and shape is not None and _is_tagged(shape, tag, value):
            return COMPONENTS + schema.reference
        key = (schema.reference, tag, value)
        if not schema.reference or key not in self._cases:
            # Known before it is written: the case may hold the union that it is a case of.
            self._cases[key] = name = self._unused((schema.reference or hint) + pascal_case(value))
            self.components[name] = self._object(_tagged(shape or ObjectShape(), tag, value), name)
        return COMPONENTS + self._cases[key]

    def _lift(self, written: dict[str, Json], hint: str) -> dict[str, Json]:
        name = self._unused(hint)
        self.components[name] = written
        return {"$ref": COMPONENTS + name}

    def _unused(self, hint: str) -> str:
        base = hint or "Schema"
        name, number = base, 2
        while folded(name) in self._names:
            name, number = f"{base}{number}", number + 1
        self._names.add(folded(name))
        return name


@lru_cache(maxsize=4096)
def pascal_case(text: str) -> str:
    """Give the words of a text in one: `agent-state` and `agentState` become `AgentState`.

    Only ASCII is left, as component names allow no more; accents are dropped, and other scripts.
    """
    return "".join(word[:1].upper() + word[1:] for word in _words(text))


def module_name(text: str) -> str:
    """Give the name of the module that a client generator makes of a name: `agent_state`."""
    return "_".join(_words(text)).lower()


def folded(name: str) -> str:
    """Give what two names of ours must not share, however a generator splits them into words."""
    return pascal_case(name).casefold()


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return tuple(_WORDS.findall(text))


def _kinds(schema: Schema) -> int:
    members = (schema.string, schema.number, schema.array, schema.object, schema.variants)
    flags = (schema.null, schema.boolean, bool(schema.reference))
    return sum(each is not None for each in members) + sum(flags)


def _string(shape: StringShape) -> dict[str, Json]:
    written: dict[str, Json] = {"type": "string"}
    if shape.format:
        written["format"] = shape.format
    if len(shape.enum) == 1:
        return {**written, "const": shape.enum[0]}
    return {**written, "enum": list(shape.enum)} if shape.enum else written


def _number(shape: NumberShape) -> dict[str, Json]:
    written = {"type": "integer" if shape.is_integer else "number"}
    return {**written, "format": shape.format} if shape.format else written


def _is_tagged(shape: ObjectShape, tag: str, value: str) -> bool:
    found: Mapping[str, Schema] = dict(shape.properties)
    schema = found.get(tag)
    if schema is None or schema.string is None or tag not in shape.required:
        return False
    return value in schema.string.enum and _kinds(schema) == 1


def _tagged(shape: ObjectShape, tag: str, value: str) -> ObjectShape:
    constant = Schema(string=StringShape(enum=(value,)))
    others = tuple(each for each in shape.properties if each[0] != tag)
    return replace(shape, properties=(*others, (tag, constant)), required=shape.required | {tag})
