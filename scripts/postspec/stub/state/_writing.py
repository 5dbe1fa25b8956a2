"""What requests write: items come, change and go, as far as the other items allow it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from postspec.openapi import Operation
from postspec.samples import Schemas
from postspec.stub._expressions import at_pointer
from postspec.stub.http._message import Json
from postspec.stub.state._addresses import Deed
from postspec.stub.state._changes import Changes
from postspec.stub.state._documented import Shown
from postspec.stub.state._ids import is_id, make_id
from postspec.stub.state._items import Items
from postspec.stub.state._json_patch import PatchError, json_patch
from postspec.stub.state._kept import Kept
from postspec.stub.state._outcome import CONFLICT, PROTECTED, UNFIT, UNKNOWN, USED, Outcome
from postspec.stub.state._properties import key_of
from postspec.stub.state._references import Linked
from postspec.stub.state._resources import Resource, Values, with_id
from postspec.stub.state._stamps import stamped
from postspec.stub.state._unique import Taken, declares_conflict


@dataclass(frozen=True, slots=True)
class _Held:
    """The key of an item that has a value that is unique, and the property."""

    key: str
    name: str


@dataclass(slots=True, kw_only=True)
class Writing:
    """Carries out what requests write. What cannot be done gives the outcome that says so."""

    schemas: Schemas
    shown: Shown
    changes: Changes
    items: Items
    kept: Kept
    linked: Linked
    taken: Taken
    protected: Mapping[str, Sequence[Mapping[str, Json]]]
    seed: int
    is_strict: bool

    def reset(self, seed: int | None = None) -> None:
        """Forget everything that was written; draw ids from another seed, if there is one."""
        self.seed = self.seed if seed is None else seed
        self.items.reset()
        self.taken.reset()

    def remove(
        self, resource: Resource, operation: Operation, values: Values, named: str
    ) -> Outcome | None:
        """Remove an item; `named` is the name by which the request called it."""
        item = self.kept.get(resource, values)
        if any(is_fit(item, where) for where in self.protected.get(resource.shape, ())):
            return PROTECTED
        if declares_conflict(operation) and self.linked.is_used(
            resource, values[-1], is_strict=self.is_strict
        ):
            return USED
        self.kept.remove(resource, values, named)
        self.linked.forget(resource, values[-1])
        return None

    def change(
        self,
        resource: Resource,
        operation: Operation,
        does: Deed,
        values: Values,
        item: Json,
        body: Json,
        named: str,
    ) -> Json | Outcome:
        """Replace an item or merge something into it; give what it is now."""
        try:
            changed = self._changed(resource, operation, does, item, body, named)
        except PatchError:
            return UNFIT
        if isinstance(changed, Outcome) or changed is item:
            return changed
        if self._is_twice(resource, operation, values, changed):
            return CONFLICT
        self._put(resource, values, changed)
        return changed

    def act(self, resource: Resource, values: Values, item: Json, body: Json) -> Json:
        """Give an item the properties that an action sends, if they are all its own."""
        if not isinstance(body, Mapping) or not isinstance(item, Mapping):
            return item
        known = self.schemas.properties(resource.entity_schema)
        addresses = {resource.id_name, *resource.aliases}
        if body and all(name in known or name in item for name in body):
            sent = {k: v for k, v in body.items() if k not in addresses}
            item = self.changes.acted(resource, item, self.linked.completed(resource, sent)[0])
            self._put(resource, values, item)
        return item

    def create(
        self, resource: Resource, operation: Operation, scope: Values, body: Mapping[str, Json]
    ) -> tuple[str, Json] | Outcome:
        """Make an item; give its key and the item."""
        body, is_known = self.linked.completed(resource, body)
        if not is_known and (self.is_strict or declares_missing(operation)):
            return UNKNOWN
        store = self.kept.within(resource, scope)
        chosen = self._chosen_key(resource, operation, body)
        taken = self._holder(resource, operation, scope, body, chosen)
        if taken is not None and self._is_refused(resource, operation, (*scope, taken.key), taken):
            return CONFLICT
        key = chosen or (taken.key if taken else None) or self.new_key(resource, store)
        item = self.changes.created(resource, operation, body, key)
        self._put(resource, (*scope, key), item, is_new=key not in store)
        return key, item

    def _holder(
        self,
        resource: Resource,
        operation: Operation,
        scope: Values,
        body: Mapping[str, Json],
        chosen: str | None,
    ) -> _Held | None:
        """Give the item that has what a body wants to have alone; its own, if it says which."""
        items = self.kept.within(resource, scope)
        unique = self.taken.unique.get(resource.shape)
        declared = self.shown.declared(operation)
        for name in unique.names if unique else ():
            if name in body and name in declared and name != resource.id_name:
                key = self.taken.holder(resource, scope, items, name, body[name])
                if key is not None:
                    return _Held(key, name)
        if chosen is None or chosen not in items:
            return None
        return _Held(chosen, resource.id_name or "")

    def _is_refused(
        self, resource: Resource, operation: Operation, values: Values, held: _Held
    ) -> bool:
        """Tell whether a second item of that kind is refused, rather than put in the first's place.

        The document's own items that nobody has touched give way: it shows that they are made.
        """
        unique = self.taken.unique.get(resource.shape)
        is_said = unique is not None and held.name in unique.refused
        if not (is_said or self.is_strict or declares_conflict(operation)):
            return False
        return self.is_strict or not self.items.is_as_shown(resource, values)

    def _put(self, resource: Resource, values: Values, item: Json, *, is_new: bool = False) -> None:
        """Keep an item, and show its new values wherever it is shown."""
        self.kept.put(resource, values, item)
        self.taken.note(resource, values, item)
        part = resource.part_of
        if part is None and not is_new:
            self.linked.spread(resource, values[-1], item)
        elif part is not None and not resource.is_single:
            above = values[:-1]
            self.linked.spread(part.parent, above[-1], self.kept.get(part.parent, above))

    def _chosen_key(
        self, resource: Resource, operation: Operation, body: Mapping[str, Any]
    ) -> str | None:
        """Give the id that a client chooses in the body, where the body declares one.

        One that answers could not show is none: an item is found by the id that it shows.
        """
        name = resource.id_name
        if name is None or name not in self.shown.declared(operation):
            return None
        key = key_of(body.get(name))
        return key if key is not None and is_id(self.schemas, resource, key) else None

    def new_key(
        self, resource: Resource, store: Mapping[str, Json], wanted: str | None = None
    ) -> str:
        """Make an id that is not taken; if the id's schema leaves no choice, one that is."""
        if wanted is not None:
            return wanted
        for _ in range(len(store) + 1):
            number = self.items.next_number(resource.shape)
            key = make_id(self.schemas, resource, number, self.seed)
            if key not in store:
                break
        return key

    def put_new(self, resource: Resource, values: Values, body: Json = None) -> None:
        """Make an item: of a body as its own creation does, else like the one the document shows."""
        create = resource.on_collection.get("post")
        if isinstance(body, Mapping) and create is not None:
            item = self.changes.created(resource, create, body, values[-1])
        else:
            item = with_id(self.schemas, resource, resource.entity, values[-1])
            if isinstance(item, Mapping):
                item = stamped(item, resource.entity, (), self.changes.now())
        self._put(resource, values, item, is_new=True)

    def keep(self, resource: Resource, values: Values, item: Json, changed: Json) -> Json:
        """Keep what has become of an item, what it refers to filled in; give that."""
        if isinstance(changed, Mapping):
            changed = self.linked.completed(resource, changed)[0]
            changed = self.changes.restamped(resource, item, changed)
        self._put(resource, values, changed)
        return changed

    def _changed(
        self,
        resource: Resource,
        operation: Operation,
        does: str,
        item: Json,
        body: Json,
        named: str,
    ) -> Json:
        """Give an item after a change. What the path says of it holds, whatever the body says."""
        if resource.is_single and isinstance(item, list):
            return body if isinstance(body, list) else item
        if isinstance(body, list) and does == "merge" and not isinstance(item, Mapping):
            return json_patch(item, body)
        if not isinstance(body, Mapping | list) or not isinstance(item, Mapping):
            return item
        own = (resource.id_name, *resource.aliases)
        address = {
            n: v for n, v in item.items() if n == own[0] or (n in own and key_of(v) == named)
        }
        if isinstance(body, list):
            return {**_patched(item, body), **address} if does == "merge" else item
        body, is_known = self.linked.completed(resource, body, is_whole=True)
        if not is_known and (self.is_strict or declares_missing(operation)):
            return UNKNOWN
        change = self.changes.merged if does == "merge" else self.changes.replaced
        return {**change(resource, operation, item, body), **address}

    def _is_twice(
        self, resource: Resource, operation: Operation, values: Values, item: Json
    ) -> bool:
        """Tell whether a change gives an item what another one has alone."""
        items = self.kept.within(resource, values[:-1])
        unique = self.taken.unique.get(resource.shape)
        for name in unique.names if unique and isinstance(item, Mapping) else ():
            key = self.taken.holder(resource, values[:-1], items, name, item.get(name))
            if key not in (None, values[-1]):
                held = _Held(str(key), name)
                if self._is_refused(resource, operation, (*values[:-1], held.key), held):
                    return True
        return False


def _patched(item: Mapping[str, Json], operations: list[Json]) -> Mapping[str, Json]:
    """Give an object after a JSON Patch, which may not make anything else of it."""
    patched = json_patch(item, operations)
    if not isinstance(patched, Mapping):
        raise PatchError("what it leaves is no object")
    return patched


def is_fit(item: Json, where: Mapping[str, Json]) -> bool:
    """Tell whether an item has at each JSON Pointer the value, or one of the values, wanted there."""
    found = [(at_pointer(item, at), wanted) for at, wanted in where.items()]
    return all(one in (wanted if isinstance(wanted, list) else [wanted]) for one, wanted in found)


def declares_missing(operation: Operation) -> bool:
    """Tell whether an operation declares that something may not be there."""
    return any(one.matches(404) or one.status == "default" for one in operation.responses)
