"""What would notice in a run on the embedded stub: the checks about one operation, layer by layer."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from http import HTTPStatus
from typing import Final, cast

import httpx
import msgspec

from contract_tests.harness import access, deviations, identity, properties, server, subject
from contract_tests.harness.calls import documented_calls
from contract_tests.harness.documented import answer_problems, call_problems
from contract_tests.harness.effects import Change, change_of, change_problems
from contract_tests.harness.identity import PASSWORD_GRANT
from contract_tests.harness.properties import Prober
from contract_tests.harness.server import Stub
from contract_tests.harness.workflows import Collection, collections, life_of_an_item
from contract_tests.mutants.behaviours import Tokens, WrongStub
from contract_tests.mutants.kinds import Kind
from postspec.openapi import Document, Operation
from postspec.stub import Fault, FaultFile, StubApp, stub_of
from postspec.stub import Stub as StubInside

#: The layers of the suites, cheap ones first.
LAYERS: Final = ("documented", "identity", "roles", "workflows", "effects", "properties")

#: What a test raises on an answer that nobody can read: it fails by that, and so has noticed.
_UNREADABLE: Final = (
    ConnectionError,
    httpx.HTTPError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)

_DAY_S: Final = 24 * 60 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the layers noticed, by layer the first of it, and how often the mutant was wrong."""

    noticed: Mapping[str, str]
    happened: int


@dataclass(frozen=True)
class Gate:
    """The checks about single operations, on one stub that is put back before each layer.

    `max_examples` is how many random requests the properties add to their other ones.
    """

    document: Document = field(default_factory=subject.document)
    max_examples: int = 1

    @cached_property
    def stub(self) -> Stub:
        """The stub, in which somebody of each role can log in."""
        return server.start(self.document, *map(access.user, access.roles()))

    @cached_property
    def _began(self) -> float:
        return self.stub.clock.now

    def outcome(
        self, operation: Operation, kind: Kind | None = None, stub_seed: int = 0
    ) -> Outcome:
        """Run every layer about an operation, with the stub wrong in one way there, or as it is."""
        noticed, happened = {}, 0
        for layer, check in self._layers.items():
            tokens = self._as_new(stub_seed, with_roles=layer == "roles")
            with self._wrong(operation, kind, tokens) as wrong:
                try:
                    first = next(iter(check(wrong, operation, tokens)), None)
                except _UNREADABLE as error:
                    first = f"{type(error).__name__}: {error}"
                happened += wrong.happened()
            if first is not None:
                noticed[layer] = first[:300]
        return Outcome(noticed=noticed, happened=happened)

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

    def _as_new(self, stub_seed: int, *, with_roles: bool) -> Tokens:
        """Put the stub back to its start; log in, let a day pass, and log in again."""
        stub_of(self.stub.app).reset(stub_seed)
        self.stub.clock.now = self._began
        with self.stub.client() as http:
            expired = identity.log_in(http)["access_token"]
            self.stub.clock.now += _DAY_S
            valid = identity.log_in(http)["access_token"]
            roles = access.roles() if with_roles else ()
            return Tokens(
                valid=valid, expired=expired, of_role={r: _role_token(http, r) for r in roles}
            )

    @contextlib.contextmanager
    def _wrong(self, operation: Operation, kind: Kind | None, tokens: Tokens) -> Iterator[_Served]:
        inside = stub_of(self.stub.app)
        if kind is None:
            yield _Served(self.stub, lambda: 0)
        elif kind.fault is not None:
            fault = _at(kind.fault, operation)
            inside.use_faults(FaultFile((fault,)))
            try:
                yield _Served(self.stub, lambda: int(inside.faults[0]["happened"]))
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
            yield _Served(Stub(app, self.stub.clock), lambda: wrong.happened)

    @cached_property
    def _layers(self) -> Mapping[str, Callable[[_Served, Operation, Tokens], Iterator[str]]]:
        checks = (
            self._documented,
            self._identity,
            self._roles,
            self._workflows,
            self._effects,
            self._properties,
        )
        return dict(zip(LAYERS, checks, strict=True))

    # --- the layers -------------------------------------------------------------------------------

    def _documented(self, served: _Served, operation: Operation, tokens: Tokens) -> Iterator[str]:
        with served.stub.client(tokens.valid) as http:
            calls = documented_calls(self.document, operation)
            # What the first call has changed, another one may rightly be refused for.
            for call in calls if operation.method == "get" else calls[:1]:
                yield from call_problems(http, self.document, call)

    def _identity(self, served: _Served, operation: Operation, tokens: Tokens) -> Iterator[str]:
        with served.stub.client() as http:
            yield from identity.caller_problems(
                http, operation, valid=tokens.valid, expired=tokens.expired
            )

    def _roles(self, served: _Served, operation: Operation, tokens: Tokens) -> Iterator[str]:
        if not access.has_roles(operation):
            return
        with served.stub.client() as http:
            for role, token in tokens.of_role.items():
                answer = identity.answer_with(http, operation, f"Bearer {token}")
                if (answer.status_code != HTTPStatus.FORBIDDEN) != access.may(role, operation):
                    yield f"{role} gets {answer.status_code}"
                yield from answer_problems(self.document, operation, answer)

    def _workflows(self, served: _Served, operation: Operation, tokens: Tokens) -> Iterator[str]:
        with served.stub.client(tokens.valid) as http:
            for one in self._collections:
                if operation in one.operations:
                    yield from life_of_an_item(http, one)

    @cached_property
    def _collections(self) -> list[Collection]:
        return collections(self.document)

    def _effects(self, served: _Served, operation: Operation, tokens: Tokens) -> Iterator[str]:
        # One change alone: a second one would meet what the first has left.
        mine = [c for c in self._changes if operation in c.operations][:1]
        mine = [c for c in self._changes if operation is c.call.operation] or mine
        with served.stub.client(tokens.valid) as http:
            for change in mine:
                yield from change_problems(http, change)

    @cached_property
    def _changes(self) -> list[Change]:
        found = (change_of(self.document, operation) for operation in self.document.operations)
        return [change for change in found if change is not None]

    def _properties(self, served: _Served, operation: Operation, tokens: Tokens) -> Iterator[str]:
        headers = identity.headers(self.document, tokens.valid)
        config = properties.settings(headers=headers, max_examples=self.max_examples)
        found = Prober(self.document, config, served.stub.app).outcome(operation)
        accepted = deviations.accepted(operation.label, "stub")
        return (f"{v.check}: {v.message}" for v in found.violations if v.check not in accepted)


@dataclass(frozen=True, slots=True)
class _Served:
    """A stub that may be wrong, and how often it has been."""

    stub: Stub
    happened: Callable[[], int]


def _at(fault: Fault, operation: Operation) -> Fault:
    return msgspec.structs.replace(fault, operations=operation.label)


def _role_token(http: httpx.Client, role: str) -> str:
    who = access.user(role)
    form = {**PASSWORD_GRANT, "username": who.name, "password": who.password}
    return identity.log_in(http, form)["access_token"]
