"""What changes ask of version numbers. Source: Semantic Versioning 2.0.0."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from postspec.compat._change import Change, Level
from postspec.openapi import Document

_VERSION = re.compile(r"v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:[-+].*)?\Z")
_WIRE = frozenset({Level.WIRE_BREAKING, Level.UNKNOWN})


class Bump(enum.StrEnum):
    """The part of a version that has to go up."""

    NONE = "none"
    PATCH = "patch"
    MINOR = "minor"
    MAJOR = "major"

    @property
    def rank(self) -> int:
        """Higher is more."""
        return list(Bump).index(self)


@dataclass(frozen=True, slots=True)
class Bumps:
    """What the document and the client made from it have to be told apart by."""

    document: Bump
    client: Bump


def suggested_bumps(changes: Iterable[Change]) -> Bumps:
    """Give what the changes ask for: of the document, and of the client.

    What breaks the wire is major for both, what breaks programs is major for the client alone. An
    approved change still is what it is.
    """
    found = tuple(changes)
    return Bumps(
        max((_of_document(change) for change in found), key=lambda b: b.rank, default=Bump.NONE),
        max((_of_client(change) for change in found), key=lambda b: b.rank, default=Bump.NONE),
    )


def _of_document(change: Change) -> Bump:
    if change.rule.startswith("client-"):
        return Bump.NONE
    if change.level in _WIRE:
        return Bump.MAJOR
    return Bump.PATCH if change.rule == "schema-differs" else Bump.MINOR


def _of_client(change: Change) -> Bump:
    levels = {change.level, *(one.level for one in change.client)}
    if Level.CLIENT_BREAKING in levels:
        return Bump.MAJOR
    return Bump.MINOR if change.rule.startswith("client-") else _of_document(change)


def made_bump(old: Document, new: Document) -> Bump | None:
    """Give what went up from one document's version to the other's; None where that is unclear.

    Before 1.0.0 a minor version may break: it counts as major. A version that went down is unclear.
    """
    before, after = _version(old), _version(new)
    if before is None or after is None or after < before:
        return None
    if after == before:
        return Bump.NONE
    changed = next(i for i in range(3) if before[i] != after[i])
    place = changed if before[0] else max(changed - 1, 0)
    return (Bump.MAJOR, Bump.MINOR, Bump.PATCH)[place]


def _version(document: Document) -> tuple[int, int, int] | None:
    info = document.raw.get("info")
    match = _VERSION.match(str(info.get("version", ""))) if isinstance(info, Mapping) else None
    return (int(match[1]), int(match[2] or 0), int(match[3] or 0)) if match else None
