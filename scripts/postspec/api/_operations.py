"""One group of calls becomes one operation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from postspec.api._calls import Answer, Call, Calls, original_pointer
from postspec.api._calls_in_one import calls_in_one
from postspec.api._content_types import is_json
from postspec.api._contents import contents_of
from postspec.api._groups import Group, Route, about, address_of, unused_variables
from postspec.api._model import (
    Content,
    Method,
    Operation,
    Provenance,
    RequestBody,
    SecurityScheme,
    Server,
)
from postspec.api._parameters import parameters_of
from postspec.api._responses import responses_of
from postspec.api._samples import Sample, read_payload
from postspec.api._security import secure
from postspec.api._tables import read_tables, refine
from postspec.api._token_requests import TokenRequest
from postspec.api._urls import Segment
from postspec.findings import Finding

#: Methods whose content has no defined meaning (RFC 9110, sections 9.3.1, 9.3.2, 9.3.8).
_WITHOUT_BODY = frozenset({Method.GET, Method.HEAD, Method.TRACE})


class Described(Struct, frozen=True):
    """An operation and the security schemes it names, with what there is to say of it."""

    operation: Operation
    is_webhook: bool
    schemes: tuple[SecurityScheme, ...]
    findings: tuple[Finding, ...]


def describe_operation(
    group: Group,
    operation_id: str,
    servers: tuple[Server, ...],
    calls: Calls,
    token: TokenRequest | None = None,
) -> Described:
    """Give the operation that a group of calls amounts to, its schemas still in place.

    `token` is the collection's request for OAuth 2.0 tokens, if it has one.
    """
    sent, sent_findings = sent_with_answers(group, calls)
    secured = secure(group, calls.file, token)
    body, body_findings = _request_body(group, sent, calls)
    responses, response_findings = responses_of(group, calls.file, calls.marks)
    first = group.first
    operation = Operation(
        method=group.method,
        path=operation_id if first.is_webhook else group.path,
        operation_id=operation_id,
        summary=first.name,
        description=_description(group),
        tags=(first.tag,) if first.tag else (),
        parameters=parameters_of(group, sent, secured.schemes, calls.marks),
        request_body=body,
        responses=responses,
        security=tuple(sorted(s.name for s in secured.schemes)),
        is_security_optional=secured.is_optional,
        servers=() if first.is_webhook else servers,
        provenance=Provenance(
            how="stated", pointers=tuple(sorted({c.pointer for c in group.calls}))
        ),
    )
    if first.is_webhook:
        operation, webhook_findings = _as_webhook(operation, group, calls.file)
        body_findings = (*body_findings, *webhook_findings)
    return Described(
        operation,
        first.is_webhook,
        secured.schemes,
        (
            *calls_in_one(group, calls.file),
            *sent_findings,
            *body_findings,
            *response_findings,
            *secured.findings,
        ),
    )


def sent_with_answers(group: Group, calls: Calls) -> tuple[tuple[Route, ...], tuple[Finding, ...]]:
    """Give the requests that came with the group's saved responses, in an order of their own.

    A request that does not fit the operation's method and path is stale, and left out. One that
    was saved with several responses is given once, under the first of their names.
    """
    routes: dict[str, Route | None] = {}
    findings: list[Finding] = []
    for call, route in zip(group.calls, group.routes, strict=True):
        for answer in sorted(call.answers, key=lambda answer: answer.name):
            sent = answer.sent
            if sent is None:
                continue
            if sent.source not in routes:
                fitting = _route_of_sent(sent, call, route, group, calls)
                routes[sent.source] = fitting
                findings += unused_variables(fitting, calls.file) if fitting else ()
            if routes[sent.source] is None:
                findings.append(_stale(answer, call, calls.file))
    return tuple(_in_order([route for route in routes.values() if route])), tuple(findings)


def _in_order(routes: list[Route]) -> list[Route]:
    """Give requests in an order in which the one they were saved in plays no part."""
    names = [route.call.name for route in routes]
    if len(set(names)) == len(names):
        return sorted(routes, key=lambda route: route.call.name)
    return sorted(routes, key=lambda route: (route.call.name, _content_key(route.call)))


def _route_of_sent(
    sent: Call, call: Call, route: Route, group: Group, calls: Calls
) -> Route | None:
    if sent.method.upper() != group.method.value.upper():
        return None
    is_same = (sent.target, sent.path_values) == (call.target, call.path_values)
    address = route.address if is_same else address_of(sent, calls)
    return _fitted(Route(call=sent, method=group.method, address=address), group)


def _stale(answer: Answer, call: Call, file: str) -> Finding:
    message = f"the request saved with the response {answer.name!r} has another method or path"
    return about("saved-request-stale", message, call, file, original_pointer(answer))


def _content_key(call: Call) -> str:
    fields = (*call.path_values, *call.query, *call.headers)
    texts = [(f.name, f.text, f.description, f.is_disabled) for f in fields]
    payload = call.payload
    form = [(f.name, f.text, f.description) for f in payload.fields] if payload else []
    return repr((call.target, texts, payload and payload.text, form))


def _fitted(route: Route, group: Group) -> Route | None:
    """Cut a path to the operation's length: a resolved host may have brought its base path."""
    template = group.routes[0].segments
    segments = route.segments[len(route.segments) - len(template) :] if template else ()
    if len(segments) != len(template) or not all(map(_fits, template, segments)):
        return None
    return replace(route, address=replace(route.address, segments=segments))


