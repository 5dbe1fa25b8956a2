"""JSON Patch (RFC 6902): a list of operations on the places of an item."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from typing import Any

from postspec.json_pointer import tokens_of
from postspec.stub.http._message import Json


class PatchError(ValueError):
    """A patch does not fit the item: a place that is not there, a test that fails, no such `op`."""


def json_patch(item: Json, operations: Sequence[Json]) -> Json:
    """Give an item after the operations of a patch, all of them or none.

    Raises:
        PatchError: one of them cannot be done.
    """
    result = copy.deepcopy(item)
    for one in operations:
        if not isinstance(one, Mapping) or not isinstance(one.get("path"), str):
            raise PatchError("an operation without a path")
        result = _patched(result, one)
    return result


def _patched(item: Json, operation: Mapping[str, Json]) -> Json:
    kind, path = operation.get("op"), _steps(operation["path"])
    if kind in ("move", "copy"):
        source = _steps(operation.get("from"))
        value = copy.deepcopy(_at(item, source))
        item = _without(item, source) if kind == "move" else item
        return _with(item, path, value)
    if kind == "add":
        return _with(item, path, operation.get("value"))
    if kind == "replace":
        _at(item, path)
        return _with(_without(item, path), path, operation.get("value"))
    if kind == "remove":
        return _without(item, path)
    if kind == "test" and _at(item, path) == operation.get("value"):
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
    if not step.isascii() or not step.isdecimal() or int(step) >= len(items) + is_new:
        raise PatchError("a place that is not in the list")
    return int(step)


def _with(item: Json, steps: Sequence[str], value: Json) -> Json:
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
