"""What a change of a document does to the client that is generated from it, told as one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from postspec.client import generate_client
from postspec.compat import (
    Bump,
    Change,
    Level,
    Policy,
    compare,
    judge,
    render_html,
    render_json,
    render_markdown,
    render_text,
    suggested_bumps,
)
from postspec.compat.surface import Side, compare_packages, joined, places_of, read_package
from postspec.openapi import Document, read_source

GOLDEN = Path(__file__).with_name("surface.txt")

OLD = """\
openapi: 3.1.0
info: {title: Shop, version: 1.0.0}
servers: [{url: 'https://shop.example.com'}]
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
  /agents:
    get:
      operationId: listAgents
      tags: [Agents]
      responses:
        '200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Agent'}}}}}
    post:
      operationId: createAgent
      tags: [Agents]
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewAgent'}}}}
      responses:
        '201': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Agent'}}}}
  /teams/{id}:
    get:
      operationId: getTeam
      tags: [Teams]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        '200': {description: ok, content: {application/json: {schema: {type: object, required: [lead], properties: {lead: {type: string}}}}}}
  /health:
    get: {operationId: health, tags: [Teams], responses: {'204': {description: ok}}}
components:
  schemas:
    Agent:
      type: object
      required: [id, name]
      properties:
        id: {type: string}
        name: {type: string}
        state: {type: string, enum: [READY, BUSY]}
        mood: {type: string, enum: [GOOD, BAD]}
        queue: {$ref: '#/components/schemas/Queue'}
    Queue: {type: object, properties: {label: {type: string}, size: {type: integer}}}
    NewAgent:
      type: object
      required: [name]
      properties: {name: {type: string}, nickName: {type: string}}
