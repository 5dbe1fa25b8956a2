"""What was sent and answered, kept for `postspec drift`, secrets masked before they are kept.

Source: HTTP Archive 1.2. Headers are left out but for the answer's media type, since the others hold
credentials; so are the bodies of requests, which nobody reads.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import httpx
from schemathesis.core.transport import Response
from schemathesis.generation.case import Case

from postspec.collection import mask_secrets

Json = Any

#: How many exchanges are kept; a night's run has more than anybody can read.
MOST = 50_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A request and its answer as they happened; `body` is the answer's, whole: not for keeping."""

    method: str
    url: str
    status: int
    media_type: str = ""
    header_names: tuple[str, ...] = ()
    body: bytes = field(default=b"", repr=False)
    elapsed_ms: float = 0.0


#: Told of every exchange as it happens.
Listener = Callable[[Exchange], None]


class Recording:
    """The exchanges of a run, in order; at most so many are kept."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._entries: list[Json] = []
        self._listeners: list[Listener] = []
        #: How many exchanges there were, those included that are not kept.
        self.count = 0

    def listen(self, listener: Listener) -> None:
        """Tell `listener` of every exchange from now on."""
        self._listeners.append(listener)

    def add_response(self, answer: httpx.Response) -> None:
        """Record an answer to an httpx client; an event hook."""
        answer.read()
        self.add(
            Exchange(
                method=answer.request.method,
                url=str(answer.request.url),
                status=answer.status_code,
                media_type=answer.headers.get("Content-Type", ""),
                header_names=tuple(answer.request.headers),
                body=answer.content,
                elapsed_ms=answer.elapsed.total_seconds() * 1000,
            )
        )

    def add_case(self, case: Case[Any], answer: Response) -> None:
        """Record an answer to schemathesis; an `after_call` hook."""
        self.add(
            Exchange(
                method=case.method.upper(),
                url=answer.request.url or "",
                status=answer.status_code,
                media_type="".join(answer.headers.get("content-type", ())),
                header_names=tuple(case.headers or ()),
                body=answer.content or b"",
                elapsed_ms=answer.elapsed * 1000,
            )
        )

    def add(self, exchange: Exchange) -> None:
        """Record an exchange, masked."""
        self.count += 1
        if len(self._entries) < self._most:
            self._entries.append(_entry(exchange))
        for listener in self._listeners:
            listener(exchange)

    def write(self, path: Path) -> None:
        """Write the recording, whole or not at all."""
        creator = {"name": "postspec", "version": "1"}
        archive = {"log": {"version": "1.2", "creator": creator, "entries": self._entries}}
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.part")
        beside.write_text(json.dumps(archive, indent=1) + "\n", "utf-8")
        beside.replace(path)


def _entry(exchange: Exchange) -> Json:
    content: dict[str, Json] = {"size": len(exchange.body), "mimeType": exchange.media_type}
    text = _masked_text(exchange.body)
    if text:
        content["text"] = text
    return {
        "startedDateTime": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "time": round(exchange.elapsed_ms, 3),
        "request": {"method": exchange.method, "url": _without_query(exchange.url)},
        "response": {"status": exchange.status, "content": content},
    }


def _without_query(url: str) -> str:
    scheme, host, path, _, _ = urlsplit(url)
    return urlunsplit((scheme, host.rpartition("@")[2], path, "", ""))


def _masked_text(body: bytes) -> str:
    """Give a JSON body with its secrets masked; of any other body nothing, it may hold anything."""
    try:
        masked, _ = mask_secrets(json.loads(body))
    except (ValueError, RecursionError):
        return ""
    return json.dumps(masked)
