"""Plain collections of the document, found by rule, and the life of one of their items.

A collection is a path on which items are created (POST) and whose items can be seen again, each at
its own path or in a list, where the answer to the creation names the new item by a property that
the item path's variable can hold. It is plain where what is sent is what is shown: a server that
puts whole objects in place of the references it was sent does more than keep items.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import httpx

from contract_tests.harness.document.calls import Call, documented_calls
from contract_tests.harness.document.schemas import Checker, Schema
from postspec.openapi import Document, MediaType, Operation

Json = Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """A collection: its operations by what they do, and the property that names an item."""

    path: str
    variable: str
    id_name: str
    document: Document = field(repr=False)
    create: Operation = field(repr=False)
    read: Operation | None = field(default=None, repr=False)
    list_: Operation | None = field(default=None, repr=False)
    update: Operation | None = field(default=None, repr=False)
    delete: Operation | None = field(default=None, repr=False)

    def __str__(self) -> str:
        return self.path

    @property
    def is_complete(self) -> bool:
        """True where an item can be read, listed, updated and deleted."""
        return None not in (self.read, self.list_, self.update, self.delete)

    @property
    def operations(self) -> tuple[Operation, ...]:
        """The operations that have a part in the life of an item."""
        each = (self.create, self.read, self.list_, self.update, self.delete)
        return tuple(operation for operation in each if operation is not None)


def collections(document: Document) -> list[Collection]:
    """Give the document's plain collections, in document order."""
    by_path: dict[str, dict[str, Operation]] = {}
    for operation in document.operations:
        by_path.setdefault(operation.path, {})[operation.method] = operation
    return [
        found
        for path, on_item in by_path.items()
        if (parts := re.fullmatch(r"(.*[^}])/\{([^{}]+)\}", path))
        for found in _collection(document, parts[1], parts[2], by_path.get(parts[1], {}), on_item)
    ]


def _collection(
    document: Document,
    path: str,
    variable: str,
    on_all: Mapping[str, Operation],
    on_item: Mapping[str, Operation],
) -> Iterator[Collection]:
    create, read, list_ = on_all.get("post"), on_item.get("get"), on_all.get("get")
    if create is None or not _is_plain(document, create):
        return
    names = [n for n in (variable, "id", "_id") if n in _shown(document, create)]
    id_name = next(iter(names), None)
    read = read if read and id_name in _shown(document, read) else None
    list_ = list_ if list_ and id_name in _listed(document, list_) else None
    if id_name is not None and (read or list_):
        yield Collection(
            path=path,
            variable=variable,
            id_name=id_name,
            document=document,
            create=create,
            read=read,
            list_=list_,
            update=on_item.get("put") or on_item.get("patch"),
            delete=on_item.get("delete"),
        )


def _is_plain(document: Document, create: Operation) -> bool:
    """Tell whether each property of a creation can stand in its answer as it was sent."""
    media, body = success(create), documented_calls(document, create)[0].body
    if media is None or not isinstance(body, Mapping):
        return False
    shown, checker = _shown(document, create), Checker(document)
    return all(checker.accepts(shown[name], value) for name, value in body.items() if name in shown)


def _shown(document: Document, operation: Operation) -> Mapping[str, Schema]:
    """Give the properties of the object that the operation answers with."""
    media = success(operation)
    return _properties(document, media.schema) if media else {}


def _listed(document: Document, operation: Operation) -> Mapping[str, Schema]:
    """Give the properties of the objects in the list that the operation answers with, or holds."""
    media = success(operation)
    places = [media.schema, *_shown(document, operation).values()] if media else []
    lists = (document.resolve(place).get("items") or {} for place in places)
    return {k: v for items in lists for k, v in _properties(document, items).items()}


def success(operation: Operation) -> MediaType | None:
    """Give the JSON media type of the operation's success, if it has one."""
    contents = (r.content for r in operation.responses if r.status.startswith("2"))
    return next((media for content in contents for media in content if media.is_json), None)


def _properties(document: Document, schema: Schema) -> Mapping[str, Schema]:
    """Give the properties of an object, those of all its parts together."""
    resolved = document.resolve(schema)
    found = dict(resolved.get("properties") or {})
    for keyword in ("allOf", "oneOf", "anyOf"):
        for part in resolved.get(keyword) or ():
            found |= _properties(document, part)
    return found


# --- the life of an item --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Problem:
    """What went otherwise than it has to, and the operation whose doing it is.

    `refused` is the answer where a step was refused, which may be right: nothing is known then of
    what would have come of it.
    """

    operation: Operation
    message: str
    refused: httpx.Response | None = None


def life_of_an_item(http: httpx.Client, collection: Collection) -> list[str]:
    """Create, read, list, update and delete an item; give what went otherwise than it has to.

    Steps that the document has no operation for are left out.
    """
    return [problem.message for problem in problems_of_a_life(http, collection)]


def problems_of_a_life(http: httpx.Client, collection: Collection) -> Iterator[Problem]:
    """Do the same, and say of each problem whose it is."""
    return _Life(http, collection).problems()


