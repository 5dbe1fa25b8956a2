"""What a placeholder such as `<integer>` stands for: a type, and a sample to show in its place."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from postspec.api._json_text import is_open, open_name
from postspec.api._lattice import BOTTOM, join_all
from postspec.api._model import (
    ArrayShape,
    JsonValue,
    NumberShape,
    Schema,
    StringShape,
)
from postspec.patterns import pattern


def _text(form: str = "") -> Schema:
    return Schema(string=StringShape(format=form))


def _number(form: str = "", *, is_integer: bool = False) -> Schema:
    return Schema(number=NumberShape(is_integer=is_integer, format=form))


#: How a text begins that stands for something else.
STANDING = ("<", "\ue000")

#: Word of the placeholder → its schema and a sample that fits it. The words are those that Postman's
#: importer writes, and the ones people write after its example; `<URL>` is a vendor's own.
_PLACEHOLDERS: Mapping[str, tuple[Schema, JsonValue]] = {
    "string": (_text(), "string"),
    "integer": (_number(is_integer=True), 1),
    "int": (_number(is_integer=True), 1),
    "int32": (_number("int32", is_integer=True), 1),
    "int64": (_number("int64", is_integer=True), 1),
    "long": (_number("int64", is_integer=True), 1),
    "number": (_number(), 1.5),
    "decimal": (_number(), 1.5),
    "float": (_number("float"), 1.5),
    "double": (_number("double"), 1.5),
    "boolean": (Schema(boolean=True), True),
    "bool": (Schema(boolean=True), True),
    "dateTime": (_text("date-time"), "2024-01-31T12:00:00Z"),
    "datetime": (_text("date-time"), "2024-01-31T12:00:00Z"),
    "date-time": (_text("date-time"), "2024-01-31T12:00:00Z"),
    "date": (_text("date"), "2024-01-31"),
    "uuid": (_text("uuid"), "3f2b8a54-7c1d-4e6f-9a0b-1c2d3e4f5a6b"),
    "guid": (_text("uuid"), "3f2b8a54-7c1d-4e6f-9a0b-1c2d3e4f5a6b"),
    "email": (_text("email"), "user@example.com"),
    "uri": (_text("uri"), "https://example.com"),
    "url": (_text("uri"), "https://example.com"),
    "ipv4": (_text("ipv4"), "192.0.2.1"),
    "ipv6": (_text("ipv6"), "2001:db8::1"),
    "hostname": (_text("hostname"), "example.com"),
    "time": (_text("time"), "12:00:00Z"),
    "duration": (_text("duration"), "P1D"),
    "uri-reference": (_text("uri-reference"), "/path"),
    "json-pointer": (_text("json-pointer"), "/name"),
    "regex": (_text("regex"), "^.*$"),
    "byte": (_text("byte"), "Ynl0ZXM="),
    "base64": (_text("byte"), "Ynl0ZXM="),
    "binary": (_text("binary"), "binary"),
    "file": (_text("binary"), "binary"),
    "password": (_text("password"), "password"),
    "null": (Schema(null=True), None),
    "object": (BOTTOM, "object"),
    "array": (Schema(array=ArrayShape(items=BOTTOM)), []),
    "any": (BOTTOM, "any"),
}
#: A union as the importer writes it, the types of OpenAPI 3.1 and their format: `<string,null-uri>`.
_UNION = pattern(r"<([a-z]+(?:,[a-z]+)+)(?:-([\w-]+))?>")
#: How the importer begins what it writes where it gave up: any value may stand there.
_RECURSION = "<Circular reference"
_ERROR = "<Error: "
_GIVEN_UP = (_RECURSION, _ERROR)


@lru_cache(maxsize=1024)
def placeholder(text: str) -> tuple[Schema, JsonValue] | None:
    """Give the schema and sample a text stands for; None for a text that is itself.

    Nothing is known (the bottom) of a value that stands open.
    """
    if text.startswith("<"):
        if text.endswith(">"):
            known = _PLACEHOLDERS.get(text[1:-1].strip()) or _union(text)
            if known is not None:
                return known
        return (BOTTOM, text) if text.startswith(_GIVEN_UP) else None
    return (BOTTOM, open_name(text)) if is_open(text) else None


@lru_cache(maxsize=256)
def _union(text: str) -> tuple[Schema, JsonValue] | None:
    match = _UNION.fullmatch(text)
    if match is None:
        return None
    formatted = _PLACEHOLDERS.get(match[2] or "")
    members = [_member(word, formatted) for word in match[1].split(",")]
    known = [member for member in members if member is not None]
    if len(known) < len(members):
        return None
    sample = next((value for _, value in known if value is not None), None)
    return join_all(schema for schema, _ in known), sample


def _member(
    word: str, formatted: tuple[Schema, JsonValue] | None
) -> tuple[Schema, JsonValue] | None:
    """Give what one type of a union stands for, with the union's format where it is one of its."""
    plain = _PLACEHOLDERS.get(word)
    if plain is None or formatted is None:
        return plain
    kind, other = plain[0], formatted[0]
    is_its = bool(kind.string and other.string) or (
        kind.number is not None
        and other.number is not None
        and kind.number.is_integer == other.number.is_integer
    )
    return formatted if is_its else plain


