"""Schemas as the generator is given them: small ones, each with a name of its own.

It drops a whole model, and what uses it, for one construct it does not know or one name that is
there already. So every object and every enumeration becomes a component whose name is decided here,
and everything else is said with types, lists, unions and references. The client checks no lengths,
patterns or ranges: keywords that only constrain are left out.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

from postspec.client._all_of import Schema, required_of
from postspec.client._circles import cut_circles
from postspec.client._names import Spelling, class_name, distinct, identifier, spell
from postspec.client._rules import RULES
from postspec.client._unions import Cases, cases_of, types_of
from postspec.findings import Finding, Place, found
from postspec.json_pointer import escaped, unescaped
from postspec.openapi import Document, DocumentError

_PREFIX = "#/components/schemas/"

#: The longest example that is repeated in a docstring, in characters.
_LONGEST_EXAMPLE = 80

#: Names the model template uses itself, so that no property may have them.
MODEL_NAMES = frozenset(
    {"additional_keys", "additional_properties", "cast", "from_dict", "json"}
    | {"to_dict", "to_multipart"}
)

#: What properties are called, by the names the generator knows them by.
Names = Mapping[str, Spelling]

#: What is written for each part of a document: the schema, and whom it belongs to.
Written = dict[str, Any]


class SchemaWriter:
    """Writes the schemas of one document, and remembers what it called things.

    `components` are the written schemas by class name, `names` what the properties of each class are
    called.
    `findings` say what could not be read and is typed as anything.
    """

    def __init__(self, document: Document) -> None:
        self.components: dict[str, Written] = {}
        self.names: dict[str, Names] = {}
        self.findings: list[Finding] = []
        self._document = document
        self._taken: set[str] = set()
        self._inside: dict[str, str] = {}
        self._open: dict[str, str | None] = {}
        self._place: tuple[str, str] = ("", "")
        self._classes = self._name_components()
        for name, schema in document.schemas.items():
            if _alias(schema) is None:
                self.at(name, f"{_PREFIX[1:]}{escaped(name)}")
                self._component(schema, self._classes[name])
        cut_circles(self.components, self.components)

    def at(self, subject: str, pointer: str) -> None:
        """Say what is written next, for findings: an operation's label, or a component's name."""
        self._place = (subject, pointer)

    def schema(self, node: object, hint: str) -> Written:
        """Give what stands for a schema at a place; objects and enumerations are named by the hint."""
        return self._written(node, hint, own=None)

    def is_class(self, written: Schema) -> bool:
        """Tell whether a written schema is a reference to an object's class."""
        return self.resolved(written).get("type") == "object"

    def resolved(self, written: Schema) -> Schema:
        """Give the component a written schema refers to, or the schema itself."""
        for _ in range(len(self.components) + 1):
            cases = written.get("anyOf", ())
            if len(cases) == 1:
                written = cases[0]
            if "$ref" not in written:
                break
            written = self.components.get(str(written["$ref"]).removeprefix(_PREFIX), {})
        return written

    def _name_components(self) -> dict[str, str]:
        """Name the document's own components; those that only refer share their target's name."""
        schemas = self._document.schemas
        own = [name for name in schemas if _alias(schemas[name]) is None]
        classes = dict(
            zip(own, distinct((class_name(n, "Model") for n in own), joint=""), strict=True)
        )
        self._taken |= {name.casefold() for name in classes.values()}
        for name in own:
            # A union has no class: its name is kept for the one class inside it.
            if cases_of(schemas[name], self._resolve).is_union:
                union = self._free(f"{classes[name]}Union")
                self._inside[union] = classes[name]
                classes[name] = union
        for name in schemas:
            target = self._target(name)
            if target in classes:
                classes[name] = classes[target]
        return classes

    def _target(self, name: str) -> str:
        """Follow components that are nothing but a reference; a circle of them leads nowhere."""
        seen: set[str] = set()
        while (reference := _alias(self._document.schemas.get(name))) is not None:
            if name in seen:
                return ""
            seen.add(name)
            name = _component_name(reference)
        return name

    def _component(self, node: object, name: str) -> None:
        """Write a component in place; its place in the order is that of its first mention."""
        self.components[name] = {}
        hint = self._inside.get(name, name)
        self._taken.discard(hint.casefold() if hint != name else "")
        written = self._written(node, hint, own=name)
        # What is nothing but a reference would be a second class of the same.
        self.components[name] = {"anyOf": [written]} if "$ref" in written else written

    def _written(self, node: object, hint: str, own: str | None) -> Written:
        """Write a schema; `own` is the name of the component it is the whole of."""
        key = _unfolding_key(node)
        if key is not None and key in self._open:
            name = self._open[key]
            return {"$ref": _PREFIX + name} if name else {}
        cases = cases_of(node, self._resolve)
        if key is not None:
            self._open[key] = None
        if cases.is_union:
            written: Written = {"anyOf": self._cases(cases, hint)}
        else:
            written = (
                self._case(cases.nodes[0], hint, own, key) if cases.nodes else {"type": "null"}
            )
        self._open.pop(key or "", None)
        return written if "$ref" in written else {**written, **_told(node)}

    def _cases(self, cases: Cases, hint: str) -> list[Written]:
        """Write alternatives; they are numbered where more than one is a class of this place."""
        classes = sum("$ref" not in node and _makes_class(node) for node in cases.nodes)
        hints = [f"{hint}Type{at}" if classes > 1 else hint for at in range(len(cases.nodes))]
        told = [self.schema(n, h) for n, h in zip(cases.nodes, hints, strict=True)]
        return [*told, {"type": "null"}] if cases.is_nullable else told

    def _case(self, node: Schema, hint: str, own: str | None, key: str | None) -> Written:
        if isinstance(node.get("$ref"), str):
            return self._reference(node["$ref"])
        if not _makes_class(node):
            return self._plain(node, hint)
        name = own or self._free(hint)
        self.components.setdefault(name, {})
        if key is not None:
            self._open[key] = name
        body = self._object(node, name) if types_of(node) == ["object"] else _enumeration(node)
        if own is not None:
            return body
        self.components[name] = {**body, **_told(node)}
        return {"$ref": _PREFIX + name}

    def _plain(self, node: Schema, hint: str) -> Written:
        written = {key: node[key] for key in ("type", "const") if key in node}
        if isinstance(node.get("format"), str):
            written["format"] = node["format"]
        if written.get("type") == "array":
            for key in ("items", "prefixItems"):
                if node.get(key):
                    written[key] = (
                        [self.schema(part, f"{hint}Item{at}") for at, part in enumerate(node[key])]
                        if key == "prefixItems"
                        else self.schema(node[key], f"{hint}Item")
                    )
            if not {"items", "prefixItems"} & written.keys():
                written["items"] = {}
        return written

    def _object(self, node: Schema, name: str) -> Written:
        properties = node.get("properties") if isinstance(node.get("properties"), Mapping) else {}
        required = set(required_of(node))
        wires = list(map(str, properties or ()))
        wanted = [identifier(wire, "field") for wire in wires]
        python = spell(list(zip(wires, wanted, strict=True)), MODEL_NAMES)
        # What the generator knows them by: names it makes no two alike of.
        plain = distinct(wanted, key=str)
        aliases = dict(zip(wires, plain, strict=True))
        told = [_described(part) for part in (properties or {}).values()]
        self.names[name] = {
            alias: Spelling(*spelling)
            for alias, *spelling in zip(plain, wires, python, told, strict=True)
        }
        written: Written = {"type": "object", "properties": {}}
        for wire, part in (properties or {}).items():
            schema = self.schema(part, class_name(f"{name} {wire}", "Model"))
            if str(wire) in required and "const" in schema:
                # The caller may leave it out: there is only one thing to write.
                schema["default"] = schema["const"]
            written["properties"][aliases[str(wire)]] = schema
        if required:
            written["required"] = [aliases[wire] for wire in aliases if wire in required]
        extra = node.get("additionalProperties")
        if isinstance(extra, Mapping):
            written["additionalProperties"] = self.schema(extra, f"{name}AdditionalProperty")
        elif isinstance(extra, bool):
            written["additionalProperties"] = extra
        return written

    def _reference(self, reference: str) -> Written:
        """Give the reference to a component; what lies elsewhere in the document becomes one."""
        name = self._target(_component_name(reference)) if _is_component(reference) else ""
        if name not in self._classes:
            name = reference
            if name not in self._classes and not self._promote(reference):
                return {}
        return {"$ref": _PREFIX + self._classes[name]}

    def _promote(self, reference: str) -> bool:
        node = self._resolve(reference)
        if node is None:
            subject, pointer = self._place
            message = f"the reference {reference!r} leads to no schema in this document"
            place = Place(file=self._document.file, pointer=pointer)
            self.findings.append(
                found(RULES, "client-reference-untyped", message, place, subject=subject)
            )
            return False
        words = [part for part in reference.split("/")[-3:] if part not in _ROOMS]
        name = self._free(class_name(" ".join(map(unescaped, words)), "Model"))
        self._classes[reference] = name
        self._component(node, name)
        cut_circles(self.components, [name])
        return True

    def _resolve(self, reference: str) -> Any:  # noqa: ANN401 - a JSON value
        if not reference.startswith("#/"):
            return None
        for spelling in (reference, unquote(reference)):
            try:
                return self._document.resolve({"$ref": spelling})
            except DocumentError:
                continue
        return None

    def _free(self, hint: str) -> str:
        """Give the hint as the name of one class, with a number where it is taken."""
        name = distinct([class_name(hint, "Model")], taken=self._taken, joint="")[0]
        self._taken.add(name.casefold())
        return name


