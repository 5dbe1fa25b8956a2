"""What a wrong server does that no single fault of the stub does: a behaviour put before the stub.

A behaviour gets a request to the mutated operation and gives the answer, and whether it is wrong.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from http import HTTPStatus
from typing import Any, Protocol

from contract_tests.harness.document.schemas import Checker
from contract_tests.harness.document.workflows import collections
from postspec.openapi import Document, Operation, Router, base_path
from postspec.stub import Fault, FaultFile, Stub
from postspec.stub.http._message import Answer, Request

Json = Any

_REASON = "x-stub-reason"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Who may come: a token that is valid, one whose time is over, and one of each role."""

    valid: str
    expired: str
    of_role: Mapping[str, str]


@dataclass(kw_only=True)
class WrongStub:
    """A stub that is wrong at one operation. It stands for the stub where an application asks one."""

    stub: Stub
    document: Document
    operation: Operation
    behaviour: Behaviour
    tokens: Tokens
    happened: int = 0

    @cached_property
    def _router(self) -> Router:
        return Router(self.document.operations, base_path(self.document))

    @property
    def max_body_bytes(self) -> int:
        """The stub's own."""
        return self.stub.max_body_bytes

    def answer(self, request: Request) -> Answer:
        """Answer a request, wrongly where it is to the operation."""
        match = self._router.match(request.path)
        found = match.operations.get(request.method.lower()) if match else None
        if found is None or found[0] is not self.operation:
            return self.stub.answer(request)
        answer, is_wrong = self.behaviour(self, request)
        self.happened += is_wrong
        return answer

    def with_fault(self, fault: str, request: Request, status: int | None = None) -> Answer:
        """Give the stub's answer to one request while it has a fault."""
        one = Fault(fault=fault, operations=self.operation.label, status=status)
        self.stub.use_faults(FaultFile((one,)))
        try:
            return self.stub.answer(request)
        finally:
            self.stub.use_faults(FaultFile())

    def as_known(self, request: Request) -> Answer:
        """Give the answer to the request of a caller who may do everything."""
        headers = {**request.headers, "authorization": f"Bearer {self.tokens.valid}"}
        return self.stub.answer(replace(request, headers=headers))


class Behaviour(Protocol):
    """Gives the answer to a request to the operation, and whether it is wrong."""

    def __call__(self, server: WrongStub, request: Request, /) -> tuple[Answer, bool]:
        """Answer a request."""
        ...


def _is_success(answer: Answer) -> bool:
    return 200 <= answer.status < 300


def _token(request: Request) -> str:
    return request.headers.get("authorization", "").removeprefix("Bearer ")


# --- the answer -----------------------------------------------------------------------------------


def without_content_type(server: WrongStub, request: Request) -> tuple[Answer, bool]:
    """Send a body without saying its media type."""
    answer = server.stub.answer(request)
    is_wrong = _is_success(answer) and bool(answer.body)
    return (replace(answer, content_type="") if is_wrong else answer), is_wrong


def without_body(server: WrongStub, request: Request) -> tuple[Answer, bool]:
    """Send a success of no bytes where there has to be JSON."""
    answer = server.stub.answer(request)
    is_wrong = _is_success(answer) and bool(answer.body) and "json" in answer.content_type
    return (replace(answer, body=b"") if is_wrong else answer), is_wrong


def with_wrong_error(server: WrongStub, request: Request) -> tuple[Answer, bool]:
    """Send an error in another shape than documented."""
    answer = server.stub.answer(request)
    wrong: Json = ["this went wrong"]
    responses = [r for r in server.operation.responses if r.matches(answer.status)]
    media = [m for r in responses for m in r.content if m.is_json]
    is_wrong = answer.status >= HTTPStatus.BAD_REQUEST and bool(media)
    is_wrong = is_wrong and not Checker(server.document).accepts(media[0].schema, wrong)
    return (replace(answer, body=json.dumps(wrong).encode()) if is_wrong else answer), is_wrong


def with_wrong_error_type(server: WrongStub, request: Request) -> tuple[Answer, bool]:
    """Send an error as a page, as a gateway does that knows nothing of the API."""
    answer = server.stub.answer(request)
    responses = [r for r in server.operation.responses if r.matches(answer.status)]
    declared = {media.name for response in responses for media in response.content}
    is_wrong = answer.status >= HTTPStatus.BAD_REQUEST and bool(declared - {"text/html"})
    is_wrong = is_wrong and "text/html" not in declared
    page = replace(answer, body=b"<h1>Error</h1>", content_type="text/html")
    return (page if is_wrong else answer), is_wrong


# --- what is asked --------------------------------------------------------------------------------


def _refused(answer: Answer, is_about: Callable[[str], bool]) -> bool:
    """Tell whether a request was refused for its input: with whichever 4xx the operation documents."""
    reason = answer.headers.get(_REASON, "")
    is_refusal = HTTPStatus.BAD_REQUEST <= answer.status < HTTPStatus.INTERNAL_SERVER_ERROR
    return is_refusal and is_about(reason)


def _is_about_body(reason: str) -> bool:
    return reason.startswith(("body: ", "the body ", "the media type of the body "))


def _is_about_parameter(reason: str) -> bool:
    return " parameter " in reason and not _is_about_body(reason)


def _is_about_input(reason: str) -> bool:
    return _is_about_body(reason) or _is_about_parameter(reason)


