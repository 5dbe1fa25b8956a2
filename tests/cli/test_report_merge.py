"""`postspec report merge` as a person runs it."""

from __future__ import annotations

from pathlib import Path

import pytest

from postspec.cli import main
from postspec.report import FILES, Found, Grade, Run, read_run, run_to_json

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def shards(project: Path) -> Path:
    """Give a folder with the two shards of a run; the second has found something."""
    found = Found(check="c", operation="GET /a", grade=Grade.BROKEN, says="", did="x")
    for number, findings in ((1, ()), (2, (found,))):
        run = Run(
            target="lab",
            shards=(f"{number}/2",),
            tests={"passed": number},
            findings=findings,
        )
        (project / f"shard-{number}").mkdir()
        (project / f"shard-{number}" / "run.json").write_text(run_to_json(run), "utf-8")
    return project


def test_shards_are_put_together(shards: Path, capsys: Captured) -> None:
    """The page, the value and the findings of the whole are written; a broken contract exits 1."""
    assert main(["report", "merge", "shard-1", "shard-2", "-o", "whole"]) == 1
    assert capsys.readouterr().out == "whole: contract broken, 2 shards, 1 finding\n"
    assert {path.name for path in (shards / "whole").iterdir()} == set(FILES)
    assert read_run((shards / "whole" / "run.json").read_text("utf-8")).tests == {"passed": 3}


def test_what_is_kept_exits_with_0(shards: Path, capsys: Captured) -> None:
    """Without findings the command is clean."""
    second = Run(target="lab", shards=("2/2",), tests={"passed": 2})
    (shards / "shard-2" / "run.json").write_text(run_to_json(second), "utf-8")
    assert main(["report", "merge", "shard-1", "shard-2", "-o", "whole"]) == 0
    assert "contract kept" in capsys.readouterr().out
    assert (shards / "whole").is_dir()


#: Arguments → words of the complaint.
STOPPED = {
    "no output": (["merge", "shard-1"], "has to go somewhere"),
    "no run": (["merge", "shard-1", "postman", "-o", "whole"], "the run cannot be read"),
    "twice": (["merge", "shard-1", "shard-1", "-o", "whole"], "twice"),
    "one missing": (["merge", "shard-1", "-o", "whole"], "missing: 2/2"),
    "over itself": (["merge", "shard-1", "-o", "shard-1"], "none that is read"),
    "two folders": (["shard-1", "shard-2"], "one folder at a time"),
}


@pytest.mark.parametrize("what", STOPPED)
def test_what_stops_it_is_said(shards: Path, capsys: Captured, what: str) -> None:
    """What is missing or in the way ends with exit code 2 and a sentence."""
    arguments, words = STOPPED[what]
    assert main(["report", *arguments]) == 2
    assert words in capsys.readouterr().err
    assert not (shards / "whole").exists()
