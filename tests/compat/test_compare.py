"""What the changes of whole documents look like: merged, placed, numbered, judged and printed."""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from typing import Any

import pytest

from postspec.compat import (
    Change,
    Level,
    as_findings,
    compare,
    every_rule,
    render_json,
    render_text,
    verdict,
)
from postspec.findings import Severity
from postspec.openapi import Document

Json = Any
AGENT: dict[str, Json] = {
    "type": "object",
    "required": ["id"],
    "properties": {"id": {"type": "string"}, "state": {"enum": ["on", "off"]}},
}


def document(agent: Mapping[str, Json] = AGENT, name: str = "Agent", **more: Json) -> Document:
    """Give a document with two operations that answer with one shared schema."""
    ref = {"$ref": f"#/components/schemas/{name}"}

    def get(schema: Json) -> dict[str, Json]:
        return {
            "get": {"responses": {"200": {"content": {"application/json": {"schema": schema}}}}}
        }

    paths = {"/agents": get({"type": "array", "items": ref}), "/agents/{id}": get(ref)}
    raw = {"openapi": "3.1.0", "paths": paths, "components": {"schemas": {name: agent}}, **more}
    return Document(file="new.yaml" if agent is not AGENT else "old.yaml", raw=raw)


def edited(**properties: Json) -> dict[str, Json]:
    """Give the shared schema with other properties; None takes one away."""
    agent = copy.deepcopy(AGENT)
    agent["properties"] |= properties
    agent["properties"] = {k: v for k, v in agent["properties"].items() if v is not None}
    return agent


def only(changes: tuple[Change, ...]) -> Change:
    """Give the one change there is."""
    (change,) = changes
    return change


def test_shared_schema_is_one_change() -> None:
    """A change of a shared schema is told once, with every operation it reaches."""
    change = only(compare(document(), document(edited(state=None))))
    assert change.rule == "response-property-removed"
    assert change.operation == "GET /agents"
    assert change.operations == ("GET /agents", "GET /agents/{id}")
    assert change.direction == "response"
    assert change.location.path == "response 200 application/json > []"
    assert change.location.old == "/components/schemas/Agent/properties/state"
    assert change.location.new == "/components/schemas/Agent"
    assert change.message == "the property `state` is gone"


def test_shared_default_is_one_change() -> None:
    """The default of a schema that many parameters share is told once, where it stands."""

    def versions(default: str) -> Document:
        shared = {"Version": {"type": "string", "default": default}}
        ref = {"$ref": "#/components/schemas/Version"}
        get = {"parameters": [{"name": "V", "in": "header", "schema": ref}], "responses": {}}
        paths = {"/a": {"get": get}, "/b": {"get": get}}
        raw = {"openapi": "3.1.0", "paths": paths, "components": {"schemas": shared}}
        return Document(file="a", raw=raw)

    change = only(compare(versions("1"), versions("2")))
    assert (change.rule, change.operations) == ("parameter-default-changed", ("GET /a", "GET /b"))
    assert change.location.new == "/components/schemas/Version"


def test_listed_value_is_its_own_witness() -> None:
    """A value that is newly listed is the value that shows it, beside other new ones too."""
    more = edited(state={"enum": ["on", "off", "away", "busy"]})
    found = compare(document(), document(more))
    assert [change.witness for change in found] == ['"away"', '"busy"']


def test_default_stands_for_errors_where_a_success_is_described() -> None:
    """A success that became another one is not held to what is answered instead of it."""

    def answers(*statuses: str) -> Document:
        def of(schema: Json) -> Json:
            return {"content": {"application/json": {"schema": schema}}}

        fine = of({"type": "object", "properties": {"id": {"type": "string"}}})
        failed = of({"type": "object", "properties": {"reason": {"type": "string"}}})
        responses = {**dict.fromkeys(statuses, fine), "default": failed}
        paths = {"/a": {"get": {"responses": responses}}}
        return Document(file="a", raw={"openapi": "3.1.0", "paths": paths})

    found = compare(answers("201"), answers("200"))
    assert [change.rule for change in found] == [
        "response-success-status-removed",
        "response-success-status-added",
    ]
    assert {change.rule for change in compare(answers("200"), answers())} == {
        "response-property-added",
        "response-property-removed",
    }


def test_empty_combinator_says_nothing() -> None:
    """A `oneOf` of nothing, which real documents have, neither stops nor leaves anything open."""
    filled = {"type": "integer", "oneOf": [{"const": 0}, {"const": 1}]}
    old, new = (
        document(edited(state={"type": "integer", "oneOf": []})),
        document(edited(state=filled)),
    )
    assert {change.level for change in compare(old, new)} == {Level.INFO}
    assert {change.rule for change in compare(new, old)} == {"response-union-case-added"}


