"""Which consumers a change hits, by what their source and their recorded traffic show."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from postspec.client import generate_client
from postspec.compat import Policy, compare, judge, render_html, render_markdown, render_text
from postspec.compat.consumers import (
    ConsumerError,
    Usage,
    merged,
    passing_unhit,
    tolls,
    usage_of_source,
    usage_of_traffic,
    with_hits,
)
from postspec.compat.surface import Side, compare_packages, joined, places_of, read_package
from postspec.openapi import Document, read_source

OLD = """\
openapi: 3.1.0
info: {title: Shop, version: 1.0.0}
servers: [{url: 'https://shop.example.com/api'}]
paths:
  /agents/{id}:
    get:
      operationId: getAgent
      tags: [Agents]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: withQueues, in: query, schema: {type: boolean}}
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Agent'}}}}
        '404': {description: none}
  /agents:
    get:
      operationId: listAgents
      tags: [Agents]
      parameters: [{name: X-Trace, in: header, schema: {type: string}}]
      responses:
        '200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Agent'}}}}}
    post:
      operationId: createAgent
      tags: [Agents]
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewAgent'}}}}
      responses:
        '201': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Agent'}}}}
  /teams:
    get:
      operationId: listTeams
      tags: [Teams]
      responses:
        '200': {description: ok, content: {application/json: {schema: {type: object, properties: {items: {type: array, items: {$ref: '#/components/schemas/Team'}}, total: {type: integer}}}}}}
        '403': {description: no, content: {application/json: {schema: {type: object, properties: {code: {type: string}}}}}}
components:
  schemas:
    Agent:
      type: object
      required: [id, name]
      properties:
        id: {type: string}
        name: {type: string}
        state: {type: string, enum: [READY, BUSY]}
        queue: {$ref: '#/components/schemas/Queue'}
        teams: {type: array, items: {$ref: '#/components/schemas/Team'}}
    Queue: {type: object, properties: {label: {type: string}, size: {type: integer}}}
    Team: {type: object, properties: {title: {type: string}, lead: {type: string}}}
    NewAgent:
      type: object
      required: [name]
      properties: {name: {type: string}, mood: {type: string, enum: [GOOD, BAD]}, nick: {type: string}}