def is_some_object(text: str) -> bool:
    """Tell whether a text stands for an object of which nothing else is known.

    The importer writes one where a schema would be inside itself, which only objects are.
    """
    return text == "<object>" or text.startswith(_RECURSION)


def is_given_up(value: JsonValue) -> bool:
    """Tell whether an object stands for any value: the importer wraps so what was nested too deep."""
    if type(value) is not dict or len(value) != 1 or "value" not in value:
        return False
    text = value["value"]
    return isinstance(text, str) and text.startswith(_ERROR)


def has_placeholders(text: str) -> bool:
    """Tell cheaply whether a JSON text may hold a placeholder or a variable outside quotes.

    The sign that begins one may be written as an escape.
    """
    return '"<' in text or "{{" in text or '"\\u' in text


def shown(value: JsonValue, schema: Schema) -> JsonValue:
    """Give an example with its placeholders replaced by samples that fit the schema."""
    if type(value) is str:
        return _shown_text(value, schema) if value.startswith(STANDING) else value
    if type(value) is list:
        items = schema.array.items if schema.array else BOTTOM
        return [shown(item, items) for item in value]
    if type(value) is dict:
        if is_given_up(value):
            return value
        below, others = _below(schema, value)
        return {name: shown(v, below.get(name, others)) for name, v in value.items()}
    return value


def _shown_text(value: str, schema: Schema) -> JsonValue:
    known = placeholder(value)
    if known is None:
        return value
    kind, sample = known
    enum = schema.string.enum if schema.string else ()
    is_allowed = kind != BOTTOM and not (isinstance(sample, str) and enum and sample not in enum)
    return sample if is_allowed else sample_of(schema, sample)


def sample_of(schema: Schema, name: JsonValue) -> JsonValue:
    """Give the simplest value of a schema, the name written where any text will do."""
    if schema.number:
        return 1
    if schema.boolean:
        return True
    if schema.string and schema.string.enum:
        return schema.string.enum[0]
    if schema.string:
        return _FORMATS.get(schema.string.format, name)
    if schema.array:
        return []
    if schema.object:
        inner = schema.object
        return {n: sample_of(s, "string") for n, s in inner.properties if n in inner.required}
    if schema.variants:
        return sample_of(schema.variants.cases[0][1], name)
    return None if schema.null else name


_FORMATS = {
    s.string.format: sample
    for s, sample in _PLACEHOLDERS.values()
    if s.string and s.string.format not in ("", "binary", "password")
}


def _below(schema: Schema, value: dict[str, JsonValue]) -> tuple[Mapping[str, Schema], Schema]:
    """Give the schemas of an object's properties by name, and that of all others."""
    if schema.variants:
        case = dict(schema.variants.cases).get(str(value.get(schema.variants.tag)))
        return _below(case, value) if case else ({}, BOTTOM)
    if schema.object is None:
        return {}, BOTTOM
    if schema.object.additional is not None:
        return {}, schema.object.additional
    return dict(schema.object.properties), BOTTOM
