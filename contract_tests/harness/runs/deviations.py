"""Deviations from the document that are known and accepted, each with its reason.

They belong to the vendor's project, not to the suites: `contract_tests/deviations.toml` beside the
project's `postspec.toml`. A project without that file accepts none.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Literal

from contract_tests.harness.document import subject

Target = Literal["stub", "live"]

_FILE = Path("contract_tests", "deviations.toml")
#: The check that an operation fails by making what no operation can remove.
LEFT_BEHIND = "left_behind"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deviation:
    """A check that an operation is known to fail at a kind of target, and why that is accepted.

    From the day `expires` on it is accepted no longer.
    """

    operation: str
    check: str
    target: Target
    reason: str
    expires: date | None = None


@cache
def listed() -> tuple[Deviation, ...]:
    """Give every accepted deviation."""
    file = subject.project().root / _FILE
    tables = tomllib.loads(file.read_text("utf-8")) if file.exists() else {}
    return tuple(Deviation(**entry) for entry in tables.get("deviation", ()))


def accepted(label: str, target: Target, today: date | None = None) -> set[str]:
    """Give the checks that an operation is accepted to fail there, today or on a given day."""
    day = today or datetime.now(UTC).date()
    return {
        d.check
        for d in listed()
        if (d.operation, d.target) == (label, target) and (d.expires is None or day < d.expires)
    }
