"""Items wherever they are kept: in their own place, or in a property of the items above them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from postspec.stub.http._message import Json
from postspec.stub.state._items import Items
from postspec.stub.state._resources import Part, Resource, Values, id_of

_NONE: Mapping[str, Json] = {}


class Kept:
    """The items of all resources, parts included. Values are those of an item's path in order."""

    def __init__(self, items: Items) -> None:
        self._items = items

    def within(self, resource: Resource, scope: Values) -> Mapping[str, Json]:
        """Give the items of a scope by key."""
        part = resource.part_of
        if part is None:
            return self._items.within(resource, scope)
        if resource.is_single:
            above = self.within(part.parent, scope)
            return {k: v[part.name] for k, v in above.items() if part.name in v}
        return {
            id_of(resource, one) or str(n): one for n, one in enumerate(self._list(part, scope))
        }

    def get(self, resource: Resource, values: Values) -> Json:
        """Give an item; None if there is none."""
        return self.within(resource, values[:-1]).get(values[-1])

    def everywhere(self, resource: Resource) -> Iterator[Json]:
        """Give the items of all scopes: of the document's first, then of new ones."""
        part = resource.part_of
        if part is None:
            yield from self._items.everywhere(resource)
            return
        for above in self.everywhere(part.parent):
            found = above.get(part.name) if isinstance(above, Mapping) else None
            if resource.is_single:
                yield from () if found is None else (found,)
            else:
                yield from found if isinstance(found, list) else ()

    def put(self, resource: Resource, values: Values, item: Json) -> None:
        """Keep an item, new or changed."""
        part = resource.part_of
        if part is None:
            self._items.put(resource, values, item)
        elif resource.is_single:
            self._set(part, values, item)
        else:
            kept = {**self.within(resource, values[:-1]), values[-1]: item}
            self._set(part, values[:-1], list(kept.values()))

    def remove(self, resource: Resource, values: Values, named: str) -> None:
        """Remove an item and all that is below it; `named` is the name by which it was called."""
        part = resource.part_of
        if part is None:
            self._items.remove(resource, values, named)
        elif resource.is_single:
            self._set(part, values, [])
        else:
            kept = self.within(resource, values[:-1])
            self._set(part, values[:-1], [v for k, v in kept.items() if k != values[-1]])

    def _list(self, part: Part, values: Values) -> list[Json]:
        above = self.get(part.parent, values)
        found = above.get(part.name) if isinstance(above, Mapping) else None
        return found if isinstance(found, list) else []

    def _set(self, part: Part, values: Values, items: Json) -> None:
        above = self.get(part.parent, values)
        self.put(part.parent, values, {**(above or {}), part.name: items})
