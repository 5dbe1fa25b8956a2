"""The generated client decodes each documented response to its declared type, sync and async."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

import httpx
import pytest
import respx

from contract_tests.harness.checks import client
from contract_tests.harness.document import subject
from contract_tests.harness.document.calls import Call, as_text, documented_calls
from contract_tests.harness.document.samples import sample
from contract_tests.harness.document.schemas import Checker
from contract_tests.harness.document.values import to_json
from postspec.openapi import MediaType, Operation, Response

DOCUMENT = subject.document()
CHECKER = Checker(DOCUMENT)

#: A status that no document of ours describes: `I'm a teapot`.
UNDOCUMENTED = HTTPStatus.IM_A_TEAPOT

_SAMPLED = "sampled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A documented answer: one example of one response, a sample where no example is saved."""

    call: Call
    status: int
    name: str = ""
    media: MediaType | None = field(default=None, repr=False)
    value: Any = field(default=None, repr=False)

    def __str__(self) -> str:
        return " | ".join(p for p in (self.call.operation.label, str(self.status), self.name) if p)

    @property
    def response(self) -> httpx.Response:
        """The answer as a server sends it."""
        if self.media is None:
            return httpx.Response(self.status)
        text = json.dumps(self.value) if self.media.is_json else as_text(self.value)
        return httpx.Response(
            self.status, content=text.encode(), headers={"Content-Type": self.media.name}
        )


def _replies(operation: Operation) -> Iterator[Reply]:
    call = documented_calls(DOCUMENT, operation)[0]
    for response in operation.responses:
        status = _code(operation, response)
        media = min(response.content, key=lambda media: not media.is_json, default=None)
        values = {"": None} if media is None else _values(media)
        for name, value in values.items():
            yield Reply(call=call, status=status, name=name, media=media, value=value)


def _values(media: MediaType) -> dict[str, Any]:
    return dict(media.examples) or {_SAMPLED: sample(DOCUMENT, media.schema)}


def _code(operation: Operation, response: Response) -> int:
    """Give a status code that this entry means, and no other entry by number."""
    if response.status.isdigit():
        return int(response.status)
    numbered = {r.status for r in operation.responses}
    return next(
        int(s)
        for s in HTTPStatus
        if str(int(s)) not in numbered and (response.matches(s) or response.status == "default")
    )


REPLIES = [reply for operation in subject.operations() for reply in _replies(operation)]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the client made of an answer: returned where it is a success, raised where it is not."""

    status: int
    value: Any
    is_documented: bool
    raised: type[Exception] | None = None


def _ask(mocked: respx.MockRouter, reply: Reply, *, is_async: bool) -> Outcome:
    mocked.route().mock(return_value=reply.response)
    try:
        answer = client.send(reply.call, is_async=is_async)
    except client.package().StatusError as error:
        return Outcome(error.status, error.body, error.is_documented, type(error))
    return Outcome(answer.status, answer.parsed, answer.is_documented)


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("reply", REPLIES, ids=str)
def test_response_is_decoded(mocked: respx.MockRouter, reply: Reply, is_async: bool) -> None:
    """A success is returned as its declared type, a refusal raised as the class of its status.

    Either way the value says the same as the JSON.
    """
    found = _ask(mocked, reply, is_async=is_async)
    assert (found.status, found.is_documented) == (reply.status, True)
    if reply.status >= HTTPStatus.BAD_REQUEST:
        assert found.raised is client.error_class(reply.status)
    else:
        assert found.raised is None
        assert client.is_declared(reply.call.operation, found.value)
    if reply.media is not None:
        assert to_json(found.value) == to_json(reply.value)
        assert not isinstance(found.value, dict), "an object has to come as its model"


def test_samples_are_valid() -> None:
    """A body made up for a response without an example satisfies that response's schema."""
    samples = [r for r in REPLIES if r.name == _SAMPLED]
    wrong = {str(r): CHECKER.problems(r.media.schema, r.value) for r in samples if r.media}
    assert not {reply: problems for reply, problems in wrong.items() if problems}


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("operation", subject.operations(), ids=lambda o: o.label)
def test_undocumented_status_raises(
    mocked: respx.MockRouter, operation: Operation, is_async: bool
) -> None:
    """A status the document does not have is raised as what it is, never returned as a success."""
    call = documented_calls(DOCUMENT, operation)[0]
    found = _ask(mocked, Reply(call=call, status=UNDOCUMENTED), is_async=is_async)
    raised = client.error_class(UNDOCUMENTED)
    assert found == Outcome(UNDOCUMENTED, "", is_documented=False, raised=raised)
