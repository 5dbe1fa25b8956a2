"""What is wrong with a server, known by a fingerprint from run to run."""

from __future__ import annotations

import enum
import hashlib
import re
from collections.abc import Iterable
from functools import reduce
from typing import Final

import msgspec
from msgspec import Struct

_VOLATILE: Final = re.compile(r"[0-9a-fA-F-]{8,}|\d+|'[^']*'|\"[^\"]*\"|`[^`]*`")


class Grade(enum.StrEnum):
    """What a finding says of the contract.

    `broken`: the server does what the contract rules out. `undocumented`: it does what the contract
    does not know. `suspicious`: either may be wrong, and a person has to look.
    """

    BROKEN = "broken"
    UNDOCUMENTED = "undocumented"
    SUSPICIOUS = "suspicious"


class Found(Struct, frozen=True, kw_only=True):
    """One way in which a server breaks its contract, however many tests noticed it.

    `says` is what the contract says, `did` what the server did. `about` is what that is about within
    the operation, a status for example: findings of one check, operation and matter are the same,
    whatever the answers were. `curl` repeats the request, secrets masked; `pointer` leads to the
    operation in the document, `sources` to the requests in the collection that it comes from.
    `layers` are the suites that noticed.
    """

    check: str
    operation: str
    grade: Grade
    says: str
    did: str
    about: str = ""
    service: str = ""
    curl: str = ""
    pointer: str = ""
    sources: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()
    count: int = 1

    @property
    def fingerprint(self) -> str:
        """What it is known by from run to run: check, operation and matter.

        Where it is about nothing in particular, its first words without their values count.
        """
        matter = self.about or _VOLATILE.sub("", self.did.partition("\n")[0])
        known = f"{self.check}\x00{self.operation}\x00{matter}"
        return hashlib.sha256(known.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def same_once(findings: Iterable[Found]) -> tuple[Found, ...]:
    """Give findings, those with one fingerprint as one, in order of operation and check."""
    by_fingerprint: dict[str, list[Found]] = {}
    for one in findings:
        by_fingerprint.setdefault(one.fingerprint, []).append(one)
    joined = (reduce(_joined, some) for some in by_fingerprint.values())
    return tuple(sorted(joined, key=lambda one: (one.service, one.operation, one.check, one.did)))


def _joined(a: Found, b: Found) -> Found:
    return msgspec.structs.replace(
        a,
        layers=tuple(sorted({*a.layers, *b.layers})),
        count=a.count + b.count,
        curl=a.curl or b.curl,
    )
