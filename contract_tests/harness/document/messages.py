"""What an API sends by itself: its documented messages, and hostile ones made of them.

A hostile message is one that a sender does not document: what is missing, of another type, too much,
unknown, or no message at all. Nobody has to take it; nobody may break over it.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from contract_tests.harness.document.calls import documented_calls
from contract_tests.harness.document.schemas import Schema
from postspec.json_pointer import pointer_to, tokens_of
from postspec.openapi import Document, Operation

Json = Any

#: How far inside a message its properties are tampered with.
_DEPTH: Final = 3

#: The length of a text that is longer than anybody expects, and how deep what is nested is.
HUGE: Final = 1 << 20
_NESTED: Final = 2000

_JSON: Final = "application/json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message of a webhook; `bodies` are sent one after the other, each as `content_type`."""

    operation: Operation
    kind: Literal["documented", "hostile"]
    name: str
    bodies: tuple[bytes, ...] = field(repr=False)
    content_type: str = _JSON

    def __str__(self) -> str:
        return f"{self.operation.path}: {self.name}"


def messages(document: Document, operation: Operation) -> Iterator[Message]:
    """Give the documented messages of a webhook, then what is hostile."""
    calls = [c for c in documented_calls(document, operation) if c.kind == "documented"]
    if not operation.body:
        yield Message(operation=operation, kind="documented", name="the request", bodies=(b"",))
        return
    media = operation.body[0]
    shown = {call.example or "a sample": call.body for call in calls if call.media is not None}
    bodies = tuple(_bytes(body) for body in shown.values())
    for name, body in zip(shown, bodies, strict=True):
        yield _documented(operation, name, (body,), media.name)
    if not media.is_json:
        return
    yield _documented(operation, "the same message twice", (bodies[0], bodies[0]))
    yield _documented(operation, "all messages, the last one first", tuple(reversed(bodies)))
    first = next(iter(shown.values()))
    for name, value in (*_tampered(document, media.schema, first), *_too_much(first)):
        yield _hostile(operation, name, _bytes(value))
    yield from _no_messages(operation, bodies[0])


def _documented(
    operation: Operation, name: str, bodies: tuple[bytes, ...], content_type: str = _JSON
) -> Message:
    return Message(
        operation=operation,
        kind="documented",
        name=name,
        bodies=bodies,
        content_type=content_type,
    )


def _hostile(operation: Operation, name: str, body: bytes, content_type: str = _JSON) -> Message:
    return Message(
        operation=operation, kind="hostile", name=name, bodies=(body,), content_type=content_type
    )


def _bytes(value: Json) -> bytes:
    return json.dumps(value).encode()


def _tampered(document: Document, schema: Schema, body: Json) -> Iterator[tuple[str, Json]]:
    """Give the message with one property wrong, each of them in each way."""
    for pointer, value in _properties(body):
        yield f"without {pointer}", _changed(body, pointer)
        yield f"null at {pointer}", _changed(body, pointer, None)
        yield f"another type at {pointer}", _changed(body, pointer, _other_type(value))
        if isinstance(value, str) and _is_choice(document, schema, pointer):
            yield f"unknown choice at {pointer}", _changed(body, pointer, "SOMETHING_NEW")


def _properties(body: Json, at: str = "", depth: int = _DEPTH) -> Iterator[tuple[str, Json]]:
    """Give the pointers to the properties of a message that are not too far inside, with values."""
    for name, value in body.items() if isinstance(body, Mapping) and depth else ():
        pointer = pointer_to(at, name)
        yield pointer, value
        yield from _properties(value, pointer, depth - 1)


_GONE: Final = object()


def _changed(body: Json, pointer: str, value: object = _GONE) -> Json:
    changed = copy.deepcopy(body)
    *way, last = tokens_of(pointer)
    inside = changed
    for token in way:
        inside = inside[token]
    if value is _GONE:
        del inside[last]
    else:
        inside[last] = value
    return changed


def _other_type(value: Json) -> Json:
    if isinstance(value, str):
        return 7
    return {"unexpected": True} if isinstance(value, list) else "unexpected"


def _is_choice(document: Document, schema: Schema, pointer: str) -> bool:
    """Tell whether the document lists the values that a place may have."""
    found = [schema]
    for token in tokens_of(pointer):
        found = [
            one["properties"][token]
            for schema in found
            for one in _parts(document, schema)
            if token in (one.get("properties") or {})
        ]
    return any("enum" in one or "const" in one for s in found for one in _parts(document, s))


def _parts(document: Document, schema: Schema) -> Iterator[Schema]:
    """Give a schema, and those that it is put together of or chosen from."""
    resolved = document.resolve(schema)
    yield resolved
    for keyword in ("allOf", "anyOf", "oneOf"):
        for part in resolved.get(keyword) or ():
            yield from _parts(document, part)


def _too_much(body: Json) -> Iterator[tuple[str, Json]]:
    """Give the message with more in it than anybody expects."""
    texts = [pointer for pointer, value in _properties(body) if isinstance(value, str)]
    if texts:
        yield f"a mebibyte of text at {texts[-1]}", _changed(body, texts[-1], "x" * HUGE)
        yield (
            f"text of no alphabet at {texts[-1]}",
            _changed(body, texts[-1], "\u0000\u202e\U0001f4a5'\"<"),
        )
    if isinstance(body, Mapping):
        yield "a property that nobody knows", {**body, "unexpectedProperty": {"a": [1, None]}}
        yield "no property at all", {}


def _no_messages(operation: Operation, body: bytes) -> Iterator[Message]:
    """Give what is no message: no JSON, or JSON that is no object, or not said to be any."""
    for name, content in {
        "an empty body": b"",
        "half a message": body[: len(body) // 2],
        "no JSON": b"<message/>",
        "no UTF-8": b'{"a": "\xff\xfe"}',
        "a list": b"[" + body + b"]",
        "a text": b'"message"',
        "null": b"null",
        "a number that nobody can hold": b'{"a": 1e999}',
        "what is nested too deep": b'{"a":' * _NESTED + b"1" + b"}" * _NESTED,
    }.items():
        yield _hostile(operation, name, content)
    yield _hostile(operation, "another media type", body, "text/plain")
