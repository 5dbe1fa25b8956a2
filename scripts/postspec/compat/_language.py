"""Regular languages: whether every text of one belongs to another, and if not, which does not.

A language is a tuple that says how it is made. Its derivative by a character is the language of
what may follow that character (Brzozowski 1964), so a language is its own automaton: containment
is a walk over the derivatives of "in the one and not in the other".
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

#: `("chars", ranges)`, `("cat", a, b)`, `("or", members)`, `("and", members)`, `("not", a)`,
#: `("repeat", a, low, high or None)`, or `("end",)` for the empty text alone.
Language = tuple[Any, ...]
Ranges = tuple[tuple[int, int], ...]

LAST = 0x10FFFF
NOTHING: Language = ("chars", ())
END: Language = ("end",)
ANY_CHARACTER: Language = ("chars", ((0, LAST),))
#: Beyond this many derivatives a question stays open.
MOST_STATES = 3000
_LIKED = "a1xA0-_ .@/:zb"


def chars(ranges: Iterable[tuple[int, int]]) -> Language:
    """Give the one-character texts in the ranges, which may overlap."""
    merged: list[tuple[int, int]] = []
    for low, high in sorted(ranges):
        if merged and low <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], high))
        else:
            merged.append((low, high))
    return ("chars", tuple(merged))


def complement(ranges: Iterable[tuple[int, int]]) -> Ranges:
    """Give the characters outside the ranges."""
    found, start = [], 0
    for low, high in chars(ranges)[1]:
        if low > start:
            found.append((start, low - 1))
        start = high + 1
    return (*found, (start, LAST)) if start <= LAST else tuple(found)


def cat(left: Language, right: Language) -> Language:
    """Give the texts of one language followed by those of another."""
    if NOTHING in (left, right):
        return NOTHING
    if left == END:
        return right
    if right == END:
        return left
    return cat(left[1], cat(left[2], right)) if left[0] == "cat" else ("cat", left, right)


def repeat(inner: Language, low: int = 0, high: int | None = None) -> Language:
    """Give the texts made of `low` to `high` texts in a row."""
    if high == 0 or inner == END:
        return END
    if inner == NOTHING:
        return END if low == 0 else NOTHING
    return inner if (low, high) == (1, 1) else ("repeat", inner, low, high)


def either(members: Iterable[Language]) -> Language:
    """Give the texts of any of the languages."""
    return _joined("or", members, nothing=NOTHING, everything=EVERYTHING)


def both(members: Iterable[Language]) -> Language:
    """Give the texts that are in all of the languages."""
    return _joined("and", members, nothing=EVERYTHING, everything=NOTHING)


def _joined(
    kind: str, members: Iterable[Language], *, nothing: Language, everything: Language
) -> Language:
    found: set[Language] = set()
    for member in members:
        found |= set(member[1]) if member[0] == kind else {member}
    found.discard(nothing)
    if everything in found:
        return everything
    if len(found) < 2:
        return next(iter(found), nothing)
    return (kind, tuple(sorted(found, key=repr)))


def without(inner: Language) -> Language:
    """Give the texts that are not in a language."""
    return inner[1] if inner[0] == "not" else ("not", inner)


EVERYTHING: Language = repeat(ANY_CHARACTER)


@lru_cache(maxsize=20_000)
def has_empty(language: Language) -> bool:
    """Tell whether the empty text is in a language."""
    kind = language[0]
    if kind in ("chars", "end"):
        return language == END
    if kind == "cat":
        return has_empty(language[1]) and has_empty(language[2])
    if kind == "repeat":
        return bool(language[2] == 0) or has_empty(language[1])
    if kind == "not":
        return not has_empty(language[1])
    members = map(has_empty, language[1])
    return any(members) if kind == "or" else all(members)


@lru_cache(maxsize=50_000)
def after(language: Language, character: int) -> Language:
    """Give the texts that may follow a first character."""
    kind = language[0]
    if kind == "chars":
        return END if any(low <= character <= high for low, high in language[1]) else NOTHING
    if kind == "end":
        return NOTHING
    if kind == "cat":
        first = cat(after(language[1], character), language[2])
        return either([first, after(language[2], character)]) if has_empty(language[1]) else first
    if kind == "repeat":
        _, inner, low, high = language
        rest = repeat(inner, max(low - 1, 0), None if high is None else high - 1)
        return cat(after(inner, character), rest)
    if kind == "not":
        return without(after(language[1], character))
    join = either if kind == "or" else both
    return join(after(member, character) for member in language[1])


def _edges(language: Language) -> Iterator[int]:
    """Give the characters at which some range of a language begins or has just ended."""
    if language[0] == "chars":
        for low, high in language[1]:
            yield from (low, high + 1)
    for part in language[1:]:
        if isinstance(part, tuple) and language[0] != "chars":
            for inner in part if language[0] in ("or", "and") else (part,):
                yield from _edges(inner)


def _alphabet(language: Language) -> tuple[int, ...]:
    """Give one character for each set of characters that the language cannot tell apart."""
    edges = sorted({0, *(edge for edge in _edges(language) if edge <= LAST)})
    ends = [*(edge - 1 for edge in edges[1:]), LAST]
    liked = [ord(c) for c in _LIKED]
    return tuple(
        next((c for c in liked if low <= c <= high), _printable(low, high))
        for low, high in zip(edges, ends, strict=True)
    )


def _printable(low: int, high: int) -> int:
    return next((c for c in range(low, min(high, low + 200) + 1) if chr(c).isprintable()), low)


def shortest(language: Language) -> str | None:
    """Give a shortest text of a language, or nothing where there is none.

    Raises:
        TooLargeError: it would take more than MOST_STATES derivatives to know.
    """
    alphabet = sorted(_alphabet(language), key=lambda c: (chr(c) not in _LIKED, c))
    waiting = deque([(language, "")])
    seen = {language}
    while waiting:
        at, text = waiting.popleft()
        if has_empty(at):
            return text
        for character in alphabet:
            following = after(at, character)
            if following not in seen and following != NOTHING:
                seen.add(following)
                waiting.append((following, text + chr(character)))
        if len(seen) > MOST_STATES:
            raise TooLargeError
    return None


def is_any(language: Language) -> bool | None:
    """Tell whether a language has a text; None where it would take too long to know."""
    try:
        return shortest(language) is not None
    except (TooLargeError, RecursionError):
        return None


class TooLargeError(Exception):
    """A question about languages that would take too long to answer."""
