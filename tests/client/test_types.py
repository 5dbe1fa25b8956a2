"""A generated package is typed as strictly as this project is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

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


def test_mypy_accepts_the_package_and_its_use(desk: Generated, tmp_path: Path) -> None:
    """No error under --strict, and the types of calls are the documented ones, errors left out."""
    write_client(desk, tmp_path / "client")
    (tmp_path / "client" / "use.py").write_text(USE, "utf-8")
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
            "-m",
            "use",
        ],
        cwd=tmp_path / "client",
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stderr, done.returncode) == ("", 0), done.stdout
