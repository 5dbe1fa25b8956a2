"""Values compared across the border between JSON and Python."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections.abc import Mapping
from typing import Any

Json = Any


def to_json(value: Any) -> Json:  # noqa: ANN401 - whatever the client returned
    """Give what the client returned as JSON, points in time in one spelling, files as text."""
    if hasattr(value, "to_dict"):
        return to_json(value.to_dict())
    if isinstance(value, Mapping):
        return {k: to_json(v) for k, v in value.items()}
    if isinstance(value, list):
        return [to_json(v) for v in value]
    if isinstance(value, tuple) and len(value) == 3:  # a file of a multipart body
        return value[1].getvalue().decode()
    if isinstance(value, bytes):
        return value.decode()
    if isinstance(value, str):
        return same_instant(value)
    if isinstance(value, dt.date | uuid.UUID):
        return same_instant(str(value) if isinstance(value, uuid.UUID) else value.isoformat())
    if hasattr(value, "payload"):
        return value.payload.read().decode()
    return value


_INSTANT = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:?\d\d)?")


def same_instant(text: str) -> str:
    """Give a date-time in one spelling for all ways to write the same instant; other text as is."""
    if not _INSTANT.fullmatch(text):
        return text
    instant = dt.datetime.fromisoformat(text)
    return instant.astimezone(dt.UTC).isoformat() if instant.tzinfo else instant.isoformat()
