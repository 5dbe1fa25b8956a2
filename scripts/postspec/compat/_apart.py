"""Whether two schemas certainly have no value in common. A `False` says nothing."""

from __future__ import annotations

from postspec.compat._accepts import accepts
from postspec.compat._case import Case
from postspec.compat._shape import shape_of
from postspec.compat._texts import texts_apart
from postspec.compat._view import View

_NUMBERS = frozenset({"integer", "number"})
_DEEPEST = 6


def apart(case: Case, view: View, depth: int = 0, *, is_by_letter: bool = False) -> bool:
    """Tell whether no value of a case is one of a view. A case's undeclared names do not count.

    A type that is only implied counts unless this is asked by the letter.
    """
    if is_by_letter and any(c.is_type_implied for c in (case, *shape_of(view).cases)):
        return False
    if case.values is not None:
        return all(accepts(view, value) is False for value in case.values.values())
    return all(_two(case, other, depth) for other in shape_of(view).cases)


def views_apart(one: View, other: View, depth: int = 0) -> bool:
    """Tell whether no value is in both views."""
    if shape_of(one).is_nullable and shape_of(other).is_nullable:
        return False
    return all(apart(case, other, depth) for case in shape_of(one).cases)


def _two(one: Case, other: Case, depth: int) -> bool:
    if other.values is not None:
        return all(accepts(one.view, value) is False for value in other.values.values())
    return all(_in_type(kind, one, other, depth) for kind in common_types(one, other))


def common_types(one: Case, other: Case) -> frozenset[str]:
    """Give the types that both cases allow; some numbers are integers."""
    shared = one.types & other.types
    is_numeric = bool(one.types & _NUMBERS and other.types & _NUMBERS)
    return shared | (frozenset({"integer"}) if is_numeric else frozenset())


def _in_type(kind: str, one: Case, other: Case, depth: int) -> bool:
    if kind in _NUMBERS:
        return _past(one, other) or _past(other, one)
    if kind == "string":
        return texts_apart(one, other)
    if kind == "object":
        return _too_few(one, other, "Properties") or _objects(one, other, depth)
    if kind == "array":
        return _too_few(one, other, "Items") or _arrays(one, other, depth)
    return False


def _past(low: Case, high: Case) -> bool:
    """Tell whether one range ends before the other begins."""
    if low.upper is None or high.lower is None:
        return False
    if low.upper.value == high.lower.value:
        return low.upper.is_exclusive or high.lower.is_exclusive
    return low.upper.value < high.lower.value


def _too_few(one: Case, other: Case, what: str) -> bool:
    ends = [(c.reached.get(f"min{what}", 0), c.reached.get(f"max{what}")) for c in (one, other)]
    (low, high), (least, most) = ends
    return (most is not None and low > most) or (high is not None and least > high)


def _objects(one: Case, other: Case, depth: int) -> bool:
    for name in sorted(one.required | other.required):
        here, there = one.properties.get(name), other.properties.get(name)
        if here is None and name in other.required and not one.patterned:
            here = one.additional
            if here is None and one.properties:  # names beside declared ones are no promise
                return True
        if there is None and not other.patterned:
            there = other.additional
        if depth < _DEEPEST and here and there and views_apart(here, there, depth + 1):
            return True
    return False


def _arrays(one: Case, other: Case, depth: int) -> bool:
    least = max(case.reached.get("minItems", 0) for case in (one, other))
    for i in range(min(least, max(len(one.prefix), len(other.prefix), 1))):
        here, there = _item(one, i), _item(other, i)
        if here and there and depth < _DEEPEST and views_apart(here, there, depth + 1):
            return True
    return False


def _item(case: Case, i: int) -> View | None:
    return case.prefix[i] if i < len(case.prefix) else case.items
