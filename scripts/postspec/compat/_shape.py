"""From a view to its shape: combinators multiplied out, the keywords of each conjunction merged."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from postspec.compat._case import Case, Shape
from postspec.compat._discriminator import implied_by, is_listed
from postspec.compat._gather import DENIED, RIVAL, gather
from postspec.compat._inside import MOST_AT_ONCE, OPAQUE, has_unevaluated
from postspec.compat._view import Part, Source, View, reference_in
from postspec.json_pointer import pointer_to

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
    if branches is None:
        branches = [_Branch(tuple(_opaque(part) for part in view.parts))]
    gathered = [gather(view.source, branch.parts, branch.name) for branch in branches]
    cases: dict[tuple[str, ...], Case] = {}
    for case in (found.case for found in gathered if found.case is not None):
        cases.setdefault(case.key, case)
    view.source.memo[view.key] = Shape((), is_nullable=False)  # for what is made of itself alone
    nullable = any(
        found.is_nullable and not _denies_null(view.source, branch.parts)
        for found, branch in zip(gathered, branches, strict=True)
    )
    return Shape(tuple(_named_apart(list(cases.values()))), nullable)


def _denies_null(source: Source, parts: tuple[Part, ...]) -> bool:
    """Tell whether a part denies something that null is."""
    for part in parts:
        if part.tag in (DENIED, RIVAL):
            denied = part
        elif "not" in part.schema:
            denied = Part(part.schema["not"], pointer_to(part.pointer, "not"))
        else:
            continue
        if shape_of(source.view(denied.schema, denied.pointer)).is_nullable:
            return True
    return False


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
    if (reference := reference_in(schema)) is not None:
        target = source.target(reference)
        factors.append(
            [_Branch((_opaque(part),))] if target is None else _expand(source, target, seen)
        )
    for keyword in ("allOf", "anyOf", "oneOf"):
        factors += _combined(source, part, keyword, seen)
    if isinstance(schema.get("if"), (bool, Mapping)) and ("then" in schema or "else" in schema):
        factors.append(_conditional(source, part, seen))
    branches = _product(factors)
    if branches is not None and schema.get("nullable") is True and source.is_nullable_read:
        null = Part({"type": "null"}, pointer_to(part.pointer, "nullable"))
        branches.append(_Branch((null,)))
    return branches


def _combined(
    source: Source, part: Part, keyword: str, seen: frozenset[str]
) -> Iterator[list[_Branch] | None]:
    written = part.schema.get(keyword)
    if not isinstance(written, list) or not written:
        return
    branches = [Part(item, pointer_to(part.pointer, keyword, i)) for i, item in enumerate(written)]
    if keyword == "allOf":
        for branch in branches:
            yield _nameless(_expand(source, branch, seen), part)
        return
    if keyword == "anyOf" and has_unevaluated(part) and len(branches) <= MOST_AT_ONCE:
        yield _combinations(source, branches, seen)
        return
    union: list[_Branch] = []
    for branch in branches:
        expanded = _expand(source, branch, seen)
        if expanded is None:
            yield None
            return
        implied = implied_by(source, part, branch)
        rivals = _rivals(branches, branch) if keyword == "oneOf" else ()
        union += [_told_apart(source, found, implied, rivals) for found in expanded]
    yield union


def _combinations(
    source: Source, branches: list[Part], seen: frozenset[str]
) -> list[_Branch] | None:
    """Give a case for each choice of branches that hold at once: all of them evaluate members.

    That others may hold too is no matter: what they evaluate is in the case of more branches.
    """
    union: list[_Branch] = []
    for held in itertools.product((True, False), repeat=len(branches)):
        chosen = itertools.compress(branches, held)
        found = _product([_expand(source, one, seen) for one in chosen]) if any(held) else []
        if found is None:
            return None
        union += found
    return union


def _rivals(branches: list[Part], branch: Part) -> tuple[Part, ...]:
    return tuple(replace(other, tag=RIVAL) for other in branches if other is not branch)


def _told_apart(
    source: Source, branch: _Branch, implied: Part | None, rivals: tuple[Part, ...]
) -> _Branch:
    """Add what the union says of one of its branches."""
    is_new = implied is not None and not is_listed(source, implied, branch.parts)
    more = (implied, *rivals) if implied is not None and is_new else rivals
    return replace(branch, parts=(*branch.parts, *more))


def _conditional(source: Source, part: Part, seen: frozenset[str]) -> list[_Branch] | None:
    """Give `if` and `then`, or `else` where `if` does not hold."""
    told, then, other = (
        Part(part.schema.get(keyword, True), pointer_to(part.pointer, keyword))
        for keyword in ("if", "then", "else")
    )
    holds = _product([_expand(source, told, seen), _expand(source, then, seen)])
    fails = _product([[_Branch((replace(told, tag=DENIED),))], _expand(source, other, seen)])
    return None if holds is None or fails is None else [*holds, *fails]


def _nameless(branches: list[_Branch] | None, within: Part) -> list[_Branch] | None:
    """Leave the name to the shared schema that is composed, where it has one."""
    if branches is None or not within.component:
        return branches
    return [replace(branch, name="") for branch in branches]


def _opaque(part: Part) -> Part:
    """Give a part of which all combinators are compared as text."""
    return replace(part, tag=OPAQUE)