#: Parts of a pointer that name nothing.
_ROOMS = {"#", "components", "schemas", "properties", "items", "schema", "$defs", "definitions"}


def _alias(schema: object) -> str | None:
    """Give where a component leads that is nothing but a reference."""
    if not isinstance(schema, Mapping):
        return None
    reference = schema.get("$ref")
    return reference if isinstance(reference, str) and _is_component(reference) else None


def _is_component(reference: str) -> bool:
    return reference.startswith(_PREFIX) and "/" not in reference.removeprefix(_PREFIX)


def _component_name(reference: str) -> str:
    return unescaped(unquote(reference.removeprefix(_PREFIX)))


def _makes_class(node: Schema) -> bool:
    """Tell whether a case is an object or an enumeration: those are classes."""
    return "enum" in node or types_of(node) == ["object"]


def _enumeration(node: Schema) -> Written:
    return {"type": types_of({"enum": node["enum"]})[0], "enum": list(node["enum"])}


def _unfolding_key(node: object) -> str | None:
    """Give what tells schemas apart that are put together: they may hold themselves again."""
    if isinstance(node, Mapping) and (node.get("allOf") or node.get("anyOf") or node.get("oneOf")):
        return json.dumps(node, sort_keys=True, default=str)
    return None


def _described(node: object) -> str:
    return str(node.get("description") or "") if isinstance(node, Mapping) else ""


def _told(node: object) -> Written:
    """Give what docstrings say of a schema: its description, and an example that is short enough."""
    if not isinstance(node, Mapping):
        return {}
    told: Written = {}
    if _described(node):
        told["description"] = _described(node)
    listed = node.get("examples")
    written = [node.get("example"), *(listed if isinstance(listed, list) else ())]
    for value in written:
        if isinstance(value, str | int | float) and len(str(value)) < _LONGEST_EXAMPLE:
            return {**told, "example": value}
    return told
