"""Whether one schema's values are all allowed by another, and if not, where and why.

Pairs of views and pairs of cases are the nodes of a graph; what is inside them are its edges. Each
pair is looked at once, however many operations reach it. Every pair is taken to hold until it is
found to rest on a difference, which makes recursive schemas comparable.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeGuard

from postspec.compat._case import EVERY_TYPE, Case
from postspec.compat._difference import Difference, Kind
from postspec.compat._idle import any_of, idle_text, idle_words
from postspec.compat._keywords import keyword_differences, overlap
from postspec.compat._members import Member, members
from postspec.compat._shape import shape_of
from postspec.compat._union import case_label, partners, split
from postspec.compat._view import View

#: Two views or two cases, `sub` first.
Pair = tuple[View, View] | tuple[Case, Case]
Key = tuple[str, tuple[str, ...], tuple[str, ...]]
#: How far questions are asked inside questions.
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Edge:
    """A step from one pair into another."""

    step: str
    pair: Pair


@dataclass(frozen=True, slots=True)
class Choice:
    """A case of a union and those it may be within: its counterpart, or others piece by piece."""

    case: Case
    need: tuple[Case, ...]
    partner: Case | None

    @property
    def first(self) -> tuple[Pair, ...]:
        """The pair that is meant, where there is one."""
        return ((self.case, self.partner),) if self.partner else ()

    @property
    def others(self) -> tuple[tuple[Pair, ...], ...]:
        """For each piece of the case, the cases that know all its names.

        An object or array with a counterpart is not looked for elsewhere: what differs from the
        counterpart is what people want to read.
        """
        pieces = split(self.case, self.need)
        if self.partner and self.case.types & {"array", "object"} and len(pieces) == 1:
            return ()
        return tuple(
            tuple((piece, o) for o in self.need if set(piece.properties) <= set(o.properties))
            for piece in pieces
        )


@dataclass(frozen=True, slots=True)
class Node:
    """What was found at one pair, and where to look next.

    `choices` are the cases of a union; each has to be within some other case.
    """

    pair: Pair
    differences: tuple[Difference, ...] = ()
    edges: tuple[Edge, ...] = ()
    choices: tuple[Choice, ...] = ()


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
    `is_same` may spare the comparison of two views. `is_strict` is for questions inside a question:
    names that nobody declared count. `depth` says how far inside.
    """

    is_reader: bool
    is_same: Callable[[View, View], bool] = lambda *_: False
    is_strict: bool = False
    depth: int = 0
    nodes: dict[Key, Node] = field(default_factory=dict)
    _looks: dict[Key, Node] = field(default_factory=dict)
    _answers: dict[Key, bool] = field(default_factory=dict)
    _failed: set[Key] = field(default_factory=set)
    _opened: set[tuple[tuple[str, ...], ...]] = field(default_factory=set)

    def explore(self, pairs: Iterable[Pair]) -> None:
        """Look at the pairs and all they lead to, and decide which hold."""
        waiting = deque(pairs)
        while waiting:
            self._visit(waiting)
            self._settle()
            waiting = deque(self._second_choices())
        for key, node in self.nodes.items():
            if node.choices:
                self.nodes[key] = self._chosen(node)

    def holds(self, pair: Pair) -> bool:
        """Tell whether everything that `sub` allows is allowed by `sup`, all the way down."""
        key = key_of(pair)
        return key in self.nodes and key not in self._failed

    def owners(self) -> dict[Key, Pair]:
        """Give, for each pair of cases, the views of which they are cases."""
        found: dict[Key, Pair] = {}
        for node in self.nodes.values():
            if is_view_pair(node.pair):
                for edge in node.edges:
                    if is_case_pair(edge.pair):
                        found.setdefault(key_of(edge.pair), node.pair)
        return found

    def note(self, noted: Callable[[Case, Case], Iterable[Difference]]) -> None:
        """Add to each pair of cases what is to be said of it beside containment."""
        for key, node in self.nodes.items():
            if is_case_pair(node.pair):
                more = tuple(_placed(d, *_pointers(node.pair)) for d in noted(*node.pair))
                if more:
                    self.nodes[key] = replace(node, differences=(*node.differences, *more))

    def renamed(self, sub: Case, sup: Case) -> Iterator[Difference]:
        """Tell of a pair of cases that holds but is two classes."""
        if _is_renamed(sub, sup) and self.holds((sub, sup)):
            yield Difference(
                kind="renamed", topic="class name", sub=sub.component, sup=sup.component
            )

    def _visit(self, waiting: deque[Pair]) -> None:
        while waiting:
            pair = waiting.popleft()
            if (key := key_of(pair)) not in self.nodes:
                node = self.nodes[key] = self._first_look(pair)
                waiting.extend(edge.pair for edge in node.edges)
                waiting.extend(pair for choice in node.choices for pair in choice.first)

    def _first_look(self, pair: Pair) -> Node:
        is_spared = is_view_pair(pair) and self.is_same(*pair)
        return Node(pair) if is_spared else self._look(pair)

    def within(self, sub: View, sup: View) -> bool:
        """Tell whether it is certain that all values of one view are values of another.

        The views may be of either document. Questions inside questions end at some depth.
        """
        key = key_of((sub, sup))
        if key not in self._answers:
            if self.is_same(sup, sub):
                self._answers[key] = True
            elif self.depth >= _DEEPEST:
                return False
            else:
                inner = Containment(is_reader=False, is_strict=True, depth=self.depth + 1)
                inner.explore([(sub, sup)])
                self._answers[key] = inner.holds((sub, sup))
        return self._answers[key]

    def _settle(self) -> None:
        """Find the pairs that fail: those with a difference, and all that rest on them."""
        resting: dict[Key, list[Key]] = {}
        for key, node in self.nodes.items():
            for pair in self._ways(node):
                resting.setdefault(key_of(pair), []).append(key)
        self._failed = set()
        waiting = deque(key for key in self.nodes if self._is_failed(key))
        while waiting:
            key = waiting.popleft()
            if key not in self._failed:
                self._failed.add(key)
                waiting.extend(k for k in resting.get(key, ()) if self._is_failed(k))

    def _ways(self, node: Node) -> Iterator[Pair]:
        yield from (edge.pair for edge in node.edges)
        for choice in node.choices:
            yield from choice.first
            if self._is_open(choice):
                yield from (pair for way in choice.others for pair in way)

    def _is_failed(self, key: Key) -> bool:
        node = self.nodes[key]
        return (
            any(map(self._counts, node.differences))
            or any(key_of(edge.pair) in self._failed for edge in node.edges)
            or not all(map(self._is_met, node.choices))
        )

    def _counts(self, difference: Difference) -> bool:
        if difference.kind in ("idle", "retyped"):
            return False
        return self.is_reader or difference.kind != "undeclared"

    def _idle(self, sub: Case, sup: Case) -> Iterator[Difference]:
        """Compare what cannot hold beside a stated type as if the type were another.

        By the letter it means nothing; whoever wrote it meant something.
        """
        for kind, need in sup.idle.items() if not self.is_strict else ():
            have = sub.idle.get(kind)
            if have and self.is_same(have, need):
                continue
            inner = Containment(is_reader=self.is_reader, depth=self.depth + 1)
            pair = (have or any_of(kind, need.source), need)
            inner.explore([pair])
            if not inner.holds(pair):
                topic, told = idle_words(have, need), (idle_text(have), idle_text(need))
                yield Difference(kind="idle", topic=topic, sub=told[0], sup=told[1])

    def _is_met(self, choice: Choice) -> bool:
        return any(map(self.holds, choice.first)) or self._is_met_by_others(choice)

    def _is_met_by_others(self, choice: Choice) -> bool:
        ways = choice.others if self._is_open(choice) else ()
        return bool(ways) and all(any(map(self.holds, way)) for way in ways)

    def _is_open(self, choice: Choice) -> bool:
        return _choice_key(choice) in self._opened

    def _second_choices(self) -> Iterator[Pair]:
        """Give the pairs to look at where the counterpart of a case did not hold."""
        for node in tuple(self.nodes.values()):
            for choice in node.choices:
                if not self._is_open(choice) and not any(map(self.holds, choice.first)):
                    self._opened.add(_choice_key(choice))
                    pairs = (pair for way in choice.others for pair in way)
                    yield from (pair for pair in pairs if self._may_hold(pair))

    def _may_hold(self, pair: Pair) -> bool:
        """Tell whether a pair is free of differences of its own, so that it is worth a closer look."""
        told = self._look(pair).differences
        return not any(self._counts(each) for each in told if each.kind != "ambiguous")

    def _chosen(self, node: Node) -> Node:
        """Replace the choices by what became of them."""
        edges, differences = list(node.edges), list(node.differences)
        for choice in node.choices:
            case, partner = choice.case, choice.partner
            if partner and (self.holds((case, partner)) or not self._is_met_by_others(choice)):
                edges.append(Edge(f"({case_label(case)})", (case, partner)))
            elif self._is_met(choice):
                looks = [self._look((case, o)) for o in choice.need if self.holds((case, o))]
                told = (d for look in looks[:1] for d in look.differences)
                differences += [d for d in told if d.kind == "retyped"]
            else:
                kind = self._loss(choice)
                differences.append(_lost(choice, node.pair[1].pointer, kind))
        return Node(node.pair, tuple(differences), tuple(edges))

    def _loss(self, choice: Choice) -> Kind:
        """Say what became of a case that is within no other: it may only overlap too many."""
        looks = [self._look((choice.case, other)) for other in choice.need]
        told = [({d.kind for d in look.differences if self._counts(d)}, look) for look in looks]
        for kinds, look in told:
            if kinds == {"ambiguous"} and all(self.holds(edge.pair) for edge in look.edges):
                return "ambiguous"
        is_open = any("undecided" in k and k <= {"undecided", "ambiguous"} for k, _ in told)
        return "undecided" if is_open else "union-case"

    def is_resting_on_others(self, node: Node) -> bool:
        """Tell whether a pair fails for what is inside it, beside differences of its own."""
        return any(not self.holds(edge.pair) for edge in node.edges)

    def _look(self, pair: Pair) -> Node:
        key = key_of(pair)
        if key not in self._looks:
            found = tuple(self._inside(pair))
            sub, sup = pair
            differences = (f for f in found if isinstance(f, Difference))
            self._looks[key] = Node(
                pair,
                tuple(_placed(f, sub.pointer, sup.pointer) for f in differences),
                tuple(f for f in found if isinstance(f, Edge)),
                tuple(f for f in found if isinstance(f, Choice)),
            )
        return self._looks[key]

    def _inside(self, pair: Pair) -> Iterator[Difference | Edge | Choice]:
        if is_case_pair(pair):
            sub, sup = pair
            yield from keyword_differences(sub, sup, self.within)
            yield from self._idle(sub, sup)
            if sub.is_anything and sup.types != EVERY_TYPE:
                return
            for found in members(sub, sup, overlap(sub, sup), is_strict=self.is_strict):
                yield _step(found)
        elif is_view_pair(pair):
            yield from _nulls(*pair)
            yield from _cases(*pair)


