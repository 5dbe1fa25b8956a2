"""What a change has to be followed by: what was written is shown, what was deleted is not.

Collections have their items' whole lives looked at (`workflows`); this is for every other change: of
settings, of items with parts, of what is found by another property. It is looked for at the changed
path, at the one it lies in, and at those of the items in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import httpx

from contract_tests.harness.calls import Call, documented_calls
from contract_tests.harness.schemas import Checker
from postspec.openapi import Document, Operation

Json = Any

#: What is put behind a text, so that it is told from every other.
_MARK: Final = "seen again"


@dataclass(frozen=True, slots=True)
class Change:
    """A documented change, and the calls by which it can be seen.

    `text` is what was written, or the key of what is deleted.
    """

    call: Call
    looks: tuple[Call, ...]
    text: str = ""

    def __str__(self) -> str:
        return self.call.operation.label

    @property
    def operations(self) -> tuple[Operation, ...]:
        """The operation that makes the change, and those that show it."""
        return (self.call.operation, *(look.operation for look in self.looks))


def change_of(document: Document, operation: Operation) -> Change | None:
    """Give the change that an operation makes as documented, None if none can be seen."""
    if operation.method not in ("post", "put", "patch", "delete"):
        return None
    call = documented_calls(document, operation)[0]
    looks = tuple(_looks(document, call))
    if operation.method == "delete":
        named = [str(v) for p, v in call.values if operation.path.endswith(f"{{{p.name}}}")]
        return Change(call, looks, named[0]) if looks and named else None
    marked = _marked(document, call)
    return Change(marked[0], looks, marked[1]) if looks and marked else None


def change_problems(http: httpx.Client, change: Change) -> list[str]:
    """Make a change; give where it is not seen afterwards, empty if it is seen."""
    is_deletion = change.call.operation.method == "delete"
    before = [_send(http, look) for look in change.looks] if is_deletion else []
    answer = _send(http, change.call)
    if not answer.is_success:
        return [f"{change}: {answer.status_code}"]
    looks = [_with_new_id(look, change.call, answer) for look in change.looks]
    after = [_send(http, look) for look in looks]
    if is_deletion:
        return [
            f"{look.operation.label} shows what was deleted"
            for look, was, now in zip(looks, before, after, strict=True)
            if was.is_success and now.is_success and _is_still_there(change, look, was, now)
        ]
    if any(change.text in _texts(now) for now in after if now.is_success):
        return []
    return [
        f"{change}: no {' nor '.join(one.operation.label for one in looks)} shows what was sent"
    ]


def _is_still_there(change: Change, look: Call, was: httpx.Response, now: httpx.Response) -> bool:
    if look.operation.path == change.call.operation.path:
        return was.content == now.content
    return change.text in _texts(was) & _texts(now)


def _looks(document: Document, call: Call) -> Iterator[Call]:
    """Give what shows the changed path, the one it lies in, or an item in it, for the same values."""
    path = call.operation.path
    outer = path.rpartition("/")[0]
    inner = re.compile(re.escape(path) + r"/\{[^{}/]+\}")
    for one in document.operations:
        if one.method == "get" and (one.path in (path, outer) or inner.fullmatch(one.path)):
            look = documented_calls(document, one)[0]
            same = {p.name: v for p, v in call.values if p.place == "path"}
            values = tuple(
                (p, same.get(p.name, v) if p.place == "path" else v)
                for p, v in look.values
                if p.is_required or p.place != "query"
            )
            yield replace(look, values=values)


def _marked(document: Document, call: Call) -> tuple[Call, str] | None:
    """Give the call with a text of its body changed, and that text."""
    checker, keys = Checker(document), {p.name for p, _ in call.values}
    for name, value in call.body.items() if isinstance(call.body, Mapping) else ():
        text = f"{value} {_MARK}"
        body = {**call.body, name: text}
        is_id = name in keys or name.lower().endswith("id")
        if not isinstance(value, str) or is_id or call.media is None:
            continue
        if checker.accepts(call.media.schema, body):
            return replace(call, body=body), text
    return None


def _with_new_id(look: Call, change: Call, answer: httpx.Response) -> Call:
    """Give the look at the item that an answer names, where a creation was answered with one."""
    if not look.operation.path.startswith(change.operation.path + "/"):
        return look
    shown = answer.json() if "json" in answer.headers.get("content-type", "") else None
    last = look.operation.path.rpartition("{")[2].rstrip("}")
    names = (last, "id", "_id")
    key = (
        next((shown[n] for n in names if n in shown), None) if isinstance(shown, Mapping) else None
    )
    values = tuple((p, key if p.name == last and key else v) for p, v in look.values)
    return replace(look, values=values)


def _texts(answer: httpx.Response) -> set[str]:
    return set(_texts_in(answer.json())) if "json" in answer.headers["content-type"] else set()


def _texts_in(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    inside = value.values() if isinstance(value, Mapping) else value
    for each in inside if isinstance(inside, list) or isinstance(value, Mapping) else ():
        yield from _texts_in(each)


def _send(http: httpx.Client, call: Call) -> httpx.Response:
    request = call.request(str(http.base_url))
    request.headers.update(http.headers)
    return http.send(request)
