"""What `Client` and `AsyncClient` are made of: construction, closing, options."""

from __future__ import annotations

import platform
import re
from collections.abc import Awaitable, Callable, Mapping
from typing import ClassVar, ParamSpec, Self, TypeVar

import httpx

from .auth import TokenAuth
from .credentials import Credentials
from .errors import ConfigurationError
from .reading import Deviation
from .session import AsyncService, AsyncSession, Options, Response, Service, Session
from .transport import Retries, Timeouts, httpx_timeout

#: What no header can carry; httpx would say so by repeating the value, perhaps an API key.
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")

P = ParamSpec("P")
T = TypeVar("T")


class SyncBase:
    """A client whose calls block.

    `base_url` is the API's root. An answer that deviates from the document is read as far as
    possible and `on_deviation` is told; `strict` raises instead. `http_client` replaces the
    connections with their TLS and proxy settings, and is then the caller's to close.
    """

    _package: ClassVar[str] = "client"
    _version: ClassVar[str] = "0"
    _session: Session

    def __init__(
        self,
        base_url: str,
        credentials: Credentials | None = None,
        *,
        timeouts: Timeouts | None = None,
        retries: Retries | None = None,
        strict: bool = False,
        on_deviation: Callable[[str, Deviation], None] | None = None,
        headers: Mapping[str, str] | None = None,
        allow_plain_http: bool = False,
        http_client: httpx.Client | None = None,
    ) -> None:
        options = Options(
            timeouts=timeouts or Timeouts(),
            retries=retries or Retries(),
            is_strict=strict,
            on_deviation=on_deviation,
        )
        http = http_client or httpx.Client(timeout=httpx_timeout(options.timeouts))
        self._owns_connections = http_client is None
        _configure(http, str(base_url), headers, f"{self._package}/{self._version}")
        if credentials is not None:
            http.auth = TokenAuth(credentials, allow_plain_http=allow_plain_http)
        self._session = Session(http, options)

    def with_options(
        self,
        *,
        timeouts: Timeouts | None = None,
        retries: Retries | None = None,
        strict: bool | None = None,
        base_url: str | None = None,
    ) -> Self:
        """Give a client with other settings that shares this one's connections and token."""
        return self._with(_changed(self._session.options, timeouts, retries, strict, base_url))

    def with_response(
        self, method: Callable[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> Response[T]:
        """Call a service's method; give status, headers and bytes beside what it returns."""
        service = getattr(method, "__self__", None)
        if not isinstance(service, Service):
            raise TypeError("with_response needs a method of one of the client's services")
        answers: list[Response[T]] = []
        recording = type(service)(service._session.with_recorder(answers.append))  # noqa: SLF001
        getattr(recording, method.__name__)(*args, **kwargs)
        return answers[-1]

    def close(self) -> None:
        """Close the connections, unless they were handed in."""
        if self._owns_connections:
            self._session.http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _with(self, options: Options) -> Self:
        other = type(self).__new__(type(self))
        other._adopt(Session(self._session.http, options))  # noqa: SLF001 - of its own kind
        return other

    def _adopt(self, session: Session) -> None:
        self._session, self._owns_connections = session, False


class AsyncBase:
    """A client whose calls are awaited; otherwise as `SyncBase`. It belongs to one event loop."""

    _package: ClassVar[str] = "client"
    _version: ClassVar[str] = "0"
    _session: AsyncSession

    def __init__(
        self,
        base_url: str,
        credentials: Credentials | None = None,
        *,
        timeouts: Timeouts | None = None,
        retries: Retries | None = None,
        strict: bool = False,
        on_deviation: Callable[[str, Deviation], None] | None = None,
        headers: Mapping[str, str] | None = None,
        allow_plain_http: bool = False,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        options = Options(
            timeouts=timeouts or Timeouts(),
            retries=retries or Retries(),
            is_strict=strict,
            on_deviation=on_deviation,
        )
        http = http_client or httpx.AsyncClient(timeout=httpx_timeout(options.timeouts))
        self._owns_connections = http_client is None
        _configure(http, str(base_url), headers, f"{self._package}/{self._version}")
        if credentials is not None:
            http.auth = TokenAuth(credentials, allow_plain_http=allow_plain_http)
        self._session = AsyncSession(http, options)

    def with_options(
        self,
        *,
        timeouts: Timeouts | None = None,
        retries: Retries | None = None,
        strict: bool | None = None,
        base_url: str | None = None,
    ) -> Self:
        """Give a client with other settings that shares this one's connections and token."""
        return self._with(_changed(self._session.options, timeouts, retries, strict, base_url))

    async def with_response(
        self, method: Callable[P, Awaitable[T]], *args: P.args, **kwargs: P.kwargs
    ) -> Response[T]:
        """Call a service's method; give status, headers and bytes beside what it returns."""
        service = getattr(method, "__self__", None)
        if not isinstance(service, AsyncService):
            raise TypeError("with_response needs a method of one of the client's services")
        answers: list[Response[T]] = []
        recording = type(service)(service._session.with_recorder(answers.append))  # noqa: SLF001
        await getattr(recording, method.__name__)(*args, **kwargs)
        return answers[-1]

    async def aclose(self) -> None:
        """Close the connections, unless they were handed in."""
        if self._owns_connections:
            await self._session.http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    def _with(self, options: Options) -> Self:
        other = type(self).__new__(type(self))
        other._adopt(AsyncSession(self._session.http, options))  # noqa: SLF001 - of its own kind
        return other

    def _adopt(self, session: AsyncSession) -> None:
        self._session, self._owns_connections = session, False


def _configure(
    http: httpx.Client | httpx.AsyncClient,
    base_url: str,
    headers: Mapping[str, str] | None,
    product: str,
) -> None:
    http.base_url = httpx.URL(base_url)
    agent = http.headers.get("User-Agent", "")
    http.headers["User-Agent"] = f"{product} Python/{platform.python_version()} {agent}".rstrip()
    for name, value in (headers or {}).items():
        if _CONTROL.search(value):
            raise ConfigurationError(f"the header {name!r} holds a control character")
    http.headers.update(headers or {})


def _changed(
    options: Options,
    timeouts: Timeouts | None,
    retries: Retries | None,
    strict: bool | None,
    base_url: str | None,
) -> Options:
    return Options(
        base_url=options.base_url if base_url is None else str(base_url),
        timeouts=timeouts or options.timeouts,
        retries=retries or options.retries,
        is_strict=options.is_strict if strict is None else strict,
        on_deviation=options.on_deviation,
    )
