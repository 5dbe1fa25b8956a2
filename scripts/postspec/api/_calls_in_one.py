"""Requests that share a method and path and are calls of different things all the same.

GraphQL, SOAP and the many home-made ways of naming the procedure in the query or the body.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from postspec.api._calls import Call
from postspec.api._groups import Group, about
from postspec.api._json_text import parse_json
from postspec.findings import Finding

#: What the name of the procedure is called, in a query or at the top of a body.
_PROCEDURE_TEXT = """
    action method cmd command op operation operationname function func procedure service request req
    call task api module soapaction
    """
_PROCEDURE = frozenset(_PROCEDURE_TEXT.split())


def calls_in_one(group: Group, file: str) -> tuple[Finding, ...]:
    """Give a finding where the requests of one operation are told apart by a value they carry."""
    if len(group.calls) < 2:
        return ()
    how = next(filter(None, (tell(group.calls) for tell in _WAYS)), "")
    if not how:
        return ()
    message = f"{len(group.calls)} requests share this method and path, told apart by {how}"
    return (about("one-path-many-calls", message, group.first, file),)


def _by_graphql(calls: tuple[Call, ...]) -> str:
    queries = {c.payload.text for c in calls if c.payload and c.payload.mode == "graphql"}
    return "their GraphQL queries" if len(queries) > 1 else ""


def _by_query(calls: tuple[Call, ...]) -> str:
    name = _procedure_name({f.name: f.text or "" for f in call.query} for call in calls)
    return f"the query parameter {name!r}" if name else ""


def _by_header(calls: tuple[Call, ...]) -> str:
    name = _procedure_name({f.name: f.text or "" for f in call.headers} for call in calls)
    return f"the header {name!r}" if name else ""


def _by_body(calls: tuple[Call, ...]) -> str:
    name = _procedure_name(map(_top_texts, calls))
    return f"the body's {name!r}" if name else ""


_WAYS: tuple[Callable[[tuple[Call, ...]], str], ...] = (
    _by_graphql,
    _by_query,
    _by_header,
    _by_body,
)


def _procedure_name(carried: Iterable[dict[str, str]]) -> str:
    """Give the name of the value that every call has and that differs, `""` for none."""
    values: dict[str, list[str]] = {}
    number = 0
    for texts in carried:
        number += 1
        for name, text in texts.items():
            if text and name.lower() in _PROCEDURE:
                values.setdefault(name, []).append(text)
    found = (n for n, texts in values.items() if len(texts) == number and len(set(texts)) > 1)
    return min(found, default="")


def _top_texts(call: Call) -> dict[str, str]:
    payload = call.payload
    if payload is None:
        return {}
    if payload.mode != "raw":
        return {f.name: f.text or "" for f in payload.fields}
    parsed = parse_json(payload.text, call.scope.value)
    value = parsed.value if parsed else None
    if not isinstance(value, dict):
        return {}
    return {name: text for name, text in value.items() if isinstance(text, str)}
