"""Declared actions, carried out: which items a request is about, and what becomes of them."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from postspec.json_pointer import pointer_to, tokens_of
from postspec.openapi import Operation
from postspec.stub._expressions import Exchange, at_pointer
from postspec.stub.http._checks import Checked
from postspec.stub.http._message import Json
from postspec.stub.http._values import MISSING
from postspec.stub.state._action_rules import Action, Pairs
from postspec.stub.state._outcome import MISSING_ITEM, Outcome
from postspec.stub.state._properties import key_of, values_at
from postspec.stub.state._resources import Values
from postspec.stub.state._writing import Writing


@dataclass(frozen=True, slots=True)
class Done:
    """What actions did: the last item they were about, with its place, and what the answer gets."""

    action: Action
    values: Values
    item: Json
    answer: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Acting:
    """Carries out the declared actions of operations, by operationId."""

    actions: Mapping[str, Sequence[Action]]
    writing: Writing

    def of(self, operation: Operation) -> Sequence[Action]:
        """Give the actions of an operation, in order; none if nothing is declared."""
        return self.actions.get(operation.operation_id, ())

    def speaks_of(self, operation: Operation, checked: Checked) -> bool:
        """Tell whether anything is declared of an operation for such a request."""
        exchange = self._exchange(checked)
        return any(
            not action.conditions
            or any(_is_when(action, one) for one in _one_by_one(action, exchange))
            for action in self.of(operation)
        )

    def _exchange(self, checked: Checked) -> Exchange:
        sources = {
            "request.body": checked.body,
            "request.path": checked.path,
            "request.query": checked.query,
            "request.header": {name.lower(): value for name, value in checked.headers.items()},
        }
        return Exchange(sources=sources, now=self.writing.changes.now())

    def carry_out(self, operation: Operation, checked: Checked) -> Done | Outcome | None:
        """Do what is declared of an operation; None if no item was meant and none is needed."""
        exchange = self._exchange(checked)
        done: Done | None = None
        for action in self.of(operation):
            for one in _one_by_one(action, exchange):
                if _is_when(action, one):
                    result = self._act(action, one)
                    if isinstance(result, Outcome):
                        return result
                    done = result or done
        return done

    def _act(self, action: Action, exchange: Exchange) -> Done | Outcome | None:
        """Carry out one action once; the last item it was about is given."""
        resource, exchange = action.resource, self._looked_up(action, exchange)
        scope = tuple(key_of(value.of(exchange)) or "" for value in action.path)
        items = self.writing.kept.within(resource, scope)
        wanted = None if action.key is None else key_of(action.key.of(exchange))
        meant = [
            key
            for key, item in items.items()
            if (action.key is None or key == wanted)
            and _fits(item, action.where, _about(exchange, item))
        ]
        if action.create == "always" or (action.create == "missing" and not meant):
            key = self.writing.new_key(resource, items, self._wanted_key(action, exchange))
            whole = dict(action.set).get("")
            self.writing.put_new(resource, (*scope, key), whole.of(exchange) if whole else None)
            meant = [key]
        if not meant:
            return MISSING_ITEM if action.is_required else None
        done = None
        for key in meant:
            done = self._on_item(action, (*scope, key), exchange)
        return done

    def _looked_up(self, action: Action, exchange: Exchange) -> Exchange:
        """Give the exchange with the other items that an action names."""
        for one in action.finds:
            items = list(self.writing.kept.everywhere(one.resource))
            fitting = [item for item in items if _fits(item, one.where, exchange)]
            if fitting:
                found = {**exchange.found, one.name: fitting[-1]}
                exchange = replace(exchange, found=found)
        return exchange

    def _wanted_key(self, action: Action, exchange: Exchange) -> str | None:
        """Give the id that a new item is to have, if the action says it."""
        if action.key is not None:
            return key_of(action.key.of(exchange))
        path = "/" + "/".join(action.resource.id_path)
        pairs = {**dict(action.where), **dict(action.set)}
        shown = next(values_at(action.resource.entity, action.resource.id_path), MISSING)
        return key_of(pairs[path].of(exchange, shown)) if path in pairs else None

    def _on_item(self, action: Action, values: Values, exchange: Exchange) -> Done:
        """Do to one item what an action says."""
        resource, kept = action.resource, self.writing.kept
        item = kept.get(resource, values)
        salt = f"{'/'.join(values)} {self.writing.items.next_number('actions')}"
        about = replace(_about(exchange, item), salt=salt)
        if action.removes and action.within is None:
            kept.remove(resource, values, values[-1])
            self.writing.linked.forget(resource, values[-1])
        else:
            changed = _within(action, copy.deepcopy(item), about)
            if changed != item:
                item = self.writing.keep(resource, values, item, changed)
        about = _about(exchange, item)
        answer = {at: value.of(about) for at, value in action.answer}
        return Done(action, values, item, answer)


def _is_when(action: Action, exchange: Exchange) -> bool:
    return all(_is_one_of(value.of(exchange), allowed) for value, allowed in action.conditions)


def answered(shown: Json, answer: Mapping[str, Json]) -> Json:
    """Give a documented answer with the values that actions put into it."""
    value = copy.deepcopy(shown)
    for at, one in answer.items():
        if one is not MISSING:
            value = _with(value, tokens_of(at), one)
    return value


def _about(exchange: Exchange, item: Json) -> Exchange:
    return replace(exchange, found={**exchange.found, "item": item})


def _one_by_one(action: Action, exchange: Exchange) -> Iterator[Exchange]:
    """Give the exchange once for each element the action goes through."""
    if action.each is None:
        yield exchange
        return
    elements = action.each.of(exchange)
    for one in elements if isinstance(elements, list) else []:
        yield replace(exchange, each=one)


def _is_one_of(value: Json, allowed: Sequence[Json]) -> bool:
    return (None if value is MISSING else value) in allowed


def _fits(item: Json, where: Pairs, exchange: Exchange) -> bool:
    """Tell whether an item has the values it should have, in one of a list's elements too."""
    return all(_has(item, tokens_of(at), value.of(exchange)) for at, value in where)


