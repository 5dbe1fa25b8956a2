"""The comparison with other tools reads their reports right, and counts a mutant when it should."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from benchmarks.contract_peers import Row, lines, new_failures
from benchmarks.contract_peers_inputs import (
    collection_of,
    cut_to,
    requests_of,
    with_one_method,
    with_paired_examples,
    with_status_test,
)
from benchmarks.contract_peers_reports import (
    STATUS_TEST,
    Failures,
    ReportError,
    errors_of_schemathesis,
    noticed,
    of_newman,
    of_schemathesis,
    of_specmatic,
)
from benchmarks.contract_peers_tools import PEERS, Given
from contract_tests.mutants.results import Result

from benchmarks import contract_peers, contract_peers_tools
from postspec.openapi import read_document

Json = Any

A, B = "GET /a", "GET /b"


def _newman_failure(name: str, **error: str) -> Json:
    return {"source": {"id": "1-2", "name": name}, "error": {"name": "Error", **error}}


def _junit(*cases: str) -> str:
    return f"<testsuite><properties/>{''.join(cases)}</testsuite>"


def _case(name: str, inside: str = "") -> str:
    shown = f"Contract Tests &gt; contractTest() &gt; {name}"
    return f'<testcase name="{shown}" time="0.1">{inside}<system-out>x</system-out></testcase>'


# --- reports --------------------------------------------------------------------------------------


def test_schemathesis_failures_are_known_by_its_own_signature() -> None:
    """An entry of its baseline is a failure: the operation, the check, the kind and the signature."""
    entry = {
        "id": "abc",
        "operation": A,
        "check": "not_a_server_error",
        "failure": "ServerError",
        "signature": "500",
        "first_seen": "2026-12-01",
    }
    found = of_schemathesis(json.dumps({"format_version": 1, "entries": [entry]}))
    assert found == {f"{A}: not_a_server_error ServerError 500"}


def test_what_schemathesis_calls_an_error_counts_too() -> None:
    """A lost connection is no failure to schemathesis, and is in its report all the same."""
    report = {"failures": [], "errors": [{"title": "Network Error", "count": 3}]}
    assert errors_of_schemathesis(json.dumps(report), A) == {f"{A}: Network Error"}


def test_newman_failures_are_tests_and_lost_requests() -> None:
    """A test is known by its name and a lost request by its code, never by text that may vary."""
    failures = [
        _newman_failure("List", test="it is JSON", message="expected 'x17'"),
        _newman_failure("List", code="ECONNRESET", message="read ECONNRESET 127.0.0.1:4711"),
    ]
    found = of_newman(json.dumps({"run": {"failures": failures}}))
    assert found == {"List [1-2]: Error it is JSON", "List [1-2]: Error ECONNRESET"}


def test_specmatic_failures_are_scenarios_and_the_parts_that_are_wrong() -> None:
    """A scenario that failed is known by its name and the parts named, without the items' numbers."""
    told = "<failure message='&gt;&gt; RESPONSE.BODY[3].id'>  &gt;&gt; RESPONSE.BODY[7].id got 17</failure>"
    text = _junit(
        _case(" +ve  Scenario: GET /a -&gt; 200", told), _case("Scenario: GET /b -&gt; 200")
    )
    assert of_specmatic(text) == {f"{A}: RESPONSE.BODY[].id in +ve  Scenario: GET /a -> 200"}


@pytest.mark.parametrize("read", [of_schemathesis, of_newman, of_specmatic])
@pytest.mark.parametrize("text", ["", "[]", "{}", "no report"])
def test_what_is_no_report_is_said_to_be_none(read: Callable[[str], Failures], text: str) -> None:
    """A tool that broke down is never taken for one that found nothing."""
    with pytest.raises(ReportError):
        read(text)


def test_a_mutant_is_noticed_by_new_failures_alone() -> None:
    """What fails without the mutant too says nothing, and nothing does if it never was wrong."""
    assert noticed(frozenset("ab"), frozenset("b"), 1) == {"a"}
    assert noticed(frozenset("b"), frozenset("b"), 1) == frozenset()
    assert noticed(frozenset("ab"), frozenset("b"), 0) == frozenset()