def _choice_key(choice: Choice) -> tuple[tuple[str, ...], ...]:
    return (choice.case.key, *(case.key for case in choice.need))


def _step(found: Member | Difference) -> Edge | Difference:
    return Edge(found.step, (found.sub, found.sup)) if isinstance(found, Member) else found


def _cases(sub: View, sup: View) -> Iterator[Difference | Edge | Choice]:
    have, need = shape_of(sub).cases, shape_of(sup).cases
    if shape_of(sup).is_anything:
        return
    if len(have) == 1 and len(need) == 1:
        yield Edge("", (have[0], need[0]))
    elif have and not need:
        yield Difference(kind="type", topic="type", sub=shape_of(sub).kind, sup=shape_of(sup).kind)
    else:
        matched = partners(have, need)
        yield from (Choice(case, need, matched.get(case.key)) for case in have)


def _lost(choice: Choice, sup_pointer: str, kind: Kind) -> Difference:
    label = case_label(choice.case)
    return Difference(
        kind=kind,
        topic=f"case {label}",
        sub=label,
        sup=" | ".join(sorted(map(case_label, choice.need))),
        sub_pointer=choice.case.pointer,
        sup_pointer=sup_pointer,
    )


def _is_renamed(sub: Case, sup: Case) -> bool:
    return sub.is_class and sup.is_class and sub.component != sup.component


def _nulls(sub: View, sup: View) -> Iterator[Difference]:
    have, need = shape_of(sub), shape_of(sup)
    is_told = have.is_anything and all(case.types != EVERY_TYPE for case in need.cases)
    if need.cases and all(case.is_type_implied for case in need.cases):
        return  # by the letter null is allowed where no type is stated
    if have.is_nullable and not need.is_nullable and not is_told:
        yield Difference(kind="null", topic="null", sub="null", sup=need.kind)


def _pointers(pair: Pair) -> tuple[str, str]:
    return (pair[0].pointer, pair[1].pointer)


def _placed(difference: Difference, sub: str, sup: str) -> Difference:
    """Point to the pair itself where a difference says nothing more exact."""
    return replace(
        difference,
        sub_pointer=difference.sub_pointer or sub,
        sup_pointer=difference.sup_pointer or sup,
    )
