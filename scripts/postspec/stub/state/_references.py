"""Items that name others: by a bare id, or by an object that is the other one or part of it.

A queue has an `mrd`, a channel type its `mediaRoutingDomain`, a customer `labels`. What refers to
what is told from the ids that the document shows in both places, and from names. A body that says
`{"id": …}` gets the rest from the item itself; when that changes, so does what is shown of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from postspec.samples import Schemas
from postspec.stub.http._message import Json
from postspec.stub.state._ids import is_id
from postspec.stub.state._inference import is_like
from postspec.stub.state._kept import Kept
from postspec.stub.state._properties import (
    Path,
    are_about,
    key_of,
    values_at,
    without_key,
    words_of,
)
from postspec.stub.state._resources import Resource, Values, find_key, id_of, with_id

#: Ids that are not given twice: 24 hexadecimal digits, or a UUID.
_UNIQUE: Final = re.compile(
    r"[0-9a-f]{24}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE
)
_DEPTH: Final = 8
_ITSELF: Final[Path] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A property of one resource's items that names items of another.

    `path` leads there, through lists. `shown` are the properties of the other item that stand
    there; empty if it is the bare id. `is_sure`: only items of the target stand there.
    """

    path: Path
    target: Resource
    shown: frozenset[str] = frozenset()
    is_sure: bool = True


#: The references of each resource, by its shape.
References = Mapping[str, Sequence[Reference]]


def infer_references(resources: Mapping[str, Resource]) -> References:
    """Give what the items of each resource refer to."""
    targets = [one for one in resources.values() if _is_target(one)]
    found: dict[str, list[Reference]] = {}
    for shape, holder in resources.items():
        if holder.part_of is None:
            found[shape] = list(_References(holder, targets).found())
    for shape, part in resources.items():
        if part.part_of is not None and not part.is_single:
            above = found.get(part.part_of.parent.shape, ())
            inside = (one for one in above if one.path[0] == part.part_of.name and one.path[1:])
            found[shape] = [replace(one, path=one.path[1:]) for one in inside]
    return found


def _is_target(resource: Resource) -> bool:
    is_plain = not resource.is_single and resource.part_of is None
    return is_plain and resource.shape.count("{}") == 1 and len(resource.id_path) == 1


@dataclass(frozen=True, slots=True)
class _References:
    """Finds the references of one resource."""

    holder: Resource
    targets: Sequence[Resource]

    def found(self) -> Iterator[Reference]:
        """Give the references, each path once, objects before what is in them."""
        places: dict[Path, list[Json]] = {}
        for items in self.holder.seeds.values():
            for item in items.values():
                for path, value in _places(item):
                    places.setdefault(path, []).append(value)
        whole: list[Path] = []
        for path, values in sorted(places.items(), key=lambda one: len(one[0])):
            if any(path[: len(one)] == one for one in whole) or self._is_own_id(path):
                continue
            objects = [one for one in values if isinstance(one, Mapping)]
            target = self._target(path, objects or values, is_whole=bool(objects))
            if target is not None:
                names = frozenset(name for one in objects for name in one)
                whole += [path] if objects else []
                is_sure = all(_is_whole(target, one) for one in objects)
                yield Reference(path, target, names, is_sure)

    def _is_own_id(self, path: Path) -> bool:
        """Tell whether a path leads to the id of each item itself, or to a repetition of it."""
        items = (one for scope in self.holder.seeds.values() for one in scope.items())
        found = [(key, key_of(v)) for key, item in items for v in values_at(item, path)]
        return all(key == value for key, value in found)

    def _target(self, path: Path, values: Sequence[Json], *, is_whole: bool) -> Resource | None:
        scored = [(self._score(one, path, values, is_whole=is_whole), one) for one in self.targets]
        best = max(scored, key=lambda one: one[0], default=(0, None))
        return best[1] if best[0] >= 4 else None

    def _score(
        self, target: Resource, path: Path, values: Sequence[Json], *, is_whole: bool
    ) -> int:
        """Give how likely values name items of a resource: by likeness or name 4, by place 1."""
        known = target.seeds.get((), {})
        if is_whole:
            keys = [id_of(target, one) for one in values if is_like(target, one)]
        else:
            keys = [key_of(one) for one in values]
        shared = [one for one in keys if one in known]
        words = without_key(words_of(path[-1]))
        is_named = are_about(words, target.words)
        if not shared and not (is_whole and keys and is_named):
            return 0
        is_certain = is_whole or is_named or all(_UNIQUE.fullmatch(str(one)) for one in shared)
        if not is_certain or (is_whole and target is self.holder):
            return 0
        is_near = _first_step(target) == _first_step(self.holder)
        is_kept = bool(target.on_collection.keys() & {"post"})
        return 4 + 4 * is_named + 2 * is_kept + is_near


def _is_whole(target: Resource, value: Mapping[str, Json]) -> bool:
    return len(value.keys() & target.entity.keys()) * 2 >= len(value)


def _first_step(resource: Resource) -> str:
    return next(filter(None, resource.shape.split("/")), "")


def _places(item: Json, path: Path = _ITSELF) -> Iterator[tuple[Path, Json]]:
    """Give all values inside an item but lists, with the names that lead there."""
    if isinstance(item, list):
        for one in item:
            yield from _places(one, path)
        return
    if path:
        yield path, item
    if isinstance(item, Mapping) and len(path) < _DEPTH:
        for name, value in item.items():
            yield from _places(value, (*path, name))