def test_id_is_kept_by_other_changes() -> None:
    """The id of a change is the same beside other changes and in an untouched rest."""
    old = document()
    alone = only(compare(old, document(edited(state={"enum": ["on", "off", "away"]}))))
    more = edited(state={"enum": ["busy", "off", "away", "on"]}, name={"type": "string"})
    beside = compare(old, document(more, servers=[{"url": "https://b.example"}]))
    assert alone.id in {change.id for change in beside}
    assert len({change.id for change in beside}) == len(beside) == 4


def test_id_does_not_hang_on_names_of_schemas() -> None:
    """A shared schema under another name has the same change with the same id."""
    new = edited(state=None)
    one = only(compare(document(), document(new)))
    other = only(compare(document(name="Person"), document(new, name="Person")))
    assert one.id == other.id


def test_changes_that_look_alike_have_ids_of_their_own() -> None:
    """Two changes that read the same are still told apart."""

    def union(schema: Json) -> dict[str, Json]:
        kind = {"kind": {"const": "a"}}
        cases = [kind | {"x": schema}, kind | {"x": schema, "y": {}}]
        return {"oneOf": [{"type": "object", "properties": p} for p in cases]}

    changes = compare(document(union({"type": "string"})), document(union({"type": "integer"})))
    assert [change.location.path for change in changes] == [
        "response 200 application/json > [](a).x"
    ] * 2
    assert len({change.id for change in changes}) == 2


def test_change_far_behind_references() -> None:
    """A schema that is written alike and leads to one that is not is compared."""

    def chain(last: str) -> Document:
        shared = {
            "Team": {"items": {"$ref": "#/components/schemas/Office"}},
            "Office": {"type": last},
        }
        agent = {"properties": {"team": {"$ref": "#/components/schemas/Team"}}}
        raw = {**document(agent).raw, "components": {"schemas": {"Agent": agent, **shared}}}
        return Document(file="a", raw=raw)

    change = only(compare(chain("string"), chain("integer")))
    assert change.location.path == "response 200 application/json > [].team[]"


def test_renamed_schema_is_told_where_it_breaks_only_the_client() -> None:
    """A new name alone breaks the client; with a change that breaks the wire, that says enough."""
    renamed = compare(document(), document(name="Person"))
    assert [(c.rule, c.old, c.new) for c in renamed] == [("schema-renamed", "Agent", "Person")]
    both = compare(document(), document(edited(id={"type": "integer"}), name="Person"))
    assert [change.rule for change in both] == ["response-type-widened"]


def test_yaml_statuses_may_be_numbers() -> None:
    """A status written without quotes is the same as one written with them."""
    old, new = (
        Document(
            file="a", raw={"openapi": "3.1.0", "paths": {"/": {"get": {"responses": {s: {}}}}}}
        )
        for s in (200, "200")
    )
    assert compare(old, new) == ()


def test_path_item_by_reference() -> None:
    """An operation behind a reference is compared like any other."""
    item = {"parameters": [{"name": "q", "in": "query"}], "get": {"responses": {}}}
    plain = {"openapi": "3.1.0", "paths": {"/a": item}}
    behind = {
        "openapi": "3.1.0",
        "paths": {"/a": {"$ref": "#/components/pathItems/A"}},
        "components": {"pathItems": {"A": item}},
    }
    assert compare(Document(file="a", raw=plain), Document(file="b", raw=behind)) == ()


@pytest.mark.parametrize("junk", [None, 3, "x", [], [3], {"type": 3}, {"$ref": 3}, {"a": [None]}])
@pytest.mark.parametrize("keyword", ["type", "properties", "required", "enum", "allOf", "oneOf", "items", "discriminator", "minimum", "multipleOf", "pattern", "format"])  # fmt: skip
def test_malformed_schemas_stop_nothing(keyword: str, junk: Json) -> None:
    """A keyword with a value it cannot have is no reason to stop, nor a change of itself."""
    broken = {**AGENT, keyword: junk}
    compare(document(), document(broken))
    compare(document(broken), document())
    assert compare(document(broken), document(copy.deepcopy(broken))) == ()


@pytest.mark.parametrize("junk", [[3], [{"a": 3}], [["a"]]])
def test_malformed_security_stops_nothing(junk: Json) -> None:
    """Security that is none is read as saying nothing."""
    new = document(security=junk)
    compare(document(), new)
    assert compare(new, document(security=copy.deepcopy(junk))) == ()


