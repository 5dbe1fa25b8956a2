"""`postspec drift` as a person runs it: findings, an overlay of proposals, and what stops it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from postspec.cli import main
from postspec.openapi import read_document

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def recorded(project: Path, capsys: Captured) -> Path:
    """Give a project whose server was recorded to say one property more than it documents."""
    assert main(["convert"]) == 0
    capsys.readouterr()
    operation = read_document(project / "openapi" / "openapi.yaml").operations[0]
    text = json.dumps({"colour": "red"})
    entry: dict[str, Any] = {
        "request": {"method": operation.method, "url": f"http://shop.test{operation.path}"},
        "response": {"status": 299, "content": {"mimeType": "application/json", "text": text}},
    }
    archive = {"log": {"version": "1.2", "entries": [entry]}}
    (project / "run.har").write_text(json.dumps(archive))
    return project


def test_drift_is_told_and_settled(recorded: Path, capsys: Captured) -> None:
    """What was not documented fails the command, with a line; its proposals make the next run clean."""
    assert main(["drift", "run.har", "-o", "drift.yaml", "--report", "drift.json"]) == 1
    said = capsys.readouterr()
    assert "error[drift-undocumented-status]" in said.err
    assert "openapi/openapi.yaml" in said.err
    assert "  line " in said.err
    assert said.out == "1 exchanges: 1 error, 1 info, 1 overlay actions proposed\n"
    report = json.loads((recorded / "drift.json").read_text())
    assert (report["stage"], report["exchanges"], report["unsettled"]) == ("drift", 1, 0)
    settings = recorded / "postspec.toml"
    settings.write_text('[convert]\noverlay = "drift.yaml"\n')
    assert main(["convert"]) == 0
    assert main(["drift", "run.har"]) == 0


def test_the_proposals_can_be_compared(recorded: Path, capsys: Captured) -> None:
    """`--check` writes nothing, and fails when other proposals would be made."""
    assert main(["drift", "run.har", "-o", "drift.yaml", "--check", "--fail-on=never"]) == 1
    assert not (recorded / "drift.yaml").exists()
    assert main(["drift", "run.har", "-o", "drift.yaml", "--fail-on=never"]) == 0
    assert main(["drift", "run.har", "-o", "drift.yaml", "--check", "--fail-on=never"]) == 0
    capsys.readouterr()


#: Arguments → words of the complaint.
STOPPED = {
    "no recording": (["none.har"], "cannot be read"),
    "no archive": (["postspec.toml"], "not JSON"),
    "no document": (["run.har", "run.har"], "not an OpenAPI 3 document"),
    "nothing to compare": (["run.har", "--check"], "--check compares a file"),
    "over the document": (["run.har", "-o", "openapi/openapi.yaml"], "none that is read"),
}


@pytest.mark.parametrize("what", STOPPED)
def test_what_stops_it_is_said(recorded: Path, capsys: Captured, what: str) -> None:
    """A file that is not what it should be ends with exit code 2 and its name."""
    arguments, words = STOPPED[what]
    (recorded / "postspec.toml").write_text("[stub]\n")
    assert main(["drift", *arguments]) == 2
    assert words in capsys.readouterr().err


#: The ending of a file of findings → what it begins with.
FORMS = {
    ".json": "[\n  {",
    ".sarif": '{\n  "$schema"',
    ".xml": '<?xml version="1.0"',
    ".md": "| severity |",
}


@pytest.mark.parametrize("ending", FORMS)
def test_findings_are_written_in_the_form_of_the_ending(
    recorded: Path, capsys: Captured, ending: str
) -> None:
    """`--findings-file` keeps every finding, the mild ones too, beside what is printed."""
    assert main(["drift", "run.har", f"--findings-file=found{ending}"]) == 1
    written = (recorded / f"found{ending}").read_text("utf-8")
    assert written.startswith(FORMS[ending])
    assert "drift-undocumented-status" in written
    assert "drift-status-never-seen" in written
    assert "drift-undocumented-status" in capsys.readouterr().err


def test_what_stopped_a_command_is_written_too(recorded: Path, capsys: Captured) -> None:
    """A command that could not run says why in the file of findings as well."""
    assert main(["drift", "none.har", "--findings-file=found.json"]) == 2
    assert "traffic-unreadable" in (recorded / "found.json").read_text("utf-8")
    assert main(["drift", "run.har", "--findings-file=found.txt"]) == 2
    assert "ends with none of .json" in capsys.readouterr().err


def test_findings_annotate_a_pull_request(recorded: Path, capsys: Captured) -> None:
    """`--findings github` prints workflow commands."""
    assert main(["drift", "run.har", "--findings=github"]) == 1
    assert "::error file=openapi/openapi.yaml,line=" in capsys.readouterr().err
    assert recorded.is_dir()
