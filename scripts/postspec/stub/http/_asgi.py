"""The stub as an ASGI application: what a server received becomes a request, an answer is sent back."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Final

from postspec.openapi import Document
from postspec.stub._app import Stub
from postspec.stub._settings import StubSettings
from postspec.stub.http._message import Answer, Request, Wire, announced_bytes

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
#: An ASGI application (ASGI 3.0).
AsgiApp = Callable[[Message, Receive, Send], Awaitable[None]]

#: The extension of a scope in which a server gives `reset`, which resets the connection.
RESET_EXTENSION: Final = "postspec.reset"

_WITHOUT_BODY: Final = (204, 304)


class DroppedConnectionError(ConnectionError):
    """A fault on demand dropped the connection of a request that has none: it came in-process."""


class StubApp:
    """An ASGI application in front of a `stub`, which can be reset and asked for its log."""

    def __init__(self, stub: Stub) -> None:
        self.stub = stub

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer one request, or what else a server wants of an application."""
        if scope["type"] == "http":
            await self._answer(scope, receive, send)
        elif scope["type"] == "lifespan":
            await self._live(receive, send)
        else:
            await send({"type": "websocket.close", "code": 1000})

    async def _answer(self, scope: Message, receive: Receive, send: Send) -> None:
        headers, body = _headers(scope), b""
        if announced_bytes(headers) <= self.stub.max_body_bytes:
            received = await _receive(receive, self.stub.max_body_bytes)
            if received is None:
                return
            body = received
        query = scope["query_string"].decode("latin-1")
        request = Request(scope["method"], _path(scope), query, headers, body)
        answer = self.stub.answer(request)
        if answer.delay_s:
            await asyncio.sleep(answer.delay_s)
        is_head = scope["method"] == "HEAD"
        if answer.wire is Wire.RESET or (answer.wire is Wire.CUT and not is_head):
            await _drop(answer, scope, receive, send)
            return
        await send(_start(answer))
        await send({"type": "http.response.body", "body": b"" if is_head else answer.body})

    async def _live(self, receive: Receive, send: Send) -> None:
        """Go along with a server's life: nothing to start, and no call-back after its end."""
        while True:
            message = await receive()
            if message["type"] == "lifespan.shutdown":
                self.stub.close()
            await send({"type": f"{message['type']}.complete"})
            if message["type"] == "lifespan.shutdown":
                return


def make_app(document: Document, settings: StubSettings | None = None) -> StubApp:
    """Give an application that behaves like the API a document describes.

    Every operation is checked and answered as declared; collections remember what was done to
    them; tokens are issued at Keycloak's paths. State is the application's own. A schema that cannot
    be used does no harm until a request meets it, which is answered 500 with the reason.

    Raises:
        DocumentError: a reference to a parameter, a body, an answer or an example leads nowhere.
        StateFileError: the settings name a state file that cannot be used.
    """
    return StubApp(Stub(document, settings))


def stub_of(app: StubApp) -> Stub:
    """Give the stub behind an application made by `make_app`, to reset it or read its log."""
    return app.stub


async def _drop(answer: Answer, scope: Message, receive: Receive, send: Send) -> None:
    """End a connection before its answer has ended, or has begun."""
    if answer.wire is Wire.CUT:
        half = answer.body[: len(answer.body) // 2]
        await send(_start(answer))
        await send({"type": "http.response.body", "body": half, "more_body": True})
    extension = (scope.get("extensions") or {}).get(RESET_EXTENSION)
    if extension is None:
        raise DroppedConnectionError
    if answer.wire is Wire.RESET:
        extension["reset"]()
        while (await receive())["type"] != "http.disconnect":
            pass
    # Of an answer that is not complete when the application returns, servers end the connection.


def _start(answer: Answer) -> Message:
    return {
        "type": "http.response.start",
        "status": answer.status,
        "headers": _written(answer),
    }


async def _receive(receive: Receive, max_body_bytes: int) -> bytes | None:
    """Read a body whole, of one that is too large no more than shows it; None if the caller left."""
    message = await receive()
    if message["type"] == "http.request" and not message.get("more_body"):
        whole: bytes = message.get("body", b"")
        return whole
    body = bytearray()
    while message["type"] == "http.request":
        body += message.get("body", b"")
        if not message.get("more_body") or len(body) > max_body_bytes:
            return bytes(body)
        message = await receive()
    return None


def _path(scope: Message) -> str:
    """Give the path as it was sent, still percent-encoded."""
    raw: bytes = scope.get("raw_path") or scope["path"].encode()
    return raw.partition(b"?")[0].decode("latin-1")


def _headers(scope: Message) -> dict[str, str]:
    """Give the headers by name in lower case; those sent several times in one, as RFC 9110 allows."""
    headers: dict[str, str] = {}
    for raw_name, raw_value in scope["headers"]:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1")
        if name in headers:
            value = f"{headers[name]}{'; ' if name == 'cookie' else ', '}{value}"
        headers[name] = value
    return headers


def _written(answer: Answer) -> list[tuple[bytes, bytes]]:
    """Give the headers of an answer as a server sends them."""
    headers = dict(answer.headers)
    if answer.content_type:
        headers["content-type"] = answer.content_type
    if answer.status in _WITHOUT_BODY:
        headers.pop("content-length", None)
    else:
        headers["content-length"] = str(len(answer.body))
    return [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
