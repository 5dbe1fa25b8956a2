"""A server that is wrong on purpose, in one way at a time, so that the checks can be checked.

Each mutant wraps the stub and falsifies what passes through, at one operation only.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from contract_tests.harness.examples import Path, property_paths, with_wrong_type
from contract_tests.harness.identity import wants_bearer
from contract_tests.harness.schemas import Checker
from contract_tests.harness.server import App, Receive, Scope, Send
from contract_tests.harness.workflows import success
from postspec.openapi import MediaType, Operation

Json = Any


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer on its way out."""

    status: int
    content_type: str
    body: bytes

    @property
    def is_success(self) -> bool:
        """True for 2xx."""
        return 200 <= self.status < 300

    def with_json(self, value: Json) -> Reply:
        """Give the answer with another JSON body."""
        return replace(self, body=json.dumps(value).encode())


Falsify = Callable[[Reply], Reply]
Readdress = Callable[[Scope], Scope]


def _same_scope(scope: Scope) -> Scope:
    return scope


def _same_reply(reply: Reply) -> Reply:
    return reply


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """One way to be wrong at one operation, and the check that has to notice.

    `readdress` changes what the server gets to see, `falsify` what the caller gets to see.
    Where `is_open`, the server sees every caller with the token it was wrapped with.
    """

    kind: str
    operation: Operation
    noticed_by: str
    readdress: Readdress = field(default=_same_scope, repr=False)
    falsify: Falsify = field(default=_same_reply, repr=False)
    is_open: bool = False

    def __str__(self) -> str:
        return f"{self.kind} | {self.operation.label}"

    def wrap(self, app: App, token: str = "") -> App:
        """Give the application with this fault."""
        pattern = re.compile(re.sub(r"\\\{[^{}]*\\\}", "[^/]+", re.escape(self.operation.path)))

        async def faulty(scope: Scope, receive: Receive, send: Send) -> None:
            path = (scope.get("raw_path") or scope["path"].encode()).decode("latin-1")
            is_meant = scope["type"] == "http" and pattern.fullmatch(path.partition("?")[0])
            if not is_meant or scope["method"] != self.operation.method.upper():
                await app(scope, receive, send)
                return
            seen = _with_token(scope, token) if self.is_open else scope
            await app(self.readdress(seen), receive, _Rewriter(self.falsify, send))

        return faulty


class _Rewriter:
    """Holds an answer back until it is complete, then sends the false one."""

    def __init__(self, falsify: Falsify, send: Send) -> None:
        self._falsify, self._send = falsify, send
        self._start: Scope = {}
        self._body = b""

    async def __call__(self, message: Scope) -> None:
        if message["type"] == "http.response.start":
            self._start = message
            return
        self._body += message.get("body", b"")
        if not message.get("more_body"):
            await self._finish()

    async def _finish(self) -> None:
        headers = dict(self._start["headers"])
        content_type = headers.pop(b"content-type", b"").decode()
        reply = self._falsify(Reply(self._start["status"], content_type, self._body))
        headers[b"content-length"] = str(len(reply.body)).encode()
        if reply.content_type:
            headers[b"content-type"] = reply.content_type.encode()
        await self._send({**self._start, "status": reply.status, "headers": list(headers.items())})
        await self._send({"type": "http.response.body", "body": reply.body})


# --- kinds ----------------------------------------------------------------------------------------

Kind = Callable[[Checker, Operation], Iterator[Mutant]]


def wrong_type(checker: Checker, operation: Operation) -> Iterator[Mutant]:
    """Give answers in which a property has another JSON type."""
    yield from _wrong_value(checker, operation, "wrong type", with_wrong_type, {"type"})


def unknown_choice(checker: Checker, operation: Operation) -> Iterator[Mutant]:
    """Give answers in which a property has a value that is none of its choices."""
    yield from _wrong_value(checker, operation, "unknown choice", renamed, {"enum", "const"})


def missing_property(checker: Checker, operation: Operation) -> Iterator[Mutant]:
    """Give answers that lack a required property."""
    yield from _wrong_value(checker, operation, "missing property", without, {"required"})


def undocumented_status(_checker: Checker, operation: Operation) -> Iterator[Mutant]:
    """Give answers with a status the operation does not document."""
    yield _mutant(operation, "undocumented status", "status_code_conformance", status=418)


def server_error(_checker: Checker, operation: Operation) -> Iterator[Mutant]:
    """Give answers of a server that fails."""
    yield _mutant(operation, "server error", "not_a_server_error", status=500)


