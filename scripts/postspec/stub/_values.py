"""Text read as the value a schema means: parameters and form fields arrive as strings.

Source: OpenAPI 3.1.0, "Style Values" (`form` with explode, `simple`), and "Encoding Object".
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from postspec.openapi import Parameter
from postspec.samples import Schema, Schemas
from postspec.stub._message import Json, Request

#: What stands for "not sent", as None is a value.
MISSING: Final = object()

_NUMBER: Final = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?", re.ASCII)
_WORDS: Final[Mapping[str, Any]] = {"true": True, "false": False, "null": None}


def reject_constant(name: str) -> Json:
    """Refuse `NaN` and `Infinity`, which Python reads and JSON does not have."""
    raise ValueError(f"{name} is not JSON")


def read_json(text: str) -> Json:
    """Give the value of a JSON text.

    Raises:
        ValueError: it is no JSON, is nested too deeply, or has half a surrogate pair, which no
            encoding can carry on.
    """
    try:
        value = json.loads(text, parse_constant=reject_constant)
        if "\\ud" in text.lower():
            json.dumps(value, ensure_ascii=False).encode()
    except RecursionError:
        raise ValueError("nested too deeply") from None
    return value


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


def read_value(schemas: Schemas, schema: Schema, text: str) -> Json:
    """Give the reading of a text that a schema accepts, else one that has at least its type.

    A text that is neither stays as it is.
    """
    options = list(readings(text))
    for is_good in (schemas.is_valid, schemas.is_of_type):
        for value in options:
            if is_good(schema, value):
                return value
    return text


def read_list(schemas: Schemas, schema: Schema, texts: Sequence[str]) -> Json:
    """Give what several texts under one name mean: one value, or an array where the schema has one."""
    items = schemas.items(schema)
    if items is not None:
        value = [read_value(schemas, items, one) for one in texts]
        if len(texts) != 1 or schemas.is_valid(schema, value):
            return value
    return read_value(schemas, schema, texts[0]) if len(texts) == 1 else list(texts)


def parameter_value(
    schemas: Schemas, parameter: Parameter, request: Request, variables: Mapping[str, str]
) -> Json:
    """Give the value a request has for a parameter, `MISSING` if it has none."""
    texts = _texts(parameter, request, variables)
    if not texts:
        return _spread(schemas, parameter, request)
    if parameter.place in ("path", "header") and schemas.items(parameter.schema) is not None:
        texts = [one.strip() for one in texts[0].split(",")]
    return read_list(schemas, parameter.schema, texts)


def _texts(parameter: Parameter, request: Request, variables: Mapping[str, str]) -> list[str]:
    if parameter.place == "query":
        return [value for name, value in request.query_pairs if name == parameter.name]
    if parameter.place == "path":
        found = variables.get(parameter.name)
    elif parameter.place == "header":
        found = request.headers.get(parameter.name.lower())
    else:
        found = cookies(request).get(parameter.name)
    return [] if found is None else [found]


def _spread(schemas: Schemas, parameter: Parameter, request: Request) -> Json:
    """Read an object whose properties are sent as query parameters of their own."""
    properties = schemas.properties(parameter.schema) if parameter.place == "query" else {}
    sent = {
        name: read_value(schemas, properties[name], value)
        for name, value in request.query_pairs
        if name in properties
    }
    return sent or MISSING


def cookies(request: Request) -> dict[str, str]:
    """Give the request's cookies by name."""
    pairs = (one.partition("=") for one in request.headers.get("cookie", "").split(";"))
    return {name.strip(): value.strip() for name, equals, value in pairs if equals}
