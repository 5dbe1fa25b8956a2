"""Writes requests as httpx sends them, and says what became of one that got no answer."""

from __future__ import annotations

import io
import re
import time
import uuid
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Protocol, TypeVar

import httpx

from .errors import (
    AuthenticationError,
    ConfigurationError,
    RequestTimeoutError,
    TransportError,
)
from .transport import Outcome, Retries, Timeouts, draw, wait_before_retry
from .wire import text

T_co = TypeVar("T_co", covariant=True)

#: The request extension that marks a request for a token.
TOKEN_REQUEST = "token_request"  # noqa: S105 - a name

#: What httpx raises before a request can have reached the server.
_UNSENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)

#: Bytes of a file that are read at a time.
_CHUNK = 64 * 1024

#: What no header can carry; httpx would say so by repeating the value, perhaps an API key.
_UNFIT = re.compile(r"[^\x09\x20-\x7e]")


class Endpoint(Protocol[T_co]):
    """A generated endpoint module: how to read the answers to one operation.

    `SERVERS` are the URLs of an operation that is served elsewhere than the rest, `TYPES` the media
    types of its documented successes.
    """

    @property
    def METHOD(self) -> str: ...  # noqa: N802, D102 - a module's constant

    @property
    def PATH(self) -> str: ...  # noqa: N802, D102 - a module's constant

    @property
    def SERVICE(self) -> str: ...  # noqa: N802, D102 - a module's constant

    @property
    def SERVERS(self) -> tuple[str, ...] | None: ...  # noqa: N802, D102 - a module's constant

    @property
    def IS_PUBLIC(self) -> bool: ...  # noqa: N802, D102 - a module's constant

    @property
    def STATUSES(self) -> tuple[str, ...]: ...  # noqa: N802, D102 - a module's constant

    @property
    def TYPES(self) -> tuple[str, ...]: ...  # noqa: N802, D102 - a module's constant

    @property
    def parse_success(self) -> Callable[[httpx.Response], T_co]: ...  # noqa: D102

    @property
    def parse_error(self) -> Callable[[httpx.Response], object]: ...  # noqa: D102


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Where a client's requests go, and what all of them carry.

    `servers` are the base URLs that the document names, `service_urls` those of single services,
    all without a slash at the end.
    """

    base_url: str
    servers: tuple[str, ...] = ()
    service_urls: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    auth: httpx.Auth | None = field(default=None, repr=False)

    def url_of(self, endpoint: Endpoint[Any]) -> str:
        """Give the base URL of one operation.

        A server of its own is only used by a client of a documented server: whoever calls an
        installation of their own would send their token to the example's.
        """
        if self.service_urls and endpoint.SERVICE in self.service_urls:
            return self.service_urls[endpoint.SERVICE]
        own = endpoint.SERVERS
        if own is None:
            return self.base_url
        if own and not own[0].startswith(("http://", "https://")):
            return str(httpx.URL(self.base_url).join(own[0])).rstrip("/")
        if own and self.base_url in self.servers:
            at = self.servers.index(self.base_url)
            return own[at if len(own) == len(self.servers) else 0]
        raise ConfigurationError(
            f"{label(endpoint)} is served elsewhere than {self.base_url}; "
            f"name its server: service_urls={{{endpoint.SERVICE!r}: ...}}"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """How one call's requests are sent; see `Options`."""

    base_url: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    timeouts: Timeouts = field(default_factory=Timeouts)
    retries: Retries = field(default_factory=Retries)
    request_id_header: str | None = None


def label(endpoint: Endpoint[Any]) -> str:
    """Give the name of an operation that people and reports use: `GET /agents/{id}`."""
    return f"{endpoint.METHOD.upper()} {endpoint.PATH}"


