"""Properties of items: reached by a path of names, and found by what a parameter's name means.

A request says `channelTypeId`, the item has `channelType.id`; it says `queueName`, the queue has
`name`. Names are compared by their words, values by the key they would have in a path.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Final

Json = Any

#: Names that lead from an item to a value; lists on the way are gone through.
Path = tuple[str, ...]

_WORD: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
#: Words that say that a name stands for an item, not which.
KEY_WORDS: Final = frozenset({"id", "ids", "uuid", "guid", "identifier", "key", "ref", "slug"})
_DEPTH: Final = 4
_MANY: Final = 500


def key_of(value: Json) -> str | None:
    """Give the key under which an id stands in a path; None if it cannot stand there."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return str(value) or None


def words_of(name: str) -> tuple[str, ...]:
    """Give the words of a name in lower case: `channelTypeId` and `channel-type_id` are the same."""
    return tuple(one.lower() for one in _WORD.findall(name))


def plain(name: str) -> str:
    """Give a name without anything that spellings differ in."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def names_one(words: tuple[str, ...], many: tuple[str, ...]) -> bool:
    """Tell whether words name one of those that other words name: `queue`, `precision queues`."""
    if not words or len(words) > len(many):
        return False
    *before, last = many[-len(words) :]
    return words[:-1] == tuple(before) and words[-1] in _singulars(last)


def are_about(words: tuple[str, ...], many: tuple[str, ...]) -> bool:
    """Tell whether words name one or all of those that other words name: `labels`, `label`."""
    if not words:
        return False
    return any(names_one((*words[:-1], one), many) for one in _singulars(words[-1]))


def _singulars(word: str) -> Iterator[str]:
    yield word
    for ending, one in (("s", ""), ("es", ""), ("ies", "y"), ("ves", "f")):
        if word.endswith(ending):
            yield word[: -len(ending)] + one


def without_key(words: tuple[str, ...]) -> tuple[str, ...]:
    """Give the words of a name without those that say that it is a key."""
    while words and words[-1] in KEY_WORDS:
        words = words[:-1]
    return words


def values_at(item: Json, path: Path) -> Iterator[Json]:
    """Give the values a path leads to; those of every element where it goes through a list."""
    if isinstance(item, list):
        for one in item:
            yield from values_at(one, path)
    elif not path:
        yield item
    elif isinstance(item, Mapping) and path[0] in item:
        yield from values_at(item[path[0]], path[1:])


def has_at(item: Json, path: Path, key: str) -> bool:
    """Tell whether some value at a path has a key, in whatever letters a boolean is written."""
    return any(_text(one) == key for one in values_at(item, path))


def _text(value: Json) -> str | None:
    return str(value).lower() if isinstance(value, bool) else key_of(value)


def leaves(item: Json, path: Path = ()) -> Iterator[tuple[Path, Json]]:
    """Give the values of an item that are no object and no list, with their paths."""
    if isinstance(item, list):
        for one in item:
            yield from leaves(one, path)
    elif isinstance(item, Mapping):
        if len(path) < _DEPTH:
            for name, value in item.items():
                yield from leaves(value, (*path, name))
    elif path:
        yield path, item


def find_property(
    names: Iterable[str], keys: Collection[str], items: Iterable[Json]
) -> Path | None:
    """Give the path of the property that a parameter is about; None if none is likely.

    `names` are the parameter's and those beside it in the path, `keys` its example values, `items`
    some items. The property has that name, or one of the values and no likelier one has, or
    shares a word with the name.
    """
    found: dict[Path, set[str]] = {}
    for _, (path, value) in zip(range(_MANY), _all_leaves(items), strict=False):
        found.setdefault(path, set()).add(_text(value) or "")
    wanted = list(names)
    scored = [(_score(path, values, wanted, keys), path) for path, values in found.items()]
    best = max(scored, key=lambda one: (one[0], -len(one[1])), default=(0, ()))
    return best[1] if best[0] > 1 else None


def _all_leaves(items: Iterable[Json]) -> Iterator[tuple[Path, Json]]:
    for one in items:
        yield from leaves(one)


def _score(path: Path, values: set[str], names: list[str], keys: Collection[str]) -> int:
    """Give how likely a property is meant: by value 4, by name 5 or 6, by a word of its name 2."""
    score = 4 if values & set(keys) else 0
    last, both = plain(path[-1]), plain("".join(path[-2:]))
    words = set(without_key(words_of(path[-1])))
    for name in names:
        if plain(name) == last:
            score = max(score, score + 6)
        elif len(path) > 1 and plain(name) == both:
            score = max(score, score + 5)
        elif words & set(without_key(words_of(name))):
            score = max(score, score + 2)
    return score
