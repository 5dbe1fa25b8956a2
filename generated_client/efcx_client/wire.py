"""How values are written into requests where httpx does not decide it."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from typing import BinaryIO
from urllib.parse import quote

from .values import UNSET, File


def segment(name: str, value: object) -> str:
    """Give one path segment, percent-encoded (RFC 3986, section 3.3).

    Raises:
        ValueError: the value is empty, so that the request would go to another resource.
    """
    if isinstance(value, list | tuple) and value:
        # OpenAPI 3.1.0, Style Values: `simple`, what a path has by default.
        return ",".join(segment(name, each) for each in value)
    written = text(value)
    if not written:
        raise ValueError(f"{name} is empty; it is part of the path and must name something")
    # `.` and `..` are removed from paths on the way, unless they are encoded.
    return written.replace(".", "%2E") if written in {".", ".."} else quote(written, safe="")


def headers(values: Mapping[str, object]) -> dict[str, str]:
    """Give header fields as text; httpx itself takes nothing else."""
    return {name: text(value) for name, value in values.items()}


def present(values: Mapping[str, object]) -> dict[str, object]:
    """Give the values that are there: neither absent nor null."""
    return {
        name: value for name, value in values.items() if value is not UNSET and value is not None
    }


def text(value: object) -> str:
    """Give one value as it stands in a URL or a header."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        return date_time(value)
    if isinstance(value, list | tuple):
        # OpenAPI 3.1.0, Style Values: `simple`, what a header has by default.
        return ",".join(map(text, value))
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


def content(body: File | str) -> BinaryIO | bytes:
    """Give a body of text or bytes as httpx sends it."""
    return body.encode() if isinstance(body, str) else body.payload


def media_type(body: File | str, documented: str) -> str:
    """Give the media type of a body of text or bytes: a file may name another than the documented.

    A text is sent in UTF-8, which is said where it matters and nothing else is.
    """
    if not isinstance(body, str):
        return body.to_tuple()[2] or documented
    is_plain = body.isascii() or "charset" in documented.lower()
    return documented if is_plain else f"{documented}; charset=utf-8"


def form_field(value: object) -> bytes:
    """Give the bytes of a form field of any type: text as it is, the rest as JSON writes it."""
    if isinstance(value, str | datetime.date):
        return text(value).encode()
    return json.dumps(value, default=str, ensure_ascii=False).encode()


def date_time(value: datetime.datetime) -> str:
    """Give a point in time (RFC 3339): milliseconds, or microseconds if it has them; UTC as `Z`.

    A time without a zone is written without one.
    """
    precision = "microseconds" if value.microsecond % 1000 else "milliseconds"
    written = value.isoformat(timespec=precision)
    return f"{written[:-6]}Z" if value.utcoffset() == datetime.timedelta(0) else written
