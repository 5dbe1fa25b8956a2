"""Containment of what is inside objects and arrays: required names, properties, items."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from postspec.compat._accepts import accepts
from postspec.compat._case import Case
from postspec.compat._difference import Difference
from postspec.compat._language import both, either, is_any, without
from postspec.compat._regex import language_of
from postspec.compat._shape import shape_of
from postspec.compat._values import matches, short, shown, token
from postspec.compat._view import ANNOTATIONS, View

#: Keywords that leave some value of a type, whatever they say together.
_HARMLESS = ANNOTATIONS | {
    "format", "items", "maxItems", "maxLength", "maximum", "nullable", "pattern", "properties",
    "type",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Member:
    """Two views that stand at the same step inside two cases."""

    step: str
    sub: View
    sup: View


def members(
    sub: Case, sup: Case, shared: frozenset[str], *, is_strict: bool = False
) -> Iterator[Member | Difference]:
    """Give the pairs of views to compare next, and the differences of names.

    Where `is_strict`, a name that `sub` does not declare may hold anything.
    """
    if sub.values is not None:
        return
    if "object" in shared:
        yield from _required(sub, sup)
        yield from _properties(sub, sup, is_strict=is_strict)
        yield from _patterned(sub, sup)
        yield from _additional(sub, sup)
        yield from _names(sub, sup)
    if "array" in shared:
        yield from _items(sub, sup)


def _required(sub: Case, sup: Case) -> Iterator[Difference]:
    for name in sorted(sup.required - sub.required):
        is_declared = name in sub.properties or (sub.additional and not is_nothing(sub.additional))
        yield Difference(
            kind="required" if is_declared else "required-undeclared",
            topic=f"property {name}",
            sub=name,
            sup=name,
            sup_pointer=sup.properties[name].pointer if name in sup.properties else "",
            sub_pointer=sub.properties[name].pointer if name in sub.properties else "",
        )


def _properties(sub: Case, sup: Case, *, is_strict: bool) -> Iterator[Member | Difference]:
    for name, view in sup.properties.items():
        have = _property(sub, name)
        if have is None and is_strict:
            have = View(view.source)
        if have is not None and not is_nothing(have):
            yield Member(step_of(name), have, view)
        elif name not in sub.properties and name not in sup.required - sub.required:
            yield _named("undeclared", name, sup_pointer=view.pointer)
    yield from _other_properties(sub, sup)


def _other_properties(sub: Case, sup: Case) -> Iterator[Member | Difference]:
    """Compare the properties that only `sub` declares with what `sup` says of such names."""
    for name, view in sub.properties.items():
        if name in sup.properties or not _may_occur(sub, name):
            continue
        fits = [(pattern, matches(pattern, name)) for pattern in sup.patterned]
        for pattern, fit in fits:
            if fit is None:
                yield _open_pattern(pattern, "", sup.patterned[pattern])
            elif fit:
                yield Member(step_of(name), view, sup.patterned[pattern])
        if sup.additional is None or any(fit is not False for _, fit in fits):
            continue
        if is_nothing(sup.additional):
            yield _named("forbidden", name, sub_pointer=view.pointer)
        else:
            yield Member(step_of(name), view, sup.additional)


def _may_occur(case: Case, name: str) -> bool:
    is_named = case.names is None or accepts(case.names, name) is not False
    return is_named and not is_nothing(case.properties[name])


def _property(case: Case, name: str) -> View | None:
    """Give what a property may hold; None where nobody declared it."""
    if name in case.properties:
        return case.properties[name]
    for pattern, view in case.patterned.items():
        if matches(pattern, name):
            return view
    return case.additional


def _patterned(sub: Case, sup: Case) -> Iterator[Member | Difference]:
    """Compare what is said of the names that a pattern of `sup` fits."""
    for pattern, need in sup.patterned.items():
        for other, have in sub.patterned.items():
            is_shared = True if other == pattern else _meet(other, pattern)
            if is_shared is None:
                yield _open_pattern(other, pattern, need)
            elif is_shared:
                yield Member(f".{short(token(pattern))}", have, need)
        if pattern in sub.patterned or (sub.additional and is_nothing(sub.additional)):
            continue
        if sub.additional is not None:
            yield Member(f".{short(token(pattern))}", sub.additional, need)
        elif not shape_of(need).is_anything:
            yield Difference(
                kind="patterned",
                topic=f"names like {pattern}",
                sub="anything",
                sup=shape_of(need).kind,
                sup_pointer=need.pointer,
            )
    for pattern, have in sub.patterned.items():
        if sup.additional is None or pattern in sup.patterned or is_nothing(have):
            continue
        if sup.patterned and _is_covered(pattern, sup):
            continue
        if is_nothing(sup.additional):
            yield _named("forbidden", pattern, sub_pointer=have.pointer)
        else:
            yield Member(f".{short(token(pattern))}", have, sup.additional)


def _meet(one: str, other: str) -> bool | None:
    """Tell whether some name fits both patterns; None where that cannot be decided."""
    languages = (language_of(one), language_of(other))
    return None if None in languages else is_any(both(lang for lang in languages if lang))


def _is_covered(pattern: str, sup: Case) -> bool:
    have = language_of(pattern)
    needs = [language for p in sup.patterned if (language := language_of(p)) is not None]
    return have is not None and is_any(both([have, without(either(needs))])) is False


def _open_pattern(one: str, other: str, need: View) -> Difference:
    return Difference(
        kind="undecided",
        topic="patternProperties",
        sub=short(one),
        sup=short(other) or "the declared names",
        sup_pointer=need.pointer,
    )


def _names(sub: Case, sup: Case) -> Iterator[Member | Difference]:
    if sup.names is None:
        return
    for name, view in sub.properties.items():
        if _may_occur(sub, name) and accepts(sup.names, name) is False:
            yield _named("forbidden", name, sub_pointer=view.pointer)
    is_closed = sub.additional is not None and is_nothing(sub.additional)
    if sub.names is not None:
        yield Member(".*(name)", sub.names, sup.names)
    elif not is_closed or sub.patterned:
        yield Difference(
            kind="names",
            topic="names of properties",
            sub="any name",
            sup=shown([part.schema for part in sup.names.parts if not part.tag]),
            sup_pointer=sup.names.pointer,
        )


def _named(
    kind: Literal["forbidden", "undeclared"],
    name: str,
    *,
    sub_pointer: str = "",
    sup_pointer: str = "",
) -> Difference:
    return Difference(
        kind=kind,
        topic=f"property {name}",
        sub=name,
        sup=name,
        sub_pointer=sub_pointer,
        sup_pointer=sup_pointer,
    )


def _additional(sub: Case, sup: Case) -> Iterator[Member | Difference]:
    if sup.additional is None:
        return
    if sub.additional is not None and not is_nothing(sup.additional):
        yield Member(".*", sub.additional, sup.additional)
    elif sub.additional is None or not is_nothing(sub.additional):
        yield Difference(
            kind="additional",
            topic="additionalProperties",
            sub="any" if sub.additional is None else shape_of(sub.additional).kind,
            sup=shape_of(sup.additional).kind,
            sup_pointer=sup.additional.pointer,
        )


def _items(sub: Case, sup: Case) -> Iterator[Member]:
    anything = View(sub.items.source) if sub.items else None
    most = sub.reached.get("maxItems", math.inf)
    for i in range(int(min(most, max(len(sub.prefix), len(sup.prefix))))):
        need = sup.prefix[i] if i < len(sup.prefix) else sup.items
        if need is not None:
            have = sub.prefix[i] if i < len(sub.prefix) else sub.items
            yield Member(f"[{i}]", have or anything or View(need.source), need)
    if sup.items is not None and most > len(sub.prefix):
        yield Member("[]", sub.items or View(sup.items.source), sup.items)


def is_nothing(view: View) -> bool:
    """Tell whether a view allows no value."""
    if len(view.parts) == 1:
        schema = view.parts[0].schema
        if isinstance(schema, dict) and schema.keys() <= _HARMLESS and "type" in schema:
            return False
    return not (shape := shape_of(view)).cases and not shape.is_nullable


def step_of(name: str) -> str:
    """Give a property as a step of a readable path."""
    plain = name.replace("_", "").replace("-", "").isalnum()
    return f".{name}" if plain else f".{short(token(name))}"
