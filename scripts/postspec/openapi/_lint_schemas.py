"""What generators lose of the schemas of a document, looked for in one walk over all of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from postspec.json_pointer import pointer_to
from postspec.openapi import _walk as walk
from postspec.openapi._schema import COMPONENTS
from postspec.openapi._text import Json

Schema = Mapping[str, Json]
#: Rule, pointer, and what is wrong.
SchemaHit = tuple[str, str, str]
#: Rule, and what is wrong.
Fault = tuple[str, str]


def schema_faults(document: Mapping[str, Json]) -> Iterator[SchemaHit]:
    """Give what is wrong with each schema of a document."""
    for trail, schema in walk.schema_trails(document):
        if not isinstance(schema, dict):
            if isinstance(schema, bool) and trail[1] != "additionalProperties":
                message = f"the schema is {str(schema).lower()}"
                yield "boolean-schema", walk.trodden(trail), message
            continue
        for keyword in schema:
            for look in _LOOKS.get(keyword, ()):
                for rule, message in look(schema, document):
                    yield rule, walk.trodden(trail), message
        if schema.get("properties") and not _is_component(trail):
            yield "object-without-name", walk.trodden(trail), "the object has no name"


def component_faults(document: Mapping[str, Json]) -> Iterator[SchemaHit]:
    """Give what is wrong with the schemas of a document in which every object is a component.

    It is about the names of properties: the rest is as `emit_document` writes it.
    """
    components = walk.mapping(document.get("components"))
    for name, schema in walk.mapping(components.get("schemas")).items():
        if "properties" in schema:
            for rule, message in _same_property_names(schema, document):
                yield rule, pointer_to(walk.COMPONENTS_POINTER, name), message


def _is_component(trail: walk.Trail) -> bool:
    above = trail[0]
    return above is not None and above[0] is None and above[1] == walk.COMPONENTS_POINTER


def _arrays(schema: Schema, _: Schema) -> Iterator[Fault]:
    if "array" in _types(schema) and not schema.keys() & {"items", "prefixItems"}:
        yield "array-without-items", "the array says nothing of its items"


def _enums(schema: Schema, _: Schema) -> Iterator[Fault]:
    kinds = {_kind(each) for each in walk.sequence(schema["enum"])}
    if len(kinds) > 1:
        yield "mixed-enum", f"the enum mixes {quoted(kinds)}"
    elif kinds == {"number"}:
        yield "mixed-enum", "the enum holds numbers that are no integers"


def _defaults(schema: Schema, _: Schema) -> Iterator[Fault]:
    types = _types(schema)
    kind = _kind(schema["default"])
    if types and kind not in types and not (kind == "integer" and "number" in types):
        message = f"the default is of type {kind}, the schema of {quoted(types)}"
        yield "default-of-another-type", message


def _untagged_variants(schema: Schema, document: Schema) -> Iterator[Fault]:
    tag = walk.mapping(schema["discriminator"]).get("propertyName", "")
    for each in walk.sequence(schema.get("oneOf") or schema.get("anyOf")) if tag else ():
        reference = str(walk.mapping(each).get("$ref"))
        case = walk.mapping(walk.component(document, reference))
        of_tag = walk.mapping(walk.mapping(case.get("properties")).get(tag))
        is_required = tag in walk.sequence(case.get("required"))
        if not (is_required and of_tag.keys() & {"const", "enum", "not"}):
            name = reference.removeprefix(COMPONENTS)
            message = f"the case {name!r} does not require a value of its own for {tag!r}"
            yield "untagged-variant", message


def _same_property_names(schema: Schema, _: Schema) -> Iterator[Fault]:
    properties = walk.mapping(schema["properties"])
    if all(map(str.isidentifier, properties)):
        return
    names: dict[str, set[str]] = defaultdict(set)
    for name in properties:
        names[letters(name)].add(name)
    for same in names.values():
        if len(same) > 1:
            yield "same-property-name", f"the properties {quoted(same)} have one name in Python"


#: The rules of this module.
SCHEMA_RULES = frozenset(
    {
        "array-without-items",
        "boolean-schema",
        "default-of-another-type",
        "mixed-enum",
        "object-without-name",
        "same-property-name",
        "untagged-variant",
    }
)

#: Keyword → what is looked at where it stands.
_LOOKS: Mapping[str, tuple[Callable[[Schema, Schema], Iterator[Fault]], ...]] = {
    "type": (_arrays,),
    "enum": (_enums,),
    "default": (_defaults,),
    "discriminator": (_untagged_variants,),
    "properties": (_same_property_names,),
}


def letters(name: str) -> str:
    """Give what the generator keeps of a name where words alone do not tell two names apart."""
    return re.sub(r"\W+", "", name)


def quoted(names: Iterable[str]) -> str:
    """Give names in one phrase."""
    return " and ".join(sorted(map(repr, names)))


def _types(schema: Schema) -> set[str]:
    written = schema.get("type")
    return {written} if isinstance(written, str) else set(map(str, walk.sequence(written)))


def _kind(value: Json) -> str:
    if value is None or isinstance(value, bool):
        return "null" if value is None else "boolean"
    kinds = ((int, "integer"), (float, "number"), (str, "string"), (list, "array"))
    return next((name for of, name in kinds if isinstance(value, of)), "object")
