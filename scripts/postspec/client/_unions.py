"""The alternatives of a schema, whichever of JSON Schema's ways they are written in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from postspec.client._all_of import (
    Resolve,
    Schema,
    is_object,
    keywords,
    merge,
    property_names,
    required_of,
    tells_shape,
)

_TYPES: dict[type, str] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    list: "array",
    dict: "object",
    type(None): "null",
}
_NAMES = frozenset(_TYPES.values())

#: Keywords that say how a schema has alternatives.
_CHOOSING = ("anyOf", "oneOf", "nullable")

#: Keywords that are about the whole, and are not repeated in each alternative.
_ABOUT = ("description", "example", "examples", "title", "default", "discriminator")


@dataclass(frozen=True, slots=True)
class Cases:
    """What a value may be: the alternatives, none of them null or an `allOf`, and whether it may be null."""

    nodes: tuple[Schema, ...]
    is_nullable: bool = False

    @property
    def is_union(self) -> bool:
        """Tell whether there is more than one thing it may be."""
        return len(self.nodes) + self.is_nullable > 1


def cases_of(node: Any, resolve: Resolve) -> Cases:  # noqa: ANN401 - a JSON value
    """Give the alternatives of a schema; a schema that says nothing has one that says nothing."""
    node = merge(node, resolve)
    if "$ref" in node:
        return Cases((node,))
    written = [*node.get("oneOf", ()), *node.get("anyOf", ())]
    is_nullable = node.get("nullable") is True or any(map(_is_null, written))
    base = {key: value for key, value in node.items() if key not in _CHOOSING}
    alternatives = [case for case in written if not _is_null(case)]
    if any(map(tells_shape, alternatives)):
        nodes = tuple(_each(base, alternatives, resolve))
        # The only one is the schema itself, with alternatives of its own.
        return (
            Cases(nodes, is_nullable)
            if is_nullable or len(nodes) > 1
            else cases_of(nodes[0], resolve)
        )
    if written and not alternatives:
        return Cases((), is_nullable=True)
    kinds = types_of(base)
    is_nullable = is_nullable or "null" in kinds
    plain: list[Schema] = [{**base, "type": kind} for kind in kinds if kind != "null"]
    if not kinds:
        plain = [{key: value for key, value in base.items() if key != "type"}]
    return Cases(tuple(map(_without_odd_values, plain)), is_nullable)


def types_of(node: Schema) -> list[str]:
    """Give the JSON types a schema names, in order, or those its keywords are about."""
    written = node.get("type")
    names = [str(name) for name in (written if isinstance(written, list) else [written])]
    node = keywords(node)
    values = node.get("enum") or ([node["const"]] if "const" in node else [])
    told = list(dict.fromkeys(name for name in names if name in _NAMES))
    shown = list(dict.fromkeys(_TYPES.get(type(value), "object") for value in values))
    if told:
        # A list of values may name null beside a type that does not.
        return [*told, "null"] if "null" in shown and "null" not in told else told
    if shown:
        return shown
    if "properties" in node:
        return ["object"]
    return ["array"] if node.get("items") or node.get("prefixItems") else []


def _each(base: Schema, cases: Iterable[Any], resolve: Resolve) -> Iterable[Schema]:
    """Put what stands beside the alternatives into each of them, unless it is there already."""
    about = {key: value for key, value in base.items() if key not in _ABOUT}
    own = property_names(about, resolve)
    for case in cases:
        if not tells_shape(case):
            yield {**about, "required": [*required_of(about), *required_of(case)]} if own else {}
        elif own - property_names(case, resolve) and not _is_plain(case):
            yield merge({"allOf": [about, case]}, resolve)
        elif "$ref" not in case and isinstance(about.get("type"), str):
            yield {"type": about["type"], **case}
        else:
            yield case


def _is_plain(case: Schema) -> bool:
    """Tell whether an alternative is no object, whatever stands beside it."""
    return not is_object(case) and not {"$ref", "allOf", "oneOf", "anyOf"} & case.keys()


def _without_odd_values(node: Schema) -> Schema:
    """Keep an enumeration of texts or of whole numbers, and a constant that is one value.

    The generator knows no other: fractions, flags, lists and mixed ones are said by their type.
    """
    values = [value for value in node.get("enum", ()) if value is not None]
    kept = dict(node)
    if {type(value) for value in values} not in ({str}, {int}):
        kept.pop("enum", None)
    else:
        kept["enum"] = list(dict.fromkeys(values))
    if not isinstance(node.get("const"), str | int):
        kept.pop("const", None)
    return kept


def _is_null(case: Any) -> bool:  # noqa: ANN401 - a JSON value
    return isinstance(case, Mapping) and types_of(case) == ["null"]
