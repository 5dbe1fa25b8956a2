"""Two documents in, their changes out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from postspec.compat._change import Change, Location, fingerprint
from postspec.compat._containment import (
    Containment,
    Node,
    Pair,
    leading_to_differences,
    walk,
)
from postspec.compat._difference import Difference
from postspec.compat._found import Found, Root, SchemaAt, Spot
from postspec.compat._operations import operations, servers
from postspec.compat._rules import SCHEMA_RULES
from postspec.compat._security import token_urls
from postspec.compat._view import Source, View
from postspec.openapi import Document


def compare(old: Document, new: Document) -> tuple[Change, ...]:
    """Give what changed, worst first, then by operation and place.

    What the API accepts must not shrink and what it emits must not grow. A change of a shared
    schema is one change, whatever number of operations it reaches. A document compared with itself
    has no changes.
    """
    spot = Spot(operation="")
    found: list[Found] = [
        *servers(old.server_urls, new.server_urls, spot),
        *token_urls(old, new),
    ]
    roots: list[Root] = []
    for item in operations(old, new):
        if isinstance(item, Root):
            roots.append(item)
        else:
            found.append(item)
    for is_emitted in (False, True):
        side = [root for root in roots if root.carrier.is_emitted is is_emitted]
        found += _schemas(old, new, side, is_emitted=is_emitted)
    return _numbered(_merged(found))


@dataclass(frozen=True, slots=True)
class _Turn:
    """One of the two questions asked of a pair of schemas: what shrank, or what grew."""

    engine: Containment
    roots: tuple[tuple[Root, Pair], ...]
    has_grown: bool


def _schemas(
    old: Document, new: Document, roots: Iterable[Root], *, is_emitted: bool
) -> Iterator[Found]:
    """Give the changes of the schemas on one side of the API."""
    hides = "writeOnly" if is_emitted else "readOnly"
    before, after = Source(old, hides), Source(new, hides)
    pairs = [(root, _view(before, root.old), _view(after, root.new)) for root in roots]
    grown = _turn(((r, (b, a)) for r, a, b in pairs), is_reader=is_emitted, has_grown=True)
    shrunk = _turn(((r, (a, b)) for r, a, b in pairs), is_reader=is_emitted, has_grown=False)
    first, second = (grown, shrunk) if is_emitted else (shrunk, grown)
    first.engine.note_renamed()
    told = {
        _topic(node, difference, has_grown=first.has_grown)
        for node in first.engine.nodes.values()
        for difference in node.differences
    }
    yield from _told(first, frozenset())
    yield from _told(second, frozenset(told))


def _view(source: Source, at: SchemaAt) -> View:
    return source.view(at.schema, at.pointer)


def _turn(roots: Iterable[tuple[Root, Pair]], *, is_reader: bool, has_grown: bool) -> _Turn:
    engine = Containment(is_reader=is_reader)
    kept = tuple(roots)
    engine.explore(pair for _, pair in kept)
    return _Turn(engine, kept, has_grown)


_Topic = tuple[tuple[str, ...], tuple[str, ...], str]


def _topic(node: Node, difference: Difference, *, has_grown: bool) -> _Topic:
    """Give what makes two differences, one of each turn, the same change."""
    sub, sup = node.pair
    old, new = (sup, sub) if has_grown else (sub, sup)
    return (old.key, new.key, difference.topic)


def _told(turn: _Turn, told: frozenset[_Topic]) -> Iterator[Found]:
    engine = turn.engine
    dirty = leading_to_differences(engine)
    for root, pair in turn.roots:
        for key, steps in walk(engine, [("", pair)], dirty).items():
            node = engine.nodes[key]
            for difference in node.differences:
                if _topic(node, difference, has_grown=turn.has_grown) not in told:
                    yield _found(difference, root, steps, has_grown=turn.has_grown)


def _found(difference: Difference, root: Root, steps: str, *, has_grown: bool) -> Found:
    rule = SCHEMA_RULES[difference.kind][has_grown]
    sub = (difference.sub, difference.sub_pointer)
    sup = (difference.sup, difference.sup_pointer)
    (old, old_pointer), (new, new_pointer) = (sup, sub) if has_grown else (sub, sup)
    inside = steps.removeprefix(".")
    spot = Spot(
        operation=root.operation,
        carrier=root.carrier,
        path=f"{root.path} > {inside}" if inside else root.path,
        old=old_pointer,
        new=new_pointer,
    )
    return spot.of(rule, name=difference.topic.removeprefix("property "), old=old, new=new)


_Merged = tuple[Found, tuple[str, ...]]


def _merged(found: Iterable[Found]) -> list[_Merged]:
    """Give each change once, told of the operation that comes first, with all it reaches."""
    groups: dict[tuple[str, ...], list[Found]] = {}
    for one in found:
        key = (one.rule, one.subject, one.old, one.new, one.old_pointer, one.new_pointer)
        shared = key if one.old_pointer or one.new_pointer else (*key, one.path)
        groups.setdefault(shared, []).append(one)
    return [
        (
            min(group, key=lambda one: (one.operation, one.path)),
            tuple(sorted({one.operation for one in group if one.operation})),
        )
        for group in groups.values()
    ]


def _numbered(merged: Iterable[_Merged]) -> tuple[Change, ...]:
    ordered = sorted(merged, key=_order)
    seen: Counter[tuple[str, ...]] = Counter()
    changes = []
    for one, reached in ordered:
        facts = (one.rule, one.operation, one.path, one.subject, one.old, one.new)
        again = (str(seen[facts]),) if seen[facts] else ()
        seen[facts] += 1
        changes.append(_change(one, reached, fingerprint(*facts, *again)))
    return tuple(changes)


def _order(item: _Merged) -> tuple[object, ...]:
    one, _ = item
    place = (one.old_pointer, one.new_pointer)
    return (
        -one.level.rank,
        one.operation,
        one.path,
        one.rule,
        one.subject,
        one.old,
        one.new,
        *place,
    )


def _change(one: Found, reached: tuple[str, ...], number: str) -> Change:
    return Change(
        rule=one.rule,
        level=one.level,
        message=one.message,
        operation=one.operation,
        operations=reached,
        direction=one.direction,
        location=Location(old=one.old_pointer, new=one.new_pointer, path=one.path),
        old=one.old,
        new=one.new,
        id=number,
    )
