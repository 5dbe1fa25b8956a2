"""Recorded traffic read: requests with what they were answered.

Source: HTTP Archive 1.2, `log.entries`. Only what a comparison needs is kept; headers and request
bodies are not even looked at, since they hold credentials.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

#: Any JSON value.
Json = Any


class TrafficError(ValueError):
    """A recording cannot be used. Carries `file` and `problem`, and the line where it is known."""

    def __init__(self, file: str, problem: str, line: int | None = None) -> None:
        super().__init__(f"{file}: {problem}")
        self.file, self.problem, self.line = file, problem, line


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its answer.

    `path` is percent-encoded as it was sent. `has_json` is False where the answer has no body, or
    one that is not JSON; `body` is its value otherwise. `is_broken` where it says that it is JSON
    and cannot be parsed. `pointer` leads to it in `file`.
    """

    method: str
    path: str
    status: int
    media_type: str = ""
    body: Json = field(default=None, repr=False)
    has_json: bool = False
    is_broken: bool = False
    file: str = ""
    pointer: str = ""


@dataclass(frozen=True, slots=True)
class Traffic:
    """All exchanges of a recording in order, and how many entries had no answer to look at."""

    exchanges: tuple[Exchange, ...]
    unanswered: int = 0


def read_traffic(path: Path) -> Traffic:
    """Give the exchanges of a recording: one HAR file, or every `*.har` in a folder by name.

    Raises:
        TrafficError: there is no such file, it is not JSON (with its line), or is no HAR.
    """
    files = sorted(path.glob("*.har")) if path.is_dir() else [path]
    if not files:
        raise TrafficError(str(path), "no *.har file in it")
    found = [_read(one) for one in files]
    return Traffic(
        exchanges=tuple(one for some in found for one in some.exchanges),
        unanswered=sum(some.unanswered for some in found),
    )


def _read(path: Path) -> Traffic:
    name = str(path)
    try:
        raw = json.loads(path.read_bytes())
    except OSError as error:
        raise TrafficError(name, f"cannot be read: {error.strerror}") from error
    except json.JSONDecodeError as error:
        raise TrafficError(name, f"not JSON: {error.msg}", error.lineno) from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise TrafficError(name, "not a JSON text in UTF-8, or nested too deeply") from error
    entries = _list(_map(_map(raw).get("log")).get("entries"))
    if entries is None:
        raise TrafficError(name, "no HTTP Archive: there is no list at /log/entries")
    exchanges = list(_exchanges(name, entries))
    return Traffic(tuple(exchanges), len(entries) - len(exchanges))


def _exchanges(file: str, entries: Iterable[Json]) -> Iterator[Exchange]:
    for number, entry in enumerate(entries):
        request, response = _map(_map(entry).get("request")), _map(_map(entry).get("response"))
        method, url, status = request.get("method"), request.get("url"), response.get("status")
        # Status 0 stands for an answer that never came.
        if not (isinstance(method, str) and isinstance(url, str) and isinstance(status, int)):
            continue
        if status < 100:
            continue
        content = _map(response.get("content"))
        media_type = str(content.get("mimeType") or "").partition(";")[0].strip().lower()
        text = _text(content)
        is_json = media_type == "application/json" or media_type.endswith("+json")
        value, parsed = _parsed(text) if is_json and text else (None, False)
        yield Exchange(
            method=method.upper(),
            path=urlsplit(url).path or "/",
            status=status,
            media_type=media_type if text else "",
            body=value,
            has_json=parsed,
            is_broken=bool(is_json and text and not parsed),
            file=file,
            pointer=f"/log/entries/{number}",
        )


def _text(content: Mapping[str, Json]) -> str:
    text = content.get("text")
    if not isinstance(text, str):
        return ""
    if content.get("encoding") == "base64":
        try:
            return base64.b64decode(text).decode("utf-8", "replace")
        except (binascii.Error, ValueError):
            return ""
    return text


def _parsed(text: str) -> tuple[Json, bool]:
    try:
        return json.loads(text), True
    except (ValueError, RecursionError):
        return None, False


def _map(value: Json) -> Mapping[str, Json]:
    return value if isinstance(value, dict) else {}


def _list(value: Json) -> list[Json] | None:
    return value if isinstance(value, list) else None
