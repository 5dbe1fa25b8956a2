"""What holds of every answer of an API, whatever it was asked: its statuses, types, methods, errors.

What an API speaks in is what its document uses anywhere: a status that no operation documents is no
word of it, and each service refuses in bodies of the shapes that its documented errors have. What
only prose says is in the document's `x-postspec-protocol`, beside its title:

    statuses: [200, 404]    more statuses that are words of the API
    rate-limit: none        no request is ever refused for coming too often

Source: RFC 9110 §9.3.2 (HEAD), §9.3.7 (OPTIONS), §15.5.6 (405).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final

import httpx

from contract_tests.harness.answers.curl import curl_of
from contract_tests.harness.answers.violations import Violation
from contract_tests.harness.document.calls import Call, documented_calls, sent
from contract_tests.harness.document.schemas import Checker
from postspec.openapi import Document, Operation

Json = Any

EXTENSION: Final = "x-postspec-protocol"

#: Methods that are tried where they are not documented.
METHODS: Final = ("get", "post", "put", "patch", "delete", "trace")

#: How a method that is not documented may be refused: not there, not known, or by who asks.
_REFUSALS: Final = frozenset({401, 403, 404, 405, 501})

#: How often one request is sent to see that nobody counts.
BURST: Final = 20

_BAD_JSON: Final = b'{"a": '


@dataclass(frozen=True)
class Protocol:
    """The words of a document's API, and what an answer says otherwise."""

    document: Document

    @cached_property
    def stated(self) -> Mapping[str, Json]:
        """What is stated of the whole API."""
        stated = self.document.raw.get("info", {}).get(EXTENSION)
        return stated if isinstance(stated, Mapping) else {}

    @cached_property
    def statuses(self) -> frozenset[str]:
        """The statuses that are documented anywhere; 404 and 405 are any server's."""
        documented = {r.status for o in self.document.operations for r in o.responses}
        return frozenset({*documented, *map(str, self.stated.get("statuses") or ()), "404", "405"})

    @property
    def has_no_rate_limit(self) -> bool:
        """True where it is stated that no request is refused for coming too often."""
        return self.stated.get("rate-limit") == "none"

    def paths(self) -> dict[str, list[Operation]]:
        """Give the operations of each path."""
        found: dict[str, list[Operation]] = {}
        for operation in self.document.operations:
            found.setdefault(operation.path, []).append(operation)
        return found

    # --- requests, and what their answers violate -------------------------------------------------

    def undocumented_methods(
        self,
        http: httpx.Client,
        operation: Operation,
        headers: Mapping[str, str],
        methods: Sequence[str] = METHODS,
    ) -> Iterator[Violation]:
        """Try the methods that are not documented of an operation's path: each is refused."""
        documented = {one.method for one in self.paths()[operation.path]}
        for method in methods:
            if method in documented or (method == "head" and "get" in documented):
                continue
            answer = self._try(http, operation, method, headers)
            if answer.is_success or answer.status_code not in _REFUSALS:
                told = f"{method.upper()} is not documented here, and is answered {_told(answer)}"
                yield _violation("undocumented_method", told, answer, method.upper())
            elif answer.status_code == 405 and not documented <= _allowed(answer):
                told = f"{method.upper()} is answered 405, and Allow has not the others: {answer.headers.get('allow', 'none')}"
                yield _violation("allow_header", told, answer, method.upper())

    def head_and_options(
        self, http: httpx.Client, operation: Operation, headers: Mapping[str, str]
    ) -> Iterator[Violation]:
        """Ask about a path: HEAD is GET without a body, and OPTIONS names what is documented."""
        documented = {one.method for one in self.paths()[operation.path]}
        if operation.method == "get" and "head" not in documented:
            got = self._try(http, operation, "get", headers)
            head = self._try(http, operation, "head", headers)
            same = {got.status_code, 404, 405, 501}
            if head.status_code >= 500 and head.status_code not in same:
                yield _violation("not_a_server_error", f"Server error: {_told(head)}", head)
            elif got.status_code >= 500 and head.is_success:
                pass  # It is GET that fails, perhaps now and then: others say so.
            elif head.content or head.status_code not in same:
                told = f"HEAD is answered {_told(head)}, GET {got.status_code}"
                yield _violation("head_and_options", told, head)
        if "options" not in documented:
            answer = self._try(http, operation, "options", headers)
            missing = documented - _allowed(answer) if "allow" in answer.headers else set()
            if not (answer.is_success or answer.status_code in _REFUSALS):
                told = f"OPTIONS is answered {_told(answer)}"
                yield _violation("head_and_options", told, answer)
            elif answer.is_success and missing:
                told = f"Allow of OPTIONS does not name {', '.join(sorted(missing)).upper()}"
                yield _violation("allow_header", told, answer)

    def unknown_item(
        self, http: httpx.Client, operation: Operation, headers: Mapping[str, str]
    ) -> Iterator[Violation]:
        """Ask for what there is not, in ids of the right form: the refusal is one of the service."""
        call = _least(self.document, operation)
        unknown = tuple(
            (p, _other(self.document, p.schema, v) if p.place == "path" else v)
            for p, v in call.values
        )
        yield from self.refusal(operation, sent(http, replace(call, values=unknown), headers))

    def malformed_body(
        self, http: httpx.Client, operation: Operation, headers: Mapping[str, str]
    ) -> Iterator[Violation]:
        """Send what is no JSON as JSON: it is refused in words of the service, and nothing fails."""
        call = _least(self.document, operation)
        request = call.request(str(http.base_url), headers)
        bare = {k: v for k, v in request.headers.items() if k != "content-length"}
        broken = httpx.Request(request.method, request.url, headers=bare, content=_BAD_JSON)
        for name, value in http.headers.items():
            broken.headers.setdefault(name, value)
        answer = http.send(broken)
        if answer.is_success:
            told = f"a body that is no JSON is answered {answer.status_code}"
            yield _violation("malformed_body", told, answer)
        yield from self.refusal(operation, answer)

    def burst(
        self, http: httpx.Client, operation: Operation, headers: Mapping[str, str]
    ) -> Iterator[Violation]:
        """Send one request many times: where no limit is stated, nobody counts."""
        if any(r.matches(429) for r in operation.responses):
            return
        call = _least(self.document, operation)
        for number in range(1, BURST + 1):
            answer = sent(http, call, headers)
            if answer.status_code == 429:
                told = f"of {BURST} requests in a row the {number}. is answered 429, and the document says that there is no limit"
                yield _violation("rate_limit", told, answer)
                return

    def refusal(self, operation: Operation, answer: httpx.Response) -> Iterator[Violation]:
        """Hold an answer to what holds of every one, and a refusal to the errors of its service."""
        status = str(answer.status_code)
        if answer.status_code >= 500 and not any(
            r.matches(answer.status_code) for r in operation.responses
        ):
            yield _violation("not_a_server_error", f"Server error: {_told(answer)}", answer)
        elif status not in self.statuses:
            told = f"{status} is documented of no operation at all"
            yield _violation("status_vocabulary", told, answer)
        elif answer.is_error and answer.content:
            yield from self._error_body(operation, answer)

    def _error_body(self, operation: Operation, answer: httpx.Response) -> Iterator[Violation]:
        shapes = self._shapes.get(_service(operation), [])
        if not shapes:
            return
        sent_type = answer.headers.get("content-type", "")
        if "json" not in sent_type:
            told = f"the service refuses in JSON, {answer.status_code} came as {sent_type or 'nothing'}"
            yield _violation("error_body", told, answer)
            return
        try:
            value = answer.json()
        except ValueError:
            yield _violation("error_body", "the body of the refusal is no JSON", answer)
            return
        if not any(_fits(self.document, schema, value) for schema in shapes):
            names = ", ".join(value) if isinstance(value, Mapping) else type(value).__name__
            told = f"{answer.status_code} has a body of another shape than every error of the service: {names}"
            yield _violation("error_body", told, answer)

    @cached_property
    def _shapes(self) -> dict[str, list[Mapping[str, Json]]]:
        """The schemas of every documented error, by service."""
        found: dict[str, list[Mapping[str, Json]]] = {}
        for operation in self.document.operations:
            for response in operation.responses:
                schemas = [m.schema for m in response.content if m.is_json and m.schema]
                if response.status[0] in "45" and schemas:
                    of_service = found.setdefault(_service(operation), [])
                    of_service += [one for one in schemas if one not in of_service]
        return found

    def _try(
        self, http: httpx.Client, operation: Operation, method: str, headers: Mapping[str, str]
    ) -> httpx.Response:
        """Send another method to where an operation is, without a body."""
        call = replace(_least(self.document, operation), media=None, body=None)
        call = replace(call, operation=replace(operation, method=method))
        return sent(http, call, headers)


