"""What each request does to the items, and what it is answered with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Final

from postspec.findings import Finding
from postspec.openapi import Operation
from postspec.samples import Sampler, Schemas
from postspec.stub._settings import StubSettings
from postspec.stub.http._answers import Answers
from postspec.stub.http._checks import Checked
from postspec.stub.http._message import Json
from postspec.stub.state._action_rules import ActionReader, add_declared, protected, with_declared
from postspec.stub.state._actions import Acting, answered
from postspec.stub.state._addresses import Address, Where, add_viewed, infer_addresses
from postspec.stub.state._changes import Changes
from postspec.stub.state._documented import Shown, unwrapped
from postspec.stub.state._inference import infer_resources
from postspec.stub.state._inventory import Inventory
from postspec.stub.state._items import Items, Place, Pretence
from postspec.stub.state._kept import Kept
from postspec.stub.state._lists import Lists
from postspec.stub.state._outcome import GONE, MISSING_ITEM, STATELESS, Outcome
from postspec.stub.state._properties import has_at
from postspec.stub.state._references import Linked, add_referred, infer_references
from postspec.stub.state._resources import Resource, Values, find_key, shape_of, with_id
from postspec.stub.state._showing import Showing
from postspec.stub.state._state_file import StateFile
from postspec.stub.state._unique import Taken, infer_unique
from postspec.stub.state._writing import Writing, declares_missing

_WRITES: Final = ("create", "replace", "merge", "act")
_NOWHERE: Final = Address()


class State:
    """The items of a document's resources. Two states made alike and asked alike answer alike."""

    def __init__(
        self,
        operations: tuple[Operation, ...],
        schemas: Schemas,
        sampler: Sampler,
        answers: Answers,
        settings: StubSettings,
    ) -> None:
        shown = Shown(schemas, sampler, answers)
        self._schemas = schemas
        self._showing = Showing(schemas, answers, Lists(schemas))
        declared = settings.declared.declarations
        named = frozenset(shape_of(one.items) for one in declared.resources)
        self._resources = infer_resources(operations, shown, named)
        self._addresses = infer_addresses(operations, self._resources, shown)
        add_viewed(operations, self._addresses, shown)
        reader = ActionReader(
            {one.operation_id: one for one in operations}, self._resources, schemas
        )
        entries = reader.declared(declared.resources)
        add_declared(schemas, entries)
        references = infer_references(self._resources)
        add_referred(schemas, self._resources, references, self._written(operations, shown))
        self._items = Items(self._resources.values(), settings.max_created)
        self._kept = Kept(self._items)
        self._writing = Writing(
            schemas=schemas,
            shown=shown,
            changes=Changes(schemas, shown, settings.now),
            items=self._items,
            kept=self._kept,
            linked=Linked(self._resources, references, self._kept),
            taken=Taken(with_declared(infer_unique(operations, self._addresses, shown), entries)),
            protected=protected(entries),
            seed=settings.seed,
            is_strict=settings.is_strict,
        )
        self._acting = Acting(reader.actions(declared.actions), self._writing)
        if reader.problems:
            raise settings.declared.error(reader.problems)

    def keep_in(self, file: StateFile) -> tuple[Finding, ...]:
        """Go on from what a file has, and keep in it what happens; the findings say what is lost."""
        return self._items.keep_in(file, self._fits)

    def save(self) -> None:
        """Write what happened since the last time to the file, if there is one.

        Raises:
            StateFileError: it cannot be written.
        """
        self._items.save()

    def _fits(self, place: Place, item: Json) -> bool:
        """Tell whether an item can be one of its resource: what the schema knows of it is valid."""
        schema = self._resources[place[0]].entity_schema
        if not isinstance(item, Mapping):
            return self._schemas.is_valid(schema, item)
        declared = self._schemas.properties(schema)
        return all(self._schemas.is_valid(declared[n], v) for n, v in item.items() if n in declared)

    @property
    def inventory(self) -> Inventory:
        """All items there are."""
        self._writing.taken.reset()  # what is put there is not noted
        return Inventory(self._resources, self._items, self._schemas)

    def _written(self, operations: Sequence[Operation], shown: Shown) -> Iterator[tuple[str, Json]]:
        """Give the bodies and items of the document's example requests that write, by shape."""
        for one in operations:
            address = self._addresses.get(one.label, _NOWHERE)
            if address.resource is not None and address.does in _WRITES:
                shape = address.resource.shape
                yield from ((shape, body) for body in shown.bodies(one))
                yield from ((shape, value) for value, _ in shown.examples(one))

    def reset(self, seed: int | None = None) -> None:
        """Forget everything that happened; the documented items are back."""
        self._writing.reset(seed)

    def changes(self, operation: Operation) -> bool:
        """Tell whether an operation changes items that others show."""
        address = self._addresses.get(operation.label, _NOWHERE)
        does_something = address.does not in ("list", "read", "look")
        acts = any(action.changes_items for action in self._acting.of(operation))
        return acts or (address.resource is not None and does_something)

    def lists(self, operation: Operation) -> bool:
        """Tell whether an operation lists items."""
        address = self._addresses.get(operation.label, _NOWHERE)
        return address.does == "list" and address.listed is not None

    @contextmanager
    def pretending(self, pretence: Pretence) -> Iterator[None]:
        """Take the items for something else than they are."""
        self._items.pretence = pretence
        try:
            yield
        finally:
            self._items.pretence = Pretence.NONE

    @property
    def item_paths(self) -> list[str]:
        """The paths of the document that name one item, as it writes them."""
        named = (next(iter(one.on_item.values()), None) for one in self._resources.values())
        return [one.path for one in named if one is not None]

    def resource_at(self, path: str) -> Resource | None:
        """Give the resource whose items have a path of the document."""
        return self._resources.get(shape_of(path))

    def items_at(self, path: str) -> Iterator[Mapping[str, Json]]:
        """Give every item of a path of the document, whatever it is below; new ones come last."""
        resource = self.resource_at(path)
        if resource is not None:
            yield from (one for one in self._kept.everywhere(resource) if isinstance(one, Mapping))

    def apply(self, operation: Operation, checked: Checked) -> Outcome:
        """Carry out a request that passed its checks."""
        address = self._addresses.get(operation.label, _NOWHERE)
        values = self._climb(address, checked.address)
        if isinstance(values, Outcome):
            return values
        resource = address.resource
        if self._acting.speaks_of(operation, checked):
            return self._acted(operation, checked)
        if resource is None:
            return STATELESS
        if address.does == "list":
            return self._list(resource, operation, address, values, checked)
        if address.does == "create":
            body = unwrapped(operation, checked.body)
            return self._create(resource, operation, values, body)
        return self._on_item(resource, operation, address, values, checked)

    def _acted(self, operation: Operation, checked: Checked) -> Outcome:
        """Do what is declared of an operation, and show the last item that it was about."""
        done = self._acting.carry_out(operation, checked)
        if done is None or isinstance(done, Outcome):
            return done or STATELESS
        shown = self._showing.item(operation, done.action.resource, done.item)
        return Outcome("value", answered(shown, done.answer))

    def _create(
        self, resource: Resource, operation: Operation, scope: Values, body: Json
    ) -> Outcome:
        if not isinstance(body, Mapping):
            return STATELESS
        made = self._writing.create(resource, operation, scope, body)
        if isinstance(made, Outcome):
            return made
        key, item = made
        above = self._above(resource, (*scope, key))
        shown = self._showing.created(operation, resource, key, item, above)
        return Outcome("value", shown, key)

    def _climb(self, address: Address, values: Values) -> Values | Outcome:
        """Give a path's values with the keys of the items it leads through, if those are there."""
        for above in address.above:
            *scope, named = values[: above.count]
            items = self._kept.within(above.resource, tuple(scope))
            if above.path:
                found = (k for k, v in items.items() if has_at(v, above.path, named))
                key = next(found, None)
            else:
                key = find_key(above.resource, items, named)
            if key is None:
                return self._gone(above.resource, (*scope, named))
            values = (*scope, key, *values[above.count :])
        return values

    def _on_item(
        self,
        resource: Resource,
        operation: Operation,
        address: Address,
        values: Values,
        checked: Checked,
    ) -> Outcome:
        """Carry out what an operation does to one item."""
        scope = values[: max(resource.shape.count("{}") - 1, 0)]
        named = address.key.key(checked) if address.key else None
        if named is None:
            return STATELESS
        key = self._find(resource, address, scope, named, checked)
        if key is None:
            return self._absent(resource, operation, (*scope, named), checked)
        item = self._kept.get(resource, (*scope, key))
        return self._done(resource, operation, address, (*scope, key), item, checked, named)

    def _find(
        self, resource: Resource, address: Address, scope: Values, named: str, checked: Checked
    ) -> str | None:
        """Give the key of the item that a request means; None if there is none."""
        items = self._kept.within(resource, scope)
        wanted = [(where, where.key(checked)) for where in address.where]
        key = address.key
        if key is None or not (key.path or wanted):
            return find_key(resource, items, named)
        conditions = [*wanted, (key, named)]
        for one, item in items.items():
            if all(_meets(resource, one, item, w, k) for w, k in conditions):
                return one
        return None

    def _absent(
        self, resource: Resource, operation: Operation, values: Values, checked: Checked
    ) -> Outcome:
        """Answer a request to an item that is not there."""
        method, named = operation.method, values[-1]
        if method == "get" and "," in named and (several := self._several(resource, values)):
            return Outcome("value", several)
        if resource.is_single or (method == "put" and not declares_missing(operation)):
            is_deleted = self._items.is_deleted(resource.shape, values)
            if not (resource.is_single and method in ("get", "delete") and is_deleted):
                item = with_id(self._schemas, resource, resource.entity, named)
                address = self._addresses[operation.label]
                return self._done(resource, operation, address, values, item, checked, named)
        return self._gone(resource, values)

    def _several(self, resource: Resource, values: Values) -> list[Json]:
        """Give the items that several ids in a row name; none if one of them is not there."""
        items = self._kept.within(resource, values[:-1])
        keys = [find_key(resource, items, one) for one in values[-1].split(",")]
        return [items[one] for one in keys if one is not None] if None not in keys else []

    def _done(
        self,
        resource: Resource,
        operation: Operation,
        address: Address,
        values: Values,
        item: Json,
        checked: Checked,
        named: str,
    ) -> Outcome:
        """Do to an item what an operation does, and show what it shows."""
        does = address.does
        if does == "look":
            return STATELESS
        body = unwrapped(operation, checked.body)
        writing, result = self._writing, item
        if does == "delete":
            result = writing.remove(resource, operation, values, named) or item
        elif does == "act":
            result = writing.act(resource, values, item, body)
        elif does in ("replace", "merge"):
            result = writing.change(resource, operation, does, values, item, body, named)
        if isinstance(result, Outcome):
            return result
        return self._shown(resource, operation, values, result)

    def _list(
        self,
        resource: Resource,
        operation: Operation,
        address: Address,
        values: Values,
        checked: Checked,
    ) -> Outcome:
        """Give the items that a list shows, or the one that its query asks for."""
        scope = values[: max(resource.shape.count("{}") - 1, 0)]
        kept = self._kept.within(resource, scope)
        named = address.turns.key(checked) if address.turns else None
        if named is not None:
            key = find_key(resource, kept, named)
            if key is None:
                return self._gone(resource, (*scope, named))
            return Outcome("value", self._showing.one_of_list(operation, resource, kept[key]))
        wanted = [(where, where.key(checked)) for where in address.where]
        items = [
            item
            for key, item in kept.items()
            if all(_meets(resource, key, item, where, value) for where, value in wanted)
        ]
        found = self._showing.list(operation, address.listed, items, checked.query)
        return Outcome("value", found.value, headers=found.headers)

    def _gone(self, resource: Resource, values: Values) -> Outcome:
        return GONE if self._items.is_deleted(resource.shape, values) else MISSING_ITEM

    def _shown(
        self, resource: Resource, operation: Operation, values: Values, item: Json
    ) -> Outcome:
        above = self._above(resource, values)
        return Outcome("value", self._showing.item(operation, resource, item, above))

    def _above(self, resource: Resource, values: Values) -> Json:
        """Give the item that another one is a part of; None if it is no part."""
        part = resource.part_of
        return self._kept.get(part.parent, values[:-1]) if part and not resource.is_single else None


def _meets(resource: Resource, key: str, item: Json, where: Where, value: str | None) -> bool:
    """Tell whether an item has what a request wants; what it says nothing of is no matter."""
    if value is None:
        return True
    return (
        where.is_met(item, value) if where.path else find_key(resource, {key: item}, value) == key
    )
