"""How each operation leads to items of a resource: what is done, to which items, and where they are.

An address is inferred once for every operation; a request then only fills in its values.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from postspec.openapi import Operation, Parameter
from postspec.samples import InvalidSchemaError
from postspec.stub.http._checks import Checked
from postspec.stub.http._message import Json
from postspec.stub.state._documented import Shown, key_parameters
from postspec.stub.state._inference import is_like, owner_of
from postspec.stub.state._properties import (
    Path,
    find_property,
    has_at,
    key_of,
    plain,
    values_at,
    words_of,
)
from postspec.stub.state._resources import (
    Listed,
    Resource,
    find_key,
    id_of,
    path_parameters,
    path_variables,
    shape_of,
)
from postspec.stub.state._seeds import means_item

#: What an operation does: `act` changes some properties of an item, `look` is about an item that
#: has to be there and neither shows nor changes it.
Deed = Literal["list", "read", "create", "replace", "merge", "delete", "act", "look"]

_ON_ITEM: Final[Mapping[str, Deed]] = {
    "get": "read",
    "put": "replace",
    "patch": "merge",
    "delete": "delete",
    "post": "act",
}
#: Last words of names that are given to an item by people, and lead to one all the same.
_GIVEN: Final = frozenset({"name", "username", "code", "number", "slug", "identifier", "key"})


@dataclass(frozen=True, slots=True)
class Where:
    """A property and where the request says its value.

    `path` is empty if the property is the id. `place` `fixed` means that `name` is the value
    itself; in a path, `index` counts the variables.
    """

    path: Path
    place: Literal["path", "query", "body", "fixed"]
    name: str
    index: int = 0

    def key(self, checked: Checked) -> str | None:
        """Give the value a request has for the property, as a key; None if it has none."""
        if self.place == "path":
            return checked.address[self.index]
        if self.place == "fixed":
            return self.name
        sent = checked.query if self.place == "query" else checked.body
        value = sent.get(self.name) if isinstance(sent, Mapping) else None
        return str(value).lower() if isinstance(value, bool) else key_of(value)

    def is_met(self, item: Json, key: str) -> bool:
        """Tell whether an item has a key at this property."""
        return has_at(item, self.path, key)


@dataclass(frozen=True, slots=True)
class Above:
    """A step of a path that leads through an item: that item's resource, and the property."""

    resource: Resource
    count: int
    path: Path = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """How one operation leads to items.

    `resource` is None where it leads to none. `above` are the items on the way, each of which has
    to be there. `key` says which item is meant, `where` what all of those meant have in common.
    `turns` makes one item of a list, if the request has its value. `listed` is how a list shows
    its items.
    """

    resource: Resource | None = None
    does: Deed = "look"
    above: tuple[Above, ...] = ()
    key: Where | None = None
    where: tuple[Where, ...] = ()
    turns: Where | None = None
    listed: Listed | None = None


def infer_addresses(
    operations: Sequence[Operation], resources: Mapping[str, Resource], shown: Shown
) -> dict[str, Address]:
    """Give the address of every operation that leads to items, by the operation's label."""
    inference = _Inference(resources, shown)
    found = {}
    for one in operations:
        with contextlib.suppress(InvalidSchemaError):
            found[one.label] = inference.address(one)
    return found


