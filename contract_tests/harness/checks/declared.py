"""What a declared action has to be followed by: something of the items that it is about is shown anew.

`stub.yaml` says of an operation which items it changes, where the document cannot. Such an operation
is called in different ways until the items are shown differently: as documented, with a plain value
changed, with an id in place of another that is shown, and after what else is done to the items.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

import httpx

from contract_tests.harness.document import subject
from contract_tests.harness.document.calls import Call, documented_calls
from contract_tests.harness.document.looks import Seen, see, send
from contract_tests.harness.document.news import is_id_name, news_of
from contract_tests.harness.document.workflows import success
from postspec.openapi import Document, Operation

Json = Any

#: How many ways of calling are tried, and how many other ids in each place.
_MOST_WAYS: Final = 24
_MOST_IDS: Final = 3


@dataclass(frozen=True, slots=True)
class Action:
    """An operation that is declared to change items, and a call that shows them.

    `before` are calls of what else is declared, or documented, to change the same items.
    """

    operation: Operation
    look: Call
    document: Document = field(repr=False)
    before: tuple[Call, ...] = field(default=(), repr=False)

    def __str__(self) -> str:
        return f"{self.operation.label} | {self.look.operation.label}"

    @property
    def operations(self) -> tuple[Operation, ...]:
        """The operation that makes the change, and the one that shows it."""
        return (self.operation, self.look.operation)


def actions(document: Document) -> list[Action]:
    """Give each declared action with each call that shows the items it is about."""
    about = _items_by_operation(document)
    return [
        Action(operation, look, document, tuple(_others(document, about, operation, items)))
        for operation in document.operations
        for items in dict.fromkeys(about.get(operation.label, ()))
        for look in _looks_at(document, items)
    ]


def _items_by_operation(document: Document) -> Mapping[str, list[str]]:
    """Give the paths of the items that each operation is declared to change, by its label."""
    found: dict[str, list[str]] = {}
    by_id = {one.operation_id: one for one in document.operations}
    for entry in subject.declared().declarations.actions:
        does = entry.create != "never" or entry.set or entry.add or entry.take or entry.remove
        names = (entry.operation,) if isinstance(entry.operation, str) else entry.operation
        for name in names if does else ():
            if name in by_id:
                found.setdefault(by_id[name].label, []).append(entry.items)
    return found


def _looks_at(document: Document, items: str) -> Iterator[Call]:
    """Give what shows the items: what reads their path, and what lists the same beside it."""
    reads = {one.path: one for one in document.operations if one.method == "get"}
    first = reads.get(items)
    shown = success(first) if first is not None else None
    if first is None or shown is None:
        return
    root = items.partition("/{")[0]
    for path, one in reads.items():
        media = success(one)
        is_beside = path.startswith(f"{root}/") and "{" not in path and media is not None
        is_list_of = media is not None and document.resolve(media.schema).get("items")
        if one is first or (is_beside and is_list_of == shown.schema):
            call = documented_calls(document, one)[0]
            yield replace(
                call,
                values=tuple((p, v) for p, v in call.values if p.is_required or p.place != "query"),
            )


def _others(
    document: Document, about: Mapping[str, list[str]], operation: Operation, items: str
) -> Iterator[Call]:
    for one in document.operations:
        is_creation = one.method == "post" and one.path == items
        if one is not operation and (items in about.get(one.label, ()) or is_creation):
            yield documented_calls(document, one)[0]


def action_problems(http: httpx.Client, action: Action) -> list[str]:
    """Act in different ways until it is seen; give that it is not, empty if it is.

    If no way of calling is answered with a success, nothing is said.
    """
    is_made = False
    for prepared in (None, *action.before):
        if prepared is not None:
            send(http, prepared)
        seen = see(http, action.look)
        for call in itertools.islice(_ways(action, seen), _MOST_WAYS):
            before = see(http, _for_same(action.look, call))
            if not send(http, call).is_success:
                continue
            is_made = True
            if see(http, before.look).value != before.value:
                return []
    return [f"{action.look.operation.label} shows nothing of {action.operation.label}"][
        : int(is_made)
    ]


def _for_same(look: Call, call: Call) -> Call:
    """Give the look for the values in the path of a call."""
    same = {p.name: v for p, v in call.values if p.place == "path"}
    return replace(
        look,
        values=tuple((p, same.get(p.name, v) if p.place == "path" else v) for p, v in look.values),
    )


def _ways(action: Action, seen: Seen) -> Iterator[Call]:
    """Give calls of an action: as documented, then with other ids, then with other plain values."""
    calls = documented_calls(action.document, action.operation)
    yield from calls
    ids: dict[str, list[Json]] = {}
    for name, value in sorted(seen.pairs, key=str):
        ids.setdefault(name, []).append(value)
    yield from _with_other_values(calls[0], ids)
    if isinstance(calls[0].body, Mapping):
        yield from _with_other_ids(calls[0], ids)
    yield from (news.call for call in calls for news in news_of(action.document, call))


def _with_other_values(call: Call, ids: Mapping[str, list[Json]]) -> Iterator[Call]:
    """Give the call with each value in its path replaced by others that are shown under its name."""
    for parameter, value in call.values:
        name = parameter.name
        shown = ids.get(name) or (ids.get("id") if name.lower().endswith("id") else None) or ()
        for other in [v for v in shown if v != value][:_MOST_IDS]:
            if parameter.place == "path":
                values = tuple((p, other if p is parameter else v) for p, v in call.values)
                yield replace(call, values=values)


def _with_other_ids(call: Call, ids: Mapping[str, list[Json]]) -> Iterator[Call]:
    """Give the call with each id of its body replaced by others that are shown, or by a new one."""
    for name, value in call.body.items():
        if not is_id_name(name) or not isinstance(value, str):
            continue
        others = [v for v in ids.get(name, ()) if v != value][:_MOST_IDS]
        for other in (*others, value[:-1] + ("1" if value[-1:] != "1" else "2")):
            yield replace(call, body={**call.body, name: other})
