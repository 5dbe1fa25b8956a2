"""Call-backs sent over HTTP, to receivers on this machine and to no other.

An address is checked where the connection is made, a redirect is not followed, and no proxy is asked.
"""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import httpx

#: Bytes of an answer that are read; what is longer is answered by nobody who means it.
_MOST_BYTES: Final = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookCall:
    """A call-back to be sent. `webhook` is its name in the document; header names are lower case."""

    webhook: str
    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookReply:
    """What a receiver answered."""

    status: int
    content_type: str = ""
    body: bytes = field(default=b"", repr=False)


class NotSentError(Exception):
    """A call-back may not be sent. Carries `problem`."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


class NoReplyError(Exception):
    """A call-back was sent, or tried to be, and no answer came. Carries `problem`."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


class LoopbackSender:
    """Sends call-backs to receivers on this machine; an answer has `timeout_s` seconds to arrive."""

    def __init__(self, timeout_s: float) -> None:
        self._timeout_s = timeout_s

    async def __call__(self, call: WebhookCall) -> WebhookReply:
        """Give the receiver's answer.

        Raises:
            NotSentError: the URL is none of HTTP, or leads to another machine.
            NoReplyError: nobody listens there, or no whole answer came in time.
        """
        import httpx

        try:
            url = httpx.URL(call.url)
        except (httpx.InvalidURL, ValueError):
            raise NotSentError("the URL cannot be read") from None
        if url.scheme not in ("http", "https") or not url.host:
            raise NotSentError("the URL is not one of http or https")
        if url.port is not None and not 0 < url.port <= 65535:
            raise NotSentError("ports go from 1 to 65535")
        try:
            async with asyncio.timeout(self._timeout_s):
                return await _first_answer(call, url)
        except TimeoutError:
            raise NoReplyError(f"no answer within {self._timeout_s:g} s") from None
        except httpx.ConnectError:
            raise NoReplyError("nobody listens there") from None
        except httpx.HTTPError as error:
            raise NoReplyError(f"no answer: {type(error).__name__}") from None


async def _first_answer(call: WebhookCall, url: httpx.URL) -> WebhookReply:
    """Give the answer of the first address of a host that somebody listens on."""
    import httpx

    # Names are looked up here, so that the address that was checked is the one connected to.
    *others, last = loopback_addresses(url.host)
    for address in others:
        with contextlib.suppress(httpx.ConnectError):
            return await _exchanged(call, url, address)
    return await _exchanged(call, url, last)


async def _exchanged(call: WebhookCall, url: httpx.URL, address: str) -> WebhookReply:
    """Send a call-back to an address and read its answer, as far as an answer may go."""
    import httpx

    request = httpx.Request(
        call.method,
        url.copy_with(host=address, username=None, password=None),
        headers={**call.headers, "host": url.netloc.decode("ascii")},
        content=call.body,
        extensions={"sni_hostname": url.host, "timeout": httpx.Timeout(None).as_dict()},
    )
    # Whoever can listen on this machine's loopback needs no certificate to be who he is.
    async with httpx.AsyncClient(verify=False, trust_env=False) as client:  # noqa: S501 - see above
        answer = await client.send(request, stream=True, follow_redirects=False)
        body = bytearray()
        async with contextlib.aclosing(answer):
            async for chunk in answer.aiter_bytes():
                body += chunk
                if len(body) > _MOST_BYTES:
                    raise NoReplyError("an answer of more than a mebibyte")
    content_type = answer.headers.get("content-type", "")
    return WebhookReply(status=answer.status_code, content_type=content_type, body=bytes(body))


def loopback_addresses(host: str) -> list[str]:
    """Give the addresses of a host on this machine, IPv4 first. Only `localhost` is looked up.

    Raises:
        NotSentError: the host is another machine, or a name that would have to be asked for outside.
    """
    if host.lower().rstrip(".") == "localhost":
        found: list[str] = []
        with contextlib.suppress(OSError):
            looked_up = socket.getaddrinfo("localhost", None, type=socket.SOCK_STREAM)
            found = sorted({str(one[4][0]) for one in looked_up}, key=lambda one: ":" in one)
        if found and all(map(_is_loopback, found)):
            return found
        raise NotSentError("localhost is not this machine's loopback")
    if not _is_loopback(host):
        raise NotSentError("not on loopback; the stub sends nothing to another machine")
    return [host]


def _is_loopback(host: str) -> bool:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return (mapped or address).is_loopback
