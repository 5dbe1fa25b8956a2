"""Whether one schema's values are all allowed by another, and if not, where and why.

Pairs of views and pairs of cases are the nodes of a graph; what is inside them are its edges. Each
pair is looked at once, however many operations reach it, and a pair that contains itself is taken
to hold while it is looked at, which makes recursive schemas comparable.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeGuard

from postspec.compat._case import Case
from postspec.compat._difference import Difference
from postspec.compat._keywords import keyword_differences, overlap
from postspec.compat._members import Member, members
from postspec.compat._shape import shape_of
from postspec.compat._union import case_label, partners, split
from postspec.compat._view import View

#: Two views or two cases, `sub` first.
Pair = tuple[View, View] | tuple[Case, Case]
Key = tuple[str, tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Edge:
    """A step from one pair into another."""

    step: str
    pair: Pair

    @property
    def key(self) -> Key:
        """What identifies the pair."""
        return key_of(self.pair)


@dataclass(frozen=True, slots=True)
class Node:
    """What was found at one pair, and where to look next."""

    pair: Pair
    differences: tuple[Difference, ...] = ()
    edges: tuple[Edge, ...] = ()


def key_of(pair: Pair) -> Key:
    """Give what identifies a pair among those of the same two documents."""
    sub, sup = pair
    return ("case" if is_case_pair(pair) else "view", sub.key, sup.key)


def is_case_pair(pair: Pair) -> TypeGuard[tuple[Case, Case]]:
    """Tell pairs of cases from pairs of views."""
    return isinstance(pair[0], Case)


def is_view_pair(pair: Pair) -> TypeGuard[tuple[View, View]]:
    """Tell pairs of views from pairs of cases."""
    return isinstance(pair[0], View)


@dataclass(eq=False)
class Containment:
    """The comparison of one document's schemas with another's, in one direction.

    `is_reader` says whose side is taken. Whoever reads values needs the properties that `sup`
    declares, so `sub` has to declare them; whoever writes values sends only what `sub` declares.
    """

    is_reader: bool
    nodes: dict[Key, Node] = field(default_factory=dict)
    _verdicts: dict[Key, bool] = field(default_factory=dict)
    _trail: list[Key] = field(default_factory=list)

    def explore(self, pairs: Iterable[Pair]) -> None:
        """Look at the pairs and all they lead to."""
        queue = deque(pairs)
        seen = set()
        while queue:
            pair = queue.popleft()
            if (key := key_of(pair)) not in seen:
                seen.add(key)
                queue.extend(edge.pair for edge in self.node(pair).edges)

    def node(self, pair: Pair) -> Node:
        """Give what there is to say about one pair itself."""
        key = key_of(pair)
        if key not in self.nodes:
            self.nodes[key] = self._look(pair)
        return self.nodes[key]

    def holds(self, pair: Pair) -> bool:
        """Tell whether everything that `sub` allows is allowed by `sup`, all the way down."""
        key = key_of(pair)
        if key in self._verdicts:
            return self._verdicts[key]
        mark = len(self._trail)
        self._verdicts[key] = True
        self._trail.append(key)
        node = self.node(pair)
        is_held = not any(map(self._counts, node.differences))
        if is_held and all(self.holds(edge.pair) for edge in node.edges):
            return True
        for rested in self._trail[mark:]:
            del self._verdicts[rested]
        del self._trail[mark:]
        self._verdicts[key] = False
        return False

    def note_renamed(self) -> None:
        """Add, at each pair of cases that hold but are other classes, that they are.

        To be asked for last: the names play no part in whether anything holds.
        """
        for key, node in list(self.nodes.items()):
            sub, sup = node.pair
            if isinstance(sub, Case) and isinstance(sup, Case) and _is_renamed(sub, sup):
                renamed = Difference(
                    kind="renamed",
                    topic="class name",
                    sub=sub.component,
                    sup=sup.component,
                    sub_pointer=sub.pointer,
                    sup_pointer=sup.pointer,
                )
                if self.holds(node.pair):
                    self.nodes[key] = replace(node, differences=(*node.differences, renamed))

    def _counts(self, difference: Difference) -> bool:
        if difference.kind == "renamed":
            return False
        return self.is_reader or difference.kind != "undeclared"

    def _look(self, pair: Pair) -> Node:
        found = tuple(self._inside(pair))
        sub, sup = pair
        return Node(
            pair,
            tuple(_placed(f, sub.pointer, sup.pointer) for f in found if isinstance(f, Difference)),
            tuple(f for f in found if isinstance(f, Edge)),
        )

    def _inside(self, pair: Pair) -> Iterator[Difference | Edge]:
        if is_case_pair(pair):
            sub, sup = pair
            yield from keyword_differences(sub, sup)
            for found in members(sub, sup, overlap(sub, sup)):
                yield (
                    Edge(found.step, (found.sub, found.sup)) if isinstance(found, Member) else found
                )
        elif is_view_pair(pair):
            yield from _nulls(*pair)
            yield from self._cases(*pair)

    def _cases(self, sub: View, sup: View) -> Iterator[Difference | Edge]:
        have, need = shape_of(sub).cases, shape_of(sup).cases
        if len(have) == 1 and len(need) == 1:
            yield Edge("", (have[0], need[0]))
            return
        if have and not need:
            yield Difference(
                kind="type", topic="type", sub=shape_of(sub).kind, sup=shape_of(sup).kind
            )
            return
        matched = partners(have, need)
        for case in have:
            yield from self._case(case, need, matched)

    def _case(
        self, case: Case, need: tuple[Case, ...], matched: Mapping[tuple[str, ...], Case]
    ) -> Iterator[Difference | Edge]:
        partner = matched.get(case.key)
        if partner is not None:
            if self.holds((case, partner)) or not self._fits_elsewhere(case, need):
                yield Edge(f"({case_label(case)})", (case, partner))
        elif not self._fits_elsewhere(case, need):
            yield Difference(
                kind="union-case",
                topic=f"case {case_label(case)}",
                sub=case_label(case),
                sup=" | ".join(map(case_label, need)),
                sub_pointer=case.pointer,
            )

    def _fits_elsewhere(self, case: Case, need: tuple[Case, ...]) -> bool:
        """Tell whether each piece of a case is within some other case that knows all its names."""
        return all(
            any(
                set(piece.properties) <= set(other.properties) and self.holds((piece, other))
                for other in need
            )
            for piece in split(case)
        )


def _is_renamed(sub: Case, sup: Case) -> bool:
    return sub.is_class and sup.is_class and sub.component != sup.component


def _nulls(sub: View, sup: View) -> Iterator[Difference]:
    have, need = shape_of(sub), shape_of(sup)
    if have.is_nullable and not need.is_nullable and not have.is_anything:
        yield Difference(kind="null", topic="null", sub="null", sup=need.kind)


def _placed(difference: Difference, sub: str, sup: str) -> Difference:
    """Point to the pair itself where a difference says nothing more exact."""
    return replace(
        difference,
        sub_pointer=difference.sub_pointer or sub,
        sup_pointer=difference.sup_pointer or sup,
    )


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
        for key, path in walk(engine, [("", root)], None).items()
        for difference in engine.nodes[key].differences
    )


def walk(
    engine: Containment, roots: Iterable[tuple[str, Pair]], only: frozenset[Key] | None
) -> dict[Key, str]:
    """Give every pair that can be reached and the shortest path to it, nearest first.

    `only` limits the walk to these pairs, where given.
    """
    queue = deque((key_of(pair), path) for path, pair in roots)
    found: dict[Key, str] = {}
    while queue:
        key, path = queue.popleft()
        if key in found or (only is not None and key not in only):
            continue
        found[key] = path
        queue.extend((edge.key, path + edge.step) for edge in engine.nodes[key].edges)
    return found


def leading_to_differences(engine: Containment) -> frozenset[Key]:
    """Give the pairs from which a difference can be reached."""
    above: dict[Key, list[Key]] = {}
    for key, node in engine.nodes.items():
        for edge in node.edges:
            above.setdefault(edge.key, []).append(key)
    queue = deque(key for key, node in engine.nodes.items() if node.differences)
    found: set[Key] = set()
    while queue:
        key = queue.popleft()
        if key not in found:
            found.add(key)
            queue.extend(above.get(key, ()))
    return frozenset(found)