"""
AGENT, NEW, TEAM = (f"/components/schemas/{name}/properties/" for name in ("Agent", "NewAgent", "Team"))  # fmt: skip


def document(text: str = OLD) -> Document:
    """Give the document in a text."""
    return Document(file="shop.yaml", raw=read_source(text))


@cache
def side(text: str = OLD) -> Side:
    """Give the client of a document."""
    one = document(text)
    files = generate_client(one, package_name="shop", project_name="shop").files
    package = read_package(files, "shop")
    return Side(package, places_of(package, one))


def source(body: str, **more: str) -> Usage:
    """Give what a program uses, and other modules of it."""
    files = {"bot.py": f"from shop import Client, models\n{body}".encode()}
    files |= {f"{name}.py": text.encode() for name, text in more.items()}
    return usage_of_source("bot", files, side())


PROGRAMS = {
    "a variable": "agent = Client('u').agents.get_agent('1')\nagent.state",
    "a with statement": "with Client('u') as c:\n    c.agents.get_agent('1').state",
    "awaited": "from shop import AsyncClient\nasync def f():\n    async with AsyncClient('u') as c:\n        (await c.agents.get_agent('1')).state",
    "a loop": "for a in Client('u').agents.list_agents():\n    a.state",
    "a comprehension": "x = {a.id: a.state for a in Client('u').agents.list_agents()}",
    "an index": "Client('u').agents.list_agents()[0].state",
    "a key function": "sorted(Client('u').agents.list_agents(), key=lambda a: a.state)",
    "pages": "for a in Client('u').iterate(Client('u').agents.list_agents):\n    a.state",
    "a whole answer": "Client('u').with_response(Client('u').agents.get_agent, '1').parsed.state",
    "an annotation": "def f(c: Client) -> None:\n    c.agents.get_agent('1').state",
    "an annotation of a model": "def f(a: models.Agent) -> str:\n    return a.state\nClient('u').agents.get_agent('1')",
    "an annotation in quotes": "def f(c: 'Client') -> None:\n    c.agents.get_agent('1').state",
    "a function": "def state(a):\n    return a.state\nstate(Client('u').agents.get_agent('1'))",
    "what a function returns": "def make():\n    return Client('u')\ndef f():\n    make().agents.get_agent('1').state",
    "an attribute": "class Bot:\n    def __init__(self):\n        self.c = Client('u')\n    def f(self):\n        return self.c.agents.get_agent('1').state",
    "a field": "from dataclasses import dataclass\n@dataclass\nclass Bot:\n    c: Client\n    def f(self):\n        return self.c.agents.get_agent('1').state",
    "a name": "getattr(Client('u').agents.get_agent('1'), 'state')",
    "a list": "found = []\nfound.append(Client('u').agents.get_agent('1'))\nfor a in found:\n    a.state",
    "a service": "agents = Client('u').agents\nagents.get_agent('1').state",
    "a package": "import shop\nshop.Client('u').agents.get_agent('1').state",
    "a fake": "from shop.testing import FakeApi\nFakeApi().client().agents.get_agent('1').state",
    "gathered": "import asyncio\nfrom shop import AsyncClient\nasync def f(c: AsyncClient):\n    for a in await asyncio.gather(c.agents.get_agent('1')):\n        a.state",
    "one branch of two": "if input():\n    a = Client('u').agents.get_agent('1')\nelse:\n    a = None\nif a:\n    a.state",
    "an item of the turn before": "last = None\nfor a in Client('u').agents.list_agents():\n    if last:\n        last.state\n    last = a",
    "a function in a function": "def f(c: Client):\n    a = c.agents.get_agent('1')\n    def g():\n        return a.state\n    g()",
    "a default": "def f(c=Client('u')):\n    c.agents.get_agent('1').state",
    "unpacking": "first, *rest = Client('u').agents.list_agents()\nfirst.state",
    "an unset value": "a = Client('u').agents.get_agent('1')\nif a.state:\n    pass",
}  # fmt: skip


@pytest.mark.parametrize("how", PROGRAMS)
def test_an_attribute_that_is_read(how: str) -> None:
    """A value is followed from the client to the attribute, however a program is written."""
    usage = source(PROGRAMS[how])
    assert AGENT + "state" in usage.read
    assert AGENT + "name" not in usage.read
    assert usage.calls
    assert not usage.hidden


def test_several_modules() -> None:
    """Functions of another module of the program are followed into."""
    usage = source(
        "from views import show\nshow(Client('u').agents.get_agent('1'))",
        views="def show(agent):\n    return agent.queue.label\n",
    )
    assert usage.read["/components/schemas/Queue/properties/label"].places == ["views.py:2"]


HIDING = {
    "printed": "print(Client('u').agents.get_agent('1'))",
    "in a text": "f\"{Client('u').agents.get_agent('1')}\"",
    "as a mapping": "Client('u').agents.get_agent('1').to_dict()",
    "any attribute": "n = input()\ngetattr(Client('u').agents.get_agent('1'), n)",
    "given to a library": "import json\njson.dumps(Client('u').agents.get_agent('1'))",
    "returned to nobody knows whom": "def view():\n    return Client('u').agents.get_agent('1')",
    "in a list": "import x\nx.show([Client('u').agents.get_agent('1')])",
    "kept by something unknown": "import x\nx.agent = Client('u').agents.get_agent('1')",
    "compared": "def f(other):\n    return Client('u').agents.get_agent('1') == other",
    "matched": "match Client('u').agents.get_agent('1'):\n    case models.Agent(state='READY'):\n        pass",
    "more than a function names": "def f(*many):\n    pass\nf(Client('u').agents.get_agent('1'))",
    "put away": "STORE = {}\nSTORE['a'] = Client('u').agents.get_agent('1')",
}


@pytest.mark.parametrize("how", HIDING)
def test_what_goes_on_whole(how: str) -> None:
    """Of a value that goes where nobody can follow it, nothing is read for certain, and it is told."""
    usage = source(HIDING[how])
    assert AGENT + "state" not in usage.read
    assert set(usage.hidden) == {"GET /agents/{}"}


GUESSES = {
    "an unknown object": "def f(state):\n    state.client.agents.get_agent('1')",
    "a method by name": "getattr(Client('u').agents, input())('1')",
    "a client given away": "import x\nx.start(Client('u'))",
    "a method given away": "import x\nx.retry(Client('u').agents.get_agent)",
}


@pytest.mark.parametrize("how", GUESSES)
def test_calls_that_cannot_be_followed(how: str) -> None:
    """Where a call may be made that nobody sees, it is not certain, and not overlooked."""
    usage = source(GUESSES[how])
    assert "GET /agents/{}" not in usage.calls
    assert "GET /agents/{}" in usage.guessed


def test_what_is_sent() -> None:
    """Arguments and models that are made are what is sent; `**` is what cannot be seen."""
    usage = source(
        "c = Client('u')\nc.agents.get_agent('1', with_queues=True)\n"
        "body = models.NewAgent('n', mood='GOOD')\nbody.nick = 'x'\nc.agents.create_agent(body=body)\n"
        "c.agents.create_agent(body=models.NewAgent.from_dict({'name': 'n', 'nick': 'y'}))\n"
    )
    assert usage.parameters["GET /agents/{} query withQueues"].places == ["bot.py:3"]
    assert {NEW + "name", NEW + "mood", NEW + "nick"} <= set(usage.sent)
    assert f'{NEW}mood="GOOD"' in usage.values
    assert usage.sent_keys["/components/schemas/NewAgent"] == {"name"}
    assert not usage.open
    opened = source(
        "def f(given):\n    Client('u').agents.create_agent(body=models.NewAgent(**given))"
    )
    assert set(opened.open) == {"POST /agents"}


def test_another_package() -> None:
    """A program that never imports the package is told to be one, so that a wrong name is found."""
    usage = usage_of_source("bot", {"bot.py": b"from other import Client"}, side())
    assert usage.note == "its source never imports `shop`"
    assert source("").note == "0 calls in its source"


def test_no_python() -> None:
    """A file that is no Python is named with its line."""
    with pytest.raises(ConsumerError, match="not Python") as caught:
        source("def (")
    assert (caught.value.file, caught.value.line) == ("bot.py", 2)


# --- traffic --------------------------------------------------------------------------------------


def entry(
    method: str,
    path: str,
    *,
    body: object = None,
    status: int = 200,
    answer: object = None,
    headers: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """Give one entry of a HAR."""
    request: dict[str, Any] = {"method": method, "url": f"https://shop.example.com/api{path}"}
    request["headers"] = [{"name": k, "value": v} for k, v in (headers or {}).items()]
    if body is not None:
        request["postData"] = {"mimeType": "application/json", "text": json.dumps(body)}
    text = json.dumps(answer) if answer is not None else ""
    content = {"mimeType": "application/json", "text": text}
    return {"request": request, "response": {"status": status, "content": content}}


def traffic(*entries: dict[str, Any], name: str = "web") -> Usage:
    """Give what recorded requests use."""
    har = json.dumps({"log": {"entries": entries}}).encode()
    return usage_of_traffic(name, {"web.har": har}, document())


def test_what_traffic_shows() -> None:
    """Operations, parameters, what is sent and what is received are seen at their schemas."""
    usage = traffic(
        entry("GET", "/agents/1?withQueues=true", answer={"id": "1", "state": "BUSY", "teams": [{"lead": "x"}]}),
        entry("GET", "/agents", headers={"x-trace": "abc"}, answer=[{"id": "1", "queue": {"label": "l"}}]),
        entry("POST", "/agents", body={"name": "n", "mood": "GOOD"}, status=201),
        entry("GET", "/elsewhere", status=404),
    )  # fmt: skip
    assert set(usage.calls) == {"GET /agents/{}", "GET /agents", "POST /agents"}
    assert usage.unknown == 1
    assert "GET /agents/{} query withQueues" in usage.parameters
    assert "GET /agents header x-trace" in usage.parameters
    assert {AGENT + "state", TEAM + "lead", AGENT + "queue"} <= set(usage.received)
    assert "/components/schemas/Queue/properties/label" in usage.received
    assert {NEW + "name", NEW + "mood"} <= set(usage.sent)
    assert NEW + "nick" not in usage.sent
    assert f'{NEW}mood="GOOD"' in usage.values
    assert not usage.read


def test_values_are_not_kept() -> None:
    """Of what is recorded, only listed values of the document are kept."""
    usage = traffic(entry("POST", "/agents?token=hunter2", body={"name": "hunter2", "mood": "hunter2"}, headers={"Authorization": "hunter2"}))  # fmt: skip
    assert "hunter2" not in repr(usage)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{", "not JSON"),
        (b"{}", "no HTTP Archive"),
        (b"\xff\xfe{", "not"),
        (b"1" * 5000, "too many digits"),
    ],
)
def test_no_recording(content: bytes, said: str) -> None:
    """What is no HTTP Archive is refused in words."""
    with pytest.raises(ConsumerError, match=said):
        usage_of_traffic("web", {"web.har": content}, document())


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["request", "response", "url", "method", "status", "content", "text", "headers", "postData", "name", "state"]),
            inner,
            max_size=5,
        ),
    ),
    max_leaves=12,
)  # fmt: skip


@settings(derandomize=True, deadline=None, database=None)
@given(st.lists(JSON, max_size=3), JSON)
def test_any_recording_is_read(entries: list[Any], body: Any) -> None:  # noqa: ANN401 - any JSON
    """Whatever a recording holds, it is read as far as it is one, and nothing fails."""
    odd = {"request": {"method": "GET", "url": "http://[::1"}}
    known = entry("POST", "/agents", body=body, status=201, answer=body)
    usage = traffic(*entries, odd, known)
    assert "POST /agents" in usage.calls
    assert usage.unknown


def test_several_recordings() -> None:
    """What several files show of one consumer is put together: what one left out is left out."""
    one = traffic(entry("POST", "/agents", body={"name": "n", "nick": "x"}))
    other = traffic(entry("POST", "/agents", body={"name": "n"}))
    both = merged([one, other])
    assert both.requests == 2
    assert both.sent_keys["/components/schemas/NewAgent"] == {"name"}


# --- hits -----------------------------------------------------------------------------------------

CALLS = "c = Client('u')\n"
GET = CALLS + "a = c.agents.get_agent('1')\n"

#: edit → consumer → what is told: `does`, `may`, or nothing.
HITS: dict[str, tuple[tuple[str, str], str, list[tuple[Any, str]]]] = {
    "a property is gone from an answer": (
        ("        state: {type: string, enum: [READY, BUSY]}\n", ""),
        "response-property-removed",
        [
            (GET + "a.state", "does"),
            (GET + "a.name", ""),
            (GET + "print(a)", "may"),
            (CALLS + "c.teams.list_teams()", ""),
            ([entry("GET", "/agents/1", answer={"id": "1", "state": "BUSY"})], "may"),
            ([entry("GET", "/agents/1", answer={"id": "1"})], ""),
            ([entry("GET", "/agents/1")], "may"),  # recorded without bodies
            ([entry("GET", "/teams", answer={"items": []})], ""),
        ],
    ),
    "a property is needed": (
        ("required: [name]\n", "required: [name, nick]\n"),
        "request-property-made-required",
        [
            (CALLS + "c.agents.create_agent(body=models.NewAgent('n'))", "does"),
            (CALLS + "c.agents.create_agent(body=models.NewAgent('n', nick='x'))", ""),
            (CALLS + "def f(g):\n    c.agents.create_agent(body=models.NewAgent(**g))", "may"),
            (CALLS + "def f(g):\n    c.agents.create_agent(body=g)", "may"),
            (CALLS + "def f(g: models.NewAgent):\n    c.agents.create_agent(body=g)", "may"),
            (CALLS + "b = models.NewAgent('n')\nb.nick = 'x'\nc.agents.create_agent(body=b)", "may"),
            ([entry("POST", "/agents", body={"name": "n"})], "does"),
            ([entry("POST", "/agents", body={"name": "n", "nick": "x"})], ""),
        ],
    ),
    "a value can no longer be sent": (
        ("[GOOD, BAD]", "[GOOD]"),
        "request-enum-value-removed",
        [
            (CALLS + "c.agents.create_agent(body=models.NewAgent('n', mood='BAD'))", "does"),
            (CALLS + "c.agents.create_agent(body=models.NewAgent('n', mood='GOOD'))", ""),
            (CALLS + "c.agents.create_agent(body=models.NewAgent('n', mood=input()))", "may"),
            (CALLS + "c.agents.create_agent(body=models.NewAgent('n'))", ""),
            (
                CALLS + "c.agents.create_agent(body=models.NewAgent('n', mood='GOOD'))\n"
                "c.agents.create_agent(body=models.NewAgent('n', mood=input()))",
                "may",
            ),
            ([entry("POST", "/agents", body={"name": "n", "mood": "BAD"})], "does"),
            ([entry("POST", "/agents", body={"name": "n", "mood": "GOOD"})], ""),
        ],
    ),
    "a value may newly come": (
        ("[READY, BUSY]", "[READY, BUSY, AWAY]"),
        "response-enum-value-added",
        [(GET + "a.state", "does"), (GET + "a.name", ""), (GET + "a.to_dict()", "may")],
    ),
    "a parameter is gone": (
        ("        - {name: withQueues, in: query, schema: {type: boolean}}\n", ""),
        "parameter-removed",
        [
            (CALLS + "c.agents.get_agent('1', with_queues=True)", "does"),
            (CALLS + "c.agents.get_agent('1')", ""),
            (CALLS + "def f(g):\n    c.agents.get_agent('1', **g)", "may"),
            ([entry("GET", "/agents/1?withQueues=true")], "does"),
            ([entry("GET", "/agents/1")], ""),
        ],
    ),
    "a parameter is needed": (
        ("in: query, schema", "in: query, required: true, schema"),
        "parameter-made-required",
        [
            (CALLS + "c.agents.get_agent('1')", "does"),
            (CALLS + "c.agents.get_agent('1', with_queues=True)", ""),
            (CALLS + "def f(g):\n    c.agents.get_agent('1', **g)", "may"),
            ([entry("GET", "/agents/1")], "does"),
            ([entry("GET", "/agents/1?withQueues=true")], ""),
        ],
    ),
    "an operation is gone": (
        ("  /teams:", "  /groups:"),
        "operation-removed",
        [
            (CALLS + "c.teams.list_teams()", "does"),
            (CALLS + "c.agents.list_agents()", ""),
            (CALLS + "def f(x):\n    x.c.teams.list_teams()", "may"),
            ([entry("GET", "/teams")], "does"),
            ([entry("GET", "/agents")], ""),
        ],
    ),
    "a method is called otherwise": (
        ("operationId: getAgent", "operationId: fetchAgent"),
        "operation-id-changed",
        [
            (GET, "does"),
            (CALLS + "c.agents.list_agents()", ""),
            ([entry("GET", "/agents/1")], "may"),
        ],
    ),
    "an argument is called otherwise": (
        ("/agents/{id}:\n    get:\n      operationId: getAgent\n      tags: [Agents]\n      parameters:\n        - {name: id,", "/agents/{key}:\n    get:\n      operationId: getAgent\n      tags: [Agents]\n      parameters:\n        - {name: key,"),
        "path-parameter-renamed",
        [
            (GET, ""),
            (CALLS + "c.agents.get_agent(id='1')", "does"),
            (CALLS + "c.agents.list_agents()", ""),
        ],
    ),
    "a status is gone": (
        ("        '404': {description: none}\n", ""),
        "response-error-status-removed",
        [
            (GET, "may"),
            ([entry("GET", "/agents/1", status=404)], "does"),
            ([entry("GET", "/agents/1")], ""),
        ],
    ),
    "an error says something else": (
        ("code: {type: string}", "code: {type: integer}"),
        "response-type-widened",
        [
            (CALLS + "c.teams.list_teams()", "may"),
            (GET, ""),
            ([entry("GET", "/teams", status=403, answer={"code": "x"})], "may"),
            ([entry("GET", "/teams", answer={"total": 1})], ""),
        ],
    ),
    "a property is new": (
        ("    Queue: {type: object, properties: {", "    Queue: {type: object, properties: {depth: {type: integer}, "),
        "response-property-added",
        [(GET + "a.queue.label", ""), ([entry("GET", "/agents/1", answer={"queue": {"label": "l"}})], "")],
    ),
    "a property is new and always there": (
        ("    Queue: {type: object, properties: {", "    Queue: {type: object, required: [depth], properties: {depth: {type: integer}, "),
        "response-required-property-added",
        [(GET + "a.queue.label", "")],
    ),
    "pages hold something else": (
        ("title: {type: string}", "title: {type: integer}"),
        "response-type-widened",
        [
            (CALLS + "for t in c.teams.list_teams().items:\n    t.title", "does"),
            (CALLS + "for t in c.iterate(c.teams.list_teams):\n    t.title", "does"),
            (CALLS + "for t in c.teams.list_teams().items:\n    t.lead", ""),
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("told", HITS)
def test_who_is_hit(told: str) -> None:
    """A change hits whoever was seen to use the thing, and may hit where that cannot be seen."""
    (before, after), rule, consumers = HITS[told]
    assert before in OLD
    new = OLD.replace(before, after)
    # The package is read anew: a comparison uses it up.
    packages = [read_package(side(text).package.files, "shop") for text in (OLD, new)]
    sides = [Side(p, places_of(p, document(t))) for p, t in zip(packages, (OLD, new), strict=True)]
    found = joined(compare(document(), document(new)), compare_packages(*packages), *sides)
    judged = judge(found, Policy(), document(), document(new)).changes
    for consumer, expected in consumers:
        usage = source(consumer) if isinstance(consumer, str) else traffic(*consumer)
        hits = [hit for one in with_hits(judged, [usage]) if one.rule == rule for hit in one.hits]
        grade = {"does" if hit.is_certain else "may" for hit in hits}
        assert grade == ({expected} if expected else set()), (consumer, hits)


def test_names_without_clients() -> None:
    """Where no clients were compared, a method with another name hits whoever calls it."""
    new = document(OLD.replace("operationId: getAgent", "operationId: fetchAgent"))
    (one,) = with_hits(compare(document(), new), [source(GET)])
    assert [(hit.is_certain, hit.how) for hit in one.hits] == [(True, "calls it")]


def test_what_is_told() -> None:
    """Every report has the hits with their evidence, and a line for each consumer."""
    new = OLD.replace("        state: {type: string, enum: [READY, BUSY]}\n", "")
    usages = [source(GET + "a.state"), traffic(entry("GET", "/teams"))]
    changes = with_hits(compare(document(), document(new)), usages)
    toll = tolls(changes, usages)
    assert [str(one) for one in toll] == [
        "bot: 1 of 1 changes hit it (1 call in its source)",
        "web: 0 of 1 changes hit it (1 recorded request)",
    ]
    text = render_text(changes, tolls=toll)
    assert "  hits bot: reads it, at bot.py:4\n" in text
    assert "web: 0 of 1 changes hit it" in text
    for page in (render_markdown(changes, tolls=toll), render_html(changes, tolls=toll)):
        assert "hits bot: reads it, at bot.py:4" in page
        assert "web: 0 of 1 changes hit it" in page


def test_what_hits_nobody_passes_when_asked_to() -> None:
    """A change without a hit passes with that as the reason; one that may hit does not."""
    new = OLD.replace("        state: {type: string, enum: [READY, BUSY]}\n", "").replace("title: {type: string}", "title: {type: integer}")  # fmt: skip
    usages = [source(GET + "print(a)")]
    changes = with_hits(compare(document(), document(new)), usages)
    passed = {one.location.old: one.approval for one in passing_unhit(changes, usages)}
    assert passed[AGENT + "state"] == ""
    assert passed[TEAM + "title"] == ""  # of the agent's teams
    usages = [source(GET + "a.name")]
    changes = with_hits(compare(document(), document(new)), usages)
    assert {one.approval for one in passing_unhit(changes, usages)} == {
        "not seen to hit any of bot"
    }