# --- inputs ---------------------------------------------------------------------------------------


def _document() -> dict[str, Json]:
    node = {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/Node"}}}
    media = {"schema": {"$ref": "#/components/schemas/Node"}, "examples": {"one": {"value": {}}}}
    name = {"name": "id", "in": "path", "examples": {"x": {"value": "7"}, "y": {"value": "8"}}}
    operation = {
        "operationId": "getA",
        "x-postspec-source": {"pointers": ["/item/0/item/1", "/item/1/request/url"]},
        "parameters": [name],
        "responses": {
            "200": {"description": "", "content": {"application/json": media}},
            "404": {"description": "", "content": {"application/json": dict(media)}},
        },
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {"/a": {"get": operation, "put": operation}, "/b": {"get": operation}},
        "components": {
            "schemas": {"Node": node, "Other": {}},
            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}},
        },
    }


def test_a_document_is_cut_to_a_path_and_what_it_refers_to() -> None:
    """Of the components those are left that the path needs, one that refers to itself among them."""
    cut = cut_to(_document(), "/a")
    assert list(cut["paths"]) == ["/a"]
    assert list(cut["components"]["schemas"]) == ["Node"]
    assert "bearer" in cut["components"]["securitySchemes"]
    assert list(with_one_method(cut, "get")["paths"]["/a"]) == ["get"]


def test_examples_of_a_request_and_of_its_success_get_one_name() -> None:
    """The first of each is left, under one name; what errors look like is no pair of the request."""
    document = _document()
    operation = with_paired_examples(document)["paths"]["/a"]["get"]
    content = {s: r["content"]["application/json"] for s, r in operation["responses"].items()}
    assert operation["parameters"][0]["examples"] == {"documented": {"value": "7"}}
    assert content["200"]["examples"] == {"documented": {"value": {}}}
    assert "examples" not in content["404"]
    assert document == _document()


def test_a_form_with_files_has_no_example() -> None:
    """What is shown of a form leaves its files out, and would be refused; other bodies keep theirs."""
    document = _document()
    media: dict[str, Json] = {"schema": {}, "examples": {"one": {"value": {}}}}
    content = {"multipart/form-data": media, "application/json": dict(media)}
    document["paths"]["/a"]["get"]["requestBody"] = {"content": content}
    kept = with_paired_examples(document)["paths"]["/a"]["get"]["requestBody"]["content"]
    assert "examples" not in kept["multipart/form-data"]
    assert kept["application/json"]["examples"] == {"documented": {"value": {}}}


def test_a_collection_is_cut_to_an_operations_requests() -> None:
    """Pointers lead to saved requests, also those to something inside of one; all else stays."""
    first, second = {"name": "first", "request": {}}, {"name": "second", "request": {"url": "x"}}
    items = [{"name": "folder", "item": [{"name": "no"}, first]}, second]
    collection = {"item": items, "variable": [{"key": "v"}], "event": [{"listen": "prerequest"}]}
    pointers = requests_of(_document(), "/a", "get")
    cut = with_status_test(collection_of(collection, pointers))
    assert cut["item"] == [first, second]
    assert cut["variable"] == collection["variable"]
    assert [event["listen"] for event in cut["event"]] == ["prerequest", "test"]


# --- runs -----------------------------------------------------------------------------------------


def _given(folder: Path) -> Given:
    item = {"name": "one", "request": {"method": "GET", "url": "{{baseUrl}}/a"}}
    path = folder / "document.json"
    path.write_text(json.dumps(_document()), "utf-8")
    return Given(
        url="http://127.0.0.1:9",
        about={"token": "t", "users": [{"username": "u", "password": "p"}]},
        operation=read_document(path).operations[0],
        document=_document(),
        collection={"info": {}, "item": [{"item": [{"name": "no"}, item]}, item]},
        environment=folder / "local.json",
        folder=folder,
    )


def _program(folder: Path, script: str) -> str:
    path = folder / "program"
    path.write_text(f"#!{sys.executable}\n{script}\n", "utf-8")
    path.chmod(0o700)
    return str(path)


PEER = {peer.name: peer for peer in PEERS}


def test_a_tool_is_run_in_its_folder_and_its_report_read(tmp_path: Path) -> None:
    """What newman is given are the operation's requests; what it writes are the failures."""
    script = """
import json, sys
given = json.load(open(sys.argv[2]))
assert "accessToken=t" in sys.argv
failures = [{"source": one, "error": {"test": "no"}} for one in given["item"]]
json.dump({"run": {"failures": failures}}, open("report.json", "w"))
"""
    found = PEER["newman"].run(_program(tmp_path, script), _given(tmp_path))
    assert found == {"one []: Error no"}


@pytest.mark.parametrize("tool", list(PEER))
def test_a_tool_without_a_report_has_failed(tmp_path: Path, tool: str) -> None:
    """A tool that breaks down is a failure that names what it has not written."""
    found = PEER[tool].run(_program(tmp_path, "raise SystemExit(3)"), _given(tmp_path))
    assert found
    assert all(one.startswith(f"{A}: no ") for one in found)


def test_a_tool_that_does_not_end_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its time is limited, and one that is stopped has noticed nothing."""
    monkeypatch.setattr(contract_peers_tools, "_LIMIT_S", 0.05)
    program = _program(tmp_path, "import time; time.sleep(60)")
    assert PEER["specmatic"].run(program, _given(tmp_path)) == frozenset()


def test_a_missing_tool_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is measured without a tool that is asked for; it is said how to get it."""
    monkeypatch.setattr(
        sys, "argv", ["contract_peers", "--tools", "newman", "--newman", "/no/newman"]
    )
    assert contract_peers.main() == 2
    told = capsys.readouterr().err
    assert "no command '/no/newman'" in told
    assert "npm install newman" in told


# --- the table ------------------------------------------------------------------------------------


def _result(kind: str, operation: str, *failures: str, happened: int = 1) -> Result:
    return Result(
        kind=kind,
        operation=operation,
        service="s",
        happened=happened if kind else 0,
        seconds=2.0,
        noticed=dict.fromkeys(failures, ""),
    )


def _trials(*results: Result) -> dict[str, Result]:
    return {one.mutant: one for one in results}


def test_the_row_without_the_added_test_does_not_count_it() -> None:
    """What newman finds by the collection's own tests is told apart from what the added one finds."""
    added = f"one []: AssertionError {STATUS_TEST}"
    trials = _trials(_result("k", A, added, "one []: Error ECONNRESET"), _result("", A))
    assert new_failures(Row("with", "newman"), f"k | {A}", trials) == {
        added,
        "one []: Error ECONNRESET",
    }
    own = Row("without", "newman", STATUS_TEST)
    assert new_failures(own, f"k | {A}", trials) == {"one []: Error ECONNRESET"}


def test_the_table_counts_what_all_tools_have_tried_and_some_made_wrong() -> None:
    """One never wrong and one not yet tried by all are left out; false alarms are the unchanged stub's."""
    names = [f"k | {A}", f"k | {B}", f"idle | {A}", f"late | {A}"]
    idle = _result("idle", A, happened=0)
    own = _trials(
        _result("k", A, "x"),
        _result("k", B),
        idle,
        _result("late", A, "x"),
        _result("", A),
        _result("", B),
    )
    other = _trials(
        _result("k", A, "y"),
        _result("k", B, "new", "y"),
        idle,
        _result("", A, "y"),
        _result("", B, "y", "z"),
    )
    versions = {"postspec": "1", "schemathesis": "2"}
    page = "\n".join(lines(names, {"postspec": own, "schemathesis": other}, versions))
    assert "2 mutants of 1 kinds;\n1 more were never wrong, 1 are not tried." in page
    assert "| postspec | 1 | 1 of 2 | 50 | 0 at 0 of 2 | 2.0 |" in page
    assert "| schemathesis | 2 | 1 of 2 | 50 | 3 at 2 of 2 | 2.0 |" in page
    assert "| k | 2 | 1 | 1 |" in page
    assert f"- `k | {B}`: schemathesis says new" in page
