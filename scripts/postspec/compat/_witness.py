"""A value that one schema allows and another does not: made from both, judged by a validator.

The values are those at the edges of what the schemas say: just inside the one, just outside the
other. That none is found proves nothing.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from postspec.compat._accepts import accepts
from postspec.compat._case import Bound, Case
from postspec.compat._language import Language, TooLargeError, shortest
from postspec.compat._regex import language_of
from postspec.compat._shape import shape_of
from postspec.compat._texts import some_texts
from postspec.compat._values import Json, token
from postspec.compat._view import View

_MOST_TRIED = 400
_MOST_CASES = 12
_DEEPEST = 5
_WIDEST = 40
_MOST_PICKED = 12
_TEXTS = (
    "", "a", "x1", "2026-01-15", "2025-12-31", "2026-01-15T09:30:00Z", "3f1d8c52-7a64-4b0e-9c21-5d8e6f7a9b10",
    "person@example.com", "https://example.com/item", "/item", "192.0.2.1", "2001:db8::1",
    "example.com", "P1D", "09:30:00Z",
)  # fmt: skip
_NUMBERS = (0, 0.5, 1, -1, 2, 2**31, 2**63)


@dataclass(frozen=True, slots=True)
class Witness:
    """A value that shows a difference."""

    value: Json


def find_witness(
    sub: View, sup: View, case: Case | None = None, *, is_open: bool = False, about: str = ""
) -> Witness | None:
    """Give a value of `sub` that `sup` refuses; with `case`, one of that case of `sub`.

    Objects have names that nobody declared only where `is_open`: otherwise they are no promise.
    `about` is the property that is tried first.
    """
    cases = (case,) if case else shape_of(sub).cases
    maker = _Maker(sup, is_open=is_open, about=about)
    maker.hints += tuple(h for one in cases for d in one.denied[:2] for h in _hints(d.view))
    tried: Iterable[Json] = maker.of_cases(cases, 0)
    if case is None and shape_of(sub).is_nullable:
        tried = itertools.chain([None], tried)
    for value in itertools.islice(tried, _MOST_TRIED):
        if accepts(sup, value) is not False or accepts(sub, value) is not True:
            continue
        if case is None or accepts(case.view, value):
            return Witness(value)
    return None


class _Maker:
    """Makes values of cases that keep an eye on the edges of another view."""

    def __init__(self, eye: View | None, *, is_open: bool = False, about: str = "") -> None:
        self.hints = tuple(_hints(eye)) if eye else ()
        self.is_open = is_open
        self.about = about

    def of_cases(self, cases: Iterable[Case], depth: int) -> Iterator[Json]:
        """Give values of each case in turn, round by round."""
        yield from _in_turn(self.of_case(c, depth) for c in itertools.islice(cases, _MOST_CASES))

    def of_view(self, view: View, depth: int) -> Iterator[Json]:
        shape = shape_of(view)
        yield from self.of_cases(shape.cases, depth)
        if shape.is_nullable:
            yield None

    def of_case(self, case: Case, depth: int) -> Iterator[Json]:
        if case.values is not None:
            yield from case.values.values()
            return
        for hint in self.hints:
            yield from (hint.values or {}).values()
        kinds = (known for known in _KINDS if known in case.types)
        yield from _in_turn(_distinct(getattr(self, f"_{k}")(case, depth)) for k in kinds)

    def _boolean(self, _: Case, __: int) -> Iterator[Json]:
        yield from (True, False)

    def _integer(self, case: Case, depth: int) -> Iterator[Json]:
        yield from (n for n in self._number(case, depth) if float(n).is_integer())

    def _number(self, case: Case, _: int) -> Iterator[float]:
        for one in (*self.hints, case):
            for end in (one.lower, one.upper):
                yield from _around(end)
        for one in (case, *self.hints):
            for step in sorted(one.multiples):
                for times in (1, 2, 3, 5, 7, -1, 0.5, 1.3):
                    yield _plain(float(step * times))
        yield from _NUMBERS

    def _string(self, case: Case, _: int) -> Iterator[str]:
        for hint in self.hints:
            if "string" in hint.types:
                yield from some_texts(case, hint)
                yield from some_texts(hint)
        yield from some_texts(case)
        yield from _TEXTS

    def _array(self, case: Case, depth: int) -> Iterator[Json]:
        sizes = {0, 1, 2, case.reached.get("minItems", 0)}
        for one in (case, *self.hints):
            for key in ("minItems", "maxItems"):
                sizes |= {one.sizes.get(key, 0) + d for d in (-1, 0, 1)}
            sizes |= {n + d for c in one.contains for n in (c.low, c.high or 0) for d in (-1, 0, 1)}
        pools = [self._items(case, i, depth) for i in range(len(case.prefix) + 1)]
        for size in sorted(n for n in sizes if 0 <= n <= _WIDEST):
            for turn in range(_MOST_PICKED):
                for spread in (1, 0):
                    row = (pools[min(i, len(case.prefix))] for i in range(size))
                    yield from _row(row, turn, spread)

    def _items(self, case: Case, i: int, depth: int) -> list[Json]:
        view = case.prefix[i] if i < len(case.prefix) else case.items
        eyes = [h.prefix[i] if i < len(h.prefix) else h.items for h in self.hints]
        eyes += [c.view for h in (case, *self.hints) for c in h.contains]
        return _several(view, [eye for eye in eyes if eye], depth)

    def _object(self, case: Case, depth: int) -> Iterator[Json]:
        pools = _Pools(lambda name: self._members(case, name, depth))
        least = {name: pools[name][0] for name in sorted(case.required) if pools[name]}
        yield least
        if self.about in case.properties:
            for value in pools[self.about][:8]:
                yield {**least, self.about: value}
        for name in case.properties:
            pools[name]
        yield from self._fuller(least, dict(sorted(pools.items())))
        if self.is_open or case.additional is not None or case.patterned:
            yield from self._more(case, least, depth)

    def _fuller(self, least: dict[str, Json], pools: dict[str, list[Json]]) -> Iterator[Json]:
        """Give objects with more than they need, and with all there is but one."""
        full = {name: pool[0] for name, pool in pools.items() if pool}
        yield full
        for name, pool in pools.items():
            for value in pool[:8]:
                yield {**least, name: value}
                yield {**full, name: value}
            yield {key: value for key, value in full.items() if key != name}
        yield from self._pairs(least, pools)

    def _pairs(self, least: dict[str, Json], pools: dict[str, list[Json]]) -> Iterator[Json]:
        for one, other in itertools.islice(itertools.combinations(sorted(pools), 2), 30):
            for a, b in itertools.product(pools[one][:3], pools[other][:3]):
                yield {**least, one: a, other: b}

    def _members(self, case: Case, name: str, depth: int) -> list[Json]:
        if name not in case.properties:
            return _several(case.additional, [], depth)
        eyes = [h.properties.get(name) or h.additional for h in self.hints]
        return _several(case.properties[name], [eye for eye in eyes if eye], depth)

    def _more(self, case: Case, least: dict[str, Json], depth: int) -> Iterator[Json]:
        eyes = [h.additional for h in self.hints if h.additional]
        eyes += [view for h in self.hints for view in h.patterned.values()]
        hinted = {n for h in self.hints for n in (*h.properties, *h.dependent)}
        named = sorted(hinted - case.properties.keys())
        names = [*named[:4], *self._names(case), "other", "another"]
        for name in named[:4] if case.additional is None else ():
            told = [h.properties[name] for h in self.hints if name in h.properties]
            for eye in told[:3]:
                for value in _several(View(eye.source), [eye], depth)[:8]:
                    yield {**least, name: value}
        for view in (case.additional, *case.patterned.values()):
            for value in _several(view, eyes, depth)[:6]:
                for name in names:
                    yield {**least, name: value}
                several = (*names, "x", "y", "z")
                for size in range(2, len(several) + 1):
                    yield {**least, **dict.fromkeys(several[:size], value)}

    def _names(self, case: Case) -> Iterator[str]:
        for one in (case, *self.hints):
            for pattern in one.patterned:
                language = language_of(pattern)
                if language is not None:
                    yield _name(language)
            if one.names is not None:
                yield from (v for v in _several(one.names, [], 1) if isinstance(v, str))


class _Pools(dict[str, list[Json]]):
    """Some values of each property, made when they are first asked for."""

    def __init__(self, make: Callable[[str], list[Json]]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, name: str) -> list[Json]:
        found = self[name] = self._make(name)
        return found


def _name(language: Language) -> str:
    """Give a name of a language, the empty one where none is found."""
    try:
        return shortest(language) or ""
    except TooLargeError:
        return ""


_KINDS = ("object", "array", "string", "integer", "number", "boolean")


def _hints(view: View, depth: int = 0) -> Iterator[Case]:
    """Give the cases whose edges are worth trying: those of the view and of all it denies."""
    for case in shape_of(view).cases[:_MOST_CASES]:
        yield case
        inner = [denied.view for denied in case.denied] + list(case.dependent_views.values())
        if depth < 2:
            for other in inner[:_MOST_CASES]:
                yield from _hints(other, depth + 1)


def _several(view: View | None, eyes: list[View], depth: int) -> list[Json]:
    """Give some values of a view, with the edges of what the other side says of the same place."""
    if view is None:
        view = View(eyes[0].source) if eyes else None
    if view is None:
        return ["a", 0]
    if depth >= _DEEPEST:
        return []
    key = ("several", str(depth), *view.key, *(k for eye in eyes for k in eye.key))
    memo = view.source.validators
    if not eyes and key in memo:
        known: list[Json] = memo[key]
        return known
    found: list[Json] = []
    most = max(2, _MOST_PICKED >> depth)
    makers = [_Maker(eye) for eye in eyes[:3]] or [_Maker(None)]
    tried = itertools.chain.from_iterable(maker.of_view(view, depth + 1) for maker in makers)
    for value in itertools.islice(_distinct(tried), 40):
        if accepts(view, value):
            found.append(value)
        if len(found) >= most:
            break
    if not eyes:
        memo[key] = found
    return found


def _in_turn(several: Iterable[Iterator[Json]]) -> Iterator[Json]:
    """Give one value of each in turn, until all have ended."""
    rounds = list(several)
    while rounds:
        for each in tuple(rounds):
            try:
                yield next(each)
            except StopIteration:
                rounds.remove(each)


def _row(pools: Iterable[list[Json]], turn: int, spread: int) -> Iterator[list[Json]]:
    """Give an array of one value from each pool, or nothing where a pool is empty."""
    found: list[Json] = []
    for i, pool in enumerate(pools):
        if not pool:
            return
        found.append(pool[(turn + i * spread) % len(pool)])
    yield found


def _around(end: Bound | None) -> Iterator[float]:
    if end is not None:
        for step in (0, -1, 1, -0.5, 0.5):
            yield _plain(end.value + step)


def _plain(number: float) -> float:
    return int(number) if float(number).is_integer() else number


def _distinct(values: Iterable[Json]) -> Iterator[Json]:
    seen: set[str] = set()
    for value in values:
        key = token(value)
        if key not in seen:
            seen.add(key)
            yield value
