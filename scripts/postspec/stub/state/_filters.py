"""Which items of a list a request asks for, and in which order, as far as its parameters tell.

A parameter means a property by its name; where the document has an example for it, what it shows in
its lists decides between readings, and a reading that would leave out what the document shows is no
reading.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from postspec.openapi import Operation, Parameter
from postspec.samples import Schema, Schemas
from postspec.stub.http._message import Json
from postspec.stub.state._paging import letters

Item = Mapping[str, Json]
#: The way to values in an item by names; lists on the way are gone through.
Path = tuple[str, ...]
#: Tells whether a value of an item is what a request asks for.
_Test = Callable[[Json, Json], bool]

#: Text to be found anywhere in an item.
SEARCHES: Final = frozenset(
    ["fulltext", "keyword", "phrase", "q", "query", "search", "searchterm", "text"]
)
#: What to sort by, and in which direction if that is a parameter of its own.
SORTS: Final = frozenset(["order", "orderby", "ordering", "sort", "sortby", "sortfield", "sortkey"])
DIRECTIONS: Final = frozenset(
    ["dir", "direction", "orderdirection", "order", "sortdir", "sortdirection", "sortorder"]
)
#: Objects and prefixes around the property's name: `filter[name]`, `filter.name`.
_AROUND: Final = re.compile(r"(?:filter|where)[.\[](.+)", re.IGNORECASE)
_DOWN: Final = frozenset({"desc", "descending", "-1", "down"})
_UP: Final = frozenset({"asc", "ascending", "1", "up"})
_DEPTH: Final = 4

_AT_LEAST: Final = frozenset(["after", "begin", "from", "gt", "gte", "min", "since", "start"])
_AT_MOST: Final = frozenset(["before", "end", "lt", "lte", "max", "to", "until"])
_WITHOUT_END: Final = frozenset({"gt", "lt"})
#: Words beside those above in the names of bounds: `startTime`, `fromDate`.
_MOMENTS: Final = frozenset({"at", "date", "datetime", "day", "time", "timestamp"})


@dataclass(frozen=True, slots=True)
class Filter:
    """A parameter, the property it is about, and how the two are compared.

    `is_list`: a text may hold several values with commas between them.
    """

    name: str
    path: Path
    test: _Test
    is_list: bool = False

    def keeps(self, item: Item, asked: Json) -> bool:
        """Tell whether an item is among those that are asked for."""
        wanted = asked if isinstance(asked, list) else [asked]
        if self.is_list:
            wanted = [
                w for one in wanted for w in (one.split(",") if isinstance(one, str) else [one])
            ]
        values = list(values_at(item, self.path))
        return any(self.test(value, one) for value in values for one in wanted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """How an operation's parameters choose among items; nothing that is not declared is here.

    `pairs`: parameters that hold a property and a part of its value, written `name:value`.
    """

    filters: tuple[Filter, ...] = ()
    searches: tuple[str, ...] = ()
    pairs: tuple[str, ...] = ()
    sort: str | None = None
    direction: str | None = None

    def chosen(self, items: Sequence[Item], query: Mapping[str, Json]) -> list[Item]:
        """Give the items that a request asks for, in the order it asks for."""
        found = list(items)
        for one in self.filters:
            if query.get(one.name) not in (None, "", []):
                found = [item for item in found if one.keeps(item, query[one.name])]
        for name in self.searches:
            text = str(query.get(name) or "").casefold()
            found = [item for item in found if text in _words(item)]
        for name in self.pairs:
            found = [item for item in found if _holds(item, str(query.get(name) or ""))]
        return self._sorted(found, query)

    def _sorted(self, items: list[Item], query: Mapping[str, Json]) -> list[Item]:
        if self.sort is None or self.sort not in query:
            return items
        turn = str(query.get(self.direction or "") or "").lower() in _DOWN
        for path, is_down in reversed(list(_orders(query[self.sort]))):
            ranked = [(rank, one) for one in items if (rank := _rank(one, path)) is not None]
            without = [one for one in items if _rank(one, path) is None]
            ranked.sort(key=lambda pair: pair[0], reverse=is_down != turn)
            items = [*(one for _, one in ranked), *without]
        return items


def find_choice(
    schemas: Schemas,
    operation: Operation,
    schema: Schema,
    lists: Sequence[Sequence[Item]],
    taken: frozenset[str],
) -> Choice:
    """Find what an operation's query parameters say of its items.

    `schema` is an item's, `lists` are the lists that the document shows, `taken` the parameters that
    have another meaning.
    """
    query = [p for p in operation.parameters if p.place == "query" and p.name not in taken]
    finding = _Finding(schemas, tuple(dict.fromkeys(_paths(schemas, schema, lists))), lists)
    sort = next((p for p in query if letters(p.name) in SORTS and finding.can_sort(p)), None)
    others = [p for p in query if p is not sort]
    direction = next((p.name for p in others if sort and letters(p.name) in DIRECTIONS), None)
    others = [p for p in others if p.name != direction]
    found = {p.name: finding.filter(p) for p in others}
    left = [p for p in others if found[p.name] is None]
    return Choice(
        filters=tuple(one for one in found.values() if one is not None),
        searches=tuple(p.name for p in left if letters(p.name) in SEARCHES),
        pairs=tuple(p.name for p in left if finding.is_pair(p)),
        sort=sort.name if sort else None,
        direction=direction,
    )


@dataclass(frozen=True, slots=True)
class _Finding:
    schemas: Schemas
    paths: tuple[Path, ...]
    lists: Sequence[Sequence[Item]]

    def can_sort(self, parameter: Parameter) -> bool:
        """Tell whether a parameter names what to sort by, and is no direction by itself."""
        words = [
            str(w).lower()
            for p in self.schemas.parts(parameter.schema)
            for w in p.get("enum") or ()
        ]
        return not words or not set(words) <= _UP | _DOWN

    def is_pair(self, parameter: Parameter) -> bool:
        """Tell whether a parameter's example is `property:value`."""
        names = {path[0] for path in self.paths}
        shown = (str(v).partition(":") for v in parameter.examples.values())
        return any(colon and name in names for name, colon, _ in shown)

    def filter(self, parameter: Parameter) -> Filter | None:
        """Give what a parameter filters by; None if it names nothing that items have."""
        name = parameter.name
        around = _AROUND.fullmatch(name)
        wanted = (around[1] if around else name).replace("][", ".").strip("[]")
        found = (self._fits(parameter, one) for one in self._readings(parameter, wanted))
        return next((one for one, is_fit in found if is_fit), None)

    def _fits(self, parameter: Parameter, reading: tuple[Filter, bool]) -> tuple[Filter, bool]:
        """Tell whether what the document shows allows a reading; some need to be shown by it."""
        one, needs_proof = reading
        shown = [v for v in parameter.examples.values() if v not in ("", [], None)]
        if not shown or not any(self.lists):
            return one, not needs_proof
        kept = any(
            items and all(one.keeps(item, value) for item in items)
            for value in shown
            for items in self.lists
        )
        has_values = any(
            True for items in self.lists for i in items for _ in values_at(i, one.path)
        )
        return one, kept or not (needs_proof or has_values)

    def _readings(self, parameter: Parameter, wanted: str) -> Iterator[tuple[Filter, bool]]:
        """Give what a parameter may mean, likeliest first, and whether that has to be shown."""
        name, plain = parameter.name, letters(wanted)
        words = _split(wanted)
        if not set(words[:1] + words[-1:]) & (_AT_LEAST | _AT_MOST) or len(words) == 1:
            yield from ((Filter(name, p, _equal), False) for p in self._named(plain))
        yield from ((one, False) for one in self._bounds(name, words))
        yield from ((Filter(name, p, _equal), False) for p in self._named(plain))
        if plain.endswith("s"):
            singular = plain.removesuffix("s")
            yield from (
                (Filter(name, p, _equal, is_list=True), False) for p in self._named(singular)
            )
            yield from ((Filter(name, p, _equal, is_list=True), True) for p in self._near(singular))
        yield from ((Filter(name, p, _equal), True) for p in self._near(plain))
        if plain.endswith("id"):
            yield from (
                (Filter(name, p, _equal), True) for p in self.paths if p[-1] in ("id", "_id")
            )

    def _named(self, plain: str) -> Iterator[Path]:
        """Give the properties that are named so: whole, by their way, or deeper within."""
        yield from (p for p in self.paths if letters("".join(p)) == plain)
        yield from (p for p in self.paths if len(p) > 1 and letters(p[-1]) == plain)

    def _near(self, plain: str) -> Iterator[Path]:
        """Give the properties whose names end so: `botType` for `type`."""
        for path in self.paths:
            above = letters("".join(path[-2:-1])).removesuffix("s")
            if letters(path[-1]).endswith(plain) or (above + letters(path[-1])).endswith(plain):
                yield path

    def _bounds(self, name: str, words: list[str]) -> Iterator[Filter]:
        """Give the readings of a name as the lower or upper bound of a property."""
        for word, rest in ((words[-1], words[:-1]), (words[0], words[1:])):
            if word not in _AT_LEAST | _AT_MOST:
                continue
            test = _bound(is_least=word in _AT_LEAST, is_closed=word not in _WITHOUT_END)
            own = "".join(rest)
            named = [*self._named(own), *self._named(own + "at"), *self._named("".join(words))]
            if set(rest) <= _MOMENTS:
                named += [p for p in self.paths if self._is_moment(p)][:1]
                opposite = _bound(is_least=word not in _AT_LEAST, is_closed=True)
                both = [(p, t) for p in named for t in (test, opposite)]
                yield from (Filter(name, p, t) for p, t in both)
            yield from (Filter(name, p, test) for p in named)

    def _is_moment(self, path: Path) -> bool:
        values = [v for items in self.lists for one in items for v in values_at(one, path)]
        return bool(values) and all(_moment(v) is not None for v in values)


