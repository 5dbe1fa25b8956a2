"""Which status says what went wrong, given what the operation declares.

A declared status is preferred over an undeclared one. For each purpose the table names the statuses
that mean it, best first; then come `4XX` and `default` entries, under which the natural status is
sent. Where an operation declares nothing of this:

- a caller without credentials or rights, or that accepts nothing of what there is, an item that was
  deleted, one that cannot be made beside those there are, a body beyond all limits, and a method
  that the path does not declare get the natural status all the same: nothing else would be true;
- an item nobody has seen is answered as documented;
- a request that breaks the rules gets any declared refusal, those about identity last, as a client
  that sees one logs in again; and if there is none it is answered as documented.

A strict stub sends the natural status instead of the last two.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from postspec.openapi import Operation, Response


class Purpose(Enum):
    """Why a request is refused."""

    BAD_REQUEST = "bad request"
    UNAUTHENTICATED = "unauthenticated"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not found"
    GONE = "gone"
    CONFLICT = "conflict"
    PROTECTED = "protected"
    NOT_ACCEPTABLE = "not acceptable"
    UNDECLARED_METHOD = "method not allowed"
    LONG_PATH = "path too long"
    UNSUPPORTED_TYPE = "unsupported media type"
    TOO_LARGE = "too large"

    @property
    def statuses(self) -> tuple[int, ...]:
        """The statuses that mean this, the one HTTP has for it first."""
        return _STATUSES[self]


_STATUSES: Final[Mapping[Purpose, tuple[int, ...]]] = {
    Purpose.BAD_REQUEST: (400, 422),
    Purpose.UNAUTHENTICATED: (401, 403),
    Purpose.FORBIDDEN: (403, 401),
    Purpose.NOT_FOUND: (404, 410),
    Purpose.GONE: (404, 410),
    Purpose.CONFLICT: (409, 400, 422),
    Purpose.PROTECTED: (405, 403, 409, 400),
    Purpose.NOT_ACCEPTABLE: (406,),
    Purpose.UNDECLARED_METHOD: (405,),
    Purpose.LONG_PATH: (414,),
    Purpose.UNSUPPORTED_TYPE: (415, 400, 422),
    Purpose.TOO_LARGE: (413, 400, 422),
}
# Purposes that no other status can stand in for.
_CERTAIN: Final = (
    Purpose.UNAUTHENTICATED,
    Purpose.FORBIDDEN,
    Purpose.GONE,
    Purpose.CONFLICT,
    Purpose.PROTECTED,
    Purpose.NOT_ACCEPTABLE,
    Purpose.UNDECLARED_METHOD,
    Purpose.TOO_LARGE,
)
_LAST_RESORT: Final = (400, 422, 409, 404, 405, 406, 410, 412, 413, 415, 429, 403, 401)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The status to send, and the declared response it stands under, if any."""

    status: int
    response: Response | None


def refusal(operation: Operation, purpose: Purpose, *, is_strict: bool = False) -> Verdict | None:
    """Choose the status for a refusal; None if the request is to be answered as documented."""
    chosen = next(_declared(operation, purpose.statuses), None) or _open(operation, purpose)
    if chosen is not None:
        return chosen
    if is_strict or purpose in _CERTAIN:
        return Verdict(purpose.statuses[0], None)
    if purpose is Purpose.NOT_FOUND:
        return None
    return next(_declared(operation, _LAST_RESORT), None) or next(_any_refusal(operation), None)


def _declared(operation: Operation, statuses: tuple[int, ...]) -> Iterator[Verdict]:
    by_status = {one.status: one for one in operation.responses}
    for status in statuses:
        if str(status) in by_status:
            yield Verdict(status, by_status[str(status)])


def _open(operation: Operation, purpose: Purpose) -> Verdict | None:
    """Give the natural status under a `4XX` or `default` response."""
    for wanted in ("4XX", "DEFAULT"):
        for one in operation.responses:
            if one.status.upper() == wanted:
                return Verdict(purpose.statuses[0], one)
    return None


def _any_refusal(operation: Operation) -> Iterator[Verdict]:
    for one in sorted(operation.responses, key=lambda r: r.status):
        if one.status.isdigit() and one.status.startswith("4"):
            yield Verdict(int(one.status), one)


def success(operation: Operation) -> Verdict:
    """Choose the status of a success: the lowest 2xx, `2XX`, `default`, the lowest 3xx, else any."""
    ordered = sorted(operation.responses, key=lambda r: r.status)
    for wanted in ("2", "d", "3", "1", "4", "5"):
        for one in ordered:
            if one.status.lower().startswith(wanted):
                return Verdict(_number(one.status), one)
    return Verdict(200, None)


def _number(status: str) -> int:
    if status.isdigit():
        return int(status)
    return int(status[0]) * 100 if status[0].isdigit() else 200
