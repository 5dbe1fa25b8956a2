"""Damage: nodes of a JSON value deleted, retyped, cut short, doubled, wrapped or moved."""

from __future__ import annotations

import copy
from random import Random
from typing import Any

Json = Any

#: What a node may be retyped to.
ODD: tuple[Json, ...] = (
    None, True, False, 0, -1, 7, 1.5, 1e308, 10**30, "", "text", "{{x}}", "{{", "/", ":id", "?a=1", "\x00",
    [], [None], [[]], ["text"], {}, {"key": None}, {"key": 7, "value": []}, {"raw": None}, {"item": []},
    {"request": "/x"}, {"request": {}}, {"request": None, "item": None}, {"type": "bearer"}, {"mode": "raw"},
    {"content": 7}, {"description": {}}, {"name": ["x"]}, {"value": {"a": 1}}, {"disabled": "yes"},
)  # fmt: skip


def damaged(document: Json, random: Random, times: int) -> Json:
    """Give a copy with that many nodes damaged, the root excepted."""
    document = copy.deepcopy(document)
    for _ in range(times):
        places = list(_places(document))
        if not places:
            break
        node, key = random.choice(places)
        _damage(node, key, random, places)
    return document


def _places(node: Json) -> Any:  # noqa: ANN401
    inner = node.items() if isinstance(node, dict) else enumerate(node)
    for key, value in list(inner):
        yield node, key
        if isinstance(value, (dict, list)):
            yield from _places(value)


def _damage(node: Json, key: Any, random: Random, places: Json) -> None:  # noqa: ANN401
    value = node[key]
    match random.choice(("delete", "retype", "truncate", "double", "wrap", "move", "text")):
        case "delete":
            del node[key]
        case "retype":
            node[key] = copy.deepcopy(random.choice(ODD))
        case "truncate" if isinstance(value, str | list):
            node[key] = value[: random.randrange(len(value) + 1)]
        case "double" if isinstance(node, list):
            node.insert(key, copy.deepcopy(value))
        case "move":
            other, place = random.choice(places)
            node[key] = copy.deepcopy(other[place])
        case "text":
            node[key] = str(value)
        case _:
            node[key] = random.choice(([value], {"value": value}, {str(key): value}))
