"""Schemas as the generator is given them.

It drops a whole model, and types every response that uses it as `Any`, for one construct it does
not know; so each such construct is said in a weaker way here. The client checks no lengths,
patterns or ranges, therefore keywords that only constrain are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from postspec.client._aliases import find_aliases
from postspec.client._names import class_name, distinct
from postspec.openapi import Document

Schema = Mapping[str, Any]

_PREFIX = "#/components/schemas/"

#: Keywords whose value is copied as it is.
_PLAIN = ("type", "format", "enum", "const", "nullable")
#: Keywords that hold a list of schemas.
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")

#: The longest example that is repeated in a docstring, in characters.
_LONGEST_EXAMPLE = 80

_TYPES: dict[type, str] = {str: "string", bool: "boolean", int: "integer", float: "number"}


@dataclass(frozen=True, slots=True)
class SchemaWriter:
    """Writes schemas anew.

    `names` maps each component schema's name to its class's, `aliases` a property's or parameter's
    name to the one it is given to keep it apart.
    """

    document: Document
    names: Mapping[str, str]
    aliases: Mapping[str, str]

    @classmethod
    def of(cls, document: Document) -> SchemaWriter:
        """Name the classes; schemas that are nothing but a reference share their target's."""
        written = document.schemas
        own = [name for name in written if not _is_alias(written[name])]
        classes = distinct(class_name(name, "Model") for name in own)
        names = dict(zip(own, classes, strict=True))
        for name in written:
            names.setdefault(name, names.get(_alias_target(name, document), "Model"))
        return cls(document, names, find_aliases(document))

    def components(self) -> dict[str, Any]:
        """Give every component schema under its class's name, in document order."""
        return {
            self.names[name]: self.schema(schema)
            for name, schema in self.document.schemas.items()
            if not _is_alias(schema)
        }

    def schema(self, node: Schema | bool) -> dict[str, Any]:
        """Give a schema that means the same to a reader of Python types."""
        if not isinstance(node, Mapping):
            return {}
        if isinstance(node.get("$ref"), str):
            return {"$ref": self._reference(node["$ref"])}
        schema = {key: node[key] for key in _PLAIN if key in node}
        for key in _LISTS:
            if node.get(key):
                schema[key] = [self.schema(part) for part in node[key]]
        if node.get("description"):
            schema["description"] = str(node["description"])
        self._members(node, schema)
        _weaken_enum(schema)
        example = _example(node)
        if example is not None:
            schema["example"] = example
        return schema

    def alias(self, name: str) -> str:
        """Give the name a property or parameter has for the generator."""
        return self.aliases.get(name, name)

    def _members(self, node: Schema, schema: dict[str, Any]) -> None:
        if node.get("required"):
            schema["required"] = [self.alias(name) for name in node["required"]]
        if "properties" in node:
            required = set(node.get("required") or ())
            schema["properties"] = {
                self.alias(name): _with_const_default(
                    self.schema(part), is_required=name in required
                )
                for name, part in node["properties"].items()
            }
        extra = node.get("additionalProperties")
        if extra is not None:
            schema["additionalProperties"] = (
                self.schema(extra) if isinstance(extra, Mapping) else extra
            )
        if "items" in node or _is_array(node):
            schema["items"] = self.schema(node.get("items", {}))

    def _reference(self, reference: str) -> str:
        name = _unescape(reference.removeprefix(_PREFIX))
        return _PREFIX + self.names[name] if name in self.names else reference


def _unescape(token: str) -> str:
    return token.replace("~1", "/").replace("~0", "~")


def _is_alias(schema: Schema | bool) -> bool:
    return isinstance(schema, Mapping) and isinstance(schema.get("$ref"), str)


def _alias_target(name: str, document: Document) -> str:
    seen: set[str] = set()
    while name not in seen and name in document.schemas and _is_alias(document.schemas[name]):
        seen.add(name)
        name = _unescape(str(document.schemas[name]["$ref"]).removeprefix(_PREFIX))
    return name


def _is_array(node: Schema) -> bool:
    kind = node.get("type")
    return kind == "array" or (isinstance(kind, list) and "array" in kind)


def _with_const_default(schema: dict[str, Any], *, is_required: bool) -> dict[str, Any]:
    """Let a required constant be left out by the caller: there is only one thing to write."""
    if is_required and isinstance(schema.get("const"), str | int):
        schema["default"] = schema["const"]
    return schema


def _weaken_enum(schema: dict[str, Any]) -> None:
    """Keep only the type of an enumeration the generator refuses: fractions, flags, mixed types."""
    values = [value for value in schema.get("enum") or () if value is not None]
    kinds = {type(value) for value in values}
    if not kinds or kinds in ({str}, {int}):
        return
    types = sorted({_TYPES.get(kind, "object") for kind in kinds})
    if None in schema.pop("enum"):
        types.append("null")
    schema["type"] = types[0] if len(types) == 1 else types


def _example(node: Schema) -> str | int | float | None:
    """Give the first example that is short enough for a docstring."""
    listed = node.get("examples")
    written = [node.get("example"), *(listed if isinstance(listed, list) else ())]
    return next(
        (v for v in written if isinstance(v, str | int | float) and len(str(v)) < _LONGEST_EXAMPLE),
        None,
    )
