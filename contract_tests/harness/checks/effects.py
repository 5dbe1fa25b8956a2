"""What a change has to be followed by: what was written is shown, what was deleted is not.

Collections have their items' whole lives looked at (`workflows`); this is for every other change: of
settings, of items with parts, of what is found by another property. A change is made of the
documented item, and of one that each look shows, which then has to show it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import httpx

from contract_tests.harness.document.calls import Call, documented_calls
from contract_tests.harness.document.looks import (
    Seen,
    can_show,
    looks_near,
    see,
    send,
)
from contract_tests.harness.document.news import News, is_id_name, news_of
from postspec.openapi import Document, Operation, Parameter

Json = Any

#: How many other values are tried of one change: a server may keep one of its properties to itself.
_MOST_NEWS: Final = 6
#: How many items of a look are tried: some cannot be deleted, or not changed so.
_MOST_ITEMS: Final = 3


@dataclass(frozen=True, slots=True)
class Change:
    """A documented change, and the calls by which it can be seen.

    `news` is what can be written, none for a deletion; `key` names the item that is meant, if a
    parameter or a property of the body does.
    """

    call: Call
    looks: tuple[Call, ...]
    news: tuple[News, ...] = ()
    key: Parameter | str | None = None

    def __str__(self) -> str:
        return self.call.operation.label

    @property
    def operations(self) -> tuple[Operation, ...]:
        """The operation that makes the change, and those that show it."""
        return (self.call.operation, *(look.operation for look in self.looks))

    @property
    def id_names(self) -> tuple[str, ...]:
        """The names under which an answer may have the item's id."""
        name = self.key.name if isinstance(self.key, Parameter) else self.key
        return tuple(dict.fromkeys(n for n in (name, "id", "_id") if n))


def change_of(document: Document, operation: Operation) -> Change | None:
    """Give the change that an operation makes as documented, None if none can be seen."""
    if operation.method not in ("post", "put", "patch", "delete"):
        return None
    call = documented_calls(document, operation)[0]
    looks, key = looks_near(document, call), _key_of(call)
    change = Change(call, looks, key=key)
    if operation.method == "delete":
        is_shown = any(can_show(document, k, name) for k in looks for name in change.id_names)
        return change if key and is_shown else None
    if _is_reference(call, key):
        return None
    news = tuple(
        one
        for one in news_of(document, call)
        if one.name not in change.id_names and any(can_show(document, k, one.name) for k in looks)
    )
    return replace(change, news=news) if news else None


def _is_reference(call: Call, key: Parameter | str | None) -> bool:
    """Tell whether the body is an item of another kind, which is shown as it is, not as it is sent."""
    body = call.body if isinstance(call.body, Mapping) else {}
    return key is None and any(name in body for name in ("id", "_id"))


def _key_of(call: Call) -> Parameter | str | None:
    """Give the parameter, or the body's property, that names the item."""
    path = call.operation.path
    for parameter, _ in call.values:
        if parameter.place == "path" and path.endswith(f"{{{parameter.name}}}"):
            return parameter
    if "{" in path:
        return None
    for parameter, _ in call.values:
        if parameter.place == "query" and is_id_name(parameter.name):
            return parameter
    body = call.body if isinstance(call.body, Mapping) else {}
    return next((name for name in ("id", "_id") if name in body), None)


def change_problems(http: httpx.Client, change: Change) -> list[str]:
    """Make a change; give where it is not seen afterwards, empty if it is seen."""
    if change.call.operation.method == "delete":
        return [p for look in change.looks for p in _deletion_problems(http, change, look)]
    problems = list(_writing_problems(http, change))
    if change.key is not None:
        problems += [p for look in change.looks for p in _update_problems(http, change, look)]
    return problems


# --- what is written is shown somewhere -----------------------------------------------------------


