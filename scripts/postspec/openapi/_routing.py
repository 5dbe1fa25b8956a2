"""Which operation a request means: literal segments beat templated ones, methods of a path together.

The values of variables stay percent-encoded, as a delimiter that is encoded is part of a value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

from postspec.openapi._document import Document, Operation

_VARIABLE = re.compile(r"\{([^{}]*)\}")
# Delimiters of the styles in which a variable may be written.
_AS_IT_IS = ",;=."


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
    """Finds operations by path. Built once per document, as a tree of its paths' segments."""

    def __init__(self, operations: Iterable[Operation], base_path: str = "") -> None:
        self._base = base_path.rstrip("/")
        self._root = _Node()
        for one in operations:
            self._root.add([parse_segment(s) for s in _segments(one.path)], one)

    def match(self, path: str) -> Match | None:
        """Give what a percent-encoded path leads to; None if no path of the document matches.

        The base path of the document's server is taken off where it is there.
        """
        own = self.own(path)
        return self._match(own) or (self._match(path) if own != path else None)

    def own(self, path: str) -> str:
        """Give a path without the base path of the document's server."""
        return path.removeprefix(self._base) if path.startswith(self._base + "/") else path

    def _match(self, path: str) -> Match | None:
        raw = _segments(path)
        found = self._root.find(raw, [unquote(one) if "%" in one else one for one in raw], 0)
        if not found:
            return None
        operations: dict[str, tuple[Operation, Mapping[str, str]]] = {}
        for end in found:
            variables = dict(zip(end.names, end.values, strict=True))
            for method, operation in end.operations.items():
                operations.setdefault(method, (operation, variables))
        return Match(operations)


@dataclass(frozen=True, slots=True)
class _End:
    """Where a path ended in the tree: the names of its variables and their raw values."""

    ranks: tuple[int, ...]
    names: tuple[str, ...]
    values: tuple[str, ...]
    operations: Mapping[str, Operation]


class _Node:
    """A step of the tree: what may follow it, and the operations of the paths that end here.

    Paths that differ only in the names of their variables end in one node.
    """

    __slots__ = ("ends", "literals", "mixed", "variable")

    def __init__(self) -> None:
        self.literals: dict[str, _Node] = {}
        self.mixed: dict[str, tuple[Segment, _Node]] = {}
        self.variable: _Node | None = None
        self.ends: dict[tuple[str, ...], dict[str, Operation]] = {}

    def add(self, segments: list[Segment], operation: Operation) -> None:
        """Add an operation below this step."""
        node, names = self, tuple(name for one in segments for name in one.names)
        for one in segments:
            if one.rank == 0:
                node = node.literals.setdefault(one.text, _Node())
            elif one.rank == 1:
                node = node.mixed.setdefault(one.text, (one, _Node()))[1]
            else:
                node.variable = node.variable or _Node()
                node = node.variable
        node.ends.setdefault(names, {}).setdefault(operation.method, operation)

    def find(self, raw: list[str], values: list[str], at: int) -> list[_End]:
        """Give the ends of the best path that matches, and of those equal to it."""
        if at == len(values):
            return [_End((), names, (), some) for names, some in self.ends.items()]
        value = values[at]
        literal = self.literals.get(value)
        if literal is not None and (found := literal.find(raw, values, at + 1)):
            return [_step(0, (), one) for one in found]
        mixed = [
            _step(1, tuple(quote(v, safe=_AS_IT_IS) for v in variables.values()), one)
            for segment, node in self.mixed.values()
            if (variables := segment.match(value)) is not None
            for one in node.find(raw, values, at + 1)
        ]
        if mixed:
            best = min(one.ranks for one in mixed)
            return [one for one in mixed if one.ranks == best]
        if self.variable is None or not value:
            return []
        return [_step(2, (raw[at],), one) for one in self.variable.find(raw, values, at + 1)]


def _step(rank: int, values: tuple[str, ...], end: _End) -> _End:
    return _End((rank, *end.ranks), end.names, (*values, *end.values), end.operations)


def _segments(path: str) -> list[str]:
    return path.removeprefix("/").split("/")


def base_path(document: Document) -> str:
    """Give the path of the first server's URL, without a slash at the end; empty if there is none."""
    urls = document.server_urls
    return urlsplit(urls[0]).path.rstrip("/") if urls else ""
