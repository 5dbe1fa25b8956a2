"""`postspec stub` as a person runs it: what its options and `[stub]` decide."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from postspec.cli import main
from postspec.stub import Fault, NotSentError, StubApp, WebhookCall, stub_of

Captured = pytest.CaptureFixture[str]


@dataclass
class Served:
    """What would have been served, in place of a server."""

    url: str = "http://127.0.0.1:8080"
    host: str = ""
    port: int = -1
    app: Any = field(default=None)
    meanwhile: Callable[[StubApp], None] = lambda _: None

    def __call__(self, app: StubApp, *, host: str, port: int, ready: Callable[[str], None]) -> None:
        """Take the place of `serve`: say that it is ready, and end."""
        self.app, self.host, self.port = app, host, port
        ready(self.url)
        self.meanwhile(app)


@pytest.fixture
def served(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> Served:
    """Give what a project with a document serves; no port is opened."""
    assert project.is_dir()
    assert main(["convert"]) == 0
    capsys.readouterr()
    instead = Served()
    monkeypatch.setattr("postspec.stub.serve", instead)
    return instead


def settings_of(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Note the settings of every application that is made."""
    from postspec import stub

    noted: list[Any] = []
    original = stub.make_app

    def noting(document: Any, settings: Any) -> Any:  # noqa: ANN401 - passed on as it is
        noted.append(settings)
        return original(document, settings)

    monkeypatch.setattr("postspec.stub.make_app", noting)
    return noted


def test_a_project_is_served_on_loopback(served: Served, capsys: Captured) -> None:
    """With nothing said: 127.0.0.1, port 8080, and no warning."""
    assert main(["stub"]) == 0
    printed = capsys.readouterr()
    assert (served.host, served.port) == ("127.0.0.1", 8080)
    assert "openapi/openapi.yaml: 1 operations at http://127.0.0.1:8080" in printed.out
    assert printed.err == ""


