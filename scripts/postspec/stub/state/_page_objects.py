"""What a page says of itself: how many items there are, whether there are more, how to get them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from postspec.openapi import paging_words as words
from postspec.stub.http._message import Json
from postspec.stub.state._paging import (
    SPRING,
    Paging,
    Window,
    letters,
    token,
)

Item = Mapping[str, Json]

#: How many items this page has, as far as the example agrees; `count` may count other things.
_HERE: Final = frozenset(["count", "numberofelements", "pageitemcount", "resultcount", "returned"])
_BEFORE: Final = frozenset(["hasprev", "hasprevious", "haspreviouspage", "hasprevpage"])
_FIRST: Final = frozenset(["first", "isfirst", "isfirstpage"])
_TOKENS: Final = frozenset(
    [
        "after",
        "continuationtoken",
        "cursor",
        "endcursor",
        "nextcontinuationtoken",
        "nextcursor",
        "nextmarker",
        "nextpagekey",
        "nextpagetoken",
        "nexttoken",
    ]
)
_LINKS: Final = frozenset(
    [
        "next",
        "nexthref",
        "nextlink",
        "nextpagelink",
        "nextpageurl",
        "nexturi",
        "nexturl",
        "odatanextlink",
    ]
)
_LINKS_BACK: Final = frozenset(
    ["prev", "prevlink", "previous", "previouslink", "previousurl", "prevurl"]
)


@dataclass(frozen=True, slots=True)
class Teller:
    """Says in a page object where it is. `query` is what the request asked with."""

    paging: Paging
    window: Window
    query: Mapping[str, Json]

    def page(self, sample: Item, name: str) -> dict[str, Json]:
        """Give a documented page object with what is true of this one; its list is left alone."""
        listed = len(sample[name])
        return {n: v if n == name else self._told(n, v, sample, listed) for n, v in sample.items()}

    def link(self) -> str:
        """Give the value of a `Link` header (RFC 8288), empty if there is no other page."""
        links = {"next": self._next(), "prev": self._previous()}
        return ", ".join(f'<{url}>; rel="{rel}"' for rel, url in links.items() if url)

    def _told(self, name: str, value: Json, page: Item, listed: int) -> Json:
        plain = letters(name)
        if isinstance(value, dict) and plain in words.ENVELOPES:
            return {n: self._told(n, v, value, listed) for n, v in value.items()}
        if isinstance(value, bool):
            return self._flag(plain, value)
        if isinstance(value, int):
            return self._number(plain, value, page, listed)
        return self._text(plain, value)

    def _flag(self, plain: str, value: bool) -> bool:
        if plain in words.MORE:
            return self.window.has_next
        if plain in words.LAST:
            return not self.window.has_next
        if plain in _BEFORE or plain in _FIRST:
            return (self.window.offset > 0) == (plain in _BEFORE)
        return self.window.count == 0 if plain == "empty" else value

    def _number(self, plain: str, value: int, page: Item, listed: int) -> int | None:
        here = self.window
        if plain in words.TOTALS:
            return here.total
        if plain in _HERE:
            return here.count if value == listed or plain == "pageitemcount" else value
        if plain in words.PAGE_COUNTS:
            return here.pages
        if plain in words.SIZES:
            return value if here.size is None else here.size
        if plain in words.OFFSETS:
            return here.offset
        if plain in words.PAGES or (plain == "number" and any(letters(n) in SPRING for n in page)):
            return self.number
        if plain in ("nextpage", "nextoffset"):
            following = self.number + 1 if plain == "nextpage" else here.end
            return following if here.has_next else None
        return value

    @property
    def number(self) -> int:
        """The number of this page."""
        size = self.window.size or 0
        return self.paging.first + (self.window.offset // size if size else 0)

    def _text(self, plain: str, value: Json) -> Json:
        if isinstance(value, dict) and plain in _LINKS | _LINKS_BACK and len(value) == 1:
            return {n: self._text(plain, v) for n, v in value.items()}  # {"href": …}
        if not isinstance(value, str | None):
            return value
        if plain in _TOKENS or (plain in _LINKS and self.paging.cursor and not _is_link(value)):
            return token(self.window.end) if self.window.has_next else None
        if plain in _LINKS:
            return self._next() or None
        if plain in _LINKS_BACK:
            return self._previous() or None
        return value

    def _next(self) -> str:
        return self._url(self.window.end) if self.window.has_next else ""

    def _previous(self) -> str:
        back = self.window.offset - (self.window.size or self.window.offset)
        return self._url(max(0, back)) if self.window.offset > 0 else ""

    def _url(self, offset: int) -> str:
        """Give the same request for another part, as a reference relative to it."""
        paging, query = self.paging, dict(self.query)
        size = self.window.size or 1
        if paging.page:
            query[paging.page] = paging.first + offset // size
        elif paging.offset:
            query[paging.offset] = offset
        elif paging.cursor:
            query[paging.cursor] = token(offset)
        pairs = {n: _texts(v) for n, v in query.items()}
        return "?" + urlencode(pairs, doseq=True)


def _is_link(value: str | None) -> bool:
    return value is not None and value.startswith(("http://", "https://", "/", "?"))


def _texts(value: Json) -> list[str]:
    words: Mapping[Any, str] = {True: "true", False: "false", None: "null"}
    values = value if isinstance(value, list) else [value]
    return [words[v] if isinstance(v, bool) or v is None else str(v) for v in values]
