"""What a person may decide about a stub; everything else comes from the document."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from postspec.openapi import Operation
from postspec.stub._declarations import StubFile
from postspec.stub.faults._entries import FaultFile
from postspec.stub.identity._accounts import Client, User
from postspec.stub.webhooks._delivery import Sender


def _everyone(_user: User, _operation: Operation) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class StubSettings:
    """How the stub behaves where the document leaves the choice open.

    `declared`: what a `stub.yaml` says of this document.
    `clients` and `realms`: None accepts every name, as a development server should.
    `tokens`: bearer tokens accepted besides those the token endpoint issues, and whose they are.
    `refresh_tokens`: the same for refresh tokens, which any client may use.
    `credentials`: the value expected of a non-bearer security scheme, by the scheme's name; for
    HTTP basic, `user:password`. A scheme not named here only has to be present.
    `is_strict`: answer 400, 404 or 415 where a request deserves it even if the operation declares
    no refusal at all; otherwise only declared statuses are sent, as far as that can be.
    `is_allowed`: False answers 403. Called with the token's owner and the operation.
    `faults`: what goes wrong on demand, until another set takes its place.
    `latency_ms`: every answer comes later by something in this range.
    `seed`: what everything that is drawn is drawn from; the same one gives the same bytes.
    `state_file`: where items are kept, so that they survive a restart; None keeps them in memory.
    `webhook_urls`: where call-backs go, by the webhook's name, whatever else says so.
    `send_webhook`: sends call-backs; None sends them over HTTP, to this machine only.
    `webhook_timeout_s`: how long a receiver may take to answer.
    `max_waiting_webhooks`: how many call-backs may be on their way; further ones are not sent.
    `max_created`: how many items are kept beside the document's own; the oldest give way.
    `now`: seconds since the epoch. Lifetimes are in seconds, sizes in bytes.
    """

    declared: StubFile = field(default_factory=StubFile)
    users: tuple[User, ...] = (User("stub", "stub", has_every_role=True),)
    clients: tuple[Client, ...] | None = None
    realms: Collection[str] | None = None
    tokens: Mapping[str, User] = field(default_factory=dict, repr=False)
    refresh_tokens: Mapping[str, User] = field(default_factory=dict, repr=False)
    credentials: Mapping[str, str] = field(default_factory=dict, repr=False)
    is_strict: bool = False
    is_allowed: Callable[[User, Operation], bool] = _everyone
    access_token_s: int = 300
    refresh_token_s: int = 1800
    now: Callable[[], float] = time.time
    max_body_bytes: int = 10 * 1024 * 1024
    faults: FaultFile = field(default_factory=FaultFile)
    latency_ms: tuple[int, int] = (0, 0)
    seed: int = 0
    state_file: Path | None = None
    webhook_urls: Mapping[str, str] = field(default_factory=dict, repr=False)
    send_webhook: Sender | None = None
    webhook_timeout_s: float = 10.0
    max_waiting_webhooks: int = 1000
    max_created: int = 10_000
    log_size: int = 1000
