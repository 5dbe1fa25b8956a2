"""Resources inferred from the paths of a document and from what it shows there.

What each method means is HTTP's own (RFC 9110, section 9.3); what a path means is told from the
other operations on it, above it and below it, and from the examples they share.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final

from postspec.openapi import Operation, Parameter
from postspec.samples import InvalidSchemaError, Schema
from postspec.stub.http._message import Json
from postspec.stub.state._documented import Shown, key_parameters
from postspec.stub.state._properties import (
    KEY_WORDS,
    Path,
    find_property,
    key_of,
    names_one,
    plain,
    values_at,
    words_of,
)
from postspec.stub.state._resources import (
    Listed,
    Part,
    Resource,
    find_key,
    id_of,
    listed_in,
    path_parameters,
    path_variables,
    shape_of,
    words_for,
)
from postspec.stub.state._seeds import Seeding, means_item

ITEM_METHODS: Final = ("get", "put", "patch", "delete")
_WRITES: Final = ("put", "patch", "post")
_NONE: Final[Mapping[str, Operation]] = {}
#: How much of what is read must be written, and the other way round, to be the same thing.
_LIKENESS: Final = 0.6


def infer_resources(
    operations: Sequence[Operation], shown: Shown, named: frozenset[str] = frozenset()
) -> dict[str, Resource]:
    """Give the resources of a document by shape.

    `named` are shapes of lists whose elements are items though nothing else is done to them.
    """
    inference = _Inference(operations, shown, named)
    resources: dict[str, Resource] = {}
    for shape in inference.shapes:
        # A schema that cannot be used makes no resource; requests that meet it are told.
        with contextlib.suppress(InvalidSchemaError):
            resource = inference.resource(shape, resources)
            if resource is not None:
                resources[resource.shape] = resource
    return resources


def is_like(resource: Resource, value: Json) -> bool:
    """Tell whether a value shows an item of a resource, or one of them in another form."""
    if not isinstance(value, Mapping) or not isinstance(resource.entity, Mapping):
        return False
    shared = len(value.keys() & resource.entity.keys())
    least = min(len(value), len(resource.entity))
    return id_of(resource, value) is not None and shared >= min(2, least) and shared * 2 >= least


@dataclass(frozen=True)
class _Inference:
    operations: Sequence[Operation]
    shown: Shown
    named: frozenset[str]

    @cached_property
    def seeding(self) -> Seeding:
        """What finds the items that exist from the start."""
        return Seeding(self.operations, self.shown)

    @cached_property
    def by_shape(self) -> dict[str, dict[str, Operation]]:
        """The operations by shape and method."""
        found: dict[str, dict[str, Operation]] = {}
        for one in self.operations:
            found.setdefault(shape_of(one.path), {}).setdefault(one.method, one)
        return found

    @property
    def shapes(self) -> list[str]:
        """The shapes that may make a resource, those above others first."""
        return sorted(self.by_shape, key=lambda one: one.count("/"))

    def resource(self, shape: str, above: Mapping[str, Resource]) -> Resource | None:
        """Give the resource that the operations of a shape make, given those above it."""
        on_shape = self.by_shape[shape]
        if shape.endswith("/{}"):
            return self._of_items(shape, on_shape, above)
        if shape + "/{}" in self.by_shape and self._is_item(shape + "/{}"):
            return None
        owner = above.get(shape.rpartition("/")[0])
        if owner is not None and (part := self._part(shape + "/{}", _NONE, on_shape, owner)):
            return part
        return self._single(shape, on_shape, owner) or self._of_collection(shape, on_shape)

    def _is_item(self, shape: str) -> bool:
        on_item = self.by_shape[shape]
        if not on_item.keys() & set(ITEM_METHODS):
            return False
        operation = next(iter(on_item.values()))
        last = path_parameters(operation).get(path_variables(operation)[-1])
        return not self.shown.is_closed(last)

    def _of_items(
        self, shape: str, on_item: Mapping[str, Operation], above: Mapping[str, Resource]
    ) -> Resource | None:
        """Give the resource of an item path, unless that leads to items that others have."""
        collection = shape.removesuffix("/{}")
        if not self._is_item(shape):
            return None
        on_collection = self.by_shape.get(collection, _NONE)
        if not on_collection:
            owner = owner_of(shape, above)
            if owner is not None and self._is_address(owner, on_item):
                return None
        owner = above.get(collection.rpartition("/")[0])
        if owner is not None and (part := self._part(shape, on_item, on_collection, owner)):
            return part
        return self._made(shape, on_item, on_collection)

    def _is_address(self, owner: Resource, on_item: Mapping[str, Operation]) -> bool:
        """Tell whether an item path below a collection is another way to its items."""
        if all(means_item(owner, path_variables(one)[-1]) for one in on_item.values()):
            return True
        values = [value for value, _ in self.shown.values(on_item.get("get"))]
        elements = [one for v in values for one in (v if isinstance(v, list) else [v])]
        return on_item.keys() == {"get"} and any(is_like(owner, one) for one in elements)

    def _of_collection(self, shape: str, on_shape: Mapping[str, Operation]) -> Resource | None:
        """Give the resource of a collection that has no item path.

        Its items are changed by a key in the query or in the body, or at paths below them.
        """
        made = self._made(shape + "/{}", _NONE, on_shape)
        is_below = any(one.startswith(shape + "/{}/") for one in self.by_shape)
        is_named = shape in self.named
        if not made.id_path or not (on_shape.keys() - {"get"} or is_below or is_named):
            return None
        keyed = any(key_parameters(one, is_required=True) for one in on_shape.values())
        return made if keyed or made.listed is not None else None

    def _single(
        self, shape: str, on_shape: Mapping[str, Operation], owner: Resource | None
    ) -> Resource | None:
        """Give the resource of a path where what is written is what is read, without an id."""
        value, schema = next(self.shown.values(on_shape.get("get")), (None, {}))
        writes = [on_shape[one] for one in _WRITES if one in on_shape]
        of_all = self._list_of_singles(shape) if owner is not None else None
        is_setting = any(self._writes(one, value, schema) for one in writes)
        if not isinstance(value, dict | list) or not (is_setting or of_all):
            return None
        made = Resource(
            shape=shape,
            on_item=on_shape,
            on_collection={"get": of_all} if of_all else _NONE,
            id_name=None,
            aliases=(),
            entity=value,
            entity_schema=schema,
            listed=self.shown.listed(of_all),
            seeds={},
            id_path=self._key_path(on_shape["get"], of_all),
            is_single=True,
        )
        return replace(made, seeds=self.seeding.singles(made))

    def _key_path(self, get: Operation, of_all: Operation | None) -> Path:
        """Give the path of the property that holds what the last variable above a single says."""
        names = path_variables(get)[-1:]
        keys = [key for one in names for key in self.shown.keys(path_parameters(get).get(one))]
        listed = self.shown.listed(of_all)
        values = [value for value, _ in self.shown.values(get)]
        elements = [*values, *(listed.elements if listed else ())]
        found = find_property(names, keys, elements) if names else None
        shown = {key_of(v) for one in elements for v in values_at(one, found or ())}
        return found if found and shown & set(keys) else ()

    def _writes(self, operation: Operation, value: Json, schema: Schema) -> bool:
        """Tell whether an operation writes what another one reads: the same list, or properties.

        A list of objects to which one object is sent is a collection.
        """
        media = operation.body[0] if operation.body else None
        if media is None or key_parameters(operation, is_required=True):
            return False
        items = self.shown.schemas.items(media.schema)
        if items is not None or isinstance(value, list):
            return items is not None and isinstance(value, list)
        read = set(self.shown.schemas.properties(schema)) | set(value or ())
        sent = self.shown.declared(operation)
        if operation.method == "post" and listed_in(self.shown.schemas, schema, value):
            return len(sent & read) >= _LIKENESS * len(read)
        return len(sent & read) * 2 >= len(sent) > 0

    def _list_of_singles(self, shape: str) -> Operation | None:
        """Give the list of what each item has one of: `/agents/states`, of `/agents/{id}/states`."""
        collection, _, last = shape.rpartition("/{}/")
        get = self.by_shape.get(f"{collection}/{last}", _NONE).get("get")
        listed, own = self.shown.listed(get), self.shown.object(self.by_shape[shape].get("get"))
        if listed is None or not listed.elements or own is None:
            return None
        shared = own[0].keys() & listed.elements[0].keys()
        return get if len(shared) >= _LIKENESS * len(own[0]) else None

    def _part(
        self,
        shape: str,
        on_item: Mapping[str, Operation],
        on_collection: Mapping[str, Operation],
        owner: Resource,
    ) -> Resource | None:
        """Give the resource of items that are kept in a property of the items above them."""
        above = next(iter((*on_item.values(), *on_collection.values())))
        variable = path_variables(above)[owner.shape.count("{}") - 1]
        if owner.is_single or not self._leads_to(owner, above, variable):
            return None
        name = self._property(owner, shape.removesuffix("/{}").rpartition("/")[2])
        lists = self._part_lists(owner, name)
        if name is None or not lists:
            return None
        properties = self.shown.schemas.properties(owner.entity_schema)
        schema = self.shown.schemas.items(properties.get(name) or {}) or {}
        elements = [one for values in lists for one in values if isinstance(one, dict)]
        entity = elements[0] if elements else {}
        is_single = not on_item and not self._adds(on_collection)
        names = [] if is_single else self._id_names(on_item, entity, schema)
        return Resource(
            shape=shape.removesuffix("/{}") if is_single else shape,
            on_item=on_collection if is_single else on_item,
            on_collection=on_collection,
            id_name=next(iter(names), None),
            aliases=(),
            entity=lists[0] if is_single else entity,
            entity_schema=properties.get(name) or {} if is_single else schema,
            listed=self.shown.listed(on_collection.get("get")),
            seeds={},
            id_path=tuple(names[:1]),
            is_single=is_single,
            part_of=Part(owner, name),
        )

    def _adds(self, on_collection: Mapping[str, Operation]) -> bool:
        """Tell whether items are added to a list one by one, rather than all set at once."""
        media = [one for operation in on_collection.values() for one in operation.body]
        return bool(media) and all(self.shown.schemas.items(one.schema) is None for one in media)

    def _property(self, owner: Resource, step: str) -> str | None:
        names = [*self.shown.schemas.properties(owner.entity_schema), *owner.entity]
        return next((one for one in names if plain(one) == plain(step)), None)

    def _part_lists(self, owner: Resource, name: str | None) -> list[list[Json]]:
        items = [one for scope in owner.seeds.values() for one in scope.values()]
        lists = [one[name] for one in items if isinstance(one, Mapping) and name in one]
        return sorted((one for one in lists if isinstance(one, list)), key=len, reverse=True)

    def _leads_to(self, owner: Resource, operation: Operation, variable: str) -> bool:
        """Tell whether a variable stands for items of a resource, by its name or an example."""
        if means_item(owner, variable):
            return True
        parameter = path_parameters(operation).get(variable)
        keys = set(self.shown.keys(parameter)) if parameter and parameter.examples else set()
        return any(find_key(owner, items, key) for items in owner.seeds.values() for key in keys)

    def _made(
        self, shape: str, on_item: Mapping[str, Operation], on_collection: Mapping[str, Operation]
    ) -> Resource:
        listed = self.shown.listed(on_collection.get("get"))
        entity, schema = self._entity(on_item, on_collection, listed)
        words = words_for(shape)
        names = self._id_names(on_item or on_collection, entity, schema, words)
        made = Resource(
            shape=shape,
            on_item=on_item,
            on_collection=on_collection,
            id_name=next(iter(names), None),
            aliases=tuple(names[1:]),
            entity=entity,
            entity_schema=schema,
            listed=listed,
            seeds={},
            id_path=tuple(names[:1]),
        )
        return replace(made, seeds=self.seeding.items(made))

    def _entity(
        self,
        on_item: Mapping[str, Operation],
        on_collection: Mapping[str, Operation],
        listed: Listed | None,
    ) -> tuple[Json, Schema]:
        """Give a whole item as the document shows it, from the answer most likely to hold one."""
        found = self.shown.object(on_item.get("get"))
        if found is None and listed is not None and listed.elements:
            found = listed.elements[0], listed.schema
        read = on_collection.get("get") if listed is None else None
        others = (read, on_collection.get("post"), on_item.get("put"), on_item.get("patch"))
        return found or next(filter(None, map(self.shown.object, others)), ({}, {}))

    def _id_names(
        self,
        on_path: Mapping[str, Operation],
        entity: Mapping[str, Any],
        schema: Schema,
        words: tuple[str, ...] = (),
    ) -> list[str]:
        """Give the properties that name an item, the id first.

        Those named as the path's variable, or as the key in the query; those whose example is that
        parameter's example; those with its name in other letters (`userId`, `user_id`), or with the
        word for a key that it ends in (`queueUuid`, `uuid`). `id` and `_id` go before others, and
        are taken alone where nothing else speaks for any property; without them the id called
        after what one item is called (`words`) is.
        """
        names = list(dict.fromkeys([*entity, *self.shown.schemas.properties(schema)]))
        parameters = [one for operation in on_path.values() for one in _naming(operation)]
        variables = [one.name for one in parameters]
        shown = {key_of(value) for one in parameters for value in one.examples.values()}
        found = [n for n in variables if n in names]
        found += [n for n in names if n in entity and key_of(entity[n]) in shown - {None}]
        found += [n for n in names if plain(n) in {plain(one) for one in variables}]
        last = {words_of(one)[-1:] for one in variables}
        found += [n for n in names if words_of(n) in last and words_of(n)[0] in KEY_WORDS]
        usual: list[str] = [n for n in ("id", "_id") if n in names] or [
            n for n in names if words_of(n)[-1:] == ("id",) and names_one(words_of(n)[:-1], words)
        ]
        found = found or usual[:1]
        return sorted(dict.fromkeys(found), key=lambda n: n not in ("id", "_id"))


def _naming(operation: Operation) -> list[Parameter]:
    """Give the parameters that name an item: the path's last variable, else keys in the query."""
    if not operation.path.endswith("}"):
        return key_parameters(operation, is_required=True)
    last = path_variables(operation)[-1]
    return [path_parameters(operation).get(last) or Parameter(name=last, place="path", schema={})]


def owner_of(shape: str, resources: Mapping[str, Resource]) -> Resource | None:
    """Give the resource whose collection path leads to a path over steps without variables."""
    at = shape.removesuffix("/{}")
    while "/" in at and not at.endswith("/{}"):
        at = at.rpartition("/")[0]
        if at + "/{}" in resources:
            return resources[at + "/{}"]
    return None
