"""What can go wrong where: the entries of a faults file held to a document's operations."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Final

from postspec.openapi import Document, Operation, Response
from postspec.samples import InvalidSchemaError, Schemas
from postspec.stub._declarations import Problem
from postspec.stub.faults._entries import (
    BODY_FAULTS,
    KINDS,
    Fault,
    Named,
    form_problems,
    named_operations,
)
from postspec.stub.faults._mutations import Mutated, mutate
from postspec.stub.http._answers import Answers
from postspec.stub.http._media_types import essence
from postspec.stub.state._state import State

_UNUSUAL_STATUSES: Final = (418, 299, 207, 520)
_UNUSUAL_TYPES: Final = ("text/html", "application/x-unexpected")


@dataclass(frozen=True, slots=True)
class Fitted:
    """Where an entry is at work: the identities of operations.

    `left_out` maps the labels of others that the entry names to why the fault cannot happen there.
    """

    operations: frozenset[int]
    left_out: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Fit:
    """Holds entries to the document. `is_identity` tells which paths the identity provider has."""

    document: Document
    schemas: Schemas
    answers: Answers
    state: State
    is_identity: Callable[[str], bool]

    def fitted(self, number: int, fault: Fault) -> Fitted | list[Problem]:
        """Give where an entry is at work, or what is wrong with it."""
        problems = list(form_problems(number, fault))
        if problems:
            return problems
        named = named_operations(number, fault, self.document.operations)
        if not isinstance(named, Named):
            return named
        reasons = {one.label: self._why_not(fault, one) for one in named.operations}
        left_out = {label: why for label, why in reasons.items() if why}
        if left_out and (named.is_each or len(left_out) == len(reasons)):
            at = f"/faults/{number}/operations" if fault.operations else f"/faults/{number}/fault"
            return list(_impossible(at, fault, left_out))
        fitting = frozenset(id(one) for one in named.operations if one.label not in left_out)
        return Fitted(fitting, left_out)

    def mutated(self, fault: Fault, operation: Operation, value: object) -> Mutated | None:
        """Give an answer's value changed as the entry says; None if nothing of it can be."""
        mutation = KINDS[fault.fault].mutation
        media = self.answers.documented(operation).media
        if mutation is None or media is None:
            return None
        return mutate(
            self.schemas, media.schema, value, mutation, wanted=fault.property, name=fault.name
        )

    def _why_not(self, fault: Fault, operation: Operation) -> str:
        """Say why a fault cannot happen at an operation; empty if it can."""
        if KINDS[fault.fault].mutation is not None:
            return self._why_no_mutation(fault, operation)
        look = self._LOOKS.get(fault.fault)
        return look(self, fault, operation) if look else ""

    def _why_no_mutation(self, fault: Fault, operation: Operation) -> str:
        shown = self.answers.documented(operation)
        if shown.media is None or not shown.media.is_json:
            return "its success has no JSON body"
        try:
            found = self.mutated(fault, operation, shown.value)
        except InvalidSchemaError as error:
            return f"its schema cannot be used: {error.problem}"
        if found is not None:
            return ""
        what = f"no property `{fault.property}`" if fault.property else "nothing that can be so"
        return f"its documented success has {what}"

    def _no_body(self, fault: Fault, operation: Operation) -> str:
        if not any(one.content for one in operation.responses):
            return "none of its answers has a body"
        if fault.content_type and essence(fault.content_type) in _declared_types(operation):
            return f"it declares {essence(fault.content_type)}"
        return ""

    def _no_token(self, _fault: Fault, operation: Operation) -> str:
        is_closed = operation.needs_authentication
        return "" if is_closed else "everybody may call it without credentials"

    def _no_guard(self, fault: Fault, operation: Operation) -> str:
        if self.is_identity(operation.path):
            return "the identity provider answers it, by rules of its own"
        return self._no_token(fault, operation)

    def _no_input(self, _fault: Fault, operation: Operation) -> str:
        if self.is_identity(operation.path):
            return "the identity provider answers it, by rules of its own"
        return "" if operation.parameters or operation.body else "it takes no input"

    def _no_free_status(self, fault: Fault, operation: Operation) -> str:
        if fault.status is None:
            return "" if free_status(operation) else "it declares every status"
        return f"it declares {fault.status}" if _declares(operation, fault.status) else ""

    def _no_write(self, _fault: Fault, operation: Operation) -> str:
        changes = operation.method != "delete" and self.state.changes(operation)
        return "" if changes else "it changes no item that another operation shows"

    def _no_delete(self, _fault: Fault, operation: Operation) -> str:
        deletes = operation.method == "delete" and self.state.changes(operation)
        return "" if deletes else "it deletes no item that another operation shows"

    def _no_list(self, _fault: Fault, operation: Operation) -> str:
        return "" if self.state.lists(operation) else "it lists no items that can change"

    _LOOKS: ClassVar = {
        **dict.fromkeys(BODY_FAULTS, _no_body),
        "expired-token": _no_token,
        "unchecked-auth": _no_guard,
        "accepted-bad-input": _no_input,
        "undocumented-status": _no_free_status,
        "lost-write": _no_write,
        "undone-delete": _no_delete,
        "stale-list": _no_list,
    }


def _impossible(at: str, fault: Fault, left_out: Mapping[str, str]) -> Iterator[Problem]:
    label, why = next(iter(left_out.items()))
    others = f" (and {len(left_out) - 1} more)" if len(left_out) > 1 else ""
    yield Problem(at, f"`{fault.fault}` cannot happen at {label}: {why}{others}")


def _declares(operation: Operation, status: int) -> bool:
    def means(one: Response) -> bool:
        return one.matches(status) or one.status.lower() == "default"

    return any(map(means, operation.responses))


def free_status(operation: Operation) -> int | None:
    """Give a status an operation does not declare, None if it declares them all."""
    return next((one for one in _UNUSUAL_STATUSES if not _declares(operation, one)), None)


def _declared_types(operation: Operation) -> set[str]:
    return {essence(media.name) for one in operation.responses for media in one.content}


def free_type(operation: Operation) -> str:
    """Give a media type an operation does not declare."""
    declared = _declared_types(operation)
    return next((one for one in _UNUSUAL_TYPES if one not in declared), _UNUSUAL_TYPES[-1])
