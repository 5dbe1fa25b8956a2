"""Text read as the value a schema means: parameters and form fields arrive as strings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import msgspec

from postspec.samples import Schema, Schemas
from postspec.stub.http._message import Json
from postspec.stub.http._styles import Kind, Parts

#: What stands for "not sent", as None is a value.
MISSING: Final = object()

_MAX_DEPTH: Final = 128
_NUMBER: Final = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?", re.ASCII)
_WORDS: Final[Mapping[str, Any]] = {"true": True, "false": False, "null": None}


def read_json(text: bytes | str) -> Json:
    """Give the value of a JSON text; of a name that is there twice the last value counts.

    Raises:
        ValueError: it is no JSON, is nested too deeply, has a number beyond all bounds, or half a
            surrogate pair, which no encoding can carry on.
    """
    try:
        value = msgspec.json.decode(text)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    except msgspec.MsgspecError as error:
        raise ValueError(str(error)) from None
    if _brackets(text) > _MAX_DEPTH and is_deep(value):
        raise ValueError("nested too deeply")
    return value


def _brackets(text: bytes | str) -> int:
    """Give how many arrays and objects a text may begin, to save a look at all its values."""
    if isinstance(text, bytes):
        return text.count(b"[") + text.count(b"{")
    return text.count("[") + text.count("{")


def is_deep(value: Json, above: int = 0) -> bool:
    """Tell whether a value is nested deeper than is of use: validators and writers give up there.

    `above` is the number of arrays and objects around it.
    """
    level = [value] if isinstance(value, dict | list) else []
    for _ in range(_MAX_DEPTH - above):
        level = [
            inner
            for outer in level
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(inner, dict | list)
        ]
        if not level:
            return False
    return True


def readings(text: str) -> Iterator[Any]:
    """Give the values a text can stand for, the text itself first."""
    yield text
    if text in _WORDS:
        yield _WORDS[text]
    elif _NUMBER.fullmatch(text) or text[:1] in ("{", "["):
        try:
            yield read_json(text)
        except ValueError:
            return


def kind_of(schemas: Schemas, schema: Schema) -> Kind:
    """Tell what a text of this schema is to be taken apart into, an array before an object."""
    parts = list(schemas.parts(schema))
    types = {name for one in parts for name in _names(one.get("type"))}
    if "array" in types or any("items" in one for one in parts):
        return "array"
    return "object" if "object" in types or schemas.properties(schema) else "value"


def _names(written: Json) -> list[Json]:
    return written if isinstance(written, list) else [written]


def read_value(schemas: Schemas, schema: Schema, text: str) -> Json:
    """Give the reading of a text that a schema accepts, else one that has at least its type.

    A text that is neither stays as it is.
    """
    if schema.get("type") == "string":
        return text
    options = list(readings(text))
    if len(options) == 1:
        return text
    for is_good in (schemas.is_valid, schemas.is_of_type):
        for value in options:
            if is_good(schema, value):
                return value
    return text


def read_parts(schemas: Schemas, schema: Schema, parts: Parts) -> Json:
    """Give the value that a text taken apart stands for, each piece read by its own schema."""
    if isinstance(parts, str):
        return read_value(schemas, schema, parts)
    if isinstance(parts, list):
        items = schemas.items(schema) or {}
        return [read_parts(schemas, items, one) for one in parts]
    properties = schemas.properties(schema)
    return {k: read_parts(schemas, properties.get(k) or {}, one) for k, one in parts.items()}


def read_first(schemas: Schemas, schema: Schema, options: Iterable[Parts]) -> Json:
    """Give the first reading that a schema accepts, the first of all if it accepts none.

    `MISSING` if there is no reading.
    """
    first: Json = MISSING
    for parts in options:
        value = read_parts(schemas, schema, parts)
        if schemas.is_valid(schema, value):
            return value
        first = value if first is MISSING else first
    return first