def checked_url(url: str) -> str:
    """Give a base URL without a slash at its end.

    Raises:
        ConfigurationError: it is no http or https URL, or holds a user name, query or fragment.
    """
    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, TypeError):
        raise ConfigurationError("the base URL is not a URL") from None
    if parsed.scheme not in {"http", "https"} or not parsed.host:
        raise ConfigurationError(
            f"the base URL has to start with https:// or http:// and a host, not {parsed.host!r}"
        )
    if parsed.userinfo or parsed.query or parsed.fragment:
        raise ConfigurationError("the base URL holds a user name, a query or a fragment")
    return str(url).rstrip("/")


def checked_headers(headers: Mapping[str, str] | None) -> dict[str, str]:
    """Give header fields that can be sent.

    Raises:
        ConfigurationError: one holds what no header can carry. Its value is not repeated.
    """
    for name, value in (headers or {}).items():
        if _UNFIT.search(value) or _UNFIT.search(name):
            raise ConfigurationError(f"the header {name!r} holds a character no header can carry")
    return dict(headers or {})


def build(
    http: httpx.Client | httpx.AsyncClient,
    site: Site,
    endpoint: Endpoint[Any],
    request: Mapping[str, Any],
    sending: Sending,
) -> httpx.Request:
    """Build the request; its extension `is_replayable` tells whether it can be sent twice.

    `request` is what the endpoint wrote; a `link` in it is a whole URL instead of path and query.

    httpx's own `build_request` would take base URL, path and query apart three times.
    """
    url = (
        _with_client_query(request["link"], http)
        if "link" in request
        else _with_query(base_url(site, sending, endpoint) + request["url"], http, request)
    )
    files: list[tuple[str, Any]] = request.get("files") or []
    is_replayable = not any(_is_stream(part) for _, part in files)
    if not is_replayable and isinstance(http, httpx.AsyncClient):
        files, is_replayable = [_in_memory(part) for part in files], True
    content: Any = request.get("content")
    headers = _headers(http, site, request, sending)
    stream = None
    if hasattr(content, "read"):
        if _is_stream(content):
            content = content.read()
        else:
            stream, content = _FileStream(content), None
            headers.append((b"Content-Length", str(stream.size_bytes).encode()))
    try:
        return httpx.Request(
            request["method"],
            url,
            headers=headers,
            cookies=_cookies(http, request),
            content=content,
            stream=stream,
            data=request.get("data"),
            files=files or None,
            json=request.get("json"),
            extensions={"timeout": sending.timeouts.as_dict(), "is_replayable": is_replayable},
        )
    except httpx.InvalidURL as error:
        raise not_a_url(endpoint, error) from error


