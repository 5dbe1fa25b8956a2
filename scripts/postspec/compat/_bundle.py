"""A document in several files made one, so that what they hold can be compared.

The other files are put into an extension of the document, each by the name it has from there, and
every reference is led there. Source: OpenAPI 3.1.0 §4.8.23, RFC 3986 §5.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import unquote, urljoin

from postspec.compat._view import Json
from postspec.json_pointer import pointer_to, unescaped

#: The extension that holds the other files of a document, by name.
FILES = "x-postspec-files"
_VALUES = frozenset({"const", "default", "enum", "example", "examples", "value"})
_NAMES = frozenset(
    {
        "$defs", "callbacks", "definitions", "dependentSchemas", "headers", "parameters",
        "pathItems", "patternProperties", "properties", "requestBodies", "responses", "schemas",
    }
)  # fmt: skip


def bundled(raw: Mapping[str, Json], file: str, read: Callable[[str], Json]) -> Mapping[str, Json]:
    """Give the document with all that its references lead to in other files.

    `read` gives the JSON value of a file by its name: relative to the document's folder, or a URL.
    A document in one file is given as it is.

    Raises:
        DocumentError: as `read` does.
    """
    if not any(_targets(raw)):
        return raw
    own = posixpath.basename(file)
    found: dict[str, Json] = {}
    whole = _led(raw, "", own)
    waiting = [name for name, _ in _outside(raw, "", own)]
    while waiting:
        name = waiting.pop()
        if name not in found:
            content = read(name)
            found[name] = _led(content, name, own)
            waiting += [other for other, _ in _outside(content, name, own)]
    return {**whole, FILES: dict(sorted(found.items()))}


def place_of(pointer: str, file: str) -> tuple[str, str]:
    """Give the file that a pointer leads into, and the pointer there."""
    head = f"/{FILES}/"
    if not pointer.startswith(head):
        return file, pointer
    name, _, rest = pointer.removeprefix(head).partition("/")
    name = unescaped(name)
    return _joined(file, name), f"/{rest}" if rest else ""


def _joined(base: str, name: str) -> str:
    if "://" in base or "://" in name:
        return urljoin(base, name)
    head, mark, path = base.rpartition(":")
    return head + mark + posixpath.normpath(posixpath.join(posixpath.dirname(path), name))


def _targets(whole: Json) -> Iterator[str]:
    """Give the references that lead out of a file."""
    waiting = [(whole, False)]
    while waiting:
        node, is_named = waiting.pop()
        if isinstance(node, dict):
            reference = None if is_named else node.get("$ref")
            if isinstance(reference, str) and reference and not reference.startswith("#"):
                yield reference
            waiting += [
                (value, not is_named and key in _NAMES)
                for key, value in node.items()
                if isinstance(value, (dict, list)) and (is_named or key not in _VALUES)
            ]
        elif isinstance(node, list):
            waiting += [(value, False) for value in node]


def _outside(node: Json, base: str, own: str) -> Iterator[tuple[str, str]]:
    for reference in _targets(node):
        name, fragment = _resolved(reference, base)
        if name != own:
            yield name, fragment


def _resolved(reference: str, base: str) -> tuple[str, str]:
    written, _, fragment = reference.partition("#")
    return _joined(base, unquote(written)) if written else base, fragment


def _led(node: Json, base: str, own: str, *, is_named: bool = False) -> Json:
    """Give a node with its references led into the one document."""
    if isinstance(node, list):
        return [_led(value, base, own) for value in node]
    if not isinstance(node, Mapping):
        return node
    found = {
        key: _led(value, base, own, is_named=not is_named and key in _NAMES)
        if is_named or key not in _VALUES
        else value
        for key, value in node.items()
    }
    reference = None if is_named else node.get("$ref")
    if isinstance(reference, str):
        name, fragment = _resolved(reference, base)
        found["$ref"] = (
            f"#{fragment}" if name in ("", own) else f"#{pointer_to('', FILES, name)}{fragment}"
        )
    return found
