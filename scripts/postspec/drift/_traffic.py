"""Recorded traffic read: requests with what they were answered.

Only what a comparison needs is kept; headers and request bodies are not even looked at, since they
hold credentials.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from postspec.har import Entry, HarError, json_of, mapping, read_har, text_of

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
        entries = read_har(path.read_bytes())
    except OSError as error:
        raise TrafficError(name, f"cannot be read: {error.strerror}") from error
    except HarError as error:
        raise TrafficError(name, error.problem, error.line) from error
    exchanges = [_exchange(name, one) for one in entries if one.method and one.status]
    return Traffic(tuple(exchanges), len(entries) - len(exchanges))


def _exchange(file: str, entry: Entry) -> Exchange:
    content = mapping(entry.response.get("content"))
    media_type = str(content.get("mimeType") or "").partition(";")[0].strip().lower()
    text = text_of(content)
    is_json = media_type == "application/json" or media_type.endswith("+json")
    value, parsed = json_of(text) if is_json and text else (None, False)
    return Exchange(
        method=entry.method.upper(),
        path=entry.path,
        status=entry.status,
        media_type=media_type if text else "",
        body=value,
        has_json=parsed,
        is_broken=bool(is_json and text and not parsed),
        file=file,
        pointer=entry.pointer,
    )