@dataclass(frozen=True)
class _Inference:
    resources: Mapping[str, Resource]
    shown: Shown
    _none: Address = field(default_factory=Address)

    def address(self, operation: Operation) -> Address:
        """Give the address of an operation."""
        shape = shape_of(operation.path)
        above = tuple(self._above(operation, shape))
        own = self.resources.get(shape)
        if own is not None:
            return self._on_item(own, operation, above)
        collection = self.resources.get(shape + "/{}")
        if collection is not None:
            return self._on_collection(collection, operation, above)
        singles = (r for r in self.resources.values() if r.is_single and r.listed is not None)
        of_all = next((r for r in singles if operation in r.on_collection.values()), None)
        if of_all is not None:
            return Address(resource=of_all, does="list", above=above, listed=of_all.listed)
        owner = owner_of(shape, self.resources)
        view = self._view(owner, operation, above) if owner is not None else None
        return view or self._below(operation, shape, above)

    def _above(self, operation: Operation, shape: str) -> Iterator[Above]:
        """Give the items that a path leads through, the outermost first."""
        variables = path_variables(operation)
        for at in sorted(self.resources, key=len):
            resource, count = self.resources[at], at.count("{}")
            if at.endswith("/{}") and shape.startswith(at + "/"):
                path = self._leads(resource, operation, variables[count - 1])
                if path is not None:
                    yield Above(resource, count, path)

    def _leads(self, resource: Resource, operation: Operation, variable: str) -> Path | None:
        """Give the property by which a variable names an item, empty for the id; None if it doesn't."""
        if means_item(resource, variable):
            return ()
        parameter = path_parameters(operation).get(variable)
        keys = set(self.shown.keys(parameter)) if parameter and parameter.examples else set()
        scopes = list(resource.seeds.values())
        if any(find_key(resource, items, key) for items in scopes for key in keys):
            return ()
        if words_of(variable)[-1:] and words_of(variable)[-1] in _GIVEN:
            items = [one for scope in scopes for one in scope.values()]
            path = find_property([variable], keys, items)
            if path and keys & {key_of(v) for one in items for v in values_at(one, path)}:
                return path
        return None

    def _on_item(
        self, resource: Resource, operation: Operation, above: tuple[Above, ...]
    ) -> Address:
        does = _ON_ITEM.get(operation.method, "look")
        if resource.is_single and does == "act":
            does = "replace"
        last = resource.shape.count("{}") - 1
        key = Where((), "path", path_variables(operation)[last], last) if last >= 0 else None
        if resource.is_single and last < 0:
            key = Where((), "fixed", "")
        return Address(resource=resource, does=does, above=above, key=key)

    def _on_collection(
        self, resource: Resource, operation: Operation, above: tuple[Above, ...]
    ) -> Address:
        method = operation.method
        if method == "post":
            return Address(resource=resource, does="create", above=above)
        required = key_parameters(operation, is_required=True)
        key = next(filter(None, (self._query(resource, one) for one in required)), None)
        if key is None and method != "get":
            key = self._body(resource, operation)
        does = _ON_ITEM.get(method, "look")
        if method == "get" and (key is None or resource.listed is not None):
            optional = [one for one in key_parameters(operation) if not one.is_required]
            turns = next(
                filter(None, (self._turns(resource, operation, p) for p in optional)), None
            )
            where = (key,) if key is not None else ()
            return Address(
                resource=resource,
                does="list",
                above=above,
                where=where,
                turns=turns,
                listed=resource.listed,
            )
        if key is None:
            return Address(above=above)
        return Address(resource=resource, does=does, above=above, key=key)

    def _query(self, resource: Resource, parameter: Parameter) -> Where | None:
        """Give the property that a key in the query is the value of."""
        keys = self.shown.keys(parameter)
        names = [n for n in (resource.id_name, *resource.aliases) if n is not None]
        if plain(parameter.name) in map(plain, names[:1]):
            return Where((), "query", parameter.name)
        items = _items(resource)
        path = find_property([parameter.name], keys, items)
        if path is None and means_item(resource, parameter.name):
            path = ()
        path = () if path == resource.id_path else path
        return Where(path, "query", parameter.name) if path is not None else None

    def _turns(
        self, resource: Resource, operation: Operation, parameter: Parameter
    ) -> Where | None:
        """Give the key that makes a list one item, if the document shows or declares that."""
        where = self._query(resource, parameter)
        if where is None or where.path:
            return None
        values = list(self.shown.values(operation))
        schema = values[0][1] if values else {}
        is_one = any(is_like(resource, value) for value, _ in values)
        return where if is_one or self._declares(schema, resource.entity) else None

    def _declares(self, schema: Mapping[str, Json], entity: Json) -> bool:
        parts = list(self.shown.schemas.parts(schema))
        is_union = any("anyOf" in one or "oneOf" in one for one in parts)
        return is_union and self.shown.schemas.is_valid(schema, entity)

    def _body(self, resource: Resource, operation: Operation) -> Where | None:
        """Give the id in a body, if there may be one."""
        media = [one for one in operation.body if self.shown.schemas.items(one.schema) is None]
        return Where((), "body", resource.id_name) if resource.id_name and media else None

    def _view(
        self, owner: Resource, operation: Operation, above: tuple[Above, ...]
    ) -> Address | None:
        """Give the address of a path below a collection that shows its items in another way."""
        values = [value for value, _ in self.shown.values(operation)]
        listed = self.shown.listed(operation)
        is_many = listed is not None and any(is_like(owner, one) for one in listed.elements)
        is_one = any(is_like(owner, value) for value in values)
        where = self._conditions(owner, operation)
        if operation.method != "get" or not (is_many or is_one) or where is None:
            return self._aside(owner, operation, above)
        if is_many and not is_one:
            return Address(resource=owner, does="list", above=above, where=where, listed=listed)
        if not where:
            return None
        return Address(resource=owner, does="read", above=above, key=where[0], where=where[1:])

    def _conditions(self, owner: Resource, operation: Operation) -> tuple[Where, ...] | None:
        """Give what the items of a view have in common; None if some variable says nothing of them."""
        items, found = _items(owner), []
        count = owner.shape.count("{}") - 1
        steps = shape_of(operation.path).removeprefix(owner.collection + "/").split("/")
        variables = path_variables(operation)
        for index, name in enumerate(variables[count:], count):
            beside = operation.path.partition("/{" + name + "}")[0].rpartition("/")[2]
            keys = self.shown.keys(path_parameters(operation).get(name))
            path = find_property([name, beside], keys, items)
            if means_item(owner, name):
                path = ()
            if path is None:
                return None
            found.append(Where(path, "path", name, index))
        for one in operation.parameters:
            if one.place == "query" and one.is_required:
                path = find_property([one.name], self.shown.keys(one), items)
                found += [Where(path, "query", one.name)] if path else []
        flag = next((p for p in _flags(items) if plain(p[-1]) == plain(steps[-1])), None)
        return (*found, Where(flag, "fixed", "true")) if flag else tuple(found)

    def _aside(
        self, owner: Resource, operation: Operation, above: tuple[Above, ...]
    ) -> Address | None:
        """Give the address of a path with words before the id: `/forms/pages/{formId}`."""
        if not operation.path.endswith("}"):
            return None
        variables = path_variables(operation)
        if not means_item(owner, variables[-1]) or len(variables) != owner.shape.count("{}"):
            return None
        key = Where((), "path", variables[-1], len(variables) - 1)
        does: Deed = "act" if operation.method in ("post", "put", "patch") else "look"
        return Address(resource=owner, does=does, above=above, key=key)

    def _below(self, operation: Operation, shape: str, above: tuple[Above, ...]) -> Address:
        """Give the address of a path below an item: an action on it if that writes."""
        nearest = above[-1] if above else None
        if nearest is None or operation.method not in ("post", "put", "patch"):
            return Address(above=above)
        if shape.count("{}") != nearest.count or nearest.path:
            return Address(above=above)
        index = nearest.count - 1
        key = Where((), "path", path_variables(operation)[index], index)
        return Address(resource=nearest.resource, does="act", above=above, key=key)


def _items(resource: Resource) -> list[Json]:
    return [one for scope in resource.seeds.values() for one in scope.values()]


def _flags(items: Sequence[Json]) -> Iterator[Path]:
    """Give the properties of items that are true or false."""
    for item in items:
        if isinstance(item, Mapping):
            yield from ((name,) for name, value in item.items() if isinstance(value, bool))


def add_viewed(
    operations: Sequence[Operation], addresses: Mapping[str, Address], shown: Shown
) -> None:
    """Add to the seeds the whole items that are shown at other addresses than their own."""
    for operation in operations:
        address = addresses.get(operation.label)
        if address is None or address.resource is None or address.does not in ("list", "read"):
            continue
        resource, required = address.resource, set[str]()
        if isinstance(resource.entity, Mapping):
            required = set(shown.schemas.required(resource.entity_schema) or resource.entity)
        for value, _ in shown.examples(operation):
            for one in value if isinstance(value, list) else [value]:
                key = id_of(resource, one)
                if key and is_like(resource, one) and required <= one.keys():
                    for items in resource.seeds.values():
                        if find_key(resource, items, key) is None:
                            items[key] = one
