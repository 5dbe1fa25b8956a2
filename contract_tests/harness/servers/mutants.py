"""A server that is wrong on purpose, in one way at a time, so that the checks can be checked.

The ways are the stub's own faults on demand, each at one operation only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from contract_tests.harness.answers.judging import can_refuse
from contract_tests.harness.document.workflows import success
from contract_tests.harness.servers.server import Stub
from postspec.openapi import Operation
from postspec.stub import Fault, FaultFile, stub_of

#: What goes wrong → the check of schemathesis that has to notice.
KINDS: Mapping[str, str] = {
    "retype-property": "response_schema_conformance",
    "null-property": "response_schema_conformance",
    "drop-property": "response_schema_conformance",
    "rename-property": "response_schema_conformance",
    "unknown-choice": "response_schema_conformance",
    "cut-body": "response_schema_conformance",
    "malformed-body": "response_schema_conformance",
    "undocumented-status": "status_code_conformance",
    "status": "not_a_server_error",
    "content-type": "content_type_conformance",
    "accepted-bad-input": "negative_data_rejection",
    "unchecked-auth": "ignored_auth",
}
#: Kinds that change a property of an answer.
PROPERTY_KINDS = tuple(kind for kind in KINDS if "property" in kind or kind == "unknown-choice")
#: Kinds that can be noticed only where the documented success is JSON.
_ON_JSON = ("cut-body", "malformed-body", "content-type")


@dataclass(frozen=True, slots=True)
class Mutant:
    """One way to be wrong at one operation."""

    kind: str
    operation: Operation

    def __str__(self) -> str:
        return f"{self.kind} | {self.operation.label}"

    @property
    def noticed_by(self) -> str:
        """The check that has to notice."""
        return KINDS[self.kind]

    @contextmanager
    def at_work(self, stub: Stub) -> Iterator[None]:
        """Make the stub wrong in this way until the end of the `with`."""
        with at_work(stub, Fault(fault=self.kind, operations=self.operation.label)):
            yield


@contextmanager
def at_work(stub: Stub, fault: Fault) -> Iterator[None]:
    """Make the stub wrong in one way until the end of the `with`."""
    inside = stub_of(stub.app)
    inside.use_faults(FaultFile((fault,)))
    try:
        yield
    finally:
        inside.use_faults(FaultFile())


def mutants(stub: Stub, operations: Iterable[Operation], kind: str) -> list[Mutant]:
    """Give a mutant of a kind for every operation at which it can happen and be noticed."""
    with at_work(stub, Fault(fault=kind)):
        (told,) = stub_of(stub.app).faults
    left_out = {one["operation"] for one in told["left_out"]}
    return [
        Mutant(kind, one)
        for one in operations
        if one.label not in left_out and _can_be_noticed(one, kind)
    ]


def _can_be_noticed(operation: Operation, kind: str) -> bool:
    if kind in _ON_JSON:
        return success(operation) is not None
    if kind == "accepted-bad-input":
        # Of parameters alone, many can hold any text.
        return bool(operation.body) and success(operation) is not None and can_refuse(operation)
    return True
