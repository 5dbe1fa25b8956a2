"""Written workflows: what a file may say, which mistakes in it are told, and how a step fails."""

from __future__ import annotations

import json
from pathlib import Path

import httpx
import pytest
from contract_tests.harness.checks.arazzo import FlowFile, flow_violations, read_flows
from contract_tests.harness.checks.arazzo._criteria import Criterion, Kind
from contract_tests.harness.checks.arazzo._expressions import Scope

from postspec.openapi import Document, read_document

DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
security: [{token: []}]
components: {securitySchemes: {token: {type: http, scheme: bearer}}}
paths:
  /pets:
    get:
      operationId: listPets
      parameters: [{name: kind, in: query, schema: {type: string}, example: cat}]
      responses: {"200": {description: All, content: {application/json: {schema: {type: array}}}}}
    post:
      operationId: addPet
      requestBody:
        content:
          application/json: {schema: {type: object}, example: {name: Tom, tags: [a]}}
      responses:
        "200":
          description: New
          content:
            application/json:
              schema: {type: object, required: [id], properties: {id: {type: string}}}
        "409": {description: Taken}
  /pets/{petId}:
    get:
      operationId: getPet
      parameters: [{name: petId, in: path, required: true, schema: {type: string}, example: p1}]
      responses: {"200": {description: One}, "404": {description: None}}
