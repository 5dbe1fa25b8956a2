"""JSON Pointer → line and column, by looking at the text again and no further than needed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from postspec.collection._mask import mask_secrets
from postspec.findings import Locator, Position
from postspec.json_pointer import tokens_of
from postspec.patterns import pattern

if TYPE_CHECKING:
    from json import JSONDecoder

_BLANK = pattern(r"[ \t\n\r]*")
_INDEX = pattern(r"0|[1-9][0-9]{0,9}")
_BOM = "\ufeff"


def locator(text: str | bytes, secrets: Iterable[str] | None = None) -> Locator:
    """Give a function from JSON Pointer (RFC 6901) to its position in a JSON text, or in UTF-8.

    A pointer to a member leads to its value. Of repeated keys the last one counts, as in reading.
    Nothing is looked at before the first call. The lines in positions have stars in place of
    secrets: those at the pointers `secrets`, or those that are found where none are given. Gives
    nothing for a pointer that leads nowhere, or a text that is not JSON (which is not looked into
    where secrets are given: then it must be JSON).
    """
    return cache(_Index(text, secrets).position)


@cache
def _decoder() -> JSONDecoder:
    import json

    return json.JSONDecoder()


class _Index:
    """Where the values of a text begin, found out container by container as they are asked for."""

    def __init__(self, text: str | bytes, secrets: Iterable[str] | None) -> None:
        self._given = text
        self._text = ""
        self._secrets = secrets
        self._members: dict[int, dict[str, int]] = {}
        self._entries: dict[int, list[int]] = {}
        self._line_starts: list[int] = []
        self._shown = ""

    def position(self, pointer: str) -> Position | None:
        """Give the position of a pointer, counting from 1; the width is that of a plain value."""
        if not self._line_starts and not self._begin():
            return None
        start = self._resolve(pointer)
        if start is None:
            return None
        line = bisect_right(self._line_starts, start)
        column = start - self._line_starts[line - 1] + 1
        return Position(line=line, column=column, text=self._line(line), width=self._width(start))

    def _begin(self) -> bool:
        """Prepare for the first question; tell whether the text is JSON."""
        given = self._given
        self._text = (given if isinstance(given, str) else given.decode()).removeprefix(_BOM)
        if self._secrets is None:
            import json

            try:
                value = json.loads(self._text)
            except (ValueError, RecursionError):
                return False
            self._secrets = [pointer for pointer, _ in mask_secrets(value)[1]]
        self._line_starts = [0, *map(re.Match.end, re.finditer("\n", self._text))]
        self._shown = self._without(self._secrets)
        self._line = cache(self._line)  # type: ignore[method-assign]
        return True

    def _without(self, pointers: Iterable[str]) -> str:
        starts = {start for pointer in pointers if (start := self._resolve(pointer)) is not None}
        shown, at = [], 0
        for start in sorted(starts):
            end = self._end(start)
            shown += [self._text[at:start], "*" * (end - start)]
            at = end
        return "".join((*shown, self._text[at:]))

    def _line(self, number: int) -> str:
        start = self._line_starts[number - 1]
        end = self._shown.find("\n", start)
        return self._shown[start : end if end >= 0 else None].rstrip("\r")

    def _width(self, start: int) -> int:
        return 1 if self._text[start] in "[{" else self._end(start) - start

    def _end(self, start: int) -> int:
        return _decoder().raw_decode(self._text, start)[1]

    def _resolve(self, pointer: str) -> int | None:
        if pointer and not pointer.startswith("/"):
            return None
        start: int | None = self._skip(0)
        for token in tokens_of(pointer):
            if start is None:
                return None
            start = self._child(start, token)
        return start

    def _child(self, start: int, token: str) -> int | None:
        """Give where a value inside the container at `start` begins; none inside a plain value."""
        if self._text[start] == "[":
            return self._entry(start, int(token)) if _INDEX.fullmatch(token) else None
        if start not in self._members:
            self._members[start] = self._scan(start)
        return self._members[start].get(token)

    def _entry(self, start: int, index: int) -> int | None:
        """Give where an entry of a list begins: a list is read no further than to it."""
        entries = self._entries.setdefault(start, [self._skip(start + 1)])
        while len(entries) <= index:
            at = self._after(entries[-1])
            if self._text[at] != ",":
                return None
            entries.append(self._skip(at + 1))
        return entries[index] if self._text[entries[index]] != "]" else None

    def _scan(self, start: int) -> dict[str, int]:
        """Give where each value of an object begins, to its end: the last of a key counts."""
        members: dict[str, int] = {}
        if self._text[start] != "{":
            return members
        at = self._skip(start + 1)
        while self._text[at] != "}":
            at = self._skip(at + 1) if self._text[at] == "," else at
            key, at = _decoder().raw_decode(self._text, at)
            members[key] = self._skip(self._skip(at) + 1)
            at = self._after(members[key])
        return members

    def _after(self, start: int) -> int:
        """Give where what follows the value at `start` begins; in an empty list, where it ends."""
        return start if self._text[start] == "]" else self._skip(self._end(start))

    def _skip(self, at: int) -> int:
        match = _BLANK.match(self._text, at)
        return match.end() if match else at