def _fits(template: Segment, segment: Segment) -> bool:
    if all(isinstance(part, str) for part in template):
        return template == segment
    return True


def _description(group: Group) -> str:
    """Give the first request's description, then what the other ones say under their names."""
    first = group.first.description
    seen = {first}
    parts = [first] if first else []
    for call in group.calls[1:]:
        if call.description and call.description not in seen:
            seen.add(call.description)
            parts.append(f"### {call.name}\n\n{call.description}")
    return "\n\n".join(parts)


def _request_body(
    group: Group, sent: Iterable[Route], calls: Calls
) -> tuple[RequestBody | None, tuple[Finding, ...]]:
    if group.method in _WITHOUT_BODY:
        every = (*group.calls, *(route.call for route in sent))
        return None, _bodies_left_out(every, calls.file)
    own, findings = _samples(group.calls, calls.file)
    more, more_findings = _samples([route.call for route in sent], calls.file)
    contents = tuple(
        _refined(c, group) for c in contents_of(own, more, is_output=False, marks=calls.marks)
    )
    if not contents:
        return None, (*findings, *more_findings)
    body = RequestBody(contents=contents, is_required=len(own) == len(group.calls))
    return body, (*findings, *more_findings)


def _bodies_left_out(calls: Iterable[Call], file: str) -> tuple[Finding, ...]:
    return tuple(
        about(
            "body-on-get",
            f"a {call.method.upper()} request has a body",
            call,
            file,
            payload.pointer,
        )
        for call in calls
        if (payload := call.payload) is not None and read_payload(call, file)[0] is not None
    )


def _refined(content: Content, group: Group) -> Content:
    """Add what the tables in the requests' descriptions state about a JSON body."""
    if not is_json(content.media_type):
        return content
    rows = [row for call in group.calls for row in read_tables(call.description)]
    if not rows:
        return content
    parameters = frozenset(slot.name.lower() for slot in group.slots) | {
        field.name.lower() for call in group.calls for field in call.query
    }
    values = [e.value for e in content.examples]
    return replace(content, schema=refine(content.schema, rows, values, parameters))


def _samples(calls: Sequence[Call], file: str) -> tuple[list[Sample], list[Finding]]:
    samples: list[Sample] = []
    findings: list[Finding] = []
    for call in calls:
        sample, found = read_payload(call, file)
        samples += [sample] if sample is not None else []
        findings += found
    return samples, findings


def _as_webhook(
    operation: Operation, group: Group, file: str
) -> tuple[Operation, tuple[Finding, ...]]:
    """Tell a webhook's path in words: it goes to an address its receiver chooses."""
    if not group.slots and group.path == "/":
        return operation, ()
    sentence = f"Sent to `{group.path}` at the receiver's address."
    message = f"the path {group.path} of a webhook has no place in an OpenAPI document"
    findings = tuple(about("webhook-path", message, call, file) for call in group.calls)
    return replace(
        operation,
        description=f"{operation.description}\n\n{sentence}".strip(),
        parameters=tuple(p for p in operation.parameters if p.place != "path"),
    ), findings
