"""Containment of what a case says beside types, limits and members: `not`, `contains`, and the like."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from postspec.compat._apart import apart
from postspec.compat._case import Case, Contains
from postspec.compat._difference import Difference, Kind
from postspec.compat._values import short, shown, token
from postspec.compat._view import Part, View

#: Tells whether it is certain that all values of one view are values of another.
Within = Callable[[View, View], bool]


def condition_differences(
    sub: Case, sup: Case, shared: frozenset[str], within: Within
) -> Iterator[Difference]:
    """Give the differences of all that is said of a value as a whole."""
    yield from _denied(sub, sup, within)
    if sub.values is not None:
        return
    if "array" in shared:
        for need in sup.contains:
            yield from _contains(need, sub, within)
    if "object" in shared:
        yield from _dependent(sub, sup)
        yield from _dependent_views(sub, sup, within)


def _denied(sub: Case, sup: Case, within: Within) -> Iterator[Difference]:
    for need in sup.denied:
        if apart(sub, need.view, is_by_letter=not need.is_rival):
            continue
        if any(within(need.view, have.view) for have in sub.denied):
            continue
        kind: Kind = "ambiguous" if need.is_rival else "undecided"
        yield Difference(
            kind=kind,
            topic="oneOf" if need.is_rival else "not",
            sub=_words(View(sub.view.source)) if not sub.denied else _words(sub.denied[0].view),
            sup=_words(need.view),
            sup_pointer=need.view.pointer,
        )


def _words(view: View) -> str:
    return view.component or shown([part.schema for part in view.parts] or "none")


def _contains(need: Contains, sub: Case, within: Within) -> Iterator[Difference]:
    least, most = sub.reached.get("minItems", 0), sub.reached.get("maxItems")
    is_low = need.low == 0 or any(
        have.low >= need.low and within(have.view, need.view) for have in sub.contains
    )
    if not is_low and sub.items is not None and not sub.prefix:
        is_low = least >= need.low and within(sub.items, need.view)
    is_high = need.high is None or (most is not None and most <= need.high)
    if not is_high:
        is_high = any(
            have.high is not None and have.high <= (need.high or 0) and within(need.view, have.view)
            for have in sub.contains
        )
    if is_low and is_high:
        return
    yield Difference(
        kind="undecided" if sub.contains or sub.items else "contains",
        topic="contains",
        sub=" and ".join(map(_counted, sub.contains)) or "any items",
        sup=_counted(need),
        sup_pointer=need.view.pointer,
    )


def _counted(one: Contains) -> str:
    return short(f"{one.low} to {'no end' if one.high is None else one.high} of {_words(one.view)}")


def _may_have(case: Case, name: str) -> bool:
    """Tell whether a case speaks of a property.

    Names beside declared ones are no promise; where none is declared, any is expected.
    """
    return (
        not case.properties
        or name in case.properties
        or name in case.required
        or bool(case.patterned)
        or (
            case.additional is not None
            and not any(p.schema is False for p in case.additional.parts)
        )
    )


def _dependent(sub: Case, sup: Case) -> Iterator[Difference]:
    for name, needed in sup.dependent.items():
        missing = needed - sub.required - _closure(sub, name)
        if missing and _may_have(sub, name):
            yield Difference(
                kind="dependent",
                topic=f"property {name}",
                sub=", ".join(sorted(sub.dependent.get(name, ()))) or "nothing",
                sup=", ".join(sorted(needed)),
            )


def _closure(case: Case, name: str) -> frozenset[str]:
    """Give all names that are there whenever one is."""
    found, waiting = {name}, [name]
    while waiting:
        new = case.dependent.get(waiting.pop(), frozenset()) - found
        found |= new
        waiting += sorted(new)
    return frozenset(found)


def _dependent_views(sub: Case, sup: Case, within: Within) -> Iterator[Difference]:
    for name, need in sup.dependent_views.items():
        if not _may_have(sub, name):
            continue
        asked = Part({"required": [name], "type": "object"}, sub.pointer, tag=f"has {token(name)}")
        source = sub.view.source
        have = source.conjunction([*sub.view.parts, asked])
        known = sub.dependent_views.get(name)
        if (known and within(known, need)) or within(have, need):
            continue
        yield Difference(
            kind="undecided",
            topic="dependentSchemas",
            sub=_words(known) if known else "none",
            sup=_words(need),
            sup_pointer=need.pointer,
        )
