"""A value for a schema that no example shows: the smallest one that follows from its keywords.

Same schema, same value. `Checker.problems` decides whether it is one; see `client/test_responses`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import hypothesis
from hypothesis.strategies import from_regex

from contract_tests.harness.document.schemas import Schema
from postspec.openapi import Document

Json = Any

_FORMATS: Mapping[str, str] = {
    "date": "2026-01-31",
    "date-time": "2026-01-31T09:30:00Z",
    "email": "someone@example.test",
    "hostname": "host.example.test",
    "ipv4": "192.0.2.1",
    "time": "09:30:00Z",
    "uri": "https://host.example.test/",
    "uuid": "5b0c6a0e-2b1f-4f0a-8f3e-6d6c1f9b2a10",
}

_MAX_DEPTH = 8


def sample(document: Document, schema: Schema, depth: int = 0) -> Json:
    """Give a value of this schema: its example, constant, first choice, or the plainest there is."""
    schema = document.resolve(schema)
    for keyword in ("example", "const", "default"):
        if keyword in schema:
            return schema[keyword]
    for keyword in ("examples", "enum"):
        if schema.get(keyword):
            return schema[keyword][0]
    for keyword in ("oneOf", "anyOf"):
        if schema.get(keyword):
            return sample(document, _first_not_null(document, schema[keyword]), depth + 1)
    if schema.get("allOf"):
        return _merged(document, schema, depth)
    return _BY_TYPE.get(_type(schema), _text)(document, schema, depth)


def _first_not_null(document: Document, choices: list[Schema]) -> Schema:
    return next((c for c in choices if _type(document.resolve(c)) != "null"), choices[0])


def _type(schema: Schema) -> str:
    written = schema.get("type")
    if isinstance(written, list):
        written = next((t for t in written if t != "null"), "null")
    return written or ("object" if "properties" in schema else "string")


def _merged(document: Document, schema: Schema, depth: int) -> Json:
    own = {k: v for k, v in schema.items() if k != "allOf"}
    values = [sample(document, part, depth + 1) for part in schema["allOf"]]
    if "properties" in own:
        values.append(_object(document, own, depth))
    if all(isinstance(v, Mapping) for v in values):
        return {k: v for value in values for k, v in value.items()}
    return values[0]


def _object(document: Document, schema: Schema, depth: int) -> Json:
    properties = schema.get("properties") or {}
    return {
        k: sample(document, properties.get(k) or {}, depth + 1)
        for k in schema.get("required") or ()
    }


def _array(document: Document, schema: Schema, depth: int) -> Json:
    count = max(schema.get("minItems", 0), 1 if depth < _MAX_DEPTH else 0)
    return [sample(document, schema.get("items") or {}, depth + 1) for _ in range(count)]


def _number(_document: Document, schema: Schema, _depth: int) -> Json:
    if "exclusiveMinimum" in schema:
        return schema["exclusiveMinimum"] + 1
    return schema.get("minimum", min(1, schema.get("maximum", 1)))


def _text(_document: Document, schema: Schema, _depth: int) -> Json:
    if "pattern" in schema:
        return _matching(schema["pattern"])
    text = _FORMATS.get(schema.get("format", ""), "text")
    return text.ljust(schema.get("minLength", 0), "x")[: schema.get("maxLength", len(text) + 256)]


@cache
def _matching(pattern: str) -> str:
    quiet = hypothesis.settings(derandomize=True, database=None, max_examples=10)
    return hypothesis.find(from_regex(pattern, fullmatch=True), lambda _: True, settings=quiet)


_BY_TYPE: Mapping[str, Callable[[Document, Schema, int], Json]] = {
    "object": _object,
    "array": _array,
    "integer": _number,
    "number": _number,
    "boolean": lambda _document, _schema, _depth: True,
    "null": lambda _document, _schema, _depth: None,
    "string": _text,
}
