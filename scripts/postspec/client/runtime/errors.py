"""Every error a client raises.

ApiError
├── ConfigurationError (ValueError)     refused before anything was sent
├── AuthenticationError                 no token: the identity provider refused or did not answer
├── TransportError                      no answer: connection, TLS, proxy, protocol
│   └── RequestTimeoutError (TimeoutError)
├── DecodeError (ValueError)            an answer, but not what the API documents
└── StatusError                         an answer that says no
    ├── BadRequestError         400
    ├── UnauthorizedError       401
    ├── ForbiddenError          403
    ├── NotFoundError           404
    ├── ConflictError           409
    ├── UnprocessableError      422
    ├── RateLimitError          429
    └── ServerError             5xx

No message holds a token, a password, a query or a whole body; `body` and `content` are attributes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

#: The longest text of the server that is repeated in a message, in characters.
_LONGEST = 300

#: How many levels of an error body are searched; a hostile one may have thousands.
_DEEPEST = 8

#: Where error bodies keep their sentence for people, most telling first.
_MESSAGE_KEYS = (
    "message",
    "error_description",
    "error_message",
    "errorMessage",
    "detail",
    "title",
    "reason",
    "msg",
    "error",
)
#: Where they keep the name programs look at.
_CODE_KEYS = ("code", "reasonCode", "error_code", "errorCode", "error", "type", "status")
#: Where the rest of the story is, if not at the top.
_NESTED_KEYS = ("error", "error_detail", "errors", "fault")
#: What looks like a token in a server's text: a JSON Web Token, or what follows `Bearer`.
_TOKEN = re.compile(r"eyJ[\w-]{5,}(?:\.[\w-]*){1,4}|(?i:(?<=bearer ))[\w.~+/=-]{8,}")
#: Headers that name one request in the server's logs.
_REQUEST_ID_HEADERS = ("x-request-id", "x-correlation-id", "request-id", "x-trace-id")
#: The same, in a body.
_REQUEST_ID_KEYS = ("requestId", "request_id", "traceId", "correlationId")


class ApiError(Exception):
    """Base of everything a client raises about a call. Survives pickling, for process pools."""

    def __reduce__(self) -> tuple[object, ...]:
        return _restored, (type(self), self.args, self.__dict__)


class ConfigurationError(ApiError, ValueError):
    """The client was asked for something it will not do, such as a token over plain http."""


class AuthenticationError(ApiError):
    """No token could be got. `status`, `code` and `message` are the identity provider's."""

    def __init__(self, problem: str, *, status: int | None = None, body: object = None) -> None:
        self.status = status
        self.body = body
        self.message = error_message(body)
        self.code = error_code(body)
        said = f": {self.message}" if self.message else ""
        super().__init__(f"{problem}{said}")


class TransportError(ApiError):
    """No answer came. Whether the server did the work is unknown unless `was_sent` is false.

    `request_id` is what the client called the request, if it was told to.
    """

    def __init__(
        self,
        operation: str,
        problem: str,
        *,
        was_sent: bool = True,
        request_id: str | None = None,
    ) -> None:
        super().__init__(f"{operation}: {problem}")
        self.operation, self.problem, self.was_sent = operation, problem, was_sent
        self.request_id = request_id


class RequestTimeoutError(TransportError, TimeoutError):
    """No answer in time; `problem` says which limit: connect, read, write or pool."""


class DecodeError(ApiError, ValueError):
    """The answer cannot be read as documented. `content` is the body; the message leaves it out."""

    def __init__(
        self,
        operation: str,
        problem: str,
        *,
        status: int,
        content_type: str,
        content: bytes,
        request_id: str | None = None,
    ) -> None:
        kind = content_type or "no content type"
        super().__init__(f"{operation}: {problem} (status {status}, {kind}, {len(content)} bytes)")
        self.operation, self.problem = operation, problem
        self.status, self.content_type, self.content = status, content_type, content
        self.request_id = request_id


