"""A discriminator that comes, goes, or calls its cases by other names."""

from __future__ import annotations

from typing import Any

import pytest

from postspec.compat import compare
from postspec.openapi import Document

Json = Any
REFS = {name: f"#/components/schemas/{name}" for name in ("Cat", "Dog")}
BY_NAME = {"propertyName": "kind", "mapping": {"cat": REFS["Cat"], "dog": REFS["Dog"]}}
BY_OTHER = {"propertyName": "kind", "mapping": {"cats": REFS["Cat"], "dog": REFS["Dog"]}}


def told(side: str, old: Json, new: Json) -> set[str]:
    """Give the changes of a union whose discriminator changes, as level and rule."""

    def document(discriminator: Json) -> Document:
        union: dict[str, Json] = {"oneOf": [{"$ref": ref} for ref in REFS.values()]}
        if discriminator:
            union["discriminator"] = discriminator
        message = {"content": {"application/json": {"schema": union}}}
        operation = {"responses": {"200": message} if side == "response" else {}}
        if side == "request":
            operation["requestBody"] = message
        kind = {"type": "object", "required": ["kind"]}
        schemas = {
            name: {**kind, "properties": {"kind": {"type": "string"}, name: {"type": "string"}}}
            for name in REFS
        }
        raw = {"openapi": "3.1.0", "paths": {"/a": {"post": operation}}}
        return Document(file="a", raw={**raw, "components": {"schemas": schemas}})

    return {f"{c.level} {c.rule}" for c in compare(document(old), document(new))}


@pytest.mark.parametrize(
    ("side", "old", "new", "expected"),
    [
        ("request", None, BY_NAME, "warning request-discriminator-introduced"),
        ("response", BY_NAME, None, "warning response-discriminator-lifted"),
        ("request", BY_NAME, BY_OTHER, "wire-breaking request-enum-value-removed"),
        ("response", BY_NAME, BY_OTHER, "wire-breaking response-enum-value-added"),
    ],
)
def test_discriminator(side: str, old: Json, new: Json, expected: str) -> None:
    """A name that is no longer understood breaks; that names are told at all is a warning."""
    found = told(side, old, new)
    assert expected in found
    if expected.startswith("warning"):
        assert not {one for one in found if one.startswith(("wire", "client", "unknown"))}


def test_the_same_names() -> None:
    """A discriminator that is written alike is no change."""
    assert told("request", BY_NAME, BY_NAME) == told("response", BY_NAME, BY_NAME) == set()