def wrong_content_type(_checker: Checker, operation: Operation) -> Iterator[Mutant]:
    """Give answers that say they are something else than documented."""
    if success(operation) is not None:
        kind = "wrong content type"
        yield _mutant(operation, kind, "content_type_conformance", content_type="text/html")


def broken_json(_checker: Checker, operation: Operation) -> Iterator[Mutant]:
    """Give answers whose body ends before its end."""
    if success(operation) is not None:
        yield Mutant(
            kind="broken JSON",
            operation=operation,
            noticed_by="response_schema_conformance",
            falsify=lambda r: replace(r, body=r.body[:-1]) if r.is_success else r,
        )


def nothing_refused(_checker: Checker, operation: Operation) -> Iterator[Mutant]:
    """Give the documented success to invalid requests."""
    media = success(operation)
    if operation.body and media is not None and media.examples:
        body = json.dumps(next(iter(media.examples.values()))).encode()
        status = next(int(r.status) for r in operation.responses if r.status.startswith("2"))
        yield Mutant(
            kind="nothing refused",
            operation=operation,
            noticed_by="negative_data_rejection",
            falsify=lambda r: Reply(status, media.name, body) if _is_bad_request(r) else r,
        )


def no_authentication(checker: Checker, operation: Operation) -> Iterator[Mutant]:
    """Give answers without asking who wants them."""
    if wants_bearer(checker.document, operation):
        yield Mutant(
            kind="no authentication",
            operation=operation,
            noticed_by="ignored_auth",
            is_open=True,
        )


#: Every kind that schemathesis' checks have to notice.
KINDS: Mapping[str, Kind] = {
    "wrong type": wrong_type,
    "missing property": missing_property,
    "unknown choice": unknown_choice,
    "undocumented status": undocumented_status,
    "server error": server_error,
    "wrong content type": wrong_content_type,
    "broken JSON": broken_json,
    "nothing refused": nothing_refused,
    "no authentication": no_authentication,
}


def _mutant(
    operation: Operation,
    kind: str,
    noticed_by: str,
    *,
    status: int | None = None,
    content_type: str | None = None,
) -> Mutant:
    def falsify(reply: Reply) -> Reply:
        if not reply.is_success:
            return reply
        return replace(
            reply,
            status=status or reply.status,
            content_type=content_type or reply.content_type,
        )

    return Mutant(kind=kind, operation=operation, noticed_by=noticed_by, falsify=falsify)


def _wrong_value(
    checker: Checker,
    operation: Operation,
    kind: str,
    change: Callable[[Json, Path], Json],
    keywords: set[str],
) -> Iterator[Mutant]:
    """Give a mutant for the first place where the change breaks one of these keywords."""
    media = success(operation)
    for value in media.examples.values() if media else ():
        for path in property_paths(value):
            wrong = change(value, path)
            if media and keywords & _broken(checker, media, wrong):
                yield Mutant(
                    kind=kind,
                    operation=operation,
                    noticed_by="response_schema_conformance",
                    falsify=partial(_changed, change, path),
                )
                return


def _broken(checker: Checker, media: MediaType, value: Json) -> set[str]:
    errors = checker.validator(media.schema).iter_errors(value)
    return {str(error.validator) for error in errors}


def _changed(change: Callable[[Json, Path], Json], path: Path, reply: Reply) -> Reply:
    if not reply.is_success:
        return reply
    try:
        return reply.with_json(change(json.loads(reply.body), path))
    except (LookupError, TypeError, ValueError):  # this answer has nothing at that place
        return reply


def without(value: Json, path: Path) -> Json:
    """Give a copy without the property at this place."""
    head, *rest = path
    if isinstance(value, Mapping):
        copy: Json = dict(value)
        if not rest:
            del copy[head]
            return copy
    else:
        copy = list(value)
    copy[head] = without(value[head], tuple(rest))
    return copy


def renamed(value: Json, path: Path) -> Json:
    """Give a copy in which the value at this place is a text that is none of its choices."""
    if not path:
        return f"no-such-{value}"
    head, *rest = path
    copy: Json = dict(value) if isinstance(value, Mapping) else list(value)
    copy[head] = renamed(value[head], tuple(rest))
    return copy


def _is_bad_request(reply: Reply) -> bool:
    return 400 <= reply.status < 500 and reply.status != 401


def _with_token(scope: Scope, token: str) -> Scope:
    others = [(k, v) for k, v in scope["headers"] if k != b"authorization"]
    return {**scope, "headers": [*others, (b"authorization", f"Bearer {token}".encode())]}
