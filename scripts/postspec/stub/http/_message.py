"""One request and one answer as values: what the stub's rooms pass to each other instead of ASGI."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import Any
from urllib.parse import parse_qsl

import msgspec

from postspec.stub.http._media_types import essence

#: Any JSON value.
Json = Any


@dataclass(frozen=True)
class Request:
    """A request as received. `path` is still percent-encoded; header names are lower case."""

    method: str
    path: str
    query: str = field(default="", repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: bytes = field(default=b"", repr=False)

    @cached_property
    def query_pairs(self) -> list[tuple[str, str]]:
        """The query's names and values in order, decoded; empty values are kept."""
        return parse_qsl(self.query, keep_blank_values=True)

    @property
    def content_type(self) -> str:
        """The media type without parameters, lower case; empty if there is none."""
        return essence(self.headers.get("content-type", ""))

    @property
    def size_bytes(self) -> int:
        """The size of the body, as it was announced where that is more than what was read."""
        return max(len(self.body), announced_bytes(self.headers))


def announced_bytes(headers: Mapping[str, str]) -> int:
    """Give the size that a request's headers announce for its body, 0 if they announce none."""
    announced = headers.get("content-length", "")
    is_number = announced.isascii() and announced.isdigit() and len(announced) < 20
    return int(announced) if is_number else 0


class Wire(Enum):
    """What becomes of an answer on its way: it arrives, half of its body does, or nothing."""

    WHOLE = "whole"
    CUT = "cut"
    RESET = "reset"


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent back, `delay_s` seconds later.

    `content_type` is empty when there is no body, `status` 0 when nothing is answered at all.
    """

    status: int
    body: bytes = field(default=b"", repr=False)
    content_type: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    delay_s: float = 0.0
    wire: Wire = Wire.WHOLE


def json_answer(status: int, value: Json, headers: Mapping[str, str] | None = None) -> Answer:
    """Give an `application/json` answer. Keys keep the order they have."""
    return Answer(status, write_json(value), "application/json", headers or {})


def write_json(value: Json) -> bytes:
    """Give a value as JSON text, without spaces; half a surrogate pair is escaped."""
    try:
        return msgspec.json.encode(value)
    except (UnicodeEncodeError, OverflowError):  # a document may show what UTF-8 cannot say
        return json.dumps(value, separators=(",", ":")).encode()
