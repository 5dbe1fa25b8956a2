"""A sent request as a line that repeats it, its secrets taken out."""

from __future__ import annotations

import shlex
from typing import Final

import httpx

from postspec.collection import mask_secrets

#: Headers that curl makes itself, or that only say who asked.
_OWN: Final = frozenset(
    {"host", "content-length", "user-agent", "accept", "accept-encoding", "connection"}
)
_CREDENTIALS: Final = frozenset({"authorization", "cookie", "proxy-authorization"})
_LONGEST: Final = 1000


def curl_of(request: httpx.Request) -> str:
    """Give the `curl` line of a request. Credentials read `[Filtered]`, other secrets are masked."""
    words = ["curl", "-X", request.method]
    for name, value in request.headers.items():
        if name.lower() not in _OWN:
            shown = "[Filtered]" if name.lower() in _CREDENTIALS else value
            words += ["-H", f"{name}: {shown}"]
    body = request.read()
    if body:
        words += ["-d", body.decode("utf-8", "replace")[:_LONGEST]]
    masked, _ = mask_secrets(shlex.join([*words, str(request.url)]))
    return str(masked)
