"""Which case of one union is meant to be which case of another, and how to name a case."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace

from postspec.compat._case import Bound, Case
from postspec.compat._shape import shape_of
from postspec.compat._values import short
from postspec.compat._view import Part, View

_MOST_TAGS = 3
_MOST_LISTED = 1000
_MOST_PIECES = 40
_NAMED_ALIKE = 4.0
_TAGGED_ALIKE = 8.0
_NEVER = -1.0


def partners(have: tuple[Case, ...], need: tuple[Case, ...]) -> Mapping[tuple[str, ...], Case]:
    """Give, by key, the counterpart of each case that evidently has one.

    A counterpart carries the same discriminating value or the same name; of those left over, it is
    the only one on either side with the same types.
    """
    found: dict[tuple[str, ...], Case] = {}
    for case in have:
        namesakes = [
            other for other in need if case.component and other.component == case.component
        ]
        if len(namesakes) == 1 and case.types & namesakes[0].types:
            found[case.key] = namesakes[0]
            continue
        best = max(need, key=lambda other: likeness(case, other))
        if likeness(case, best) >= _NAMED_ALIKE:
            found[case.key] = best
    taken = {other.key for other in found.values()}
    left = [case for case in have if case.key not in found]
    free = [other for other in need if other.key not in taken]
    for case in left:
        alike = [o for o in free if o.types == case.types and likeness(case, o) > _NEVER]
        rivals = [o for o in left if o.types == case.types]
        if len(alike) == 1 and len(rivals) == 1:
            found[case.key] = alike[0]
    return found


def likeness(one: Case, other: Case) -> float:
    """Give how alike two cases are; negative where they cannot be meant to be the same."""
    if not one.types & other.types:
        return _NEVER
    tags, others = tags_of(one), tags_of(other)
    shared = [name for name in tags if name in others]
    if any(_are_apart(one, other, name) for name in {**tags, **others}):
        return _NEVER
    score = _TAGGED_ALIKE if shared else 0.0
    score += _NAMED_ALIKE if one.name and one.name == other.name else 0.0
    names = set(one.properties) | set(other.properties)
    common = set(one.properties) & set(other.properties)
    return score + (len(common) / len(names) if names else 0.0) + (one.types == other.types)


def _are_apart(one: Case, other: Case, name: str) -> bool:
    """Tell whether a property holds listed values in both cases, and none in common."""
    here, there = one.properties.get(name), other.properties.get(name)
    if here is None or there is None:
        return False
    left, right = (_few(view, _MOST_LISTED) for view in (here, there))
    return bool(left and right and not left & right)


def tags_of(case: Case, most: int = _MOST_TAGS) -> dict[str, frozenset[str]]:
    """Give the properties that hold one of very few values, and the tokens of those."""
    return {name: few for name, view in case.properties.items() if (few := _few(view, most))}


def _few(view: View, most: int) -> frozenset[str]:
    shape = shape_of(view)
    values = shape.cases[0].values if len(shape.cases) == 1 and not shape.is_nullable else None
    return frozenset(values) if values and len(values) <= most else frozenset()


def split(case: Case, need: tuple[Case, ...] = ()) -> tuple[Case, ...]:
    """Give pieces that make up a case, small enough to be within one of `need` each.

    There is one for each listed value; or else for each type, for each part of a range that `need`
    divides, and for each value of a property by which `need` is told apart.
    """
    if case.values is not None and len(case.values) > 1:
        return tuple(
            replace(case, key=(*case.key, f"value:{key}"), values={key: value})
            for key, value in case.values.items()
        )
    types = case.types - {"integer"} if "number" in case.types else case.types
    if len(types) > 1:
        return tuple(
            piece
            for kind in sorted(types)
            for piece in split(
                replace(case, key=(*case.key, f"type:{kind}"), types=frozenset({kind})), need
            )
        )
    if types <= {"integer", "number"}:
        return _by_range(case, need)
    return _by_tag(case, need) if types == {"object"} else (case,)


def _by_range(case: Case, need: tuple[Case, ...]) -> tuple[Case, ...]:
    """Divide a range where another ends: each end belongs to the piece that it belongs to there."""
    pieces = [case]
    for other in need:
        for end, is_lower in ((other.lower, True), (other.upper, False)):
            if end is not None:
                pieces = [p for piece in pieces for p in _cut(piece, end, is_lower=is_lower)]
    return tuple(pieces)


def _cut(case: Case, end: Bound, *, is_lower: bool) -> Iterator[Case]:
    """Give what is below an end and what is above it."""
    if (case.lower and case.lower.value >= end.value) or (
        case.upper and case.upper.value <= end.value
    ):
        yield case
        return
    is_below = is_lower == end.is_exclusive
    step = 1 if case.types == {"integer"} else 0
    below = Bound(end.value - step if not is_below else end.value, not is_below and not step)
    above = Bound(end.value + step if is_below else end.value, is_below and not step)
    yield replace(case, key=(*case.key, f"to:{below}"), upper=below)
    yield replace(case, key=(*case.key, f"from:{above}"), lower=above)


def _by_tag(case: Case, need: tuple[Case, ...]) -> tuple[Case, ...]:
    """Divide objects by the few values of a required property that tells the others apart."""
    tags = tags_of(case, most=_MOST_PIECES)
    for name in sorted(tags.keys() & case.required):
        if len(tags[name]) > 1 and sum(name in tags_of(other) for other in need) > 1:
            view = case.properties[name]
            return tuple(
                replace(
                    case,
                    key=(*case.key, f"{name}:{text}"),
                    properties={**case.properties, name: _only(view, text)},
                )
                for text in sorted(tags[name])
            )
    return (case,)


def _only(view: View, text: str) -> View:
    part = Part({"const": json.loads(text)}, view.pointer, tag=f"only {text}")
    return view.source.conjunction([*view.parts, part])


def case_label(case: Case) -> str:
    """Give the name by which a report calls a case: its discriminating value, its name or type."""
    tags = tags_of(case)
    if tags:
        return short("|".join(token.strip('"') or token for token in sorted(tags[min(tags)])))
    return short(case.name or case.kind)
