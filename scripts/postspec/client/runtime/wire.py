"""How values are written into requests where httpx does not decide it."""

from __future__ import annotations

import datetime
from urllib.parse import quote


def segment(name: str, value: object) -> str:
    """Give one path segment, percent-encoded (RFC 3986, section 3.3).

    Raises:
        ValueError: the value is empty, so that the request would go to another resource.
    """
    if isinstance(value, bool):
        text = "true" if value else "false"
    elif isinstance(value, datetime.datetime):
        text = date_time(value)
    elif isinstance(value, datetime.date):
        text = value.isoformat()
    else:
        text = str(value)
    if not text:
        raise ValueError(f"{name} is empty; it is part of the path and must name something")
    # `.` and `..` are removed from paths on the way, unless they are encoded.
    return text.replace(".", "%2E") if text in {".", ".."} else quote(text, safe="")


def date_time(value: datetime.datetime) -> str:
    """Give a point in time (RFC 3339): milliseconds, or microseconds if it has them; UTC as `Z`.

    A time without a zone is written without one.
    """
    precision = "microseconds" if value.microsecond % 1000 else "milliseconds"
    text = value.isoformat(timespec=precision)
    return f"{text[:-6]}Z" if value.utcoffset() == datetime.timedelta(0) else text