class StatusError(ApiError):
    """The server answered with a status that is no success.

    `body` is the parsed body, in the documented type where the status is documented, a JSON value
    or text otherwise. `message`, `code` and `request_id` are found in it and the headers, in
    whichever shape the service writes its errors; each may be None.
    """

    def __init__(
        self,
        operation: str,
        *,
        status: int,
        body: object = None,
        value: object = None,
        content: bytes = b"",
        headers: Mapping[str, str] | None = None,
        is_documented: bool = True,
    ) -> None:
        self.operation, self.status = operation, status
        self.body, self.content, self.headers = body, content, dict(headers or {})
        self.is_documented = is_documented
        self.message = error_message(value)
        self.code = error_code(value)
        self.request_id = request_id(self.headers, value)
        super().__init__(self._sentence())

    def _sentence(self) -> str:
        parts = [f"{self.operation}: status {self.status}"]
        if self.message:
            parts.append(f": {self.message}")
        if self.code and self.code != self.message:
            parts.append(f" ({self.code})")
        if not self.is_documented:
            parts.append("; this status is not documented")
        return "".join(parts)


class BadRequestError(StatusError):
    """400: the request is wrong."""


class UnauthorizedError(StatusError):
    """401: the token was not accepted, not even a fresh one."""


class ForbiddenError(StatusError):
    """403: the user's roles do not allow this."""


class NotFoundError(StatusError):
    """404: there is no such resource."""


class ConflictError(StatusError):
    """409: the resource is in another state than the request assumes."""


class UnprocessableError(StatusError):
    """422: the request is well-formed but cannot be followed."""


class RateLimitError(StatusError):
    """429: too many requests."""


class ServerError(StatusError):
    """500 and above: the server failed."""


_BY_STATUS: dict[int, type[StatusError]] = {
    400: BadRequestError,
    401: UnauthorizedError,
    403: ForbiddenError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableError,
    429: RateLimitError,
}


def status_error(status: int) -> type[StatusError]:
    """Give the class for a status: its own, `ServerError` from 500 on, else `StatusError`."""
    return _BY_STATUS.get(status, ServerError if status >= 500 else StatusError)


def error_message(value: object) -> str | None:
    """Find the sentence for people in an error body of any shape."""
    found = _find(value, _MESSAGE_KEYS, str)
    return _shorten(found) if found else None


def error_code(value: object) -> str | None:
    """Find the name or number for programs in an error body of any shape."""
    found = _find(value, _CODE_KEYS, (str, int))
    return _shorten(str(found)) if found is not None else None


def request_id(headers: Mapping[str, str], value: object = None) -> str | None:
    """Find what names this request in the server's logs."""
    lowered = {name.lower(): text for name, text in headers.items()}
    for name in _REQUEST_ID_HEADERS:
        if lowered.get(name):
            return lowered[name]
    found: str | None = _find(value, _REQUEST_ID_KEYS, str)
    return found


def _restored(kind: type[ApiError], args: tuple[object, ...], state: dict[str, Any]) -> ApiError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error


def _find(
    value: object,
    keys: tuple[str, ...],
    kinds: Any,  # noqa: ANN401 - for `isinstance`
    levels: int = _DEEPEST,
) -> Any:  # noqa: ANN401 - of `kinds`
    """Look for the first key with a value of that kind, here and then further down."""
    if isinstance(value, list) and levels:
        return _find(value[0], keys, kinds, levels - 1) if value else None
    if not isinstance(value, Mapping):
        return None
    for key in keys:
        if isinstance(value.get(key), kinds) and not isinstance(value[key], bool):
            return value[key]
    for key in _NESTED_KEYS:
        found = _find(value[key], keys, kinds, levels - 1) if levels and value.get(key) else None
        if found is not None:
            return found
    return None


def _shorten(text: str) -> str:
    """Give a server's text fit for a message: on one line, short, without what looks like a token."""
    start = _TOKEN.sub("***", text[: 20 * _LONGEST])
    plain = " ".join("".join(c if c.isprintable() else " " for c in start).split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…"
