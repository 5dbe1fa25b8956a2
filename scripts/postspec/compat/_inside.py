"""What one conjunction of schemas says of the members of its objects and arrays."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

from postspec.compat._case import Contains
from postspec.compat._values import matches
from postspec.compat._view import Json, Part, Source, View
from postspec.json_pointer import pointer_to

#: The tag of a part whose combinators are compared as text.
OPAQUE = "opaque"
#: How many branches of an `anyOf` are looked at in all their combinations.
MOST_AT_ONCE = 5


class Inside(TypedDict):
    """The fields of a case that speak of members."""

    properties: Mapping[str, View]
    required: frozenset[str]
    additional: View | None
    patterned: Mapping[str, View]
    names: View | None
    dependent: Mapping[str, frozenset[str]]
    dependent_views: Mapping[str, View]
    prefix: tuple[View, ...]
    items: View | None
    contains: tuple[Contains, ...]


def inside(source: Source, parts: tuple[Part, ...]) -> Inside:
    """Give what the parts together say of members."""
    hidden = _hidden(source, parts)
    properties, additional = _properties(source, parts, hidden)
    prefix, items = _items(source, parts)
    required = frozenset(n for part in parts for n in strings(part.schema.get("required")))
    return Inside(
        properties=properties,
        required=required - hidden,
        additional=additional,
        patterned=_patterned(source, parts),
        names=_names(source, parts),
        dependent=_dependent(parts),
        dependent_views=_dependent_views(source, parts),
        prefix=prefix,
        items=items,
        contains=tuple(_contains(source, part) for part in parts if "contains" in part.schema),
    )


def strings(written: Json) -> tuple[str, ...]:
    """Give the texts in a list; nothing where it is none."""
    return tuple(s for s in written if isinstance(s, str)) if isinstance(written, list) else ()


def entries(part: Part, keyword: str) -> dict[str, Part]:
    """Give the schemas that a keyword holds by name."""
    written = part.schema.get(keyword)
    if not isinstance(written, Mapping):
        return {}
    tag = "" if part.tag == OPAQUE else part.tag
    return {n: Part(s, pointer_to(part.pointer, keyword, n), tag) for n, s in written.items()}


def _hidden(source: Source, parts: tuple[Part, ...]) -> frozenset[str]:
    return frozenset(
        name
        for part in parts
        for name, inner in entries(part, "properties").items()
        if source.is_hidden(inner)
    )


def _properties(
    source: Source, parts: tuple[Part, ...], hidden: frozenset[str]
) -> tuple[dict[str, View], View | None]:
    """Give the declared properties, and the view of all others where anything is said of them."""
    rest = [_rest(part) for part in parts]
    names = dict.fromkeys(name for part in parts for name in entries(part, "properties"))
    told = [_Told(part) for part in parts]
    properties = {
        name: source.conjunction(inner for each in told for inner in each.of(name))
        for name in names
        if name not in hidden
    }
    is_told = any("additionalProperties" in part.schema for part in parts)
    others = [] if is_told else [_unevaluated(part, "unevaluatedProperties") for part in parts]
    additional = source.conjunction(part for part in (*rest, *others) if part is not None)
    return properties, additional if additional.parts else None


class _Told:
    """What one schema says of properties by name: itself, by a pattern, or of all others."""

    def __init__(self, part: Part) -> None:
        self.declared = entries(part, "properties")
        self.patterned = entries(part, "patternProperties")
        self.rest = _rest(part)

    def of(self, name: str) -> list[Part]:
        fitting = [inner for p, inner in self.patterned.items() if matches(p, name)]
        found = [self.declared[name], *fitting] if name in self.declared else fitting
        return found or ([self.rest] if self.rest is not None else [])


def has_unevaluated(part: Part) -> bool:
    """Tell whether a schema says something of members that none of its branches evaluates."""
    return bool({"unevaluatedItems", "unevaluatedProperties"} & part.schema.keys())


def is_unevaluated_read(part: Part) -> bool:
    """Tell whether what a schema says of unevaluated members is said of all that no case declares.

    Where branches of an `anyOf` may hold at once, that takes a case for each choice of them.
    """
    several = part.schema.get("anyOf")
    is_chosen = not isinstance(several, list) or len(several) <= MOST_AT_ONCE
    return is_chosen and "dependentSchemas" not in part.schema


def _unevaluated(part: Part, keyword: str) -> Part | None:
    written = part.schema.get(keyword)
    if not is_unevaluated_read(part) or not isinstance(written, (bool, Mapping)):
        return None
    return Part(written, pointer_to(part.pointer, keyword))


def _rest(part: Part) -> Part | None:
    written = part.schema.get("additionalProperties")
    if written is False or (isinstance(written, Mapping) and written):
        return Part(written, pointer_to(part.pointer, "additionalProperties"))
    return None


def _patterned(source: Source, parts: tuple[Part, ...]) -> dict[str, View]:
    found: dict[str, list[Part]] = {}
    for part in parts:
        for pattern, inner in entries(part, "patternProperties").items():
            found.setdefault(pattern, []).append(inner)
    return {pattern: source.conjunction(found[pattern]) for pattern in sorted(found)}


def _names(source: Source, parts: tuple[Part, ...]) -> View | None:
    """Give the view of property names. What is said of other types than texts is of no matter."""
    found = source.conjunction(
        Part(part.schema["propertyNames"], pointer_to(part.pointer, "propertyNames"))
        for part in parts
        if isinstance(part.schema.get("propertyNames"), (bool, Mapping))
    )
    if not found.parts:
        return None
    return source.conjunction([*found.parts, Part({"type": "string"}, "", tag="name")])


def _dependent(parts: tuple[Part, ...]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for part in parts:
        for keyword in ("dependentRequired", "dependencies"):
            written = part.schema.get(keyword)
            for name, needed in written.items() if isinstance(written, Mapping) else ():
                if isinstance(needed, list):
                    found.setdefault(str(name), set()).update(strings(needed))
    return {name: frozenset(needed) for name, needed in sorted(found.items())}


def _dependent_views(source: Source, parts: tuple[Part, ...]) -> dict[str, View]:
    found: dict[str, list[Part]] = {}
    for part in parts:
        for name, inner in entries(part, "dependentSchemas").items():
            found.setdefault(name, []).append(inner)
    return {name: source.conjunction(found[name]) for name in sorted(found)}


def _items(source: Source, parts: tuple[Part, ...]) -> tuple[tuple[View, ...], View | None]:
    prefixes = [_prefix(part) for part in parts]
    rest = [_rest_items(part) for part in parts]
    prefix = tuple(
        source.conjunction(
            part
            for found, other in zip(prefixes, rest, strict=True)
            if (part := found[i] if i < len(found) else other) is not None
        )
        for i in range(max((len(found) for found in prefixes), default=0))
    )
    is_told = any({"contains", "items"} & part.schema.keys() for part in parts)
    others = [] if is_told else [_unevaluated(part, "unevaluatedItems") for part in parts]
    items = source.conjunction(part for part in (*rest, *others) if part is not None)
    return prefix, items if items.parts else None


def _prefix(part: Part) -> list[Part]:
    for keyword in ("prefixItems", "items"):
        written = part.schema.get(keyword)
        if isinstance(written, list):
            return [
                Part(item, pointer_to(part.pointer, keyword, i)) for i, item in enumerate(written)
            ]
    return []


def _rest_items(part: Part) -> Part | None:
    written: Any = part.schema.get("items")
    if isinstance(written, (bool, Mapping)):
        return Part(written, pointer_to(part.pointer, "items"))
    return None


def _contains(source: Source, part: Part) -> Contains:
    low, high = (_count(part.schema.get(keyword)) for keyword in ("minContains", "maxContains"))
    view = source.view(part.schema["contains"], pointer_to(part.pointer, "contains"))
    return Contains(view, 1 if low is None else low, high)


def _count(written: Json) -> int | None:
    is_count = isinstance(written, (int, float)) and not isinstance(written, bool)
    return int(written) if is_count and float(written).is_integer() else None
