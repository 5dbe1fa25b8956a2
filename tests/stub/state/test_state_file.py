"""State in a file: it survives restarts and kills, and a file that cannot be used is refused."""

from __future__ import annotations

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest

from postspec.openapi import Document
from postspec.stub import (
    DeclarationError,
    StateFileError,
    Stub,
    StubSettings,
    User,
    read_declarations,
)
from postspec.stub.http._message import Answer

Json = Any
Ask = Callable[..., Answer]
Open = Callable[..., Stub]

TOKEN = "token-of-ada"

#: Requests that create, change and remove in scopes seen and unseen, each with what it sends.
REQUESTS: list[tuple[str, str, Json]] = [
    ("POST", "/tools", {"name": "saw", "kind": "HAND"}),
    ("POST", "/tools", {"name": "axe", "kind": "HAND"}),
    ("PATCH", "/tools/62d07f4f0980a50a91210e01", {"note": "worn"}),
    ("POST", "/tools/62d07f4f0980a50a91210e01/loans", {"borrower": "a@example.com"}),
    ("DELETE", "/tools/62d07f4f0980a50a91210e02", None),
    ("POST", "/tools", {"name": "bit", "kind": "POWER"}),
    ("DELETE", "/tools/62d07f4f0980a50a91210e01", None),
    ("POST", "/benches", {"owner": "Grace"}),
]
#: What shows everything they did.
LOOKS = ["/tools", "/tools/62d07f4f0980a50a91210e01", "/tools/62d07f4f0980a50a91210e02", "/benches"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state.db"


@pytest.fixture
def opened(workshop: Document, file: Path) -> Iterator[Open]:
    """Give a function that makes a stub with the file; all are closed in the end."""
    stubs: list[Stub] = []

    def open_stub(document: Document = workshop, **settings: Any) -> Stub:  # noqa: ANN401 - settings
        tokens = {TOKEN: User("ada", "")}
        stub = Stub(document, StubSettings(tokens=tokens, state_file=file, **settings))
        stubs.append(stub)
        return stub

    yield open_stub
    for one in stubs:
        one.close()


def clock() -> float:
    return 1_767_225_600.0


def bodies(ask: Ask) -> list[tuple[int, bytes]]:
    return [(answer.status, answer.body) for answer in (ask("GET", path) for path in LOOKS)]


@pytest.mark.parametrize("restart", range(len(REQUESTS) + 1))
def test_a_restart_changes_nothing(
    workshop: Document, opened: Open, asking: Callable[[Stub], Ask], restart: int
) -> None:
    """Restarted between any two requests, a stub answers them and all later ones as if it had not."""
    settings = StubSettings(tokens={TOKEN: User("ada", "")}, now=clock)
    always = asking(Stub(workshop, settings))
    stub = opened(now=clock)
    for number, (method, path, sent) in enumerate(REQUESTS):
        if number == restart:
            stub.close()
            stub = opened(now=clock)
        answer, other = asking(stub)(method, path, sent), always(method, path, sent)
        assert (answer.status, answer.body) == (other.status, other.body)
    stub.close()
    assert bodies(asking(opened(now=clock))) == bodies(always)


def test_what_was_forgotten_stays_forgotten(opened: Open, asking: Callable[[Stub], Ask]) -> None:
    """Items that gave way to newer ones are in the file no more."""
    stub = opened(max_created=2)
    made = [json.loads(asking(stub)("POST", "/tools", REQUESTS[0][2]).body)["id"] for _ in range(4)]
    stub.close()
    again = asking(opened(max_created=2))
    assert [again("GET", f"/tools/{one}").status for one in made] == [404, 404, 200, 200]


def test_an_id_is_not_given_twice(opened: Open, asking: Callable[[Stub], Ask]) -> None:
    """The id of an item that was deleted before a restart is not that of a new one after it."""
    stub = opened()
    made = json.loads(asking(stub)("POST", "/tools", REQUESTS[0][2]).body)["id"]
    asking(stub)("DELETE", f"/tools/{made}")
    stub.close()
    again = json.loads(asking(opened())("POST", "/tools", REQUESTS[0][2]).body)["id"]
    assert again != made


def test_a_reset_is_kept(opened: Open, asking: Callable[[Stub], Ask]) -> None:
    """After a reset and a restart the items are those of the document."""
    stub = opened()
    before = bodies(asking(stub))
    for request in REQUESTS:
        asking(stub)(*request)
    stub.reset()
    stub.close()
    assert bodies(asking(opened())) == before


def test_only_its_owner_reads_a_file(opened: Open, file: Path) -> None:
    """What clients sent may be confidential."""
    opened()
    assert file.stat().st_mode & 0o077 == 0


def changed(document: Document, edit: Callable[[Json], None]) -> Document:
    """Give a document with something else in it."""
    raw = json.loads(json.dumps(dict(document.raw)))
    edit(raw)
    return Document(document.file, raw)


def test_items_stay_where_they_fit_a_changed_document(
    workshop: Document, opened: Open, asking: Callable[[Stub], Ask]
) -> None:
    """Items that fit are there, those that do not are left out with a finding, once."""
    stub = opened()
    for kind in ("HAND", "POWER"):
        asking(stub)("POST", "/tools", {"name": kind.lower(), "kind": kind})
    stub.close()

    def no_power(raw: Json) -> None:
        kind = raw["components"]["schemas"]["Tool"]["properties"]["kind"]
        kind["enum"] = ["HAND", "FOOT"]

    other = changed(workshop, no_power)
    stub = opened(other)
    (finding,) = stub.findings
    assert finding.rule == "state-left-out"
    assert "2 of /tools/{}" in finding.message  # the drill, a copy of the document's, and power
    names = [one["name"] for one in json.loads(asking(stub)("GET", "/tools").body)["tools"]]
    assert "hand" in names
    assert "power" not in names
    stub.close()
    assert opened(other).findings == ()


def test_items_of_a_resource_that_is_gone_are_left_out(
    workshop: Document, opened: Open, asking: Callable[[Stub], Ask]
) -> None:
    """A document without the resource is served, and a finding says what is not."""
    stub = opened()
    asking(stub)("POST", "/benches", {"owner": "Grace"})
    stub.close()

    def no_benches(raw: Json) -> None:
        del raw["paths"]["/benches"], raw["paths"]["/benches/{benchNumber}"]

    stub = opened(changed(workshop, no_benches))
    assert ["/benches/{}" in one.message for one in stub.findings] == [True]


def test_a_changed_document_brings_its_items(
    workshop: Document, opened: Open, asking: Callable[[Stub], Ask]
) -> None:
    """What only the new document shows is there, what was deleted is not."""
    stub = opened()
    asking(stub)("POST", "/tools", REQUESTS[0][2])
    asking(stub)("DELETE", "/tools/62d07f4f0980a50a91210e02")
    stub.close()

    def one_more(raw: Json) -> None:
        answer = raw["paths"]["/tools"]["get"]["responses"]["200"]["content"]["application/json"]
        tools = answer["example"]["tools"]
        tools.append({**tools[0], "id": "62d07f4f0980a50a91210e0f", "name": "new"})

    stub = opened(changed(workshop, one_more))
    names = [one["name"] for one in json.loads(asking(stub)("GET", "/tools").body)["tools"]]
    assert stub.findings == ()
    assert sorted(names) == ["hammer", "new", "saw"]


def test_a_mistake_in_what_is_declared_costs_no_items(
    workshop: Document, opened: Open, asking: Callable[[Stub], Ask]
) -> None:
    """A stub that cannot start leaves the file as it is, and lets go of it."""
    stub = opened()
    asking(stub)("POST", "/benches", {"owner": "Grace"})
    before = asking(stub)("GET", "/benches").body
    stub.close()

    def another_owner(raw: Json) -> None:
        properties = raw["components"]["schemas"]["Bench"]["properties"]
        properties["owner"] = {"type": "string", "enum": ["Ada"]}

    mistake = read_declarations("webhooks: [{webhook: nobodyKnows, after: addTool}]", "stub.yaml")
    with pytest.raises(DeclarationError):
        opened(changed(workshop, another_owner), declared=mistake)
    again = opened()
    assert (again.findings, asking(again)("GET", "/benches").body) == ((), before)


def test_a_file_that_cannot_be_gone_on_from_is_let_go_of(
    opened: Open, file: Path, asking: Callable[[Stub], Ask]
) -> None:
    """An item that is no JSON ends the start, and another program may then look at the file."""
    stub = opened()
    asking(stub)("POST", "/benches", {"owner": "Grace"})
    stub.close()
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE items SET item = '{'")
    with pytest.raises(StateFileError) as raised:
        opened()
    with closing(sqlite3.connect(file, timeout=0)) as database, database:
        database.execute("DELETE FROM items")
    assert raised.value.findings[0].rule == "state-file-unusable"


# --- files that cannot be used --------------------------------------------------------------------


def a_text(file: Path) -> None:
    file.write_text("Dear diary,\n" * 100)


def another_database(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.execute("CREATE TABLE bookmarks (url)")


def a_later_form(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.execute(f"PRAGMA application_id = {0x50537374}")
        database.execute("PRAGMA user_version = 99")
        database.execute("CREATE TABLE items (anything)")


def a_folder(file: Path) -> None:
    file.mkdir()


@pytest.mark.parametrize("make", [a_text, another_database, a_later_form, a_folder])
def test_a_file_that_is_not_ours_is_refused(
    opened: Open, file: Path, make: Callable[[Path], None]
) -> None:
    """It is named, and left as it was."""
    make(file)
    before = file.read_bytes() if file.is_file() else b""
    with pytest.raises(StateFileError) as raised:
        opened()
    assert [one.rule for one in raised.value.findings] == ["state-file-unusable"]
    assert (file.read_bytes() if file.is_file() else b"") == before


@pytest.mark.parametrize("damage", [slice(4096, 9000), slice(100, 3000)])
def test_a_damaged_file_is_refused(opened: Open, file: Path, damage: slice) -> None:
    """A file with parts overwritten is not gone on from."""
    opened().close()
    content = bytearray(file.read_bytes())
    content[damage] = b"\xab" * (damage.stop - damage.start)
    file.write_bytes(content)
    with pytest.raises(StateFileError) as raised:
        opened()
    assert "damaged" in raised.value.findings[0].message


def test_a_folder_that_is_not_there_is_refused(workshop: Document, tmp_path: Path) -> None:
    """The file's folder has to exist."""
    settings = StubSettings(state_file=tmp_path / "nowhere" / "state.db")
    with pytest.raises(StateFileError, match="No such file or directory"):
        Stub(workshop, settings)


def test_a_file_belongs_to_one_stub(opened: Open) -> None:
    """A second stub is refused for as long as the first one has the file."""
    first = opened()
    with pytest.raises(StateFileError) as raised:
        opened()
    assert raised.value.findings[0].rule == "state-file-in-use"
    first.close()
    opened()


def test_what_cannot_be_kept_is_said(opened: Open, asking: Callable[[Stub], Ask]) -> None:
    """A request whose change cannot be written is answered 500, not as done."""
    stub = opened()
    stub.close()
    answer = asking(stub)("POST", "/tools", REQUESTS[0][2])
    assert (answer.status, json.loads(answer.body)["error"]) == (500, "state not kept")
    reset = asking(stub)("POST", "/__stub/reset")
    assert (reset.status, json.loads(reset.body)["error"]) == (500, "state not kept")
    assert "state.db" not in f"{answer.body!r}{reset.body!r}"


def test_nobody_is_told_of_what_is_not_kept(opened: Open, asking: Callable[[Stub], Ask]) -> None:
    """Observers, and so receivers of call-backs, hear of a success once it is in the file."""
    stub = opened()
    told: list[str] = []
    stub.observe(lambda operation, *_: told.append(operation.operation_id))
    asking(stub)("POST", "/benches", {"owner": "Grace"})
    stub.close()
    assert asking(stub)("POST", "/benches", {"owner": "Grace"}).status == 500
    assert told == ["addBench"]


# --- as a process ---------------------------------------------------------------------------------


def serve(document: Path, file: Path) -> tuple[subprocess.Popen[str], str]:
    """Start a stub with the file; give the process and its address."""
    command = [sys.executable, "-m", "postspec", "stub", str(document), "--port=0"]
    process = subprocess.Popen(
        [*command, f"--state={file}"], stdout=subprocess.PIPE, text=True, bufsize=1
    )
    assert process.stdout is not None
    found = re.search(r"http://\S+", process.stdout.readline())
    assert found is not None
    return process, found[0]


def test_a_killed_stub_has_kept_what_it_answered(file: Path) -> None:
    """Nothing that was answered is lost when the process is killed; another one goes on from it."""
    document = Path(__file__).parents[1] / "library.yaml"
    made: list[str] = []
    for _ in range(2):
        process, url = serve(document, file)
        try:
            with httpx.Client(base_url=url) as http:
                made += [create(http, f"shelf {len(made)}") for _ in range(5)]
        finally:
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
            if process.stdout is not None:
                process.stdout.close()
    process, url = serve(document, file)
    try:
        with httpx.Client(base_url=url) as http:
            shown = http.get("/shelves").text
    finally:
        process.kill()
        process.communicate()
    assert [title for title in made if title not in shown] == []


def create(http: httpx.Client, title: str) -> str:
    """Create a shelf and give its name."""
    shelf = {"name": title, "lamp": {"kind": {"code": "L1"}}}
    http.post("/shelves", json=shelf).raise_for_status()
    return title
