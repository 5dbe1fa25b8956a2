"""What to decide about differences: overlay actions, each with its evidence.

An action may let a difference show that was hidden behind another (what a new type holds, say), so
the proposals are applied and the traffic looked at again until nothing new shows. What is left then
has no action that would help, and is told.

Source: Overlay Specification 1.0.0; targets are JSONPath (RFC 9535).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from postspec.drift._differences import Difference, Kind, observe
from postspec.drift._rules import evidence
from postspec.drift._traffic import Exchange, Json
from postspec.json_pointer import tokens_of, unescaped
from postspec.openapi import (
    Document,
    apply_overlay,
    inferred_schema,
    read_overlay,
    to_json,
    to_yaml,
)

_ROUNDS: Final = 8
_TOLD_ONLY: Final = (
    Kind.UNKNOWN_OPERATION,
    Kind.NOT_JSON,
    Kind.UNSEEN_STATUS,
    Kind.UNSEEN_PROPERTY,
)
_TYPES: Final[Mapping[type, str]] = {
    type(None): "null",
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "string",
}

#: An action as the Overlay Specification writes it.
Action = Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Proposals:
    """The differences of a recording from a document, and the actions that settle them.

    `differences` are those of the document as it is; `left` the ones that are there after the
    actions, without those that are only told.
    """

    differences: tuple[Difference, ...]
    actions: tuple[Action, ...]
    left: tuple[Difference, ...] = field(default=())


def propose(document: Document, exchanges: Sequence[Exchange]) -> Proposals:
    """Give what parts recorded answers from a document, and the overlay actions that settle it."""
    found = observe(document, exchanges)
    actions: list[Action] = []
    current, differences = document, found
    for _ in range(_ROUNDS):
        wanted = [a for a in _round(current, differences) if a not in actions]
        if not wanted:
            break
        changed = _applied(current, wanted)
        actions += wanted
        current = Document(document.file, MappingProxyType(changed))
        differences = observe(current, exchanges)
    left = tuple(one for one in differences if one.kind not in _TOLD_ONLY)
    return Proposals(found, tuple(actions), left)


def to_overlay(proposals: Proposals, *, title: str, extends: str, command: str) -> str:
    """Give the proposals as the text of an overlay; the first line names the command."""
    overlay = {
        "overlay": "1.0.0",
        "info": {"title": title, "version": "0.1.0"},
        "extends": extends,
        "actions": [dict(one) for one in proposals.actions],
    }
    note = "proposals only: put what you agree with into the overlay."
    return to_yaml(overlay, command=command, note=note)


def _applied(document: Document, actions: Sequence[Action]) -> dict[str, Json]:
    overlay = {
        "overlay": "1.0.0",
        "info": {"title": "proposals", "version": "1"},
        "actions": list(actions),
    }
    changed, _ = apply_overlay(dict(document.raw), read_overlay(to_json(overlay)))
    return changed


# --- one difference -------------------------------------------------------------------------------


def _round(document: Document, differences: Iterable[Difference]) -> Iterator[Action]:
    """Give the actions for differences that do not get in each other's way.

    What is below a schema that another action replaces waits until that has been done.
    """
    changes = [
        (one, list(_MAKERS[one.kind](document, one))) for one in differences if one.kind in _MAKERS
    ]
    replaced = {one.pointer for one, some in changes if _replaces(one, some)}
    for one, some in changes:
        others = replaced - {one.pointer} if _replaces(one, some) else replaced
        if not _is_within(one.pointer, others):
            yield from _written(document, one, some)


def _replaces(one: Difference, changes: Iterable[tuple[str, Mapping[str, Json]]]) -> bool:
    return any(at == one.pointer and "remove" in change for at, change in changes)


def _is_within(pointer: str, others: Iterable[str]) -> bool:
    return any(pointer == one or pointer.startswith(one + "/") for one in others)


def _written(
    document: Document, difference: Difference, changes: Iterable[tuple[str, Mapping[str, Json]]]
) -> Iterator[Action]:
    said = _description(difference)
    for pointer, change in changes:
        target = json_path(document.raw, pointer)
        if difference.kind is Kind.MISSING:
            target = f"{target}[?@ == {quoted(difference.name)}]"
        yield {"target": target, "description": said, **change}


def _description(difference: Difference) -> str:
    where = ", ".join(difference.operations[:3])
    more = len(difference.operations) - 3
    where += f" and {more} more" if more > 0 else ""
    return f"{difference.kind}: {where}{evidence(difference)}"


_Changes = Iterator[tuple[str, Mapping[str, Json]]]
_Maker = Callable[[Document, Difference], _Changes]


def _add_status(_document: Document, one: Difference) -> _Changes:
    response: dict[str, Json] = {"description": "Seen in recorded traffic."}
    if one.first is not None and one.first.media_type:
        response["content"] = {one.first.media_type: _content(one)}
    yield one.pointer, {"update": {one.name: response}}


def _add_media_type(_document: Document, one: Difference) -> _Changes:
    response = one.pointer.removesuffix("/content")
    yield response, {"update": {"content": {one.name: _content(one)}}}


def _content(one: Difference) -> Mapping[str, Json]:
    return {"schema": inferred_schema(one.values) if one.values else {"type": "string"}}


def _widen(document: Document, one: Difference) -> _Changes:
    schema = _at(document.raw, one.pointer)
    if not isinstance(schema, Mapping):
        return
    if one.name == "$ref":
        yield from _replaced(one, schema)
        return
    if one.name != "type":
        yield one.pointer, {"update": {one.name: _branches(one)}}
        return
    names = {_TYPES.get(type(v), "") for v in one.values}
    is_3_0 = str(document.raw.get("openapi")).startswith("3.0")
    if is_3_0 and names == {"null"}:
        yield one.pointer, {"update": {"nullable": True}}
        return
    written = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if "" in names or (is_3_0 and set(written) | names != {"integer", "number"}):
        yield from _replaced(one, schema)
        return
    types = list(dict.fromkeys([*written, *sorted(names)]))
    if "number" in types and "integer" in types:
        types.remove("integer")
    change: dict[str, Json] = {"type": types if len(types) > 1 else types[0]}
    if "enum" in schema:
        change["enum"] = list(one.values)
    yield one.pointer, {"update": change}


def _replaced(one: Difference, schema: Mapping[str, Json]) -> _Changes:
    """Put a union in the place of a schema; a list's entry has no name to put it under."""
    parent, _, name = one.pointer.rpartition("/")
    if name.isdecimal() or not parent:
        return
    union = {"anyOf": [dict(schema), inferred_schema(one.values)]}
    yield one.pointer, {"remove": True}
    yield parent, {"update": {unescaped(name): union}}