def _split(name: str) -> list[str]:
    """Give the words of a name: `createdAt.gte`, `created_after`, `createdAfter`."""
    return [w.lower() for w in re.findall(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])", name)] or [name]


def _paths(schemas: Schemas, schema: Schema, lists: Sequence[Sequence[Item]]) -> Iterator[Path]:
    """Give the ways to the values of items: those declared, nearest first, then those shown."""
    level: list[tuple[Path, Schema]] = [((), schema)]
    for _ in range(_DEPTH):
        below = []
        for path, one in level:
            inner = schemas.items(one) or one
            for name, prop in schemas.properties(inner).items():
                yield (*path, name)
                below.append(((*path, name), prop))
        level = below
    for item in (one for items in lists for one in items):
        yield from _shown_paths(item, ())


def _shown_paths(value: Json, above: Path) -> Iterator[Path]:
    if isinstance(value, list):
        for one in value:
            yield from _shown_paths(one, above)
    elif isinstance(value, Mapping) and len(above) < _DEPTH:
        for name, one in value.items():
            yield (*above, name)
            yield from _shown_paths(one, (*above, name))


def values_at(value: Json, path: Path) -> Iterator[Json]:
    """Give the plain values at a path, those of every element where a list is on the way."""
    if isinstance(value, list):
        for one in value:
            yield from values_at(one, path)
    elif path and isinstance(value, Mapping):
        if path[0] in value:
            yield from values_at(value[path[0]], path[1:])
    elif not path and not isinstance(value, Mapping):
        yield value


