"""Other names for properties and parameters whose Python names would be the same.

The generator drops a model, or an operation, where two names become one identifier. Such names are
given an alias in the document it reads, and their own name back in what it has parsed: the alias is
seen in Python, the name travels.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from postspec.client._names import identifier
from postspec.openapi import Document

#: Two such names the generator keeps apart itself, by not changing their case.
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


def find_aliases(document: Document) -> dict[str, str]:
    """Map each name that clashes with one before it, anywhere in the document, to its alias."""
    clashing: dict[str, None] = {}
    for names in _scopes(document.raw):
        groups: dict[str, list[str]] = defaultdict(list)
        for name in dict.fromkeys(names):
            groups[unicodedata.normalize("NFKC", identifier(name, "field"))].append(name)
        for group in groups.values():
            if len(group) > 1 and not _is_kept_apart(group):
                clashing.update(dict.fromkeys(group[1:]))
    return {name: _alias(name) for name in clashing}


def _alias(name: str) -> str:
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{identifier(name, 'field')}_{digest[:6]}"


def _is_kept_apart(names: Sequence[str]) -> bool:
    return len(names) == 2 and all(_PLAIN.fullmatch(name) for name in names)


def _scopes(node: Any) -> Iterator[list[str]]:  # noqa: ANN401 - a JSON value
    """Give the names that stand beside each other: of an object, or of one place's parameters."""
    if isinstance(node, Mapping):
        if isinstance(node.get("properties"), Mapping):
            yield [str(name) for name in node["properties"]]
        if isinstance(node.get("parameters"), list):
            yield from _parameter_scopes(node["parameters"])
        for value in node.values():
            yield from _scopes(value)
    elif isinstance(node, list):
        for value in node:
            yield from _scopes(value)


def _parameter_scopes(parameters: Sequence[Any]) -> Iterator[list[str]]:
    written = [p for p in parameters if isinstance(p, Mapping) and "name" in p]
    for place in ("query", "header", "cookie"):
        yield [str(p["name"]) for p in written if p.get("in") == place]
