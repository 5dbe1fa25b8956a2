"""Where a schema stands: a document read in one direction, and conjunctions of its schemas.

A view is one or more schemas that must all hold, each with its JSON Pointer. Views are compared by
their key, so two ways of reaching the same component are the same view.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import unquote

from postspec.json_pointer import pointer_to, unescaped
from postspec.openapi import Document

Json = Any

#: Keywords that say nothing about which values are valid (JSON Schema 2020-12 §9, OpenAPI 3.1).
ANNOTATIONS = frozenset(
    {
        "$comment", "$schema", "default", "deprecated", "description", "example", "examples",
        "externalDocs", "readOnly", "summary", "title", "writeOnly", "xml",
    }
)  # fmt: skip

COMPONENT = "/components/schemas/"
_LONGEST_CHAIN = 64


#: A dynamic reference is read as a plain one: within one document, no schema is the other's extension.
REFERENCES = frozenset({"$ref", "$dynamicRef"})


def reference_in(schema: Json) -> str | None:
    """Give where a schema refers to, or nothing."""
    if not isinstance(schema, dict):
        return None
    found = schema.get("$ref", schema.get("$dynamicRef"))
    return found if isinstance(found, str) else None


def is_annotation(keyword: str) -> bool:
    """Tell whether a keyword leaves the set of valid values alone."""
    return keyword in ANNOTATIONS or keyword.startswith("x-")


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One schema, as written, and its place. `tag` tells apart parts that are implied by a place."""

    schema: Json
    pointer: str
    tag: str = ""

    @property
    def key(self) -> str:
        """What identifies the part within its document."""
        return self.pointer + "#" + self.tag if self.tag else self.pointer

    @property
    def component(self) -> str:
        """The name of the shared schema that this is, or nothing."""
        name = self.pointer.removeprefix(COMPONENT)
        return "" if name == self.pointer or "/" in name else unescaped(name)


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """The values that every part allows; with no parts, all values."""

    source: Source = field(repr=False)
    parts: tuple[Part, ...] = ()
    key: tuple[str, ...] = ()

    @property
    def pointer(self) -> str:
        """The place of the first part; empty for a view of all values."""
        return self.parts[0].pointer if self.parts else ""

    @property
    def component(self) -> str:
        """The name of the shared schema this view consists of, or nothing."""
        return self.parts[0].component if len(self.parts) == 1 else ""


@dataclass(eq=False)
class Source:
    """A document's schemas, as seen by those who send (`hides="readOnly"`) or receive them.

    A property marked with the keyword in `hides` is no part of an object in that direction
    (OpenAPI 3.1.0 §4.8.24.1). With `is_text`, all values are sent as texts. `memo` belongs to the reader of shapes, `validators` and `numbers` to
    the one who tries values.
    """

    document: Document
    hides: str = "readOnly"
    is_text: bool = False
    memo: dict[tuple[str, ...], Any] = field(default_factory=dict, repr=False)
    validators: dict[tuple[str, ...], Any] = field(default_factory=dict, repr=False)
    numbers: dict[str, int] = field(default_factory=dict, repr=False)

    @property
    def is_nullable_read(self) -> bool:
        """OpenAPI 3.0 writes `nullable: true` where JSON Schema has the type `null`."""
        return str(self.document.raw.get("openapi", "")).startswith("3.0")

    @cached_property
    def anchors(self) -> Mapping[str, str]:
        """The places of `$anchor` and `$dynamicAnchor`; a name that stands twice leads nowhere."""
        found: dict[str, str] = {}
        waiting: list[tuple[Json, str]] = [(self.document.raw, "")]
        while waiting:
            node, pointer = waiting.pop()
            inside = node.items() if isinstance(node, Mapping) else ()
            for key, value in enumerate(node) if isinstance(node, list) else inside:
                if key in ("$anchor", "$dynamicAnchor") and isinstance(value, str):
                    found[value] = "/?" if value in found else pointer
                elif isinstance(value, (Mapping, list)):
                    waiting.append((value, pointer_to(pointer, str(key))))
        return found

    def view(self, schema: Json, pointer: str) -> View:
        """Give the view of one schema. References that stand alone are followed."""
        return self.conjunction([Part(schema, pointer)])

    def conjunction(self, parts: Iterable[Part]) -> View:
        """Give the view in which all parts hold. Parts that allow everything drop out."""
        found: dict[str, Part] = {}
        for written in parts:
            part = self.follow(written)
            if part.schema is not True and part.schema != {}:
                found.setdefault(part.key, part)
        ordered = (
            tuple(found[key] for key in sorted(found)) if len(found) > 1 else tuple(found.values())
        )
        return View(self, ordered, tuple(part.key for part in ordered))

    def follow(self, part: Part) -> Part:
        """Follow a `$ref` that has no meaningful sibling, as far as it leads."""
        for _ in range(_LONGEST_CHAIN):
            reference = reference_in(part.schema)
            if reference is None:
                return part
            if any(key not in REFERENCES and not is_annotation(key) for key in part.schema):
                return part
            target = self.target(reference)
            if target is None:
                return part
            part = target
        return part

    def target(self, reference: str) -> Part | None:
        """Give the schema a local reference leads to, or nothing where it leads out or nowhere."""
        if not reference.startswith("#"):
            return None
        pointer = unquote(reference[1:])
        if pointer and not pointer.startswith("/"):
            pointer = self.anchors.get(pointer, "/?")
        node = at(self.document.raw, pointer)
        return Part(node, pointer) if isinstance(node, (bool, Mapping)) else None

    def is_hidden(self, part: Part) -> bool:
        """Tell whether a property is marked as absent in this direction, itself or by reference."""
        for found in (part, self.follow(part)):
            if isinstance(found.schema, Mapping) and found.schema.get(self.hides) is True:
                return True
        return False


def at(node: Json, pointer: str) -> Json:
    """Give the value at a JSON Pointer, or None where there is none."""
    for token in pointer.split("/")[1:]:
        key = unescaped(token)
        if isinstance(node, list):
            node = (
                node[int(key)] if key.isascii() and key.isdigit() and int(key) < len(node) else None
            )
        else:
            node = node.get(key) if isinstance(node, Mapping) else None
    return node