"""
EDITS = (
    ("operationId: getAgent", "operationId: fetchAgent"),
    ("withQueues", "includeQueues"),
    ("label: {type: string}", "label: {type: integer}"),
    ("required: [name]\n", "required: [name, team]\n"),
    ("nickName: {type: string}", "nickName: {type: string}, team: {type: string}"),
    (" state: {", " status: {"),
    ("[GOOD, BAD]", "[GOOD, BAD, NONE]"),
    ("operationId: health, tags: [Teams]", "operationId: health, tags: [Site]"),
    (
        "{type: object, required: [lead], properties: {lead: {type: string}}}",
        "{$ref: '#/components/schemas/Team'}",
    ),
    (
        "    Queue:",
        "    Team: {type: object, required: [lead], properties: {lead: {type: string}}}\n    Queue:",
    ),
)


def document(text: str) -> Document:
    """Give the document in a text."""
    return Document(file="shop.yaml", raw=read_source(text))


@cache
def generated(text: str) -> Mapping[str, bytes]:
    """Give the files of the client of a document."""
    return generate_client(document(text), package_name="shop", project_name="shop").files


def side(text: str, comment: str = "") -> tuple[Side, Document]:
    """Generate the client of a document, and read it."""
    one = document(text)
    files = {
        path: content + comment.encode() if path.endswith(".py") else content
        for path, content in generated(text).items()
    }
    package = read_package(files, "shop")
    return Side(package, places_of(package, one)), one


def changes(old: str, new: str, policy: Policy | None = None) -> tuple[Change, ...]:
    """Give what changed between two documents and their clients."""
    (before, one), (after, other) = side(old), side(new)
    found = compare_packages(before.package, after.package)
    told = joined(compare(one, other), found, before, after)
    return judge(told, policy or Policy(), one, other).changes


def edited(text: str, *edits: tuple[str, str]) -> str:
    """Give a text with all edits made."""
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.fixture(scope="module")
def found() -> tuple[Change, ...]:
    """Give the changes of all edits at once."""
    return changes(OLD, edited(OLD, *EDITS))


def test_one_change_marked_with_both(found: Sequence[Change]) -> None:
    """Each difference of the package stands with the change of the document that leads to it."""
    marked = {change.rule: {one.rule for one in change.client} for change in found}
    assert marked == {
        "response-property-removed": {"client-attribute-removed", "client-model-removed"},
        "response-type-widened": {"client-attribute-type-changed"},
        "parameter-removed": {"client-argument-removed"},
        "request-required-property-added": {"client-required-attribute-added"},
        "response-enum-value-added": {"client-value-added"},
        "operation-id-changed": {"client-method-renamed"},
        "operation-tag-changed": {"client-method-moved", "client-service-added"},
        "client-model-renamed": {"client-model-renamed"},
        "response-property-added": {"client-attribute-added", "client-model-added"},
        "parameter-added": {"client-argument-added"},
    }


def test_what_people_read(found: Sequence[Change]) -> None:
    """The report of all edits is the stored one; delete the file to have it written anew."""
    text = render_text(found)
    if not GOLDEN.exists():
        GOLDEN.write_text(text, "utf-8")
    assert text == GOLDEN.read_text("utf-8")


@pytest.mark.parametrize("render", [render_markdown, render_html])
def test_pages(found: Sequence[Change], render: Any) -> None:  # noqa: ANN401 - either of two
    """A page tells what a change does to programs, and where in the package."""
    page = render(found)
    assert "client.agents.fetch_agent" in page.replace("\\_", "_").replace("\\", "")
    assert "shop/services/agents.py:" in page


def test_json(found: Sequence[Change]) -> None:
    """A change has its differences of the package with rule, level, message and both places."""
    text = render_json(found, document(OLD), document(OLD))
    assert '"rule": "client-method-renamed"' in text
    assert '"new": "shop/services/agents.py:19"' in text


def test_what_no_change_of_the_document_leads_to() -> None:
    """A difference of the package alone is a change of its own, with its operations and its id."""
    old = edited(OLD, ("properties: {label", "title: Line, properties: {label"))
    assert compare(document(OLD), document(old)) == ()
    assert changes(OLD, old) == ()
    moved = edited(
        OLD,
        ("state: {type: string, enum: [READY, BUSY]}", "state: {$ref: '#/components/schemas/State'}"),
        ("    Queue:", "    State: {type: string, enum: [READY, BUSY]}\n    Queue:"),
    )  # fmt: skip
    (one,) = changes(OLD, moved)
    assert (one.rule, one.level, one.message) == (
        "client-model-renamed",
        Level.CLIENT_BREAKING,
        "the model `models.AgentState` is now `models.State`",
    )
    assert one.operations == ("GET /agents", "GET /agents/{id}", "POST /agents")
    assert (one.location.old, one.location.new) == (
        "/components/schemas/Agent/properties/state",
        "/components/schemas/State",
    )
    assert one.id == changes(OLD, moved)[0].id
    bumps = suggested_bumps([one])
    assert (bumps.document, bumps.client) == (Bump.NONE, Bump.MAJOR)


def test_the_graver_level_counts() -> None:
    """A change that callers bear breaks programs nevertheless, unless people decided otherwise."""
    new = edited(
        OLD,
        ("'204': {description: ok}", "'204': {description: ok}, '200': {description: ok, content: {application/json: {schema: {type: string}}}}"),
    )  # fmt: skip
    (one,) = changes(OLD, new)
    assert one.rule == "response-success-status-added"
    assert [told.rule for told in one.client] == ["client-return-type-changed"]
    assert one.level is Level.CLIENT_BREAKING
    for rule in ("response-success-status-added", "client-return-type-changed"):
        policy = Policy(levels={rule: Level.INFO})
        (eased,) = changes(OLD, new, policy)
        assert eased.level.rank < Level.CLIENT_BREAKING.rank


def test_bodies_of_errors() -> None:
    """What errors carry is led back to its schema, named or not, and told once."""
    content = "{application/json: {schema: {type: object, properties: {%s: {type: string}}}}}"
    shared = "{application/json: {schema: {$ref: '#/components/schemas/Queue'}}}"
    old = edited(
        OLD,
        (
            "'204': {description: ok}",
            f"'204': {{description: ok}}, '404': {{description: no, content: {content % 'code'}}}, default: {{description: no, content: {shared}}}",
        ),
    )
    (removed, added) = changes(old, edited(old, ("{code:", "{kind:")))
    assert (removed.rule, [one.rule for one in removed.client]) == (
        "response-property-removed",
        ["client-attribute-removed"],
    )
    assert [one.rule for one in added.client] == ["client-attribute-added"]
    (before, _) = side(old)
    assert "GET /health" in before.package.reaching["Queue"]


def test_the_same_document_generated_twice() -> None:
    """Packages that differ in nothing that programs name have no difference."""
    (before, one), (after, _) = side(OLD), side(OLD, comment="\n# a remark\n")
    assert before.package.files != after.package.files
    assert compare_packages(before.package, after.package) == ()
    assert places_of(before.package, one) == places_of(after.package, one)


def test_places() -> None:
    """A model and its attributes are led back to their schemas, through lists and references."""
    (one, _) = side(OLD)
    assert one.places.models["Queue"] == {"/components/schemas/Queue"}
    assert one.places.attributes["Queue", "label"] == {"/components/schemas/Queue/properties/label"}
    assert one.places.attributes["NewAgent", "nick_name"] == {
        "/components/schemas/NewAgent/properties/nickName"
    }
    assert one.places.arguments["GET /agents/{}", "withqueues"] == (
        "/paths/~1agents~1{id}/get/parameters/1"
    )
    assert one.package.reaching["Queue"] == {"GET /agents/{}", "GET /agents", "POST /agents"}


def test_a_schema_with_another_name() -> None:
    """Every attribute that holds a schema stands with the change of the schema's name."""
    old = edited(
        OLD,
        ("queue: {$ref: '#/components/schemas/Queue'}", "queue: {$ref: '#/components/schemas/Queue'}\n        queues: {type: array, items: {$ref: '#/components/schemas/Queue'}}"),
    )  # fmt: skip
    new = edited(old, ("schemas/Queue'", "schemas/Line'"), ("    Queue:", "    Line:"))
    kept = edited(new, ("    Line:", "    Queue: {type: object, properties: {label: {type: string}, size: {type: integer}}}\n    Line:"))  # fmt: skip
    for text in (new, kept):
        found = changes(old, text)
        assert {change.rule for change in found} == {"schema-renamed"}
    assert {one.rule for change in found for one in change.client} == {
        "client-attribute-type-changed",
        "client-model-added",
    }
