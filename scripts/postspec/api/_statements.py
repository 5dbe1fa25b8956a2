"""What descriptions state in words: that something is required, and which values it may have.

The patterns are those of Postman's own importer (`(Required) …`, `… (This can only be one of a,b)`)
and the ones vendors write by hand most often. What is not clearly said is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from postspec.patterns import pattern


class Marks(Struct, frozen=True, kw_only=True):
    """Which of the importer's marks a collection uses.

    One that marks some of its fields is taken to mark all: then words alone ("is required with
    `a`") are no statement any more, as what they say without a mark is a condition.
    """

    requirement: bool = False
    values: bool = False


NO_MARKS = Marks()

_REQUIRED = pattern(
    r"^\W{0,4}(required|mandatory)\b(?!\s+(if|when|for|only|unless|in|by|with)\b)"
    r"|[(\[*_]\s*(required|mandatory)\s*[)\]*_]"
    r"|(?:^|[.;,|])\s*(required|mandatory)\s*[.!]?\s*$"
    r"|\brequired\s*[:=]\s*(true|yes)\b",
    re.IGNORECASE | re.MULTILINE,
)
_IS_REQUIRED = pattern(
    r"\b(is|are)\s+(\*\*)?(required|mandatory)\b(?!\s+(if|when|for|only|unless|in|by|with)\b)",
    re.IGNORECASE,
)
#: What makes a sentence speak of some requests only: "either `a` or `b` is required".
_CONDITION = pattern(
    r"\b(either|whether|both|depend\w*|if|when|unless|otherwise|however|one of|at least)\b"
    r"|^\W*(for|in|with|on)\b",
    re.IGNORECASE,
)
_NOT_REQUIRED = pattern(
    r"\bnot\s+(strictly\s+)?(required|mandatory)\b|\boptional\b|\brequired\s*[:=]\s*(false|no)\b",
    re.IGNORECASE,
)
_ENUM = pattern(
    r"(?:this can only be one of|(?:must|can|should|may) be (?:either |one of|any of)|one of"
    r"|(?:possible|allowed|valid|accepted|supported|available|permitted) (?:values?|options?)(?: (?:are|is|include))?"
    r"|allowed values?)(?P<marked>\s*(?:the following)?\s*(?:values?)?\s*[:=]?\s*)(?P<list>[^\n]+)",
    re.IGNORECASE,
)
#: What every match of `_ENUM` has in it: most descriptions have none of it, and need no more.
_OF_VALUES = ("one of", "be either", "any of", "value", "option")
#: What takes several of the values at once, in one text: "Comma-separated list of fields".
_SEVERAL = pattern(
    r"\bcomma[- ](?:separated|delimited)|\b(?:separated|delimited) by (?:a )?commas?", re.IGNORECASE
)
_IMPORTER_ENUM = pattern(
    r"\s*\(This can only be one of (?P<list>(?:[^()]|\([^()]*\))*)\)", re.IGNORECASE
)
_IMPORTER_REQUIRED = pattern(r"^\s*\(Required\)\s*", re.IGNORECASE)
_MARK_OF_REQUIREMENT = "(Required) "
_MARK_OF_VALUES = "(This can only be one of "
_QUOTED = pattern(
    r"[`'\"\u2018\u2019\u201c\u201d]([^`'\"\u2018\u2019\u201c\u201d]+)[`'\"\u2018\u2019\u201c\u201d]"
)
_VALUE = pattern(r"[\w@#+./:*-]*\w[\w@#+/:*-]*")
_SEPARATOR = pattern(r"\s*(?:,|;|\||/(?=\s)|\bor\b|\band\b)\s*", re.IGNORECASE)
_LONGEST = 4_000


def marks_of(descriptions: Iterable[str]) -> Marks:
    """Give the marks that a collection uses, from the descriptions of its fields."""
    requirement = values = False
    for text in descriptions:
        requirement = requirement or text.startswith(_MARK_OF_REQUIREMENT)
        values = values or _MARK_OF_VALUES in text
    return Marks(requirement=requirement, values=values)


@lru_cache(maxsize=1024)
def is_stated_required(description: str, marks: Marks = NO_MARKS) -> bool:
    """Tell whether a description says that the thing must be there."""
    text = description[:_LONGEST]
    if _IMPORTER_REQUIRED.match(text):
        return True
    if marks.requirement:
        return False
    is_said = _REQUIRED.search(text) is not None or any(map(_requires, re.split(r"[.\n]", text)))
    return is_said and _NOT_REQUIRED.search(text) is None


def _requires(sentence: str) -> bool:
    return _IS_REQUIRED.search(sentence) is not None and _CONDITION.search(sentence) is None


def is_marked_enum(description: str) -> bool:
    """Tell whether the values are marked by Postman's importer, which does so for texts alone."""
    return _marked_values(description) is not None


def _marked_values(text: str) -> re.Match[str] | None:
    return _IMPORTER_ENUM.search(text) if "can only be one of" in text.lower() else None


def _values_in_words(text: str) -> re.Match[str] | None:
    lower = text.lower()
    return _ENUM.search(text) if any(words in lower for words in _OF_VALUES) else None


@lru_cache(maxsize=1024)
def stated_values(description: str, marks: Marks = NO_MARKS) -> tuple[str, ...]:
    """Give the only values a description allows, in its order; empty where it does not say.

    A list of values in one text, separated by commas, is none of them.
    """
    text = description[:_LONGEST]
    importer = _marked_values(text)
    if importer is not None:
        return _distinct(v.strip() for v in importer["list"].split(","))
    match = None if marks.values else _values_in_words(text)
    if match is None or _SEVERAL.search(text):
        return ()
    values = _listed(match["list"], is_marked=":" in match["marked"] or "=" in match["marked"])
    return values if len(values) > 1 else ()


def _listed(text: str, *, is_marked: bool) -> tuple[str, ...]:
    sentence = re.split(r"\.(?:\s|$)|\)(?:\s|\.|$)|\s[-\u2013\u2014(]\s", text)[0]
    quoted = _QUOTED.findall(sentence)
    if len(quoted) > 1 and all(_VALUE.fullmatch(v) for v in quoted):
        return _distinct(quoted)
    if not is_marked:
        return ()
    values = [v.strip(" *_[]\t") for v in _SEPARATOR.split(sentence.strip(" .)")) if v.strip()]
    return _distinct(values) if all(_VALUE.fullmatch(v) for v in values) else ()


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(v for v in values if v))


def without_statements(description: str) -> str:
    """Give a description without the importer's marks, which the model now holds itself."""
    if _marked_values(description) is not None:
        description = _IMPORTER_ENUM.sub("", description)
    return _IMPORTER_REQUIRED.sub("", description).strip()
