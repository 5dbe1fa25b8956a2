"""`postspec diff` and what it is given: revisions, collections, several files, and what is neither."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from postspec.cli import main

Captured = pytest.CaptureFixture[str]

DOCUMENT = """\
openapi: 3.1.0
info: {title: Shop, version: '1'}
paths:
  /orders:
    get:
      operationId: listOrders
      responses:
        '200':
          description: fine
          content:
            application/json:
              schema: {$ref: 'shared.yaml#/Order'}
"""
SHARED = "Order:\n  type: object\n  properties:\n    state: {enum: [open, paid]}\n"


@pytest.fixture
def shop(project: Path) -> Path:
    """Give a folder with a document in two files."""
    (project / "shop.yaml").write_text(DOCUMENT)
    (project / "shared.yaml").write_text(SHARED)
    return project


def git(*arguments: str) -> None:
    """Run git in the folder the test is in, as nobody."""
    names = ["-c", "user.name=n", "-c", "user.email=n@example.com", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *names, *arguments], check=True, capture_output=True)  # noqa: S607 - our own words


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_a_revision_with_all_its_files(shop: Path, capsys: Captured) -> None:
    """`REVISION:PATH` is read from git, and so are the files it refers to."""
    git("init", "-q")
    git("add", "shop.yaml", "shared.yaml")
    git("commit", "-q", "-m", "first")
    (shop / "shared.yaml").write_text(SHARED.replace("paid", "paid, lost"))
    assert main(["diff", "HEAD:shop.yaml", "shop.yaml"]) == 1
    printed = capsys.readouterr().out
    assert "response-enum-value-added" in printed
    assert 'e.g. "lost"' in printed
    assert main(["diff", "HEAD:nowhere.yaml", "shop.yaml"]) == 2
    assert "document-unreadable" in capsys.readouterr().err


def test_two_collections(shop: Path, capsys: Captured) -> None:
    """Postman collections are converted on the way."""
    text = (shop / "postman" / "collection.json").read_text()
    (shop / "newer.json").write_text(text.replace("/orders", "/purchases"))
    assert main(["diff", "postman/collection.json", "postman/collection.json"]) == 0
    assert main(["diff", "postman/collection.json", "newer.json"]) == 1
    assert "operation-removed" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("swagger: '2.0'", "not an OpenAPI 3 document"),
        ("openapi: 3.1.0\npaths: {/a: {$ref: 'no.yaml'}}", "no.yaml"),
        (
            "openapi: 3.1.0\npaths: {/a: {$ref: 'https://elsewhere.example/a.yaml'}}",
            "another place",
        ),
        ("{", "Expecting property name"),
    ],
)
def test_what_cannot_be_compared(shop: Path, capsys: Captured, text: str, said: str) -> None:
    """What is neither a document nor a collection is named, with exit code 2."""
    (shop / "bad.yaml").write_text(text)
    assert main(["diff", "shop.yaml", "bad.yaml"]) == 2
    assert said in capsys.readouterr().err


def widened(folder: Path) -> list[str]:
    """Give the arguments that compare the document with one that answers with more."""
    (folder / "new.yaml").write_text(DOCUMENT.replace("$ref: 'shared.yaml#/Order'", "enum: [a, b]"))
    (folder / "old.yaml").write_text(DOCUMENT.replace("$ref: 'shared.yaml#/Order'", "enum: [a]"))
    return ["diff", "old.yaml", "new.yaml"]


def test_policy_of_the_settings(shop: Path, capsys: Captured) -> None:
    """[compat] decides levels and what passes; an approval for nothing is told at its line."""
    arguments = widened(shop)
    assert main([*arguments, "--format", "json"]) == 1
    number = capsys.readouterr().out.partition('"id": "')[2][:12]
    settings = shop / "postspec.toml"
    settings.write_text("[compat]\nenums = 'lenient'\n")
    assert main(arguments) == 0
    settings.write_text(
        f"[[compat.approvals]]\nid = '{number}'\nreason = 'agreed'\nexpires = 2999-01-01\n"
        "[[compat.approvals]]\nid = 'aaaaaaaaaaaa'\nreason = 'once'\n"
    )
    capsys.readouterr()
    assert main(arguments) == 0
    said = capsys.readouterr()
    assert "approved: agreed" in said.out
    assert "1 approved" in said.out
    assert "warning[approval-unused]\n  at postspec.toml  line 5" in said.err
    settings.write_text("[compat.levels]\nno-such-rule = 'info'\n")
    assert main(arguments) == 2
    settings.write_text("[compat]\nfail-on = 'never'\n")
    assert main(arguments) == 0


def test_a_version_that_did_not_go_up(shop: Path, capsys: Captured) -> None:
    """`--require-bump` fails a change whose version does not say what it does."""
    arguments = [*widened(shop), "--fail-on", "never", "--require-bump"]
    assert main(arguments) == 1
    assert "version-not-raised" in capsys.readouterr().err
    new = shop / "new.yaml"
    new.write_text(new.read_text().replace("version: '1'", "version: '2'"))
    assert main(arguments) == 0


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("markdown", "# Changes of the API"),
        ("html", "<!doctype html>"),
        ("junit", "<testsuite "),
        ("sarif", '"startLine": 12'),
        ("github", "::error file=new.yaml,line=12,col=15,title=response-enum-value-added::"),
    ],
)
def test_forms(shop: Path, capsys: Captured, form: str, said: str) -> None:
    """Each form is printed on stdout, with the line in the document where the form has lines."""
    assert main([*widened(shop), "--format", form]) == 1
    first = capsys.readouterr().out
    assert said in first
    main([*widened(shop), "--format", form])
    assert capsys.readouterr().out == first


def renamed(folder: Path) -> list[str]:
    """Give the arguments that compare the document with one whose operation has another name."""
    (folder / "new.yaml").write_text(DOCUMENT.replace("listOrders", "findOrders"))
    return ["diff", "shop.yaml", "new.yaml"]


def test_clients_are_generated_when_asked_for(shop: Path, capsys: Captured) -> None:
    """`--client generate` makes both clients, and what they would break is told; nothing is written."""
    arguments = renamed(shop)
    before = sorted(shop.rglob("*"))
    assert main(arguments) == 1
    assert "client[" not in capsys.readouterr().out
    assert main([*arguments, "--client", "generate"]) == 1
    assert "client[client-method-renamed]" in capsys.readouterr().out
    assert sorted(shop.rglob("*")) == before


def test_the_version_of_a_client(shop: Path, capsys: Captured) -> None:
    """`--require-bump` asks for what the client needs, whose version is the document's."""
    arguments = [*renamed(shop), "--fail-on", "never", "--require-bump"]
    new = shop / "new.yaml"
    old = new.read_text().replace("version: '1'", "version: '1.0.0'")
    (shop / "shop.yaml").write_text(old.replace("findOrders", "listOrders"))
    new.write_text(old.replace("1.0.0", "1.1.0"))
    assert main(arguments) == 0
    assert main([*arguments, "--client", "generate"]) == 1
    assert "ask for a major version" in capsys.readouterr().err


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_committed_clients(shop: Path, capsys: Captured) -> None:
    """The client beside the project's document is compared where both versions have one."""
    (shop / "postspec.toml").write_text("[convert]\ndocument = 'shop.yaml'\n")
    assert main(["generate"]) == 0
    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "first")
    (shop / "shop.yaml").write_text(DOCUMENT.replace("listOrders", "findOrders"))
    assert main(["diff", "HEAD:shop.yaml", "shop.yaml"]) == 1
    assert "warning[client-not-compared]" in capsys.readouterr().err
    assert main(["generate"]) == 0
    capsys.readouterr()
    assert main(["diff", "HEAD:shop.yaml", "shop.yaml"]) == 1
    assert "client[client-method-renamed]" in capsys.readouterr().out
    assert main(["diff", "HEAD:shop.yaml", "shop.yaml", "--client", "none"]) == 1
    assert "client[" not in capsys.readouterr().out


