"""What `Client` and `AsyncClient` are made of: construction, closing, options."""

from __future__ import annotations

import platform
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import replace
from typing import ClassVar, ParamSpec, Self, TypeVar

import httpx

from .answers import Reading, Response
from .auth import TokenAuth
from .calls import AsyncCalls, SyncCalls
from .connections import Connections
from .credentials import Credentials
from .errors import ApiError, AuthenticationError, ConfigurationError
from .reading import Deviation
from .sending import Sending, Site, cause_of, checked_headers, checked_url, fit_to_show
from .session import AsyncService, AsyncSession, Service, Session
from .transport import Retries, Timeouts

P = ParamSpec("P")
T = TypeVar("T")

_NOT_A_METHOD = "with_response needs a method of one of the client's services that makes one call"


class SyncBase(SyncCalls):
    """A client whose calls block.

    `base_url` is the API's root; `service_urls` those of services that are elsewhere, by attribute.
    An answer that deviates from the document is read as far as possible and `on_deviation` is told
    the operation and the deviation; `strict` raises instead. `headers` go with every request;
    `request_id_header` names one that identifies each call, the same for all its tries.
    `connections` says how to connect; `http_client` replaces the connections altogether, and is
    then the caller's to close.
    """

    _package: ClassVar[str] = "client"
    _version: ClassVar[str] = "0"
    _servers: ClassVar[tuple[str, ...]] = ()
    _services: ClassVar[tuple[str, ...]] = ()
    _session: Session

    def __init__(
        self,
        base_url: str,
        credentials: Credentials | None = None,
        *,
        service_urls: Mapping[str, str] | None = None,
        timeouts: Timeouts | None = None,
        retries: Retries | None = None,
        strict: bool = False,
        on_deviation: Callable[[str, Deviation], None] | None = None,
        headers: Mapping[str, str] | None = None,
        request_id_header: str | None = None,
        allow_plain_http: bool = False,
        connections: Connections | None = None,
        http_client: httpx.Client | None = None,
    ) -> None:
        site = _site(self, base_url, service_urls, headers, credentials, allow_plain_http)
        sending = _sending(timeouts, retries, request_id_header)
        _refuse_both(connections, http_client)
        http = http_client or httpx.Client(
            **(connections or Connections()).arguments(sending.timeouts)
        )
        reading = Reading(is_strict=strict, on_deviation=on_deviation)
        self._owns_connections = http_client is None
        self._session = Session(http, _with_agent(site, http, self), sending, reading)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._session.site.base_url!r})"

    def with_options(
        self,
        *,
        timeouts: Timeouts | None = None,
        retries: Retries | None = None,
        strict: bool | None = None,
        base_url: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Self:
        """Give a client with other settings that shares this one's connections and token.

        `base_url` takes the place of every service's, `headers` are added to those there are.
        """
        old = self._session
        sending = _changed(old.sending, timeouts, retries, base_url, headers)
        reading = old.reading if strict is None else replace(old.reading, is_strict=strict)
        other = type(self).__new__(type(self))
        other._adopt(Session(old.http, old.site, sending, reading))  # noqa: SLF001 - of its own kind
        return other

    def with_response(
        self, method: Callable[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> Response[T]:
        """Call a service's method; give status, headers and bytes beside what it returns."""
        service = getattr(method, "__self__", None)
        if not isinstance(service, Service):
            raise TypeError(_NOT_A_METHOD)
        answers: list[Response[T]] = []
        recording = type(service)(service._session.with_recorder(answers.append))  # noqa: SLF001
        getattr(recording, method.__name__)(*args, **kwargs)
        if not answers:
            raise TypeError(_NOT_A_METHOD)
        return answers[-1]

    def logout(self) -> None:
        """Drop the token, and tell the identity provider where it keeps a session.

        Another call after it logs in anew.

        Raises:
            AuthenticationError: the provider refused or did not answer; the token is dropped still.
        """
        session = self._session
        auth = session.site.auth
        if not isinstance(auth, TokenAuth):
            return
        flow = auth.log_out(auth.take(), _template(session))
        failure: httpx.RequestError | None = None
        try:
            for request in flow:
                response = session.http.send(request, auth=None, follow_redirects=False)
                flow.send(response)
        except StopIteration:
            pass
        except httpx.RequestError as error:
            failure = fit_to_show(error)
        if failure is not None:
            raise _no_logout(failure) from cause_of(failure)

    def close(self) -> None:
        """Close the connections, unless they were handed in."""
        if self._owns_connections:
            self._session.http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _adopt(self, session: Session) -> None:
        self._session, self._owns_connections = session, False


class AsyncBase(AsyncCalls):
    """A client whose calls are awaited; otherwise as `SyncBase`. It belongs to one event loop."""

    _package: ClassVar[str] = "client"
    _version: ClassVar[str] = "0"
    _servers: ClassVar[tuple[str, ...]] = ()
    _services: ClassVar[tuple[str, ...]] = ()
    _session: AsyncSession

    def __init__(
        self,
        base_url: str,
        credentials: Credentials | None = None,
        *,
        service_urls: Mapping[str, str] | None = None,
        timeouts: Timeouts | None = None,
        retries: Retries | None = None,
        strict: bool = False,
        on_deviation: Callable[[str, Deviation], None] | None = None,
        headers: Mapping[str, str] | None = None,
        request_id_header: str | None = None,
        allow_plain_http: bool = False,
        connections: Connections | None = None,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        site = _site(self, base_url, service_urls, headers, credentials, allow_plain_http)
        sending = _sending(timeouts, retries, request_id_header)
        _refuse_both(connections, http_client)
        http = http_client or httpx.AsyncClient(
            **(connections or Connections()).arguments(sending.timeouts)
        )
        reading = Reading(is_strict=strict, on_deviation=on_deviation)
        self._owns_connections = http_client is None
        self._session = AsyncSession(http, _with_agent(site, http, self), sending, reading)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._session.site.base_url!r})"

    def with_options(
        self,
        *,
        timeouts: Timeouts | None = None,
        retries: Retries | None = None,
        strict: bool | None = None,
        base_url: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Self:
        """Give a client with other settings that shares this one's connections and token.

        `base_url` takes the place of every service's, `headers` are added to those there are.
        """
        old = self._session
        sending = _changed(old.sending, timeouts, retries, base_url, headers)
        reading = old.reading if strict is None else replace(old.reading, is_strict=strict)
        other = type(self).__new__(type(self))
        session = AsyncSession(old.http, old.site, sending, reading)
        other._adopt(session)  # noqa: SLF001 - of its own kind
        return other

    async def with_response(
        self, method: Callable[P, Awaitable[T]], *args: P.args, **kwargs: P.kwargs
    ) -> Response[T]:
        """Call a service's method; give status, headers and bytes beside what it returns."""
        service = getattr(method, "__self__", None)
        if not isinstance(service, AsyncService):
            raise TypeError(_NOT_A_METHOD)
        answers: list[Response[T]] = []
        recording = type(service)(service._session.with_recorder(answers.append))  # noqa: SLF001
        given = getattr(recording, method.__name__)(*args, **kwargs)
        if not isinstance(given, Awaitable):
            raise TypeError(_NOT_A_METHOD)
        await given
        return answers[-1]

    async def logout(self) -> None:
        """Drop the token, and tell the identity provider where it keeps a session.

        Another call after it logs in anew.

        Raises:
            AuthenticationError: the provider refused or did not answer; the token is dropped still.
        """
        session = self._session
        auth = session.site.auth
        if not isinstance(auth, TokenAuth):
            return
        flow = auth.log_out(await auth.take_async(), _template(session))
        failure: httpx.RequestError | None = None
        try:
            for request in flow:
                response = await session.http.send(request, auth=None, follow_redirects=False)
                flow.send(response)
        except StopIteration:
            pass
        except httpx.RequestError as error:
            failure = fit_to_show(error)
        if failure is not None:
            raise _no_logout(failure) from cause_of(failure)

    async def aclose(self) -> None:
        """Close the connections, unless they were handed in."""
        if self._owns_connections:
            await self._session.http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    def _adopt(self, session: AsyncSession) -> None:
        self._session, self._owns_connections = session, False


def _site(
    client: SyncBase | AsyncBase,
    base_url: str,
    service_urls: Mapping[str, str] | None,
    headers: Mapping[str, str] | None,
    credentials: Credentials | None,
    allow_plain_http: bool,
) -> Site:
    for name in service_urls or {}:
        _check_service(name, client._services)  # noqa: SLF001 - of its own kind
    auth = credentials and TokenAuth(credentials, allow_plain_http=allow_plain_http)
    return Site(
        base_url=checked_url(base_url),
        servers=tuple(url.rstrip("/") for url in client._servers),  # noqa: SLF001
        service_urls={name: checked_url(url) for name, url in (service_urls or {}).items()},
        headers=checked_headers(headers),
        auth=auth or None,
    )


def _check_service(name: str, known: Iterable[str]) -> None:
    if name not in known:
        import difflib  # here, since only a mistake needs it

        near = difflib.get_close_matches(name, known, 1)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        raise ConfigurationError(f"service_urls names {name!r}, which is no service{hint}")


def _with_agent(
    site: Site, http: httpx.Client | httpx.AsyncClient, client: SyncBase | AsyncBase
) -> Site:
    """Say who calls, unless the caller says it."""
    if "user-agent" in {name.lower() for name in site.headers}:
        return site
    product = f"{client._package}/{client._version}"  # noqa: SLF001 - of its own kind
    agent = f"{product} Python/{platform.python_version()} {http.headers.get('User-Agent', '')}"
    return replace(site, headers={"User-Agent": agent.rstrip(), **site.headers})


def _sending(
    timeouts: Timeouts | None, retries: Retries | None, request_id_header: str | None
) -> Sending:
    checked_headers({request_id_header or "": ""})
    return Sending(
        timeouts=timeouts or Timeouts(),
        retries=retries or Retries(),
        request_id_header=request_id_header,
    )


def _changed(
    old: Sending,
    timeouts: Timeouts | None,
    retries: Retries | None,
    base_url: str | None,
    headers: Mapping[str, str] | None,
) -> Sending:
    return replace(
        old,
        base_url=old.base_url if base_url is None else checked_url(base_url),
        timeouts=timeouts or old.timeouts,
        retries=retries or old.retries,
        headers={**old.headers, **checked_headers(headers)},
    )


def _refuse_both(connections: Connections | None, http_client: object) -> None:
    if connections is not None and http_client is not None:
        raise ConfigurationError("an http_client has connections of its own; leave one out")


def _template(session: Session | AsyncSession) -> httpx.Request:
    """Give a request that lends its User-Agent and timeouts to one for a token."""
    return httpx.Request(
        "GET",
        session.site.base_url,
        headers={"User-Agent": session.site.headers.get("User-Agent", "")},
        extensions={"timeout": session.sending.timeouts.as_dict()},
    )


def _no_logout(error: ApiError | Exception) -> AuthenticationError:
    return AuthenticationError(f"the logout endpoint did not answer: {type(error).__name__}")
