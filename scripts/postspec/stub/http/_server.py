"""The stub on a port: served until it is stopped, or in a thread for the length of a `with`."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import gc
import os
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from typing import Final

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from postspec.stub.http._asgi import RESET_EXTENSION, AsgiApp

_MAX_HEAD_BYTES: Final = 128 * 1024
_TOO_LARGE_HEAD: Final = (
    b"HTTP/1.1 431 Request Header Fields Too Large\r\n"
    b"connection: close\r\ncontent-length: 0\r\n\r\n"
)


class StubError(RuntimeError):
    """The stub could not be served. Carries `host`, `port` and `problem`."""

    def __init__(self, host: str, port: int, problem: str) -> None:
        super().__init__(f"cannot serve on {host} port {port}: {problem}")
        self.host, self.port, self.problem = host, port, problem


def _ignore(_url: str) -> None:
    pass


def serve(
    app: AsgiApp,
    *,
    host: str = "127.0.0.1",
    port: int = 0,
    ready: Callable[[str], None] = _ignore,
) -> None:
    """Serve an application until the process is interrupted; then stop cleanly and return.

    `port` 0 takes a free one. `ready` is called once with the URL when requests are answered.
    Prints nothing. Call it in the main thread: it handles SIGINT and SIGTERM while it runs.

    Raises:
        StubError: the address cannot be had, because the port is in use for example.
        KeyboardInterrupt: after a clean stop by SIGINT, so that the caller can choose its exit code.
    """
    gc.freeze()  # the document stays to the end; no collection need look through it
    with _listening(host, port) as listening:
        _Server(app, lambda: ready(_url(listening))).run(sockets=[listening])


@contextlib.contextmanager
def running(app: AsgiApp, *, host: str = "127.0.0.1", port: int = 0) -> Iterator[str]:
    """Serve an application in a thread; gives its URL and stops it at the end of the `with`.

    Raises:
        StubError: the address cannot be had, or the server did not start.
    """
    is_ready = threading.Event()
    with _listening(host, port) as listening:
        server = _Server(app, is_ready.set)
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        try:
            if not is_ready.wait(timeout=30):
                raise StubError(host, listening.getsockname()[1], "the server did not start")
            yield _url(listening)
        finally:
            server.should_exit = True
            thread.join(timeout=30)


class _Protocol(HttpToolsProtocol):
    """One connection, which an application may reset: faults on demand do.

    What comes before a body is read up to a limit, since the parser keeps all of it.
    """

    _is_in_head = False
    _head_bytes = 0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as uvicorn
        """Know how to reset this connection."""
        super().connection_made(transport)
        self._extensions: dict[str, dict[object, object]] = {
            RESET_EXTENSION: {"reset": lambda: _reset(transport)}
        }

    def on_message_begin(self) -> None:
        """Give the application what resets the connection of its request."""
        super().on_message_begin()
        self.scope["extensions"] = self._extensions
        self._is_in_head = True

    def on_headers_complete(self) -> None:
        """Know that the rest is a body, which the application measures itself."""
        super().on_headers_complete()
        self._is_in_head = False

    def data_received(self, data: bytes) -> None:
        """Read on, unless there is no end of the headers."""
        super().data_received(data)
        self._head_bytes = self._head_bytes + len(data) if self._is_in_head else 0
        if self._head_bytes > _MAX_HEAD_BYTES and not self.transport.is_closing():
            self.transport.write(_TOO_LARGE_HEAD)
            self.transport.close()


def _reset(transport: asyncio.Transport) -> None:
    """End a connection by a TCP reset: what was sent may not arrive, and the peer sees an error."""
    linger = struct.pack("ii", 1, 0)
    transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    transport.abort()


class _Server(uvicorn.Server):
    """A uvicorn server that says when it has started, and logs nothing."""

    def __init__(self, app: AsgiApp, started: Callable[[], None]) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http=_Protocol,
                log_config=None,
                access_log=False,
                log_level="critical",
                lifespan="auto",
                server_header=False,
                timeout_graceful_shutdown=2,
            )
        )
        self._tell = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._tell()


@contextlib.contextmanager
def _listening(host: str, port: int) -> Iterator[socket.socket]:
    """Give a socket that listens on an address, closed at the end."""
    if not 0 <= port <= 65535:
        raise StubError(host, port, "ports go from 0 to 65535")
    with contextlib.ExitStack() as stack:
        try:
            family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
            # asyncio turns Nagle's algorithm off only for sockets that say they are TCP; with it,
            # every answer on a kept connection waits some 40 ms for the client's acknowledgement.
            listening = stack.enter_context(
                socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
            )
            if os.name == "posix":  # elsewhere it would let two servers share a port
                listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind(address)
            listening.listen()
        except OSError as error:
            raise StubError(host, port, _problem(error)) from error
        yield listening


def _problem(error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return "the port is in use"
    if error.errno in (errno.EACCES, errno.EPERM):
        return "this user may not listen on that port"
    return error.strerror or "the address cannot be used"


def _url(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
