"""The part of a document that is about one operation: its path, and the components that it uses.

What reads a document reads all of it; for each of hundreds of operations that takes longer than to
find out which part is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from postspec.openapi import Operation

Json = Any

#: The methods of a path item, its other keys being shared by them.
METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})

_COMPONENTS = "#/components/"


def excerpt(raw: dict[str, Json], operation: Operation) -> dict[str, Json]:
    """Give a document with this operation alone, and no component that it does not lead to.

    An operation that needs authentication may answer 401, whether it says so or not: that is what
    needing it means (RFC 9110 §15.5.2).
    """
    cut = whole(raw, [operation])
    components = raw.get("components") or {}
    return {
        **{key: value for key, value in cut.items() if key != "webhooks"},
        "components": {**_used(components, cut["paths"]), **_security(components)},
    }


def whole(raw: dict[str, Json], operations: Iterable[Operation]) -> dict[str, Json]:
    """Give a document with these operations alone, in this order; each may answer 401, as above."""
    paths: dict[str, Json] = {}
    for operation in operations:
        item = raw["paths"][operation.path]
        shared = {key: value for key, value in item.items() if key not in METHODS}
        written = item[operation.method]
        if operation.needs_authentication:
            unknown = {"401": {"description": "The caller is not known."}}
            written = {**written, "responses": unknown | written["responses"]}
        paths.setdefault(operation.path, shared)[operation.method] = written
    return {**raw, "paths": paths}


def _used(components: dict[str, Json], node: Json) -> dict[str, dict[str, Json]]:
    """Give the components that a part of the document leads to, over however many others."""
    found: dict[str, dict[str, Json]] = {}
    left = list(_references(node))
    while left:
        kind, _, rest = left.pop().removeprefix(_COMPONENTS).partition("/")
        name = rest.partition("/")[0]
        written = (components.get(kind) or {}).get(name)
        if written is not None and name not in found.setdefault(kind, {}):
            found[kind][name] = written
            left += _references(written)
    return found


def _security(components: dict[str, Json]) -> dict[str, Json]:
    """Give the security schemes: they are meant by their names."""
    return {key: value for key, value in components.items() if key == "securitySchemes"}


def _references(node: Json) -> Iterator[str]:
    """Give every text that leads to a component, as `$ref` and the mappings of unions have them."""
    if isinstance(node, str):
        if node.startswith(_COMPONENTS):
            yield node
    elif isinstance(node, dict | list):
        for each in node.values() if isinstance(node, dict) else node:
            yield from _references(each)
