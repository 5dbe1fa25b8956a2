r"""Strings that match a simple pattern: literals, classes, `\d` and its kin, quantifiers, groups.

A pattern outside that (look-ahead, back reference) gives a few common shapes instead; the caller
checks which of them match.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

#: Shapes of identifiers, numbers and names, tried when a pattern cannot be read.
_SHAPES: Final = (
    "507f1f77bcf86cd799439011",
    "3f1d8c52-7a64-4b0e-9c21-5d8e6f7a9b10",
    "2026-01-15",
    "2026-01-15T09:30:00Z",
    "person@example.com",
    "https://example.com/item",
    "+15550100",
    "12345",
    "SAMPLE",
    "a1",
)
_ESCAPES: Final = {"d": "1", "w": "a", "s": " ", "D": "a", "W": "-", "S": "a", "b": "", "B": ""}
_CONTROLS: Final = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "v": "\v", "0": "\0"}
_TOKEN: Final = re.compile(
    r"""(?P<anchor>[\^$])
    | (?P<escape>\\.)
    | (?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])
    | (?P<open>\((?:\?:|\?<\w+>)?(?!\?))
    | (?P<close>\))
    | (?P<either>\|)
    | (?P<any>\.)
    | (?P<count>[*+?]\??|\{\d+(?:,\d*)?\}\??)
    | (?P<literal>[^\\\[\](){}*+?|^$.])""",
    re.VERBOSE | re.DOTALL,
)


class _UnreadableError(ValueError):
    """The pattern uses something beyond the simple ones."""


def strings_like(pattern: str, min_length: int = 0) -> list[str]:
    """Give strings that probably match a regular expression, the best guess first."""
    try:
        made = _Reader(pattern).read()
    except _UnreadableError:
        return list(_SHAPES)
    stretched = [_Reader(pattern, repeat=n).read() for n in (1, min_length) if n]
    return [made, *stretched, *_SHAPES]


class _Reader:
    """Reads a pattern once, left to right, writing the shortest string that it describes.

    `repeat`: how often an element is written whose quantifier has no upper bound.
    """

    def __init__(self, pattern: str, repeat: int = 0) -> None:
        self._repeat = repeat
        self._tokens: list[tuple[str, str]] = []
        at = 0
        while at < len(pattern):
            match = _TOKEN.match(pattern, at)
            if match is None:
                raise _UnreadableError(pattern)
            self._tokens.append((str(match.lastgroup), match.group()))
            at = match.end()

    def read(self) -> str:
        made = self._alternatives()
        if self._tokens:
            raise _UnreadableError
        return made

    def _alternatives(self) -> str:
        first = self._sequence()
        while self._tokens and self._tokens[0][0] == "either":
            self._tokens.pop(0)
            self._sequence()
        return first

    def _sequence(self) -> str:
        made = ""
        while self._tokens and self._tokens[0][0] not in ("either", "close"):
            made += self._element() * self._count()
        return made

    def _element(self) -> str:
        kind, text = self._tokens.pop(0)
        if kind == "open":
            made = self._alternatives()
            if not self._tokens:
                raise _UnreadableError
            self._tokens.pop(0)
            return made
        if kind == "count":
            raise _UnreadableError
        return _character(kind, text)

    def _count(self) -> int:
        if not self._tokens or self._tokens[0][0] != "count":
            return 1
        text = self._tokens.pop(0)[1].rstrip("?") or "?"
        if text.startswith("{"):
            low, comma, high = text[1:-1].partition(",")
            return max(int(low), self._repeat) if comma and not high else int(low)
        return max({"*": 0, "+": 1, "?": 0}[text], self._repeat if text != "?" else 0)


def _character(kind: str, text: str) -> str:
    if kind == "set":
        return _member(text[1:-1])
    if kind == "escape":
        if text[1] in "123456789pPux":
            raise _UnreadableError
        return _ESCAPES.get(text[1], _CONTROLS.get(text[1], text[1]))
    return {"anchor": "", "any": "a"}.get(kind, text)


def _member(inside: str) -> str:
    """Give a character that a class `[…]` contains."""
    candidates: Sequence[str] = ("a", "1", "A", "-", "_", " ", "é", "\t")
    try:
        members = re.compile(f"[{inside}]")
    except re.error:
        raise _UnreadableError from None
    exact = [inside[0]] if inside[:1] not in ("", "^", "\\") else []
    return next((one for one in [*exact, *candidates] if members.match(one)), "a")