# --- comparing ------------------------------------------------------------------------------------


def _equal(value: Json, wanted: Json) -> bool:
    return bool(value == wanted) or _text(value) == _text(wanted)


def _bound(*, is_least: bool, is_closed: bool) -> _Test:
    def test(value: Json, wanted: Json) -> bool:
        one, other = _order(value, wanted)
        if one is None or other is None:
            return False
        return bool((is_closed and one == other) or (one > other if is_least else one < other))

    return test


def _order(value: Json, wanted: Json) -> tuple[Any, Any]:
    """Give two values in a form in which they can be ordered: as moments, numbers or texts."""
    for form in (_moment, _numeric):
        one, other = form(value), form(wanted)
        if one is not None and other is not None:
            return one, other
    both = isinstance(value, str) and isinstance(wanted, str)
    return (value, wanted) if both else (None, None)


def _moment(value: Json) -> float | None:
    """Give a point in time as seconds: an ISO 8601 text, or milliseconds since the epoch."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value / 1000 if 10**11 < value < 10**15 else None
    if not isinstance(value, str) or not re.match(r"\d{4}-\d\d", value):
        return None
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        return None
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp()


def _numeric(value: Json) -> float | None:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    is_number = isinstance(value, str) and re.fullmatch(r"-?\d{1,15}(\.\d{1,15})?", value)
    return float(value) if is_number else None


def _text(value: Json) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _words(item: Item) -> str:
    """Give all texts of an item, to be searched in; upper and lower case are one."""
    paths = dict.fromkeys(_shown_paths(item, ()))
    texts = (v for p in paths for v in values_at(item, p) if isinstance(v, str | int | float))
    return "\n".join(map(str, texts)).casefold()


def _holds(item: Item, pair: str) -> bool:
    """Tell whether an item has a property with a part of its value, written `name:value`."""
    name, colon, part = pair.partition(":")
    values = values_at(item, tuple(name.split(".")))
    return not colon or any(part.casefold() in _text(v).casefold() for v in values)


# --- order ----------------------------------------------------------------------------------------


def _orders(asked: Json) -> Iterator[tuple[Path, bool]]:
    """Give what to sort by and whether downwards, of every way to write it.

    `name`, `-name`, `name,desc`, `name:desc`, `name desc`, `a,-b`, `{"name": -1}`, lists of these.
    """
    if isinstance(asked, list):
        for one in asked:
            yield from _orders(one)
    elif isinstance(asked, Mapping):
        yield from ((tuple(n.split(".")), str(v).lower() in _DOWN) for n, v in asked.items())
    elif isinstance(asked, str) and asked.lstrip().startswith(("{", "[")):
        try:
            yield from _orders(json.loads(asked))
        except (ValueError, RecursionError):
            return
    elif isinstance(asked, str):
        yield from _written_orders(asked)


def _written_orders(asked: str) -> Iterator[tuple[Path, bool]]:
    found: list[tuple[Path, bool]] = []
    for word in re.split(r"[,:\s]+", asked.strip()):
        if word.lower() in _UP | _DOWN and found:
            found[-1] = (found[-1][0], word.lower() in _DOWN)
        elif word.strip("+-"):
            found.append((tuple(word.lstrip("+-").split(".")), word.startswith("-")))
    yield from found


def _rank(item: Item, path: Path) -> tuple[int, Any] | None:
    """Give what an item is ordered by; None if it has nothing there."""
    value = next(values_at(item, path), None)
    if value is None:
        return None
    if isinstance(value, str):
        return 1, (value.casefold(), value)
    return 0, value
