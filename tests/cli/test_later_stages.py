"""`postspec generate`, `diff` and `report` as a person runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from postspec.cli import main
from postspec.openapi import read_document

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def converted(project: Path, capsys: Captured) -> Path:
    """Give a project whose document has been made."""
    assert main(["convert"]) == 0
    capsys.readouterr()
    return project


def test_a_client_is_generated_and_checked(converted: Path, capsys: Captured) -> None:
    """`postspec generate` writes the package; `--check` passes until a file is edited."""
    assert main(["generate", "--report", "reports/generate.json"]) == 0
    report = json.loads((converted / "reports" / "generate.json").read_text())
    assert report["operations"] == report["modules"] == 1
    assert main(["generate", "--check"]) == 0
    module = converted / "generated_client" / "api_client" / "client.py"
    module.write_text(module.read_text() + "# edited\n")
    assert main(["generate", "--check"]) == 1
    assert "api_client/client.py: differs" in capsys.readouterr().out


def test_the_clients_page_shows_the_tasks_of_the_settings(
    converted: Path, capsys: Captured
) -> None:
    """A task of an operation is a section; one of none is told at its line, and nothing written."""
    settings = converted / "postspec.toml"
    settings.write_text("\n[[client.tasks]]\ntitle = 'Do it'\noperation = 'doIt'\n")
    assert main(["generate"]) == 2
    told = capsys.readouterr().err
    assert "error[client-task-unusable]  Do it\n  at postspec.toml  line 2, column 1" in told
    assert not (converted / "generated_client").exists()
    document = read_document(converted / "openapi" / "openapi.yaml")
    operation = document.operations[0].operation_id
    settings.write_text(f"[[client.tasks]]\ntitle = 'Do it'\noperation = '{operation}'\n")
    assert main(["generate"]) == 0
    assert "\n### Do it\n" in (converted / "generated_client" / "README.md").read_text("utf-8")


def test_a_folder_that_is_no_client_is_left_alone(converted: Path, capsys: Captured) -> None:
    """`postspec generate` does not wipe a folder it did not make."""
    (converted / "generated_client").mkdir()
    (converted / "generated_client" / "thesis.txt").write_text("years of work")
    assert main(["generate"]) == 2
    assert "client-not-generated" in capsys.readouterr().err
    assert (converted / "generated_client" / "thesis.txt").read_text() == "years of work"


def changed(project: Path, old: str, new: str) -> list[str]:
    """Write a changed copy of the document, and give the arguments that compare the two."""
    document = project / "openapi" / "openapi.yaml"
    text = document.read_text()
    assert old in text
    (project / "new.yaml").write_text(text.replace(old, new))
    return ["diff", "openapi/openapi.yaml", "new.yaml"]


def test_equal_documents_pass(converted: Path, capsys: Captured) -> None:
    """No change, no block, exit code 0."""
    assert main(changed(converted, "title: Shop", "title: Shop")) == 0
    assert "passed" in capsys.readouterr().out


def test_a_removed_operation_fails(converted: Path, capsys: Captured) -> None:
    """What clients call and is gone exits with 1 and is named."""
    assert main(changed(converted, "/orders/{id}:", "/order/{id}:")) == 1
    printed = capsys.readouterr().out
    assert "wire-breaking" in printed
    assert "GET /orders/{id}" in printed


def test_a_changed_name_fails_by_choice(converted: Path) -> None:
    """A changed operationId breaks programs, not the wire; `--fail-on` decides."""
    arguments = changed(converted, "operationId: getOrder", "operationId: readOrder")
    assert main(arguments) == 1
    assert main([*arguments, "--fail-on", "wire-breaking"]) == 0
    assert main([*arguments, "--fail-on", "never"]) == 0


def test_changes_can_be_read_by_machines(converted: Path, capsys: Captured) -> None:
    """`--format json` gives every change with its stable id."""
    arguments = changed(converted, "operationId: getOrder", "operationId: readOrder")
    main([*arguments, "--format", "json"])
    (change,) = json.loads(capsys.readouterr().out)["changes"]
    assert change["level"] == "client-breaking"
    assert len(change["id"]) == 12


JUNIT = '<testsuites><testsuite tests="5" failures="{failed}" errors="0" skipped="0"/></testsuites>'


@pytest.mark.parametrize(("failed", "code"), [(0, 0), (1, 1)])
def test_the_report_of_a_run(project: Path, capsys: Captured, failed: int, code: int) -> None:
    """One page says what went in and out of each stage; a failed contract test exits with 1."""
    main(["convert", "--report", "reports/convert.json"])
    main(["generate", "--report", "reports/generate.json"])
    (project / "reports" / "contract.xml").write_text(JUNIT.format(failed=failed))
    capsys.readouterr()
    assert main(["report", "reports"]) == code
    printed = capsys.readouterr().out
    assert "1, 0 unaccounted for" in printed
    assert "1 for 1 operations" in printed
    assert f"{5 - failed} passed, {failed} failed" in printed


def test_two_reports_of_one_stage_are_told(project: Path, capsys: Captured) -> None:
    """Reports of two runs in one folder are not taken for one run."""
    main(["convert", "--report", "reports/one.json"])
    main(["convert", "--report", "reports/two.json"])
    capsys.readouterr()
    assert main(["report", "reports"]) == 2
    assert "two.json" in capsys.readouterr().err
    assert (project / "reports").exists()


@pytest.mark.parametrize("name", ["broken.json", "broken.xml"])
def test_a_broken_report_is_told(project: Path, capsys: Captured, name: str) -> None:
    """A report that cannot be read is named; exit code 2."""
    (project / "reports").mkdir()
    (project / "reports" / name).write_text("{<")
    assert main(["report", "reports"]) == 2
    assert name in capsys.readouterr().err
