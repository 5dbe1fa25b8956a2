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
