"""Containment of what is inside objects and arrays: required names, properties, items."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from postspec.compat._case import Case
from postspec.compat._difference import Difference
from postspec.compat._shape import shape_of
from postspec.compat._values import short, token
from postspec.compat._view import View


@dataclass(frozen=True, slots=True)
class Member:
    """Two views that stand at the same step inside two cases."""

    step: str
    sub: View
    sup: View


def members(sub: Case, sup: Case, shared: frozenset[str]) -> Iterator[Member | Difference]:
    """Give the pairs of views to compare next, and the differences of names."""
    if sub.values is not None:
        return
    if "object" in shared:
        yield from _required(sub, sup)
        yield from _properties(sub, sup)
        yield from _additional(sub, sup)
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


def _properties(sub: Case, sup: Case) -> Iterator[Member | Difference]:
    for name, view in sup.properties.items():
        if name in sub.properties:
            yield Member(step_of(name), sub.properties[name], view)
        elif sub.additional and not is_nothing(sub.additional):
            yield Member(step_of(name), sub.additional, view)
        elif name not in sup.required - sub.required:
            yield _named("undeclared", name, sup_pointer=view.pointer)
    for name, view in sub.properties.items():
        if name in sup.properties or sup.additional is None or is_nothing(view):
            continue
        if is_nothing(sup.additional):
            yield _named("forbidden", name, sub_pointer=view.pointer)
        else:
            yield Member(step_of(name), view, sup.additional)


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
    for i in range(max(len(sub.prefix), len(sup.prefix))):
        need = sup.prefix[i] if i < len(sup.prefix) else sup.items
        if need is not None:
            have = sub.prefix[i] if i < len(sub.prefix) else sub.items
            yield Member(f"[{i}]", have or anything or View(need.source), need)
    if sup.items is not None:
        yield Member("[]", sub.items or View(sup.items.source), sup.items)


def is_nothing(view: View) -> bool:
    """Tell whether a view allows no value."""
    return not (shape := shape_of(view)).cases and not shape.is_nullable


def step_of(name: str) -> str:
    """Give a property as a step of a readable path."""
    plain = name.replace("_", "").replace("-", "").isalnum()
    return f".{name}" if plain else f".{short(token(name))}"
