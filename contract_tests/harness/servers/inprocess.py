"""An ASGI application called in this process: one event loop for all calls, and no thread.

The clients that come with httpx and schemathesis start a loop, a thread or a session for each
request, which takes several times as long as the stub's answer.
"""

from __future__ import annotations

import asyncio
import atexit
import io
import threading
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass, field
from functools import cache
from http import HTTPStatus
from typing import Any, Final, cast
from urllib.parse import unquote, urlsplit

import httpx
import requests
import requests.adapters
import schemathesis.transport.asgi
import urllib3
from schemathesis.core.transport import Response
from schemathesis.generation.case import Case
from schemathesis.python.asgi import ASGIApp, ASGIClient
from schemathesis.transport.asgi import ASGI_TRANSPORT, ASGITransport

#: An ASGI application, as far as these suites call one.
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Scope]]
Send = Callable[[Scope], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

_LOCK = threading.RLock()

_sent: Final = [0]


def calls() -> int:
    """Give how often an application was called in this process so far."""
    return _sent[0]


@dataclass(slots=True)
class _Answer:
    """What an application sends back, as far as it has."""

    status: int = 0
    headers: list[tuple[bytes, bytes]] = field(default_factory=list)
    body: bytearray = field(default_factory=bytearray)


def _call(app: App, scope: Scope, body: bytes, timeout_s: float | None = None) -> _Answer:
    """Give an application's answer. Raises what it raises, TimeoutError where it takes too long."""
    answer, sent = _Answer(), iter([{"type": "http.request", "body": body}])

    async def receive() -> Scope:
        return next(sent, {"type": "http.disconnect"})

    async def send(message: Scope) -> None:
        if message["type"] == "http.response.start":
            answer.status, answer.headers = message["status"], list(message.get("headers", ()))
        elif scope["method"] != "HEAD":
            answer.body += message.get("body", b"")

    async def run() -> None:
        async with asyncio.timeout(timeout_s):
            await app(scope, receive, send)

    with _LOCK:
        _sent[0] += 1
        _loop().run_until_complete(run())
    return answer


@cache
def _loop() -> asyncio.AbstractEventLoop:
    loop = asyncio.new_event_loop()
    atexit.register(loop.close)
    return loop


def _scope(
    method: str, scheme: str, host: str, target: bytes, headers: list[tuple[bytes, bytes]]
) -> Scope:
    """Give the scope of a request; `target` is the path, percent-encoded, with the query."""
    raw_path, _, query = target.partition(b"?")
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": scheme,
        "path": unquote(raw_path.decode("latin-1")),
        "raw_path": raw_path,
        "query_string": query,
        "root_path": "",
        "headers": headers,
        "client": ("127.0.0.1", 0),
        "server": (host, 80),
    }


class AppTransport(httpx.BaseTransport):
    """Lets a synchronous `httpx.Client` call an application."""

    def __init__(self, app: App) -> None:
        self._app = app

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Give the application's answer, read to its end."""
        url, headers = request.url, [(name.lower(), value) for name, value in request.headers.raw]
        scope = _scope(request.method, url.scheme, url.host, url.raw_path, headers)
        answer = _call(self._app, scope, request.read())
        return httpx.Response(answer.status, headers=answer.headers, content=bytes(answer.body))


# --- schemathesis ---------------------------------------------------------------------------------


class _Adapter(requests.adapters.HTTPAdapter):
    """Lets a `requests.Session` call an application."""

    def __init__(self, app: App) -> None:
        super().__init__()
        self._app = app

    def send(
        self,
        request: requests.PreparedRequest,
        stream: bool = False,  # noqa: ARG002 - the signature is requests'
        timeout: float | tuple[float | None, float | None] | None = None,
        *_more: object,
        **_named: object,
    ) -> requests.Response:
        """Give the application's answer, as one that came over a connection."""
        limit_s = timeout[1] if isinstance(timeout, tuple) else timeout
        try:
            answer = _call(self._app, _scope_of(request), _body(request), limit_s)
        except TimeoutError as error:
            raise requests.exceptions.ReadTimeout(error, request=request) from None
        raw = urllib3.HTTPResponse(
            body=io.BytesIO(answer.body),
            headers=urllib3.HTTPHeaderDict(
                (name.decode("latin-1"), value.decode("latin-1")) for name, value in answer.headers
            ),
            status=answer.status,
            version=11,
            reason=_phrase(answer.status),
            preload_content=False,
            request_method=request.method,
        )
        return self.build_response(request, raw)


def _scope_of(request: requests.PreparedRequest) -> Scope:
    url = urlsplit(str(request.url))
    target = f"{url.path}?{url.query}" if url.query else url.path
    named = {"host": url.netloc, **{str(n).lower(): str(v) for n, v in request.headers.items()}}
    headers = [(n.encode("latin-1"), v.encode("latin-1")) for n, v in named.items()]
    return _scope(str(request.method), url.scheme, url.hostname or "", target.encode(), headers)


def _body(request: requests.PreparedRequest) -> bytes:
    body: Any = request.body or b""  # never in pieces: schemathesis knows the whole of it
    whole: bytes = body.encode() if isinstance(body, str) else body
    return whole


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


class _Transport(ASGITransport):
    """Sends through one session for each thread and application, in which nothing is kept."""

    def __init__(self) -> None:
        super().__init__()
        self._copy_serializers_from(ASGI_TRANSPORT)
        self._local = threading.local()

    def send(
        self,
        case: Case[Any],
        *,
        session: requests.Session | None = None,
        **kwargs: Any,  # noqa: ANN401 - typed so upstream
    ) -> Response:
        """Give an application's answer to a case; `session` has what else to send."""
        client = self._client(kwargs.get("app", case.operation.app))
        client.headers = requests.utils.default_headers()
        client.headers["User-Agent"] = "testclient"
        client.cookies.clear()
        client.auth = None
        if session is not None:
            client.headers.update(session.headers)
            client.cookies.update(session.cookies)
            client.auth = session.auth
        return super().send(case, session=client, **kwargs)

    def _client(self, app: App) -> ASGIClient:
        known: tuple[App, ASGIClient] | None = getattr(self._local, "known", None)
        if known is None or known[0] is not app:
            client = ASGIClient(cast("ASGIApp", app))
            client.mount("http://", _Adapter(app))
            client.trust_env = False  # there is no proxy on the way
            known = self._local.known = (app, client)
        return known[1]


def install() -> None:
    """Let schemathesis reach applications this way. It has no setting for how it does."""
    if not isinstance(schemathesis.transport.asgi.ASGI_TRANSPORT, _Transport):
        schemathesis.transport.asgi.ASGI_TRANSPORT = _Transport()