"""

FLOW = """\
arazzo: 1.0.1
info: {title: Pets, version: "1"}
sourceDescriptions: [{name: pets, url: pets.yaml, type: openapi}]
workflows:
  - workflowId: new-pet
    inputs: {type: object, properties: {sound: {type: string, default: miaow}}}
    steps:
      - stepId: add
        operationId: addPet
        requestBody: {replacements: [{target: /name, value: "Pet of {$inputs.run}"}]}
        successCriteria: [{condition: "$response.body#/name == $request.body#/name"}]
        outputs: {id: $response.body#/id}
      - stepId: read
        operationId: getPet
        parameters: [{name: petId, in: path, value: $steps.add.outputs.id}]
        successCriteria: [{condition: "$statusCode == 200 && $response.body#/name != null"}]
      - stepId: list
        operationId: listPets
        successCriteria:
          - {condition: "$[?@.id == '{$steps.add.outputs.id}']", type: jsonpath}
          - {condition: "$[?@.sound == '{$inputs.sound}']", type: jsonpath, x-absent: true}
"""


@pytest.fixture
def document(tmp_path: Path) -> Document:
    """Give a document of pets."""
    path = tmp_path / "pets.yaml"
    path.write_text(DOCUMENT, "utf-8")
    return read_document(path)


def read(document: Document, tmp_path: Path, text: str) -> FlowFile:
    path = tmp_path / "pets.arazzo.yaml"
    path.write_text(text, "utf-8")
    return read_flows(path, document, ["run"])


def test_a_sound_file_has_its_flows_and_no_problem(document: Document, tmp_path: Path) -> None:
    """The steps are in order; what they do not name is sent as documented, if it has to be."""
    file = read(document, tmp_path, FLOW)
    assert not file.problems
    (flow,) = file.flows
    assert [(s.name, s.operation.operation_id) for s in flow.steps] == [
        ("add", "addPet"), ("read", "getPet"), ("list", "listPets"),
    ]  # fmt: skip
    assert flow.steps[0].base.body == {"name": "Tom", "tags": ["a"]}
    assert not flow.steps[2].base.values


#: What is written → instead of what, where that is told, and the words that tell it.
MISTAKES = [
    ("operationId: getPet", "operationId: getPets", "/steps/1/operationId", "mean 'getPet'?"),
    ("stepId: read", "stepId: add", "/steps/1/stepId", "name of an earlier one"),
    ("outputs.id}", "outputs.ids}", "/steps/1/parameters/0/value", "mean 'id'?"),
    ("$steps.add.outputs.id}]", "$steps.list.outputs.id}]", "/steps/1", "earlier step 'list'"),
    ("name: petId, in: path", "name: petID, in: path", "/steps/1/parameters/0", "mean 'petId in"),
    ("$inputs.run", "$inputs.nun", "/steps/0/requestBody/replacements/0/value", "mean 'run'?"),
    ("target: /name", "target: /nam/e", "/steps/0/requestBody/replacements/0/target", "nowhere"),
    ("successCriteria: [{cond", "succesCriteria: [{cond", "/steps/0/succesCriteria", "mean 'succ"),
    ("$response.body#/name ==", "$response.boddy#/name ==", "/steps/0/successCriteria/0", "cannot"),
    ("#/name == ", "#/name ~ ", "/steps/0/successCriteria/0/condition", "cannot be read"),
    ("&& $response.body#/name != null", "&&", "/steps/1/successCriteria/0/condition", "wanted"),
    ("$[?@.id ==", "$[?@.id =", "/steps/2/successCriteria/0/condition", "no JSONPath"),
    ("type: jsonpath}", "type: xpath}", "/steps/2/successCriteria/0/type", "criterion 'xpath'"),
    ("operationId: listPets", "operationId: listPets\n        onFailure: []", "/steps/2/onFailure", "cannot use"),
    ("arazzo: 1.0.1", "arazzo: 2.0.0", "/arazzo", "1.0.1"),
    ("inputs: {type", "parameters: [{type", "", "cannot be read"),
]  # fmt: skip


@pytest.mark.parametrize(("right", "wrong", "pointer", "told"), MISTAKES)
def test_a_mistake_is_told_with_its_place(
    document: Document, tmp_path: Path, right: str, wrong: str, pointer: str, told: str
) -> None:
    """Nothing is left for the run to stumble on, and a flow with a mistake is not run."""
    assert right in FLOW
    file = read(document, tmp_path, FLOW.replace(right, wrong, 1))
    assert any(p.pointer.endswith(pointer) or pointer in p.pointer for p in file.problems)
    assert any(told in p.message for p in file.problems), file.problems
    assert not file.flows or pointer == "/arazzo"


def pets(breaks: str = "") -> httpx.MockTransport:
    """Give a server of pets that goes wrong in one way."""
    kept: dict[str, dict[str, str]] = {}

    def answer(request: httpx.Request) -> httpx.Response:
        assert request.headers["authorization"] == "Bearer secret-token"
        if request.method == "POST":
            sent = json.loads(request.content)
            if breaks == "refuses":
                return httpx.Response(409, json={"message": "there is one"})
            new = {"id": 'it\'s "7"', "name": sent["name"]}
            kept[new["id"]] = new
            return httpx.Response(200, json={"name": "x"} if breaks == "no id" else new)
        found = list(kept.values())
        if request.url.path != "/pets":
            return httpx.Response(418) if breaks == "teapot" else httpx.Response(200, json=found[0])
        return httpx.Response(200, json=[] if breaks == "forgets" else found)

    return httpx.MockTransport(answer)


@pytest.mark.parametrize(
    ("breaks", "told"),
    [
        ("", ""),
        ("refuses", "step add: a success is expected, 409 came: {\"message\":\"there is one\"}"),
        ("no id", "'id' is a required property"),
        ("teapot", "step read: 418 came, documented are 200, 404"),
        ("forgets", "step list: $response.body: $[?@.id == '{$steps.add.outputs.id}'] does not"),
    ],
)  # fmt: skip
def test_a_failed_step_is_one_finding(
    document: Document, tmp_path: Path, breaks: str, told: str
) -> None:
    """It ends the flow, names it and the step, and has a curl line without the token."""
    (flow,) = read(document, tmp_path, FLOW).flows
    headers = {"Authorization": "Bearer secret-token"}
    with httpx.Client(transport=pets(breaks), base_url="http://pets.test") as http:
        found = list(flow_violations(http, document, flow, headers, {"run": "r1"}))
    assert len(found) == bool(told)
    for one in found:
        assert "new-pet, step " in one.message
        assert told in one.message
        assert one.curl.startswith("curl -X ")
        assert "[Filtered]" in one.curl
        assert "secret-token" not in one.curl


def scope_of(status: int, body: object) -> Scope:
    call = None
    answer = httpx.Response(status, json=body, headers={"X-Page": "2"})
    return Scope({"run": "r'1\""}, {"add": {"id": "7", "count": 3}}, call, answer)


BODY = {"name": "Tom", "age": 3, "is_old": False, "tags": ["a"], "none": None}

#: A condition → whether it holds of 200 and `BODY`.
CONDITIONS = {
    "$statusCode == 200": True,
    "$statusCode == '200'": False,
    "$statusCode != 404 && $response.body#/age >= 3": True,
    "$statusCode == 404 || $response.body#/age < 4": True,
    "$statusCode == 404 && $response.body#/age == 3 || $statusCode == 200": True,
    "$response.body#/name == 'tom'": True,
    "$response.body#/name == 'Tim'": False,
    "$response.body#/name != 'Tim'": True,
    "$response.body#/name > 1": False,
    "$response.body#/age == $steps.add.outputs.count": True,
    "$response.body#/is_old == 0": False,
    "$response.body#/is_old == false": True,
    "$response.body#/none == null": True,
    "$response.body#/nothing == null": False,
    "$response.body#/nothing != 'x'": False,
    "$response.body#/tags/0 == 'A'": True,
    "$response.body#/tags/-1 == 'a'": False,
    "$response.header.X-Page == '2'": True,
    "$response.header.X-None == '2'": False,
    "'it''s {$steps.add.outputs.id}' == 'IT''S 7'": True,
}


@pytest.mark.parametrize("condition", CONDITIONS)
def test_a_condition_is_read_as_arazzo_has_it(condition: str) -> None:
    """Texts without regard to case, numbers by size; what is not there fulfils nothing."""
    criterion = Criterion(condition=condition)
    criterion.check()
    assert criterion.holds(scope_of(200, BODY)) == CONDITIONS[condition]


@pytest.mark.parametrize(
    ("kind", "condition", "is_absence", "holds"),
    [
        ("jsonpath", "$[?@ == 'Tom']", False, True),
        ("jsonpath", "$[?@ == 'Tim']", False, False),
        ("jsonpath", "$[?@ == 'Tim']", True, True),
        ("jsonpath", "$[?@ == 'Tom']", True, False),
        ("jsonpath", "$[?@ == '{$inputs.run}']", True, True),
        ("jsonpath", "$[?@ == {$steps.add.outputs.count}]", False, True),
        ("jsonpath", "$[?@ == {$inputs.run}]", False, False),
        ("jsonpath", "$[?@ == {$inputs.run}]", True, False),
        ("regex", "Tom", False, True),
        ("regex", "^Tom", False, False),
    ],
)
def test_a_query_selects_and_a_pattern_is_found(
    kind: Kind, condition: str, is_absence: bool, holds: bool
) -> None:
    """A value put into a query is a value there, whatever quotes it has."""
    criterion = Criterion(condition=condition, kind=kind, is_absence=is_absence)
    criterion.check()
    assert criterion.holds(scope_of(200, BODY)) == holds


@pytest.mark.parametrize("is_absence", [False, True])
def test_an_answer_without_a_body_fulfils_nothing(is_absence: bool) -> None:
    """That something is not in it, it does not show either."""
    scope = Scope({}, {}, None, httpx.Response(204))
    assert not Criterion(condition="$", kind="jsonpath", is_absence=is_absence).holds(scope)
    assert not Criterion(condition="", kind="regex").holds(scope)
    assert not Criterion(condition="$response.body == null").holds(scope)