def _accepting(
    server: WrongStub, request: Request, is_about: Callable[[str], bool]
) -> tuple[Answer, bool]:
    answer = server.stub.answer(request)
    if not _refused(answer, is_about):
        return answer, False
    return server.with_fault("accepted-bad-input", request), True


def accepts_bad_body(server: WrongStub, request: Request) -> tuple[Answer, bool]:
    """Look at parameters, and not at the body."""
    return _accepting(server, request, _is_about_body)


def accepts_bad_parameter(server: WrongStub, request: Request) -> tuple[Answer, bool]:
    """Look at the body, and not at parameters."""
    return _accepting(server, request, _is_about_parameter)


def fails_on_bad_input(server: WrongStub, request: Request) -> tuple[Answer, bool]:
    """Fail at what should be refused."""
    answer = server.stub.answer(request)
    if not _refused(answer, _is_about_input):
        return answer, False
    return server.with_fault("status", request, 500), True


# --- who asks -------------------------------------------------------------------------------------


def lets_in_nobody(server: WrongStub, request: Request) -> tuple[Answer, bool]:
    """Let in who has no token."""
    is_wrong = not _token(request)
    return (server.as_known(request) if is_wrong else server.stub.answer(request)), is_wrong


def lets_in_made_up(server: WrongStub, request: Request) -> tuple[Answer, bool]:
    """Let in with any token, whoever issued it."""
    known = (server.tokens.valid, server.tokens.expired, *server.tokens.of_role.values(), "")
    is_wrong = _token(request) not in known
    return (server.as_known(request) if is_wrong else server.stub.answer(request)), is_wrong


def lets_in_expired(server: WrongStub, request: Request) -> tuple[Answer, bool]:
    """Let in with a token whose time is over."""
    is_wrong = _token(request) == server.tokens.expired
    return (server.as_known(request) if is_wrong else server.stub.answer(request)), is_wrong


def forbids_strangers(server: WrongStub, request: Request) -> tuple[Answer, bool]:
    """Answer strangers 403, which says that they are known."""
    answer = server.stub.answer(request)
    if answer.status != HTTPStatus.UNAUTHORIZED:
        return answer, False
    return server.with_fault("status", request, 403), True


def without_challenge(server: WrongStub, request: Request) -> tuple[Answer, bool]:
    """Answer 401 without saying how to be let in."""
    answer = server.stub.answer(request)
    is_wrong = answer.status == HTTPStatus.UNAUTHORIZED and "www-authenticate" in answer.headers
    headers = {k: v for k, v in answer.headers.items() if k != "www-authenticate"}
    return (replace(answer, headers=headers) if is_wrong else answer), is_wrong


def lets_in_every_role(server: WrongStub, request: Request) -> tuple[Answer, bool]:
    """Let whoever is known do everything."""
    answer = server.stub.answer(request)
    is_wrong = answer.status == HTTPStatus.FORBIDDEN
    is_wrong = is_wrong and _token(request) in server.tokens.of_role.values()
    return (server.as_known(request) if is_wrong else answer), is_wrong


def refuses_roles(server: WrongStub, request: Request) -> tuple[Answer, bool]:
    """Refuse all roles what only some may not do."""
    if _token(request) not in server.tokens.of_role.values():
        return server.stub.answer(request), False
    answer = server.stub.answer(request)
    if answer.status == HTTPStatus.FORBIDDEN:
        return answer, False
    return server.with_fault("status", request, 403), True


# --- what is kept ---------------------------------------------------------------------------------


def _with_value(
    server: WrongStub, request: Request, change: Callable[[Json], Json]
) -> tuple[Answer, bool]:
    answer = server.stub.answer(request)
    if not _is_success(answer) or "json" not in answer.content_type:
        return answer, False
    value = json.loads(answer.body)
    changed = change(value)
    return replace(answer, body=json.dumps(changed).encode()), changed != value


def lists_nothing(server: WrongStub, request: Request) -> tuple[Answer, bool]:
    """Show a list without items, whatever there is."""

    def emptied(value: Json) -> Json:
        if isinstance(value, list):
            return []
        inside = value.items() if isinstance(value, Mapping) else ()
        return {k: [] if isinstance(v, list) else v for k, v in inside}

    return _with_value(server, request, emptied)


def with_other_id(server: WrongStub, request: Request) -> tuple[Answer, bool]:
    """Show an item under another one's id."""
    ids = {
        one.id_name for one in collections(server.document) if server.operation in one.operations
    }

    def changed(value: Json) -> Json:
        if not isinstance(value, Mapping):
            return value
        return {k: _other(v) if k in ids else v for k, v in value.items()}

    return _with_value(server, request, changed)


def _other(key: Json) -> Json:
    if isinstance(key, str) and key:
        return key[:-1] + ("1" if key[-1] != "1" else "2")
    return key + 1 if isinstance(key, int) and not isinstance(key, bool) else key


def with_other_texts(server: WrongStub, request: Request) -> tuple[Answer, bool]:
    """Show an item with other texts than it was given."""

    def changed(value: Json) -> Json:
        if not isinstance(value, Mapping):
            return value
        return {
            k: f"{v} before" if isinstance(v, str) and not k.lower().endswith("id") else v
            for k, v in value.items()
        }

    return _with_value(server, request, changed)
