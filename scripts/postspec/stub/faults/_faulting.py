"""Faults at work: which one a request meets, and what becomes of its answer.

Nothing here is left to chance: whether an entry hits is drawn from the seed, the entry's place in
its file and the number of requests it has seen, so that the same requests meet the same faults. Of
the entries that hit one request the first happens; latencies come on top.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from postspec.openapi import Operation
from postspec.stub._declarations import unmatched
from postspec.stub.faults._entries import (
    BODY_FAULTS,
    MUTATED,
    Fault,
    FaultFile,
    latency_range,
    written,
)
from postspec.stub.faults._fit import Fit, Fitted, free_status, free_type
from postspec.stub.http._checks import Refusal
from postspec.stub.http._media_types import essence, is_json
from postspec.stub.http._message import Answer, Wire
from postspec.stub.http._statuses import Purpose
from postspec.stub.state._items import Pretence

#: The answer's header that says which fault was put into it.
FAULT_HEADER: Final = "x-stub-fault"

_EXPIRED: Final = Refusal(
    Purpose.UNAUTHENTICATED,
    "the token has expired",
    {
        "www-authenticate": 'Bearer error="invalid_token", '
        'error_description="The access token expired"'
    },
)
#: Which refusals a fault passes over.
_TOLERATED: Final[Mapping[str, tuple[Purpose, ...]]] = {
    "unchecked-auth": (Purpose.UNAUTHENTICATED, Purpose.FORBIDDEN),
    "accepted-bad-input": (Purpose.BAD_REQUEST, Purpose.UNSUPPORTED_TYPE),
}
_PRETENCES: Final[Mapping[str, Pretence]] = {
    "lost-write": Pretence.NOTHING_IS_WRITTEN,
    "undone-delete": Pretence.NOTHING_IS_WRITTEN,
    "stale-list": Pretence.NOTHING_WAS_WRITTEN,
}
_INSTEAD: Final = ("status", "too-many-requests", "expired-token", "reset-connection")


@dataclass(slots=True)
class Running:
    """An entry at work: where, and what came of it."""

    number: int
    fault: Fault
    fitted: Fitted
    seen: int = 0
    happened: int = 0
    missed: int = 0

    @property
    def report(self) -> dict[str, Any]:
        """What is told of it: the entry, and how often it saw, hit and missed a request."""
        return {
            **written(self.fault),
            "at": len(self.fitted.operations),
            "left_out": [
                {"operation": label, "why": why} for label, why in self.fitted.left_out.items()
            ],
            "seen": self.seen,
            "happened": self.happened,
            "missed": self.missed,
        }


@dataclass(slots=True)
class Hit:
    """A fault that a request to an operation meets."""

    operation: Operation
    running: Running
    is_used: bool = field(default=False, init=False)

    @property
    def fault(self) -> Fault:
        """The entry."""
        return self.running.fault

    @property
    def kind(self) -> str:
        """The kind of fault."""
        return self.running.fault.fault


@dataclass(frozen=True, slots=True)
class Due:
    """What one request meets: at most one fault, and a delay."""

    hit: Hit | None = None
    delay_s: float = 0.0

    @property
    def pretence(self) -> Pretence:
        """What the items are to pretend."""
        return _PRETENCES.get(self.hit.kind, Pretence.NONE) if self.hit else Pretence.NONE

    def tolerates(self, why: Refusal) -> bool:
        """Tell whether a refusal is to be passed over."""
        if self.hit is None or why.purpose not in _TOLERATED.get(self.hit.kind, ()):
            return False
        self.hit.is_used = True
        return True


#: What a request meets that meets nothing.
NO_FAULT: Final = Due()


class Faults:
    """The faults of one stub. Those of `initial` are there from the start, and again after a reset.

    Raises:
        DeclarationError: an entry of `initial` does not fit the document.
    """

    def __init__(
        self, fit: Fit, *, initial: FaultFile, latency_ms: tuple[int, int], seed: int
    ) -> None:
        self._fit = fit
        self._latency_ms, self._seed = latency_ms, seed
        self._initial = initial
        self._requests = 0
        self._running: tuple[Running, ...] = ()
        self.use(initial)

    @property
    def are_on(self) -> bool:
        """Tell whether any request may meet anything."""
        return bool(self._running) or self._latency_ms[1] > 0

    @property
    def reports(self) -> list[dict[str, Any]]:
        """What each entry did, in the order of the file."""
        return [one.report for one in self._running]

    def use(self, given: FaultFile) -> None:
        """Put these faults in place of those there were; they begin to count at nothing.

        Raises:
            DeclarationError: an entry does not fit the document; then the old ones stay.
        """
        running, problems = [], []
        for number, fault in enumerate(given.faults):
            fitted = self._fit.fitted(number, fault)
            if isinstance(fitted, Fitted):
                running.append(Running(number, fault, fitted))
            else:
                problems += fitted
        if problems:
            raise unmatched(problems, given.file, given.text)
        self._running = tuple(running)

    def reset(self, seed: int | None = None) -> None:
        """Begin anew, with the faults there were at the start, and perhaps with another seed."""
        self._seed = self._seed if seed is None else seed
        self._requests = 0
        self.use(self._initial)

    # --- one request ------------------------------------------------------------------------------

    def due(self, operation: Operation | None) -> Due:
        """Give what a request to an operation meets, and count it."""
        self._requests += 1
        delay_ms = self._between(*self._latency_ms, f"latency/{self._requests}")
        chosen: Running | None = None
        for one in self._running:
            if id(operation) not in one.fitted.operations or not self._hits(one):
                continue
            if one.fault.fault == "latency":
                one.happened += 1
                delay_ms += self._between(*latency_range(one.fault), f"{one.number}/{one.seen}/ms")
            else:
                chosen = chosen or one
        hit = Hit(operation, chosen) if operation and chosen else None
        return Due(hit, delay_ms / 1000)

    def _hits(self, one: Running) -> bool:
        one.seen += 1
        if one.seen <= one.fault.after or one.happened >= (one.fault.times or one.seen):
            return False
        return self._drawn(f"{one.number}/{one.seen}") < one.fault.rate

    def _drawn(self, what: str) -> float:
        """Give a number from 0 up to but not including 1."""
        digest = hashlib.blake2b(f"{self._seed}/{what}".encode(), digest_size=6).digest()
        return int.from_bytes(digest) / 256**6

    def _between(self, low: int, high: int, what: str) -> int:
        return low if low == high else low + int(self._drawn(what) * (high - low + 1))

    def instead(self, due: Due) -> Answer | None:
        """Give the answer to a request that is not carried out; None if it is."""
        if due.hit is None:
            return None
        operation, fault, kind = due.hit.operation, due.hit.fault, due.hit.kind
        answers = self._fit.answers
        if kind == "status":
            return answers.of_status(operation, fault.status or 500, "a fault on demand")
        if kind == "too-many-requests":
            answer = answers.of_status(operation, 429, "too many requests")
            wait = 1 if fault.retry_after_s is None else fault.retry_after_s
            return replace(answer, headers={**answer.headers, "retry-after": str(wait)})
        if kind == "expired-token":
            return answers.refused(operation, _EXPIRED)
        return Answer(0, wire=Wire.RESET) if kind == "reset-connection" else None

    def applied(self, due: Due, answer: Answer) -> Answer:
        """Give what is sent in place of an answer, and count whether the fault could happen."""
        if due.hit is not None:
            made = self._made(due.hit, answer)
            due.hit.running.happened += made is not None
            due.hit.running.missed += made is None and due.hit.kind not in _TOLERATED
            answer = answer if made is None else made
        return replace(answer, delay_s=due.delay_s) if due.delay_s else answer

    def _made(self, hit: Hit, answer: Answer) -> Answer | None:
        """Give the wrong answer; None if this one cannot be made wrong in that way."""
        is_success = 200 <= answer.status < 300
        if hit.kind in _TOLERATED:
            return _marked(answer, hit.kind) if hit.is_used else None
        if hit.kind in BODY_FAULTS:
            return _with_wrong_body(hit, answer) if answer.body else None
        if hit.kind in _INSTEAD:
            return _marked(answer, hit.kind)
        if not is_success:
            return None
        if hit.kind == "undocumented-status":
            status = hit.fault.status or free_status(hit.operation) or answer.status
            return _marked(replace(answer, status=status), hit.kind)
        return self._mutated(hit, answer) if hit.kind in MUTATED else _marked(answer, hit.kind)

    def _mutated(self, hit: Hit, answer: Answer) -> Answer | None:
        if not is_json(essence(answer.content_type)):
            return None
        found = self._fit.mutated(hit.fault, hit.operation, json.loads(answer.body))
        if found is None:
            return None
        body = json.dumps(found.value).encode()
        return _marked(replace(answer, body=body), f"{hit.kind} {found.pointer}")


def _with_wrong_body(hit: Hit, answer: Answer) -> Answer:
    body = answer.body
    if hit.kind == "truncated-body":
        made = replace(answer, wire=Wire.CUT)
    elif hit.kind == "cut-body":
        made = replace(answer, body=body[: len(body) // 2])
    elif hit.kind == "malformed-body":
        made = replace(answer, body=body[:-1] + b"\xff")
    else:
        made = replace(answer, content_type=hit.fault.content_type or free_type(hit.operation))
    return _marked(made, hit.kind)


def _marked(answer: Answer, what: str) -> Answer:
    """Give an answer that says which fault it has, so that nobody looks for it in the stub."""
    text = "".join(c if " " <= c <= "~" else "?" for c in what)[:200]
    return replace(answer, headers={**answer.headers, FAULT_HEADER: text})
