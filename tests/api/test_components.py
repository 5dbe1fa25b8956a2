"""Shared schemas: what is one, and what each is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.api.conftest import Converted, Postman

Json = Any


def get(postman: Postman, path: str, body: Json, code: int = 200, name: str = "") -> Json:
    return postman.request(
        "GET", "{{base}}" + path, name or f"Get {path}", response=[postman.saved(body, code)]
    )


def names(done: Converted) -> list[str]:
    return [s.name for s in done.api.schemas]


@pytest.mark.parametrize(
    ("path", "body", "expected"),
    [
        ("/agents/:id", {"a": 1}, ["Agent"]),
        ("/agents", [{"a": 1}], ["Agent"]),
        ("/agents", {"data": [{"a": 1}], "total": 1}, ["Agent", "AgentList"]),
        ("/agents.json", {"data": [{"a": 1}], "total": 1}, ["Agent", "AgentList"]),
        ("/agents/:id.json", {"a": 1}, ["Agent"]),
        ("/agents/:id/json", {"a": 1}, ["Agent"]),
        ("/api/agent/json", {"a": 1}, ["Agent"]),
        ("/agents", {"agents": [{"a": 1}]}, ["Agent", "AgentList"]),
        ("/agents", {"total": 1}, ["Agent"]),
        ("/agents/:id/state", {"a": 1}, ["AgentState"]),
        ("/agents/:id/skills", [{"a": 1}], ["AgentSkill"]),
        ("/api/v1/agent-states", [{"a": 1}], ["AgentState"]),
        ("/agents/:id", {"team": {"a": 1}}, ["Agent", "Team"]),
        ("/agents/:id", {"teams": [{"a": 1}]}, ["Agent", "Team"]),
        ("/agents/:id", {"data": {"a": 1}}, ["Agent", "AgentData"]),
        ("/agents/:id", {"x": {"1": {"a": 1}}}, ["Agent", "AgentX"]),
        ("/files/:id", {"a": 1}, ["GetFilesIdResponse"]),
        ("/agents/:id", {"agent": {"b": 1}}, ["Agent", "AgentAgent"]),
    ],
)
def test_what_an_output_is_called(
    postman: Postman, path: str, body: Json, expected: list[str]
) -> None:
    """The noun of the path, singular; the property's name below it; never a generator's own word."""
    assert names(postman.convert(get(postman, path, body))) == expected


def test_what_an_input_is_called(postman: Postman) -> None:
    """The operation and `Request`; what lies in it has `Input`, so that outputs keep their names."""
    body = postman.json_body({"team": {"a": 1}, "header": {"b": 1}})
    done = postman.convert(postman.request("POST", "{{base}}/agents", "Create an agent", body=body))
    assert names(done) == ["AgentHeaderInput", "CreateAgentRequest", "TeamInput"]


def test_an_input_says_so_once(postman: Postman) -> None:
    """What the API itself calls an input is not called one twice."""
    body = postman.json_body({"offerInput": {"a": 1}})
    done = postman.convert(postman.request("POST", "{{base}}/agents", "Create an agent", body=body))
    assert names(done) == ["CreateAgentRequest", "OfferInput"]


def test_errors_share_a_name_while_they_share_a_shape(postman: Postman) -> None:
    """Equal errors are one; another shape is named after its folder."""
    done = postman.convert(
        postman.folder("Agents", get(postman, "/agents", {"error": "x"}, 404)),
        postman.folder("Queues", get(postman, "/queues", {"error": "y"}, 400)),
        postman.folder("Files", get(postman, "/uploads", {"message": "z"}, 400)),
    )
    assert names(done) == ["Error", "FilesError"]


def test_equal_objects_are_one_and_speak_for_all(postman: Postman) -> None:
    """The same structure at two places is one schema that names both places."""
    done = postman.convert(
        get(postman, "/agents", [{"id": 1}]), get(postman, "/agents/:id", {"id": 2})
    )
    assert names(done) == ["Agent"]
    assert len(done.schema("Agent").provenance.pointers) == 2


def test_an_object_inside_another_one_is_from_where_that_one_is(postman: Postman) -> None:
    """A nested object names the responses that the objects around it were seen in."""
    done = postman.convert(
        get(postman, "/agents/:id", {"id": 1, "lists": [{"owner": {"id": 1}}]}),
        get(postman, "/tasks/:id", {"owner": {"id": 2}}),
    )
    assert done.schema("Owner").provenance.pointers == (
        "/item/0/response/0",
        "/item/1/response/0",
    )


def test_a_thing_of_its_own_names_what_others_have_too(postman: Postman) -> None:
    """What belongs to another thing, or is one of a list, takes the name of the thing itself."""
    done = postman.convert(
        get(postman, "/queues/:id/last-agent", {"id": 1}),
        get(postman, "/agents", [{"id": 1}]),
        get(postman, "/tasks/:id", {"assignee": {"id": 1}}),
    )
    assert names(done) == ["Agent", "Task"]


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("POST", "/agents", "Agent"),
        ("PUT", "/agents/:id", "Agent"),
        ("DELETE", "/agents/:id", "RunItResponse"),
        ("POST", "/agents/:id/login", "RunItResponse"),
        ("GET", "/agents/:id/login", "AgentLogin"),
    ],
)
def test_what_an_action_answers(postman: Postman, method: str, path: str, expected: str) -> None:
    """Creating and changing answer with the thing; deleting it and doing something to it do not."""
    saved = postman.saved({"a": 1})
    done = postman.convert(postman.request(method, "{{base}}" + path, "Run it", response=[saved]))
    assert names(done) == [expected]


def test_objects_that_differ_by_what_was_not_seen_are_one(postman: Postman) -> None:
    """A null here and an empty list there are filled in from the place where more was seen."""
    full = {"id": 1, "team": {"name": "a"}, "skills": ["x"]}
    done = postman.convert(
        get(postman, "/agents", [{"id": 1, "team": None, "skills": []}]),
        get(postman, "/agents/:id", full),
    )
    assert names(done) == ["Agent", "Team"]
    shape = done.schema("Agent").object
    assert shape is not None
    team = dict(shape.properties)["team"]
    assert (team.reference, team.null) == ("Team", True)


@pytest.mark.parametrize(
    "other",
    [
        {"id": 1},  # less
        {"id": 1, "name": 2},  # another type
        {"id": 1, "name": "2024-01-31"},  # a narrower text
        {"id": 1, "name": "x", "more": 1},  # more
    ],
)
def test_objects_that_differ_stay_apart(postman: Postman, other: Json) -> None:
    """Sharing never gives an operation a property, a type or a freedom that it did not show."""
    done = postman.convert(
        get(postman, "/agents", [{"id": 1, "name": "x"}], name="List agents"),
        get(postman, "/agents/:id", other, name="Get one"),
    )
    assert names(done) == ["Agent", "AgentItem"]


def test_a_union_and_its_cases_have_names(postman: Postman) -> None:
    """Cases are called after the value of the tag and the union."""
    plain = {"body": {"type": "PLAIN", "text": "x"}}
    image = {"body": {"type": "IMAGE", "url": "y"}}
    done = postman.convert(get(postman, "/messages", [plain, image]))
    assert names(done) == ["ImageMessageBody", "Message", "MessageBody", "PlainMessageBody"]
    union = done.schema("MessageBody").variants
    assert union is not None
    assert [(v, s.reference) for v, s in union.cases] == [
        ("IMAGE", "ImageMessageBody"),
        ("PLAIN", "PlainMessageBody"),
    ]


def test_names_differ_in_more_than_case(postman: Postman) -> None:
    """Generated modules live on file systems that do not tell case apart."""
    done = postman.convert(
        get(postman, "/x/:id", {"subTask": {"a": 1}}), get(postman, "/y/:id", {"subtask": {"b": 1}})
    )
    assert len({name.lower() for name in names(done)}) == len(names(done)) == 4


def test_every_object_with_properties_is_shared(postman: Postman) -> None:
    """No object with properties is left in place, however deep."""
    done = postman.convert(get(postman, "/a", {"b": [{"c": {"1": {"d": {"e": 1}}}}]}))
    assert len(done.api.schemas) == 4
    for named in done.api.schemas:
        assert named.schema.object is not None
        for _, s in named.schema.object.properties:
            assert not (s.object and s.object.properties)


def test_a_shared_name_is_stable_when_unrelated_requests_come(postman: Postman) -> None:
    """A request that shares no word with the others changes none of their names."""
    items = [get(postman, "/agents", [{"team": {"a": 1}}]), get(postman, "/queues/:id", {"b": 1})]
    before = names(postman.convert(*items))
    other = get(postman, "/zebras", [{"stripe": {"c": 1}}])
    for at in range(3):
        after = names(postman.convert(*items[:at], other, *items[at:]))
        assert set(after) - set(before) == {"Zebra", "Stripe"}
        assert set(before) <= set(after)


def test_a_thing_that_holds_its_like_stays_finite(postman: Postman) -> None:
    """A thing is not merged with the one inside it: no schema would end that held itself."""
    body = {"name": "top", "agents": [{"name": "below", "agents": []}]}
    done = postman.convert(get(postman, "/agents/:id", body))
    assert done.response().object is not None
    assert len(names(done)) == 2


def test_two_things_that_hold_each_other_stay_finite(postman: Postman) -> None:
    """Nor are two merged that would then hold each other."""
    agent = {"id": 1, "queue": {"id": 2, "agent": None}}
    queue = {"id": 1, "agent": {"id": 2, "queue": None}}
    done = postman.convert(get(postman, "/agents/:id", agent), get(postman, "/queues/:id", queue))
    assert {"Agent", "Queue"} <= set(names(done))
