"""What changed for programs, told with what changed in the document: one change, marked with both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from postspec.compat._change import Change, ClientChange, Location, fingerprint
from postspec.compat._rules import every_rule
from postspec.compat.surface._finding import Broken
from postspec.compat.surface._package import Package
from postspec.compat.surface._pairs import plain
from postspec.compat.surface._places import Places
from postspec.compat.surface._rules import RENAMED, causes_of

_MEMBER = "/properties/"


def joined(
    changes: Sequence[Change], found: Iterable[Broken], old: Side, new: Side
) -> tuple[Change, ...]:
    """Give the changes of the document, each with what it does to programs, and what is left.

    A difference of the package stands with the gravest change of the document that leads to it; one
    that no change leads to is a change of its own, after the others. Levels are as they were: how
    grave a change is by what it does to programs, `judge` decides.
    """
    index = _Index(changes, old, new)
    marks: dict[int, list[ClientChange]] = {}
    alone: list[Broken] = []
    for one in found:
        at = index.cause(one)
        if at is None:
            alone.append(one)
        else:
            marks.setdefault(at, []).append(_client(one))
    told = [
        replace(change, client=tuple(marks[at])) if at in marks else change
        for at, change in enumerate(changes)
    ]
    return (*told, *_own(alone, index))


def _client(one: Broken) -> ClientChange:
    return ClientChange(
        rule=one.rule,
        level=one.level,
        message=one.message,
        subject=one.used,
        old=one.old_place,
        new=one.new_place,
    )


def _own(found: Iterable[Broken], index: _Index) -> Iterator[Change]:
    seen: Counter[tuple[str, ...]] = Counter()
    for one in found:
        facts = (one.rule, one.subject, one.old, one.new)
        again = (str(seen[facts]),) if seen[facts] else ()
        seen[facts] += 1
        labels = index.labels(one)
        old, new = index.pointers(one)
        yield Change(
            rule=one.rule,
            level=one.level,
            message=one.message,
            operation=labels[0] if labels else "",
            operations=labels,
            location=Location(old=min(old, default=""), new=min(new, default=""), path=one.subject),
            old=one.old,
            new=one.new,
            id=fingerprint(*facts, *again),
            client=(_client(one),),
        )


@dataclass(frozen=True, slots=True)
class Side:
    """One version of a package, and where what it names is in its document."""

    package: Package
    places: Places

    def named(self, one: Broken) -> frozenset[str]:
        """Give where in the document is what a difference is of."""
        if one.owner and one.attribute:
            return self.places.attributes.get((one.owner, one.attribute), frozenset())
        if one.owner:
            return self.places.models.get(one.owner, frozenset())
        if one.argument not in ("", "return"):
            named = ((key, plain(one.argument)) for key in one.operations)
            found = (self.places.arguments.get(key) for key in named)
        else:
            found = (self.places.operations.get(key) for key in one.operations)
        return frozenset(pointer for pointer in found if pointer)

    def labels(self, one: Broken) -> set[str]:
        """Give the labels of the operations that a difference is of, or that its model reaches."""
        keys = one.operations or self.package.reaching.get(one.owner, frozenset())
        return {self.places.labels[key] for key in keys if key in self.places.labels}


@dataclass(frozen=True, slots=True)
class _Known:
    """A change of the document by what it can be looked up by."""

    change: Change
    rule: str
    topic: str


class _Index:
    """The document's changes by operation and by place."""

    def __init__(self, changes: Sequence[Change], old: Side, new: Side) -> None:
        self._sides = (old, new)
        self._known: list[_Known] = []
        self._by_operation: dict[str, list[int]] = {}
        self._by_place: tuple[dict[str, list[int]], dict[str, list[int]]] = ({}, {})
        rules = every_rule()
        for at, change in enumerate(changes):
            self._known.append(_Known(change, rules[change.rule].name, _topic(change)))
            for label in change.operations:
                self._by_operation.setdefault(label, []).append(at)
            if change.direction is not None:
                for site, found in zip(_sites(change.location), self._by_place, strict=True):
                    for place in _up_to_property(site):
                        found.setdefault(place, []).append(at)

    def labels(self, one: Broken) -> tuple[str, ...]:
        """Give the operations of a difference, by label, in order."""
        return tuple(sorted(label for side in self._sides for label in side.labels(one)))

    def pointers(self, one: Broken) -> tuple[frozenset[str], frozenset[str]]:
        """Give where in both documents is what a difference is of."""
        old, new = self._sides
        return old.named(one), new.named(replace(one, owner=one.heir or one.owner))

    def cause(self, one: Broken) -> int | None:
        """Give the gravest change of the document that a difference follows from."""
        met = self._of_schema(one)
        if met is not None:
            return met
        causes = causes_of(one.rule)
        near = {at for label in self.labels(one) for at in self._by_operation.get(label, ())}
        return next((at for at in sorted(near) if _leads(self._known[at], one, causes)), None)

    def _of_schema(self, one: Broken) -> int | None:
        if not one.owner or one.rule == "client-model-renamed":
            return None
        places = zip(
            self.pointers(one), self._by_place, _LOOKED_AT.get(one.rule, _BOTH), strict=True
        )
        met = [
            at
            for pointers, found, is_looked_at in places
            if is_looked_at
            for pointer in pointers
            for at in found.get(pointer, ())
        ]
        return min(met, default=None)


_BOTH = (True, True)
#: In which of the documents is what a difference of a model as a whole follows from.
_LOOKED_AT = {
    "client-model-removed": (True, False),
    "client-model-added": (False, True),
    "client-attribute-removed": (True, False),
    "client-attribute-added": (False, True),
    "client-required-attribute-added": (False, True),
}


def _leads(known: _Known, one: Broken, causes: frozenset[str]) -> bool:
    """Tell whether a change of an operation is what a difference of its method follows from."""
    if known.rule in causes and known.rule == RENAMED:
        change = known.change
        return plain(change.old) in plain(one.old) and plain(change.new) in plain(one.new)
    if known.rule == "path-parameter-renamed":
        is_renamed = one.rule == "client-argument-renamed"
        return is_renamed and plain(known.change.old) == plain(one.argument)
    if known.rule in causes:
        return not one.argument or known.topic in ("", plain(one.argument))
    is_of_schema = known.change.direction is not None
    return is_of_schema and bool(one.argument) and known.topic == plain(one.argument)


def _topic(change: Change) -> str:
    """Give the argument that a change of an operation is of, `body`, `return`, or nothing."""
    path = change.location.path.partition(" > ")[0]
    if path.startswith("request body"):
        return "body"
    if path.startswith("response"):
        return "return" if path.split()[1][:1] in "123d" else "error"
    place, _, name = path.partition(" ")
    return plain(name) if place in ("path", "query", "header", "cookie") else ""


def _sites(location: Location) -> tuple[str, str]:
    """Give where a change is in both documents, without the place that only what is in it has."""
    old, new = location.old, location.new
    if old.startswith(f"{new}{_MEMBER}"):
        return old, ""
    return ("", new) if new.startswith(f"{old}{_MEMBER}") else (old, new)


def _up_to_property(pointer: str) -> Iterator[str]:
    """Give a place and those that it is in, as far as they describe the same property."""
    place = pointer
    while place and _MEMBER not in pointer[len(place) :]:
        yield place
        place = place.rpartition("/")[0]
