"""Documented requests with one rule of the document broken, and whether they are refused.

What schemathesis draws has to be wrong after it was sent as text, and it is careful to a fault: a
request without a required parameter is forgiven beside a value that is right as a text. Here one
thing at a time is wrong, and for certain.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import httpx

from contract_tests.harness.document.calls import Call, documented_calls
from contract_tests.harness.document.looks import send
from contract_tests.harness.document.schemas import Checker, Schema
from postspec.openapi import Document, Operation, Parameter

Json = Any

#: Texts of which one is wrong for every schema that not all texts satisfy, as text or as JSON.
_TEXTS: Final = ("~", "-1", "0.5", "x" * 300, "x")
#: Values of each JSON type, of which one is wrong for every schema with a type.
_VALUES: Final[tuple[Json, ...]] = (["~"], {"~": "~"}, "~", 0.5, True)
#: How many properties of a body are broken, each in one way.
_MOST_PROPERTIES: Final = 4


@dataclass(frozen=True, slots=True)
class BadCall:
    """A call that breaks one rule; `what` says which."""

    call: Call
    what: str


def bad_calls(document: Document, operation: Operation) -> list[BadCall]:
    """Give the operation's first documented call with one rule broken, in each way there is."""
    call = documented_calls(document, operation)[0]
    return [*_bad_parameters(document, call), *_bad_bodies(document, call)]


def refusal_problems(http: httpx.Client, bad: BadCall) -> list[str]:
    """Send a bad call; give that it was not refused, empty if it was: any 4xx will do."""
    status = send(http, bad.call).status_code
    return [] if 400 <= status < 500 else [f"{bad.what} is answered {status}"]


def _bad_parameters(document: Document, call: Call) -> Iterator[BadCall]:
    for parameter, _ in call.values:
        name = f"{parameter.place} parameter {parameter.name}"
        if parameter.place in ("query", "header") and parameter.is_required:
            values = tuple((p, v) for p, v in call.values if p is not parameter)
            yield BadCall(replace(call, values=values), f"{name} missing")
        text = wrong_text(document, parameter)
        if text is not None:
            values = tuple((p, text if p is parameter else v) for p, v in call.values)
            yield BadCall(replace(call, values=values), f"{name} wrong")


def wrong_text(document: Document, parameter: Parameter) -> str | None:
    """Give a text that is no value of a parameter, None if every one may be, or it is no plain one."""
    if parameter.content is not None or parameter.place == "cookie":
        return None
    checker, schema = Checker(document), document.resolve(parameter.schema)
    if {"array", "object"} & set(_types(document, schema)):
        return None
    texts = (one for one in _TEXTS if not any(checker.accepts(schema, v) for v in _read(one)))
    return next(texts, None)


def _types(document: Document, schema: Schema) -> Iterator[str]:
    resolved = document.resolve(schema)
    written = resolved.get("type") or ()
    yield from [written] if isinstance(written, str) else written
    for part in (p for k in ("allOf", "anyOf", "oneOf") for p in resolved.get(k) or ()):
        yield from _types(document, part)


def _read(text: str) -> tuple[Json, ...]:
    """Give everything that a text may be taken for."""
    try:
        return text, json.loads(text)
    except ValueError:
        return (text,)


def _bad_bodies(document: Document, call: Call) -> Iterator[BadCall]:
    if call.media is None or not call.media.is_json:
        return
    checker, schema = Checker(document), call.media.schema
    if call.operation.is_body_required:
        yield BadCall(replace(call, media=None, body=None), "body missing")
    for value in _VALUES:
        if not checker.accepts(schema, value):
            yield BadCall(replace(call, body=value), f"body {json.dumps(value)}")
            break
    body = call.body if isinstance(call.body, Mapping) else {}
    broken = 0
    for name in body:
        rest = {n: v for n, v in body.items() if n != name}
        if not checker.accepts(schema, rest):
            yield BadCall(replace(call, body=rest), f"body without {name!r}")
        for value in _VALUES:
            if not checker.accepts(schema, bad := {**body, name: value}):
                yield BadCall(replace(call, body=bad), f"body with {name!r} wrong")
                broken += 1
                break
        if broken == _MOST_PROPERTIES:
            return
