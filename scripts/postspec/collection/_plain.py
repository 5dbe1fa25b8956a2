"""Plain values out of whatever JSON was written in their place. Nothing here ever raises."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

import msgspec

from postspec.collection._notes import Notes
from postspec.json_pointer import escaped

Known = TypeVar("Known")

_KINDS = {dict: "an object", list: "a list", str: "a text", bool: "true or false"}


def kind(value: object) -> str:
    """Name the JSON type of a value, for a message."""
    return "null" if value is None else _KINDS.get(type(value), "a number")


def child(pointer: str, key: str | int) -> str:
    """Give the JSON Pointer one step further down (RFC 6901)."""
    return f"{pointer}/{escaped(key) if isinstance(key, str) else key}"


def text(value: object) -> str:
    """Give a value as text: text as it is, `""` for null, anything else as JSON."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    import json

    return json.dumps(value, ensure_ascii=False)


#: With how many of the values before it one is compared.
_MOST_COMPARED = 8


def known_of(value: object, seen: Sequence[tuple[object, Known]]) -> Known | None:
    """Give what is known of a value that is one of the last few seen; nothing of any other.

    The request of a saved response is often that of the one before it, and is read once.
    """
    last = reversed(seen[-_MOST_COMPARED:])
    return next((known for other, known in last if is_same(other, value)), None)


def is_same(value: object, other: object) -> bool:
    """Tell whether two values are written alike; `1`, `1.0` and `true` are equal to Python alone."""
    return value is other or (value == other and written(value) == written(other))


def written(value: object) -> bytes | str:
    """Give a value as it is written: what values have in common that are written alike."""
    try:
        return msgspec.json.encode(value)  # in a tenth of the time of `repr`
    except UnicodeEncodeError:  # it holds half a character
        return repr(value)


def is_disabled(node: dict[str, object]) -> bool:
    """Tell whether an entry is switched off: `disabled: true`, or the older `enabled: false`."""
    return node.get("disabled") is True or node.get("enabled") is False


def entries(
    value: object, pointer: str, notes: Notes, rule: str
) -> Iterator[tuple[str, object, str]]:
    """Give `(key, entry, pointer)` for each entry of a list or an object.

    A list's entries have an empty key. Null gives nothing; any other value is noted under `rule`.
    """
    if isinstance(value, list):
        for index, entry in enumerate(value):
            yield "", entry, f"{pointer}/{index}"
    elif isinstance(value, dict):
        for key, entry in value.items():
            yield key, entry, child(pointer, key)
    elif value is not None:
        notes.add(rule, pointer, f"a list is expected here, this is {kind(value)}")
