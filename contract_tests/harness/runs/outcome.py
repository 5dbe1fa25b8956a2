"""What a run comes to: findings from the tests that failed, coverage from the answers that came."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from contract_tests.harness.answers.violations import Violation
from contract_tests.harness.document import subject
from contract_tests.harness.servers.traffic import Exchange
from postspec.collection import mask_secrets
from postspec.openapi import Document, Operation, Router, base_path
from postspec.report import Covered, Found, Grade, counted, latency_of

#: Check → what it says of the contract, and in words what the contract says.
CHECKS: Final[Mapping[str, tuple[Grade, str]]] = {
    "not_a_server_error": (Grade.BROKEN, "No request makes the server fail."),
    "status_code_conformance": (Grade.UNDOCUMENTED, "Every status is a documented one."),
    "content_type_conformance": (Grade.UNDOCUMENTED, "Every media type is a documented one."),
    "response_schema_conformance": (Grade.BROKEN, "Every body satisfies its documented schema."),
    "negative_data_rejection": (
        Grade.SUSPICIOUS,
        "A request that breaks the documented rules is refused.",
    ),
    "use_after_free": (Grade.BROKEN, "What was deleted is gone."),
    "ensure_resource_availability": (Grade.SUSPICIOUS, "What was created is there."),
    "ignored_auth": (Grade.BROKEN, "A secured operation is closed to strangers."),
    "undocumented_method": (Grade.UNDOCUMENTED, "A method that is not documented is refused."),
    "head_and_options": (Grade.SUSPICIOUS, "HEAD and OPTIONS are answered as HTTP has it."),
    "allow_header": (Grade.SUSPICIOUS, "Allow lists the methods that a path has."),
    "status_vocabulary": (Grade.UNDOCUMENTED, "Every status is one that the API documents."),
    "malformed_body": (Grade.SUSPICIOUS, "A body that is not what it says to be is refused."),
    "error_body": (Grade.UNDOCUMENTED, "A service refuses in the shapes of its documented errors."),
    "rate_limit": (Grade.BROKEN, "No request is refused for coming too often."),
    "message_is_answered": (Grade.BROKEN, "Every message is answered, in time."),
    "documented_message_is_taken": (Grade.BROKEN, "What is sent as documented is taken."),
    "workflow_step": (Grade.BROKEN, "Every step of a written workflow goes as it says."),
    "response_headers_conformance": (Grade.BROKEN, "Every header that is required is there."),
    "change_is_seen": (Grade.BROKEN, "What is answered with a success has been done: it is seen."),
    "list_is_current": (Grade.SUSPICIOUS, "A list shows what is there, and nothing else."),
    "change_is_put_back": (Grade.SUSPICIOUS, "What was there before can be written again."),
    "error": (Grade.SUSPICIOUS, "Every request can be made, and is answered."),
}

_FAILURE: Final = "not_a_server_error"
_UNKNOWN_STATUS: Final = "status_code_conformance"

_LONGEST: Final = 2000


class ContractBroken(AssertionError):  # noqa: N818 - it says what happened
    """An operation does not keep its contract. `violations` says in which ways."""

    def __init__(self, violations: Iterable[Violation]) -> None:
        self.violations = tuple(violations)
        super().__init__("\n\n".join(map(str, self.violations)))


def hold(violations: Iterable[Violation]) -> None:
    """Raise ContractBroken if there is any violation."""
    some = tuple(violations)
    if some:
        raise ContractBroken(some)


def service_of(operation: Operation | None) -> str:
    """Give the service of an operation: its first tag."""
    return operation.tags[0] if operation is not None and operation.tags else ""


def findings_of(
    error: BaseException, operation: Operation | None, layer: str, fact: str, check: str
) -> Iterator[Found]:
    """Give what a failed test has found.

    `fact` is what the test states, and `check` its name: they speak where the test has no
    violations to tell of.
    """
    violations = getattr(error, "violations", ())
    by_label = {one.label: one for one in subject.operations()} if violations else {}
    failures = {one.status for one in violations if one.check == _FAILURE}
    for one in violations:
        if one.check == _UNKNOWN_STATUS and one.status in failures:
            continue  # that it is wrong says more than that it is not documented
        grade, says = CHECKS.get(one.check, (Grade.BROKEN, fact))
        mine = by_label.get(one.operation, operation)
        yield _found(mine, layer, grade, says, one)
    if not violations:
        told = Violation(check=check, message=str(error))
        yield _found(operation, layer, Grade.BROKEN, fact, told)


def _found(
    operation: Operation | None, layer: str, grade: Grade, says: str, violation: Violation
) -> Found:
    return Found(
        check=violation.check,
        operation=operation.label if operation else "",
        grade=grade,
        says=says,
        did=_shown(violation.message),
        about=violation.about or violation.status,
        service=service_of(operation),
        curl=_shown(violation.curl),
        pointer=operation.pointer if operation else "",
        sources=_sources(operation),
        layers=(layer,),
    )


def _shown(text: str) -> str:
    """Give a text cut to a length that a person reads, its secrets masked."""
    masked, _ = mask_secrets(text[:_LONGEST])
    return str(masked).strip()


def _sources(operation: Operation | None) -> tuple[str, ...]:
    """Give the pointers of the collection's requests that an operation comes from."""
    source = operation.raw.get("x-postspec-source") if operation is not None else None
    pointers = source.get("pointers") if isinstance(source, Mapping) else None
    return tuple(pointers)[:3] if isinstance(pointers, list) else ()


