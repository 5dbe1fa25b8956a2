"""A value walked along a schema: every place where the value is more, or other, than it says.

A validator tells whether a value fits, at the first keyword that refuses it. Here a place in the
document is wanted for everything a value has beside what the schema knows, properties included that
no keyword refuses; so the keywords that structure a value are followed here, and the others are put
to a validator one at a time.

Source: JSON Schema 2020-12.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeGuard

from postspec.json_pointer import escaped, tokens_of
from postspec.openapi import Document
from postspec.samples import InvalidSchemaError, Schemas

#: Any JSON value.
Json = Any

#: Keywords that are followed here, or that a value is never held to.
_STRUCTURE: Final = frozenset(
    {"$ref", "allOf", "anyOf", "oneOf", "type", "enum", "const", "required", "properties"}
    | {"additionalProperties", "patternProperties", "items", "prefixItems", "nullable"}
)
#: Keywords that refuse a value by themselves.
_CONSTRAINTS: Final = frozenset(
    {"format", "pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum"}
    | {"exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems", "minProperties"}
    | {"maxProperties", "propertyNames", "contains", "not", "dependentRequired"}
)
#: How wrong a branch of a union is by each departure; a wrong tag is wronger than many properties.
_WEIGHT: Final[Mapping[str, int]] = {"other-type": 1000, "new-value": 1000, "missing-property": 10}
_DEEPEST: Final = 64

Kind = Literal[
    "other-type", "new-value", "missing-property", "undocumented-property", "outside-constraint"
]


@dataclass(frozen=True, slots=True)
class Departure:
    """One place where a value leaves its schema; the fields are those of a `Difference`."""

    kind: Kind
    pointer: str
    name: str
    values: tuple[Json, ...] = field(default=(), repr=False)
    constant: str = ""


@dataclass(frozen=True, slots=True)
class _Part:
    """A schema as written, and where; `site` is where the reference to it stands, if one led here."""

    pointer: str
    schema: Mapping[str, Json]
    site: str = ""


class Reading:
    """The schemas of a document by their pointers, and which of their properties were met."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._schemas = Schemas(document)
        self._nodes: dict[str, Json] = {}
        self._met: dict[str, tuple[int, set[str]]] = {}
        self._declared: dict[str, tuple[str, ...]] = {}
        self._constraints: dict[tuple[str, str], Mapping[str, Json]] = {}

    def at(self, pointer: str) -> Json:
        """Give what stands at a pointer; None if nothing does."""
        if pointer not in self._nodes:
            self._nodes[pointer] = self._find(pointer)
        return self._nodes[pointer]

    def _find(self, pointer: str) -> Json:
        node: Json = self._document.raw
        for key in tokens_of(pointer):
            if isinstance(node, Mapping):
                node = node.get(key)
            elif isinstance(node, list) and key.isdecimal() and int(key) < len(node):
                node = node[int(key)]
            else:
                return None
        return node

    def follow(self, pointer: str) -> str:
        """Give the pointer at the end of the references at a pointer."""
        for _ in range(_DEEPEST):
            node = self.at(pointer)
            reference = node.get("$ref") if isinstance(node, Mapping) else None
            if not isinstance(reference, str) or not reference.startswith("#/"):
                break
            pointer = reference[1:]
        return pointer

    def refuses(self, part: _Part, keyword: str, value: Json) -> bool:
        """Tell whether one keyword of a schema refuses a value; False if it cannot be used."""
        key = part.pointer, keyword
        alone = self._constraints.setdefault(key, {keyword: part.schema[keyword]})
        try:
            return not self._schemas.is_valid(alone, value)
        except InvalidSchemaError:
            return False

    def meet(self, part: _Part, value: Mapping[str, Json]) -> None:
        """Remember which of a schema's properties an object has."""
        count, names = self._met.get(part.pointer, (0, set()))
        self._met[part.pointer] = count + 1, names | value.keys()
        self._declared[part.pointer] = tuple(_map(part.schema.get("properties")))

    def unseen(self) -> dict[str, tuple[int, tuple[str, ...]]]:
        """Give, of each schema that objects were held to, how many those were and what none had."""
        return {
            pointer: (count, missing)
            for pointer, (count, names) in self._met.items()
            if (missing := tuple(n for n in self._declared[pointer] if n not in names))
        }