class _FileStream(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A file as the body of a request, from its start each time it is sent."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.size_bytes = file.seek(0, io.SEEK_END)

    def __iter__(self) -> Iterator[bytes]:
        self._file.seek(0)
        while chunk := self._file.read(_CHUNK):
            yield chunk

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk


def base_url(site: Site, sending: Sending, endpoint: Endpoint[Any]) -> str:
    """Give the URL that an operation's path is put behind."""
    return sending.base_url if sending.base_url is not None else site.url_of(endpoint)


def auth_of(site: Site, endpoint: Endpoint[Any]) -> Any:  # noqa: ANN401 - httpx's own default is private
    """Give what signs a request: nothing for a public operation, it may be the login itself."""
    if endpoint.IS_PUBLIC:
        return None
    return httpx.USE_CLIENT_DEFAULT if site.auth is None else site.auth


def not_a_url(endpoint: Endpoint[Any], error: httpx.InvalidURL) -> TransportError:
    """Give what is raised where nothing can be sent, since there is no such address."""
    return TransportError(label(endpoint), f"not a URL: {error}", was_sent=False)


def _with_query(
    url: str, http: httpx.Client | httpx.AsyncClient, request: Mapping[str, Any]
) -> str:
    parameters = request.get("params")
    if http.params:
        parameters = http.params.merge(parameters)
    return f"{url}?{httpx.QueryParams(parameters)}" if parameters else url


def _with_client_query(link: str, http: httpx.Client | httpx.AsyncClient) -> str:
    """Give a link with the parameters that every request has, such as an API key."""
    return str(httpx.URL(link).copy_merge_params(http.params)) if http.params else link


def _headers(
    http: httpx.Client | httpx.AsyncClient,
    site: Site,
    request: Mapping[str, Any],
    sending: Sending,
) -> list[tuple[bytes, bytes]]:
    merged = {name.lower(): (name, value) for name, value in http.headers.raw}
    for some in (site.headers, sending.headers, request.get("headers") or {}):
        for name, value in some.items():
            written = name.encode("ascii")
            merged[written.lower()] = written, value.encode("ascii")
    if sending.request_id_header is not None:
        written = sending.request_id_header.encode("ascii")
        merged.setdefault(written.lower(), (written, uuid.uuid4().hex.encode()))
    return list(merged.values())


def _cookies(
    http: httpx.Client | httpx.AsyncClient, request: Mapping[str, Any]
) -> httpx.Cookies | None:
    own = request.get("cookies")
    if not own and not http.cookies:
        return None
    cookies = httpx.Cookies(http.cookies)
    cookies.update({name: text(value) for name, value in (own or {}).items()})
    return cookies


def _is_stream(part: object) -> bool:
    """Tell whether a file part can be read only once."""
    payload = part[1] if isinstance(part, tuple) else part
    seekable = getattr(payload, "seekable", None)
    return hasattr(payload, "read") and not (seekable is not None and seekable())


def _in_memory(named: tuple[str, Any]) -> tuple[str, Any]:
    """Read a file part that cannot be read twice."""
    name, part = named
    if not _is_stream(part):
        return named
    return name, (part[0], part[1].read(), *part[2:])


def wait_after(
    retries: Retries,
    tries: int,
    request: httpx.Request,
    response: httpx.Response | None,
    error: httpx.RequestError | None,
) -> float | None:
    """Give the seconds to wait before a try is repeated, or None where it stands."""
    if response is not None and response.status_code < 400:
        return None
    outcome = Outcome(
        status=None if response is None else response.status_code,
        headers=None if response is None else response.headers,
        was_sent=not isinstance(error, _UNSENT),
    )
    return wait_before_retry(
        retries,
        tries,
        request.method,
        outcome,
        now_s=time.time(),
        draw=draw(),
        is_replayable=request.extensions["is_replayable"],
    )


def transport_error(
    endpoint: Endpoint[Any], request: httpx.Request, error: Exception | None, sending: Sending
) -> TransportError | AuthenticationError:
    """Give what is raised for a try that got no answer."""
    if isinstance(error, httpx.RequestError) and _is_token_request(error):
        return AuthenticationError(f"the token endpoint did not answer: {type(error).__name__}")
    name = sending.request_id_header
    kind = RequestTimeoutError if isinstance(error, httpx.TimeoutException) else TransportError
    return kind(
        label(endpoint),
        f"{type(error).__name__}: {error}".rstrip(": "),
        was_sent=not isinstance(error, _UNSENT),
        request_id=request.headers.get(name) if name else None,
    )


def fit_to_show(error: httpx.RequestError) -> httpx.RequestError:
    """Give an error without the header that httpx repeats where it is illegal: it may be a token."""
    if not isinstance(error, httpx.LocalProtocolError):
        return error
    return httpx.LocalProtocolError("", request=getattr(error, "_request", None))


def cause_of(error: Exception | None) -> Exception | None:
    """Give the error that may be shown as the cause: none whose text was taken."""
    return None if isinstance(error, httpx.LocalProtocolError) else error


def _is_token_request(error: httpx.RequestError) -> bool:
    try:
        return TOKEN_REQUEST in error.request.extensions
    except RuntimeError:  # httpx: the error knows no request
        return False
