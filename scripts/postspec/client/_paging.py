"""Which operations give a list in pages, and how one page follows another, as far as names tell.

Looked at are the names of query parameters, and of the properties around the list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from postspec.client._literals import literal_of
from postspec.client._shapes import Kind, Shape, Spot, letters
from postspec.openapi import Operation, Parameter
from postspec.openapi import paging_words as words

if TYPE_CHECKING:
    from openapi_python_client.parser.openapi import Endpoint

_OFFSETS = words.OFFSETS | {"from"}
#: Names that are an offset's only where a size stands beside them.
_VAGUE = frozenset({"first", "from", "start"})
#: What the next page is called, most telling first.
_SUCCESSOR = [
    "nextcursor",
    "nextmarker",
    "nextpagetoken",
    "nexttoken",
    "nextpagekey",
    "nextcontinuationtoken",
    "continuationtoken",
    "endcursor",
    "after",
    "next",
]
_LINK = [
    "nextlink",
    "nexturl",
    "nextpageurl",
    "nextpagelink",
    "odatanextlink",
    "nexthref",
    "nexturi",
    "next",
]
_TAKEN = frozenset(["itemsperpage", "limit", "pagelimit", "pagesize", "perpage"])
_ENVELOPES = words.ENVELOPES | {"next"}
#: Objects around the list.
_WRAPPERS = frozenset(
    ["body", "data", "embedded", "page", "payload", "response", "result", "results"]
)
#: What the list is called where there are several, most telling first.
_ITEMS = [
    "items",
    "data",
    "docs",
    "content",
    "results",
    "entries",
    "records",
    "values",
    "value",
    "elements",
    "rows",
    "list",
    "hits",
]
_NO_ITEMS = frozenset(["errors", "links", "warnings"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """How an operation's pages follow each other; the runtime's `Paging` says what each part means.

    `items` is None where the answer is the list itself, `item` the shape of each, `model` the class
    that holds a page.
    """

    item: Shape
    model: str = ""
    offset: str | None = None
    page: str | None = None
    cursor: str | None = None
    size: str | None = None
    first: int = 1
    items: Spot | None = None
    total: Spot | None = None
    pages: Spot | None = None
    more: Spot | None = None
    last: Spot | None = None
    taken: Spot | None = None
    successor: Spot | None = None
    has_link_header: bool = False

    @property
    def leads_on(self) -> bool:
        """Tell whether there is any way from one page to the next."""
        return bool(self.offset or self.page or self.successor or self.has_link_header)

    def arguments(self) -> Iterator[tuple[str, str]]:
        """Give the runtime's arguments as name and code, those with another value than the default."""
        for name in ("offset", "page", "cursor", "size"):
            if value := getattr(self, name):
                yield name, literal_of(value)
        if self.page and self.first != 1:
            yield "first", str(self.first)
        if self.items and not self.items.is_required:
            yield "are_items_required", "False"
        for name in ("items", "total", "pages", "more", "last", "taken", "successor"):
            if spot := getattr(self, name):
                yield name, f"({', '.join(map(literal_of, spot.attributes))},)"
        if self.has_link_header:
            yield "has_link_header", "True"


def recognise_paging(
    operation: Operation, endpoint: Endpoint, success: Shape | None
) -> Paging | None:
    """Find the pages by names. Only what may be asked for again has any: a GET."""
    if operation.method != "get" or success is None:
        return None
    around = tuple(success.spots(lambda name: name in _ENVELOPES | _WRAPPERS))
    items = None if success.kind == "list" else _items(operation, around)
    if items is None and success.kind != "list":
        return None
    item = items.shape.item if items else success.item
    paging = Paging(item=item, items=items, model=success.class_name)
    paging = _counted(operation, endpoint, around, paging)
    paging = _linked(operation, endpoint, around, paging)
    return paging if paging.leads_on else None


