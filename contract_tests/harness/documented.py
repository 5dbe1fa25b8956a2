"""A documented request, and what its answer lacks of the documented success.

Where an operation documents 404, a server that never finds anything keeps every other rule; so the
requests that the document itself shows have to succeed.
"""

from __future__ import annotations

from collections.abc import Iterator

import httpx

from contract_tests.harness.calls import Call
from contract_tests.harness.schemas import Checker
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
    if response is None:
        return
    for name, schema in response.headers.items():
        value = answer.headers.get(name)
        if value is None and _is_required(document, operation, response, name):
            yield f"the header {name} is missing"
        if value is not None and schema.get("type") == "string":
            yield from Checker(document).problems(schema, value)
    if response.content:
        yield from _body_problems(document, response, answer)


def _is_required(document: Document, operation: Operation, response: Response, name: str) -> bool:
    written = operation.raw.get("responses", {}).get(response.status) or {}
    header = document.resolve(document.resolve(written).get("headers", {}).get(name) or {})
    return bool(header.get("required"))


def _body_problems(document: Document, response: Response, answer: httpx.Response) -> Iterator[str]:
    sent = answer.headers.get("content-type", "")
    media = _media_type(response, sent)
    if media is None:
        yield f"the media type {sent or '(none)'} is not documented"
    elif media.is_json:
        try:
            value = answer.json()
        except ValueError:
            yield "the body is no JSON"
        else:
            yield from Checker(document).problems(media.schema, value)


def _media_type(response: Response, sent: str) -> MediaType | None:
    essence = sent.partition(";")[0].strip().lower()
    for media in response.content:
        declared = media.name.partition(";")[0].strip().lower()
        kind, _, rest = declared.partition("/")
        if declared in (essence, "*/*") or (rest == "*" and essence.startswith(f"{kind}/")):
            return media
    return None
