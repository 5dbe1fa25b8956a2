"""Operation ids: the request's name in camelCase, unique, readable, and stable."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from postspec.api._calls import TAG_SEPARATOR
from postspec.api._groups import Group
from postspec.api._urls import Slot
from postspec.api._words import VERBS, camel, is_plural, singular, split_words
from postspec.patterns import pattern

_LONGEST = 60

_ARTICLES = frozenset(("a", "an", "the"))
_ASIDE = pattern(r"\s*\([^()]*\)")
_NUMBER = r"\d+(?:[.-]\d+)*(?:\.?[a-z])?"
#: What tells where in a row a request comes, and nothing of what it does: `Step 3:`, `01 - `, `2)`.
_PLACE_IN_A_ROW = pattern(
    rf"(?i)^\W*(?:(?:step\s*)?{_NUMBER}\s*(?:[.:)]|\s[-\u2013\u2014])\W*"
    rf"|step\s+{_NUMBER}\s+|0\d+[\s_-]+)(?=[a-z])"
)
_URL_LIKE = pattern(r"://|^\{[^{}]*\}/|^/|\?.*=|^\S*\.\S+/|^(GET|PUT|POST|DELETE|PATCH)\s+\S*/")


def operation_ids(groups: Sequence[Group]) -> tuple[str, ...]:
    """Give an id for each operation, in order; ids differ in more than case.

    On a clash the operation that comes first keeps the shorter id.
    """
    taken: set[str] = set()
    ids = []
    for group in groups:
        chosen = next(name for name in _candidates(group) if name.lower() not in taken)
        taken.add(chosen.lower())
        ids.append(chosen)
    return tuple(ids)


def _candidates(group: Group) -> Iterator[str]:
    words = _named_words(group, _ASIDE.sub("", group.first.name))
    yield _id(words)
    yield _id(_named_words(group, group.first.name))
    folders = [split_words(name) for name in group.first.tag.split(TAG_SEPARATOR)]
    yield from (_id(some) for some in _growing(words, folders))
    by_path = [group.method.value, *_path_words(group)]
    yield _id(by_path)
    yield _id([*words, *by_path])
    number = 2
    while True:
        yield f"{_id([*words, *by_path])}{number}"
        number += 1


def _growing(words: list[str], folders: list[list[str]]) -> Iterator[list[str]]:
    yield words
    before: list[str] = []
    for folder in reversed(folders):
        if folder:
            before = [*folder, *before]
            yield [*before, *words]


def _unnumbered(name: str) -> str:
    return _PLACE_IN_A_ROW.sub("", name) if any(map(str.isdigit, name)) else name


def _named_words(group: Group, name: str) -> list[str]:
    words = [] if _URL_LIKE.search(name) else split_words(_unnumbered(name))
    words = [w for i, w in enumerate(words) if i == 0 or w.lower() not in _ARTICLES]
    if not words or (words[0].isdigit() and len(words) == 1):
        return [group.method.value, *_path_words(group)]
    if len(words) == 1 and words[0].lower() in VERBS:
        return [*words, *_object_words(group, words[0].lower())]
    return words


def _object_words(group: Group, verb: str) -> list[str]:
    """Give the noun that a bare verb acts on: many for `list`, one after an identifier."""
    nouns = [split_words(text) for text in _literals(group)]
    words = next((w for w in reversed(nouns) if w and [x.lower() for x in w] != [verb]), [])
    ends_in_slot = bool(group.slots) and group.path.rstrip("/").endswith("}")
    is_one = ends_in_slot or verb in ("create", "add", "new", "post")
    if words and is_one and is_plural(words[-1]):
        return [*words[:-1], singular(words[-1])]
    return words


def _literals(group: Group) -> list[str]:
    return [
        part for segment in group.routes[0].segments for part in segment if isinstance(part, str)
    ]


def _path_words(group: Group) -> list[str]:
    words: list[str] = []
    for segment in group.routes[0].segments:
        for part in segment:
            words += (
                ["by", *split_words(part.name)] if isinstance(part, Slot) else split_words(part)
            )
    return words or ["root"]


def _id(words: Sequence[str]) -> str:
    words = words[: _LONGEST + 1]  # each word has a letter, so no more than these can count
    name = camel(words)
    while len(name) > _LONGEST and len(words) > 1:
        words = words[:-1]
        name = camel(words)
    name = name[:_LONGEST] or "operation"
    return f"n{name}" if name[0].isdigit() else name
