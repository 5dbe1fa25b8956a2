"""Circles of references that pass no class: a list of itself, a union that holds itself.

A class may hold itself, since its name is known before its properties are read. A list, a union or a
plain type is no class: the generator reads what it refers to first, and never gets to an end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

_PREFIX = "#/components/schemas/"


def cut_circles(components: dict[str, dict[str, Any]], names: Iterable[str]) -> None:
    """Type as anything, in place, what leads back to a component that is still being read.

    It is begun at `names`, in their order.
    """
    done: set[str] = set()
    for name in names:
        _cut(name, components, done, {})


def _cut(
    name: str, components: dict[str, dict[str, Any]], done: set[str], path: dict[str, None]
) -> None:
    if name in done or not _is_read_first(components.get(name, {})):
        return
    path[name] = None
    for node in list(_references(components[name])):
        target = str(node["$ref"]).removeprefix(_PREFIX)
        if target in path:
            node.clear()
        else:
            _cut(target, components, done, path)
    del path[name]
    done.add(name)


def _is_read_first(written: dict[str, Any]) -> bool:
    return written.get("type") != "object" and "enum" not in written


def _references(node: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - a JSON value
    if isinstance(node, dict):
        if "$ref" in node:
            yield node
            return
        for value in node.values():
            yield from _references(value)
    elif isinstance(node, list):
        for value in node:
            yield from _references(value)
