"""What Expertflow CX does otherwise than one would guess, held in its document as it is.

These are facts about the vendor's API, not wishes: whoever "corrects" the document here breaks the
client against the real product. Where a fact comes from is said in `postman/README.md`.
"""

from __future__ import annotations

from typing import Any

import pytest

from contract_tests.harness.answers.judging import can_refuse
from contract_tests.harness.document import subject
from contract_tests.harness.document.workflows import collections
from contract_tests.harness.servers import server
from contract_tests.harness.servers.mutants import KINDS, mutants
from postspec.openapi import Operation, Response

#: Documented status → the only operations that answer with it.
RARE_STATUSES: dict[str, set[str]] = {
    "101": {"GET /agent-manager/socket.io/"},
    "201": {"POST /auth/realms/{realm}/authz/protection/resource_set"},
    "202": {
        "POST /ccm/message/receive",
        "POST /ccm/cim-messages",
        "POST /conversation-manager/activities/voice",
        "DELETE /routing-engine/tasks/conversation/{conversationId}/direction/{direction}",
    },
    "204": {
        "DELETE /auth/realms/{realm}/authz/protection/resource_set/{resourceId}",
        "POST /ccm/actuator/loggers/com.ef.ccm",
    },
    "405": {"DELETE /unified-admin/forms/{formId}", "DELETE /unified-admin/reasons/{reasonId}"},
    "429": {"POST /ccm/message/send"},
}

#: The share of operations with a body that document a refusal. Of the rest, generated invalid
#: requests are sent too, but whether they are accepted proves nothing.
REFUSING_SHARE = 0.8


def _response(label: str, status: str) -> Response:
    return next(r for r in subject.operation(label).responses if r.status == status)


def _examples(label: str, status: str) -> list[Any]:
    return [v for media in _response(label, status).content for v in media.examples.values()]


@pytest.mark.parametrize("status", RARE_STATUSES)
def test_rare_statuses_stay_rare(status: str) -> None:
    """A status that one might expect everywhere is documented only where it was seen."""
    found = {o.label for o in subject.operations() if any(r.status == status for r in o.responses)}
    assert found == RARE_STATUSES[status]


def test_creation_answers_200() -> None:
    """A new item of a collection is answered with 200, never 201."""
    created = [c.create for c in collections(subject.document())]
    assert created
    assert all(any(r.status == "200" for r in operation.responses) for operation in created)


@pytest.mark.parametrize(
    ("label", "status", "other"),
    [
        ("POST /routing-engine/precision-queues", "400", "409"),
        ("POST /unified-admin/reasons", "409", "422"),
    ],
    ids=["queue name", "reason"],
)
def test_duplicates_are_refused_differently(label: str, status: str, other: str) -> None:
    """A queue name taken already is a bad request; a reason taken already is a conflict."""
    statuses = {response.status for response in subject.operation(label).responses}
    assert status in statuses
    assert other not in statuses


@pytest.mark.parametrize(
    "label", ["GET /routing-engine/precision-queues", "GET /routing-engine/media-routing-domains"]
)
def test_list_with_an_id_is_one_object(label: str) -> None:
    """A list that is asked for one id answers with the object alone; both forms are documented."""
    assert {type(value) for value in _examples(label, "200")} == {list, dict}


def test_assigned_resource_is_bare_text() -> None:
    """A request for an agent is answered with text that is no JSON."""
    label = "POST /routing-engine/assign-resource"
    (media,) = _response(label, "200").content
    assert media.schema["type"] == "string"
    assert all(isinstance(value, str) for value in media.examples.values())


def test_one_deletion_carries_a_body() -> None:
    """Sessions are removed from a task's media by a DELETE that says in its body which."""
    found = [o.label for o in subject.operations() if o.method == "delete" and o.body]
    assert found == ["DELETE /routing-engine/tasks/medias/sessions"]


def test_form_update_names_the_form_in_its_body() -> None:
    """A form is updated at the collection's path, its id in the body."""
    (media,) = subject.operation("PUT /unified-admin/forms").body
    assert all("id" in value for value in media.examples.values())


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("PUT /cim-customer/label", "_id"),
        ("DELETE /cim-customer/label", "_id"),
        ("GET /cim-customer/userPreference", "user_Id"),
    ],
)
def test_addressed_by_query(label: str, name: str) -> None:
    """Labels and preferences are addressed by a query parameter, not by a path."""
    assert (name, "query", True) in _parameters(subject.operation(label))


@pytest.mark.parametrize("name", ["activityType", "activity-type"])
def test_one_parameter_in_two_spellings(name: str) -> None:
    """The type of an activity is asked for by one of two names, depending on the operation."""
    users = [o for o in subject.operations() if (name, "query", False) in _parameters(o)]
    assert users


def test_graphql_errors_come_with_200() -> None:
    """A GraphQL query that fails is a success of HTTP, its errors in the body."""
    answers = _examples("POST /conversation-manager/graphql", "200")
    assert any("errors" in answer for answer in answers)
    assert any("data" in answer for answer in answers)


def test_refusals_of_the_gateway_look_alike() -> None:
    """Every 403 but those of the logins and of Keycloak's introspection has the gateway's body."""
    gateway = {"error": "access_denied", "error_description": "not_authorized"}
    others = {
        operation.label
        for operation in subject.operations()
        for response in operation.responses
        for media in response.content
        if response.status == "403" and gateway not in media.examples.values()
    }
    assert others == {
        "POST /agent-manager/agent/login",
        "POST /unified-admin/keycloakLogin",
        "POST /auth/realms/{realm}/protocol/openid-connect/token/introspect",
    }


def test_most_operations_can_refuse() -> None:
    """Nearly every operation that takes a body documents how it refuses a wrong one."""
    taking = [o for o in subject.operations() if o.body]
    mute = [o.label for o in taking if not can_refuse(o)]
    share = 1 - len(mute) / len(taking)
    assert share >= REFUSING_SHARE, f"{share:.1%} of {len(taking)}; not:\n" + "\n".join(mute)


def test_the_document_can_be_broken_in_every_way() -> None:
    """There is an operation for each kind of fault that the suites are tried with."""
    stub, _ = server.fresh()
    ways = {kind for kind in KINDS if mutants(stub, subject.operations(), kind)}
    assert ways == set(KINDS)


def _parameters(operation: Operation) -> set[tuple[str, str, bool]]:
    return {(p.name, p.place, p.is_required) for p in operation.parameters}