def _service(operation: Operation) -> str:
    return operation.tags[0] if operation.tags else ""


def _least(document: Document, operation: Operation) -> Call:
    call = documented_calls(document, operation)[0]
    return replace(call, values=tuple((p, v) for p, v in call.values if p.is_required))


def _other(document: Document, schema: Mapping[str, Json], value: Json) -> Json:
    """Give a value of the same form that names nothing: its digits and letters are other ones."""
    text = str(value)
    other = text.translate(str.maketrans("0123456789abcdef", "fedcba9876543210"))
    names = [one for one in (other, f"{text}-unknown") if one != text]
    return next((one for one in names if Checker(document).accepts(schema, one)), value)


def _fits(document: Document, schema: Mapping[str, Json], value: Json) -> bool:
    """Tell whether a body has a schema's shape: what it requires, and nothing that it does not name."""
    resolved = document.resolve(schema)
    named = resolved.get("properties") or {}
    if isinstance(value, Mapping) and named and not set(value) <= set(named):
        return False
    return Checker(document).accepts(schema, value)


def _allowed(answer: httpx.Response) -> set[str]:
    return {one.strip().lower() for one in answer.headers.get("allow", "").split(",")}


def _told(answer: httpx.Response) -> str:
    said = " ".join(answer.text.split())[:120]
    return f"{answer.status_code}{f' with {said!r}' if said else ''}"


def _violation(check: str, message: str, answer: httpx.Response, about: str = "") -> Violation:
    return Violation(
        check=check,
        message=message,
        status=str(answer.status_code),
        curl=curl_of(answer.request),
        about=about,
    )


def json_operations(document: Document) -> list[Operation]:
    """Give the operations that take a body of JSON and document a refusal."""
    return [
        one
        for one in document.operations
        if any(media.is_json for media in one.body)
        and any(r.status[0] == "4" for r in one.responses)
    ]


def one_per_service(document: Document) -> list[Operation]:
    """Give a GET of each service that needs nothing of the caller: what is cheapest to ask often."""
    found: dict[str, Operation] = {}
    for one in document.operations:
        if one.method == "get" and not any(p.is_required for p in one.parameters):
            found.setdefault(_service(one), one)
    return list(found.values())