def walk(reading: Reading, pointer: str, value: Json, depth: int = 0) -> list[Departure]:
    """Give every departure of a value from the schema at a pointer, in the value's order."""
    if depth > _DEEPEST:
        return []
    parts, found = _parts(reading, pointer, value, depth)
    found = [*found, *(one for part in parts for one in _own(reading, part, value))]
    if any(one.kind == "other-type" for one in found):
        return found  # what such a value holds says nothing about the schema
    if isinstance(value, dict):
        found += _object(reading, parts, value, depth)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            for at in _item_places(parts, number):
                found += walk(reading, at, item, depth + 1)
    return found


def _parts(
    reading: Reading, pointer: str, value: Json, depth: int
) -> tuple[list[_Part], list[Departure]]:
    """Give the schemas that hold for a value: those written, and of each union the nearest branch.

    The departures are of values that are in no branch at all.
    """
    parts: list[_Part] = []
    found: list[Departure] = []
    queue, seen = [(pointer, "")], set[str]()
    while queue:
        at, site = queue.pop(0)
        schema = reading.at(at)
        if at in seen or not isinstance(schema, Mapping):
            continue
        seen.add(at)
        parts.append(_Part(at, schema, site))
        reference = schema.get("$ref")
        if isinstance(reference, str) and reference.startswith("#/"):
            queue.append((reference[1:], site or at))
        queue += [(f"{at}/allOf/{n}", site) for n in range(len(_list(schema.get("allOf"))))]
        for keyword in ("anyOf", "oneOf"):
            branches = [f"{at}/{keyword}/{n}" for n in range(len(_list(schema.get(keyword))))]
            if branches:
                nearest, weight = _nearest(reading, branches, value, depth)
                if weight < _WEIGHT["other-type"]:
                    queue.append((nearest, ""))
                else:
                    tag = _tag(reading, branches)
                    found.append(Departure("other-type", at, keyword, (value,), tag))
    return parts, found


def _nearest(reading: Reading, branches: Sequence[str], value: Json, depth: int) -> tuple[str, int]:
    """Give the branch that a value departs from least, the first of equals, and how much that is.

    What is wrong below the value itself weighs little: it is the branch, and has changed.
    """
    weighed = []
    for at in branches:
        top = _top_departures(reading, at, value, depth + 1)
        weighed.append((sum(_WEIGHT.get(one.kind, 1) for one in top), at))
    weight, nearest = min(weighed, key=lambda one: one[0])
    return nearest, weight


def _top_departures(reading: Reading, at: str, value: Json, depth: int) -> list[Departure]:
    """Give the departures of a value, and of the constants that tell branches apart."""
    if depth > _DEEPEST:
        return []
    parts, found = _parts(reading, at, value, depth)
    found = [*found, *(one for part in parts for one in _own(reading, part, value))]
    if isinstance(value, dict):
        known = {name for part in parts for name in _map(part.schema.get("properties"))}
        if not any(_is_open(part) for part in parts):
            found += [Departure("undocumented-property", at, n) for n in value if n not in known]
        for part in parts:
            for name, schema in _map(part.schema.get("properties")).items():
                if name in value and isinstance(schema, Mapping):
                    place = _Part(f"{part.pointer}/properties/{name}", schema)
                    found += [one for one in _own(reading, place, value[name]) if _is_constant(one)]
    return found


def _is_constant(one: Departure) -> bool:
    return one.kind == "new-value"


def _tag(reading: Reading, branches: Sequence[str]) -> str:
    """Give the property that has one value in each branch that is an object; empty if none does."""
    names: set[str] | None = None
    for at in branches:
        schema = _map(reading.at(reading.follow(at)))
        if schema.get("type") == "null":
            continue
        constants = {
            name
            for name, one in _map(schema.get("properties")).items()
            if "const" in _map(one) or len(_list(_map(one).get("enum"))) == 1
        }
        names = constants if names is None else names & constants
    return min(names) if names else ""


