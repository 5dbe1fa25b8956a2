"""The texts that a case allows, as a language: its patterns and its length together."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from postspec.compat._case import Case
from postspec.compat._language import (
    ANY_CHARACTER,
    END,
    EVERYTHING,
    NOTHING,
    Language,
    TooLargeError,
    both,
    cat,
    chars,
    either,
    repeat,
    shortest,
    without,
)
from postspec.compat._regex import language_of

_LONGEST = 2000


class Decided(NamedTuple):
    """An answer about texts: yes, no with a text that shows it, or None where it stays open."""

    holds: bool | None
    text: str | None = None


def texts_of(case: Case) -> Language | None:
    """Give the language of a case's texts, formats aside; nothing where it cannot be read."""
    if case.values is not None:
        return either(_exactly(value) for value in case.values.values() if isinstance(value, str))
    found: list[Language] = []
    for pattern in sorted(case.patterns):
        language = language_of(pattern)
        if language is None:
            return None
        found.append(language)
    low, high = case.sizes.get("minLength", 0), case.sizes.get("maxLength")
    if low > _LONGEST or (high is not None and high > _LONGEST):
        return None if found else repeat(ANY_CHARACTER, low, high)
    if low or high is not None:
        found.append(repeat(ANY_CHARACTER, low, high))
    return both(found)


def _exactly(text: str) -> Language:
    found = END
    for character in reversed(text):
        found = cat(chars([(ord(character),) * 2]), found)
    return found


def texts_within(sub: Case, sup: Case) -> Decided:
    """Decide whether all texts of one case belong to another, formats aside."""
    have, need = texts_of(sub), texts_of(sup)
    if have is None or need is None:
        return Decided(None)
    return _is_empty(both([have, without(need)]))


def texts_apart(one: Case, other: Case) -> bool:
    """Tell whether it is certain that two cases have no text in common."""
    left, right = texts_of(one), texts_of(other)
    if left is None or right is None or EVERYTHING in (left, right):
        return NOTHING in (left, right)
    return _is_empty(both([left, right])).holds is True


def some_texts(case: Case, outside: Case | None = None) -> tuple[str, ...]:
    """Give texts of a case: a shortest one, and one that is not of the case `outside`."""
    have = texts_of(case)
    if have is None:
        return ()
    need = texts_of(outside) if outside else None
    asked = [both([have, without(need)])] if need is not None else []
    found = (_is_empty(language).text for language in (*asked, have))
    return tuple(dict.fromkeys(text for text in found if text is not None))


@lru_cache(maxsize=4096)
def _is_empty(language: Language) -> Decided:
    try:
        text = shortest(language)
    except (TooLargeError, RecursionError):
        return Decided(None)
    return Decided(text is None, text)
