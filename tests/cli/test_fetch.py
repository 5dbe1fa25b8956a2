"""`postspec fetch` as a person runs it: what is written, and what is left alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
import respx

from postspec.cli import main

UID = "4288348-06ce89c9-cf6a-4621-b3c4-5e7cef57c27c"
ADDRESS = f"https://api.getpostman.com/collections/{UID}"
KEY = "PMAK-" + "0123456789abcdef01234567" + "-not-a-real-key"

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def api(monkeypatch: pytest.MonkeyPatch) -> Iterator[respx.Route]:
    """Give the Postman API's address of the collection, with a key in the environment."""
    monkeypatch.setenv("POSTMAN_API_KEY", KEY)
    with respx.mock as mock:
        yield mock.get(ADDRESS)


def committed(project: Path) -> Path:
    return project / "postman" / "collection.json"


def test_the_committed_file_is_canonical_and_stays_so(project: Path, capsys: Captured) -> None:
    """Fetching the committed file itself changes nothing, and `--check` says so."""
    before = committed(project).read_bytes()
    assert main(["fetch", "postman/collection.json"]) == 0
    assert committed(project).read_bytes() == before
    assert "no change, 1 request" in capsys.readouterr().out
    assert main(["fetch", "postman/collection.json", "--check"]) == 0


def test_a_new_collection_is_written_with_a_summary(
    project: Path, api: respx.Route, capsys: Captured
) -> None:
    """What changed against the committed file is told in one line."""
    collection = json.loads(committed(project).read_text())
    collection["item"].append({"name": "New", "request": {"method": "GET", "url": "{{baseUrl}}/n"}})
    api.respond(json={"collection": collection})
    assert main(["fetch", UID]) == 0
    assert json.loads(committed(project).read_text()) == collection
    (line,) = capsys.readouterr().out.splitlines()
    assert "1 request added" in line
    assert "1 unchanged" in line


def test_check_fails_on_a_change_and_writes_nothing(project: Path, api: respx.Route) -> None:
    """`--check` exits 1 when the published collection is not the committed one."""
    before = committed(project).read_bytes()
    collection = json.loads(before)
    collection["info"]["name"] = "Renamed"
    api.respond(json={"collection": collection})
    assert main(["fetch", UID, "--check"]) == 1
    assert committed(project).read_bytes() == before


def test_a_secret_is_masked_with_a_finding(
    project: Path, api: respx.Route, capsys: Captured
) -> None:
    """A password in the published collection reaches neither the file nor the terminal."""
    collection = json.loads(committed(project).read_text())
    secret = "correct-horse-battery"
    collection["auth"] = {
        "type": "basic",
        "basic": [{"key": "username", "value": "u"}, {"key": "password", "value": secret}],
    }
    api.respond(json={"collection": collection})
    assert main(["fetch", UID]) == 0
    printed = capsys.readouterr()
    assert "warning[secret-masked]" in printed.err
    assert secret not in committed(project).read_text() + printed.err + printed.out


TRUNCATED = '{"collection": {"info": {"name": "x"}, "item": [{'


@pytest.mark.parametrize(
    ("response", "said"),
    [
        (httpx.ConnectError("no route"), "fetch-unreachable"),
        (httpx.ReadTimeout("slow"), "time"),
        (httpx.Response(403, json={"error": {"name": "forbidden"}}), "403"),
        (httpx.Response(200, html="<!doctype html><p>Sign in"), "HTML"),
        (httpx.Response(200, text=TRUNCATED), "breaks off"),
    ],
    ids=["no-network", "timeout", "forbidden", "html", "truncated"],
)
def test_a_failure_leaves_the_committed_file(
    project: Path,
    api: respx.Route,
    capsys: Captured,
    response: httpx.Response | Exception,
    said: str,
) -> None:
    """Whatever goes wrong on the way: one clear error, exit code 2, the file as it was."""
    before = {p: p.read_bytes() for p in project.rglob("*") if p.is_file()}
    api.side_effect = response if isinstance(response, Exception) else None
    if isinstance(response, httpx.Response):
        api.return_value = response
    assert main(["fetch", UID]) == 2
    printed = capsys.readouterr().err
    assert printed.count("error[") == 1
    assert said in printed
    assert KEY not in printed
    assert {p: p.read_bytes() for p in project.rglob("*") if p.is_file()} == before


def test_an_environment_name_cannot_choose_its_path(project: Path) -> None:
    """A published environment's name is a stranger's text: it gives a plain file name."""
    from postspec.cli._fetch import _file_name

    assert _file_name("../../etc/passwd") == "etc-passwd"
    assert _file_name("Ünï © côdé") == "n-c-d"
    assert _file_name("///") == "environment"
    assert len(_file_name("x" * 500)) == 60
    assert project.exists()


def test_no_source_at_all(project: Path, capsys: Captured) -> None:
    """Without a source in the settings or on the command line, the message says where to put one."""
    assert main(["fetch"]) == 2
    assert "[fetch]" in capsys.readouterr().err
    assert committed(project).exists()