@dataclass(slots=True)
class _Seen:
    answers: dict[str, int] = field(default_factory=dict)
    parameters: set[str] = field(default_factory=set)
    layers: set[str] = field(default_factory=set)
    latencies_ms: list[float] = field(default_factory=list)


class Coverage:
    """What was asked of each operation. `layer` is that of the test that runs now."""

    def __init__(self, document: Document) -> None:
        self._operations = document.operations
        self._router = Router(document.operations, base_path(document))
        self._seen: dict[str, _Seen] = {}
        self.layer = ""

    def note(self, exchange: Exchange) -> None:
        """Count an exchange."""
        url = urlsplit(exchange.url)
        match = self._router.match(url.path)
        found = match.operations.get(exchange.method.lower()) if match else None
        if found is None:
            return
        seen = self._seen.setdefault(found[0].label, _Seen())
        status = str(exchange.status)
        seen.answers[status] = seen.answers.get(status, 0) + 1
        seen.parameters |= {f"path {name}" for name in found[1]}
        seen.parameters |= {f"query {n}" for n, _ in parse_qsl(url.query, keep_blank_values=True)}
        seen.parameters |= {f"header {name.lower()}" for name in exchange.header_names}
        seen.layers.add(self.layer)
        seen.latencies_ms.append(exchange.elapsed_ms)

    def covered(self, operations: Iterable[Operation] | None = None) -> tuple[Covered, ...]:
        """Give what was asked of each operation, in order of labels."""
        some = self._operations if operations is None else operations
        return tuple(self._covered(one) for one in sorted(some, key=lambda o: o.label))

    def _covered(self, operation: Operation) -> Covered:
        seen = self._seen.get(operation.label, _Seen())
        declared = [_parameter(p.place, p.name) for p in operation.parameters]
        return Covered(
            operation=operation.label,
            service=service_of(operation),
            statuses=tuple(response.status for response in operation.responses),
            parameters=tuple(declared),
            answers=dict(sorted(seen.answers.items())),
            sent_parameters=tuple(name for name in declared if name in seen.parameters),
            layers=tuple(sorted(seen.layers)),
            latency=latency_of(counted(seen.latencies_ms)),
            pointer=operation.pointer,
        )


def _parameter(place: str, name: str) -> str:
    return f"{place} {name.lower()}" if place == "header" else f"{place} {name}"
