"""The contract tests as a stage of the gate: pytest in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from postspec.cli._errors import RULES, cannot_run
from postspec.cli._gate_stages import Stage, State, judged
from postspec.findings import Finding, Place, found

if TYPE_CHECKING:
    from postspec.project import Project
    from postspec.report import Run

_FOLDER = "contract_tests"
#: pytest's exit codes for tests that passed, and for some that failed.
_DONE = (0, 1)


def contract(project: Project, fail_on: str, tested: str = "") -> Stage:
    """Give what the contract tests of a project come to, on the stub.

    They test what would be merged, the files that are there; `tested` says what is odd about those.
    What they write goes to a temporary folder.

    Raises:
        CannotRun: there is no pytest, or it could not do its work.
    """
    if not (project.root / _FOLDER).is_dir():
        told = f"no {_FOLDER}/ beside postspec.toml"
        return Stage(name="contract", state=State.LEFT_OUT, summary=told)
    if find_spec("pytest") is None:
        raise cannot_run("contract-tests-not-run", "pytest is not installed here")
    with TemporaryDirectory(prefix="postspec-gate-") as folder:
        code, printed = _run(project, Path(folder))
        run = _read(Path(folder))
    if code not in _DONE or run is None:
        last = [line for line in printed.splitlines() if line.strip()][-1:]
        message = f"pytest ended with {code}: {''.join(last)}"
        raise cannot_run("contract-tests-not-run", message)
    return _told(code, run, fail_on, tested)


def _run(project: Project, folder: Path) -> tuple[int, str]:
    """Give pytest's exit code, and what it printed."""
    from postspec.project import FILE_NAME

    environment = {
        **os.environ,
        "POSTSPEC_PROJECT": str(project.root / FILE_NAME),
        "PYTHONDONTWRITEBYTECODE": "1",
        "HYPOTHESIS_STORAGE_DIRECTORY": str(folder / "hypothesis"),
    }
    options = ("-q", "-p", "no:cacheprovider", f"--run-dir={folder}")
    command = [sys.executable, "-m", "pytest", _FOLDER, *options]
    with subprocess.Popen(
        command,
        cwd=project.root,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as process:
        try:
            printed, _ = process.communicate()
        except BaseException:
            # Whoever is interrupted leaves nothing behind that still runs.
            process.kill()
            process.wait()
            raise
    return process.returncode, printed


def _read(folder: Path) -> Run | None:
    from postspec.report import RUN_FILE, RunError, read_run

    files = sorted(folder.rglob(RUN_FILE))
    if not files:
        return None
    try:
        return read_run(files[0].read_text("utf-8"))
    except RunError as error:
        raise cannot_run("report-unreadable", error.problem, file=RUN_FILE) from error


def _told(code: int, run: Run, fail_on: str, tested: str) -> Stage:
    from postspec.report import as_findings, verdict

    counts = ", ".join(f"{number} {outcome}" for outcome, number in run.tests.items() if number)
    findings: list[Finding] = list(as_findings(run))
    if code or verdict(run) == "broken":
        message = f"the contract is broken: {counts}"
        findings.append(found(RULES, "contract-broken", message, Place(file=f"{_FOLDER}/")))
    said = ", ".join(part for part in (counts, tested) if part)
    return judged("contract", f"contract {verdict(run)}: {said}", findings, fail_on)