def _writing_problems(http: httpx.Client, change: Change) -> Iterator[str]:
    is_made = False
    for news in change.news[:_MOST_NEWS]:
        before = [see(http, look) for look in change.looks]
        if any((news.name, news.value) in seen.pairs for seen in before):
            continue
        answer = send(http, news.call)
        if not answer.is_success:
            continue
        is_made = True
        new_id = _id_in(answer, change)
        after = [see(http, _for_new(look, change, new_id)) for look in change.looks]
        if change.call.operation.method == "post":
            yield from _missing(change, before, after, new_id)
        if any((news.name, news.value) in seen.pairs for seen in after):
            return
    if is_made:
        looks = " nor ".join(look.operation.label for look in change.looks)
        yield f"{change}: no {looks} shows what was sent"


def _id_in(answer: httpx.Response, change: Change) -> str:
    """Give the id of the item that an answer shows, empty if it shows none."""
    is_json = "json" in answer.headers.get("content-type", "") and answer.content
    return next(
        iter(Seen(change.call, answer.json() if is_json else None).items(change.id_names)), ""
    )


def _for_new(look: Call, change: Change, new_id: str) -> Call:
    """Give the look at the item that a creation made, where it is a look at one of its items."""
    path = change.call.operation.path
    last = look.operation.path.removeprefix(f"{path}/{{").rstrip("}")
    if not new_id or look.operation.path != f"{path}/{{{last}}}":
        return look
    return replace(look, values=tuple((p, new_id if p.name == last else v) for p, v in look.values))


def _missing(change: Change, before: list[Seen], after: list[Seen], new_id: str) -> Iterator[str]:
    """Look for a new item in each list that had what the list of its collection had."""
    all_before = next((_ids(s, change) for s in before if _is_list_of(change, s)), set())
    if not (new_id and all_before):
        return
    for was, now in zip(before, after, strict=True):
        if _ids(was, change) == all_before and new_id not in _ids(now, change):
            yield f"{was.look.operation.label} does not list what was made"


def _is_list_of(change: Change, seen: Seen) -> bool:
    return seen.look.operation.path == change.call.operation.path


def _ids(seen: Seen, change: Change) -> set[str]:
    return set(seen.items(change.id_names)) if isinstance(seen.value, list) else set()


# --- what is changed or deleted is so wherever it was shown ---------------------------------------


def _update_problems(http: httpx.Client, change: Change, look: Call) -> Iterator[str]:
    """Change an item that a look shows: it has to show the change."""
    for key, item in list(see(http, look).items(change.id_names).items())[:_MOST_ITEMS]:
        for news in change.news:
            old = item.get(news.name)
            if not news.is_own or type(old) is not type(news.value) or old == news.value:
                continue
            if not send(http, _of_item(news.call, change.key, key, item, news)).is_success:
                continue
            shown = see(http, look).items(change.id_names).get(key)
            if shown is not None and shown.get(news.name) != news.value:
                yield f"{look.operation.label} shows {news.name!r} as it was"
            return


def _of_item(
    call: Call, key: Parameter | str | None, value: str, item: Mapping[str, Json], news: News
) -> Call:
    """Give the call for another item: with its key, and what it says of itself, but for the news."""
    names = {key.name, "id", "_id"} if isinstance(key, Parameter) else {key}
    values = tuple((p, value if p == key else v) for p, v in call.values)
    if not isinstance(call.body, Mapping):
        return replace(call, values=values)
    own = {n: v for n, v in call.body.items() if n not in names}
    own = {n: item[n] if n in item and n != news.name else v for n, v in own.items()}
    ids = {n: item.get(n, value) for n in call.body if n in names}
    return replace(call, values=values, body={**ids, **own})


def _deletion_problems(http: httpx.Client, change: Change, look: Call) -> Iterator[str]:
    """Delete an item that a look shows: it has to show it no more."""
    assert isinstance(change.key, Parameter), "a deletion without a key"
    documented = next(str(v) for p, v in change.call.values if p == change.key)
    before = see(http, look)
    keys = [documented, *before.items(change.id_names)] if before.value is not None else []
    for key in list(dict.fromkeys(keys))[:_MOST_ITEMS]:
        values = tuple((p, key if p == change.key else v) for p, v in change.call.values)
        if (
            key not in before.texts
            or not send(http, replace(change.call, values=values)).is_success
        ):
            continue
        after = see(http, look)
        is_item = look.operation.path == change.call.operation.path
        if after.value == before.value if is_item else key in after.texts:
            yield f"{look.operation.label} shows what was deleted"
        return
