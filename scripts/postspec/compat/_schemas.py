"""All schemas on one side of an API: compared once, told for each operation they reach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from postspec.compat._annotations import Annotations
from postspec.compat._containment import Containment, Key, Node, Pair, key_of
from postspec.compat._difference import Difference
from postspec.compat._exemplify import exemplified
from postspec.compat._found import Carrier, Found, Root, SchemaAt, Spot
from postspec.compat._rules import SCHEMA_RULES, TEXT_TYPE_CHANGED
from postspec.compat._same import Unchanged
from postspec.compat._shape import shape_of
from postspec.compat._text_types import as_lists
from postspec.compat._view import Source, View
from postspec.compat._ways import leading_to_differences, walk, ways


@dataclass(frozen=True, slots=True)
class _Turn:
    """One of the two questions asked of a pair of schemas: what shrank, or what grew."""

    engine: Containment
    roots: tuple[tuple[Root, Pair], ...]
    has_grown: bool


@dataclass(slots=True)
class _Reach:
    """The operations from which a pair is reached, and the first way there by operation and path."""

    first: tuple[str, str]
    operations: set[str]


def schemas(
    same: Unchanged, roots: Iterable[Root], *, is_emitted: bool, is_text: bool
) -> Iterator[Found]:
    """Give the changes of the schemas that the API reads, or of those it writes.

    `same` knows both documents.

    With `is_text`, those are compared whose values are sent as texts.

    What breaks is looked for first; what changed the other way is told where it is not the same
    thing seen from behind.
    """
    hides = "writeOnly" if is_emitted else "readOnly"
    before, after = Source(same.old, hides, is_text), Source(same.new, hides, is_text)
    pairs = [(root, _view(before, root.old), _view(after, root.new)) for root in roots]
    changed = [(root, a, b) for root, a, b in pairs if not same.holds(a, b)]
    lists = {i: as_lists(a, b) for i, (root, a, b) in enumerate(changed) if root.is_repeated}
    for i, seen in lists.items():
        if seen is not None:
            yield _retyped(*changed[i])
            changed[i] = (changed[i][0], *seen)
    grown = _turn(((r, (b, a)) for r, a, b in changed), same, is_reader=is_emitted, has_grown=True)
    shrunk = _turn(
        ((r, (a, b)) for r, a, b in changed), same, is_reader=is_emitted, has_grown=False
    )
    first, second = (grown, shrunk) if is_emitted else (shrunk, grown)
    first.engine.note(first.engine.renamed)
    first.engine.note(Annotations(first.has_grown).of)
    yield from _told(_shown(first), frozenset())
    yield from _told(_without_questions(second), frozenset(_topics(first)))


def _shown(turn: _Turn) -> _Turn:
    """Look for values that show the differences, and let them answer open questions."""
    owners = turn.engine.owners()
    reached = walk(ways(turn.engine), (key_of(pair) for _, pair in turn.roots))
    for key in reached:
        node = turn.engine.nodes[key]
        if node.differences:
            pair = owners.get(key, node.pair)
            told = tuple(
                exemplified(each, node.pair, pair)
                for each in node.differences
                if each.kind != "ambiguous" or not turn.engine.is_resting_on_others(node)
            )
            turn.engine.nodes[key] = replace(node, differences=told)
    return turn


def _without_questions(turn: _Turn) -> _Turn:
    """Take open questions for what they are where nothing breaks: differences without harm."""
    for key, node in turn.engine.nodes.items():
        told = tuple(
            replace(each, kind="differs") if each.kind == "undecided" else each
            for each in node.differences
            if each.kind != "ambiguous" or not turn.engine.is_resting_on_others(node)
        )
        turn.engine.nodes[key] = replace(node, differences=told)
    return turn


def _retyped(root: Root, old: View, new: View) -> Found:
    """Tell that a single value became several, or the other way round."""
    spot = Spot(
        operation=root.operation,
        carrier=root.carrier,
        path=root.path,
        old=old.pointer,
        new=new.pointer,
    )
    kinds = (shape_of(old).kind, shape_of(new).kind)
    return spot.of(TEXT_TYPE_CHANGED, name="type", old=kinds[0], new=kinds[1])


def _view(source: Source, at: SchemaAt) -> View:
    return source.view(at.schema, at.pointer)


def _turn(
    roots: Iterable[tuple[Root, Pair]], same: Unchanged, *, is_reader: bool, has_grown: bool
) -> _Turn:
    def is_same(sub: View, sup: View) -> bool:
        return same.holds(sup, sub) if has_grown else same.holds(sub, sup)

    engine = Containment(is_reader=is_reader, is_same=is_same)
    kept = tuple(roots)
    engine.explore(pair for _, pair in kept)
    return _Turn(engine, kept, has_grown)


_Topic = tuple[tuple[str, ...], tuple[str, ...], str]


def _topics(turn: _Turn) -> Iterator[_Topic]:
    for key in walk(ways(turn.engine), (key_of(pair) for _, pair in turn.roots)):
        node = turn.engine.nodes[key]
        yield from (_topic(node, difference, turn) for difference in node.differences)


def _topic(node: Node, difference: Difference, turn: _Turn) -> _Topic:
    """Give what makes two differences, one of each turn, the same change."""
    sub, sup = node.pair
    old, new = (sup, sub) if turn.has_grown else (sub, sup)
    return (old.key, new.key, difference.topic)


def _told(turn: _Turn, told: frozenset[_Topic]) -> Iterator[Found]:
    for (carrier, key), reach in _reached(turn).items():
        node = turn.engine.nodes[key]
        for difference in node.differences:
            if _topic(node, difference, turn) not in told:
                yield _found(difference, carrier, reach, has_grown=turn.has_grown)


def _reached(turn: _Turn) -> dict[tuple[Carrier, Key], _Reach]:
    """Give the reach of every pair that has differences. Roots that are alike share one walk."""
    leading = ways(turn.engine, leading_to_differences(turn.engine))
    walks: dict[Key, list[tuple[Key, str]]] = {}
    found: dict[tuple[Carrier, Key], _Reach] = {}
    for root, pair in turn.roots:
        start = key_of(pair)
        if start not in walks:
            steps = walk(leading, [start])
            walks[start] = [(k, s) for k, s in steps.items() if turn.engine.nodes[k].differences]
        for key, inside in walks[start]:
            way = (root.operation, _path(root.path, inside))
            reach = found.setdefault((root.carrier, key), _Reach(way, set()))
            reach.first = min(reach.first, way)
            reach.operations.add(root.operation)
    return found


def _path(message: str, inside: str) -> str:
    steps = inside.removeprefix(".")
    return f"{message} > {steps}" if steps else message


def _found(difference: Difference, carrier: Carrier, reach: _Reach, *, has_grown: bool) -> Found:
    rule = SCHEMA_RULES[difference.kind][has_grown]
    sub = (difference.sub, difference.sub_pointer)
    sup = (difference.sup, difference.sup_pointer)
    (old, old_pointer), (new, new_pointer) = (sup, sub) if has_grown else (sub, sup)
    operation, path = reach.first
    spot = Spot(operation=operation, carrier=carrier, path=path, old=old_pointer, new=new_pointer)
    return spot.of(
        rule,
        name=difference.topic.removeprefix("property "),
        old=old,
        new=new,
        operations=frozenset(reach.operations),
        witness=difference.witness,
    )
