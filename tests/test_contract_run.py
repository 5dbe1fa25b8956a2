"""The contract tests pointed at the stub on a port: what they leave there, and keep of it.

`rehearsal/` points them at a system that is wrong.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from postspec.cli import main
from postspec.report import FILES

ROOT = Path(__file__).parents[1]
ONE = "bot-connectors"


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


def test_an_unknown_target_is_refused() -> None:
    """A name that the settings do not have stops the run before anything is collected."""
    done = run("--target=stagin")
    assert done.returncode == 2
    assert "no target 'stagin'" in done.stderr
