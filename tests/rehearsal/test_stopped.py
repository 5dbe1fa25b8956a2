"""A run that is stopped half-way leaves nothing on the system, and a report that can be read."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.rehearsal.staging import Staging, result, staging

from postspec.report import verdict

#: The tests of one resource; everything about it takes some seconds.
TOOLS = ("--allow-writes", "-k", "tools")


class Stopper:
    """Sends a signal to a run when it is told of a certain request or answer to the system."""

    def __init__(self, number: signal.Signals, is_time: Callable[[int, int], bool]) -> None:
        self._number, self._is_time = number, is_time
        self._created = 0
        self.process: subprocess.Popen[str] | None = None
        self.is_sent = False

    def __call__(self, method: str, _path: str, status: int) -> None:
        """Note what happens, and send the signal when it is time for it."""
        self._created += (method, status) == ("POST", 201)
        if self.process is not None and not self.is_sent and self._is_time(self._created, status):
            self.is_sent = True
            self.process.send_signal(self._number)


def stopped(system: Staging, folder: Path, stopper: Stopper) -> int:
    """Start a run, have it stopped, and give its exit code."""
    system.watch = stopper
    with system.started(folder, *TOOLS) as process:
        stopper.process = process
        process.communicate(timeout=540)
    assert stopper.is_sent
    return process.returncode


@pytest.mark.parametrize(
    ("number", "code", "creation"), [(signal.SIGINT, 130, 1), (signal.SIGTERM, 143, 3)]
)
def test_a_run_that_is_told_to_stop_cleans_up(
    tmp_path: Path, number: signal.Signals, code: int, creation: int
) -> None:
    """Told in the middle of a creation, it waits for the answer, and removes that item as well."""
    with staging(tmp_path) as system:
        before = system.items()
        # That creation has been made, the first by a workflow, the third by generated requests, and
        # its answer is on its way.
        stopper = Stopper(number, lambda created, status: created == creation and status == 201)
        assert stopped(system, tmp_path / "run", stopper) == code
        assert system.items() <= before
    run = result(tmp_path / "run")
    assert (run.is_whole, verdict(run), run.left) == (False, "not finished", ())
    page = (tmp_path / "run" / "report.html").read_text("utf-8")
    assert "was stopped before its end" in page
    assert page.endswith("</html>\n")
    assert not (tmp_path / "run" / "created.jsonl").exists()


def test_what_a_killed_run_has_left_is_cleaned_up(tmp_path: Path) -> None:
    """Killed, it leaves items and a report so far; `--clean-up` removes the former, the latter stays."""
    with staging(tmp_path) as system:
        before = system.items()
        # At the request after the third creation, before which that was written down.
        stopper = Stopper(signal.SIGKILL, lambda created, status: created == 3 and status == 0)
        assert stopped(system, tmp_path / "run", stopper) == -signal.SIGKILL
        assert system.items() - before
        done = system.run(tmp_path / "run", "--clean-up")
        assert done.returncode == 0, done.stdout + done.stderr
        assert system.items() <= before
    assert result(tmp_path / "run").is_whole is False
    assert "</html>" in (tmp_path / "run" / "report.html").read_text("utf-8")
    assert not list((tmp_path / "run").glob(".*.part"))
