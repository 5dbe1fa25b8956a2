"""Timeouts and retries, as values and one pure decision."""

from __future__ import annotations

import datetime
import email.utils
import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from .errors import ConfigurationError

#: Methods that may be sent again: doing them twice is doing them once (RFC 9110, section 9.2.2).
_IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"})
#: Statuses that say "later".
_LATER = frozenset({429, 502, 503, 504})
#: Statuses with which a server says that it did nothing, given `Retry-After`.
_REFUSED = frozenset({429, 503})


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeouts:
    """Limits in seconds: to connect, between two chunks read or written, and for a free connection.

    None means no limit.
    """

    connect: float | None = 5.0
    read: float | None = 60.0
    write: float | None = 60.0
    pool: float | None = 30.0

    def __post_init__(self) -> None:
        _refuse_negative(self, ("connect", "read", "write", "pool"))

    def as_dict(self) -> dict[str, float | None]:
        """Say the limits in the way of httpx's request extension."""
        return {
            "connect": self.connect,
            "read": self.read,
            "write": self.write,
            "pool": self.pool,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Retries:
    """How often, and how long apart, a call is tried again.

    `limit` counts the tries after the first. Waits begin at `first_s` seconds and double up to
    `longest_s`; each is drawn between half of and all of that. A `Retry-After` longer than
    `longest_wait_s` ends the tries: the caller knows better than to sleep that long. Where `sleeps`
    is false the same tries are made without a wait between them.
    """

    limit: int = 2
    first_s: float = 0.5
    longest_s: float = 8.0
    longest_wait_s: float = 60.0
    sleeps: bool = True

    def __post_init__(self) -> None:
        _refuse_negative(self, ("limit", "first_s", "longest_s", "longest_wait_s"))

    @classmethod
    def none(cls) -> Retries:
        """Give the policy that tries once."""
        return cls(limit=0)

    @classmethod
    def without_waits(cls, limit: int = 2) -> Retries:
        """Give a policy that never sleeps, not even where a server asks for it: for tests."""
        return cls(limit=limit, sleeps=False)


class Outcome(NamedTuple):
    """What a try came to: a status with its headers, or no answer (`status` None).

    `was_sent` is false where the server cannot have seen the request.
    """

    status: int | None = None
    headers: Mapping[str, str] | None = None
    was_sent: bool = True


def wait_before_retry(
    policy: Retries,
    tries: int,
    method: str,
    outcome: Outcome,
    *,
    now_s: float,
    draw: float,
    is_replayable: bool = True,
) -> float | None:
    """Give the seconds to wait before the next try, or None to stop.

    `tries` counts those made. `now_s` is the time in seconds since 1970, for dates in
    `Retry-After`; `draw` is a random number from 0 to 1.
    """
    asked = _retry_after(outcome.headers or {}, now_s)
    if tries > policy.limit or not is_replayable or not _may_repeat(method, outcome, asked):
        return None
    if asked is not None and asked > policy.longest_wait_s:
        return None
    if not policy.sleeps:
        return 0.0
    if asked is not None:
        return asked
    # The exponent is capped as well: 2.0 ** 2000 is an error.
    full: float = min(policy.longest_s, policy.first_s * 2.0 ** min(tries - 1, 30))
    return full * (0.5 + draw / 2)


def draw() -> float:
    """Give a random number from 0 to 1 to spread waits with."""
    return random.random()  # noqa: S311 - spreads load, guards nothing


def _may_repeat(method: str, outcome: Outcome, asked: float | None) -> bool:
    if outcome.status is None:
        return not outcome.was_sent or method.upper() in _IDEMPOTENT
    if method.upper() in _IDEMPOTENT:
        return outcome.status in _LATER
    return outcome.status in _REFUSED and asked is not None


def _retry_after(headers: Mapping[str, str], now_s: float) -> float | None:
    """Read `Retry-After`: seconds, or a date (RFC 9110, section 10.2.3)."""
    text = next((v for k, v in headers.items() if k.lower() == "retry-after"), "").strip()
    if not text:
        return None
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        date = email.utils.parsedate_to_datetime(text)
        # A date without a zone is in GMT as all are, not in the zone of this machine.
        zoned = date if date.tzinfo else date.replace(tzinfo=datetime.UTC)
        return max(0.0, zoned.timestamp() - now_s)
    except (ValueError, OverflowError):
        return None


def _refuse_negative(limits: Timeouts | Retries, names: tuple[str, ...]) -> None:
    for name in names:
        value = getattr(limits, name)
        if value is not None and not value >= 0:  # as NaN is not
            raise ConfigurationError(f"{name} is {value}; a limit is zero or more")
