"""HTTP Archives read: recorded requests and what they were answered. Knows no room.

Source: HTTP Archive 1.2, `log.entries`; of a URL RFC 3986, appendix B, which gives every text a
path, and asks of a host no more than where it ends.
"""

from __future__ import annotations

import base64
import binascii
import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

#: Any JSON value.
Json = Any

_URL: Final = re.compile(r"(?:[^:/?#]+:)?(?://[^/?#]*)?([^?#]*)(?:\?([^#]*))?", re.DOTALL)


class HarError(ValueError):
    """A text is no HTTP Archive. Carries `problem`, and the `line` where it is known."""

    def __init__(self, problem: str, line: int | None = None) -> None:
        super().__init__(problem)
        self.problem, self.line = problem, line


@dataclass(frozen=True, slots=True)
class Entry:
    """One request and its answer; `pointer` leads to it in the archive.

    `path` and `query` are percent-encoded as they were sent. `method` is empty where it is no
    request, `status` 0 where it was never answered. `request` and `response` are as written, and
    hold credentials.
    """

    pointer: str
    method: str
    path: str
    query: str
    status: int
    request: Mapping[str, Json] = field(repr=False)
    response: Mapping[str, Json] = field(repr=False)


def read_har(content: bytes) -> list[Entry]:
    """Give the entries of an archive in order, what is no request included.

    Raises:
        HarError: it is not JSON (with its line), or no archive.
    """
    try:
        raw = json.loads(content)
    except json.JSONDecodeError as error:
        raise HarError(f"not JSON: {error.msg}", error.lineno) from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise HarError("not a JSON text in UTF-8, or nested too deeply") from error
    except ValueError as error:  # sys.set_int_max_str_digits
        raise HarError("a number in it has too many digits") from error
    entries = mapping(mapping(raw).get("log")).get("entries")
    if not isinstance(entries, list):
        raise HarError("no HTTP Archive: there is no list at /log/entries")
    return [_entry(f"/log/entries/{number}", mapping(one)) for number, one in enumerate(entries)]


def _entry(pointer: str, entry: Mapping[str, Json]) -> Entry:
    request, response = mapping(entry.get("request")), mapping(entry.get("response"))
    method, url, status = request.get("method"), request.get("url"), response.get("status")
    is_request = isinstance(method, str) and isinstance(url, str)
    parts = _URL.match(url) if isinstance(url, str) else None
    path, query = parts.groups("") if parts is not None else ("", "")
    return Entry(
        pointer=pointer,
        method=str(method) if is_request else "",
        path=path or "/",
        query=query,
        # A status of 0 is written where an answer never came.
        status=status if isinstance(status, int) and status >= 100 else 0,
        request=request,
        response=response,
    )


def text_of(content: Mapping[str, Json]) -> str:
    """Give the text of a `content`, out of base64 where it is kept so; empty where there is none."""
    text = content.get("text")
    if not isinstance(text, str):
        return ""
    if content.get("encoding") != "base64":
        return text
    try:
        return base64.b64decode(text).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return ""


def json_of(text: str) -> tuple[Json, bool]:
    """Give the value of a JSON text, and True; None and False where it is none.

    NaN and Infinity are no JSON, and a number that is too large for any reader is no value.
    """
    try:
        return json.loads(text, parse_float=_finite, parse_constant=_finite), True
    except (ValueError, RecursionError):
        return None, False


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError("not a finite number")
    return number


def mapping(value: Json) -> Mapping[str, Json]:
    """Give an object as it is, and one without members in the place of anything else."""
    return value if isinstance(value, dict) else {}
