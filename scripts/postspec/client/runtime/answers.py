"""Reads what came: a success is returned, everything else is raised."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

import httpx

from .credentials import Secret
from .errors import DecodeError, request_id, status_error
from .reading import Deviation, collecting
from .sending import Endpoint, label
from .tokens import without_secrets
from .values import File, disposition_name

T = TypeVar("T")

#: What the names of headers are like that carry a secret.
_SECRET_HEADER = re.compile("auth|cookie|key|secret|token")
#: What is shorter is no secret, and would be found in words, in characters.
_SHORTEST = 6

#: What reading an answer that is something else altogether may raise.
_FAILURES = (KeyError, TypeError, ValueError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Response(Generic[T]):
    """A whole answer: `parsed` is what the method returns, the rest is how it came.

    `is_documented` tells whether the document names this status, `deviations` where the answer is
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
class Reading:
    """How one call's answers are read; see `Options`."""

    is_strict: bool = False
    on_deviation: Callable[[str, Deviation], None] | None = field(default=None, repr=False)
    recorder: Callable[[Response[Any]], None] | None = field(default=None, repr=False)


def receive(endpoint: Endpoint[T], response: httpx.Response, reading: Reading) -> T:
    """Read an answer: a success is returned and recorded, everything else is raised."""
    status = response.status_code
    documented = is_documented(endpoint.STATUSES, status)
    if not is_success(endpoint, response):
        raise refusal(endpoint, response)
    with collecting() as found:
        if _is_page(endpoint, response):
            raise _decode_error(endpoint, response, _page_problem(endpoint))
        try:
            parsed = endpoint.parse_success(response)
        except _FAILURES as error:
            raise _decode_error(endpoint, response, _problem(response, error)) from error
    if not documented:
        found.append(Deviation(kind="status"))
    if isinstance(parsed, File):
        _name(parsed, response)
        if not _is_of_type(endpoint, response):
            found.append(Deviation(kind="media"))
    if found:
        _judge(endpoint, response, found, reading)
    if reading.recorder is not None:
        reading.recorder(
            Response(
                parsed=parsed,
                status=status,
                headers=response.headers,
                content=response.content,
                is_documented=documented,
                deviations=tuple(found),
            )
        )
    return parsed


def judge_head(
    endpoint: Endpoint[Any], response: httpx.Response, reading: Reading
) -> tuple[Deviation, ...]:
    """Give where an answer deviates whose body has not been read, if it is a success.

    Raises:
        StatusError: it is none; its body has been read then.
        DecodeError: it deviates, and the caller is strict.
    """
    if not is_success(endpoint, response):
        raise refusal(endpoint, response)
    found: list[Deviation] = []
    if not is_documented(endpoint.STATUSES, response.status_code):
        found.append(Deviation(kind="status"))
    if not _is_of_type(endpoint, response):
        found.append(Deviation(kind="media"))
    if found:
        _judge(endpoint, response, found, reading)
    return tuple(found)


def is_success(endpoint: Endpoint[Any], response: httpx.Response) -> bool:
    """Tell whether an answer says yes: 2xx, or a redirection that is documented."""
    status = response.status_code
    return 200 <= status < 300 or (status < 400 and is_documented(endpoint.STATUSES, status))


def refusal(endpoint: Endpoint[Any], response: httpx.Response) -> Exception:
    """Give what is raised for a status that is no success."""
    documented = is_documented(endpoint.STATUSES, response.status_code)
    value = _json_or_text(response)
    try:
        body = endpoint.parse_error(response) if documented else value
    except _FAILURES:
        body = value
    return status_error(response.status_code)(
        label(endpoint),
        status=response.status_code,
        body=value if body is None else body,
        value=without_secrets(value, _secrets_of(response.request)),
        content=response.content,
        headers=response.headers,
        is_documented=documented,
    )


def undecodable(endpoint: Endpoint[Any], response: httpx.Response) -> DecodeError:
    """Say that the bytes are not in the encoding that the header names; there is no body then."""
    return DecodeError(
        label(endpoint),
        "the body is not in its Content-Encoding",
        status=response.status_code,
        content_type=response.headers.get("content-type", ""),
        content=b"",
    )


def is_documented(statuses: tuple[str, ...], status: int) -> bool:
    """Tell whether the document has a status, a class of them (`4XX`), or a default."""
    return str(status) in statuses or f"{status // 100}XX" in statuses or "default" in statuses


def _judge(
    endpoint: Endpoint[Any],
    response: httpx.Response,
    found: Sequence[Deviation],
    reading: Reading,
) -> None:
    """Raise for a body that is another thing altogether, or for any deviation where asked to."""
    worst = next((d for d in found if reading.is_strict or d.is_whole_body), None)
    if worst is not None:
        raise _decode_error(endpoint, response, str(worst))
    if reading.on_deviation is not None:
        for deviation in found:
            reading.on_deviation(label(endpoint), deviation)


def _is_page(endpoint: Endpoint[Any], response: httpx.Response) -> bool:
    """Tell whether a web page came where none is documented, such as a login form.

    A file may be a page, so an operation that gives files is asked by `_is_of_type` instead.
    """
    if response.content[:16].lstrip()[:1] != b"<":
        return False
    is_html = response.headers.get("content-type", "").lower().startswith("text/html")
    looks_so = response.content[:256].lstrip().lower().startswith((b"<!doctype html", b"<html"))
    may_be = any("html" in kind or "*" in kind for kind in endpoint.TYPES)
    return (is_html or looks_so) and not may_be and not _gives_files(endpoint)


def _gives_files(endpoint: Endpoint[Any]) -> bool:
    return bool(endpoint.TYPES) and not any(
        "json" in kind or kind.startswith("text/") or "xml" in kind for kind in endpoint.TYPES
    )


def _is_of_type(endpoint: Endpoint[Any], response: httpx.Response) -> bool:
    """Tell whether a file came under a documented media type; a named file may be anything."""
    came = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    is_named = "content-disposition" in response.headers
    return is_named or not came.startswith("text/html") or came in endpoint.TYPES


def _name(file: File, response: httpx.Response) -> None:
    """Tell a file that came what its head says of it."""
    file.file_name = disposition_name(response.headers.get("content-disposition", ""))
    came = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    file.mime_type = came or None


def _page_problem(endpoint: Endpoint[Any]) -> str:
    documented = f"{endpoint.TYPES[0]} is" if endpoint.TYPES else "no body is"
    return f"the body is an HTML page where {documented} documented"


def _json_or_text(response: httpx.Response) -> object:
    try:
        value: object = response.json()
    except (ValueError, RecursionError):
        return response.text
    return value


def _secrets_of(request: httpx.Request) -> list[Secret]:
    """Give what a request was signed with: a server may repeat it in what it says of an error."""
    values = [value for name, value in request.headers.items() if _SECRET_HEADER.search(name)]
    values += [value.partition(" ")[2] for value in values]
    return [Secret(value) for value in values if len(value) >= _SHORTEST]


def _decode_error(endpoint: Endpoint[Any], response: httpx.Response, problem: str) -> DecodeError:
    return DecodeError(
        label(endpoint),
        problem,
        status=response.status_code,
        content_type=response.headers.get("content-type", ""),
        content=_content(response),
        request_id=request_id(response.headers),
    )


def _content(response: httpx.Response) -> bytes:
    """Give the body, or nothing of one that streams."""
    try:
        return response.content
    except httpx.ResponseNotRead:
        return b""


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
