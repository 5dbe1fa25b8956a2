"""The items of all collections, and which of them were created and deleted. Bounded in size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import Final

from postspec.stub._message import Json
from postspec.stub._resources import Resource, Values

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
    """Items by resource, scope and key.

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
        self._above: dict[str, list[str]] = {}

    def reset(self) -> None:
        """Forget everything that happened; the documented items are back."""
        self._scopes.clear()
        self._created.clear()
        self._deleted.clear()

    def within(self, resource: Resource, scope: Values) -> Mapping[str, Item]:
        """Give the items of a scope by key; those of the document first, then as they came."""
        written = self._scopes.get((resource.shape, scope))
        if self.pretence is Pretence.NOTHING_WAS_WRITTEN:
            written = None
        return resource.seeds.get(scope, _NONE) if written is None else written

    def everywhere(self, resource: Resource) -> Iterator[Item]:
        """Give the items of all scopes of a resource: of the document's first, then of new ones."""
        written = [scope for shape, scope in self._scopes if shape == resource.shape]
        for scope in dict.fromkeys([*resource.seeds, *written]):
            yield from self.within(resource, scope).values()

    def put(self, resource: Resource, values: Values, item: Item) -> None:
        """Keep an item, new or changed."""
        if self.pretence is Pretence.NOTHING_IS_WRITTEN:
            return
        scope, key = values[:-1], values[-1]
        place = resource.shape, scope
        if place not in self._scopes:
            self._scopes[place] = dict(resource.seeds.get(scope, _NONE))
        if key not in self._scopes[place]:
            self._created[resource.shape, values] = None
        self._scopes[place][key] = item
        self._deleted.pop((resource.shape, values), None)
        if len(self._created) > self._max_created:
            self._forget(next(iter(self._created)))

    def remove(self, resource: Resource, values: Values, named: str) -> None:
        """Remove an item and all that is below it; `named` is the name by which it was called."""
        if self.pretence is Pretence.NOTHING_IS_WRITTEN:
            return
        self.put(resource, values, {})  # the scope may be as the document shows it
        self._forget((resource.shape, values))
        for name in (values[-1], named):
            self._deleted[resource.shape, (*values[:-1], name)] = None
        while len(self._deleted) > self._max_created:
            del self._deleted[next(iter(self._deleted))]
        below = resource.shape + "/"
        for shape, scope in list(self._scopes):
            if shape.startswith(below):
                for key in list(self._scopes[shape, scope]):
                    if (*scope, key)[: len(values)] == values:
                        self._forget((shape, (*scope, key)))

    def _forget(self, place: Place) -> None:
        shape, values = place
        self._created.pop(place, None)
        scope = values[:-1]
        items = self._scopes[shape, scope]
        items.pop(values[-1], None)
        if not items and scope not in self._seeds[shape]:
            del self._scopes[shape, scope]

    def is_deleted(self, shape: str, values: Values) -> bool:
        """Tell whether a path leads to a deleted item."""
        return (shape, values) in self._deleted

    def is_below_deleted(self, shape: str, values: Values) -> bool:
        """Tell whether some step above the last one of a path leads to a deleted item."""
        if shape not in self._above:
            self._above[shape] = [one for one in self._seeds if shape.startswith(one + "/")]
        return any((one, values[: one.count("{}")]) in self._deleted for one in self._above[shape])
