"""Finding the property that tells the kinds of object at one place apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from postspec.api._model import JsonValue
from postspec.patterns import pattern

#: What a property is called that says of which kind an object is.
_TAG_NAMES_TEXT = """
    type kind class event object variant intent action category method command cmd operation op
    """
_TAG_NAMES = frozenset(_TAG_NAMES_TEXT.split())
_TAG_MARKS = ("@", "_", "$")
_TAG_ENDINGS = ("Type", "Kind", "Class", "Variant", "type", "kind", "class", "variant")
_TAG_ENDING = pattern(r"([a-z0-9_\-](Type|Kind|Class|Variant)|[_-](type|kind|class|variant))$")
_TAG_VALUE = pattern(r"[A-Za-z][A-Za-z0-9]*([_.:/-][A-Za-z0-9]+)*")
_MOST_CASES = 64
_LONGEST_VALUE = 48


def find_tag(objects: Sequence[dict[str, JsonValue]]) -> str | None:
    """Give the name of the property that separates the shapes of some objects, None for none.

    It must be a word in every object, and with each of its values goes one shape. Cautious: values
    that share their shape count as one kind, and at least half of the kinds, two or more, must have
    a property, always there, that no other kind ever has. The order of the objects plays no part.
    """
    names = [name for name in objects[0] if _is_tag_name(name) and _is_word(objects[0][name])]
    fitting = [name for name in names if _separates(name, objects)]
    return min(fitting, key=lambda name: (_rank(name), len(name), name), default=None)


def _is_tag_name(name: str) -> bool:
    plain = name[1:] if name.startswith(_TAG_MARKS) else name
    if plain.lower() in _TAG_NAMES:
        return True
    return name.endswith(_TAG_ENDINGS) and _TAG_ENDING.search(name) is not None


def _rank(name: str) -> int:
    return 0 if name.lower().strip("@_$") in ("type", "kind") else 1


def _is_word(value: JsonValue) -> bool:
    return (
        isinstance(value, str)
        and len(value) <= _LONGEST_VALUE
        and _TAG_VALUE.fullmatch(value) is not None
        and not re.search(r"\d{4}", value)
    )


def _separates(tag: str, objects: Sequence[dict[str, JsonValue]]) -> bool:
    if not all(_is_word(o.get(tag)) for o in objects):
        return False
    always: dict[str, set[str]] = {}
    ever: dict[str, set[str]] = {}
    for o in objects:
        value = str(o[tag])
        always[value] = always[value] & o.keys() if value in always else set(o)
        ever.setdefault(value, set()).update(o)
    if not 2 <= len(ever) <= _MOST_CASES:
        return False
    return _are_distinct({frozenset(ever[v]): frozenset(always[v]) for v in sorted(ever)})


def _are_distinct(kinds: dict[frozenset[str], frozenset[str]]) -> bool:
    owners: dict[str, int] = {}
    for ever in kinds:
        for name in ever:
            owners[name] = owners.get(name, 0) + 1
    distinct = sum(any(owners[name] == 1 for name in always) for always in kinds.values())
    return distinct >= 2 and 2 * distinct >= len(kinds)
