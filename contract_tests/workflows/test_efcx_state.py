"""What the stub of Expertflow CX remembers: queues and steps, agents, tasks, messages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from contract_tests.harness.document import subject
from contract_tests.harness.servers.inprocess import AppTransport
from contract_tests.harness.servers.server import BASE_URL, Clock
from postspec.openapi import Operation
from postspec.stub import StubSettings, User, make_app, read_declarations

Json = Any

DECLARED = Path(__file__).parents[2] / "openapi" / "stub.yaml"
OPERATIONS = {one.operation_id: one for one in subject.document().operations}
AGENT = "a13a49f4-7ec6-436b-91b0-0fd1be205799"
CHAT = "6305de07166ba1099d11d8e6"
SALES = "e41f6a90-2d57-4c3b-9b8e-0a65c7d1f284"

pytestmark = pytest.mark.skipif(
    not {"createQueue", "agentLogin", "receiveMessageFromChannel"} <= OPERATIONS.keys(),
    reason="about the operations of Expertflow CX",
)


class Api:
    """The stub, called by the operations' ids."""

    def __init__(self, http: httpx.Client) -> None:
        self._http = http

    def answer(self, name: str, sent: Json = None, **variables: str) -> httpx.Response:
        """Give the answer to a call; what is no variable of the path goes into the query."""
        operation = OPERATIONS[name]
        path = operation.path
        query = {k: v for k, v in variables.items() if "{" + k + "}" not in path}
        for key, value in variables.items():
            path = path.replace("{" + key + "}", value)
        return self._http.request(operation.method.upper(), path, json=sent, params=query)

    def __call__(self, name: str, sent: Json = None, **variables: str) -> Json:
        """Give the value of a success."""
        answer = self.answer(name, sent, **variables)
        assert answer.is_success, (name, answer.status_code, answer.text)
        is_json = "json" in answer.headers.get("content-type", "") and answer.content
        return answer.json() if is_json else answer.text


@pytest.fixture
def api() -> Iterator[Api]:
    """Give a fresh stub with the declarations beside the document."""
    settings = StubSettings(
        tokens={"token": User("ada", "", ("admin",))},
        now=Clock(),
        declared=read_declarations(DECLARED.read_text("utf-8"), DECLARED.name),
    )
    transport = AppTransport(make_app(subject.document(), settings))
    headers = {"authorization": "Bearer token"}
    with httpx.Client(transport=transport, base_url=BASE_URL, headers=headers) as http:
        yield Api(http)


def shown(name: str) -> Json:
    """Give a copy of the body that the document shows for an operation."""
    operation: Operation = OPERATIONS[name]
    return json.loads(json.dumps(next(iter(operation.body[0].examples.values()))))


def queue(name: str) -> Json:
    return {"name": name, "mrd": {"id": CHAT}, "serviceLevelType": 1, "serviceLevelThreshold": 30}


def test_a_queue_and_its_steps_are_one_thing(api: Api) -> None:
    """Shown with the whole media routing domain, by id, by name and with its steps."""
    assert api("createQueue", queue("Brief"))["agentSlaDuration"] is None
    made = api("createQueue", {**queue("Claims"), "agentSlaDuration": 60})
    assert (made["mrd"]["name"], made["steps"]) == ("Chat", [])
    stepped = api("addQueueStep", shown("addQueueStep"), queueId=made["id"])
    assert (stepped["id"], len(stepped["steps"])) == (made["id"], 1)
    assert api("getQueueByName", queueName="Claims") == stepped
    assert api("listQueues", queueId=made["id"]) == stepped
    api("deleteQueueStep", queueId=made["id"], id=stepped["steps"][0]["id"])
    assert api("getQueueByName", queueName="Claims")["steps"] == []
    api("updateMrd", {**made["mrd"], "name": "Texts"}, id=CHAT)
    assert api("getQueueByName", queueName="Claims")["mrd"]["name"] == "Texts"


def test_what_a_queue_needs_and_what_it_must_not_have(api: Api) -> None:
    """An unknown domain is 404, a name that is taken 400, and a domain in use cannot go."""
    domain = api("createMrd", {"name": "Video", "maxRequests": 2})
    made = api("createQueue", {**queue("Claims"), "mrd": {"id": domain["id"]}})
    assert api.answer("createQueue", {**queue("Other"), "mrd": {"id": "0" * 24}}).status_code == 404
    assert api.answer("createQueue", queue("Claims")).status_code == 400
    assert api.answer("deleteMrd", id=domain["id"]).status_code == 409
    api("deleteQueue", id=made["id"])
    assert api.answer("deleteMrd", id=domain["id"]).status_code == 200
    assert api.answer("getQueueByName", queueName="Claims").status_code == 404


