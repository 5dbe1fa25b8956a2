"""Other ways to call a service's method: page after page, or as a stream of bytes.

The method is asked for the request it would send; it is sent here.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, AbstractContextManager, suppress
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

from .sending import base_url
from .session import AsyncService, AsyncSession, Service, Session

if TYPE_CHECKING:
    from .downloads import AsyncDownload, Download
    from .paging import Page, PageModel, Walk
    from .sending import Endpoint

P = ParamSpec("P")
T = TypeVar("T")

#: What a method calls its session with.
_Call = tuple["Endpoint[Any]", Mapping[str, Any]]

_NOT_A_METHOD = "this needs a method of one of the client's services that makes one call"


class SyncCalls:
    """What `Client` can do with a method of its services."""

    def iterate(
        self, method: Callable[P, PageModel[T] | list[T] | None], *args: P.args, **kwargs: P.kwargs
    ) -> Iterator[T]:
        """Give every item of a list that comes in pages; a page is asked for when it is needed.

        The arguments are the method's: its own for the size and the first page say how to start.

        Raises:
            TypeError: the document does not say that the operation has pages.
            DecodeError: an answer is no page of a list, or leads nowhere new.
        """
        found = self.iterate_pages(method, *args, **kwargs)
        return (item for page in found for item in page.items)

    def iterate_pages(
        self, method: Callable[P, PageModel[T] | list[T] | None], *args: P.args, **kwargs: P.kwargs
    ) -> Iterator[Page[T]]:
        """Give the pages themselves, each with its items and the whole answer; see `iterate`."""
        from .paging import pages

        session, walk = _walk(method, args, kwargs)
        return pages(session, walk)

    def stream_response(
        self, method: Callable[P, object], *args: P.args, **kwargs: P.kwargs
    ) -> AbstractContextManager[Download]:
        """Call a method for the bytes of its answer, without having all of them in memory.

        `with` it gives the answer as soon as its head is there: iterate over that, or `save` it.
        Retries, refusals and the rest are those of any call, up to the first byte of the body.
        """
        from .downloads import stream

        return stream(*asked(method, args, kwargs))


class AsyncCalls:
    """What `AsyncClient` can do with a method of its services."""

    def iterate(
        self,
        method: Callable[P, Awaitable[PageModel[T] | list[T] | None]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> AsyncIterator[T]:
        """Give every item of a list that comes in pages; a page is asked for when it is needed.

        The arguments are the method's: its own for the size and the first page say how to start.

        Raises:
            TypeError: the document does not say that the operation has pages.
            DecodeError: an answer is no page of a list, or leads nowhere new.
        """
        found = self.iterate_pages(method, *args, **kwargs)
        return (item async for page in found for item in page.items)

    def iterate_pages(
        self,
        method: Callable[P, Awaitable[PageModel[T] | list[T] | None]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> AsyncIterator[Page[T]]:
        """Give the pages themselves, each with its items and the whole answer; see `iterate`."""
        from .paging import pages_async

        session, walk = _walk_async(method, args, kwargs)
        return pages_async(session, walk)

    def stream_response(
        self, method: Callable[P, Awaitable[object]], *args: P.args, **kwargs: P.kwargs
    ) -> AbstractAsyncContextManager[AsyncDownload]:
        """Call a method for the bytes of its answer, without having all of them in memory.

        `async with` it gives the answer as soon as its head is there: iterate over that, or `save`
        it. Retries, refusals and the rest are those of any call, up to the first byte of the body.
        """
        from .downloads import stream_async

        return stream_async(*asked_async(method, args, kwargs))


def _walk(
    method: Callable[..., Any], args: tuple[Any, ...], kwargs: Mapping[str, Any]
) -> tuple[Session, Walk]:
    from .paging import Walk

    session, endpoint, request = asked(method, args, kwargs)
    return session, Walk(endpoint, request, base_url(session.site, session.sending, endpoint))


def _walk_async(
    method: Callable[..., Any], args: tuple[Any, ...], kwargs: Mapping[str, Any]
) -> tuple[AsyncSession, Walk]:
    from .paging import Walk

    session, endpoint, request = asked_async(method, args, kwargs)
    return session, Walk(endpoint, request, base_url(session.site, session.sending, endpoint))


def asked(
    method: Callable[..., Any], args: tuple[Any, ...], kwargs: Mapping[str, Any]
) -> tuple[Session, Endpoint[Any], Mapping[str, Any]]:
    """Give the session, endpoint and request that calling a service's method would use."""
    service = getattr(method, "__self__", None)
    if not isinstance(service, Service):
        raise TypeError(_NOT_A_METHOD)
    calls: list[_Call] = []

    class Question:
        def call(self, endpoint: Endpoint[Any], request: Mapping[str, Any]) -> None:
            calls.append((endpoint, request))

    stand_in = type(service)(cast("Session", Question()))
    getattr(stand_in, method.__name__)(*args, **kwargs)
    return service._session, *_only(calls)  # noqa: SLF001 - of its own kind


def asked_async(
    method: Callable[..., Any], args: tuple[Any, ...], kwargs: Mapping[str, Any]
) -> tuple[AsyncSession, Endpoint[Any], Mapping[str, Any]]:
    """Give the session, endpoint and request that awaiting a service's method would use."""
    service = getattr(method, "__self__", None)
    if not isinstance(service, AsyncService):
        raise TypeError(_NOT_A_METHOD)
    calls: list[_Call] = []

    class Question:
        async def call(self, endpoint: Endpoint[Any], request: Mapping[str, Any]) -> None:
            calls.append((endpoint, request))

    stand_in = type(service)(cast("AsyncSession", Question()))
    asking = getattr(stand_in, method.__name__)(*args, **kwargs)
    with suppress(StopIteration):
        asking.send(None)  # it waits for nothing
    return service._session, *_only(calls)  # noqa: SLF001 - of its own kind


def _only(calls: list[_Call]) -> _Call:
    if len(calls) != 1:
        raise TypeError(_NOT_A_METHOD)
    return calls[0]
