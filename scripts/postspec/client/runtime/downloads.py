"""Answers as streams: the head is read and judged as in any call, the body when it is wanted.

A call is tried again until the head of an answer is there. What comes after is never asked for
twice: somebody may have used the beginning already.
"""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import aclosing, asynccontextmanager, closing, contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import httpx

from .answers import is_success, judge_head, undecodable
from .errors import request_id
from .reading import Deviation
from .sending import Endpoint, Sending, build, cause_of, transport_error
from .session import AsyncSession, Session, read, read_async
from .values import disposition_name

#: Bytes that are written at a time.
_CHUNK = 256 * 1024


class Head:
    """What is known of an answer before its body.

    `deviations` are where it is not as documented, its body aside.
    """

    def __init__(
        self,
        endpoint: Endpoint[Any],
        response: httpx.Response,
        sending: Sending,
        deviations: tuple[Deviation, ...],
    ) -> None:
        self.status: int = response.status_code
        self.headers: Mapping[str, str] = response.headers
        self.deviations = deviations
        self._endpoint, self._response, self._sending = endpoint, response, sending

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.status}, {self.mime_type!r})"

    @property
    def mime_type(self) -> str | None:
        """The body's media type without parameters, if the server says it."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower() or None

    @property
    def file_name(self) -> str | None:
        """The file's name as the server has it, any folder left out; None where it says none."""
        return disposition_name(self.headers.get("content-disposition", ""))

    @property
    def size_bytes(self) -> int | None:
        """How many bytes travel, if the server says it; fewer than the body has if compressed."""
        written = self.headers.get("content-length", "")
        return int(written) if written.isascii() and written.isdigit() else None

    @property
    def request_id(self) -> str | None:
        """What names this request in the server's logs, where the server says it."""
        return request_id(self.headers)

    def _broken(self, error: httpx.RequestError) -> Exception:
        """Give what is raised for a body that breaks off, or is not in its encoding."""
        if isinstance(error, httpx.DecodingError):
            return undecodable(self._endpoint, self._response)
        return transport_error(self._endpoint, self._response.request, error, self._sending)


class Download(Head):
    """An answer whose body has not been read: iterate over its bytes, or `save` it, once.

    Raises `TransportError` where the connection breaks off on the way, `DecodeError` for a body that
    is not in the encoding that its header names.
    """

    def __iter__(self) -> Iterator[bytes]:
        return self.chunks()

    def chunks(self, size_bytes: int | None = None) -> Iterator[bytes]:
        """Give the body piece by piece: as it comes, or in pieces of a size."""
        try:
            yield from self._response.iter_bytes(size_bytes)
        except httpx.RequestError as error:
            raise self._broken(error) from cause_of(error)

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the body to a file; one that is there is replaced when all of it has come."""
        with _replacing(Path(path)) as file:
            for chunk in self.chunks(_CHUNK):
                file.write(chunk)
        return Path(path)


class AsyncDownload(Head):
    """As `Download`: iterate with `async for`, or await `save`."""

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self.chunks()

    async def chunks(self, size_bytes: int | None = None) -> AsyncIterator[bytes]:
        """Give the body piece by piece: as it comes, or in pieces of a size."""
        try:
            async for chunk in self._response.aiter_bytes(size_bytes):
                yield chunk
        except httpx.RequestError as error:
            raise self._broken(error) from cause_of(error)

    async def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the body to a file; one that is there is replaced when all of it has come.

        It is written in a thread, so that other tasks go on.
        """
        import asyncio  # here, since it is slow to load and the blocking client needs none of it

        with _replacing(Path(path)) as file:
            async for chunk in self.chunks(_CHUNK):
                await asyncio.to_thread(file.write, chunk)
        return Path(path)


@contextmanager
def stream(
    session: Session, endpoint: Endpoint[Any], request: Mapping[str, Any]
) -> Iterator[Download]:
    """Send a request, give the answer when its head is there, and close it in the end."""
    built = build(session.http, session.site, endpoint, request, session.sending)
    response = session.send(endpoint, built, _read_refusal)
    with closing(response):
        deviations = judge_head(endpoint, response, session.reading)
        yield Download(endpoint, response, session.sending, deviations)


@asynccontextmanager
async def stream_async(
    session: AsyncSession, endpoint: Endpoint[Any], request: Mapping[str, Any]
) -> AsyncIterator[AsyncDownload]:
    """Send a request, give the answer when its head is there, and close it in the end."""
    built = build(session.http, session.site, endpoint, request, session.sending)
    response = await session.send(endpoint, built, _read_refusal_async)
    async with aclosing(response):
        deviations = judge_head(endpoint, response, session.reading)
        yield AsyncDownload(endpoint, response, session.sending, deviations)


def _read_refusal(endpoint: Endpoint[Any], response: httpx.Response) -> None:
    if not is_success(endpoint, response):
        read(endpoint, response)


async def _read_refusal_async(endpoint: Endpoint[Any], response: httpx.Response) -> None:
    if not is_success(endpoint, response):
        await read_async(endpoint, response)


@contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    """Give a file beside a path, which takes its place when it has been written without an error."""
    beside = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with beside.open("xb") as file:
            yield file
        beside.replace(path)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            beside.unlink()
        raise