def _own(reading: Reading, part: _Part, value: Json) -> Iterator[Departure]:
    """Give what the keywords of one schema have against a value, what it holds aside."""
    schema, at = part.schema, part.pointer
    if not _is_of_type(schema, value):
        # A shared schema is right for those who have its type: the reference to it is not.
        yield Departure("other-type", part.site or at, "$ref" if part.site else "type", (value,))
        return
    allowed = schema.get("enum")
    if isinstance(allowed, list) and not any(_equal(value, one) for one in allowed):
        yield Departure("new-value", at, "enum", (value,))
    if "const" in schema and not _equal(value, schema["const"]):
        yield Departure("new-value", at, "const", (value,))
    for keyword in schema.keys() & _CONSTRAINTS:
        if reading.refuses(part, keyword, value):
            yield Departure("outside-constraint", at, keyword, (value,))
    if isinstance(value, dict):
        for name in _list(schema.get("required")):
            if name not in value:
                yield Departure("missing-property", at, str(name))


def _object(
    reading: Reading, parts: Sequence[_Part], value: Mapping[str, Json], depth: int
) -> Iterator[Departure]:
    for part in parts:
        if "properties" in part.schema:
            reading.meet(part, value)
    for name, below in value.items():
        places = [
            f"{part.pointer}/properties/{escaped(name)}"
            for part in parts
            if name in _map(part.schema.get("properties"))
        ]
        if not places:
            places = [
                f"{part.pointer}/additionalProperties"
                for part in parts
                if isinstance(part.schema.get("additionalProperties"), Mapping)
            ]
        for at in places:
            yield from walk(reading, at, below, depth + 1)
        if not places and not any(_is_open(part) for part in parts):
            yield Departure("undocumented-property", _home(parts), name, (below,))


def _home(parts: Sequence[_Part]) -> str:
    """Give the place for another property: where properties are, or else the last schema."""
    with_properties = [part for part in parts if "properties" in part.schema]
    return (with_properties or parts)[-1 if not with_properties else 0].pointer


def _is_open(part: _Part) -> bool:
    """Tell whether a schema says that there may be properties it does not name.

    One that says nothing at all about objects lets everything pass, and means to.
    """
    schema = part.schema
    if schema.get("additionalProperties") not in (None, False) or "patternProperties" in schema:
        return True
    return not (schema.keys() & (_STRUCTURE | _CONSTRAINTS) - {"type"}) and "type" not in schema


def _item_places(parts: Sequence[_Part], number: int) -> Iterator[str]:
    for part in parts:
        if number < len(_list(part.schema.get("prefixItems"))):
            yield f"{part.pointer}/prefixItems/{number}"
        elif isinstance(part.schema.get("items"), Mapping):
            yield f"{part.pointer}/items"


def _is_of_type(schema: Mapping[str, Json], value: Json) -> bool:
    declared = schema.get("type")
    if declared is None:
        return True
    names = declared if isinstance(declared, list) else [declared]
    if value is None and schema.get("nullable") is True:  # OpenAPI 3.0
        return True
    own = _type_names(value)
    return any(name in own for name in names)


def _type_names(value: Json) -> tuple[str, ...]:
    """Give the JSON Schema types a value has; an integer is a number, and so is 1.0 an integer."""
    if value is None:
        return ("null",)
    if isinstance(value, bool):
        return ("boolean",)
    if isinstance(value, int) or (isinstance(value, float) and value.is_integer()):
        return ("integer", "number")
    if isinstance(value, float):
        return ("number",)
    if isinstance(value, str):
        return ("string",)
    return ("array",) if isinstance(value, list) else ("object",)


def _equal(a: Json, b: Json) -> bool:
    return isinstance(a, bool) == isinstance(b, bool) and bool(a == b)


def _map(value: Json) -> Mapping[str, Json]:
    return value if _is_map(value) else {}


def _is_map(value: Json) -> TypeGuard[Mapping[str, Json]]:
    return isinstance(value, Mapping)


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []
