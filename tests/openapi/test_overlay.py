"""An overlay is read with every mistake at its line, and applied as the specification says."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from postspec.findings import Finding
from postspec.openapi import Overlay, OverlayError, apply_overlay, read_overlay

Json = Any
HEAD = "overlay: 1.0.0\ninfo: {title: T, version: '1'}\n"


def overlay(actions: str) -> Overlay:
    """Give the overlay with these actions, the first of them on line 4."""
    return read_overlay(HEAD + "actions:\n" + actions, "o.yaml")


def applied(document: Json, actions: str) -> Json:
    """Give the document after actions that all match."""
    result, findings = apply_overlay(document, overlay(actions))
    assert findings == ()
    return result


def failed(document: Json, actions: str) -> Finding:
    """Give the one finding of an action that changes nothing."""
    result, findings = apply_overlay(document, overlay(actions))
    assert result == document
    (finding,) = findings
    return finding


# --- reading --------------------------------------------------------------------------------------


def test_read() -> None:
    """Everything an overlay says is in its value, actions with their place."""
    text = (
        "overlay: 1.0.1\ninfo: {title: T, version: '2', x-a: 1}\nextends: openapi.yaml\nactions:\n"
        "- target: $.info\n  description: Why.\n  update: {title: N}\n- target: $.tags\n  remove: true\n"
    )
    got = read_overlay(text, "o.yaml")
    assert (got.file, got.title, got.version, got.extends) == ("o.yaml", "T", "2", "openapi.yaml")
    first, second = got.actions
    assert (first.target, first.kind, first.value) == ("$.info", "update", {"title": "N"})
    assert (first.description, first.pointer) == ("Why.", "/actions/0")
    assert first.position is not None
    assert (first.position.line, first.position.column) == (5, 11)
    assert first.position.text == "- target: $.info"
    assert (second.kind, second.pointer) == ("remove", "/actions/1")


def test_read_json() -> None:
    """An overlay may be JSON, and may have no actions yet."""
    text = '{"overlay": "1.0.0", "info": {"title": "T", "version": "1"}, "actions": []}'
    assert read_overlay(text).actions == ()


REFUSED = [
    ("", ["overlay-version the file is empty"]),
    ("a: [", ["overlay-not-yaml 2:1 did not find expected node content"]),
    (HEAD + "info: {}", ["overlay-not-yaml 3:1 the key 'info' is written twice"]),
    ("[]", ["overlay-field 1:1 not an object"]),
    (
        "info: {title: T, version: '1'}\nactions: []",
        ["overlay-field 1:1 the field 'overlay' is missing"],
    ),
    (
        HEAD.replace("1.0.0", "2.0.0") + "actions: []",
        ["overlay-version 1:10 version 2.0.0 of the Overlay Specification is not known"],
    ),
    (
        "overlay: 1.0.0\ninfo: {titel: T, version: 1}\nactions: {}",
        [
            "overlay-field 2:8 there is no field 'titel' here (did you mean 'title'?)",
            "overlay-field 2:7 the field 'title' is missing",
            "overlay-field 2:27 'version' is not text",
            "overlay-field 3:10 `actions` is not a list of actions",
        ],
    ),
    ("overlay: 1.0.0\ninfo: x\nactions: []", ["overlay-field 2:7 not an object"]),
    (
        HEAD + "actions:\n- taget: $.x\n  zzz: 1\n",
        [
            "overlay-field 4:3 there is no field 'taget' here (did you mean 'target'?)",
            (
                "overlay-field 5:3 there is no field 'zzz' here"
                " (the fields are target, description, update, remove)"
            ),
            "overlay-field 4:3 the field 'target' is missing",
        ],
    ),
    (HEAD + "actions:\n- x\n", ["overlay-field 4:3 not an object"]),
    (
        HEAD + "actions:\n- target: $.x\n",
        ["overlay-field 4:3 the action neither updates nor removes"],
    ),
    (
        HEAD + "actions:\n- target: $.x\n  remove: maybe\n",
        ["overlay-field 5:11 `remove` is not true or false"],
    ),
    (
        HEAD + "actions:\n- target: $.[x\n  remove: true\n",
        [
            (
                "overlay-target-syntax 4:11 the target is not a JSONPath: unexpected shorthand selector"
                " '[', line 1, column 2 (see RFC 9535; names with other signs than letters and digits"
                " stand in ['…'])"
            )
        ],
    ),
    (
        HEAD + "actions:\n- target: [$.x]\n  description: 1\n  remove: true\n",
        ["overlay-field 4:11 'target' is not text", "overlay-field 5:16 'description' is not text"],
    ),
]


def shown(finding: Finding) -> str:
    """Give a finding in short: rule, line and column, message, fix."""
    position = finding.place.position
    at = f"{position.line}:{position.column} " if position else ""
    fix = f" ({finding.fix})" if finding.fix and finding.rule != "overlay-version" else ""
    return f"{finding.rule} {at}{finding.message}{fix}"


@pytest.mark.parametrize(("text", "expected"), REFUSED)
def test_refused(text: str, expected: list[str]) -> None:
    """A text that is no overlay gives all its mistakes at once, each at its place."""
    with pytest.raises(OverlayError) as caught:
        read_overlay(text, "o.yaml")
    assert [shown(each) for each in caught.value.findings] == expected
    assert all(each.place.file == "o.yaml" for each in caught.value.findings)


# --- applying -------------------------------------------------------------------------------------

APPLIED: list[tuple[Json, str, Json]] = [
    (
        {"info": {"title": "T", "x": {"a": 1, "b": [1]}}},
        "- target: $.info\n  update: {title: N, x: {b: [1, 2], c: {}}}",
        {"info": {"title": "N", "x": {"a": 1, "b": [1, 1, 2], "c": {}}}},
    ),
    ({"a": {"b": [1]}}, "- target: $.a\n  update: {b: {c: 1}}", {"a": {"b": {"c": 1}}}),
    ({"a": {"b": {"c": 1}}}, "- target: $.a\n  update: {b: x}", {"a": {"b": "x"}}),
    (
        {"tags": [{"name": "a"}]},
        "- target: $.tags\n  update: {name: b}",
        {"tags": [{"name": "a"}, {"name": "b"}]},
    ),
    ({"l": [1]}, "- target: $.l\n  update: [1, 2]", {"l": [1, 1, 2]}),
    (
        {"s": {"required": ["a"], "enum": ["A"]}},
        "- target: $.s\n  update: {required: [a, b], enum: [B, A]}",
        {"s": {"required": ["a", "b"], "enum": ["A", "B"]}},
    ),
    (
        {"s": {"type": ["string", "null"]}},
        "- target: $.s\n  update: {type: string}",
        {"s": {"type": "string"}},
    ),
    ({"a": 1, "b": 2}, "- target: $.a\n  remove: true\n  update: {x: 1}", {"b": 2}),
    ({"a": [0, 1, 2, 3]}, "- target: $.a[0, 2]\n  remove: true", {"a": [1, 3]}),
    ({"a": {"x": {"x": 1}, "y": 2}}, "- target: $..x\n  remove: true", {"a": {"y": 2}}),
    (
        {"p": [{"name": "x", "in": "query"}, {"name": "y"}]},
        "- target: $.p[?@.name=='x']\n  update: {required: true}",
        {"p": [{"name": "x", "in": "query", "required": True}, {"name": "y"}]},
    ),
    (
        {"s": {"A": {"type": "object", "required": ["x"]}}},
        "- target: $.s.A\n  remove: true\n- target: $.s\n  update: {A: {type: string}}",
        {"s": {"A": {"type": "string"}}},
    ),
    ({"a": 1}, "- target: $\n  update: {b: 2}", {"a": 1, "b": 2}),
    ({"a": {"b": 1}}, "- target: $.a\n  update: {b: null}", {"a": {"b": None}}),
]


@pytest.mark.parametrize(("document", "actions", "expected"), APPLIED)
def test_applied(document: Json, actions: str, expected: Json) -> None:
    """Objects merge, arrays grow, other values are replaced, and the input stays as it was."""
    before = copy.deepcopy(document)
    assert applied(document, actions) == expected
    assert document == before


def test_updates_are_copied() -> None:
    """One update of many places gives each a value of its own, and leaves the overlay's alone."""
    given = overlay(
        "- target: $[*]\n  update: {x: [1]}\n- target: $.a.x\n  update: 2\n"
        "- target: $[*].x\n  update: {y: 1}\n- target: $.a.x[?@.y]\n  update: {y: 2}"
    )
    result, _ = apply_overlay({"a": {}, "b": {}}, given)
    assert result == {"a": {"x": [1, 2, {"y": 2}]}, "b": {"x": [1, {"y": 1}]}}
    assert [action.value for action in given.actions] == [{"x": [1]}, 2, {"y": 1}, {"y": 2}]


