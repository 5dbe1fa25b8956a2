"""The contract tests pointed at a server: what they say of it, leave there, and keep of it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from postspec.cli import main
from postspec.openapi import read_document
from postspec.report import FILES
from postspec.stub import StubSettings, make_app, read_faults, running

ROOT = Path(__file__).parents[1]
ONE = "bot-connectors"

FAULTS = """\
faults:
  - {fault: rename-property, operations: listBotConnectors, property: botName, name: title}
"""


def run(*arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run the contract tests of one resource."""
    command = [sys.executable, "-m", "pytest", str(ROOT / "contract_tests"), "-q", "-k", ONE]
    return subprocess.run(
        [*command, *arguments],
        cwd=ROOT,
        env={**os.environ, **environ},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_run_leaves_nothing_and_keeps_what_it_saw(tmp_path: Path) -> None:
    """Against the stub on a port everything is sent, all of it is removed, and recorded."""
    done = run("--target=stub-http", f"--run-dir={tmp_path}")
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert {path.name for path in tmp_path.iterdir()} == {*FILES, "traffic.har"}
    assert "contract kept: 0 findings" in done.stdout
    assert main(["drift", str(tmp_path), str(ROOT / "openapi" / "openapi.yaml")]) == 0


@pytest.fixture
def staging(tmp_path: Path) -> Iterator[Path]:
    """Give settings whose target is a server that calls a property something else."""
    document = read_document(ROOT / "openapi" / "openapi.yaml")
    settings = StubSettings(faults=read_faults(FAULTS))
    with running(make_app(document, settings)) as url:
        text = (ROOT / "postspec.toml").read_text("utf-8")
        for folder in ("postman", "openapi"):
            text = text.replace(f'"{folder}/', f'"{ROOT / folder}/')
        text = text.replace("https://cx-staging.example.com", url)
        (tmp_path / "postspec.toml").write_text(text, "utf-8")
        yield tmp_path / "postspec.toml"


def test_a_server_that_drifted_is_found_out(
    staging: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A renamed property fails the run, and the proposals made from it name both names."""
    folder = tmp_path / "run"
    login = {"POSTSPEC_USERNAME": "stub", "POSTSPEC_PASSWORD": "stub"}
    done = run("--target=staging", f"--run-dir={folder}", POSTSPEC_PROJECT=str(staging), **login)
    assert done.returncode == 1
    assert "test_operation_keeps_its_contract[GET /bot-framework/bot-connectors]" in done.stdout
    document = str(ROOT / "openapi" / "openapi.yaml")
    proposals = tmp_path / "proposals.yaml"
    assert main(["drift", str(folder), document, "-o", str(proposals)]) == 1
    assert "botName" in capsys.readouterr().err
    assert "title:" in proposals.read_text("utf-8")


def test_an_unknown_target_is_refused() -> None:
    """A name that the settings do not have stops the run before anything is collected."""
    done = run("--target=stagin")
    assert done.returncode == 4
    assert "no target 'stagin'" in done.stderr