def test_an_agent_logs_in_and_changes_state(api: Api) -> None:
    """A login makes an agent who is not ready; an unknown one has no state to change."""
    person = {**shown("agentLogin"), "id": AGENT.replace("a13a", "c13a"), "username": "new.agent"}
    change = {"agentId": person["id"], "state": {"name": "READY", "reasonCode": None}}
    assert api.answer("changeAgentState", change).status_code == 404
    api("agentLogin", person)
    state = api("getAgentState", agentId=person["id"])
    assert (state["agent"]["id"], state["state"]["name"]) == (person["id"], "NOT_READY")
    assert api("changeAgentState", change)["agentId"] == person["id"]
    assert api("getAgentState", agentId=person["id"])["state"]["name"] == "READY"
    assert person["id"] in [one["agent"]["id"] for one in api("listAgentStates")]
    api("changeAgentMrdState", {"agentId": AGENT, "mrdId": CHAT, "state": "NOT_READY"})
    first = api("getAgentState", agentId=AGENT)["agentMrdStates"][0]
    assert (first["state"], first["previousState"]) == ("NOT_READY", "ACTIVE")


def test_a_task_waits_and_is_flushed_by_the_name_of_its_queue(api: Api) -> None:
    """A request for an agent makes it; it is closed by force, and read so later."""
    before = {one["id"] for one in api("listTasks")}
    assert api("assignResource", shown("assignResource")) == "Request Received Successfully"
    (task,) = [one for one in api("listTasks") if one["id"] not in before]
    media = task["activeMedia"][0]
    assert (media["queue"], media["taskId"]) == ({"id": SALES, "name": "Sales"}, task["id"])
    assert api.answer("flushOneQueue", queueName="Nobody").status_code == 404
    api("flushOneQueue", queueName="Sales")
    closed = {"name": "CLOSED", "reasonCode": "FORCE_CLOSED"}
    assert api("getTask", id=task["id"])["state"] == closed


def test_a_task_changes_its_state(api: Api) -> None:
    """Given to an agent it is shown so; closed, it is read as closed."""
    task = api("assignAgent", shown("assignAgent"))
    assert task["assignedTo"] == {"id": AGENT, "name": "Omar Weber"}
    done = {
        "conversationId": task["conversationId"],
        "state": {"name": "CLOSED", "reasonCode": "DONE"},
    }
    api("changeTaskState", done, taskId=task["id"])
    assert api("getTask", id=task["id"])["state"] == done["state"]


def test_a_message_begins_a_conversation_or_goes_on_with_it(api: Api) -> None:
    """Two messages of one customer on one channel are two events of one conversation."""
    before = {one["id"] for one in api("listActiveConversations")}
    message = shown("receiveMessageFromChannel")
    message["header"]["channelData"]["channelCustomerIdentifier"] = "41790009999"
    for text in ("Hello", "Anybody?"):
        api(
            "receiveMessageFromChannel",
            {**message, "body": {"type": "PLAIN", "markdownText": text}},
        )
    (new,) = [one for one in api("listActiveConversations") if one["id"] not in before]
    events = api("getPastEventsOfConversation", conversationId=new["id"])
    said = [one["data"]["body"]["markdownText"] for one in events]
    assert said == ["Hello", "Anybody?"]


def test_what_is_addressed_by_other_keys(api: Api) -> None:
    """Labels by `_id` in the query, preferences by their user, forms by the id in the body."""
    label = api("createLabel", {"name": "New", "colorCode": "#ffffff", "createdBy": "ada"})
    api(
        "updateLabel", {"name": "Old", "colorCode": "#000000", "updatedBy": "ada"}, _id=label["_id"]
    )
    assert "Old" in [one["name"] for one in api("listLabels")]
    api("deleteLabel", _id=label["_id"])
    assert "Old" not in [one["name"] for one in api("listLabels")]
    preference = {**shown("createUserPreference"), "user_Id": AGENT.replace("a13a", "d13a")}
    made = api("createUserPreference", preference)
    assert api("getUserPreference", user_Id=preference["user_Id"]) == made
    form = api("createForm", {"formTitle": "Wrap-up"})
    api("updateForm", {**form, "formTitle": "After"})
    assert "After" in [one["formTitle"] for one in api("listFormTitles")]


def test_defaults_stay(api: Api) -> None:
    """A default reason code and the default form cannot be deleted, what is made can."""
    for name, key in (("deleteReasonCode", "reasonId"), ("deleteForm", "formId")):
        listed = api("listReasonCodes" if key == "reasonId" else "listForms")
        title = "name" if key == "reasonId" else "formTitle"
        default = next(one["id"] for one in listed if one[title].startswith("Default"))
        assert api.answer(name, **{key: default}).status_code == 405
    made = api("createReasonCode", {"name": "Tea", "type": "NOT_READY"})
    assert api.answer("createReasonCode", {"name": "Tea", "type": "NOT_READY"}).status_code == 409
    api("deleteReasonCode", reasonId=made["id"])


def test_an_announcement_is_seen(api: Api) -> None:
    """By one more, once; the answer and the announcement say so."""
    key, person = "65f2a1d3b7c4e90012ab34cd", AGENT.replace("a13a", "e13a")
    for _ in range(2):
        seen = api("markAnnouncementSeen", {"userId": person}, announcementId=key)
    assert seen["result"]["seenBy"].count(person) == 1
    assert api("getAnnouncement", announcementId=key)["seenBy"] == seen["result"]["seenBy"]
