"""Files the command line writes: whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from postspec.cli import _files
from postspec.cli._errors import CannotRun


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    """After a write the folder holds the file alone, with the new text."""
    path = tmp_path / "deep" / "file.json"
    _files.write_text(path, "one\n")
    _files.write_text(path, "two\n")
    assert path.read_text() == "two\n"
    assert [p.name for p in path.parent.iterdir()] == ["file.json"]


@pytest.mark.parametrize("stop", [KeyboardInterrupt, MemoryError])
def test_a_write_that_is_stopped_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: type[BaseException]
) -> None:
    """Ctrl-C between writing and renaming leaves the old text and no half file."""
    path = tmp_path / "file.json"
    path.write_text("old\n")

    def interrupted(*_: object) -> None:
        raise stop

    monkeypatch.setattr(Path, "chmod", interrupted)
    with pytest.raises(stop):
        _files.write_text(path, "new\n")
    assert path.read_text() == "old\n"
    assert [p.name for p in tmp_path.iterdir()] == ["file.json"]


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX")
def test_the_mode_of_a_file_is_kept(tmp_path: Path) -> None:
    """Rewriting a file does not change who may read it."""
    path = tmp_path / "file.json"
    path.write_text("old\n")
    path.chmod(0o600)
    _files.write_text(path, "new\n")
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A folder in the way is a finding, not a traceback."""
    (tmp_path / "file.json").mkdir()
    with pytest.raises(CannotRun) as caught:
        _files.write_text(tmp_path / "file.json", "x")
    assert caught.value.findings[0].rule == "file-unwritable"
    assert [p.name for p in tmp_path.iterdir()] == ["file.json"]


def test_a_stale_file_is_told_with_its_first_different_line(tmp_path: Path) -> None:
    """`--check` says where a derived file differs from what its command makes."""
    path = tmp_path / "file.yaml"
    path.write_text("a\nb\nc\n")
    (finding,) = _files.stale(path, "a\nB\nc\n", "postspec convert")
    assert "line 2" in finding.message
    assert _files.stale(path, "a\nb\nc\n", "postspec convert") == ()


def test_a_missing_derived_file_is_stale(tmp_path: Path) -> None:
    """A file that was never made is told as such."""
    (finding,) = _files.stale(tmp_path / "none.yaml", "x", "postspec convert")
    assert "not there" in finding.message


def test_a_link_is_followed(tmp_path: Path) -> None:
    """Writing to a link changes the file it leads to, and leaves the link a link."""
    (tmp_path / "real.yaml").write_text("old\n")
    (tmp_path / "link.yaml").symlink_to("real.yaml")
    _files.write_text(tmp_path / "link.yaml", "new\n")
    assert (tmp_path / "real.yaml").read_text() == "new\n"
    assert (tmp_path / "link.yaml").is_symlink()


def test_what_is_no_ordinary_file_is_not_replaced(tmp_path: Path) -> None:
    """A pipe (or a device) is written to: renaming over it would destroy it."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        _files.write_text(pipe, "text\n")
        assert os.read(reader, 100) == b"text\n"
    finally:
        os.close(reader)
    assert pipe.is_fifo()
