"""What would notice in a run on the embedded stub: the checks about one operation, layer by layer."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

import httpx

from contract_tests.mutants.behaviours import Tokens
from contract_tests.mutants.kinds import Kind
from contract_tests.mutants.layers import Check, Checks
from contract_tests.mutants.seeding import Seedbed, Seeded
from postspec.openapi import Operation

#: What a test raises on an answer that nobody can read: it fails by that, and so has noticed.
_UNREADABLE: Final = (
    ConnectionError,
    httpx.HTTPError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the checks noticed, of each the first of it, and how often the mutant was wrong."""

    noticed: Mapping[str, str]
    happened: int


@dataclass(frozen=True)
class Gate:
    """The checks about single operations, on one stub that is put back before each of them."""

    bed: Seedbed = field(default_factory=Seedbed)
    checks: Checks = field(default_factory=Checks)

    def outcome(
        self,
        operation: Operation,
        kind: Kind | None = None,
        stub_seed: int = 0,
        *,
        url: str = "",
        without: Container[str] = (),
    ) -> Outcome:
        """Run every check about an operation, with the stub wrong in one way there, or as it is.

        A check that has noticed something is not asked further. `url`: where the stub is served as
        it is, if it is not to be called in this process; `without` names checks that are left out.
        """
        noticed, happened = {}, 0
        for name, checks in self.checks.about(operation).items():
            for check in checks if name not in without else ():
                tokens = self.bed.as_new(stub_seed, with_roles=name == "identity/roles")
                with self.bed.seeded(operation, kind, tokens) as wrong:
                    first = _first(check, replace(wrong, url=url), tokens)
                    happened += wrong.happened()
                if first is not None:
                    noticed[name] = first[:300]
                    break
        return Outcome(noticed=noticed, happened=happened)


def _first(check: Check, wrong: Seeded, tokens: Tokens) -> str | None:
    try:
        return next(iter(check(wrong, tokens)), None)
    except _UNREADABLE as error:
        return f"{type(error).__name__}: {error}"