def add_referred(
    schemas: Schemas,
    resources: Mapping[str, Resource],
    references: References,
    shown: Iterable[tuple[str, Json]],
) -> None:
    """Add to the seeds what the document's items and example bodies refer to and that lacks.

    `shown` are example bodies and answers with the shape of the resource they make items of. Where
    the document shows the whole item somewhere, that is it; else it is like the others.
    """
    seeds = [(s, one) for s, r in resources.items() for i in r.seeds.values() for one in i.values()]
    named: dict[str, dict[str, Json]] = {}
    for shape, item in [*seeds, *shown]:
        for one in (r for r in references.get(shape, ()) if r.is_sure):
            for value in _values_at(item, one.path):
                key = id_of(one.target, value) if isinstance(value, Mapping) else key_of(value)
                if key is not None:
                    kept = named.setdefault(one.target.shape, {}).get(key)
                    is_fuller = isinstance(value, Mapping) and len(value) > len(kept or ())
                    named[one.target.shape][key] = value if is_fuller else kept
    for shape, items in named.items():
        target = resources[shape]
        there = target.seeds.get((), {})
        for key, value in items.items():
            # What answers could not show is not of this kind, whatever else is named beside it.
            if find_key(target, there, key) is None and is_id(schemas, target, key):
                there[key] = with_id(schemas, target, {**target.entity, **(value or {})}, key)


def _values_at(item: Json, path: Path) -> Iterator[Json]:
    for at, value in _places(item):
        if at == path:
            yield value


def _changed_at(item: Json, path: Path, change: Callable[[Json], Json]) -> Json:
    """Give an item with the values at a path changed; those of each element of a list."""
    if isinstance(item, list):
        return [_changed_at(one, path, change) for one in item]
    if not path:
        return change(item)
    if not isinstance(item, Mapping) or path[0] not in item:
        return item
    return {**item, path[0]: _changed_at(item[path[0]], path[1:], change)}


@dataclass(slots=True)
class Linked:
    """Keeps references true while items come, change and go."""

    resources: Mapping[str, Resource]
    references: References
    kept: Kept
    _holders: dict[str, list[tuple[Resource, Reference]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for shape, references in self.references.items():
            holder = self.resources[shape]
            for one in references if holder.part_of is None else ():
                self._holders.setdefault(one.target.shape, []).append((holder, one))

    def completed(
        self, resource: Resource, body: Json, *, is_whole: bool = False
    ) -> tuple[Json, bool]:
        """Give a body with what it refers to filled in, and whether all of that is there.

        `is_whole`: a bare id may name anything.
        """
        is_known = True
        for one in self.references.get(resource.shape, ()):
            items = self.kept.within(one.target, ())

            def fill(value: Json, one: Reference = one, items: Mapping[str, Json] = items) -> Json:
                nonlocal is_known
                is_object = isinstance(value, Mapping)
                key = id_of(one.target, value) if is_object else key_of(value)
                if not key:
                    return value
                if key not in items:
                    may_be_other = (is_whole and not is_object) or not one.is_sure
                    is_known = is_known and may_be_other
                    return value
                return _filled(value, items[key], one.shown) if is_object else value

            body = _changed_at(body, one.path, fill)
        return body, is_known

    def spread(self, target: Resource, key: str, item: Json, depth: int = 0) -> None:
        """Show a changed item's new values wherever it is shown."""
        for holder, one in self._holders.get(target.shape, ()) if depth < _DEPTH else ():
            if not one.shown:
                continue
            for values, held in self._holding(holder, one, key):

                def fill(value: Json, one: Reference = one) -> Json:
                    is_it = isinstance(value, Mapping) and id_of(one.target, value) == key
                    return _filled(value, item, one.shown) if is_it else value

                changed = _changed_at(held, one.path, fill)
                if changed != held:
                    self.kept.put(holder, values, changed)
                    self.spread(holder, values[-1], changed, depth + 1)

    def is_used(self, target: Resource, key: str, *, is_strict: bool) -> bool:
        """Tell whether items refer to an item.

        What the document itself shows to do so counts only if `is_strict`: it shows that the item
        can be deleted, too.
        """
        return any(
            is_strict or not _holds(holder.seeds.get(values[:-1], {}).get(values[-1]), one, key)
            for holder, one in self._holders.get(target.shape, ())
            for values, _ in self._holding(holder, one, key)
        )

    def forget(self, target: Resource, key: str) -> None:
        """Take a deleted item out of the lists that name it."""
        for holder, one in self._holders.get(target.shape, ()):
            for values, held in self._holding(holder, one, key):
                changed = _without(held, one, key)
                if changed != held:
                    self.kept.put(holder, values, changed)

    def _holding(
        self, holder: Resource, reference: Reference, key: str
    ) -> list[tuple[Values, Json]]:
        if holder.shape.count("{}") > 1:
            return []
        items = self.kept.within(holder, ())
        return [((one,), item) for one, item in items.items() if _holds(item, reference, key)]


def _key(target: Resource, value: Json) -> str | None:
    return id_of(target, value) if isinstance(value, Mapping) else key_of(value)


def _filled(value: Mapping[str, Any], item: Json, shown: frozenset[str]) -> Json:
    """Give an object that stands for an item with what is shown of the item."""
    return {**value, **{n: v for n, v in item.items() if n in shown or n in value}}


def _holds(item: Json, reference: Reference, key: str) -> bool:
    return any(_key(reference.target, v) == key for v in _values_at(item, reference.path))


def _without(item: Json, reference: Reference, key: str) -> Json:
    """Give an item without the elements that name another, of the list where they stand."""

    def left(value: Json, path: Path) -> Json:
        if isinstance(value, list):
            if not path:
                return [one for one in value if _key(reference.target, one) != key]
            return [left(one, path) for one in value]
        if not path or not isinstance(value, Mapping) or path[0] not in value:
            return value
        return {**value, path[0]: left(value[path[0]], path[1:])}

    return left(item, reference.path)
