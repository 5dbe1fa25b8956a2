"""What became of every request, parameter, saved response and auth of a collection."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from postspec.api._calls import (
    ORIGINAL,
    Answer,
    Auth,
    Call,
    Calls,
    Collection,
    Credential,
    Field,
    Options,
    original_pointer,
    read_calls,
)
from postspec.api._content_types import FORM
from postspec.api._groups import is_in_host
from postspec.api._model import Api, Operation
from postspec.api._parameters import ADDED_BY_POSTMAN, SAID_ELSEWHERE
from postspec.findings import Finding

Kind = Literal["request", "saved response", "parameter", "auth"]
Place = Literal["", "path", "query", "header", "form"]
Fate = Literal["converted", "merged", "not converted", "unaccounted"]


class Entry(Struct, frozen=True, kw_only=True):
    """One thing of the collection and what became of it.

    A parameter has its `place` in the collection; those that are switched off, and those of the
    requests saved with responses, are parameters too. `operation` is the id of the operation it is
    in, `into` what it is there: the parameter's or scheme's name, or in words where it is said. What
    is `merged` joined something that another request began. `rule` and `reason` are those of the
    finding that says why it was not converted.
    """

    kind: Kind
    subject: str
    pointer: str
    fate: Fate
    place: Place = ""
    operation: str = ""
    into: str = ""
    rule: str = ""
    reason: str = ""


class Accounting(Struct, frozen=True, kw_only=True):
    """Every entry, in the order of pointers.

    `unread` counts requests that the collection holds and neither a call nor a finding names;
    always 0, or the reader is wrong.
    """

    entries: tuple[Entry, ...]
    unread: int = 0

    @property
    def unaccounted(self) -> tuple[Entry, ...]:
        """The entries nothing explains; always empty, or the converter is wrong."""
        return tuple(e for e in self.entries if e.fate == "unaccounted")

    @property
    def counts(self) -> dict[Kind, dict[Fate, int]]:
        """How many entries of each kind met each fate, both in a fixed order."""
        found = Counter((e.kind, e.fate) for e in self.entries)
        return {kind: {fate: found[kind, fate] for fate in _FATES} for kind in _KINDS}

    def count(self, kind: Kind, fate: Fate) -> int:
        """Count the entries of a kind with a fate."""
        return self.counts[kind][fate]


_KINDS: tuple[Kind, ...] = ("request", "saved response", "parameter", "auth")
_FATES: tuple[Fate, ...] = ("converted", "merged", "not converted", "unaccounted")

#: Findings that say why a thing, or all that stands below it, is not in the document.
_LOSSES = frozenset(
    (
        "auth-unknown",
        "auth-unreadable",
        "auth-unused",
        "body-on-get",
        "body-unreadable",
        "body-unused",
        "header-unreadable",
        "no-url",
        "path-variable-unused",
        "query-unreadable",
        "request-unreadable",
        "response-unreadable",
        "saved-request-stale",
        "unknown-method",
        "unusable-url",
        "variable-unreadable",
        "webhook-path",
    )
)

_SENT = r"/(?:request|originalRequest)"
#: Findings of the collection's reader that stand for a thing it could not give.
_UNREAD: tuple[tuple[str, re.Pattern[str], Kind, Place], ...] = (
    ("request-unreadable", re.compile(r""), "request", ""),
    ("response-unreadable", re.compile(r"/response(?:/\d+)?$"), "saved response", ""),
    ("auth-unreadable", re.compile(r"/auth$"), "auth", ""),
    ("header-unreadable", re.compile(_SENT + r"/header(?:/[^/]+)?$"), "parameter", "header"),
    ("query-unreadable", re.compile(r""), "parameter", "query"),
    ("variable-unreadable", re.compile(r"/url(?:Object)?/variable(?:/[^/]+)?$"), "parameter", "path"),
    ("body-unreadable", re.compile(r"/body/\w+(?:/[^/]+)?$"), "parameter", "form"),
    ("body-unused", re.compile(r"/(?:urlencoded|formdata)$"), "parameter", "form"),
)  # fmt: skip


def account(
    collection: Collection, api: Api, findings: Iterable[Finding], options: Options | None = None
) -> Accounting:
    """Give the account of a conversion, from its collection and what came out of it.

    A thing counts as converted because the API's provenance names it, never because it was put in.
    `options` are those of the conversion.
    """
    calls, _ = read_calls(collection, options or Options())
    findings = tuple(findings)
    ledger = _Ledger(api, findings)
    once = (*ledger.entries(calls), *_unread(findings))
    entries = sorted(
        (*once, *_repeated(once, calls)), key=lambda entry: _pointer_key(entry.pointer)
    )
    requests = sum(entry.kind == "request" for entry in entries)
    return Accounting(entries=tuple(entries), unread=max(0, collection.request_count - requests))


def _repeated(entries: Iterable[Entry], calls: Calls) -> Iterator[Entry]:
    """Give the entries of requests that are saved with a response and were with one before it."""
    below: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        source, sign, _ = entry.pointer.partition(ORIGINAL + "/")
        if sign:
            below[source + ORIGINAL].append(entry)
    for call in calls.calls:
        for answer in call.answers:
            own = original_pointer(answer)
            source = answer.sent.source if answer.sent else own
            for entry in below[source] if source != own else ():
                pointer = own + entry.pointer.removeprefix(source)
                fate: Fate = "merged" if entry.fate == "converted" else entry.fate
                yield replace(entry, pointer=pointer, fate=fate)


def _unread(findings: Iterable[Finding]) -> Iterator[Entry]:
    for finding in findings:
        for rule, pattern, kind, place in _UNREAD:
            if finding.rule == rule and pattern.search(finding.place.pointer):
                yield Entry(
                    kind=kind,
                    place=place,
                    subject=finding.subject,
                    pointer=finding.place.pointer,
                    fate="not converted",
                    rule=finding.rule,
                    reason=finding.message,
                )


class _Ledger:
    """What came out of a conversion, looked up by what went in."""

    def __init__(self, api: Api, findings: Iterable[Finding]) -> None:
        operations = (*api.operations, *api.webhooks)
        self._losses: dict[str, Finding] = {}
        for finding in findings:
            if finding.rule in _LOSSES:
                self._losses.setdefault(finding.place.pointer, finding)
        self._by_request = {p: o for o in operations for p in o.provenance.pointers}
        self._first = {_leader(o) for o in operations}
        self._parameters = _parameters_by_pointer(operations)
        self._form_fields = {o.operation_id: _form_fields(o, api) for o in operations}
        self._answers = {
            pointer: operation.operation_id
            for operation in operations
            for response in operation.responses
            if response.provenance.how == "stated"
            for pointer in response.provenance.pointers
        }
        self._auths = {p: s.name for s in api.security_schemes for p in s.provenance.pointers}
        self._keys = {s.name: (s.place, s.parameter.lower()) for s in api.security_schemes}
        self._seen: set[tuple[str, ...]] = set()

    def entries(self, calls: Calls) -> Iterator[Entry]:
        """Give the entries of all calls, and of the auths above them."""
        users: dict[str, list[str]] = defaultdict(list)
        for call in calls.calls:
            yield from self._call_entries(call)
            if call.credential is not None:
                users[call.credential.pointer].append(call.pointer)
        for auth in calls.shared_auths:
            yield self._auth_entry(auth, self._auths.get(auth.pointer, ""), users[auth.pointer])

    def _call_entries(self, call: Call) -> Iterator[Entry]:
        operation = self._by_request.get(call.pointer)
        into = operation.operation_id if operation else ""
        fate: Fate = "converted" if call.pointer in self._first else "merged"
        at = call.pointer
        yield self._entry("request", call.subject, at, into, at, operation=into, fate=fate)
        yield from self._parameter_entries(call, operation, call.pointer)
        own = call.own_credential
        if own is not None:
            yield self._auth_entry(own, self._auths.get(own.pointer, ""))
        for answer in call.answers:
            yield self._answer_entry(answer, call)
            if answer.sent is not None and answer.sent.source == original_pointer(answer):
                yield from self._sent_entries(answer.sent, operation, call)

    def _sent_entries(self, sent: Call, operation: Operation | None, call: Call) -> Iterator[Entry]:
        yield from self._parameter_entries(sent, operation, call.pointer)
        own = sent.own_credential
        if own is not None:
            into = " or ".join(operation.security) if operation else ""
            users = [call.credential.pointer] if call.credential else []
            yield self._auth_entry(own, into, users, fate="merged")

    def _parameter_entries(
        self, call: Call, operation: Operation | None, root: str
    ) -> Iterator[Entry]:
        form = call.payload.fields if call.payload else ()
        places: tuple[tuple[Place, Iterable[Field]], ...] = (
            ("path", call.path_values),
            ("query", call.query),
            ("header", call.headers),
            ("form", form),
        )
        for place, fields in places:
            for field in fields:
                into = self._into(place, field, operation, call) if operation else ""
                operation_id = operation.operation_id if operation else ""
                known = (operation_id, place, into)
                fate: Fate = "merged" if known in self._seen else "converted"
                self._seen.add(known)
                yield self._entry(
                    "parameter",
                    f"{call.subject}   {place} {field.name}",
                    field.pointer,
                    into,
                    root,
                    place=place,
                    operation=operation_id,
                    fate=fate,
                )

    def _into(self, place: Place, field: Field, operation: Operation, call: Call) -> str:
        name = field.name.lower() if place == "header" else field.name
        if place == "form":
            return field.name if name in self._form_fields[operation.operation_id] else ""
        found = self._parameters.get((operation.operation_id, field.pointer), ())
        if place in ("query", "header"):
            found = [p for p in found if p in ((place, name), ("cookie", p[1]))]
        if place == "path" and not found and is_in_host(field, call):
            return "the server"
        if found:
            return ", ".join(dict.fromkeys(name for _, name in found))
        if place == "header" and name in SAID_ELSEWHERE:
            is_said = name != "authorization" or operation.security
            return SAID_ELSEWHERE[name] if is_said else ""
        if call.pointer not in self._by_request:  # what was added to a saved request on its way
            scheme = next(
                (s for s in operation.security if self._keys[s] == (place, name.lower())), ""
            )
            return scheme or ("what Postman sends of itself" if name in ADDED_BY_POSTMAN else "")
        return ""

    def _answer_entry(self, answer: Answer, call: Call) -> Entry:
        into = self._answers.get(answer.pointer, "")
        name = f"{answer.code or ''} {answer.name}".strip()
        return self._entry(
            "saved response",
            f"{call.subject}   {name}",
            answer.pointer,
            into,
            call.pointer,
            operation=into,
        )

    def _auth_entry(
        self,
        auth: Auth | Credential,
        into: str,
        users: Iterable[str] = (),
        fate: Fate = "converted",
    ) -> Entry:
        subject = f"{auth.type[:40] or 'no'} auth"
        loss = self._losses.get(auth.pointer)
        if loss is not None:
            into = ""
        elif not into:
            losses = (self._loss(pointer, "") for pointer in (auth.pointer, *users))
            loss = next(filter(None, losses), None)
        if auth.type.strip().lower() in ("noauth", "") and loss is None:
            into = "none"
        return _entry("auth", subject, auth.pointer, into, fate=fate, loss=loss)

    def _entry(
        self,
        kind: Kind,
        subject: str,
        pointer: str,
        into: str,
        root: str,
        place: Place = "",
        operation: str = "",
        fate: Fate = "converted",
    ) -> Entry:
        loss = None if into else self._loss(pointer, root)
        return _entry(kind, subject, pointer, into, place, operation, fate, loss)

    def _loss(self, pointer: str, root: str) -> Finding | None:
        """Give the finding that says why a thing was lost, up to what it belongs to."""
        while True:
            if pointer in self._losses:
                return self._losses[pointer]
            if len(pointer) <= len(root):
                return None
            pointer = pointer.rpartition("/")[0]


def _entry(
    kind: Kind,
    subject: str,
    pointer: str,
    into: str,
    place: Place = "",
    operation: str = "",
    fate: Fate = "converted",
    loss: Finding | None = None,
) -> Entry:
    fate = fate if into else "not converted" if loss else "unaccounted"
    return Entry(
        kind=kind,
        place=place,
        subject=subject,
        pointer=pointer,
        fate=fate,
        operation=operation,
        into=into,
        rule=loss.rule if loss else "",
        reason=loss.message if loss else "",
    )


def _parameters_by_pointer(
    operations: Iterable[Operation],
) -> dict[tuple[str, str], list[tuple[str, str]]]:
    """Give the place and name of the parameters that a field became."""
    found: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for operation in operations:
        for p in operation.parameters:
            name = p.name.lower() if p.place == "header" else p.name
            for pointer in p.provenance.pointers:
                found[operation.operation_id, pointer].append((p.place, name))
    return found


def _form_fields(operation: Operation, api: Api) -> frozenset[str]:
    """Give the names of the fields in an operation's forms."""
    shared = {named.name: named.schema for named in api.schemas}
    contents = operation.request_body.contents if operation.request_body else ()
    forms = (c for c in contents if c.media_type == FORM or c.media_type.startswith("multipart/"))
    schemas = (shared.get(c.schema.reference, c.schema) for c in forms)
    return frozenset(name for s in schemas if s.object for name, _ in s.object.properties)


def _leader(operation: Operation) -> str:
    """Give the request that began an operation: the first of its provenance in document order."""
    return min(operation.provenance.pointers, key=_pointer_key, default="")


def _pointer_key(pointer: str) -> tuple[tuple[int, str], ...]:
    parts = pointer.split("/")
    return tuple((int(p), "") if p.isdecimal() and len(p) < 10 else (-1, p) for p in parts)