def _branches(one: Difference) -> list[Json]:
    """Give new branches of a union, one for each value of the property that tells them apart."""
    groups: dict[str, list[Json]] = {}
    for value in one.values:
        tag = value.get(one.constant) if isinstance(value, dict) and one.constant else None
        groups.setdefault(tag if isinstance(tag, str) else "", []).append(value)
    return [_branch(one.constant if tag else "", tag, values) for tag, values in groups.items()]


def _branch(name: str, tag: str, values: list[Json]) -> dict[str, Json]:
    schema = inferred_schema(values)
    if not name:
        return schema
    properties = {**schema.get("properties", {}), name: {"const": tag}}
    return {**schema, "properties": properties, "required": [name]}


def _add_value(document: Document, one: Difference) -> _Changes:
    schema = _at(document.raw, one.pointer)
    if one.name == "const" and isinstance(schema, Mapping):
        yield f"{one.pointer}/const", {"remove": True}
        yield one.pointer, {"update": {"enum": [schema["const"], *one.values]}}
    else:
        yield one.pointer, {"update": {"enum": list(one.values)}}


def _no_longer_require(_document: Document, one: Difference) -> _Changes:
    yield f"{one.pointer}/required", {"remove": True}


def _add_property(_document: Document, one: Difference) -> _Changes:
    yield one.pointer, {"update": {"properties": {one.name: inferred_schema(one.values)}}}


def _drop_constraint(_document: Document, one: Difference) -> _Changes:
    yield f"{one.pointer}/{one.name}", {"remove": True}


_MAKERS: Mapping[Kind, _Maker] = {
    Kind.STATUS: _add_status,
    Kind.MEDIA_TYPE: _add_media_type,
    Kind.TYPE: _widen,
    Kind.ENUM: _add_value,
    Kind.MISSING: _no_longer_require,
    Kind.PROPERTY: _add_property,
    Kind.CONSTRAINT: _drop_constraint,
}


# --- targets --------------------------------------------------------------------------------------


def json_path(root: Json, pointer: str) -> str:
    """Give the JSONPath of what a JSON Pointer leads to; `root` tells an index from a name."""
    path, node = "$", root
    for name in tokens_of(pointer):
        if isinstance(node, list):
            path += f"[{name}]"
            node = node[int(name)] if name.isdecimal() and int(name) < len(node) else None
            continue
        path += f".{name}" if _is_plain(name) else f"[{quoted(name)}]"
        node = node.get(name) if isinstance(node, Mapping) else None
    return path


def quoted(text: str) -> str:
    """Give a text as a JSONPath string (RFC 9535, section 2.3.1.1)."""
    escapes = {"\\": "\\\\", "'": "\\'"}
    return (
        "'" + "".join(escapes.get(c) or (c if c >= " " else f"\\u{ord(c):04x}") for c in text) + "'"
    )


def _is_plain(name: str) -> bool:
    return name.isidentifier() and name.isascii()


def _at(node: Any, pointer: str) -> Json:  # noqa: ANN401 - a JSON value
    for name in tokens_of(pointer):
        node = node[int(name)] if isinstance(node, list) else node.get(name)
    return node
