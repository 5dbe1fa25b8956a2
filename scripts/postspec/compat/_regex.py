r"""Patterns as languages, as far as patterns are regular.

Source: ECMA-262 §22.2, which JSON Schema names for `pattern`: a pattern is looked for anywhere in
a text, `\d` and `\w` are ASCII, `.` is no line end. Look-around, back references, word boundaries,
Unicode categories and anchors in the middle are not read.
"""

from __future__ import annotations

import re
from functools import lru_cache

from postspec.compat._language import (
    END,
    EVERYTHING,
    NOTHING,
    Language,
    Ranges,
    cat,
    chars,
    complement,
    either,
    repeat,
)

_DIGITS: Ranges = ((48, 57),)
_WORD: Ranges = ((48, 57), (65, 90), (95, 95), (97, 122))
_SPACE: Ranges = ((9, 13), (32, 32), (160, 160), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF))  # fmt: skip
_LINE_ENDS: Ranges = ((10, 10), (13, 13), (0x2028, 0x2029))
_CLASSES = {"d": _DIGITS, "w": _WORD, "s": _SPACE}
_CONTROLS = {"t": 9, "n": 10, "v": 11, "f": 12, "r": 13, "0": 0}
_COUNT = re.compile(r"\{(\d+)(,(\d*))?\}")
_MARKS: tuple[tuple[str, tuple[int, int | None]], ...] = (
    ("*", (0, None)),
    ("+", (1, None)),
    ("?", (0, 1)),
)
_HEX = re.compile(r"x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\}")
_MOST_REPEATS = 1000


class UnreadableError(ValueError):
    """The pattern is not regular, or uses what is not read here."""


@lru_cache(maxsize=2000)
def language_of(pattern: str) -> Language | None:
    """Give the texts in which a pattern is found, or nothing where it cannot be read."""
    try:
        reader = _Reader(pattern)
        found = reader.either(is_top=True)
        return found if reader.at == len(pattern) else None
    except (UnreadableError, RecursionError):
        return None


class _Reader:
    """Reads a pattern from left to right."""

    def __init__(self, pattern: str) -> None:
        self.pattern, self.at = pattern, 0

    def either(self, *, is_top: bool = False) -> Language:
        members = [self._row(is_top=is_top)]
        while self._takes("|"):
            members.append(self._row(is_top=is_top))
        return either(members)

    def _row(self, *, is_top: bool) -> Language:
        is_start = is_top and self._takes("^")
        found, is_end = END, False
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            if is_top and self._takes("$"):
                is_end = True
                continue
            if is_end:
                raise UnreadableError
            found = cat(found, self._counted(self._element()))
        if not is_top:
            return found
        return cat(END if is_start else EVERYTHING, cat(found, END if is_end else EVERYTHING))

    def _element(self) -> Language:
        character = self._next()
        if character == "(":
            if self._takes("?") and not self._takes(":"):
                named = re.compile(r"<[A-Za-z]\w*>").match(self.pattern, self.at)
                if named is None:
                    raise UnreadableError
                self.at = named.end()
            found = self.either()
            if not self._takes(")"):
                raise UnreadableError
            return found
        if character == "[":
            return chars(self._set())
        if character == ".":
            return chars(complement(_LINE_ENDS))
        if character == "\\":
            return chars(self._escape())
        if character in "^$*+?)":
            raise UnreadableError
        return chars([(ord(character), ord(character))])

    def _counted(self, element: Language) -> Language:
        count = self._count()
        if count is None:
            return element
        self._takes("?")
        low, high = count
        if max(low, high or 0) > _MOST_REPEATS:
            raise UnreadableError
        return NOTHING if high is not None and high < low else repeat(element, low, high)

    def _count(self) -> tuple[int, int | None] | None:
        match = _COUNT.match(self.pattern, self.at)
        if match:
            self.at = match.end()
            low = int(match[1])
            return low, low if match[2] is None else int(match[3]) if match[3] else None
        return next((ends for mark, ends in _MARKS if self._takes(mark)), None)

    def _set(self) -> Ranges:
        is_negated = self._takes("^")
        found: list[tuple[int, int]] = []
        while not self._takes("]"):
            first = self._member()
            following = self.pattern[self.at : self.at + 2]
            is_range = following[:1] == "-" and following[1:] not in ("", "]") and _is_one(first)
            if is_range:
                self.at += 1
                last = self._member()
                if not _is_one(last) or last[0][0] < first[0][0]:
                    raise UnreadableError
                found.append((first[0][0], last[0][0]))
            else:
                found += first
        return complement(found) if is_negated else tuple(found)

    def _member(self) -> Ranges:
        character = self._next()
        if character == "\\":
            if self._takes("b"):
                return ((8, 8),)
            return self._escape()
        return ((ord(character), ord(character)),)

    def _escape(self) -> Ranges:
        match = _HEX.match(self.pattern, self.at)
        if match:
            self.at = match.end()
            code = int(match[1] or match[2] or match[3], 16)
            return ((code, code),)
        character = self._next()
        if character.lower() in _CLASSES:
            ranges = _CLASSES[character.lower()]
            return complement(ranges) if character.isupper() else ranges
        if character in _CONTROLS:
            return ((_CONTROLS[character],) * 2,)
        if character.isalnum():
            raise UnreadableError
        return ((ord(character),) * 2,)

    def _takes(self, mark: str) -> bool:
        is_there = self.pattern.startswith(mark, self.at)
        self.at += len(mark) if is_there else 0
        return is_there

    def _next(self) -> str:
        if self.at >= len(self.pattern):
            raise UnreadableError
        self.at += 1
        return self.pattern[self.at - 1]


def _is_one(ranges: Ranges) -> bool:
    return len(ranges) == 1 and ranges[0][0] == ranges[0][1]
