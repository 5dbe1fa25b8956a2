"""The suites' checks about one operation, layer by layer: each begins with the stub as it starts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from http import HTTPStatus
from typing import Final

import httpx

from contract_tests.harness.answers.documented import answer_problems, call_problems
from contract_tests.harness.answers.judging import can_refuse
from contract_tests.harness.answers.violations import Violation
from contract_tests.harness.checks import flows, properties
from contract_tests.harness.checks.arazzo import Flow, flow_violations
from contract_tests.harness.checks.declared import Action, action_problems, actions
from contract_tests.harness.checks.effects import Change, change_of, change_problems
from contract_tests.harness.checks.properties import Prober
from contract_tests.harness.checks.protocol import Protocol, json_operations
from contract_tests.harness.checks.refusals import bad_calls, refusal_problems
from contract_tests.harness.document import subject
from contract_tests.harness.document.calls import Call, documented_calls
from contract_tests.harness.document.workflows import Collection, collections, life_of_an_item
from contract_tests.harness.runs import deviations
from contract_tests.harness.servers import access, identity
from contract_tests.mutants.behaviours import Tokens
from contract_tests.mutants.seeding import Seeded
from postspec.openapi import Document, Operation

#: Gives what it notices of a stub, logged in to with these tokens.
Check = Callable[[Seeded, Tokens], Iterable[str]]

#: Gives what a request violates of the words of an API.
Ask = Callable[[httpx.Client, Operation, Mapping[str, str]], Iterator[Violation]]

#: Layer → its checks about single operations, cheap ones first. A check is named like its module.
LAYERS: Final[Mapping[str, tuple[str, ...]]] = {
    "examples": ("documented_calls",),
    "identity": ("callers", "roles"),
    "workflows": ("items", "written", "effects", "actions"),
    "protocol": ("words",),
    "properties": ("refusals", "properties"),
}

#: Every check with its layer: `layer/check`.
CHECKS: Final = tuple(f"{layer}/{name}" for layer, names in LAYERS.items() for name in names)

#: The check that takes far longer than all others together.
GENERATED: Final = "properties/properties"


@dataclass(frozen=True)
class Checks:
    """The checks about an operation, by the names of `CHECKS`.

    `max_examples` is how many random requests the properties add to their other ones.
    """

    document: Document = field(default_factory=subject.document)
    max_examples: int = 1

    def about(self, operation: Operation) -> Mapping[str, Iterator[Check]]:
        """Give the checks of each name, in the order of `CHECKS`."""
        found = (
            self._documented(operation),
            self._callers(operation),
            self._roles(operation),
            self._items(operation),
            self._written(operation),
            self._effects(operation),
            self._actions(operation),
            self._words(operation),
            self._refusals(operation),
            self._generated(operation),
        )
        return dict(zip(CHECKS, found, strict=True))

    def _documented(self, operation: Operation) -> Iterator[Check]:
        for call in documented_calls(self.document, operation):

            def check(served: Seeded, tokens: Tokens, call: Call = call) -> Iterable[str]:
                with served.client(tokens.valid) as http:
                    return call_problems(http, self.document, call)

            yield check

    def _callers(self, operation: Operation) -> Iterator[Check]:
        def check(served: Seeded, tokens: Tokens) -> Iterator[str]:
            with served.client() as http:
                yield from identity.caller_problems(
                    http, operation, valid=tokens.valid, expired=tokens.expired
                )

        yield check

    def _roles(self, operation: Operation) -> Iterator[Check]:
        def check(served: Seeded, tokens: Tokens) -> Iterator[str]:
            with served.client() as http:
                for role, token in tokens.of_role.items():
                    answer = identity.answer_with(http, operation, f"Bearer {token}")
                    if (answer.status_code != HTTPStatus.FORBIDDEN) != access.may(role, operation):
                        yield f"{role} gets {answer.status_code}"
                    yield from answer_problems(self.document, operation, answer)

        if access.has_roles(operation):
            yield check

    def _items(self, operation: Operation) -> Iterator[Check]:
        for one in self._collections:

            def check(served: Seeded, tokens: Tokens, one: Collection = one) -> Iterable[str]:
                with served.client(tokens.valid) as http:
                    return life_of_an_item(http, one)

            if operation in one.operations:
                yield check

    @cached_property
    def _collections(self) -> list[Collection]:
        return collections(self.document)

    def _written(self, operation: Operation) -> Iterator[Check]:
        for flow in flows.flows():

            def check(served: Seeded, tokens: Tokens, flow: Flow = flow) -> Iterator[str]:
                headers = identity.headers(self.document, tokens.valid)
                with served.client() as http:
                    inputs = flows.inputs(flows.EMBEDDED_RUN)
                    found = flow_violations(http, self.document, flow, headers, inputs)
                    yield from (one.message for one in found)

            if operation in flow.operations:
                yield check

    def _effects(self, operation: Operation) -> Iterator[Check]:
        mine = [one for one in self._changes if operation in one.operations]
        for change in sorted(mine, key=lambda one: one.call.operation is not operation):

            def check(served: Seeded, tokens: Tokens, change: Change = change) -> Iterable[str]:
                with served.client(tokens.valid) as http:
                    return change_problems(http, change)

            yield check

    @cached_property
    def _changes(self) -> list[Change]:
        found = (change_of(self.document, operation) for operation in self.document.operations)
        return [change for change in found if change is not None]

    def _words(self, operation: Operation) -> Iterator[Check]:
        words = Protocol(self.document)
        asked: list[Ask] = [words.undocumented_methods, words.head_and_options]
        asked += [words.unknown_item] if operation.method == "get" else []
        asked += [words.malformed_body] if operation in json_operations(self.document) else []
        for ask in asked:

            def check(served: Seeded, tokens: Tokens, ask: Ask = ask) -> Iterator[str]:
                headers = identity.headers(self.document, tokens.valid)
                with served.client() as http:
                    yield from (one.message for one in ask(http, operation, headers))

            yield check

    def _actions(self, operation: Operation) -> Iterator[Check]:
        for action in self._all_actions:

            def check(served: Seeded, tokens: Tokens, action: Action = action) -> Iterable[str]:
                with served.client(tokens.valid) as http:
                    return action_problems(http, action)

            if operation in action.operations:
                yield check

    @cached_property
    def _all_actions(self) -> list[Action]:
        return actions(self.document)

    def _refusals(self, operation: Operation) -> Iterator[Check]:
        def check(served: Seeded, tokens: Tokens) -> Iterator[str]:
            with served.client(tokens.valid) as http:
                for bad in bad_calls(self.document, operation):
                    yield from refusal_problems(http, bad)

        if can_refuse(operation):
            yield check

    def _generated(self, operation: Operation) -> Iterator[Check]:
        def check(served: Seeded, tokens: Tokens) -> Iterator[str]:
            headers = identity.headers(self.document, tokens.valid)
            config = properties.settings(
                headers=headers, base_url=served.url or None, max_examples=self.max_examples
            )
            app = None if served.url else served.stub.app
            found = Prober(self.document, config, app).outcome(operation)
            accepted = deviations.accepted(operation.label, "stub")
            return (f"{v.check}: {v.message}" for v in found.violations if v.check not in accepted)

        yield check
