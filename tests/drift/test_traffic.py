"""Recordings read: what is taken from an HTTP Archive, and what is said of one that is none."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from postspec.drift import Exchange, TrafficError, read_traffic

Json = Any


def entry(url: str = "https://x.test/a%20b?q=1", status: int = 200, **content: Json) -> Json:
    """Give an entry as an archive has it."""
    return {
        "request": {"method": "get", "url": url},
        "response": {"status": status, "content": content},
    }


def archive(folder: Path, *entries: Json, name: str = "run.har") -> Path:
    """Write an archive with these entries."""
    path = folder / name
    path.write_text(json.dumps({"log": {"version": "1.2", "entries": entries}}))
    return path


def only(path: Path) -> Exchange:
    """Give the one exchange of a recording."""
    (exchange,) = read_traffic(path).exchanges
    return exchange


def test_a_json_answer_is_read(tmp_path: Path) -> None:
    """Method, path without its query, status, media type and body are taken."""
    path = archive(tmp_path, entry(mimeType="application/json; charset=utf-8", text='{"a": 1}'))
    exchange = only(path)
    assert (exchange.method, exchange.path, exchange.status) == ("GET", "/a%20b", 200)
    assert (exchange.media_type, exchange.body, exchange.has_json) == (
        "application/json",
        {"a": 1},
        True,
    )
    assert (exchange.file, exchange.pointer) == (str(path), "/log/entries/0")


def test_a_body_in_base64_is_read(tmp_path: Path) -> None:
    """A body that is kept in base64 is one like any other."""
    text = base64.b64encode(b"[1]").decode()
    path = archive(tmp_path, entry(mimeType="application/json", text=text, encoding="base64"))
    assert only(path).body == [1]


def test_a_url_is_read_for_its_path(tmp_path: Path) -> None:
    """What was answered at a host that is none is looked at like the rest."""
    assert only(archive(tmp_path, entry(url="http://[::1/x"))).path == "/x"


@pytest.mark.parametrize("text", ["{", "{'a': 1}", "1 2", '{"a": 1e999}', "[NaN]"])
def test_a_body_that_cannot_be_parsed_is_broken(tmp_path: Path, text: str) -> None:
    """An answer that says it is JSON and is not is kept as such."""
    exchange = only(archive(tmp_path, entry(mimeType="application/json", text=text)))
    assert (exchange.is_broken, exchange.has_json) == (True, False)


def test_another_media_type_has_no_json(tmp_path: Path) -> None:
    """A text that happens to be JSON is not taken for it."""
    exchange = only(archive(tmp_path, entry(mimeType="text/plain", text="1")))
    assert (exchange.media_type, exchange.has_json, exchange.is_broken) == (
        "text/plain",
        False,
        False,
    )


@pytest.mark.parametrize("odd", [{}, None, 3, entry(status=0), {"request": {"method": "GET"}}])
def test_an_entry_without_an_answer_is_counted(tmp_path: Path, odd: Json) -> None:
    """What was never answered, or is no entry, is left out and counted."""
    traffic = read_traffic(archive(tmp_path, odd, entry()))
    assert (len(traffic.exchanges), traffic.unanswered) == (1, 1)


def test_a_folder_is_all_its_archives(tmp_path: Path) -> None:
    """The archives of a folder are read by name."""
    archive(tmp_path, entry(status=201), name="b.har")
    archive(tmp_path, entry(status=202), name="a.har")
    assert [one.status for one in read_traffic(tmp_path).exchanges] == [202, 201]


#: A file that is no recording → (its text, words of the problem, line).
NONE = {
    "no JSON": ("{\n  'log'", "not JSON", 2),
    "no archive": ("{}", "no HTTP Archive", None),
    "a list": ("[]", "no HTTP Archive", None),
    "a number without end": ('{"time": ' + "1" * 5000 + "}", "too many digits", None),
    "deep": ("[" * 100_000, "nested too deeply", None),
}


@pytest.mark.parametrize("what", NONE)
def test_what_is_no_recording_is_refused(tmp_path: Path, what: str) -> None:
    """The file and its problem are named, and the line where it is known."""
    text, problem, line = NONE[what]
    path = tmp_path / "run.har"
    path.write_text(text)
    with pytest.raises(TrafficError) as caught:
        read_traffic(path)
    assert (caught.value.file, caught.value.line) == (str(path), line)
    assert problem in caught.value.problem


def test_a_folder_without_recordings_is_refused(tmp_path: Path) -> None:
    """An empty folder is no recording of nothing."""
    with pytest.raises(TrafficError, match=r"no \*\.har file"):
        read_traffic(tmp_path)


def test_bodies_are_not_shown() -> None:
    """The repr of an exchange has no body in it."""
    assert "secret" not in repr(Exchange("GET", "/", 200, body="secret"))
