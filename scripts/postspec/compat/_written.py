"""Operations as written: each part with its JSON Pointer, references followed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import unquote

from postspec.compat._found import SchemaAt
from postspec.compat._view import Json, at
from postspec.json_pointer import pointer_to, unescaped
from postspec.openapi import Document, Operation

#: The fixed fields of a path item that are operations. Source: OpenAPI 3.1.0 §4.8.9.
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

_LONGEST_CHAIN = 32
#: Keywords whose schemas describe the same value as the schema they stand in.
_SAME_VALUE = ("allOf", "oneOf", "anyOf")
_MOST_BRANCHES = 64
#: Headers that are not parameters. Source: OpenAPI 3.1.0 §4.8.12.2.
_NOT_PARAMETERS = frozenset({"accept", "authorization", "content-type"})
_SCALARS = frozenset({"boolean", "integer", "number", "string"})
#: How the properties of an object are named by a style, exploded or not.
_TAKEN_APART = {
    ("form", True): "{piece}",
    ("deepObject", True): "{whole}[{piece}]",
    ("deepObject", False): "{whole}[{piece}]",
}
_STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}


@dataclass(frozen=True, slots=True)
class Written:
    """A value of a document and its place, no longer a reference."""

    document: Document
    value: Json
    pointer: str

    def __getitem__(self, token: str | int) -> Written:
        """Give what stands at a key or index, references followed; its value may be None."""
        value = self.value
        node = value.get(token) if isinstance(value, dict) else at(value, pointer_to("", token))
        return self._follow(node, pointer_to(self.pointer, token))

    def _follow(self, node: Json, pointer: str) -> Written:
        if not isinstance(node, dict) or "$ref" not in node:
            return Written(self.document, node, pointer)
        for _ in range(_LONGEST_CHAIN):
            reference = node.get("$ref") if isinstance(node, Mapping) else None
            if not isinstance(reference, str) or not reference.startswith("#/"):
                break
            pointer = unquote(reference[1:])
            node = at(self.document.raw, pointer)
        return Written(self.document, node, pointer)

    def branches(self) -> Iterator[Written]:
        """Give a schema and those in it that describe the same value, up to 64, each once."""
        waiting, seen = [self], set[str]()
        while waiting and len(seen) < _MOST_BRANCHES:
            one = waiting.pop(0)
            if one.pointer not in seen:
                seen.add(one.pointer)
                yield one
                waiting += [branch for key in _SAME_VALUE for branch in one[key].each()]

    def items(self) -> Iterator[tuple[str, Written]]:
        """Give the entries of an object, extensions left out; nothing where it is none."""
        if isinstance(self.value, dict):
            for key in self.value:
                if not str(key).startswith("x-"):
                    yield str(key), self._follow(self.value[key], pointer_to(self.pointer, key))

    def each(self) -> Iterator[Written]:
        """Give the members of an array; nothing where it is none."""
        if isinstance(self.value, list):
            yield from (self[i] for i in range(len(self.value)))

    def schema(self) -> SchemaAt:
        """Give the schema of a parameter, header or media type; the empty schema where none is."""
        content = next((entry for _, entry in self["content"].items()), self)
        written = content.value.get("schema") if isinstance(content.value, Mapping) else None
        return SchemaAt({} if written is None else written, pointer_to(content.pointer, "schema"))


@dataclass(frozen=True, slots=True)
class WrittenParameter:
    """A parameter, how it is written on the wire, and where it stands.

    `described` is where its schema stands, references followed. `pieces` are what an object is taken
    apart into, each as if it were a parameter of its own.
    """

    name: str
    place: str
    is_required: bool
    style: str
    default: Json
    schema: SchemaAt
    described: str
    pointer: str
    raw: Mapping[str, Json]
    pieces: tuple[WrittenParameter, ...] = ()


def written_operation(document: Document, operation: Operation) -> Written:
    """Give an operation with its pointer, also where its path item is a reference."""
    return _path_item(document, operation)[operation.method]


def _path_item(document: Document, operation: Operation) -> Written:
    found = Written(document, document.raw, "")
    for token in operation.pointer.split("/")[1:-1]:
        found = found[unescaped(token)]
    return found


def written_parameters(
    document: Document, operation: Operation
) -> dict[tuple[str, str], WrittenParameter]:
    """Give the parameters of an operation by place and name, those of its path included.

    Names of headers are given in lower case.
    """
    item = _path_item(document, operation)
    found: dict[tuple[str, str], WrittenParameter] = {}
    for written in (*item["parameters"].each(), *item[operation.method]["parameters"].each()):
        raw = written.value
        if not isinstance(raw, Mapping) or raw.get("in") not in _STYLES or not raw.get("name"):
            continue
        place, name = str(raw["in"]), str(raw["name"])
        key = name.lower() if place == "header" else name
        if place == "header" and key in _NOT_PARAMETERS:
            continue
        found[place, key] = _parameter(written, place, name)
    return found


def _pieces(whole: WrittenParameter, schema: Written, form: str) -> Iterator[WrittenParameter]:
    """Give the properties of an object that are sent by names of their own (§4.8.12.5)."""
    required = schema.value.get("required")
    for name, inner in schema["properties"].items():
        target = inner.value if isinstance(inner.value, Mapping) else {}
        yield replace(
            whole,
            name=form.format(whole=whole.name, piece=name),
            is_required=whole.is_required and isinstance(required, list) and name in required,
            style="form",
            default=target.get("default"),
            schema=SchemaAt(inner.value, inner.pointer),
            described=inner.pointer,
            pointer=inner.pointer,
            raw=target,
        )


def _parameter(written: Written, place: str, name: str) -> WrittenParameter:
    raw = written.value
    style = str(raw.get("style") or _STYLES[place])
    explode = raw.get("explode", style == "form")
    media = next((key for key, _ in written["content"].items()), None)
    described = next((entry for _, entry in written["content"].items()), written)["schema"]
    target = described.value if isinstance(described.value, Mapping) else {}
    is_plain = str(target.get("type")) in _SCALARS or explode == (style == "form")
    words = style if is_plain else f"{style}, explode {str(explode).lower()}"
    found = WrittenParameter(
        name=name,
        place=place,
        is_required=bool(raw.get("required")) or place == "path",
        style=media or words,
        default=target.get("default"),
        schema=written.schema(),
        described=described.pointer,
        pointer=written.pointer,
        raw=raw,
    )
    form = _TAKEN_APART.get((style, bool(explode)))
    if media is None and form and target.get("type") == "object":
        return replace(found, pieces=tuple(_pieces(found, described, form)))
    return found
