"""A documented request, and what its answer lacks of the documented success.

Where an operation documents 404, a server that never finds anything keeps every other rule; so the
requests that the document itself shows have to succeed.
"""

from __future__ import annotations

from collections.abc import Iterator

import httpx

from contract_tests.harness.answers.curl import curl_of
from contract_tests.harness.answers.violations import Violation
from contract_tests.harness.document.calls import Call
from contract_tests.harness.document.schemas import Checker
from postspec.openapi import Document, MediaType, Operation, Response


def call_problems(http: httpx.Client, document: Document, call: Call) -> list[str]:
    """Send a documented call; give what its answer lacks of a documented success, empty for nothing."""
    request = call.request(str(http.base_url))
    request.headers.update(http.headers)
    return list(_problems(document, call, http.send(request)))


def _problems(document: Document, call: Call, answer: httpx.Response) -> Iterator[str]:
    if not answer.is_success:
        yield f"{call}: a documented request is answered {answer.status_code}"
    elif not any(r.matches(answer.status_code) for r in call.operation.responses):
        yield f"{call}: {answer.status_code} is not documented"
    else:
        yield from (f"{call}: {p}" for p in answer_problems(document, call.operation, answer))


def answer_problems(
    document: Document, operation: Operation, answer: httpx.Response
) -> Iterator[str]:
    """Give how an answer departs from what is documented of its status; nothing where nothing is."""
    response = next((r for r in operation.responses if r.matches(answer.status_code)), None)
    if response is not None:
        found = _departures(document, operation, response, answer)
        yield from (message for _, message in found)


def answer_violations(
    document: Document, operation: Operation, answer: httpx.Response
) -> Iterator[Violation]:
    """Give how an answer departs from what is documented; the first of each check."""
    status = str(answer.status_code)
    response = _response(operation, answer.status_code)
    if response is None:
        documented = ", ".join(one.status for one in operation.responses)
        message = f"Received {status}, documented are {documented}"
        found = [("status_code_conformance", message)]
    else:
        found = list(_departures(document, operation, response, answer))
    if answer.is_server_error:
        found.append(("not_a_server_error", f"Received {status}"))
    for check, message in reversed(dict(reversed(found)).items()):
        yield Violation(check=check, message=message, status=status, curl=curl_of(answer.request))


def _response(operation: Operation, status: int) -> Response | None:
    exact = next((r for r in operation.responses if r.matches(status)), None)
    return exact or next((r for r in operation.responses if r.status == "default"), None)


def _departures(
    document: Document, operation: Operation, response: Response, answer: httpx.Response
) -> Iterator[tuple[str, str]]:
    """Give the checks that an answer fails, by what is documented of its status, and in words why."""
    for name, schema in response.headers.items():
        value = answer.headers.get(name)
        if value is None and _is_required(document, operation, response, name):
            yield "response_headers_conformance", f"the header {name} is missing"
        if value is not None and schema.get("type") == "string":
            for problem in Checker(document).problems(schema, value):
                yield "response_headers_conformance", problem
    if response.content:
        yield from _body_departures(document, response, answer)


def _is_required(document: Document, operation: Operation, response: Response, name: str) -> bool:
    written = operation.raw.get("responses", {}).get(response.status) or {}
    header = document.resolve(document.resolve(written).get("headers", {}).get(name) or {})
    return bool(header.get("required"))


def _body_departures(
    document: Document, response: Response, answer: httpx.Response
) -> Iterator[tuple[str, str]]:
    sent = answer.headers.get("content-type", "")
    media = _media_type(response, sent)
    if media is None:
        message = f"the media type {sent or '(none)'} is not documented"
        yield "content_type_conformance", message
    elif media.is_json:
        try:
            value = answer.json()
        except ValueError:
            yield "response_schema_conformance", "the body is no JSON"
        else:
            for problem in Checker(document).problems(media.schema, value):
                yield "response_schema_conformance", problem


def _media_type(response: Response, sent: str) -> MediaType | None:
    essence = sent.partition(";")[0].strip().lower()
    for media in response.content:
        declared = media.name.partition(";")[0].strip().lower()
        kind, _, rest = declared.partition("/")
        if declared in (essence, "*/*") or (rest == "*" and essence.startswith(f"{kind}/")):
            return media
    return None
