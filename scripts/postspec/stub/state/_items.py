"""The items of all collections, and which of them were created and deleted. Bounded in size."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from typing import Final

from postspec.findings import Finding
from postspec.stub.http._message import Json
from postspec.stub.state._resources import Resource, Values
from postspec.stub.state._state_file import Changes, StateFile

Item = Mapping[str, Json]
#: Where an item is: the shape of its resource, the values of its path.
Place = tuple[str, Values]

_NONE: Final[Mapping[str, Item]] = {}


class Pretence(Enum):
    """What items are taken for, against the truth, while a request is answered."""

    NONE = "none"
    NOTHING_IS_WRITTEN = "what is put or removed is not"
    NOTHING_WAS_WRITTEN = "what is seen is what there was at the start"


class Items:
    """Items by resource, scope and key, in memory; `keep_in` has them in a file as well.

    Beside the document's own items at most `max_created` are kept, and as many deleted ones
    remembered; the oldest give way.
    """

    def __init__(self, resources: Iterable[Resource], max_created: int) -> None:
        self._seeds = {one.shape: one.seeds for one in resources}
        self._max_created = max_created
        self.pretence = Pretence.NONE
        # Only scopes that were written to are here; the others are as the document shows them.
        self._scopes: dict[Place, dict[str, Item]] = {}
        # Ordered sets, oldest first.
        self._created: dict[Place, None] = {}
        self._deleted: dict[Place, None] = {}
        self._counters: dict[str, int] = {}
        self._above: dict[str, list[str]] = {}
        self._file: StateFile | None = None
        self._changes: Changes | None = None

    def reset(self) -> None:
        """Forget everything that happened; the documented items are back."""
        self._scopes.clear()
        self._created.clear()
        self._deleted.clear()
        self._counters.clear()
        if self._file is not None:
            self._changes = Changes(is_reset=True)

    def keep_in(self, file: StateFile, fits: Callable[[Place, Json], bool]) -> tuple[Finding, ...]:
        """Go on from what a file has, and write to it what `save` finds to have happened.

        `fits` tells whether an item can be one of a document that has changed; the findings say
        which could not.
        """
        kept, found = file.load(self._seeds.keys(), fits)
        self._scopes = {scope: {} for scope in kept.scopes}
        for (shape, values), (item, is_created) in kept.items.items():
            shown = self._seeds[shape].get(values[:-1], _NONE).get(values[-1])
            self._scopes[shape, values[:-1]][values[-1]] = shown if shown == item else item
            if is_created:
                self._created[shape, values] = None
        self._deleted = dict.fromkeys(kept.deleted)
        self._counters = dict(kept.counters)
        if kept.is_other:
            self._add_seeds()
        self._file, self._changes = file, Changes()
        return found

    def _add_seeds(self) -> None:
        """Put the items that only a changed document has where others were written."""
        for (shape, scope), items in self._scopes.items():
            for key, item in self._seeds[shape].get(scope, _NONE).items():
                if not self.is_deleted(shape, (*scope, key)):
                    items.setdefault(key, item)

    def save(self) -> None:
        """Write what happened since the last time, if there is a file.

        Raises:
            StateFileError: it cannot be written.
        """
        if self._file is not None and self._changes:
            self._file.save(self._changes)
            self._changes = Changes()

    def next_number(self, shape: str) -> int:
        """Count the items that a resource has made."""
        number = self._counters[shape] = self._counters.get(shape, 0) + 1
        if self._changes is not None:
            self._changes.counters[shape] = number
        return number

    def within(self, resource: Resource, scope: Values) -> Mapping[str, Item]:
        """Give the items of a scope by key; those of the document first, then as they came."""
        written = self._scopes.get((resource.shape, scope))
        if self.pretence is Pretence.NOTHING_WAS_WRITTEN:
            written = None
        return resource.seeds.get(scope, _NONE) if written is None else written

    def scopes(self, resource: Resource) -> list[Values]:
        """Give the scopes of a resource, those of the document first."""
        written = [scope for shape, scope in self._scopes if shape == resource.shape]
        return list(dict.fromkeys([*resource.seeds, *written]))

    def everywhere(self, resource: Resource) -> Iterator[Item]:
        """Give the items of all scopes of a resource: of the document's first, then of new ones."""
        for scope in self.scopes(resource):
            yield from self.within(resource, scope).values()

    def is_as_shown(self, resource: Resource, values: Values) -> bool:
        """Tell whether an item is the document's own, and nobody has written to it."""
        scope, key = values[:-1], values[-1]
        shown = resource.seeds.get(scope, _NONE).get(key)
        return shown is not None and self.within(resource, scope).get(key) is shown

    def put(self, resource: Resource, values: Values, item: Item) -> None:
        """Keep an item, new or changed."""
        if self.pretence is Pretence.NOTHING_IS_WRITTEN:
            return
        place, key = (resource.shape, values[:-1]), values[-1]
        items = self._written(resource, place)
        if key not in items:
            self._created[resource.shape, values] = None
        items[key] = item
        self._mark_deleted((resource.shape, values), is_deleted=False)
        if self._changes is not None:
            is_created = (resource.shape, values) in self._created
            self._changes.items[resource.shape, values] = item, is_created
        if len(self._created) > self._max_created:
            self._forget(next(iter(self._created)))

    def _written(self, resource: Resource, place: Place) -> dict[str, Item]:
        """Give the items of a scope that is about to be written to."""
        if place not in self._scopes:
            seeds = resource.seeds.get(place[1], _NONE)
            self._scopes[place] = dict(seeds)
            if self._changes is not None:
                self._changes.scopes[place] = True
                for key, item in seeds.items():
                    self._changes.items[place[0], (*place[1], key)] = item, False
        return self._scopes[place]

    def remove(self, resource: Resource, values: Values, named: str) -> None:
        """Remove an item and all that is below it; `named` is the name by which it was called."""
        if self.pretence is Pretence.NOTHING_IS_WRITTEN:
            return
        self._written(resource, (resource.shape, values[:-1]))
        self._forget((resource.shape, values))
        for name in (values[-1], named):
            self._mark_deleted((resource.shape, (*values[:-1], name)), is_deleted=True)
        while len(self._deleted) > self._max_created:
            self._mark_deleted(next(iter(self._deleted)), is_deleted=False)
        below = resource.shape + "/"
        for shape, scope in list(self._scopes):
            if shape.startswith(below):
                for key in list(self._scopes[shape, scope]):
                    if (*scope, key)[: len(values)] == values:
                        self._forget((shape, (*scope, key)))

    def _mark_deleted(self, place: Place, *, is_deleted: bool) -> None:
        if is_deleted:
            self._deleted[place] = None
        else:
            self._deleted.pop(place, None)
        if self._changes is not None:
            self._changes.deleted[place] = is_deleted

    def _forget(self, place: Place) -> None:
        shape, values = place
        self._created.pop(place, None)
        scope = values[:-1]
        items = self._scopes[shape, scope]
        items.pop(values[-1], None)
        if self._changes is not None:
            self._changes.items[place] = None
        if not items and scope not in self._seeds[shape]:
            del self._scopes[shape, scope]
            if self._changes is not None:
                self._changes.scopes[shape, scope] = False

    def is_deleted(self, shape: str, values: Values) -> bool:
        """Tell whether a path leads to a deleted item."""
        return (shape, values) in self._deleted

    def is_below_deleted(self, shape: str, values: Values) -> bool:
        """Tell whether some step above the last one of a path leads to a deleted item."""
        if shape not in self._above:
            self._above[shape] = [one for one in self._seeds if shape.startswith(one + "/")]
        return any((one, values[: one.count("{}")]) in self._deleted for one in self._above[shape])
