"""Where failing inputs are kept is a folder or a Redis, and its password is nobody's to read."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import fakeredis
import pytest
from contract_tests.harness.runs.example_database import (
    FOLDER,
    ExampleDatabaseError,
    named_database,
    open_database,
)
from hypothesis.extra.redis import RedisExampleDatabase

ROOT = Path(__file__).parents[1]
URL = "rediss://someone:hush@redis.test:6380/2?password=hush"
#: Nothing listens on the discard port of this machine.
DEAD = "redis://someone:hush@127.0.0.1:9/0"


def test_the_environment_goes_before_the_settings() -> None:
    """A job says where its database is without an edit; empty is nothing said."""
    assert named_database("here", {"POSTSPEC_DATABASE": "there"}) == "there"
    assert named_database("here", {"POSTSPEC_DATABASE": ""}) == "here"
    assert named_database("", {}) == ""


def test_a_folder_keeps_inputs_for_the_next_night(tmp_path: Path) -> None:
    """The one that is named, or one of our own in the current folder."""
    database, shown = open_database(str(tmp_path / "kept"))
    database.save(b"key", b"input")
    again, _ = open_database(str(tmp_path / "kept"))
    assert list(again.fetch(b"key")) == [b"input"]
    assert shown == (tmp_path / "kept").as_posix()
    assert open_database("")[1] == FOLDER.as_posix()


def test_a_redis_is_shared_and_shown_without_its_password() -> None:
    """What one machine has saved another one fetches."""
    server = fakeredis.FakeServer()
    first, shown = open_database(URL, lambda _: fakeredis.FakeRedis(server=server))
    other, _ = open_database(URL, lambda _: fakeredis.FakeRedis(server=server))
    first.save(b"key", b"input")
    assert isinstance(other, RedisExampleDatabase)
    assert list(other.fetch(b"key")) == [b"input"]
    assert shown == "rediss://redis.test:6380/2"


#: A database that cannot be used → what the message says.
WRONG = {
    "http://someone:hush@redis.test/0": "no redis:// URL and no folder: http://redis.test/0",
    DEAD: "redis://127.0.0.1:9/0 does not answer: ConnectionError",
    "redis://someone:hush@redis.test:port/0": "a URL that is none: redis://redis.test:port/0",
}


@pytest.mark.parametrize("url", WRONG)
def test_a_database_that_cannot_be_used_is_told_without_its_password(url: str) -> None:
    """Why, and which it is."""
    with pytest.raises(ExampleDatabaseError) as caught:
        open_database(url)
    assert WRONG[url] in str(caught.value)
    assert "hush" not in str(caught.value)


def test_a_night_without_its_database_does_not_begin(tmp_path: Path) -> None:
    """The command ends with 2 before anything is sent or written."""
    command = [sys.executable, "-m", "pytest", "contract_tests", "-q", "--thorough"]
    done = subprocess.run(
        [*command, f"--run-dir={tmp_path / 'run'}"],
        cwd=ROOT,
        env={**os.environ, "POSTSPEC_DATABASE": DEAD},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "redis://127.0.0.1:9/0 does not answer" in done.stdout + done.stderr
    assert "hush" not in done.stdout + done.stderr
    assert not (tmp_path / "run").exists()
