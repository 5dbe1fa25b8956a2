"""Shards that are put together say what one run does: findings, tests, and what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec
from tests.rehearsal.staging import result, staging

from postspec.cli import main
from postspec.report import Covered, Run
from postspec.stub import Fault

COUNT = 2

FAULTS = (
    Fault(fault="retype-property", operations="listCourses", property="seats"),
    Fault(fault="undocumented-status", operations="getHeat", status=207),
)


def asked(run: Run) -> Mapping[str, Covered]:
    """Give what was asked of each operation, but for how long answers took, and for logins."""
    return {
        one.operation: msgspec.structs.replace(one, latency=Covered(operation="").latency)
        for one in run.operations
        if not one.operation.endswith("/token")
    }


def test_shards_come_to_what_one_run_does(tmp_path: Path) -> None:
    """On a server that is wrong, read alone: the same findings, each once, with the same prints."""
    with staging(tmp_path, FAULTS) as here:
        here.run(tmp_path / "one")
        folders = [tmp_path / f"shard-{number}" for number in range(1, COUNT + 1)]
        for number, folder in enumerate(folders, start=1):
            here.run(folder, f"--shard={number}/{COUNT}")
    main(["report", "merge", *map(str, folders), "-o", str(tmp_path / "whole")])
    one, whole = result(tmp_path / "one"), result(tmp_path / "whole")
    assert one.findings
    assert whole.findings == one.findings
    assert whole.tests == one.tests
    assert whole.requests == one.requests + COUNT - 1, "each shard logs in for itself"
    assert asked(whole) == asked(one)
