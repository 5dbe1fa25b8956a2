"""What a documentation page published from Postman says about its collection."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html.parser import HTMLParser

_ID = re.compile(r"[A-Za-z0-9_-]{1,80}")
_TAG = re.compile(r"[A-Za-z0-9_.-]{1,80}")

#: The version that a page shows when nobody asked for another.
LATEST = "latest"


@dataclass(frozen=True, slots=True)
class PublishedIds:
    """The ids under which a collection is published; those not known are empty.

    They come from a stranger's page, so they are only ever letters, digits, `-`, `_` and `.`.
    """

    owner: str = ""
    published: str = ""
    version: str = ""

    def or_else(self, other: PublishedIds) -> PublishedIds:
        """Fill what is missing here from another source."""
        return replace(
            self,
            owner=self.owner or other.owner,
            published=self.published or other.published,
            version=self.version or other.version,
        )


def clean_ids(*, owner: object = "", published: object = "", version: object = "") -> PublishedIds:
    """Give ids of which everything that is no id has been dropped."""
    return PublishedIds(
        owner=_matching(_ID, owner),
        published=_matching(_ID, published),
        version=_matching(_TAG, version),
    )


def _matching(pattern: re.Pattern[str], value: object) -> str:
    return value if isinstance(value, str) and pattern.fullmatch(value) else ""


def read_page(html: str) -> PublishedIds:
    """Give the ids in a page's `<meta name="ownerId|publishedId|versionTagId">`."""
    metas = _Metas()
    metas.feed(html)
    found = metas.found
    return clean_ids(
        owner=found.get("ownerId"),
        published=found.get("publishedId"),
        version=found.get("versionTagId"),
    )


class _Metas(HTMLParser):
    """Collects the first content of each named meta element."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "meta":
            attributes = dict(attrs)
            name, content = attributes.get("name"), attributes.get("content")
            if name and content:
                self.found.setdefault(name, content)
