"""What became of every request, parameter, saved response and auth of a collection."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct

from postspec.api._calls import Answer, Call, Collection, Field, Options, read_calls
from postspec.api._model import Api, Operation
from postspec.api._parameters import SAID_ELSEWHERE
from postspec.findings import Finding

Kind = Literal["request", "saved response", "parameter", "auth"]
Fate = Literal["converted", "merged", "not converted", "unaccounted"]


class Entry(Struct, frozen=True, kw_only=True):
    """One thing of the collection and what became of it.

    `into` is the operation id, the parameter's or scheme's name; `rule` the finding that says why
    it was not converted. Parameters are those of queries and headers, the disabled ones too. `merged` is what joined an operation that another request began.
    """

    kind: Kind
    subject: str
    pointer: str
    fate: Fate
    into: str = ""
    rule: str = ""


class Accounting(Struct, frozen=True, kw_only=True):
    """Every entry, in the collection's order.

    `unread` counts requests that the collection holds and its reader could not give: each has a
    finding of the reader's.
    """

    entries: tuple[Entry, ...]
    unread: int = 0

    @property
    def unaccounted(self) -> tuple[Entry, ...]:
        """The entries nothing explains; always empty, or the converter is wrong."""
        return tuple(e for e in self.entries if e.fate == "unaccounted")

    def count(self, kind: Kind, fate: Fate) -> int:
        """Count the entries of a kind with a fate."""
        return sum(e.kind == kind and e.fate == fate for e in self.entries)


def account(collection: Collection, api: Api, findings: Iterable[Finding]) -> Accounting:
    """Give the account of a conversion, from its collection and what came out of it.

    A thing counts as converted because the API's provenance names it, never because it was put in.
    """
    calls, _ = read_calls(collection, Options())
    ledger = _Ledger(api, findings)
    entries = tuple(e for call in calls.calls for e in ledger.entries(call))
    return Accounting(entries=entries, unread=max(0, collection.request_count - len(calls.calls)))


class _Ledger:
    def __init__(self, api: Api, findings: Iterable[Finding]) -> None:
        self._rules: dict[str, str] = {}
        for finding in findings:
            self._rules.setdefault(finding.place.pointer, finding.rule)
        self._operations = _by_pointer((*api.operations, *api.webhooks))
        self._parameters: dict[tuple[str, str, str], str] = {
            (o.operation_id, p.place, p.name if p.place == "query" else p.name.lower()): p.name
            for o in (*api.operations, *api.webhooks)
            for p in o.parameters
        }
        self._first = {_leader(o) for o in (*api.operations, *api.webhooks)}
        self._answers = {
            pointer: operation.operation_id
            for operation in (*api.operations, *api.webhooks)
            for response in operation.responses
            if response.provenance.how == "stated"
            for pointer in response.provenance.pointers
        }
        self._auths = {p: s.name for s in api.security_schemes for p in s.provenance.pointers}
        self._seen_auths: set[str] = set()

    def entries(self, call: Call) -> Iterator[Entry]:
        into = self._operations.get(call.pointer, "")
        fate: Fate = "converted" if call.pointer in self._first else "merged"
        yield self._entry("request", call.subject, call.pointer, into, fate, call.pointer)
        for field in call.query:
            yield self._parameter_entry("query", field, call, into)
        for field in call.headers:
            yield self._parameter_entry("header", field, call, into)
        for answer in call.answers:
            yield self._answer_entry(answer, call)
        credential = call.credential
        if credential is not None and credential.pointer not in self._seen_auths:
            self._seen_auths.add(credential.pointer)
            name = (
                "none"
                if credential.type in ("noauth", "")
                else self._auths.get(credential.pointer, "")
            )
            subject = f"{credential.type or 'no'} auth"
            yield self._entry("auth", subject, credential.pointer, name, "converted", call.pointer)

    def _parameter_entry(self, place: str, field: Field, call: Call, operation_id: str) -> Entry:
        key = field.name if place == "query" else field.name.lower()
        into = self._parameters.get((operation_id, place, key), "")
        if operation_id and not into and place == "header":
            into = SAID_ELSEWHERE.get(key, "")
        subject = f"{call.subject}   {place} {field.name}"
        return self._entry("parameter", subject, field.pointer, into, "converted", call.pointer)

    def _answer_entry(self, answer: Answer, call: Call) -> Entry:
        into = self._answers.get(answer.pointer, "")
        name = f"{answer.code or ''} {answer.name}".strip()
        subject = f"{call.subject}   {name}"
        return self._entry(
            "saved response", subject, answer.pointer, into, "converted", call.pointer
        )

    def _entry(
        self, kind: Kind, subject: str, pointer: str, into: str, fate: Fate, reason_at: str
    ) -> Entry:
        rule = "" if into else self._rules.get(pointer) or self._rules.get(reason_at, "")
        if not into:
            fate = "not converted" if rule else "unaccounted"
        return Entry(kind=kind, subject=subject, pointer=pointer, fate=fate, into=into, rule=rule)


def _by_pointer(operations: Iterable[Operation]) -> dict[str, str]:
    return {p: o.operation_id for o in operations for p in o.provenance.pointers}


def _leader(operation: Operation) -> str:
    """Give the request that began an operation: the first of its provenance in document order."""
    return min(operation.provenance.pointers, key=_pointer_key, default="")


def _pointer_key(pointer: str) -> tuple[tuple[int, str], ...]:
    return tuple((int(p), "") if p.isdigit() else (-1, p) for p in pointer.split("/"))
