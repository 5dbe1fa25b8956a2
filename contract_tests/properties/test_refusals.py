"""A documented request in which one thing is wrong is refused, whatever else is right in it."""

from __future__ import annotations

import pytest

from contract_tests.harness.answers.judging import can_refuse
from contract_tests.harness.checks.refusals import bad_calls, refusal_problems
from contract_tests.harness.document import subject
from contract_tests.harness.servers import server
from contract_tests.harness.servers.mutants import at_work
from postspec.openapi import Document, Operation
from postspec.stub import Fault

OPERATIONS = [
    one for one in subject.operations() if can_refuse(one) and bad_calls(subject.document(), one)
]


def problems(operation: Operation) -> list[str]:
    stub, token = server.fresh()
    with stub.client(token) as http:
        calls = bad_calls(subject.document(), operation)
        return [p for bad in calls for p in refusal_problems(http, bad)]


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda one: one.label)
def test_a_wrong_request_is_refused(operation: Operation) -> None:
    """A required parameter or body that is missing, and each value of another type than documented."""
    assert not problems(operation)


@pytest.mark.parametrize("operation", OPERATIONS[::20], ids=lambda one: one.label)
def test_a_wrong_request_that_is_accepted_is_noticed(operation: Operation) -> None:
    """Each of them."""
    stub, token = server.fresh()
    fault = Fault(fault="accepted-bad-input", operations=operation.label)
    with at_work(stub, fault), stub.client(token) as http:
        for bad in bad_calls(subject.document(), operation):
            assert refusal_problems(http, bad), bad.what


def test_one_thing_is_wrong_at_a_time() -> None:
    """What may be any text is never wrong, and what is optional is never missing."""
    body = {
        "type": "object",
        "required": ["name"],
        "properties": {"name": {"type": "string"}, "age": {"type": "integer"}},
    }
    parameters = [
        {"name": "key", "in": "path", "required": True, "schema": {"type": "string"}},
        {"name": "page", "in": "query", "schema": {"type": "integer"}, "example": 1},
        {"name": "q", "in": "query", "required": True, "schema": {"type": "string"}},
        {"name": "tags", "in": "query", "schema": {"type": "array"}, "example": []},
    ]
    content = {"application/json": {"schema": body, "example": {"name": "a", "age": 3}}}
    post = {
        "parameters": parameters,
        "requestBody": {"required": True, "content": content},
        "responses": {"400": {"description": "It is wrong."}},
    }
    document = Document(file="inline", raw={"paths": {"/x/{key}": {"post": post}}})
    assert [bad.what for bad in bad_calls(document, document.operations[0])] == [
        "query parameter page wrong",
        "query parameter q missing",
        "body missing",
        'body ["~"]',
        "body without 'name'",
        "body with 'name' wrong",
        "body with 'age' wrong",
    ]
