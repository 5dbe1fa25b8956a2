"""Walks through the pages of a list: which request follows an answer, and when there is none.

What a page says about itself is believed in this order: a link or cursor to the next page, whether
there are more, how many there are in all, how many a page holds. Where it says nothing, the list ends
with an empty page, or one that is shorter than the one before.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar, cast

import httpx

from .answers import Response
from .errors import DecodeError, request_id
from .sending import Endpoint, label
from .session import AsyncSession, Session
from .values import UNSET, Unset

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

#: The way to a place in what a method returns, as attributes; empty for the whole.
Place = tuple[str, ...]

_NOT_PAGED = "{} is not read page by page, as far as the document says"


class PageModel(Protocol[T_co]):
    """A model that holds one page of a list; which one, only type checkers are told."""

    def _page_item(self) -> T_co: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """How the pages of one operation follow each other.

    Query parameters: `offset` says how many items to skip, or `page` which page, counted from
    `first`; `cursor` takes what the page before calls its `successor`; `size` says how many items.

    Places in the answer: of the `items`, of their number in `total`, of the number of `pages`, of
    whether there are `more` or this is the `last`, of how many items the server has `taken` for a
    page, and of the `successor`: a cursor, or a link, which may be in the header `Link` instead.
    """

    offset: str | None = None
    page: str | None = None
    cursor: str | None = None
    size: str | None = None
    first: int = 1
    items: Place = ()
    are_items_required: bool = True
    total: Place | None = None
    pages: Place | None = None
    more: Place | None = None
    last: Place | None = None
    taken: Place | None = None
    successor: Place | None = None
    has_link_header: bool = False

    @property
    def counter(self) -> str | None:
        """Give the parameter that counts, if there is one."""
        return self.offset or self.page


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[T]):
    """One page: its `items`, and the whole answer they came in.

    `total` is how many items all pages have together, where the API says it. `has_next` tells whether
    another page will be asked for, which may turn out to be empty.
    """

    items: list[T]
    response: Response[Any] = field(repr=False)
    total: int | None = None
    has_next: bool = False


def pages(session: Session, walk: Walk) -> Iterator[Page[Any]]:
    """Give the pages, each asked for when it is wanted."""
    while walk.request is not None:
        answers: list[Response[Any]] = []
        session.with_recorder(answers.append).call(walk.endpoint, walk.request)
        yield walk.take(answers[-1])


async def pages_async(session: AsyncSession, walk: Walk) -> AsyncIterator[Page[Any]]:
    """Give the pages, each asked for when it is wanted."""
    while walk.request is not None:
        answers: list[Response[Any]] = []
        await session.with_recorder(answers.append).call(walk.endpoint, walk.request)
        yield walk.take(answers[-1])


class Walk:
    """Where one iteration is: the `request` for the next page, or None when there is none.

    `request` is what an endpoint writes. Raises TypeError for an operation without pages.
    """

    def __init__(self, endpoint: Endpoint[Any], request: Mapping[str, Any], base_url: str) -> None:
        paging: Paging | None = getattr(endpoint, "PAGING", None)
        if paging is None:
            raise TypeError(_NOT_PAGED.format(label(endpoint)))
        self.endpoint, self.paging = endpoint, paging
        self.request: Mapping[str, Any] | None = request
        self._template = request
        self._url = httpx.URL(base_url + request["url"])
        self._position = self._start()
        # How many items were left out before the first page, where that is known.
        is_from_start = self._position == paging.first
        self._skipped = self._position if paging.offset else 0 if is_from_start else None
        self._given = 0
        self._before: list[Any] = []
        self._largest = 0
        self._seen: set[str] = set()
        if paging.page is not None and paging.cursor is None:
            # Said aloud, so that all numbers count from the same one.
            self.request = self._asking(paging.page, self._position)

    def take(self, response: Response[Any]) -> Page[Any]:
        """Read one page and decide what to ask for next."""
        items = self._items(response)
        token = self._token(response)
        if token is not None:
            self.request = self._successor(response, token)
        elif self._seen:
            self.request = None
        elif self._is_again(response, items):
            items, self.request = [], None
        else:
            self.request = self._counted(response, items)
        self._before, self._largest = items, max(self._largest, len(items))
        self._given += len(items)
        total = self._number(response, self.paging.total)
        return Page(items=items, response=response, total=total, has_next=self.request is not None)

    # --- the items --------------------------------------------------------------------------------

    def _items(self, response: Response[Any]) -> list[Any]:
        found = _at(response.parsed, self.paging.items)
        if isinstance(found, list):
            return found
        if response.parsed is None or (self._may_be_left_out(response) and not found):
            return []
        raise self._error(response, "the answer holds no list, so it is not a page of one")

    def _may_be_left_out(self, response: Response[Any]) -> bool:
        """Tell whether an answer without the list is a page still: what is around lists is there."""
        paging = self.paging
        if paging.are_items_required:
            return False
        around = (paging.total, paging.pages, paging.more, paging.last, paging.taken)
        return any(
            place is not None and not isinstance(_at(response.parsed, part), Unset)
            for place in (*around, paging.successor)
            for part in (place, (place or ())[:-1])
            if part
        )

    # --- by counting ------------------------------------------------------------------------------

    def _start(self) -> int:
        """Give the number of the first item or page: what the caller asked for, or the very first."""
        paging = self.paging
        first = 0 if paging.offset else paging.first
        try:
            return int(self._query().get(paging.counter or "", first))
        except (TypeError, ValueError):
            return first

    def _counted(self, response: Response[Any], items: list[Any]) -> Mapping[str, Any] | None:
        counter = self.paging.counter
        if counter is None or not items or not self._goes_on(response, items):
            return None
        self._position += len(items) if self.paging.offset else 1
        return self._asking(counter, self._position)

    def _goes_on(self, response: Response[Any], items: list[Any]) -> bool:
        paging = self.paging
        more, last = _at(response.parsed, paging.more), _at(response.parsed, paging.last)
        if isinstance(more, bool) or isinstance(last, bool):
            return more is True or last is False
        number = self._number(response, paging.pages)
        if number is not None and paging.page:
            return self._position - paging.first + 1 < number
        total = self._number(response, paging.total)
        if total is not None and self._skipped is not None:
            return self._skipped + self._given + len(items) < total
        # What the caller asked for is no measure: a server may give fewer at a time.
        taken = self._number(response, paging.taken) or self._largest
        return len(items) >= taken

    def _is_again(self, response: Response[Any], items: list[Any]) -> bool:
        """Tell whether a page is the one before; it would never end.

        A server that takes no notice of the page asked for has given its whole list already, unless
        it says or shows that there is more.
        """
        if not items or items != self._before:
            return False
        full = (self._asked_size(), self._number(response, self.paging.taken))
        if self._says_more(response) or len(items) in full:
            raise self._error(response, "the page is the one before it again")
        return True

    def _says_more(self, response: Response[Any]) -> bool:
        paging = self.paging
        told = (paging.total, paging.pages, paging.more, paging.last)
        return any(p is not None and _at(response.parsed, p) is not UNSET for p in told)

    def _asked_size(self) -> int | None:
        try:
            return int(self._query().get(self.paging.size or "", ""))
        except (TypeError, ValueError):
            return None

    def _number(self, response: Response[Any], place: Place | None) -> int | None:
        found = _at(response.parsed, place)
        is_number = isinstance(found, int | float) and not isinstance(found, bool)
        return int(cast("int", found)) if is_number else None

    # --- by what the page says --------------------------------------------------------------------

    def _token(self, response: Response[Any]) -> str | None:
        """Give what the page calls its successor: a cursor or a link."""
        paging = self.paging
        found = _at(response.parsed, paging.successor)
        if paging.has_link_header:
            found = _next_link(response.headers)
        if found in (UNSET, None, "", False) or _at(response.parsed, paging.more) is False:
            return None
        return str(found)

    def _successor(self, response: Response[Any], token: str) -> Mapping[str, Any]:
        if token in self._seen:
            raise self._error(response, "the page names one as the next that was there already")
        self._seen.add(token)
        cursor = self.paging.cursor
        if cursor is None or token.startswith(("http://", "https://", "/", "?")):
            return self._following(token, response)
        return self._asking(cursor, token)

    def _following(self, link: str, response: Response[Any]) -> Mapping[str, Any]:
        """Follow a link, but never to another server: the token would go there.

        A server behind a gateway may not know its own name or prefix; then the path's end is the
        same, and only the query is taken over.
        """
        try:
            url = self._url.join(link)
        except httpx.InvalidURL:
            raise self._error(response, "the link to the next page is no URL") from None
        if _origin(url) == _origin(self._url):
            return {**self._without_query(), "link": str(url.copy_with(fragment=None))}
        if url.path.strip("/") and self._url.path.endswith(url.path):
            query = url.query.decode("ascii", "replace")
            return {**self._without_query(), "link": str(self._url.copy_with(query=query.encode()))}
        raise self._error(response, f"the link to the next page leads to {url.host!r}")

    # --- requests ---------------------------------------------------------------------------------

    def _query(self) -> Mapping[str, Any]:
        query: Mapping[str, Any] = self._template.get("params") or {}
        return query

    def _asking(self, parameter: str, value: object) -> Mapping[str, Any]:
        return {**self._template, "params": {**self._query(), parameter: value}}

    def _without_query(self) -> dict[str, Any]:
        return {key: value for key, value in self._template.items() if key != "params"}

    def _error(self, response: Response[Any], problem: str) -> DecodeError:
        return DecodeError(
            label(self.endpoint),
            problem,
            status=response.status,
            content_type=response.headers.get("content-type", ""),
            content=response.content,
            request_id=request_id(response.headers),
        )


def _at(value: Any, place: Place | None) -> object:  # noqa: ANN401 - whatever a method returns
    """Give what is at a place, UNSET where there is no such place."""
    if place is None:
        return UNSET
    for name in place:
        value = getattr(value, name, UNSET)
    found: object = value
    return found


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


def _next_link(headers: Mapping[str, str]) -> str | None:
    """Give the target of the `Link` header with the relation `next` (RFC 8288)."""
    written = {"Link": headers.get("link", "")}
    return httpx.Response(200, headers=written).links.get("next", {}).get("url")
