"""The keywords of one conjunction of schemas, merged into a case.

Each keyword is merged by what it means: limits by the tighter one, listed values by intersection,
properties by conjunction, with `additionalProperties` applied to the names its own schema omits.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeGuard

from postspec.compat._case import CONTENT, EVERY_TYPE, Bound, Case, Denied
from postspec.compat._idle import idle_views
from postspec.compat._inside import OPAQUE, Inside, inside, is_unevaluated_read, strings
from postspec.compat._same import references
from postspec.compat._values import token, type_of
from postspec.compat._view import Json, Part, Source, View, is_annotation
from postspec.json_pointer import pointer_to

#: The tags of a part that is what another part denies: by `not`, or by a rival of a `oneOf`.
DENIED, RIVAL = "denied", "rival"

_COMBINATORS = frozenset(
    {
        "$ref", "$dynamicRef", "allOf", "anyOf", "oneOf", "nullable", "discriminator", "if", "then",
        "else",
    }
)  # fmt: skip
_LOWER_SIZES = ("minLength", "minItems", "minProperties")
_UPPER_SIZES = ("maxLength", "maxItems", "maxProperties")
_GATHERED = frozenset(
    {
        "type", "enum", "const", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
        "multipleOf", "pattern", "format", "uniqueItems", "properties", "required",
        "additionalProperties", "prefixItems", "items", "$defs", "definitions", "$id", "$anchor",
        "$dynamicAnchor", "$vocabulary", "patternProperties", "propertyNames", "contains",
        "minContains", "maxContains", *CONTENT, "dependentRequired", "dependentSchemas", "not",
        *_LOWER_SIZES, *_UPPER_SIZES,
    }
)  # fmt: skip

#: Keywords that speak of one type only; a schema that has them and no `type` means that type.
_SPEAKS_OF = {
    "object": ("properties", "additionalProperties", "required", "patternProperties"),
    "array": ("items", "prefixItems"),
}


@dataclass(frozen=True, slots=True)
class Gathered:
    """A case, or None where no value but null is left, and whether null is allowed."""

    case: Case | None
    is_nullable: bool


def gather(source: Source, written: tuple[Part, ...], name: str) -> Gathered:
    """Give the case in which every part holds. Their combinators are taken as worked in."""
    parts = tuple(part for part in written if part.tag not in (DENIED, RIVAL))
    schemas = [part.schema for part in parts]
    types, is_nullable, is_implied = _types(schemas)
    values = _values(schemas)
    if values is not None:
        is_nullable = is_nullable and "null" in values
        values = {key: value for key, value in values.items() if _is_of(value, types)}
        types = frozenset(type_of(value) for value in values.values())
    multiples = frozenset(_multiples(schemas))
    if "number" in types and any(step.denominator == 1 for step in multiples):
        types = types - {"number"} | {"integer"}
    denied = tuple(_denied(source, written))
    if any(not each.view.parts for each in denied):  # nothing is left by a denial of everything
        return Gathered(None, is_nullable=False)
    if not types:
        return Gathered(None, is_nullable)
    members = inside(source, parts)
    sizes = _sizes(schemas)
    case = Case(
        key=tuple(part.key for part in written),
        pointer=parts[0].pointer if parts else "",
        component=name,
        title=next((t for s in schemas if isinstance(t := s.get("title"), str)), ""),
        types=types,
        values=values,
        lower=_bound(schemas, types, "minimum", "exclusiveMinimum", 1),
        upper=_bound(schemas, types, "maximum", "exclusiveMaximum", -1),
        sizes=sizes,
        reached={**sizes, **_implied_sizes(sizes, members)},
        multiples=multiples,
        patterns=frozenset(p for s in schemas if isinstance(p := s.get("pattern"), str)),
        formats=frozenset(f for s in schemas if isinstance(f := s.get("format"), str)),
        content=_content(schemas),
        has_unique_items=any(s.get("uniqueItems") is True for s in schemas),
        denied=denied,
        view=View(source, parts, tuple(part.key for part in parts)),
        is_type_implied=is_implied,
        idle=idle_views(source, parts),
        opaque=_opaque(source, parts),
        **members,
    )
    return Gathered(None if _is_empty(case) else case, is_nullable)


def _content(schemas: list[Mapping[str, Json]]) -> dict[str, str]:
    return {k: s[k] for s in schemas for k in CONTENT if isinstance(s.get(k), str)}


def _denied(source: Source, written: tuple[Part, ...]) -> Iterator[Denied]:
    for part in written:
        if part.tag in (DENIED, RIVAL):
            view = source.view(part.schema, part.pointer)
            yield Denied(view, is_rival=part.tag == RIVAL)
        elif "not" in part.schema and isinstance(part.schema["not"], (bool, Mapping)):
            yield Denied(source.view(part.schema["not"], pointer_to(part.pointer, "not")))


def _is_empty(case: Case) -> bool:
    """Tell whether the keywords of one kind contradict each other."""
    if case.types <= {"integer", "number"} and case.lower and case.upper:
        low, high = case.lower, case.upper
        if low.value > high.value:
            return True
        return low.value == high.value and (low.is_exclusive or high.is_exclusive)
    word = {"string": "Length", "array": "Items", "object": "Properties"}
    ends = [word[kind] for kind in case.types if kind in word]
    return len(ends) == len(case.types) and all(
        case.reached.get(f"min{end}", 0) > case.reached.get(f"max{end}", math.inf) for end in ends
    )


def _types(schemas: list[Mapping[str, Json]]) -> tuple[frozenset[str], bool, bool]:
    """Give the types that all parts allow, without null; whether null is; and if all is implied."""
    found: frozenset[str] | None = None
    for schema in schemas:
        stated = _stated_types(schema)
        if stated:
            found = stated if found is None else _common(found, stated)
    if found is None:
        found = next(
            (frozenset({t}) for t, words in _SPEAKS_OF.items() if _has_any(schemas, words)), None
        )
        if found is None:
            return EVERY_TYPE, True, False
        return found, False, True
    return found - {"null"}, "null" in found, False


def _stated_types(schema: Mapping[str, Json]) -> frozenset[str]:
    written = schema.get("type")
    return frozenset(strings([written] if isinstance(written, str) else written))


def _common(left: frozenset[str], right: frozenset[str]) -> frozenset[str]:
    is_integer = any("integer" in a and "number" in b for a, b in ((left, right), (right, left)))
    return (left & right) | (frozenset({"integer"}) if is_integer else frozenset())


def _has_any(schemas: list[Mapping[str, Json]], keywords: Iterable[str]) -> bool:
    return any(keyword in schema for keyword in keywords for schema in schemas)


def _values(schemas: list[Mapping[str, Json]]) -> dict[str, Json] | None:
    found: dict[str, Json] | None = None
    for schema in schemas:
        const = [schema["const"]] if "const" in schema else None
        for listed in (schema.get("enum"), const):
            if isinstance(listed, list):
                keyed = {token(value): value for value in listed}
                found = keyed if found is None else {k: v for k, v in found.items() if k in keyed}
    return found


def _is_of(value: Json, types: frozenset[str]) -> bool:
    kind = type_of(value)
    return kind in types or (kind == "integer" and "number" in types)


def _is_number(value: Json) -> TypeGuard[float]:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _bound(
    schemas: list[Mapping[str, Json]], types: frozenset[str], plain: str, exclusive: str, sign: int
) -> Bound | None:
    """Give the tightest end of a range; `sign` is 1 for the lower end and -1 for the upper one.

    OpenAPI 3.0 writes `exclusiveMinimum: true` beside `minimum`. Ends of integers are inclusive.
    """
    found: list[Bound] = []
    for schema in schemas:
        value, edge = schema.get(plain), schema.get(exclusive)
        if _is_number(value):
            found.append(Bound(value, edge is True))
        if _is_number(edge):
            found.append(Bound(edge, is_exclusive=True))
    if "number" not in types:
        found = [_inclusive(bound, sign) for bound in found]
    return max(found, key=lambda b: (sign * b.value, b.is_exclusive), default=None)


def _inclusive(bound: Bound, sign: int) -> Bound:
    whole = sign * math.ceil(sign * bound.value)
    return Bound(whole + sign if bound.is_exclusive and whole == bound.value else whole)


def _sizes(schemas: list[Mapping[str, Json]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for keyword in _LOWER_SIZES:
        stated = [s[keyword] for s in schemas if _is_number(s.get(keyword)) and s[keyword] > 0]
        found |= {keyword: max(stated)} if stated else {}
    for keyword in _UPPER_SIZES:
        stated = [s[keyword] for s in schemas if _is_number(s.get(keyword))]
        found |= {keyword: min(stated)} if stated else {}
    return found


def _implied_sizes(stated: Mapping[str, int], members: Inside) -> dict[str, int]:
    """Give the sizes that follow from what is said of members."""
    found: dict[str, int] = {}
    if len(members["required"]) > stated.get("minProperties", 0):
        found["minProperties"] = len(members["required"])
    if is_false(members["additional"]) and not members["patterned"]:
        found["maxProperties"] = len(members["properties"])
    if is_false(members["items"]):
        found["maxItems"] = len(members["prefix"])
    return {
        key: size if key.startswith("min") else min(size, stated.get(key, size))
        for key, size in found.items()
    }


def is_false(view: View | None) -> bool:
    """Tell whether a view is written as `false`."""
    return view is not None and any(part.schema is False for part in view.parts)


def _multiples(schemas: list[Mapping[str, Json]]) -> Iterator[Fraction]:
    for schema in schemas:
        step = schema.get("multipleOf")
        if _is_number(step) and step > 0:
            yield Fraction(str(step))


def _opaque(source: Source, parts: tuple[Part, ...]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for part in parts:
        for keyword, value in part.schema.items():
            if _is_opaque(part, keyword):
                found.setdefault(keyword, []).append(_with_targets(source, value))
    return {keyword: " and ".join(sorted(texts)) for keyword, texts in sorted(found.items())}


def _is_opaque(part: Part, keyword: str) -> bool:
    if keyword in _COMBINATORS:
        return part.tag == OPAQUE
    if keyword in ("unevaluatedItems", "unevaluatedProperties"):
        return not is_unevaluated_read(part)
    return keyword not in _GATHERED and not is_annotation(keyword)


def _with_targets(source: Source, value: Json) -> str:
    """Give a value as text, with every schema that its references lead to, annotations left out."""
    texts = [token(_bare(value))]
    waiting = sorted(set(references(value)))
    seen: set[str] = set()
    while waiting:
        reference = waiting.pop()
        target = None if reference in seen else source.target(reference)
        seen.add(reference)
        if target is not None:
            texts.append(f"{reference} is {token(_bare(target.schema))}")
            waiting += sorted(set(references(target.schema)) - seen)
    return "; ".join([texts[0], *sorted(texts[1:])])


def _bare(node: Json) -> Json:
    if isinstance(node, Mapping):
        return {key: _bare(value) for key, value in node.items() if not is_annotation(str(key))}
    return [_bare(item) for item in node] if isinstance(node, list) else node