@dataclass(frozen=True, slots=True)
class _Life:
    http: httpx.Client
    collection: Collection

    def problems(self) -> Iterator[Problem]:
        create = self.collection.create
        call = _with_own_name(self.collection, self._call(create))
        answer = self._send(call)
        items = list(_items(answer, self.collection.id_name)) if answer.is_success else []
        if not items:
            message = f"create: {answer.status_code} without {self.collection.id_name!r}"
            yield Problem(create, message, None if answer.is_success else answer)
            return
        key = str(items[0][self.collection.id_name])
        yield from self._seen("create", create, key, call.body)
        yield from self._updated(key)
        yield from self._deleted(key)

    def _seen(self, step: str, change: Operation, key: str, sent: Json) -> Iterator[Problem]:
        """Look at the item everywhere it can be seen.

        What no look shows has not been done; what one look shows, another one hides.
        """
        looks = self._looks()
        found = {look: self._look(operation, key) for look, operation in looks.items()}
        is_anywhere = any(item is not None for item in found.values())
        wrong = {look: _differing(self.collection, sent, item) for look, item in found.items()}
        is_right_anywhere = any(found[look] is not None and not wrong[look] for look in found)
        for look, item in found.items():
            if item is None:
                culprit = looks[look] if is_anywhere else change
                yield Problem(culprit, f"{look} after {step}: the item is not there")
            culprit = looks[look] if is_right_anywhere else change
            for name in wrong[look]:
                yield Problem(culprit, f"{look} after {step}: {name!r} is not what was sent")

    def _looks(self) -> dict[str, Operation]:
        looks = {"read": self.collection.read, "list": self.collection.list_}
        return {look: operation for look, operation in looks.items() if operation is not None}

    def _updated(self, key: str) -> Iterator[Problem]:
        update = self.collection.update
        if update is not None:
            call = _with_news(self.collection.document, self._call(update, key))
            answer = self._send(call)
            if not answer.is_success:
                yield Problem(update, f"update: {answer.status_code}", answer)
            yield from self._seen("update", update, key, call.body)

    def _deleted(self, key: str) -> Iterator[Problem]:
        delete = self.collection.delete
        if delete is None:
            return
        answer = self._send(self._call(delete, key))
        if not answer.is_success:
            yield Problem(delete, f"delete: {answer.status_code}", answer)
        looks = self._looks()
        still = {look: self._look(one, key) is not None for look, one in looks.items()}
        for look in (name for name, is_there in still.items() if is_there):
            culprit = delete if all(still.values()) else looks[look]
            yield Problem(culprit, f"{look} after delete: the item is still there")

    def _look(self, operation: Operation, key: str) -> Mapping[str, Json] | None:
        # A documented filter is another question: it may leave the new item out.
        call = self._call(operation, key)
        values = tuple((p, v) for p, v in call.values if p.is_required or p.place != "query")
        answer = self._send(replace(call, values=values))
        found = _items(answer, self.collection.id_name) if answer.is_success else ()
        return next((i for i in found if str(i[self.collection.id_name]) == key), None)

    def _call(self, operation: Operation, key: str | None = None) -> Call:
        call = documented_calls(self.collection.document, operation)[0]
        if key is None:
            return call
        item, id_name = self.collection.variable, self.collection.id_name
        values = tuple(
            (p, key if p.place == "path" and p.name == item else value) for p, value in call.values
        )
        has_id = isinstance(call.body, Mapping) and id_name in call.body
        return replace(
            call, values=values, body={**call.body, id_name: key} if has_id else call.body
        )

    def _send(self, call: Call) -> httpx.Response:
        request = call.request(str(self.http.base_url))
        request.headers.update(self.http.headers)
        return self.http.send(request)


def _items(answer: httpx.Response, id_name: str) -> Iterator[Mapping[str, Json]]:
    """Give the objects with an id: the answer itself, those it lists, those it holds a list of."""
    value = answer.json() if answer.content else None
    inside = value.values() if isinstance(value, Mapping) else ()
    lists = [each for each in (value, *inside) if isinstance(each, list)]
    candidates = [value, *(item for each in lists for item in each)]
    return (c for c in candidates if isinstance(c, Mapping) and id_name in c)


def _with_own_name(collection: Collection, call: Call) -> Call:
    """Give the call with a new name for the item where its name is the caller's to choose."""
    name = collection.id_name
    if not isinstance(call.body, Mapping) or not isinstance(call.body.get(name), str):
        return call
    own = {**call.body, name: f"{call.body[name]}-contract-test"}
    is_valid = call.media and Checker(collection.document).accepts(call.media.schema, own)
    return replace(call, body=own) if is_valid else call


def _with_news(document: Document, call: Call) -> Call:
    """Give the call with one text changed, so that an update can be told from none."""
    checker = Checker(document)
    for name, value in call.body.items() if isinstance(call.body, Mapping) else ():
        news = {**call.body, name: f"{value} again"}
        if isinstance(value, str) and call.media and checker.accepts(call.media.schema, news):
            return replace(call, body=news)
    return call


def _differing(collection: Collection, sent: Json, item: Mapping[str, Json] | None) -> list[str]:
    """Give the names of the plain properties that an item shows otherwise than they were sent."""
    if item is None:
        return []
    return [n for n in _plain(collection, sent) if n in item and item[n] != sent[n]]


def _plain(collection: Collection, sent: Json) -> list[str]:
    """Give the plain properties a creation or update sets: not the id, nothing nested."""
    if not isinstance(sent, Mapping):
        return []
    plain = (str, int, float, bool)
    return [n for n, v in sent.items() if n != collection.id_name and isinstance(v, plain)]
