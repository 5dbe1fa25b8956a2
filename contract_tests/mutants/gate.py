"""What would notice in a run on the embedded stub: the checks about one operation, layer by layer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from http import HTTPStatus
from typing import Final

import httpx

from contract_tests.harness import access, deviations, identity, properties, subject
from contract_tests.harness.calls import documented_calls
from contract_tests.harness.documented import answer_problems, call_problems
from contract_tests.harness.effects import Change, change_of, change_problems
from contract_tests.harness.properties import Prober
from contract_tests.harness.workflows import Collection, collections, life_of_an_item
from contract_tests.mutants.behaviours import Tokens
from contract_tests.mutants.kinds import Kind
from contract_tests.mutants.seeding import Seedbed, Seeded
from postspec.openapi import Document, Operation

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
    def bed(self) -> Seedbed:
        """The stub, and what makes it wrong."""
        return Seedbed(self.document)

    def outcome(
        self, operation: Operation, kind: Kind | None = None, stub_seed: int = 0
    ) -> Outcome:
        """Run every layer about an operation, with the stub wrong in one way there, or as it is."""
        noticed, happened = {}, 0
        for layer, check in self._layers.items():
            tokens = self.bed.as_new(stub_seed, with_roles=layer == "roles")
            with self.bed.seeded(operation, kind, tokens) as wrong:
                try:
                    first = next(iter(check(wrong, operation, tokens)), None)
                except _UNREADABLE as error:
                    first = f"{type(error).__name__}: {error}"
                happened += wrong.happened()
            if first is not None:
                noticed[layer] = first[:300]
        return Outcome(noticed=noticed, happened=happened)

    @cached_property
    def _layers(self) -> Mapping[str, Callable[[Seeded, Operation, Tokens], Iterator[str]]]:
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

    def _documented(self, served: Seeded, operation: Operation, tokens: Tokens) -> Iterator[str]:
        with served.stub.client(tokens.valid) as http:
            calls = documented_calls(self.document, operation)
            # What the first call has changed, another one may rightly be refused for.
            for call in calls if operation.method == "get" else calls[:1]:
                yield from call_problems(http, self.document, call)

    def _identity(self, served: Seeded, operation: Operation, tokens: Tokens) -> Iterator[str]:
        with served.stub.client() as http:
            yield from identity.caller_problems(
                http, operation, valid=tokens.valid, expired=tokens.expired
            )

    def _roles(self, served: Seeded, operation: Operation, tokens: Tokens) -> Iterator[str]:
        if not access.has_roles(operation):
            return
        with served.stub.client() as http:
            for role, token in tokens.of_role.items():
                answer = identity.answer_with(http, operation, f"Bearer {token}")
                if (answer.status_code != HTTPStatus.FORBIDDEN) != access.may(role, operation):
                    yield f"{role} gets {answer.status_code}"
                yield from answer_problems(self.document, operation, answer)

    def _workflows(self, served: Seeded, operation: Operation, tokens: Tokens) -> Iterator[str]:
        with served.stub.client(tokens.valid) as http:
            for one in self._collections:
                if operation in one.operations:
                    yield from life_of_an_item(http, one)

    @cached_property
    def _collections(self) -> list[Collection]:
        return collections(self.document)

    def _effects(self, served: Seeded, operation: Operation, tokens: Tokens) -> Iterator[str]:
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

    def _properties(self, served: Seeded, operation: Operation, tokens: Tokens) -> Iterator[str]:
        headers = identity.headers(self.document, tokens.valid)
        config = properties.settings(headers=headers, max_examples=self.max_examples)
        found = Prober(self.document, config, served.stub.app).outcome(operation)
        accepted = deviations.accepted(operation.label, "stub")
        return (f"{v.check}: {v.message}" for v in found.violations if v.check not in accepted)