HAR = """\
{"log": {"entries": [{
  "request": {"method": "GET", "url": "https://shop.example.com/orders"},
  "response": {"status": 200, "content": {"mimeType": "application/json", "text": "{\\"state\\": \\"open\\"}"}}
}]}}
"""
PROGRAM = "from api_client import Client\nprint(Client('u').orders.list_orders().state)\n"


def without_state(folder: Path) -> list[str]:
    """Give the arguments that compare the document with one whose answer lacks a property."""
    (folder / "old.yaml").write_text(
        DOCUMENT.replace("operationId", "tags: [Orders]\n      operationId")
    )
    inline = "{type: object, properties: {kind: {type: string}}}"
    new = (folder / "old.yaml").read_text().replace("{$ref: 'shared.yaml#/Order'}", inline)
    (folder / "new.yaml").write_text(new)
    return ["diff", "old.yaml", "new.yaml", "--client", "none"]


def test_who_is_hit(shop: Path, capsys: Captured) -> None:
    """A program and a recording are read, and what touches them is marked, with a line for each."""
    arguments = without_state(shop)
    (shop / "bot").mkdir()
    (shop / "bot" / "main.py").write_text(PROGRAM)
    (shop / "bot" / ".venv").mkdir()
    (shop / "bot" / ".venv" / "broken.py").write_text("def (")
    (shop / "web.har").write_text(HAR)
    assert main([*arguments, "--used-by", "bot=bot", "--used-by", "web=web.har"]) == 1
    told = capsys.readouterr().out
    assert "  hits bot: reads it, at bot/main.py:2\n" in told
    assert (
        "  may hit web: receives it, whether it is read cannot be seen, at web.har /log/entries/0\n"
        in told
    )
    assert "bot: 1 of 2 changes hit it (1 call in its source)" in told


