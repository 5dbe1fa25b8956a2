"""Servers that an API calls, an integrator's connector or bot: who is tested, and what is held to.

A message goes to this machine, or to a URL that the settings name; to no other, whatever is asked
for. No proxy is used and no redirect is followed.
"""

from __future__ import annotations

import difflib
import shlex
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

import httpx

from contract_tests.harness.answers.documented import answer_violations
from contract_tests.harness.answers.violations import Violation
from contract_tests.harness.document.messages import Message
from postspec.openapi import Document, Operation
from postspec.stub.webhooks._sending import NotSentError, loopback_addresses

#: How long a receiver may take, in seconds.
TIMEOUT_S: Final = 5.0

#: So many messages without an answer, one after the other, and nothing more is sent.
PATIENCE: Final = 3

#: What of a body is shown in a line that repeats a message.
_LONGEST: Final = 600


class ReceiverError(ValueError):
    """There is no receiver that messages could be sent to. The message says what is wrong."""


class SilentError(RuntimeError):
    """A receiver has not answered several times in a row, and is asked no more."""


@dataclass(slots=True)
class Receiver:
    """Where a webhook's messages go. `timeout_s` is how long an answer may take."""

    operation: Operation
    url: str
    timeout_s: float = TIMEOUT_S
    _silent: int = 0
    _http: httpx.Client | None = field(default=None, repr=False)

    @property
    def shown(self) -> str:
        """The URL as a report has it: without the query, which may hold a secret."""
        return urlsplit(self.url)._replace(query="", fragment="").geturl()

    def close(self) -> None:
        """Close what connections there are."""
        if self._http is not None:
            self._http.close()

    def violations(self, document: Document, message: Message) -> Iterator[Violation]:
        """Send a message; give what is wrong with what is answered.

        Raises:
            SilentError: it was silent too often; nothing was sent.
        """
        if self._silent >= PATIENCE:
            raise SilentError(f"{self.shown} was silent {PATIENCE} times in a row")
        for body in message.bodies:
            if self._silent < PATIENCE:
                yield from self._answered(document, message, body)

    @property
    def _client(self) -> httpx.Client:
        """A client that begins anew with each message: a server may have closed the connection."""
        if self._http is None:
            limits = httpx.Limits(max_keepalive_connections=0)
            self._http = httpx.Client(timeout=self.timeout_s, trust_env=False, limits=limits)
        return self._http

    def _answered(self, document: Document, message: Message, body: bytes) -> Iterator[Violation]:
        http = self._client
        headers = {"Content-Type": message.content_type} if body or message.operation.body else {}
        headers["User-Agent"] = "postspec-contract"
        request = http.build_request(
            message.operation.method.upper(), self.url, headers=headers, content=body or None
        )
        curl = _curl(request, self.shown, message, body)
        try:
            answer = http.send(request)
        except httpx.HTTPError as error:
            self._silent += 1
            in_time = f"no answer within {self.timeout_s:g} s"
            told = in_time if isinstance(error, httpx.TimeoutException) else type(error).__name__
            text = f"{message.name}: {told}"
            yield Violation(check="message_is_answered", message=text, curl=curl, about=told)
            return
        self._silent = 0
        for one in _judged(document, message, answer):
            yield Violation(
                check=one.check,
                message=f"{message.name}: {one.message}",
                status=one.status,
                curl=curl,
                # Each hostile message is a place of its own to break at; the others break alike.
                about=f"{one.status} {message.name}" if message.kind == "hostile" else "",
            )


def _judged(document: Document, message: Message, answer: httpx.Response) -> Iterator[Violation]:
    """Hold an answer to what is documented; a message that is not may be refused besides."""
    if message.kind == "hostile" and 400 <= answer.status_code < 500:
        return
    if message.kind == "documented" and answer.is_client_error:
        told = f"a documented message is answered {answer.status_code}"
        yield Violation(
            check="documented_message_is_taken", message=told, status=str(answer.status_code)
        )
        return
    yield from answer_violations(document, message.operation, answer)


def _curl(request: httpx.Request, url: str, message: Message, body: bytes) -> str:
    words = ["curl", "-X", request.method]
    if body:
        text = body.decode("utf-8", "backslashreplace")
        shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}… ({len(body)} bytes in all)"
        words += ["-H", f"Content-Type: {message.content_type}", "--data-raw", shown]
    return shlex.join([*words, url])


def find_receivers(
    given: Iterable[str], document: Document, configured: Mapping[str, str]
) -> dict[str, Receiver]:
    """Give the receivers that options name, `NAME=URL` each, by webhook.

    `configured` are the URLs that the settings name: an option may be one of these names alone, and
    a URL on another machine has to lead to the host and port of one of them.

    Raises:
        ReceiverError: there is no such webhook, or messages may not go there.
    """
    known = {one.path: one for one in document.webhooks}
    allowed = {_host(url) for url in configured.values()}
    found = {}
    for option in given:
        name, _, url = option.partition("=")
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f", did you mean {near[0]}?" if near else f", there are {', '.join(known)}"
            raise ReceiverError(f"--webhook: the document has no webhook {name!r}{hint}")
        url = url or configured.get(name, "")
        if not url:
            raise ReceiverError(
                f"--webhook {name}: where it goes is said by =URL, or in [contract.webhooks]"
            )
        _check(name, url, allowed)
        found[name] = Receiver(known[name], url)
    return found


def _check(name: str, url: str, allowed: set[tuple[str, str, int | None]]) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ReceiverError(f"--webhook {name}: a URL of http or https is wanted")
    if parts.username or parts.password:
        raise ReceiverError(f"--webhook {name}: a URL with a password would stand in the report")
    if _host(url) in allowed:
        return
    try:
        loopback_addresses(parts.hostname)
    except NotSentError as error:
        raise ReceiverError(
            f"--webhook {name}: {parts.hostname} is not this machine, and no URL of "
            "[contract.webhooks] in postspec.toml leads there"
        ) from error


def _host(url: str) -> tuple[str, str, int | None]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname or "", parts.port
