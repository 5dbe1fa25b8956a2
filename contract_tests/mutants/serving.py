"""One mutant on a port of this machine, for whoever wants to try something else than the gate on it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from contract_tests.harness.servers import access, identity
from contract_tests.mutants.kinds import KINDS
from contract_tests.mutants.seeding import Seedbed, Seeded
from postspec.openapi import Operation
from postspec.stub import running

#: What stands for a mutant's name where the stub is to be served as it is.
UNCHANGED = "none"


class NoMutantError(ValueError):
    """There is no mutant of that name. Carries it as `name`; the message says why."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"there is no mutant {name!r}: {why}")
        self.name = name


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedMutant:
    """A mutant that is served: where, the tokens it lets in, and what has become of it so far."""

    url: str
    tokens: Mapping[str, Any]
    seeded: Seeded

    @property
    def happened(self) -> int:
        """How often it has been wrong."""
        return self.seeded.happened()

    def about(self) -> dict[str, Any]:
        """Say how to call it: the URL, tokens, and users with whom to log in."""
        people = [identity.PERSON, *map(access.user, access.roles())]
        users = [{"username": one.name, "password": one.password} for one in people]
        return {"url": self.url, **self.tokens, "users": users}


@contextlib.contextmanager
def served(name: str, *, port: int = 0, bed: Seedbed | None = None) -> Iterator[ServedMutant]:
    """Serve a mutant, named as `list` names it, until the end of the `with`; port 0 is a free one.

    The stub is put back to its start before. One `bed` may be used for one mutant after another.

    Raises:
        NoMutantError: the name is not that of a kind and an operation at which it is a violation.
        StubError: the port cannot be had.
    """
    bed = bed or Seedbed()
    kind_name, operation = _found(bed, name)
    tokens = bed.as_new()
    with (
        bed.seeded(operation, KINDS.get(kind_name), tokens) as seeded,
        running(seeded.stub.app, port=port) as url,
    ):
        told = {"token": tokens.valid, "expired_token": tokens.expired, "of_role": tokens.of_role}
        yield ServedMutant(url=url, tokens=told, seeded=seeded)


def _found(bed: Seedbed, name: str) -> tuple[str, Operation | None]:
    if name == UNCHANGED:
        return "", None
    kind_name, _, label = name.partition(" | ")
    operation = next((o for o in bed.document.operations if o.label == label), None)
    if kind_name not in KINDS or operation is None:
        raise NoMutantError(name, "a name is a kind, ` | `, a method and a path, as in `list`")
    if why := bed.why_not(KINDS[kind_name]).get(label):
        raise NoMutantError(name, why)
    return kind_name, operation
