"""Which operation a request means: literal segments beat templated ones, methods of a path together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote, urlsplit

from postspec.openapi._document import Document, Operation

_VARIABLE = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Segment:
    """One step of a path template: a literal, a variable, or both mixed (`{name}.json`)."""

    text: str
    names: tuple[str, ...]
    pattern: re.Pattern[str] | None

    @property
    def rank(self) -> int:
        """0 for a literal, 1 for a mixture, 2 for a variable alone: the order of trying."""
        if self.pattern is None:
            return 0
        return 2 if _VARIABLE.fullmatch(self.text) else 1

    def match(self, value: str) -> Mapping[str, str] | None:
        """Give the variables' values if a decoded segment matches. A variable is never empty."""
        if self.pattern is None:
            return {} if value == self.text else None
        found = self.pattern.fullmatch(value)
        return dict(zip(self.names, found.groups(), strict=True)) if found else None


def parse_segment(text: str) -> Segment:
    """Give the segment that a piece of a path template between two slashes describes."""
    names = tuple(_VARIABLE.findall(text))
    if not names:
        return Segment(unquote(text), (), None)
    # Every second piece is a variable's name; an adjacent pair such as {a}{b} splits lazily.
    pieces = _VARIABLE.split(text)
    written = "".join(
        "(.+?)" if index % 2 else re.escape(unquote(piece)) for index, piece in enumerate(pieces)
    )
    return Segment(text, names, re.compile(written, re.DOTALL))


@dataclass(frozen=True)
class Template:
    """A path of the document."""

    path: str

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """The template's segments, the leading slash aside."""
        return tuple(parse_segment(one) for one in self.path.removeprefix("/").split("/"))

    @cached_property
    def ranks(self) -> tuple[int, ...]:
        """What the template is ordered by; equal for templates that match the same paths."""
        return tuple(one.rank for one in self.segments)

    def match(self, values: list[str]) -> dict[str, str] | None:
        """Give the variables' values if the decoded segments of a path match."""
        found: dict[str, str] = {}
        for segment, value in zip(self.segments, values, strict=True):
            names = segment.match(value)
            if names is None:
                return None
            found |= names
        return found


@dataclass(frozen=True, slots=True)
class Match:
    """What a path leads to. `operations` maps methods in lower case to operation and variables."""

    operations: Mapping[str, tuple[Operation, Mapping[str, str]]]

    @property
    def allow(self) -> str:
        """The value of the `Allow` header: HEAD with GET, OPTIONS always."""
        methods = {one.upper() for one in self.operations} | {"OPTIONS"}
        return ", ".join(sorted(methods | ({"HEAD"} if "GET" in methods else set())))


class Router:
    """Finds operations by path. Built once per document."""

    def __init__(self, operations: Iterable[Operation], base_path: str = "") -> None:
        self._base = base_path.rstrip("/")
        routes: dict[tuple[int, str | None], list[tuple[Template, Operation]]] = {}
        for one in operations:
            template = Template(one.path)
            first = template.segments[0]
            key = len(template.segments), first.text if first.rank == 0 else None
            routes.setdefault(key, []).append((template, one))
        # Sorting is stable: templates of equal rank keep the document's order.
        self._routes = {k: sorted(some, key=lambda r: r[0].ranks) for k, some in routes.items()}

    def match(self, path: str) -> Match | None:
        """Give what a percent-encoded path leads to; None if no path of the document matches.

        The base path of the document's server is taken off where it is there.
        """
        if self._base and path.startswith(self._base + "/"):
            return self._match(path.removeprefix(self._base)) or self._match(path)
        return self._match(path)

    def _match(self, path: str) -> Match | None:
        values = [unquote(one) for one in path.removeprefix("/").split("/")]
        # A literal first segment outranks a variable one, so one group of routes is enough.
        for key in ((len(values), values[0]), (len(values), None)):
            found = _matches(self._routes.get(key, ()), values)
            if found is not None:
                return found
        return None


def _matches(routes: Iterable[tuple[Template, Operation]], values: list[str]) -> Match | None:
    """Give the operations of the best template that matches, and of those equal to it."""
    found: dict[str, tuple[Operation, Mapping[str, str]]] = {}
    ranks: tuple[int, ...] | None = None
    for template, operation in routes:
        if ranks is not None and template.ranks != ranks:
            break
        variables = template.match(values)
        if variables is not None:
            ranks = template.ranks
            found.setdefault(operation.method, (operation, variables))
    return Match(found) if found else None


def base_path(document: Document) -> str:
    """Give the path of the first server's URL, without a slash at the end; empty if there is none."""
    urls = document.server_urls
    return urlsplit(urls[0]).path.rstrip("/") if urls else ""
