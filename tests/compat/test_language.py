"""Patterns as languages: what they hold, and whether one is within another."""

from __future__ import annotations

import itertools
import re

import pytest

from postspec.compat._language import Language, after, both, has_empty, shortest, without
from postspec.compat._regex import language_of

PATTERNS = (
    "^a", "b$", "^[ab]{1,3}$", "a|b", "^a|b$", "^(a|bc)*$", r"^\d+$", "[^a]", "^.{2}$", "", "^$",
    "(ab)+?c", "^a?b?$", "^[a-c1-3_-]+$", "^(?:a{2}|b){2,}$", r"^\x61[\d-]", "^(a?){3}$",
)  # fmt: skip
TEXTS = ["".join(t) for n in range(5) for t in itertools.product("abc1", repeat=n)]


def read(pattern: str) -> Language:
    """Give the language of a pattern that can be read."""
    language = language_of(pattern)
    assert language is not None
    return language


@pytest.mark.parametrize("pattern", PATTERNS)
def test_language_holds_what_the_pattern_finds(pattern: str) -> None:
    """A text is in the language where the pattern is found in it."""
    for text in TEXTS:
        rest = read(pattern)
        for character in text:
            rest = after(rest, ord(character))
        assert has_empty(rest) is bool(re.search(pattern, text))


@pytest.mark.parametrize("sub", PATTERNS)
def test_within(sub: str) -> None:
    """One language is within another, or a text shows that it is not."""
    for sup in PATTERNS:
        text = shortest(both([read(sub), without(read(sup))]))
        if text is None:
            assert all(re.search(sup, t) for t in TEXTS if re.search(sub, t))
        else:
            assert re.search(sub, text)
            assert not re.search(sup, text)


@pytest.mark.parametrize("pattern", ["(?=a)", r"(a)\1", r"a\b", r"\p{L}", "a^b", "(", "a{2,1001}", "[", "*", "(" * 5000])  # fmt: skip
def test_what_is_not_regular_is_not_read(pattern: str) -> None:
    """Look-around, back references and what is no pattern are left to others."""
    assert language_of(pattern) is None
