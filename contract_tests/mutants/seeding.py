"""A stub that is wrong in one way at one operation: for the gate, and for whoever asks it on a port."""

from __future__ import annotations

import contextlib
import ssl
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Final, cast

import httpx
import msgspec

from contract_tests.harness.document import subject
from contract_tests.harness.servers import access, identity, server
from contract_tests.harness.servers.identity import PASSWORD_GRANT
from contract_tests.harness.servers.server import Stub
from contract_tests.mutants.behaviours import Tokens, WrongStub
from contract_tests.mutants.kinds import Kind
from postspec.openapi import Document, Operation
from postspec.stub import Fault, FaultFile, StubApp, stub_of
from postspec.stub import Stub as StubInside

_DAY_S: Final = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Seeded:
    """A stub that may be wrong, and how often it has been; on a port if it has a URL."""

    stub: Stub
    happened: Callable[[], int]
    url: str = ""

    def client(self, token: str | None = None) -> httpx.Client:
        """Give an HTTP client of it, for a caller with this token or none."""
        if not self.url:
            return self.stub.client(token)
        headers = identity.headers(subject.document(), token) if token else {}
        # Loading the certificates of a system takes longer than most checks.
        return httpx.Client(base_url=self.url, headers=headers, verify=_no_certificates())


@dataclass(frozen=True)
class Seedbed:
    """One stub of the document, put back before each use, in which somebody of each role can log in."""

    document: Document = field(default_factory=subject.document)

    @cached_property
    def stub(self) -> Stub:
        """The stub itself, started when it is first asked for."""
        return server.start(self.document, *map(access.user, access.roles()))

    def as_new(self, stub_seed: int = 0, *, with_roles: bool = True) -> Tokens:
        """Put the stub back to its start; log in, let a day pass, and log in again."""
        stub_of(self.stub.app).reset(stub_seed)
        self.stub.clock.now = server.Clock().now
        with self.stub.client() as http:
            expired = identity.log_in(http)["access_token"]
            self.stub.clock.now += _DAY_S
            valid = identity.log_in(http)["access_token"]
            roles = access.roles() if with_roles else ()
            return Tokens(
                valid=valid, expired=expired, of_role={r: _role_token(http, r) for r in roles}
            )

    @contextlib.contextmanager
    def seeded(
        self, operation: Operation | None, kind: Kind | None, tokens: Tokens
    ) -> Iterator[Seeded]:
        """Give the stub, wrong at an operation until the end of the `with`; without a kind as it is."""
        inside = stub_of(self.stub.app)
        if kind is None or operation is None:
            yield Seeded(self.stub, lambda: 0)
        elif kind.fault is not None:
            fault: Fault = msgspec.structs.replace(kind.fault, operations=operation.label)
            inside.use_faults(FaultFile((fault,)))
            try:
                yield Seeded(self.stub, lambda: int(inside.faults[0]["happened"]))
            finally:
                inside.use_faults(FaultFile())
        elif kind.behaviour is not None:
            wrong = WrongStub(
                stub=inside,
                document=self.document,
                operation=operation,
                behaviour=kind.behaviour,
                tokens=tokens,
            )
            # It is asked for nothing but answers.
            app = StubApp(cast("StubInside", wrong))
            yield Seeded(Stub(app, self.stub.clock), lambda: wrong.happened)

    def why_not(self, kind: Kind) -> Mapping[str, str]:
        """Give the labels of the operations at which a kind is no violation, and why."""
        reasons = {o.label: kind.why_not(o) for o in self.document.operations}
        if kind.fault is not None:
            inside = stub_of(self.stub.app)
            inside.use_faults(FaultFile((kind.fault,)))
            (told,) = inside.faults
            inside.use_faults(FaultFile())
            reasons |= {one["operation"]: one["why"] for one in told["left_out"]}
        return {label: why for label, why in reasons.items() if why}


@cache
def _no_certificates() -> ssl.SSLContext:
    """Give a context that trusts nobody: the stub is on this machine, and speaks no TLS."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _role_token(http: httpx.Client, role: str) -> str:
    who = access.user(role)
    form = {**PASSWORD_GRANT, "username": who.name, "password": who.password}
    return identity.log_in(http, form)["access_token"]
