"""Sends what an endpoint wrote and hands back what it read: the same for every operation."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import aclosing, closing
from dataclasses import dataclass, field, replace
from typing import Any, Generic, Protocol, TypeVar

import httpx

from .auth import TOKEN_REQUEST
from .errors import (
    AuthenticationError,
    DecodeError,
    RequestTimeoutError,
    TransportError,
    request_id,
    status_error,
)
from .reading import Deviation, collecting
from .transport import Outcome, Retries, Timeouts, draw, httpx_timeout, wait_before_retry

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

_LOGGER = logging.getLogger(__name__)

#: What httpx raises before a request can have reached the server.
_UNSENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)


class Endpoint(Protocol[T_co]):
    """A generated endpoint module: how to read the answers to one operation."""

    @property
    def METHOD(self) -> str: ...  # noqa: N802, D102 - a module's constant

    @property
    def PATH(self) -> str: ...  # noqa: N802, D102 - a module's constant

    @property
    def IS_PUBLIC(self) -> bool: ...  # noqa: N802, D102 - a module's constant

    @property
    def STATUSES(self) -> tuple[str, ...]: ...  # noqa: N802, D102 - a module's constant

    @property
    def parse_success(self) -> Callable[[httpx.Response], T_co]: ...  # noqa: D102

    @property
    def parse_error(self) -> Callable[[httpx.Response], object]: ...  # noqa: D102


@dataclass(frozen=True, slots=True, kw_only=True)
class Response(Generic[T]):
    """A whole answer: `parsed` is what the method returns, the rest is how it came.

    `is_documented` tells whether the document names this status, `deviations` where the body is
    not as documented.
    """

    parsed: T
    status: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)
    is_documented: bool = True
    deviations: tuple[Deviation, ...] = ()

    @property
    def request_id(self) -> str | None:
        """What names this request in the server's logs, where the server says it."""
        return request_id(self.headers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a call goes by.

    `base_url` takes the place of the client's own. `is_strict` raises where an answer deviates
    from the document; otherwise `on_deviation` is given the operation and each deviation.
    `recorder` is given each answer that was read.
    """

    base_url: str | None = None
    timeouts: Timeouts = field(default_factory=Timeouts)
    retries: Retries = field(default_factory=Retries)
    is_strict: bool = False
    on_deviation: Callable[[str, Deviation], None] | None = field(default=None, repr=False)
    recorder: Callable[[Response[Any]], None] | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Session:
    """Makes calls that block."""

    http: httpx.Client = field(repr=False)
    options: Options = field(default_factory=Options)

    def call(self, endpoint: Endpoint[T], request: Mapping[str, Any]) -> T:
        """Send a request; give the parsed success or raise an `ApiError`."""
        built, is_replayable = _build(self.http, request, self.options)
        tries = 0
        while True:
            tries += 1
            response, error = self._try(endpoint, built)
            _log(endpoint, tries, response, error)
            wait = _wait(self.options, tries, built, response, error, is_replayable)
            if wait is None:
                return _finish(endpoint, response, error, self.options)
            time.sleep(wait)

    def _try(
        self, endpoint: Endpoint[T], request: httpx.Request
    ) -> tuple[httpx.Response | None, httpx.RequestError | None]:
        try:
            # A redirect would take a body, perhaps a password, to wherever the server says.
            if endpoint.IS_PUBLIC:  # it may be the login itself
                response = self.http.send(request, auth=None, stream=True, follow_redirects=False)
            else:
                response = self.http.send(request, stream=True, follow_redirects=False)
            with closing(response):
                try:
                    response.read()
                except httpx.DecodingError as error:
                    raise _undecodable(endpoint, response) from error
        except httpx.RequestError as error:
            return None, error
        except httpx.InvalidURL as error:
            raise TransportError(_label(endpoint), f"not a URL: {error}", was_sent=False) from error
        return response, None

    def with_recorder(self, recorder: Callable[[Response[Any]], None]) -> Session:
        """Give a session that also hands each answer to `recorder`."""
        return replace(self, options=replace(self.options, recorder=recorder))


@dataclass(frozen=True, slots=True)
class AsyncSession:
    """Makes calls that are awaited."""

    http: httpx.AsyncClient = field(repr=False)
    options: Options = field(default_factory=Options)

    async def call(self, endpoint: Endpoint[T], request: Mapping[str, Any]) -> T:
        """Send a request; give the parsed success or raise an `ApiError`."""
        import asyncio  # here, since it is slow to load and the blocking client needs none of it

        built, is_replayable = _build(self.http, request, self.options)
        tries = 0
        while True:
            tries += 1
            response, error = await self._try(endpoint, built)
            _log(endpoint, tries, response, error)
            wait = _wait(self.options, tries, built, response, error, is_replayable)
            if wait is None:
                return _finish(endpoint, response, error, self.options)
            await asyncio.sleep(wait)

    async def _try(
        self, endpoint: Endpoint[T], request: httpx.Request
    ) -> tuple[httpx.Response | None, httpx.RequestError | None]:
        try:
            if endpoint.IS_PUBLIC:  # as above
                response = await self.http.send(
                    request, auth=None, stream=True, follow_redirects=False
                )
            else:
                response = await self.http.send(request, stream=True, follow_redirects=False)
            async with aclosing(response):
                try:
                    await response.aread()
                except httpx.DecodingError as error:
                    raise _undecodable(endpoint, response) from error
        except httpx.RequestError as error:
            return None, error
        except httpx.InvalidURL as error:
            raise TransportError(_label(endpoint), f"not a URL: {error}", was_sent=False) from error
        return response, None

    def with_recorder(self, recorder: Callable[[Response[Any]], None]) -> AsyncSession:
        """Give a session that also hands each answer to `recorder`."""
        return replace(self, options=replace(self.options, recorder=recorder))


@dataclass(frozen=True, slots=True)
class Service:
    """Base of the generated services."""

    _session: Session


@dataclass(frozen=True, slots=True)
class AsyncService:
    """Base of the generated services, awaited."""

    _session: AsyncSession


def _log(
    endpoint: Endpoint[Any],
    tries: int,
    response: httpx.Response | None,
    error: httpx.RequestError | None,
) -> None:
    """Log a try by its documented path: values, headers and bodies may be private."""
    came = type(error).__name__ if response is None else response.status_code
    name = None if response is None else request_id(response.headers)
    _LOGGER.debug("%s: %s (try %d, request id %s)", _label(endpoint), came, tries, name)


def _label(endpoint: Endpoint[Any]) -> str:
    return f"{endpoint.METHOD.upper()} {endpoint.PATH}"


def _build(
    http: httpx.Client | httpx.AsyncClient, request: Mapping[str, Any], options: Options
) -> tuple[httpx.Request, bool]:
    """Build the request, and tell whether its body can be sent twice."""
    arguments = dict(request)
    if options.base_url is not None:
        arguments["url"] = options.base_url.rstrip("/") + arguments["url"]
    content: Any = arguments.get("content")
    if hasattr(content, "read"):
        arguments["content"] = content.read()
    is_replayable = not any(_is_stream(part) for _, part in arguments.get("files") or ())
    if isinstance(http, httpx.AsyncClient) and not is_replayable:
        arguments["files"] = [_in_memory(part) for part in arguments["files"]]
        is_replayable = True
    built = http.build_request(**arguments, timeout=httpx_timeout(options.timeouts))
    built.extensions["is_replayable"] = is_replayable
    return built, is_replayable


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


def _wait(
    options: Options,
    tries: int,
    request: httpx.Request,
    response: httpx.Response | None,
    error: httpx.RequestError | None,
    is_replayable: bool,
) -> float | None:
    if response is not None and response.is_success:
        return None
    outcome = Outcome(
        status=None if response is None else response.status_code,
        headers=None if response is None else response.headers,
        was_sent=not isinstance(error, _UNSENT),
    )
    return wait_before_retry(
        options.retries,
        tries,
        request.method,
        outcome,
        now_s=time.time(),
        draw=draw(),
        is_replayable=is_replayable,
    )


def _finish(
    endpoint: Endpoint[T],
    response: httpx.Response | None,
    error: httpx.RequestError | None,
    options: Options,
) -> T:
    if response is None:
        # httpx repeats an illegal header, which may be a token: neither text nor cause is kept.
        cause = None if isinstance(error, httpx.LocalProtocolError) else error
        raise _transport_error(endpoint, error) from cause
    return _receive(endpoint, response, options)


def _transport_error(
    endpoint: Endpoint[Any], error: httpx.RequestError | None
) -> TransportError | AuthenticationError:
    label = _label(endpoint)
    if error is None or not _is_token_request(error):
        said = "" if isinstance(error, httpx.LocalProtocolError) else f": {error}"
        problem = f"{type(error).__name__}{said}".rstrip(": ")
        kind = RequestTimeoutError if isinstance(error, httpx.TimeoutException) else TransportError
        return kind(label, problem, was_sent=not isinstance(error, _UNSENT))
    return AuthenticationError(f"the token endpoint did not answer: {type(error).__name__}")


def _is_token_request(error: httpx.RequestError) -> bool:
    try:
        return TOKEN_REQUEST in error.request.extensions
    except RuntimeError:  # httpx: the error knows no request
        return False


def _receive(endpoint: Endpoint[T], response: httpx.Response, options: Options) -> T:
    """Read an answer: a success is returned and recorded, everything else is raised."""
    status = response.status_code
    is_documented = _is_documented(endpoint.STATUSES, status)
    if not (200 <= status < 300 or (is_documented and status < 400)):
        raise _status_error(endpoint, response, is_documented=is_documented)
    try:
        with collecting() as found:
            parsed = endpoint.parse_success(response)
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise _decode_error(endpoint, response, _problem(response, error)) from error
    _judge(endpoint, response, found, options)
    if options.recorder is not None:
        options.recorder(
            Response(
                parsed=parsed,
                status=status,
                headers=response.headers,
                content=response.content,
                is_documented=is_documented,
                deviations=tuple(found),
            )
        )
    return parsed


def _judge(
    endpoint: Endpoint[Any],
    response: httpx.Response,
    found: Sequence[Deviation],
    options: Options,
) -> None:
    """Raise for a body that is another thing altogether, or for any deviation where asked to."""
    worst = next((d for d in found if options.is_strict or not d.path), None)
    if worst is not None:
        raise _decode_error(endpoint, response, str(worst))
    if options.on_deviation is not None:
        for deviation in found:
            options.on_deviation(_label(endpoint), deviation)


def _is_documented(statuses: tuple[str, ...], status: int) -> bool:
    return bool({str(status), f"{status // 100}XX", "default"} & set(statuses))


def _status_error(
    endpoint: Endpoint[Any], response: httpx.Response, *, is_documented: bool
) -> Exception:
    value = _json_or_text(response)
    try:
        body = endpoint.parse_error(response) if is_documented else value
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
        body = value
    return status_error(response.status_code)(
        _label(endpoint),
        status=response.status_code,
        body=value if body is None else body,
        value=value,
        content=response.content,
        headers=response.headers,
        is_documented=is_documented,
    )


def _json_or_text(response: httpx.Response) -> object:
    try:
        value: object = response.json()
    except (ValueError, RecursionError):
        return response.text
    return value


def _decode_error(endpoint: Endpoint[Any], response: httpx.Response, problem: str) -> DecodeError:
    return DecodeError(
        _label(endpoint),
        problem,
        status=response.status_code,
        content_type=response.headers.get("content-type", ""),
        content=response.content,
    )


def _undecodable(endpoint: Endpoint[Any], response: httpx.Response) -> DecodeError:
    """Say that the bytes are not in the encoding that the header names; there is no body then."""
    return DecodeError(
        _label(endpoint),
        "the body is not in its Content-Encoding",
        status=response.status_code,
        content_type=response.headers.get("content-type", ""),
        content=b"",
    )


def _problem(response: httpx.Response, error: Exception) -> str:
    """Say in words what is wrong, without the body's text."""
    if not response.content:
        return "the body is empty"
    if response.content.lstrip()[:1] == b"<":
        return "the body is an HTML or XML page where JSON is documented"
    if isinstance(error, json.JSONDecodeError):
        return f"the body is not JSON: {error.msg} at line {error.lineno}, column {error.colno}"
    if isinstance(error, RecursionError):
        return "the body is nested too deeply"
    return f"the body does not have the documented shape ({type(error).__name__})"
