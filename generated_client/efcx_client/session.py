"""Sends what an endpoint wrote and hands back what it read: the same for every operation."""

from __future__ import annotations

import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import aclosing, closing
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

import httpx

from .answers import Reading, Response, receive, undecodable
from .errors import request_id
from .sending import (
    Endpoint,
    Sending,
    Site,
    auth_of,
    build,
    cause_of,
    fit_to_show,
    label,
    not_a_url,
    transport_error,
    wait_after,
)

T = TypeVar("T")

_LOGGER = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Session:
    """Makes calls that block."""

    http: httpx.Client = field(repr=False)
    site: Site
    sending: Sending = field(default_factory=Sending)
    reading: Reading = field(default_factory=Reading)

    def call(self, endpoint: Endpoint[T], request: Mapping[str, Any]) -> T:
        """Send a request; give the parsed success or raise an `ApiError`."""
        built = build(self.http, self.site, endpoint, request, self.sending)
        return receive(endpoint, self.send(endpoint, built, read), self.reading)

    def send(
        self,
        endpoint: Endpoint[Any],
        request: httpx.Request,
        take: Callable[[Endpoint[Any], httpx.Response], None],
    ) -> httpx.Response:
        """Send a request, again where that is safe and may help; `take` reads each answer."""
        tries = 0
        while True:
            tries += 1
            response, error = self._try(endpoint, request, take)
            if _LOGGER.isEnabledFor(logging.DEBUG):
                _log(endpoint, tries, response, error)
            wait = wait_after(self.sending.retries, tries, request, response, error)
            if wait is None and response is not None:
                return response
            if wait is None:
                raise transport_error(endpoint, request, error, self.sending) from cause_of(error)
            if response is not None:
                response.close()
            time.sleep(wait)

    def _try(
        self,
        endpoint: Endpoint[Any],
        request: httpx.Request,
        take: Callable[[Endpoint[Any], httpx.Response], None],
    ) -> tuple[httpx.Response | None, httpx.RequestError | None]:
        try:
            # A redirect would take a body, perhaps a password, to wherever the server says.
            response = self.http.send(
                request, auth=auth_of(self.site, endpoint), stream=True, follow_redirects=False
            )
            take(endpoint, response)
        except httpx.RequestError as error:
            return None, fit_to_show(error)
        except httpx.InvalidURL as error:
            raise not_a_url(endpoint, error) from error
        return response, None

    def with_recorder(self, recorder: Callable[[Response[Any]], None]) -> Session:
        """Give a session that also hands each answer to `recorder`."""
        return replace(self, reading=replace(self.reading, recorder=recorder))


@dataclass(frozen=True, slots=True)
class AsyncSession:
    """Makes calls that are awaited."""

    http: httpx.AsyncClient = field(repr=False)
    site: Site
    sending: Sending = field(default_factory=Sending)
    reading: Reading = field(default_factory=Reading)

    async def call(self, endpoint: Endpoint[T], request: Mapping[str, Any]) -> T:
        """Send a request; give the parsed success or raise an `ApiError`."""
        built = build(self.http, self.site, endpoint, request, self.sending)
        return receive(endpoint, await self.send(endpoint, built, read_async), self.reading)

    async def send(
        self,
        endpoint: Endpoint[Any],
        request: httpx.Request,
        take: Callable[[Endpoint[Any], httpx.Response], Awaitable[None]],
    ) -> httpx.Response:
        """Send a request, again where that is safe and may help; `take` reads each answer."""
        import asyncio  # here, since it is slow to load and the blocking client needs none of it

        tries = 0
        while True:
            tries += 1
            response, error = await self._try(endpoint, request, take)
            if _LOGGER.isEnabledFor(logging.DEBUG):
                _log(endpoint, tries, response, error)
            wait = wait_after(self.sending.retries, tries, request, response, error)
            if wait is None and response is not None:
                return response
            if wait is None:
                raise transport_error(endpoint, request, error, self.sending) from cause_of(error)
            if response is not None:
                await response.aclose()
            await asyncio.sleep(wait)

    async def _try(
        self,
        endpoint: Endpoint[Any],
        request: httpx.Request,
        take: Callable[[Endpoint[Any], httpx.Response], Awaitable[None]],
    ) -> tuple[httpx.Response | None, httpx.RequestError | None]:
        try:
            response = await self.http.send(
                request, auth=auth_of(self.site, endpoint), stream=True, follow_redirects=False
            )
            await take(endpoint, response)
        except httpx.RequestError as error:
            return None, fit_to_show(error)
        except httpx.InvalidURL as error:
            raise not_a_url(endpoint, error) from error
        return response, None

    def with_recorder(self, recorder: Callable[[Response[Any]], None]) -> AsyncSession:
        """Give a session that also hands each answer to `recorder`."""
        return replace(self, reading=replace(self.reading, recorder=recorder))


class Service:
    """Base of the generated services."""

    __slots__ = ("_session",)

    def __init__(self, session: Session) -> None:
        self._session = session


class AsyncService:
    """Base of the generated services, awaited."""

    __slots__ = ("_session",)

    def __init__(self, session: AsyncSession) -> None:
        self._session = session


def read(endpoint: Endpoint[Any], response: httpx.Response) -> None:
    """Read a whole answer, and give its connection back."""
    with closing(response):
        try:
            response.read()
        except httpx.DecodingError as error:
            raise undecodable(endpoint, response) from error


async def read_async(endpoint: Endpoint[Any], response: httpx.Response) -> None:
    """Read a whole answer, and give its connection back."""
    async with aclosing(response):
        try:
            await response.aread()
        except httpx.DecodingError as error:
            raise undecodable(endpoint, response) from error


def _log(
    endpoint: Endpoint[Any],
    tries: int,
    response: httpx.Response | None,
    error: httpx.RequestError | None,
) -> None:
    """Log a try by its documented path: values, headers and bodies may be private."""
    came = type(error).__name__ if response is None else response.status_code
    name = None if response is None else request_id(response.headers)
    _LOGGER.debug("%s: %s (try %d, request id %s)", label(endpoint), came, tries, name)