def _counted(
    operation: Operation, endpoint: Endpoint, around: Sequence[Spot], paging: Paging
) -> Paging:
    """Find the parameters that count, and what the answer says of numbers."""
    size = _parameter(endpoint, words.SIZES, ("number", "text"))
    # A parameter is text where only variables were seen in its place; a size beside it tells enough.
    kinds: tuple[Kind, ...] = ("number", "text") if size else ("number",)
    offset = _parameter(endpoint, _OFFSETS if size else _OFFSETS - _VAGUE, kinds)
    page = _parameter(endpoint, words.PAGES, kinds)
    has_spring_names = _one(around, frozenset({"totalelements"}), "number") is not None
    return replace(
        paging,
        offset=offset if page is None else None,
        page=page,
        size=size,
        first=_first_page(operation, page, 0 if has_spring_names else 1),
        total=_one(around, words.TOTALS, "number"),
        pages=_one(around, words.PAGE_COUNTS, "number"),
        more=_one(around, words.MORE, "flag"),
        last=_one(around, words.LAST, "flag"),
        taken=_one(around, _TAKEN | {letters(size or "limit")}, "number"),
    )


def _linked(
    operation: Operation, endpoint: Endpoint, around: Sequence[Spot], paging: Paging
) -> Paging:
    """Find what the answer says of the next page, and the parameter that takes it.

    A link makes counting superfluous: where there is none, there is no next page. A cursor does not:
    some servers give one only where they are asked to.
    """
    for name, parameter in (("nextpage", paging.page), ("nextoffset", paging.offset)):
        spot = _one(around, frozenset({name}), "number")
        if spot is not None and parameter is not None:
            return replace(paging, cursor=parameter, successor=spot)
    cursor = _parameter(endpoint, words.CURSORS, ("text", "number"))
    if cursor is not None:
        for spot in _in_order(around, (*_SUCCESSOR, letters(cursor)), ("text", "number")):
            return replace(paging, cursor=cursor, successor=spot)
    for spot in _in_order(around, _LINK, ("text",)):
        return replace(paging, offset=None, page=None, successor=spot)
    return replace(paging, has_link_header=not paging.leads_on and _has_link_header(operation))


def _parameter(endpoint: Endpoint, names: frozenset[str], kinds: tuple[Kind, ...]) -> str | None:
    """Give the first query parameter with one of these names, as it travels."""
    for prop in endpoint.query_parameters:
        name = prop.name.get_untrusted_value()
        if letters(name) in names and Shape(prop, {}).kind in kinds:
            return str(name)
    return None


def _one(spots: Sequence[Spot], names: frozenset[str], kind: Kind) -> Spot | None:
    return next((s for s in spots if s.name in names and s.kind == kind), None)


def _in_order(
    spots: Sequence[Spot], names: Sequence[str], kinds: tuple[Kind, ...]
) -> Iterator[Spot]:
    for name in names:
        yield from (s for s in spots if s.name == name and s.kind in kinds)


def _items(operation: Operation, spots: Sequence[Spot]) -> Spot | None:
    """Give the list: the only one at its depth, or the one with the most telling name."""
    lists = [
        spot
        for spot in spots
        if spot.kind == "list"
        and spot.name not in _NO_ITEMS
        and all(letters(name) in _WRAPPERS for name in spot.path[:-1])
    ]
    nearest = [spot for spot in lists if len(spot.path) == len(lists[0].path)]
    if len(nearest) == 1:
        return nearest[0]
    collection = letters(operation.path.rstrip("/").rpartition("/")[2])
    return next(_in_order(nearest, (*_ITEMS, collection), ("list",)), None)


def _first_page(operation: Operation, page: str | None, otherwise: int) -> int:
    """Give the number of the first page, 0 or 1, as the parameter's schema or examples have it."""
    for parameter in operation.parameters:
        if parameter.place == "query" and parameter.name == page:
            return next((n for n in _told_numbers(parameter) if n in (0, 1)), otherwise)
    return otherwise


def _told_numbers(parameter: Parameter) -> Iterator[int]:
    schema = parameter.schema
    told = [schema.get("default"), schema.get("minimum"), schema.get("example")]
    for value in (*told, *(schema.get("examples") or ()), *parameter.examples.values()):
        if isinstance(value, int) and not isinstance(value, bool):
            yield value


def _has_link_header(operation: Operation) -> bool:
    return any(
        name.lower() == "link"
        for response in operation.responses
        if response.status.startswith("2")
        for name in response.headers
    )
