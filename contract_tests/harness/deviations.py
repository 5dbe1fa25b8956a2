"""Deviations from the document that are known and accepted, each with its reason.

They are in `deviations.toml` beside the suites, and belong to the vendor, not to the suites.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

Target = Literal["stub", "live"]

_FILE = Path(__file__).parents[1] / "deviations.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deviation:
    """A check that an operation is known to fail at a kind of target, and why that is accepted."""

    operation: str
    check: str
    target: Target
    reason: str


@cache
def listed() -> tuple[Deviation, ...]:
    """Give every accepted deviation."""
    tables = tomllib.loads(_FILE.read_text("utf-8"))
    return tuple(Deviation(**entry) for entry in tables.get("deviation", ()))


def accepted(label: str, target: Target) -> set[str]:
    """Give the checks that an operation is accepted to fail there."""
    return {d.check for d in listed() if (d.operation, d.target) == (label, target)}
