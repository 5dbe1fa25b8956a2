"""From a view to its shape: combinators multiplied out, the keywords of each conjunction merged."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from postspec.compat._case import Case, Shape
from postspec.compat._gather import OPAQUE, gather
from postspec.compat._view import Part, Source, View, child

#: Beyond this many combinations a union is compared as text.
MOST_CASES = 128
#: Combinators nested deeper than this are compared as text.
MOST_LEVELS = 64


@dataclass(frozen=True, slots=True)
class _Branch:
    """A conjunction without combinators, and the name of the shared schema it came from."""

    parts: tuple[Part, ...] = ()
    name: str = ""

    def __and__(self, other: _Branch) -> _Branch:
        return _Branch(self.parts + other.parts, other.name or self.name)


def shape_of(view: View) -> Shape:
    """Give the shape of a view. Remembered by the view's source."""
    memo = view.source.memo
    if view.key not in memo:
        memo[view.key] = _shape(view)
    shape: Shape = memo[view.key]
    return shape


def _shape(view: View) -> Shape:
    branches = _product([_expand(view.source, part, frozenset()) for part in view.parts])
    gathered = [gather(view.source, branch.parts, branch.name) for branch in branches or ()]
    if branches is None:
        gathered = [gather(view.source, tuple(_opaque(part) for part in view.parts), "")]
    cases: dict[tuple[str, ...], Case] = {}
    for case in (found.case for found in gathered if found.case is not None):
        cases.setdefault(case.key, case)
    nullable = any(found.is_nullable for found in gathered)
    return Shape(tuple(_named_apart(list(cases.values()))), nullable)


def _named_apart(cases: list[Case]) -> Iterator[Case]:
    """Take the name from cases that share it: it is the union's, not theirs."""
    count = Counter(case.component for case in cases)
    for case in cases:
        yield replace(case, component="") if count[case.component] > 1 else case


def _product(factors: list[list[_Branch] | None]) -> list[_Branch] | None:
    """Give every choice of one branch from each factor, or None where there are too many."""
    found = [_Branch()]
    for factor in factors:
        if factor is None or len(found) * len(factor) > MOST_CASES:
            return None
        found = [left & right for left, right in itertools.product(found, factor)]
    return found


def _expand(source: Source, written: Part, seen: frozenset[str]) -> list[_Branch] | None:
    part = source.follow(written)
    schema = part.schema
    if not isinstance(schema, Mapping):
        return [] if schema is False else [_Branch()]
    if part.key in seen:
        return [_Branch()]
    if len(seen) > MOST_LEVELS:
        return None
    seen |= {part.key}
    own = _Branch((part,), part.component)
    factors: list[list[_Branch] | None] = [[own]]
    if isinstance(schema.get("$ref"), str):
        target = source.target(schema["$ref"])
        factors.append(
            [_Branch((_opaque(part),))] if target is None else _expand(source, target, seen)
        )
    for keyword in ("allOf", "anyOf", "oneOf"):
        factors += _combined(source, part, keyword, seen)
    branches = _product(factors)
    if branches is not None and schema.get("nullable") is True and source.is_nullable_read:
        null = Part({"type": "null"}, child(part.pointer, "nullable"))
        branches.append(_Branch((null,)))
    return branches


def _combined(
    source: Source, part: Part, keyword: str, seen: frozenset[str]
) -> Iterator[list[_Branch] | None]:
    written = part.schema.get(keyword)
    if not isinstance(written, list) or not written:
        return
    branches = [Part(item, child(part.pointer, keyword, i)) for i, item in enumerate(written)]
    if keyword == "allOf":
        for branch in branches:
            yield _nameless(_expand(source, branch, seen), part)
        return
    union: list[_Branch] = []
    for branch in branches:
        expanded = _expand(source, branch, seen)
        if expanded is None:
            yield None
            return
        implied = _discriminated(source, part, branch)
        union += [_imply(source, found, implied) for found in expanded]
    yield union


def _nameless(branches: list[_Branch] | None, within: Part) -> list[_Branch] | None:
    """Leave the name to the shared schema that is composed, where it has one."""
    if branches is None or not within.component:
        return branches
    return [replace(branch, name="") for branch in branches]


def _discriminated(source: Source, part: Part, branch: Part) -> Part | None:
    """Give what the discriminator says of one branch: the property holds one of its names.

    Source: OpenAPI 3.1.0 §4.8.25; without a mapping the name is that of the shared schema.
    """
    discriminator = part.schema.get("discriminator")
    target = source.follow(branch)
    if not isinstance(discriminator, Mapping) or not target.component:
        return None
    mapping = discriminator.get("mapping")
    pairs = mapping.items() if isinstance(mapping, Mapping) else ()
    names = [key for key, to in pairs if str(to).rpartition("/")[2] == target.component]
    schema = {
        "properties": {
            str(discriminator.get("propertyName")): {"enum": names or [target.component]}
        }
    }
    return Part(schema, child(part.pointer, "discriminator"), tag=target.component)


def _imply(source: Source, branch: _Branch, implied: Part | None) -> _Branch:
    """Add the implied part, unless the branch itself lists the values of the property."""
    if implied is None:
        return branch
    name = next(iter(implied.schema["properties"]))
    for part in branch.parts:
        written = (part.schema.get("properties") or {}).get(name)
        stated = source.follow(Part(written, part.pointer)).schema
        if isinstance(stated, Mapping) and ("enum" in stated or "const" in stated):
            return branch
    return replace(branch, parts=(*branch.parts, implied))


def _opaque(part: Part) -> Part:
    """Give a part of which all combinators are compared as text."""
    return replace(part, tag=OPAQUE)