def test_options_go_before_settings(
    project: Path, served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What `[stub]` says holds until an option says otherwise."""
    noted = settings_of(monkeypatch)
    (project / "postspec.toml").write_text(
        '[stub]\nhost = "127.0.0.2"\nport = 1\nseed = 4\nstrict = true\nusers = {ada = "word"}\n'
    )
    assert main(["stub"]) == 0
    assert (served.host, served.port) == ("127.0.0.2", 1)
    assert main(["stub", "--host", "127.0.0.3", "--port", "0", "--seed", "0"]) == 0
    assert (served.host, served.port) == ("127.0.0.3", 0)
    assert [(one.seed, one.is_strict) for one in noted] == [(4, True), (0, True)]
    assert [user.name for one in noted for user in one.users] == ["ada", "ada"]


@pytest.mark.usefixtures("served")
def test_users_have_the_roles_they_are_given(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every one where none is named; without any users, `stub` has every one."""
    noted = settings_of(monkeypatch)
    assert main(["stub"]) == 0
    (project / "postspec.toml").write_text(
        '[stub.users]\nada = "word"\nbob = {password = "word", roles = ["agent"]}\n'
    )
    assert main(["stub"]) == 0
    users = [(u.name, u.roles, u.has_every_role) for one in noted for u in one.users]
    assert users == [("stub", (), True), ("ada", (), True), ("bob", ("agent",), False)]


@pytest.mark.usefixtures("served")
def test_a_realm_brings_users_and_clients(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As Keycloak exports it; users of the settings go before."""
    noted = settings_of(monkeypatch)
    (project / "realm.json").write_text(
        '{"realm": "works", "accessTokenLifespan": 60, "users": [{"username": "eve"}],'
        ' "clients": [{"clientId": "desk", "publicClient": true}]}'
    )
    (project / "postspec.toml").write_text(
        '[stub]\nrealm = "realm.json"\n[stub.users]\nada = "word"\n'
    )
    assert main(["stub"]) == 0
    [settings] = noted
    assert [user.name for user in settings.users] == ["ada", "eve"]
    assert [client.client_id for client in settings.clients] == ["desk"]
    assert (settings.realms, settings.access_token_s) == (("works",), 60)


def test_a_realm_that_is_none_is_told_of(project: Path, served: Served, capsys: Captured) -> None:
    """With the file's name, and nothing served."""
    (project / "realm.json").write_text('{"users": []}')
    (project / "postspec.toml").write_text('[stub]\nrealm = "realm.json"\n')
    assert main(["stub"]) == 2
    assert "stub-realm-unreadable" in capsys.readouterr().err
    assert served.port == -1


def test_a_named_document_has_nothing_of_the_project(
    project: Path, served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The project's settings are about its own document."""
    noted = settings_of(monkeypatch)
    (project / "postspec.toml").write_text("[stub]\nport = 1\nseed = 4\n")
    assert main(["stub", "openapi/openapi.yaml"]) == 0
    assert served.port == 8080
    assert [one.seed for one in noted] == [0]


@pytest.mark.parametrize("url", ["http://0.0.0.0:80", "http://10.0.0.1:80", "http://[::]:80"])
def test_another_address_than_loopback_is_warned_about(
    served: Served, capsys: Captured, url: str
) -> None:
    """In one line, on stderr; it is served all the same."""
    served.url = url
    assert main(["stub", "--host", "example"]) == 0
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("postspec: warning: whoever reaches example can read and change")


@pytest.mark.parametrize("url", ["http://127.0.0.9:80", "http://[::1]:80"])
def test_loopback_is_more_than_one_address(served: Served, capsys: Captured, url: str) -> None:
    """All of 127.0.0.0/8 and ::1 are reached by this machine alone."""
    served.url = url
    assert main(["stub"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("arguments", [["--port", "http"], ["--seed", "1.5"]], ids=" ".join)
@pytest.mark.usefixtures("served")
def test_a_bad_value_is_wrong_usage(capsys: Captured, arguments: list[str]) -> None:
    """It is named, with the usage; exit code 2."""
    assert main(["stub", *arguments]) == 2
    said = capsys.readouterr().err
    assert "usage: postspec stub" in said
    assert arguments[1] in said


def test_declarations_lie_beside_the_document(
    project: Path, served: Served, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """`stub.yaml` there is read unless another file is named; one that is not there is no error."""
    noted = settings_of(monkeypatch)
    assert main(["stub"]) == 0
    (project / "openapi" / "stub.yaml").write_text("{}\n")
    assert main(["stub"]) == 0
    (project / "other.yaml").write_text("{}\n")
    (project / "postspec.toml").write_text('[stub]\ndeclarations = "other.yaml"\n')
    assert main(["stub"]) == 0
    assert main(["stub", "--declarations", "openapi/stub.yaml"]) == 0
    files = ["", "openapi/stub.yaml", "other.yaml", "openapi/stub.yaml"]
    assert [one.declared.file for one in noted] == files
    assert served.app is not None
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"rols: []\n", "error[declaration-unknown]"),
        (b"a: [\n", "error[declaration-unreadable]"),
        (b"\xff", "error[file-unreadable]"),
    ],
)
def test_wrong_declarations_stop_the_command(
    project: Path, served: Served, capsys: Captured, text: bytes, said: str
) -> None:
    """File, what is wrong, and exit code 2; nothing is served."""
    (project / "wrong.yaml").write_bytes(text)
    assert main(["stub", "--declarations", "wrong.yaml"]) == 2
    err = capsys.readouterr().err
    assert said in err
    assert "wrong.yaml" in err
    assert served.app is None


@pytest.mark.usefixtures("served")
def test_declarations_that_are_named_must_be_there(capsys: Captured) -> None:
    """Only the file beside the document may be missing."""
    assert main(["stub", "--declarations", "nowhere.yaml"]) == 2
    assert "nowhere.yaml" in capsys.readouterr().err


def test_faults_and_latency(
    project: Path, served: Served, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """From options or settings; the operations at which a fault cannot happen are counted."""
    noted = settings_of(monkeypatch)
    (project / "f.yaml").write_text("faults: [{fault: status, status: 503}]\n")
    (project / "postspec.toml").write_text('[stub]\nfaults = "f.yaml"\nlatency = "5"\n')
    assert main(["stub"]) == 0
    (project / "g.yaml").write_text("faults: [{fault: latency, latency_ms: 1}]\n")
    assert main(["stub", "--faults", "g.yaml", "--latency", "10-20"]) == 0
    assert [one.faults.faults[0].fault for one in noted] == ["status", "latency"]
    assert [one.latency_ms for one in noted] == [(5, 5), (10, 20)]
    assert capsys.readouterr().err == ""
    assert served.app is not None


def test_operations_that_a_fault_leaves_out_are_counted(
    project: Path, served: Served, capsys: Captured
) -> None:
    """In one line each, with an example and its reason."""
    document = project / "openapi" / "openapi.yaml"
    document.write_text(
        "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths:\n"
        "  /a: {get: {responses: {'200': {description: ''}}}}\n"
        "  /b: {get: {security: [{k: []}], responses: {'200': {description: ''}}}}\n"
    )
    (project / "f.yaml").write_text("faults: [{fault: unchecked-auth}]\n")
    assert main(["stub", "--faults", "f.yaml"]) == 0
    assert capsys.readouterr().err == (
        "postspec: /faults/0 unchecked-auth: at 1 operations, not at 1, such as GET /a: "
        "everybody may call it without credentials\n"
    )
    assert served.app is not None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "faults:\n  - fault: statsu\n",
            ["declaration-unmatched", "line 2", "did you mean `status`?"],
        ),
        (
            "faults:\n  - fault: status\n    operations: getOrdr\n",
            ["declaration-unmatched", "/faults/0/operations", "line 3", "did you mean `getOrder`?"],
        ),
        ("faults:\n  - falt: status\n", ["declaration-unknown", "line 2", "`fault`?"]),
    ],
)
def test_a_typo_in_the_faults_stops_the_command(
    project: Path, served: Served, capsys: Captured, text: str, said: list[str]
) -> None:
    """File, line, pointer and what was meant; exit code 2, nothing is served."""
    (project / "faults.yaml").write_text(text)
    assert main(["stub", "--faults", "faults.yaml"]) == 2
    err = capsys.readouterr().err
    assert all(one in err for one in ["faults.yaml", *said]), err
    assert served.app is None


def test_the_kinds_of_faults_are_listed(capsys: Captured) -> None:
    """`--list-faults` needs no document, and says of each what the page says."""
    assert main(["stub", "--list-faults"]) == 0
    listed = dict(line.split("  ", 1) for line in capsys.readouterr().out.splitlines())
    page = (Path(__file__).parents[2] / "FAULTS.md").read_text("utf-8")
    rows = page.split("\n| fault |")[1].split("\n\n")[0].splitlines()[2:]
    table = dict(row.strip("| ").split(" | ") for row in rows)
    assert {f"`{name}`": says.strip() for name, says in listed.items()} == table


def test_the_page_shows_every_field_of_a_fault() -> None:
    """And none that there is not."""
    page = (Path(__file__).parents[2] / "FAULTS.md").read_text("utf-8")
    rows = page.split("\n| field |")[1].split("\n\n")[0].splitlines()[2:]
    assert [row.split("`")[1] for row in rows] == list(Fault.__struct_fields__)


CALLING = """\
openapi: 3.1.0
info: {title: Calling, version: '1'}
paths: {}
webhooks:
  told: {post: {responses: {'200': {description: heard}}}}
  asked: {get: {responses: {'200': {description: heard}}}}
"""


def test_where_webhooks_go_is_decided(
    served: Served, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    """An option goes before what the project says about the same webhook."""
    noted = settings_of(monkeypatch)
    (project / "openapi" / "openapi.yaml").write_text(CALLING, "utf-8")
    toml = project / "postspec.toml"
    said = '\n[stub.webhooks]\ntold = "http://127.0.0.1:1"\nasked = "http://127.0.0.1:2"\n'
    toml.write_text(toml.read_text("utf-8") + said, "utf-8")
    assert main(["stub", "--webhook", "told=http://127.0.0.1:3/x?a=b"]) == 0
    assert noted[0].webhook_urls == {
        "told": "http://127.0.0.1:3/x?a=b",
        "asked": "http://127.0.0.1:2",
    }
    assert noted[0].send_webhook is None
    assert served.app is not None


@pytest.mark.parametrize("text", ["told", "told=", "=http://127.0.0.1:1", "told=127.0.0.1:1"])
@pytest.mark.usefixtures("served")
def test_where_a_webhook_goes_is_a_name_and_a_url(text: str, capsys: Captured) -> None:
    """Anything else is a mistake in the command."""
    assert main(["stub", "--webhook", text]) == 2
    assert "NAME=URL, with" in capsys.readouterr().err


@pytest.mark.usefixtures("served")
def test_a_webhook_that_is_not_there_cannot_be_sent(capsys: Captured) -> None:
    """The name is looked for in the document before anything is served."""
    assert main(["stub", "--webhook", "told=http://127.0.0.1:1"]) == 2
    assert "no webhook `told`" in capsys.readouterr().err


@pytest.mark.usefixtures("served")
def test_a_stub_that_others_can_reach_calls_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """They could reach servers of this machine through it."""
    noted = settings_of(monkeypatch)
    for host in ("0.0.0.0", "::", "example", "127.0.0.1", "::1", "localhost"):  # noqa: S104
        assert main(["stub", "--host", host]) == 0
    assert [one.send_webhook is None for one in noted] == [False] * 3 + [True] * 3
    with pytest.raises(NotSentError, match="calls nobody"):
        asyncio.run(noted[0].send_webhook(WebhookCall(webhook="w", method="GET", url="")))


def test_a_state_file_of_something_else_ends_with_2(
    served: Served, tmp_path: Path, capsys: Captured
) -> None:
    """The finding names the file and says what to do; nothing is served."""
    other = tmp_path / "notes.txt"
    other.write_text("Dear diary")
    assert main(["stub", f"--state={other}"]) == 2
    told = capsys.readouterr().err
    assert "error[state-file-unusable]" in told
    assert "notes.txt" in told
    assert served.app is None


def test_items_that_no_longer_fit_are_told(
    served: Served, tmp_path: Path, capsys: Captured
) -> None:
    """A document that has lost a resource since is served, with a warning."""
    from postspec.openapi import read_document
    from postspec.stub import Stub, StubSettings
    from postspec.stub.http._message import Request

    document = Path(__file__).parents[1] / "stub" / "library.yaml"
    state = tmp_path / "state.db"
    stub = Stub(read_document(document), StubSettings(state_file=state))
    body = b'{"name": "Maps", "lamp": {"kind": {"code": "L1"}}}'
    headers = {"content-type": "application/json"}
    assert stub.answer(Request("POST", "/shelves", "", headers, body)).status == 200
    stub.close()
    assert main(["stub", f"--state={state}"]) == 0
    assert "warning[state-left-out]" in capsys.readouterr().err
    assert served.port == 8080


def test_a_reset_forgets_what_the_state_file_holds(served: Served) -> None:
    """With it the stub begins as the document shows it; without, where it was left."""
    counts: list[int] = []

    def count(app: StubApp) -> None:
        counts.append(sum(len(one.items) for one in stub_of(app).collections))

    def empty(app: StubApp) -> None:
        count(app)
        collections = stub_of(app).collections
        assert stub_of(app).load({one.path: [] for one in collections}) == []

    served.meanwhile = empty
    assert main(["stub", "--state", "state.db"]) == 0
    served.meanwhile = count
    assert main(["stub", "--state", "state.db"]) == 0
    assert main(["stub", "--state", "state.db", "--reset"]) == 0
    assert counts == [1, 0, 1]