def test_marks() -> None:
    """The schema or operation that a person has decided about says so, beside where it is from."""
    document = {
        "info": {"title": "T"},
        "paths": {"/a": {"get": {"summary": "s", "x-postspec-source": {"how": "stated"}}}},
        "components": {"schemas": {"A": {"properties": {"b": {}}}, "B": {}}},
    }
    result = applied(
        document,
        "- target: $.info\n  update: {title: N}\n"
        "- target: $.paths['/a'].get.summary\n  remove: true\n"
        "- target: $.components.schemas.A.properties.b\n  update: {type: string}\n"
        "- target: $.components.schemas.B\n  remove: true\n",
    )
    assert result["info"] == {"title": "N"}
    assert result["paths"]["/a"]["get"] == {"x-postspec-source": {"how": "stated", "overlay": True}}
    assert result["components"]["schemas"] == {
        "A": {"properties": {"b": {"type": "string"}}, "x-postspec-source": {"overlay": True}}
    }


SCHEMAS = {"components": {"schemas": {"Agent": {"type": "object", "properties": {"name": {}}}}}}
FAILED = [
    (
        "- target: $.components.schemas.Agnet.properties\n  update: {}",
        (
            "overlay-no-match 4:11 $.components.schemas.Agnet.properties matches nothing"
            " (no 'Agnet' in $.components.schemas; did you mean 'Agent'?)"
        ),
    ),
    (
        "- target: $.paths['/a/{b}']\n  remove: true",
        "overlay-no-match 4:11 $.paths['/a/{b}'] matches nothing (no 'paths' in $)",
    ),
    (
        "- target: $.components.schemas.Agent.properties['na me'].x\n  remove: true",
        (
            "overlay-no-match 4:11 $.components.schemas.Agent.properties['na me'].x matches nothing"
            " (no 'na me' in $.components.schemas.Agent.properties; did you mean 'name'?)"
        ),
    ),
    (
        "- target: $.components.schemas[?@.type=='array']\n  remove: true",
        (
            "overlay-no-match 4:11 $.components.schemas[?@.type=='array'] matches nothing"
            " (no ?@['type'] == 'array' in $.components.schemas)"
        ),
    ),
    (
        "- target: $.components.schemas['Agent', 'Queue']\n  update: {}",
        (
            "overlay-no-match 4:11 $['components']['schemas']['Queue'], one part of the target,"
            " matches nothing (no 'Queue' in $.components.schemas)"
        ),
    ),
    (
        "- target: $.components.schemas.Agent.type\n  update: {}",
        (
            "overlay-target-type 4:11 $['components']['schemas']['Agent']['type'] is a single value,"
            " which an update cannot reach (target the object around it)"
        ),
    ),
    (
        "- target: $.components\n  update: [1]",
        (
            "overlay-target-type 4:11 $['components'] is an object, the update is not"
            " (give the members to be merged)"
        ),
    ),
    (
        "- target: $\n  remove: true",
        "overlay-target-type 4:11 the whole document cannot be removed",
    ),
]


