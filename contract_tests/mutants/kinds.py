"""The ways to be wrong: the stub's own faults, and what is made of them by status, place and caller.

A kind is seeded at one operation, as a fault of the stub or as a behaviour put before it. Where it
cannot be a violation of the contract, `why_not` says why: such a pair is no mutant.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from contract_tests.harness import access, identity, subject
from contract_tests.harness.properties import can_refuse
from contract_tests.harness.samples import sample
from contract_tests.harness.schemas import Checker
from contract_tests.harness.workflows import Collection, collections, success
from contract_tests.mutants import behaviours
from contract_tests.mutants.behaviours import Behaviour
from postspec.openapi import Operation
from postspec.stub import Fault

#: Says why a kind is no violation at an operation; empty where it is one.
WhyNot = Callable[[Operation], str]


def _anywhere(_operation: Operation) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Kind:
    """One way to be wrong: a fault of the stub, or a behaviour before it, and where it is wrong."""

    name: str
    fault: Fault | None = None
    behaviour: Behaviour | None = None
    why_not: WhyNot = _anywhere


def _of_collection(role: str) -> WhyNot:
    """Hold a kind to the operations that have a part in the life of an item."""

    def why_not(operation: Operation) -> str:
        found = (getattr(one, role) for one in _collections())
        return "" if operation in list(found) else "nothing says which item its answer has to show"

    return why_not


_FOUND: list[Collection] = []


def _collections() -> list[Collection]:
    if not _FOUND:
        _FOUND.extend(collections(subject.document()))
    return _FOUND


def _has_token(operation: Operation) -> str:
    is_closed = identity.wants_bearer(subject.document(), operation)
    return "" if is_closed else "everybody may call it without a token"


def _has_refused_role(operation: Operation) -> str:
    some = access.has_roles(operation) and not all(access.may(r, operation) for r in access.roles())
    return "" if some else "no declaration refuses it to a role"


def _has_allowed_role(operation: Operation) -> str:
    some = access.has_roles(operation) and any(access.may(r, operation) for r in access.roles())
    return "" if some else "no declaration allows it to a role"


def _can_refuse(operation: Operation) -> str:
    return "" if can_refuse(operation) else "it documents no status with which to refuse"


def _refuses_body(operation: Operation) -> str:
    return _can_refuse(operation) if operation.body else "it takes no body"


def _refuses_parameters(operation: Operation) -> str:
    return _can_refuse(operation) if operation.parameters else "it takes no parameters"


def _answers_body(operation: Operation) -> str:
    successes = [r for r in operation.responses if r.status.startswith("2")]
    return "" if any(r.content for r in successes) else "its success has no body"


def _errs_in_json(operation: Operation) -> str:
    errors = (m for r in operation.responses if r.status[0] in "45" for m in r.content)
    return "" if any(m.is_json and m.schema for m in errors) else "it documents no error body"


def _forbids_more(operation: Operation) -> str:
    """Hold a kind to the operations whose success may have declared properties alone."""
    document, media = subject.document(), success(operation)
    value = None if media is None else next(iter(media.examples.values()), None)
    value = sample(document, media.schema) if media is not None and value is None else value
    inside = value[0] if isinstance(value, list) and value else value
    if media is None or not isinstance(inside, Mapping):
        return "its success is no object"
    more = {**inside, "unexpectedProperty": "unexpected"}
    is_allowed = Checker(document).accepts(media.schema, [more] if inside is not value else more)
    return "the document allows properties that it does not name" if is_allowed else ""


def _fault(
    name: str, kind: str = "", why_not: WhyNot = _anywhere, status: int | None = None
) -> Kind:
    return Kind(name, fault=Fault(fault=kind or name, status=status), why_not=why_not)


def _made(name: str, behaviour: Behaviour, why_not: WhyNot = _anywhere) -> Kind:
    return Kind(name, behaviour=behaviour, why_not=why_not)


_ALL: Final = (
    # Instead of the answer.
    _fault("status-500", "status", status=500),
    _fault("status-503", "status", status=503),
    _fault("status-404", "status", status=404),
    _fault("status-403", "status", status=403),
    _fault("status-400", "status", status=400),
    _fault("too-many-requests"),
    _fault("reset-connection"),
    _fault("undocumented-status"),
    _fault("undocumented-success", "undocumented-status", status=299),
    # The answer as bytes.
    _fault("truncated-body", why_not=_answers_body),
    _fault("cut-body", why_not=_answers_body),
    _fault("malformed-body", why_not=_answers_body),
    _fault("content-type", why_not=_answers_body),
    _made("no-content-type", behaviours.without_content_type, _answers_body),
    _made("empty-body", behaviours.without_body, _answers_body),
    # The answer as a value.
    _fault("drop-property"),
    _fault("rename-property"),
    _fault("retype-property"),
    _fault("null-property"),
    _fault("unknown-choice"),
    _fault("extra-property", why_not=_forbids_more),
    # Errors.
    _made("wrong-error-body", behaviours.with_wrong_error, _errs_in_json),
    _made("wrong-error-type", behaviours.with_wrong_error_type, _errs_in_json),
    _made("fails-on-bad-input", behaviours.fails_on_bad_input, _can_refuse),
    # What is asked.
    _fault("accepted-bad-input", why_not=_can_refuse),
    _made("accepted-bad-body", behaviours.accepts_bad_body, _refuses_body),
    _made("accepted-bad-parameter", behaviours.accepts_bad_parameter, _refuses_parameters),
    # Who asks.
    _fault("unchecked-auth"),
    _fault("refused-valid-token", "expired-token"),
    _made("no-token-let-in", behaviours.lets_in_nobody, _has_token),
    _made("made-up-token-let-in", behaviours.lets_in_made_up, _has_token),
    _made("expired-token-let-in", behaviours.lets_in_expired, _has_token),
    _made("forbidden-to-strangers", behaviours.forbids_strangers, _has_token),
    _made("no-challenge", behaviours.without_challenge, _has_token),
    _made("unchecked-role", behaviours.lets_in_every_role, _has_refused_role),
    _made("refused-role", behaviours.refuses_roles, _has_allowed_role),
    # What is kept.
    _fault("lost-write"),
    _fault("undone-delete"),
    _fault("stale-list"),
    _made("empty-list", behaviours.lists_nothing, _of_collection("list_")),
    _made("other-item-read", behaviours.with_other_id, _of_collection("read")),
    _made("other-id-created", behaviours.with_other_id, _of_collection("create")),
    _made("other-text-read", behaviours.with_other_texts, _of_collection("read")),
)

#: Every kind by its name, in the order of the table.
KINDS: Final[Mapping[str, Kind]] = {kind.name: kind for kind in _ALL}
