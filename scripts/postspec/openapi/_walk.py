"""Ways through a document: its operations, its schemas, its references, each with its JSON Pointer.

Maps are plain dicts here, as parsers give them: to ask for any `Mapping` takes five times as long.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from postspec.json_pointer import pointer_to, unescaped
from postspec.openapi._text import Json

#: Where the shared schemas of a document are.
COMPONENTS_POINTER = "/components/schemas"

#: The way to a place: the trail above it and the last step; the first step is a pointer.
Trail = tuple["Trail | None", str | int]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

#: Keywords whose value is a schema, a list of schemas, a map of schemas (JSON Schema 2020-12).
_ONE = ("items", "additionalProperties", "not", "propertyNames", "contains", "if", "then", "else")
_MANY = ("allOf", "anyOf", "oneOf", "prefixItems")
_NAMED = ("properties", "patternProperties", "$defs", "dependentSchemas")


class OperationNode(Struct, frozen=True, kw_only=True):
    """An operation as written. `room` is `paths` or `webhooks`; `item` is its path item."""

    room: str
    path: str
    method: str
    raw: Mapping[str, Json]
    item: Mapping[str, Json]
    pointer: str

    @property
    def label(self) -> str:
        """The name people use: `GET /agents/{id}`."""
        return f"{self.method.upper()} {self.path}"


def mapping(value: Json) -> Mapping[str, Json]:
    """Give the value if it is a map, else an empty one."""
    return value if isinstance(value, dict) else {}


def sequence(value: Json) -> list[Json]:
    """Give the value if it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def operations(document: Mapping[str, Json]) -> Iterator[OperationNode]:
    """Give every operation and every webhook, in document order."""
    for room in ("paths", "webhooks"):
        for path, item in mapping(document.get(room)).items():
            for method in METHODS:
                raw = mapping(item).get(method)
                if isinstance(raw, dict):
                    at = pointer_to("", room, path, method)
                    yield OperationNode(
                        room=room, path=path, method=method, raw=raw, item=item, pointer=at
                    )


def parameters(node: OperationNode) -> Iterator[tuple[str, Mapping[str, Json]]]:
    """Give (pointer, parameter) of the operation and of its path item; references as written."""
    at_item = node.pointer.rpartition("/")[0]
    for base, owner in ((at_item, node.item), (node.pointer, node.raw)):
        for index, each in enumerate(sequence(owner.get("parameters"))):
            if isinstance(each, dict):
                yield pointer_to(base, "parameters", index), each


def contents(node: OperationNode) -> Iterator[tuple[str, bool, Mapping[str, Json]]]:
    """Give (pointer, is request, content map) of an operation's body and of its responses."""
    body = mapping(node.raw.get("requestBody"))
    yield pointer_to(node.pointer, "requestBody", "content"), True, mapping(body.get("content"))
    for status, response in mapping(node.raw.get("responses")).items():
        at = pointer_to(node.pointer, "responses", status, "content")
        yield at, False, mapping(mapping(response).get("content"))


def schema_trails(document: Mapping[str, Json]) -> Iterator[tuple[Trail, Json]]:
    """Give (trail, schema) of every schema, each before the schemas inside it."""
    for trail, schema in _root_trails(document):
        yield from _below(trail, schema)


def trodden(trail: Trail) -> str:
    """Give the JSON Pointer of a place."""
    above, step = trail
    return str(step) if above is None else pointer_to(trodden(above), step)


def root_schemas(document: Mapping[str, Json]) -> Iterator[tuple[str, Json]]:
    """Give (pointer, schema) of every schema that is not inside another one."""
    return ((trodden(trail), schema) for trail, schema in _root_trails(document))


def _root_trails(document: Mapping[str, Json]) -> Iterator[tuple[Trail, Json]]:
    components = mapping(document.get("components"))
    for name, schema in mapping(components.get("schemas")).items():
        yield ((None, COMPONENTS_POINTER), name), schema
    for node in operations(document):
        for at, owner in _owners(node):
            if "schema" in owner:
                yield ((None, at), "schema"), owner["schema"]


def _owners(node: OperationNode) -> Iterator[tuple[str, Mapping[str, Json]]]:
    """Give (pointer, object) of everything in an operation that may have a schema."""
    yield from parameters(node)
    for at, _, content in contents(node):
        for name, media_type in content.items():
            yield pointer_to(at, name), mapping(media_type)
    for status, response in mapping(node.raw.get("responses")).items():
        for name, header in mapping(mapping(response).get("headers")).items():
            yield pointer_to(node.pointer, "responses", status, "headers", name), mapping(header)


def references(value: Json, at: str = "") -> Iterator[tuple[str, str]]:
    """Give (pointer of the object, reference) of every `$ref` outside values and extensions."""
    yield from _references(value, at, is_names=False)


#: Members that hold values, not parts of the document. Below `_NAMED` and `schemas` they are names.
_VALUES = frozenset({"example", "examples", "default", "const", "enum"})
_NAMES = frozenset({*_NAMED, "schemas", "responses", "parameters", "headers", "content"})


def _references(value: Json, at: str, *, is_names: bool) -> Iterator[tuple[str, str]]:
    if isinstance(value, list):
        for index, each in enumerate(value):
            yield from _references(each, pointer_to(at, index), is_names=False)
    if not isinstance(value, dict):
        return
    if isinstance(value.get("$ref"), str):
        yield at, value["$ref"]
    for key, each in value.items():
        if is_names or (key not in _VALUES and not key.startswith("x-")):
            below = not is_names and key in _NAMES
            yield from _references(each, pointer_to(at, key), is_names=below)


def _below(trail: Trail, schema: Json) -> Iterator[tuple[Trail, Json]]:
    yield trail, schema
    if not isinstance(schema, dict):
        return
    for keyword in _ONE:
        if keyword in schema:
            yield from _below((trail, keyword), schema[keyword])
    for keyword in _MANY:
        if keyword in schema:
            for index, each in enumerate(sequence(schema[keyword])):
                yield from _below(((trail, keyword), index), each)
    for keyword in _NAMED:
        if keyword in schema:
            for name, each in mapping(schema[keyword]).items():
                yield from _below(((trail, keyword), name), each)


def component(document: Mapping[str, Json], reference: str) -> Json:
    """Give what a reference inside the document leads to, None for nowhere."""
    node: Json = document
    for part in reference.removeprefix("#/").split("/"):
        node = mapping(node).get(unescaped(part))
    return node