@pytest.mark.parametrize(("actions", "expected"), FAILED)
def test_failed(actions: str, expected: str) -> None:
    """An action that cannot be done is an error at its line, with a way out, and changes nothing."""
    finding = failed(SCHEMAS, actions)
    assert shown(finding) == expected
    assert finding.place.pointer == "/actions/0/target"


def test_others_apply() -> None:
    """One action that fails does not keep the others from being applied."""
    given = overlay(
        "- target: $.x\n  description: why\n  remove: true\n- target: $\n  update: {a: 1}"
    )
    result, (finding,) = apply_overlay({}, given)
    assert result == {"a": 1}
    assert (finding.subject, finding.place.position and finding.place.position.line) == ("why", 4)


@pytest.mark.parametrize("target", ["$.tags[0, 0]", "$.tags[?@.name=='x', 0]"])
def test_a_place_that_a_target_names_twice_is_changed_once(target: str) -> None:
    """Removing an entry by two names of it leaves its neighbour alone."""
    text = f'overlay: 1.0.0\ninfo: {{title: t, version: "1"}}\nactions:\n- target: "{target}"\n  remove: true\n'
    document, findings = apply_overlay({"tags": [{"name": "x"}, {"name": "y"}]}, read_overlay(text))
    assert findings == ()
    assert document == {"tags": [{"name": "y"}]}
