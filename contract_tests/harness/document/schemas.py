"""JSON Schema validation as the document means it: Draft 2020-12, `$ref` within the document.

Source: OpenAPI 3.1.0 §4.8.24, JSON Schema 2020-12.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

import jsonschema
import referencing
from referencing.jsonschema import DRAFT202012

from postspec.openapi import Document

Json = Any
Schema = Mapping[str, Json]

#: The document's address in the registry; only there so that `#/components/...` has a base.
_BASE = "urn:postspec:document"

#: Formats of the OpenAPI format registry that say how a value is stored or shown, not what it is:
#: JSON Schema has nothing to check.
ANNOTATION_FORMATS = frozenset({"binary", "byte", "double", "float", "int32", "int64", "password"})

_SCHEMA_KEYWORDS = ("additionalProperties", "contains", "else", "if", "items", "not", "then")
_SCHEMA_LIST_KEYWORDS = ("allOf", "anyOf", "oneOf", "prefixItems")
_SCHEMA_MAP_KEYWORDS = ("$defs", "dependentSchemas", "patternProperties", "properties")


@dataclass(frozen=True)
class Checker:
    """Validates values against schemas of one document, formats included."""

    document: Document

    @cached_property
    def _registry(self) -> referencing.Registry[Any]:
        resource = DRAFT202012.create_resource(self.document.raw)
        registry = referencing.Registry[Any]().with_resource(_BASE, resource)
        return cast("referencing.Registry[Any]", registry)  # typed as Any upstream

    def validator(self, schema: Schema) -> jsonschema.Draft202012Validator:
        """Give a validator of one schema of the document."""
        return jsonschema.Draft202012Validator(
            _absolute(schema),
            registry=self._registry,
            format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER,
        )

    def problems(self, schema: Schema, value: Json) -> list[str]:
        """Give one line for each way the value departs from the schema, with its place in it."""
        errors = self.validator(schema).iter_errors(value)
        return sorted(f"{error.json_path}: {_shortened(error.message)}" for error in errors)

    def accepts(self, schema: Schema, value: Json) -> bool:
        """Tell whether the value is valid."""
        return self.validator(schema).is_valid(value)


def subschemas(schema: Schema) -> Iterator[Schema]:
    """Give the schema and every schema written inside it, references not followed."""
    yield schema
    inner = [schema.get(k) for k in _SCHEMA_KEYWORDS]
    inner += [s for k in _SCHEMA_LIST_KEYWORDS for s in schema.get(k) or ()]
    inner += [s for k in _SCHEMA_MAP_KEYWORDS for s in (schema.get(k) or {}).values()]
    for each in inner:
        if isinstance(each, Mapping):
            yield from subschemas(each)


def checkable_formats() -> frozenset[str]:
    """Give the formats that the validator really checks in this environment."""
    return frozenset(jsonschema.Draft202012Validator.FORMAT_CHECKER.checkers)


def _absolute(node: Json) -> Json:
    if isinstance(node, Mapping):
        return {
            k: f"{_BASE}{v}" if k == "$ref" and isinstance(v, str) else _absolute(v)
            for k, v in node.items()
        }
    return [_absolute(v) for v in node] if isinstance(node, list) else node


def _shortened(message: str) -> str:
    return message if len(message) <= 300 else f"{message[:200]} … {message[-80:]}"
