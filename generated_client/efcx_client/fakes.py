"""A fake of the whole API, made of the document's examples: for tests, without a network.

The generated `testing` makes clients of it. Nothing here is loaded by a client of the real API.
"""

from __future__ import annotations

import difflib
import json
import pkgutil
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import unquote

import httpx

from . import wire
from .routes import Answer, Route, Router
from .sending import TOKEN_REQUEST, checked_headers, checked_url
from .values import UNSET, File, Unset

#: Where the fake is unless told otherwise: a name that nobody can register (RFC 6761).
FAKE_URL = "https://api.test"

#: What names an operation: a method of a client's service, or `service.method`.
Named = Callable[..., object] | str

#: The ways in which no answer may come, as httpx tells them.
_SILENCES: Mapping[str, type[httpx.RequestError]] = {
    "connection": httpx.ConnectError,
    "timeout": httpx.ReadTimeout,
}


class UnexpectedRequestError(AssertionError):
    """The code under test sent a request that the document does not have, or has no answer for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentRequest:
    """A request that the fake got. Its repr shows the operation alone: values may be secret.

    `operation` is the documented method and path, `values` are those in the path, decoded.
    """

    operation: str
    values: Mapping[str, str] = field(default_factory=dict, repr=False)
    method: str = field(repr=False)
    url: httpx.URL = field(repr=False)
    headers: httpx.Headers = field(repr=False)
    content: bytes = field(repr=False)

    @property
    def query(self) -> httpx.QueryParams:
        """The query's names and values."""
        return self.url.params

    @property
    def json(self) -> Any:  # noqa: ANN401 - any JSON value
        """The body as a JSON value. Raises ValueError where it is none."""
        return json.loads(self.content)

    @property
    def form(self) -> httpx.QueryParams:
        """The fields of a form-encoded body."""
        return httpx.QueryParams(self.content.decode())


@dataclass(slots=True)
class _Reply:
    """What one operation does the next `left` times it is called; None for all times."""

    respond: Callable[[SentRequest], httpx.Response]
    left: int | None


