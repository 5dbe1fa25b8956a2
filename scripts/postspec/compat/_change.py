"""The change: one thing that differs between two documents, and what it breaks."""

from __future__ import annotations

import enum
import hashlib
from dataclasses import dataclass
from typing import Literal

Direction = Literal["request", "response"]


class Level(enum.StrEnum):
    """What a change breaks: callers on the wire, code written against the client, or nothing.

    `unknown` is what could not be decided: it may break the wire.
    """

    INFO = "info"
    WARNING = "warning"
    CLIENT_BREAKING = "client-breaking"
    UNKNOWN = "unknown"
    WIRE_BREAKING = "wire-breaking"

    @property
    def rank(self) -> int:
        """Higher is worse."""
        return _RANK[self]


_RANK = {level: rank for rank, level in enumerate(Level)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where a change is: a JSON Pointer into each document, and a path that people can read.

    A pointer is empty where the thing is not in that document. The path names the message, then
    the way into its schema: `response 200 application/json > items[].state`.
    """

    old: str = ""
    new: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientChange:
    """What a change does to the generated package, as programs that use it see it.

    `subject` is the name that programs have used until now: `client.agents.get_agent(id)`. `old` and
    `new` are places in both packages, `FILE:LINE`, empty where it is not in that one.
    """

    rule: str
    level: Level
    message: str
    subject: str = ""
    old: str = ""
    new: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A consumer that a change touches.

    `is_certain` where it was seen to use the very thing, else it may. `how` says what was seen, at
    `count` places or requests, of which `places` are the first.
    """

    consumer: str
    is_certain: bool
    how: str
    count: int
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference between two documents.

    `operation` is the first of `operations` by label (`GET /agents/{id}`), empty for the document
    itself; a change of a shared schema names every operation it reaches. `direction` is None where
    neither requests nor responses are concerned. `old` and `new` are short texts for the report.
    `witness` is a JSON value that shows the change: in a request one that was accepted and no longer
    is, in a response one that was never sent before; empty where none is known.
    `approval` is the reason for which a person let it pass. `client` is what it does to the generated
    package, where the packages were compared; a change of the package that none of the document
    leads to has one of those, of its own rule. `hits` are the consumers it touches, where any are
    known. `id` is 12 hexadecimal digits that stay the same as long as rule, operation, readable path and
    values do: names of shared schemas and the order of the documents play no part.
    """

    rule: str
    level: Level
    message: str
    operation: str = ""
    operations: tuple[str, ...] = ()
    direction: Direction | None = None
    location: Location = Location()
    old: str = ""
    new: str = ""
    witness: str = ""
    id: str = ""
    approval: str = ""
    client: tuple[ClientChange, ...] = ()
    hits: tuple[Hit, ...] = ()


@dataclass(frozen=True, slots=True)
class Toll:
    """How many of the changes hit a consumer, and what of it was looked at."""

    consumer: str
    changes: int
    certain: int
    possible: int
    note: str

    def __str__(self) -> str:
        more = f", {self.possible} more may" if self.possible else ""
        return (
            f"{self.consumer}: {self.certain} of {self.changes} changes hit it{more} ({self.note})"
        )


def fingerprint(*facts: str) -> str:
    """Give 12 hexadecimal digits of SHA-256 over the facts."""
    return hashlib.sha256("\x1f".join(facts).encode()).hexdigest()[:12]
