"""Pages of a list: which part of it a request asks for.

Parameters and properties are known by the letters of their names: `page[size]`, `page_size` and
`pageSize` are one. The words are those by which the generated client finds its way through the same
pages.
"""

from __future__ import annotations

import base64
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from postspec.openapi import Operation, Parameter
from postspec.openapi import paging_words as words
from postspec.samples import Schemas
from postspec.stub.http._message import Json

Item = Mapping[str, Json]

#: What the page before called its successor, or the last item seen.
_CURSORS: Final = words.CURSORS | {"pageafter", "startingafter"}

#: The properties of a page object as Spring Data writes it, where numbers count from 0.
SPRING: Final = frozenset({"totalelements"})

#: A smaller size in an example is how many items fit into an example.
_LEAST_DEFAULT: Final = 10
_SAID: Final = ("size", "offset", "page", "cursor")


def letters(name: str) -> str:
    """Give a name's letters and digits in lower case: what names of one meaning share."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """The query parameters that choose a page, by name as they travel; None where there is none.

    `first` is the number of the first page, `default` the size of a page that no size is asked for.
    """

    size: str | None = None
    offset: str | None = None
    page: str | None = None
    cursor: str | None = None
    first: int = 1
    default: int | None = None

    @property
    def names(self) -> frozenset[str]:
        """Every parameter there is."""
        return frozenset({self.size, self.offset, self.page, self.cursor} - {None, ""})  # type: ignore[arg-type] # None is taken out


@dataclass(frozen=True, slots=True)
class Window:
    """The part of a list that an answer shows. `size` is None where it is all from `offset` on."""

    offset: int
    size: int | None
    total: int

    @property
    def end(self) -> int:
        """The number of the first item after it."""
        return self.total if self.size is None else min(self.offset + self.size, self.total)

    @property
    def has_next(self) -> bool:
        """Whether there are items after it."""
        return self.end < self.total

    @property
    def count(self) -> int:
        """How many items it has."""
        return max(0, self.end - self.offset)

    @property
    def pages(self) -> int:
        """How many such windows the list has."""
        return math.ceil(self.total / self.size) if self.size else int(self.total > 0)


def find_paging(schemas: Schemas, operation: Operation, page: Json) -> Paging:
    """Find the parameters of an operation that choose a page. `page`: a documented answer."""
    decided = operation.raw.get(words.EXTENSION)
    if decided is False:
        return Paging()
    query = [one for one in operation.parameters if one.place == "query"]
    size = _named(schemas, query, words.SIZES)
    number = _named(schemas, query, words.PAGES)
    told = dict(_told(page)) if isinstance(page, dict) else {}
    sizes = (v for k, v in told.items() if letters(k) in words.SIZES - {"count"})
    default = next((v for v in sizes if v >= _LEAST_DEFAULT), None)
    is_spring = any(letters(k) in SPRING for k in told)
    found = Paging(
        size=_name(size),
        offset=_name(_named(schemas, query, words.OFFSETS)),
        page=_name(number),
        cursor=next((one.name for one in query if letters(one.name) in _CURSORS), None),
        first=_first_page(schemas, number, 0 if is_spring else 1) if number else 1,
        default=default,
    )
    return _decided(found, decided) if isinstance(decided, Mapping) else found


def _decided(found: Paging, decided: Mapping[str, Json]) -> Paging:
    """Put what the document itself says over what names tell; a parameter has one meaning."""
    said = {n: v for n in _SAID if isinstance(v := decided.get(n), str)}
    kept = {n: getattr(found, n) for n in _SAID if getattr(found, n) not in said.values()}
    first = decided.get("first")
    return Paging(
        **{**kept, **said},
        first=first if isinstance(first, int) else found.first,
        default=found.default,
    )


def _name(parameter: Parameter | None) -> str | None:
    return parameter.name if parameter else None


def _named(schemas: Schemas, query: Sequence[Parameter], names: frozenset[str]) -> Parameter | None:
    """Give the first parameter with one of these names that takes a whole number."""
    return next(
        (p for p in query if letters(p.name) in names and schemas.is_valid(p.schema, 1)), None
    )


def _told(page: Item) -> Iterator[tuple[str, int]]:
    """Give the whole numbers that a page object says beside its list."""
    for name, value in page.items():
        if isinstance(value, int) and not isinstance(value, bool):
            yield name, value
        elif isinstance(value, dict) and letters(name) in words.ENVELOPES:
            yield from _told(value)


def _first_page(schemas: Schemas, parameter: Parameter, otherwise: int) -> int:
    """Give the number of the first page, 0 or 1, as the schema or the examples have it."""
    schema = schemas.resolve(parameter.schema)
    told = (schema.get("default"), schema.get("minimum"), *parameter.examples.values())
    return next((n for n in told if n in (0, 1) and not isinstance(n, bool)), otherwise)


def window(paging: Paging, query: Mapping[str, Json], items: Sequence[Item]) -> Window:
    """Give the part of a list that a request asks for."""
    size = _number(query, paging.size)
    size = paging.default if size is None and paging.names else size
    size = max(0, size) if size is not None else None
    offset = _number(query, paging.offset) or 0
    number = _number(query, paging.page)
    if number is not None:
        pages = max(0, number - paging.first)
        offset = pages * size if size is not None else pages * len(items)
    if paging.cursor and paging.cursor in query:
        offset = _after(str(query[paging.cursor]), items)
    return Window(max(0, offset), size, len(items))


def _number(query: Mapping[str, Json], name: str | None) -> int | None:
    value = query.get(name) if name else None
    if isinstance(value, str) and re.fullmatch(r"\d{1,9}", value):
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _after(cursor: str, items: Sequence[Item]) -> int:
    """Give where a list goes on: after a token of ours, or after the item that has this id."""
    for number, one in enumerate(items):
        if any(letters(n).endswith(("id", "key")) and str(v) == cursor for n, v in one.items()):
            return number + 1
    try:
        found = re.fullmatch(rb"from:(\d{1,9})", base64.urlsafe_b64decode(cursor.encode() + b"=="))
    except ValueError:
        return 0
    return int(found[1]) if found else 0


def token(offset: int) -> str:
    """Give the cursor that leads to an item by its number."""
    return base64.urlsafe_b64encode(f"from:{offset}".encode()).decode().rstrip("=")
