"""JSON Patch (RFC 6902): a list of operations on the places of an item."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from postspec.json_pointer import tokens_of
from postspec.stub.http._message import Json
from postspec.stub.http._values import is_deep

#: Values that the `copy` operations of one patch may make: each of them can double the item.
_MOST_COPIED: Final = 100_000
_INDEX: Final = re.compile(r"0|[1-9][0-9]{0,8}")


class PatchError(ValueError):
    """A patch does not fit the item: a place that is not there, a test that fails, no such `op`.

    Neither does one that would make the item nested too deeply, or that copies too much.
    """


def json_patch(item: Json, operations: Sequence[Json]) -> Json:
    """Give an item after the operations of a patch, all of them or none.

    Raises:
        PatchError: one of them cannot be done.
    """
    result, room = copy.deepcopy(item), _MOST_COPIED
    for one in operations:
        if not isinstance(one, Mapping) or not isinstance(one.get("path"), str):
            raise PatchError("an operation without a path")
        if one.get("op") == "copy":
            room -= _size(_at(result, _steps(one.get("from"))))
        if room < 0:
            raise PatchError("copies of too much")
        result = _patched(result, one)
    return result


def _patched(item: Json, operation: Mapping[str, Json]) -> Json:
    kind, path = operation.get("op"), _steps(operation["path"])
    if kind in ("move", "copy"):
        source = _steps(operation.get("from"))
        value = copy.deepcopy(_at(item, source))
        item = _without(item, source) if kind == "move" else item
        return _with(item, path, value)
    if kind == "remove":
        return _without(item, path)
    if "value" not in operation:
        raise PatchError("an operation that cannot be done without a value")
    value = operation["value"]
    if kind == "add":
        return _with(item, path, value)
    if kind == "replace":
        _at(item, path)
        return _with(_without(item, path), path, value)
    if kind == "test" and _at(item, path) == value:
        return item
    raise PatchError("an operation that cannot be done")


def _steps(pointer: Json) -> list[str]:
    if not isinstance(pointer, str) or (pointer and not pointer.startswith("/")):
        raise PatchError("a place that is no JSON Pointer")
    return tokens_of(pointer)


def _at(item: Json, steps: Sequence[str]) -> Json:
    for one in steps:
        if isinstance(item, list):
            item = item[_index(item, one)]
        elif isinstance(item, dict) and one in item:
            item = item[one]
        else:
            raise PatchError("a place that is not there")
    return item


def _index(items: list[Any], step: str, *, is_new: bool = False) -> int:
    if is_new and step == "-":
        return len(items)
    if _INDEX.fullmatch(step) is None or int(step) >= len(items) + is_new:
        raise PatchError("a place that is not in the list")
    return int(step)


def _size(value: Json) -> int:
    """Count the values in a value, and itself."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + sum(map(_size, inner))


def _with(item: Json, steps: Sequence[str], value: Json) -> Json:
    if is_deep(value, len(steps)):
        raise PatchError("a value nested too deeply")
    if not steps:
        return value
    above = _at(item, steps[:-1])
    if isinstance(above, list):
        above.insert(_index(above, steps[-1], is_new=True), value)
    elif isinstance(above, dict):
        above[steps[-1]] = value
    else:
        raise PatchError("a place inside what has none")
    return item


def _without(item: Json, steps: Sequence[str]) -> Json:
    if not steps:
        return None
    _at(item, steps)
    above = _at(item, steps[:-1])
    del above[_index(above, steps[-1]) if isinstance(above, list) else steps[-1]]
    return item
