"""The ways to be wrong: the stub's own faults, and what is made of them by status, place and caller.

A kind is seeded at one operation, as a fault of the stub or as a behaviour put before it. Where it
cannot be a violation of the contract, `why_not` says why: such a pair is no mutant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from contract_tests.harness.answers.judging import can_refuse
from contract_tests.harness.checks.declared import Action, actions
from contract_tests.harness.checks.refusals import bad_calls
from contract_tests.harness.document import subject
from contract_tests.harness.document.calls import documented_calls
from contract_tests.harness.document.looks import can_show, collection_path, looks_near
from contract_tests.harness.document.news import news_of
from contract_tests.harness.document.samples import sample
from contract_tests.harness.document.schemas import Checker
from contract_tests.harness.document.workflows import Collection, collections, success
from contract_tests.harness.servers import access, identity
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


def _refuses(words: str) -> WhyNot:
    """Hold a kind to the operations that have to refuse some input: about a parameter, or a body."""

    def why_not(operation: Operation) -> str:
        if not can_refuse(operation):
            return "it documents no status with which to refuse"
        bad = bad_calls(subject.document(), operation)
        return "" if any(words in one.what for one in bad) else _NOTHING_WRONG

    return why_not


#: With which of its statuses an operation refuses wrong input, as the stub chooses.
_REFUSALS: Final = (
    "400",
    "422",
    "409",
    "404",
    "405",
    "406",
    "410",
    "412",
    "413",
    "415",
    "429",
    "403",
)

_NOTHING_WRONG: Final = "none of its input can be wrong"


def _answers_body(operation: Operation) -> str:
    successes = [r for r in operation.responses if r.status.startswith("2")]
    return "" if any(r.content for r in successes) else "its success has no body"


def _answers_json(operation: Operation) -> str:
    return "" if success(operation) else "its success is no JSON: any bytes may be right"


def _errs_in_json(operation: Operation) -> str:
    """Hold a kind to the operations that can be made to answer with a documented error in JSON."""
    errors = {r.status for r in operation.responses for m in r.content if m.is_json and m.schema}
    if not _has_refused_role(operation) and "403" in errors:
        return ""
    if _refuses("")(operation):
        return "no error that it documents in JSON can be asked for"
    declared = {r.status for r in operation.responses}
    refusal = next((one for one in _REFUSALS if one in declared), "")
    return "" if refusal in errors else "its refusal of wrong input has no JSON"


def _is_shown(operation: Operation) -> str:
    """Hold a kind to the changes of which some documented answer can show anything."""
    document = subject.document()
    call = documented_calls(document, operation)[0]
    names = {p.name for p, _ in call.values} | set(call.body if isinstance(call.body, dict) else ())
    names |= {"id", "_id"} if operation.method == "delete" else set()
    is_near = any(
        can_show(document, look, name) for look in looks_near(document, call) for name in names
    )
    is_news = any(
        can_show(document, look, one.name)
        for look in looks_near(document, call)
        for one in news_of(document, call)
    )
    is_declared = any(operation is one.operation for one in _actions())
    return "" if is_near or is_news or is_declared else "no documented answer shows anything of it"


def _can_change(operation: Operation) -> str:
    """Hold a kind to the lists whose items some operation changes."""
    near = (f"{operation.path}/".startswith(f"{collection_path(one)}/") for one in _writes())
    is_declared = any(operation is one.look.operation for one in _actions())
    return "" if any(near) or is_declared else "no operation changes what it lists"


@cache
def _actions() -> list[Action]:
    return actions(subject.document())


def _writes() -> Iterator[Operation]:
    return (one for one in subject.operations() if one.method != "get")


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
    _fault("cut-body", why_not=_answers_json),
    _fault("malformed-body", why_not=_answers_body),
    _fault("content-type", why_not=_answers_body),
    _made("no-content-type", behaviours.without_content_type, _answers_body),
    _made("empty-body", behaviours.without_body, _answers_json),
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
    _made("fails-on-bad-input", behaviours.fails_on_bad_input, _refuses("")),
    # What is asked.
    _fault("accepted-bad-input", why_not=_refuses("")),
    _made("accepted-bad-body", behaviours.accepts_bad_body, _refuses("body")),
    _made("accepted-bad-parameter", behaviours.accepts_bad_parameter, _refuses(" parameter ")),
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
    _fault("lost-write", why_not=_is_shown),
    _fault("undone-delete", why_not=_is_shown),
    _fault("stale-list", why_not=_can_change),
    _made("empty-list", behaviours.lists_nothing, _of_collection("list_")),
    _made("other-item-read", behaviours.with_other_id, _of_collection("read")),
    _made("other-id-created", behaviours.with_other_id, _of_collection("create")),
    _made("other-text-read", behaviours.with_other_texts, _of_collection("read")),
)

#: Every kind by its name, in the order of the table.
KINDS: Final[Mapping[str, Kind]] = {kind.name: kind for kind in _ALL}