class FakeBase:
    """Answers every documented operation with its example, and remembers what it was sent.

    Each operation gives its first documented success until `answer` or `fail` say otherwise. Logins
    of any grant succeed. Safe to share between threads; `base_url` and `service_urls` are where the
    clients under test look for the API.
    """

    def __init__(
        self, base_url: str = FAKE_URL, *, service_urls: Mapping[str, str] | None = None
    ) -> None:
        self.base_url = checked_url(base_url)
        given = {name: checked_url(url) for name, url in (service_urls or {}).items()}
        data = json.loads(pkgutil.get_data(__name__.rpartition(".")[0], "examples.json") or b"")
        self._router = Router(data, [self.base_url, *given.values()])
        services = dict.fromkeys(key.partition(".")[0] for key in self._router.routes)
        self._service_urls = {**dict.fromkeys(services, self.base_url), **given}
        self._lock = threading.Lock()
        self._replies: dict[str, list[_Reply]] = {}
        self._requests: list[SentRequest] = []
        self._logins: list[SentRequest] = []
        self._refusal: httpx.Response | None = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.base_url!r})"

    @property
    def transport(self) -> httpx.MockTransport:
        """For a client made elsewhere: `http_client=httpx.Client(transport=fake.transport)`."""
        return httpx.MockTransport(self._respond)

    @property
    def requests(self) -> tuple[SentRequest, ...]:
        """What was sent, in order; logins and logouts apart."""
        return tuple(self._requests)

    @property
    def logins(self) -> tuple[SentRequest, ...]:
        """What was sent to the identity provider: requests for tokens, and logouts."""
        return tuple(self._logins)

    def requests_to(self, operation: Named) -> tuple[SentRequest, ...]:
        """Give what was sent to one operation, in order."""
        label = self._route(operation).label
        return tuple(sent for sent in self._requests if sent.operation == label)

    def examples(self, operation: Named) -> tuple[tuple[str, str], ...]:
        """Give the status and name of each example there is, in the document's order."""
        return tuple(
            (answer["status"], name)
            for answer in self._route(operation).answers
            for name in answer.get("examples", ())
        )

    def answer(
        self,
        operation: Named,
        *,
        example: str | None = None,
        status: int | None = None,
        body: object = UNSET,
        headers: Mapping[str, str] | None = None,
        times: int | None = None,
    ) -> None:
        """Say what an operation answers from now on, or the next `times` times.

        `example` names one of the document's, `status` one of its statuses. With a `body` any
        status can be answered: bytes are sent as they are, a text where text is documented too, a
        model or another value as JSON; a function is given the `SentRequest` and gives one of these.

        Raises:
            LookupError: the document has no such operation, example or status.
        """
        route = self._route(operation)
        chosen = _chosen(route, example, status, has_body=not isinstance(body, Unset))
        made = route.body(chosen, example) if isinstance(body, Unset) else body
        fields = checked_headers(headers)

        def respond(sent: SentRequest) -> httpx.Response:
            return _response(status, chosen, made(sent) if callable(made) else made, fields)

        self._set(route, respond, times)

    def fail(
        self,
        operation: Named,
        how: Literal["connection", "timeout"] | httpx.RequestError = "connection",
        *,
        times: int | None = None,
    ) -> None:
        """Let an operation give no answer from now on, or the next `times` times.

        Raises:
            LookupError: the document has no such operation.
        """
        error = _SILENCES[how](f"the fake's {how} failure") if isinstance(how, str) else how

        def silence(_: SentRequest) -> httpx.Response:
            raise error

        self._set(self._route(operation), silence, times)

    def refuse_logins(self, status: int = 401, error: str = "invalid_grant") -> None:
        """Refuse every request for a token from now on, as RFC 6749 says it (section 5.2)."""
        self._refusal = httpx.Response(status, json={"error": error})

    def reset(self) -> None:
        """Forget the requests, and all that was said about answers."""
        with self._lock:
            self._replies, self._refusal = {}, None
            self._requests, self._logins = [], []

    def _route(self, operation: Named) -> Route:
        """Find an operation by a client's method, or by name."""
        name = operation if isinstance(operation, str) else _name_of(operation)
        route = self._router.routes.get(name)
        if route is None:
            near = difflib.get_close_matches(name, self._router.routes, 1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise LookupError(f"{name!r} is no operation of the API{hint}")
        return route

    def _set(
        self, route: Route, respond: Callable[[SentRequest], httpx.Response], times: int | None
    ) -> None:
        with self._lock:
            replies = self._replies.setdefault(route.label, [])
            if times is None:
                replies[:] = [reply for reply in replies if reply.left is not None]
                replies.append(_Reply(respond, None))
            else:
                at = next((i for i, r in enumerate(replies) if r.left is None), len(replies))
                replies.insert(at, _Reply(respond, times))

    def _respond(self, request: httpx.Request) -> httpx.Response:
        if TOKEN_REQUEST in request.extensions:
            return self._log_in(request)
        found = self._router.find(request)
        if found is None:
            raise UnexpectedRequestError(self._router.unknown(request))
        route, values = found
        sent = _sent(route.label, request, values)
        with self._lock:
            self._requests.append(sent)
            reply = self._next_reply(route)
        if reply is not None:
            return reply.respond(sent)
        try:
            chosen = route.success()
            return _response(None, chosen, route.body(chosen), {})
        except LookupError as error:
            raise UnexpectedRequestError(f"{error}; give it a body with `answer`") from None

    def _next_reply(self, route: Route) -> _Reply | None:
        replies = self._replies.get(route.label)
        if not replies:
            return None
        reply = replies[0]
        if reply.left is not None:
            reply.left -= 1
            if reply.left <= 0:
                del replies[0]
        return reply

    def _log_in(self, request: httpx.Request) -> httpx.Response:
        """Grant a token, or end a session."""
        sent = _sent("login", request, {})
        is_grant = "grant_type" in sent.form
        with self._lock:
            self._logins.append(sent if is_grant else _sent("logout", request, {}))
            number = len(self._logins)
        if not is_grant:
            return httpx.Response(204)
        if self._refusal is not None:
            return self._refusal
        token = {
            "access_token": f"fake-access-token-{number}",
            "refresh_token": f"fake-refresh-token-{number}",
            "token_type": "Bearer",
            "expires_in": 300,
        }
        return httpx.Response(200, json=token)


def _name_of(method: Callable[..., object]) -> str:
    """Give `service.method`: a service is a module, and its methods are the operations."""
    service = str(getattr(method, "__module__", "")).rpartition(".")[2]
    return f"{service}.{getattr(method, '__name__', method)}"


def _sent(operation: str, request: httpx.Request, values: Mapping[str, str]) -> SentRequest:
    return SentRequest(
        operation=operation,
        values={name: unquote(value) for name, value in values.items()},
        method=request.method,
        url=request.url,
        headers=request.headers,
        content=request.content,
    )


def _chosen(route: Route, example: str | None, status: int | None, *, has_body: bool) -> Answer:
    """Find the documented answer; one with a body of the test's own needs not be documented."""
    try:
        if status is not None:
            return route.with_status(status)
        return route.success() if example is None else route.with_example(example)
    except LookupError:
        if has_body:
            return {"status": "200"}
        raise


def _code(written: str) -> int:
    """Give a status of a class of them (`4XX`), or of `default`."""
    if written.isdigit():
        return int(written)
    return int(written[0]) * 100 if written[:1].isdigit() else 200


def _response(
    status: int | None, answer: Answer, body: object, headers: Mapping[str, str]
) -> httpx.Response:
    """Write an answer in the documented media type of its status, or else the body's own."""
    status = _code(answer["status"]) if status is None else status
    if isinstance(body, Unset):
        return httpx.Response(status, headers=headers)
    kind = answer.get("type")
    is_json = kind is not None and (kind.partition(";")[0].endswith(("/json", "+json")))
    if isinstance(body, File):
        content, own = body.payload.read(), body.mime_type or "application/octet-stream"
    elif isinstance(body, bytes):
        content, own = body, "application/octet-stream"
    elif isinstance(body, str) and not is_json:
        content, own = body.encode("utf-8", "surrogatepass"), "text/plain"
    else:
        content, own = json.dumps(body, default=_plain).encode(), "application/json"
    return httpx.Response(status, content=content, headers={"Content-Type": kind or own, **headers})


def _plain(value: object) -> object:
    """Give what JSON can say of a model, a date or an identifier."""
    write = getattr(value, "to_dict", None)
    return wire.text(value) if write is None else write()
