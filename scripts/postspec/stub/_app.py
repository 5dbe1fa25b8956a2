"""The stub as an ASGI application: one request in, one answer out, in the order a gateway works."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.requests import Request as AsgiRequest
from starlette.responses import Response as AsgiResponse
from starlette.types import Receive, Scope, Send

from postspec.openapi import Document, Operation
from postspec.samples import InvalidSchemaError, Sampler, Schemas
from postspec.stub._answers import Answers, told
from postspec.stub._checks import Refusal, check_request
from postspec.stub._identity import Identity
from postspec.stub._message import Answer, Request, json_answer
from postspec.stub._resources import infer_resources
from postspec.stub._routing import Match, Router, base_path
from postspec.stub._security import Guard
from postspec.stub._settings import StubSettings
from postspec.stub._state import Outcome, State
from postspec.stub._statuses import Purpose

#: Paths of the stub's own, for tests and tools; no document's paths begin like this.
RESET_PATH = "/__stub__/reset"
REQUESTS_PATH = "/__stub__/requests"


class Stub:
    """A server's behaviour without the server: `answer` turns a request into an answer.

    Safe to use from several threads; requests are answered one at a time.
    """

    def __init__(self, document: Document, settings: StubSettings | None = None) -> None:
        self._settings = settings or StubSettings()
        self._schemas = Schemas(document)
        sampler = Sampler(self._schemas)
        is_strict = self._settings.is_strict
        self._answers = Answers(self._schemas, sampler, is_strict=is_strict)
        self._router = Router(document.operations, base_path(document))
        self._identity = Identity(self._settings, base_path(document))
        self._guard = Guard(document, self._settings, self._identity.owner)
        resources = infer_resources(document.operations, self._schemas, sampler, self._answers)
        self._state = State(resources, self._schemas, self._answers, self._settings.max_created)
        self._log: deque[dict[str, Any]] = deque(maxlen=self._settings.log_size)
        self._lock = threading.Lock()

    @property
    def max_body_bytes(self) -> int:
        """The size of a request body from which on it is refused."""
        return self._settings.max_body_bytes

    @property
    def requests(self) -> list[dict[str, Any]]:
        """The last requests, oldest first: `method`, `path` and `status`, nothing that may be secret."""
        with self._lock:
            return list(self._log)

    def reset(self) -> None:
        """Put everything back to how the document shows it: items, tokens, the log of requests."""
        with self._lock:
            self._state.reset()
            self._identity.reset()
            self._log.clear()

    def answer(self, request: Request) -> Answer:
        """Answer a request."""
        own = self._own(request)
        if own is not None:
            return own
        with self._lock:
            try:
                answer = self._identity.answer(request) or self._routed(request)
            except InvalidSchemaError as error:
                answer = json_answer(500, {"error": "invalid document", "message": error.problem})
            entry = {"method": request.method, "path": request.path, "status": answer.status}
            self._log.append(entry)
        return answer

    def _own(self, request: Request) -> Answer | None:
        if request.path == RESET_PATH and request.method == "POST":
            self.reset()
            return Answer(204)
        if request.path == REQUESTS_PATH and request.method == "GET":
            return json_answer(200, {"requests": self.requests})
        return None

    def _routed(self, request: Request) -> Answer:
        match = self._router.match(request.path)
        if match is None:
            return json_answer(
                404, {"error": "not found", "message": "the document has no such path"}
            )
        method = request.method.lower()
        if method == "head" and "head" not in match.operations and "get" in match.operations:
            method = "get"
        if method in match.operations:
            operation, variables = match.operations[method]
            return self._operated(operation, request, variables)
        return _undeclared(match, method)

    def _operated(
        self, operation: Operation, request: Request, variables: Mapping[str, str]
    ) -> Answer:
        """Answer a request to an operation: who calls, what is asked, what there is."""
        refused = self._unwelcome(operation, request)
        if refused is not None:
            return refused
        if len(request.body) > self._settings.max_body_bytes:
            return self._refuse(operation, Refusal(Purpose.TOO_LARGE, "the body is too large"))
        checked = check_request(self._schemas, operation, request, variables)
        if isinstance(checked, Refusal):
            return self._refuse(operation, checked)
        outcome = self._state.apply(operation, tuple(variables.values()), checked.body)
        if outcome.kind == "gone":
            return self._refuse(operation, Refusal(Purpose.GONE, "the item was deleted"))
        if outcome.kind == "missing":
            return self._refuse(operation, Refusal(Purpose.NOT_FOUND, "there is no such item"))
        return self._succeed(operation, request, outcome)

    def _unwelcome(self, operation: Operation, request: Request) -> Answer | None:
        caller = self._guard.caller(operation, request)
        if caller is None:
            why = Refusal(Purpose.UNAUTHENTICATED, "no valid credentials")
            challenge = {"www-authenticate": self._guard.challenge(operation)}
            return self._refuse(operation, why, challenge)
        if not self._settings.is_allowed(caller, operation):
            return self._refuse(operation, Refusal(Purpose.FORBIDDEN, "the caller lacks the right"))
        return None

    def _refuse(
        self, operation: Operation, why: Refusal, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """Refuse a request, or give the documented answer where the operation declares no refusal."""
        refused = self._answers.refuse(operation, why, headers)
        if refused is not None:
            return refused
        shown = self._answers.documented(operation)
        return self._answers.success(shown, shown.value, told(why))

    def _succeed(self, operation: Operation, request: Request, outcome: Outcome) -> Answer:
        shown = self._answers.documented(operation, request.headers.get("accept", ""))
        is_shown = outcome.kind == "stateless" or shown.media is None or not shown.media.is_json
        value = shown.value if is_shown else outcome.value
        return self._answers.success(shown, value, _location(operation, request, outcome))


def _undeclared(match: Match, method: str) -> Answer:
    """Answer a method the path does not declare."""
    allow = {"allow": match.allow}
    if method == "options":
        return Answer(204, headers=allow)
    body = {"error": "method not allowed", "message": f"the path has {match.allow}"}
    return json_answer(405, body, allow)


def _location(operation: Operation, request: Request, outcome: Outcome) -> dict[str, str]:
    """Give the address of a new item where the document declares that the answer has one."""
    names = (n.lower() for one in operation.responses for n in one.headers)
    if outcome.created is None or "location" not in names:
        return {}
    return {"location": f"{request.path.rstrip('/')}/{quote(outcome.created, safe='')}"}


def make_app(document: Document, settings: StubSettings | None = None) -> Starlette:
    """Give an application that behaves like the API a document describes.

    Every operation is checked and answered as declared; collections remember what was done to
    them; tokens are issued at Keycloak's paths. State is the application's own. A schema that cannot
    be used does no harm until a request meets it, which is answered 500 with the reason.

    Raises:
        DocumentError: a reference to a parameter, a body, an answer or an example leads nowhere.
    """
    stub = Stub(document, settings)

    async def handle(scope: Scope, receive: Receive, send: Send) -> None:
        received = await _receive(AsgiRequest(scope, receive), stub.max_body_bytes)
        answer = stub.answer(received)
        is_head = received.method == "HEAD"
        response = AsgiResponse(b"" if is_head else answer.body, answer.status)
        for name, value in _headers(answer, is_head=is_head).items():
            response.headers[name] = value
        await response(scope, receive, send)

    app = Starlette()
    app.router.default = handle  # no route: the path of none has a line feed in it
    app.state.stub = stub
    return app


def stub_of(app: Starlette) -> Stub:
    """Give the stub behind an application made by `make_app`, to reset it or read its log."""
    stub: Stub = app.state.stub
    return stub


async def _receive(request: AsgiRequest, max_body_bytes: int) -> Request:
    """Read a request whole; of a body that is too large no more than shows it."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > max_body_bytes:
            break
    raw = request.scope.get("raw_path") or request.scope["path"].encode()
    return Request(
        method=request.method,
        path=raw.partition(b"?")[0].decode("latin-1"),
        query=request.scope["query_string"].decode("latin-1"),
        headers=dict(request.headers),
        body=bytes(body),
    )


def _headers(answer: Answer, *, is_head: bool) -> dict[str, str]:
    headers = dict(answer.headers)
    if answer.content_type:
        headers["content-type"] = answer.content_type
    if is_head:
        headers["content-length"] = str(len(answer.body))
    if answer.status in (204, 304):
        headers.pop("content-length", None)
    return headers