def test_moved_operation_says_where_its_id_went() -> None:
    """A removed operation whose operationId stands elsewhere says where."""
    paths = [{path: {"get": {"operationId": "x", "responses": {}}}} for path in ("/v1/x", "/v2/x")]
    old, new = (Document(file="a", raw={"openapi": "3.1.0", "paths": p}) for p in paths)
    messages = [change.message for change in compare(old, new)]
    assert messages == [
        "GET /v1/x is gone; its operationId now belongs to GET /v2/x",
        "GET /v2/x is new",
    ]


@pytest.mark.parametrize(
    ("fail_on", "is_failed"),
    [(Level.WIRE_BREAKING, False), (Level.CLIENT_BREAKING, True), (Level.INFO, True)],
)
def test_verdict(fail_on: Level, *, is_failed: bool) -> None:
    """Changes fail from the given level on; nothing never fails."""
    changes = compare(document(), document(name="Person"))
    found = verdict(changes, fail_on=fail_on)
    assert (found.is_failed, found.worst) == (is_failed, Level.CLIENT_BREAKING)
    assert not verdict((), fail_on=fail_on).is_failed


def test_where_nothing_fails_nothing_passes() -> None:
    """Without a level to fail on, a report counts and judges nothing."""
    old, new = document(), document(edited(state=None))
    changes = compare(old, new)
    assert not verdict(changes, fail_on=None).is_failed
    assert str(verdict(changes, fail_on=None)).startswith("compared: 1 wire-breaking")
    report = json.loads(render_json(changes, old, new, fail_on=None))
    assert (report["fail_on"], report["is_failed"]) == ("never", False)


def test_findings_point_to_where_the_thing_is() -> None:
    """A finding is in the new document, or in the old one for what is only there."""
    old, new = document(), document(edited(state=None), paths={})
    (first, *_) = as_findings(compare(old, new), old, new)
    assert (first.rule, first.severity) == ("operation-removed", Severity.ERROR)
    assert (first.place.file, first.place.pointer) == ("old.yaml", "/paths/~1agents/get")
    (shared,) = as_findings(compare(old, document(edited(state=None))), old, new)
    assert (shared.place.file, shared.place.pointer) == ("new.yaml", "/components/schemas/Agent")
    assert shared.subject == "GET /agents and 1 more operation"


def test_severities() -> None:
    """What breaks is an error, a warning a warning, and what is compatible an info."""
    old = document(servers=[{"url": "https://a.example"}])
    new = document(edited(more={"type": "string"}))
    found = {finding.rule: finding.severity for finding in as_findings(compare(old, new), old, new)}
    assert found == {"server-removed": Severity.WARNING, "response-property-added": Severity.INFO}


def test_text() -> None:
    """The report for people has a block for each change and the counts."""
    text = render_text(compare(document(), document(edited(state=None))))
    assert text == (
        "wire-breaking[response-property-removed]  GET /agents and 1 more operation\n"
        "  response 200 application/json > []\n"
        "  the property `state` is gone\n"
        "  old /components/schemas/Agent/properties/state\n"
        "  new /components/schemas/Agent\n"
        "  id  db61e4102aa3\n"
        "\n"
        "failed: 1 wire-breaking, 0 unknown, 0 client-breaking, 0 warning, 0 info\n"
        "version: major of the document, major of the client\n"
    )
    assert (
        render_text(())
        == "passed: 0 wire-breaking, 0 unknown, 0 client-breaking, 0 warning, 0 info\n"
    )


def test_json() -> None:
    """The report for machines says its version, the counts, and each change in full."""
    old, new = document(), document(edited(state=None))
    report = json.loads(render_json(compare(old, new), old, new))
    assert (report["version"], report["old"], report["new"]) == (1, "old.yaml", "new.yaml")
    assert report["is_failed"] is True
    assert report["counts"] == {
        "info": 0,
        "warning": 0,
        "client-breaking": 0,
        "unknown": 0,
        "wire-breaking": 1,
    }
    (change,) = report["changes"]
    assert change["operations"] == ["GET /agents", "GET /agents/{id}"]
    assert set(change) == {"id", "rule", "level", "operation", "operations", "direction", "location", "message", "old", "new", "witness", "client", "hits", "approval"}  # fmt: skip


def test_control_characters_do_not_reach_the_terminal() -> None:
    """Text of a document is printed on one line, without what a terminal would obey."""
    new = document(edited(**{"a\x1b[2J\nb": {"type": "string"}}))
    assert "\x1b" not in render_text(compare(document(), new))
    assert "\nb" not in render_text(compare(document(), new))


def test_every_rule_has_a_name_to_rely_on() -> None:
    """Rules are kebab-case, and those reported are listed."""
    names = set(every_rule())
    assert all(name.replace("-", "").isalpha() and name.islower() for name in names)
    changes = compare(document(), document(edited(state=None), paths={}))
    assert {change.rule for change in changes} <= names
