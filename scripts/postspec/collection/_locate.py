"""JSON Pointer → line and column, by looking at the text again and no further than needed."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from functools import cache

from postspec.collection._mask import mask_secrets
from postspec.findings import Locator, Position
from postspec.patterns import pattern

_DECODER = json.JSONDecoder()
_BLANK = pattern(r"[ \t\n\r]*")
_BOM = "\ufeff"


def locator(text: str) -> Locator:
    """Give a function from JSON Pointer (RFC 6901) to its position in a JSON text.

    A pointer to a member leads to its value. Of repeated keys the last one counts, as in reading.
    Nothing is looked at before the first call. The lines in positions have stars in place of
    secrets. Gives nothing for a pointer that leads nowhere, or a text that is not JSON.
    """
    return cache(_Index(text).position)


class _Index:
    """Where the values of a text begin, found out container by container as they are asked for."""

    def __init__(self, text: str) -> None:
        self._text = text.removeprefix(_BOM)
        self._children: dict[int, dict[str, int]] = {}
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
        try:
            value = json.loads(self._text)
        except (ValueError, RecursionError):
            return False
        self._line_starts = [0, *(m.end() for m in re.finditer("\n", self._text))]
        _, secrets = mask_secrets(value)
        self._shown = self._without([pointer for pointer, _ in secrets])
        self._line = cache(self._line)  # type: ignore[method-assign]
        return True

    def _without(self, pointers: list[str]) -> str:
        shown = self._text
        for start in {self._resolve(pointer) for pointer in pointers} - {None}:
            assert start is not None  # noqa: S101
            width = self._end(start) - start
            shown = shown[:start] + "*" * width + shown[start + width :]
        return shown

    def _line(self, number: int) -> str:
        start = self._line_starts[number - 1]
        end = self._shown.find("\n", start)
        return self._shown[start : end if end >= 0 else None].rstrip("\r")

    def _width(self, start: int) -> int:
        return 1 if self._text[start] in "[{" else self._end(start) - start

    def _end(self, start: int) -> int:
        return _DECODER.raw_decode(self._text, start)[1]

    def _resolve(self, pointer: str) -> int | None:
        if pointer and not pointer.startswith("/"):
            return None
        start: int | None = self._skip(0)
        for token in pointer.split("/")[1:]:
            if start is None:
                return None
            start = self._members(start).get(token.replace("~1", "/").replace("~0", "~"))
        return start

    def _members(self, start: int) -> dict[str, int]:
        """Give where each value inside the container at `start` begins; none inside a plain value."""
        if start not in self._children:
            self._children[start] = self._scan(start)
        return self._children[start]

    def _scan(self, start: int) -> dict[str, int]:
        opening = self._text[start]
        if opening not in "[{":
            return {}
        members: dict[str, int] = {}
        at = self._skip(start + 1)
        while self._text[at] not in "]}":
            key = str(len(members))
            if opening == "{":
                key, at = _DECODER.raw_decode(self._text, at)
                at = self._skip(self._skip(at) + 1)
            members[key] = at
            at = self._skip(self._end(at))
            if self._text[at] == ",":
                at = self._skip(at + 1)
        return members

    def _skip(self, at: int) -> int:
        match = _BLANK.match(self._text, at)
        return match.end() if match else at
