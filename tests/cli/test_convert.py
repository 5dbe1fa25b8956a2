"""`postspec convert` as a person runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from postspec.cli import main


def test_a_project_is_converted_with_no_argument(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`postspec convert` writes the document that the settings name and says what is in it."""
    assert main(["convert"]) == 0
    document = yaml.safe_load((project / "openapi" / "openapi.yaml").read_text())
    assert list(document["paths"]) == ["/orders/{id}"]
    assert "1 requests in, 1 operations, 0 webhooks" in capsys.readouterr().out


def test_a_collection_needs_no_settings(project: Path) -> None:
    """`postspec convert IN -o OUT` works where there is no postspec.toml, and JSON by the ending."""
    (project / "postspec.toml").unlink()
    assert main(["convert", "postman/collection.json", "-o", "out.json"]) == 0
    assert json.loads((project / "out.json").read_text())["openapi"] == "3.1.0"


def test_settings_are_not_read_for_a_named_collection(project: Path) -> None:
    """A broken postspec.toml does not matter to a run that does not use it."""
    (project / "postspec.toml").write_text("[[[")
    assert main(["convert", "postman/collection.json", "-o", "out.json"]) == 0


def test_a_document_of_the_older_dialect(project: Path) -> None:
    """`--dialect 3.0` writes OpenAPI 3.0.3 for tools that know no other."""
    assert main(["convert", "postman/collection.json", "-o", "o.json", "--dialect", "3.0"]) == 0
    assert json.loads((project / "o.json").read_text())["openapi"] == "3.0.3"


def test_a_decision_that_an_example_contradicts(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An overlay may narrow, but what was saved must still fit."""
    (project / "overlay.yaml").write_text(
        "overlay: 1.0.0\n"
        "info: {title: t, version: '1'}\n"
        "actions:\n"
        "- target: $.components.schemas.Order.properties.state\n"
        "  update: {enum: [SHUT]}\n"
    )
    command = ["convert", "postman/collection.json", "-o", "o.yaml", "--overlay", "overlay.yaml"]
    assert main(command) == 1
    assert "error[example-misfit]" in capsys.readouterr().err


def test_without_an_output_the_document_goes_to_stdout(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The document can be piped on; nothing else is printed on stdout."""
    assert main(["convert", "postman/collection.json"]) == 0
    assert yaml.safe_load(capsys.readouterr().out)["openapi"] == "3.1.0"
    assert not (project / "openapi").exists()


def test_check_passes_on_a_fresh_document_and_writes_nothing(project: Path) -> None:
    """`--check` exits 0 when the document is what the collection makes."""
    main(["convert"])
    before = (project / "openapi" / "openapi.yaml").stat().st_mtime_ns
    assert main(["convert", "--check"]) == 0
    assert (project / "openapi" / "openapi.yaml").stat().st_mtime_ns == before


def test_check_fails_on_an_edited_document(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--check` exits 1, shows the difference and leaves the edit alone."""
    main(["convert"])
    path = project / "openapi" / "openapi.yaml"
    path.write_text(path.read_text().replace("title: Shop", "title: Edited"))
    assert main(["convert", "--check"]) == 1
    printed = capsys.readouterr()
    assert "derived-file-stale" in printed.err
    assert "-  title: Edited" in printed.out
    assert "title: Edited" in path.read_text()


def test_the_report_accounts_for_every_request(project: Path) -> None:
    """`--report` names what became of each request and saved response."""
    assert main(["convert", "--report", "reports/convert.json"]) == 0
    report = json.loads((project / "reports" / "convert.json").read_text())
    assert report["accounting"]["unaccounted"] == []
    assert {e["kind"] for e in report["accounting"]["entries"]} >= {"request", "saved response"}
    assert (report["requests"], report["operations"]) == (1, 1)


def test_the_report_is_a_page_for_a_person(project: Path) -> None:
    """A name that ends in .md gets tables: what was counted, and every entry with what it became."""
    path = project / "postman" / "collection.json"
    collection = json.loads(path.read_text())
    odd = {"name": "<x>|\n`x`", "request": {"method": "PURGE", "url": "{{base}}/a|b"}}
    collection["item"].append(odd)
    path.write_text(json.dumps(collection))
    main(["convert", "--report", "convert.md", "--fail-on", "never"])
    lines = (project / "convert.md").read_text().splitlines()
    assert lines[0] == "# postspec convert"
    assert "| requests | 2 |" in lines
    assert "| request | 1 | 0 | 1 | 0 |" in lines
    rows = lines[lines.index("## Not converted") :]
    (row,) = (line for line in rows if "/item/1 |" in line)
    assert row.startswith(r"| request | \<x\>\| \`x\` PURGE {{base}}/a\|b | /item/1 |")
    assert row.endswith("| the method 'PURGE' is none an OpenAPI document can hold |")


def test_an_overlay_action_that_matches_nothing_is_an_error(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A decision about something that is gone is told with its line; exit code 1."""
    (project / "overlay.yaml").write_text(
        "overlay: 1.0.0\n"
        "info: {title: t, version: '1'}\n"
        "actions:\n"
        "- target: $.paths['/order/{id}']\n"
        "  update: {summary: x}\n"
    )
    assert (
        main(["convert", "postman/collection.json", "-o", "o.yaml", "--overlay", "overlay.yaml"])
        == 1
    )
    printed = capsys.readouterr().err
    assert "overlay.yaml" in printed
    assert "line 4" in printed


@pytest.mark.parametrize(("threshold", "code"), [("never", 0), ("error", 0), ("info", 1)])
def test_fail_on_sets_the_exit_code(project: Path, threshold: str, code: int) -> None:
    """The threshold decides whether findings fail the run; the document is written all the same."""
    path = project / "postman" / "collection.json"
    collection = json.loads(path.read_text())
    collection["item"][0]["item"][0]["response"] = []
    path.write_text(json.dumps(collection))
    assert main(["convert", "--fail-on", threshold]) == code
    assert (project / "openapi" / "openapi.yaml").exists()


def test_findings_can_be_read_by_machines(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--findings json` prints one JSON array on stderr, each entry with file, pointer and line."""
    path = project / "postman" / "collection.json"
    path.write_text(path.read_text().replace('"method": "GET"', '"method": "G ET"'))
    main(["convert", "--findings", "json"])
    (finding, *_) = json.loads(capsys.readouterr().err)
    assert finding["file"] == "postman/collection.json"
    assert finding["line"] > 1