def test_what_hits_nobody_passes(shop: Path, capsys: Captured) -> None:
    """With `--only-hitting`, or by the settings, changes pass that no consumer was seen to be hit by."""
    arguments = without_state(shop)
    (shop / "web.har").write_text(HAR.replace("state", "kind"))
    assert main([*arguments, "--used-by", "web=web.har"]) == 1
    assert main([*arguments, "--used-by", "web=web.har", "--only-hitting"]) == 0
    assert "approved: not seen to hit any of web" in capsys.readouterr().out
    settings = shop / "postspec.toml"
    settings.write_text("[compat]\nonly-hitting = true\nconsumers = {web = 'web.har'}\n")
    assert main(arguments) == 0
    (shop / "web.har").write_text(HAR)
    assert main(arguments) == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--used-by", "bot"], "is not NAME=PATH"),
        (["--used-by", "bot=nowhere.py"], "No such file"),
        (["--used-by", "bot=postman"], "neither recorded traffic"),
        (["--used-by", "bot=empty.har"], "no HTTP Archive"),
        (["--used-by", "bot=broken.py"], "not Python"),
        (["--only-hitting"], "no consumer is named"),
        (["--used-by", "bot=idle.har", "--only-hitting"], "was not seen to call the API at all"),
    ],
)
def test_consumers_that_say_nothing(
    shop: Path, capsys: Captured, options: list[str], said: str
) -> None:
    """A consumer that cannot be read, or that shows nothing to rely on, stops the comparison."""
    arguments = without_state(shop)
    (shop / "empty.har").write_text("{}")
    (shop / "idle.har").write_text('{"log": {"entries": []}}')
    (shop / "broken.py").write_text("x = 1\ndef (")
    try:
        code = main([*arguments, *options])
    except SystemExit as error:
        code = int(str(error.code))
    assert code == 2
    assert said in capsys.readouterr().err
