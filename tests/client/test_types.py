"""A generated package is typed as strictly as this project is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.client.conftest import generate

from postspec.client import Generated, write_client

USE = """
from typing import assert_type
from desk_client import AsyncClient, Client, File, PasswordGrant, Response, UNSET
from desk_client.models import FileBody, Message, PlainBody, Queue

client = Client("https://x", PasswordGrant("https://x/token", "app", "jane", "secret"))
assert_type(client.routing_engine.list_queues(limit=3), list[Queue])
assert_type(client.files.download(1), File | None)
assert_type(client.files.replace(1, body=File.of(b"")), str)
message = client.messages.send_message(body=Message(id="m", body=PlainBody(text="hi")))
assert_type(message.body, FileBody | PlainBody)
assert_type(client.with_response(client.files.download, 1), Response[File | None])
assert_type(client.with_options(strict=True), Client)


async def use(client: AsyncClient) -> None:
    assert_type(await client.routing_engine.list_queues(since=UNSET), list[Queue])
    response = await client.with_response(client.files.download, 1)
    assert_type(response, Response[File | None])
"""

USE_PAGES = """
from collections.abc import AsyncIterator, Iterator
from typing import assert_type
from pages_client import AsyncClient, Client, Page
from pages_client.models import Item

client = Client("https://x")
assert_type(client.iterate(client.lists.offsets, limit=3), Iterator[Item])
assert_type(client.iterate(client.lists.bare), Iterator[Item])
assert_type(client.iterate(client.lists.zero), Iterator[str])
assert_type(client.iterate(client.lists.links), Iterator[int])
assert_type(client.iterate_pages(client.lists.odd), Iterator[Page[Item]])
assert_type(next(client.iterate_pages(client.lists.zero)).items, list[str])


async def use(client: AsyncClient) -> None:
    assert_type(client.iterate(client.lists.bare, page=3), AsyncIterator[Item])
    assert_type(client.iterate_pages(client.lists.zero), AsyncIterator[Page[str]])
"""


def test_mypy_accepts_the_package_and_its_use(desk: Generated, tmp_path: Path) -> None:
    """No error under --strict, and the types of calls are the documented ones, errors left out."""
    write_client(desk, tmp_path / "client")
    write_client(generate("pages"), tmp_path / "pages")
    (tmp_path / "client" / "use.py").write_text(USE, "utf-8")
    (tmp_path / "pages" / "use_pages.py").write_text(USE_PAGES, "utf-8")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--strict",
            "--config-file=",
            "--cache-dir",
            str(tmp_path),
            "-p",
            "desk_client",
            "-p",
            "pages_client",
            "-m",
            "use",
            "-m",
            "use_pages",
        ],
        cwd=tmp_path / "client",
        env={"MYPYPATH": str(tmp_path / "pages")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stderr, done.returncode) == ("", 0), done.stdout