def _has(item: Json, path: Sequence[str], wanted: Json) -> bool:
    if isinstance(item, list) and not (path and path[0].isdecimal()):
        return any(_has(one, path, wanted) for one in item)
    if not path:
        return bool(item == wanted or (key_of(item) is not None and key_of(item) == key_of(wanted)))
    inner = at_pointer(item, pointer_to("", path[0]))
    return inner is not MISSING and _has(inner, path[1:], wanted)


def _within(action: Action, item: Json, exchange: Exchange) -> Json:
    """Give an item after what an action does to it, or to elements of a list in it."""
    within = action.within
    if within is None:
        return _changed(action, item, exchange)
    elements = at_pointer(item, within.list)
    if not isinstance(elements, list):
        return item
    kept = []
    for one in elements:
        if not _fits(one, within.where, exchange):
            kept.append(one)
        elif not action.removes:
            found = {**exchange.found, "element": one}
            kept.append(_changed(action, one, replace(exchange, found=found)))
    return _with(item, tokens_of(within.list), kept)


def _changed(action: Action, item: Json, exchange: Exchange) -> Json:
    for at, value in action.set:
        shown = at_pointer(item, at)
        found = value.of(exchange, shown)
        item = item if found is MISSING else _with(item, tokens_of(at), found, is_whole=True)
        exchange = replace(exchange, salt=exchange.salt + at)
    for at, value in action.add:
        found, there = value.of(exchange), at_pointer(item, at)
        if found is not MISSING and isinstance(there, list):
            item = _with(item, tokens_of(at), _added(there, found))
    for at, value in action.take:
        found, there = value.of(exchange), at_pointer(item, at)
        if isinstance(there, list):
            item = _with(item, tokens_of(at), [one for one in there if not _is_same(one, found)])
    return item


def _added(there: list[Json], found: Json) -> list[Json]:
    """Give a list with an element: in the place of the same one, so that no list grows by repeats."""
    if any(_is_same(one, found) for one in there):
        return [found if _is_same(one, found) else one for one in there]
    return [*there, found]


def _is_same(one: Json, other: Json) -> bool:
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        names = [name for name in ("id", "_id") if name in one and name in other]
        if names:
            return bool(one[names[0]] == other[names[0]])
    return bool(one == other)


def _with(item: Json, path: Sequence[str], value: Json, *, is_whole: bool = False) -> Json:
    """Give an item with a value at a path; objects on the way are made, list elements are not.

    `is_whole`: an object that is put in place of the item itself leaves what it does not have.
    """
    if not path:
        is_merged = isinstance(item, Mapping) and isinstance(value, Mapping)
        return {**item, **value} if is_whole and is_merged else value
    first, *rest = path
    if isinstance(item, list):
        if first.isdecimal() and int(first) < len(item):
            item[int(first)] = _with(item[int(first)], rest, value)
        return item
    made = dict(item) if isinstance(item, Mapping) else {}
    made[first] = _with(made.get(first), rest, value)
    return made
