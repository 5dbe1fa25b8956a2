"""The ways through a comparison that was explored: from where it began to what it found."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import replace

from postspec.compat._containment import Containment, Key, Pair, key_of
from postspec.compat._difference import Difference
from postspec.compat._view import View


def contained(sub: View, sup: View, *, is_reader: bool = False) -> tuple[Difference, ...]:
    """Give what keeps the values of `sub` from being values of `sup`; nothing means they all are.

    Names that a schema does not declare are no promise in either direction unless it says so with
    `additionalProperties`; those that only `sup` declares are reported as `undeclared`. What cannot
    be decided is reported as `undecided`. Paths are those of the shortest way.
    """
    engine = Containment(is_reader=is_reader)
    root: Pair = (sub, sup)
    engine.explore([root])
    return tuple(
        replace(difference, path=path.removeprefix("."))
        for key, path in walk(ways(engine), [key_of(root)]).items()
        for difference in engine.nodes[key].differences
    )


#: For each pair, the steps that can be taken from it and where they lead.
Ways = Mapping[Key, tuple[tuple[str, Key], ...]]


def ways(engine: Containment, only: frozenset[Key] | None = None) -> Ways:
    """Give the ways through what was explored; `only` leaves out all that leads elsewhere."""
    nodes = {key: n for key, n in engine.nodes.items() if only is None or key in only}
    found = {key: [(e.step, key_of(e.pair)) for e in node.edges] for key, node in nodes.items()}
    return {key: tuple(step for step in steps if step[1] in nodes) for key, steps in found.items()}


def walk(through: Ways, starts: Iterable[Key]) -> dict[Key, str]:
    """Give every pair that can be reached and the shortest path to it, nearest first."""
    found = {start: "" for start in starts if start in through}
    waiting = deque(found)
    while waiting:
        key = waiting.popleft()
        path = found[key]
        for step, target in through[key]:
            if target not in found:
                found[target] = path + step
                waiting.append(target)
    return found


def leading_to_differences(engine: Containment) -> frozenset[Key]:
    """Give the pairs from which a difference can be reached."""
    above: dict[Key, list[Key]] = {}
    for key, steps in ways(engine).items():
        for _, target in steps:
            above.setdefault(target, []).append(key)
    waiting = deque(key for key, node in engine.nodes.items() if node.differences)
    found: set[Key] = set()
    while waiting:
        key = waiting.popleft()
        if key not in found:
            found.add(key)
            waiting.extend(above.get(key, ()))
    return frozenset(found)
