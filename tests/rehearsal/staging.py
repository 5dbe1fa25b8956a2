"""A staging system to rehearse on: a stub on loopback that drifted from its document in hidden ways.

What is planted is told to the tests alone, never to a run.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from postspec.openapi import read_document
from postspec.report import RUN_FILE, Run, read_run
from postspec.stub import Fault, FaultFile, StubApp, StubSettings, User, make_app, running, stub_of

ROOT = Path(__file__).parents[2]
DOCUMENT = Path(__file__).with_name("makerspace.yaml")

PASSWORD = "a very secret password"
LOGIN = {"POSTSPEC_USERNAME": "kim", "POSTSPEC_PASSWORD": PASSWORD}

#: Told of each request that comes, and of each answer that goes: method, path, and status or 0.
Watcher = Callable[[str, str, int], None]

_Message = MutableMapping[str, Any]
_Ask = Any


@dataclass
class Staging:
    """A system that can be asked for what it holds, and the settings that name it a target."""

    url: str
    app: StubApp
    project: Path
    watch: Watcher
    #: How many tokens were given.
    logins: int = 0

    def items(self) -> set[tuple[str, str]]:
        """Give every item there is, by its collection and its key."""
        return {(one.path, key) for one in stub_of(self.app).collections for key in one.items}

    def run(
        self, folder: Path, *arguments: str, **environ: str
    ) -> subprocess.CompletedProcess[str]:
        """Run the contract tests on it to their end."""
        with self.started(folder, *arguments, **environ) as process:
            out, err = process.communicate(timeout=540)
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)

    @contextmanager
    def started(
        self, folder: Path, *arguments: str, **environ: str
    ) -> Iterator[subprocess.Popen[str]]:
        """Start the contract tests on it."""
        command = [sys.executable, "-m", "pytest", str(ROOT / "contract_tests"), "-q"]
        known = {k: v for k, v in os.environ.items() if not k.startswith("POSTSPEC_")}
        with subprocess.Popen(
            [*command, "--target=staging", f"--run-dir={folder}", *arguments],
            cwd=ROOT,
            env={**known, "POSTSPEC_PROJECT": str(self.project), **LOGIN, **environ},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as process:
            yield process


@contextmanager
def staging(
    folder: Path,
    faults: tuple[Fault, ...] = (),
    *,
    document: Path = DOCUMENT,
    token_s: int = 300,
    without_header: tuple[str, str] = ("", ""),
    thresholds: str = "",
) -> Iterator[Staging]:
    """Serve the document with faults; tokens live `token_s` seconds, one path lacks a header."""
    settings = StubSettings(
        users=(User("kim", PASSWORD, has_every_role=True),),
        faults=FaultFile(faults),
        access_token_s=token_s,
    )
    app = make_app(read_document(DOCUMENT), settings)
    here = Staging("", app, folder / "postspec.toml", lambda _method, _path, _status: None)

    async def watched(scope: _Message, receive: _Ask, send: _Ask) -> None:
        if scope["type"] == "http":
            here.watch(scope["method"], scope["path"], 0)

        async def answered(message: _Message) -> None:
            if message["type"] == "http.response.start":
                name = without_header[1].lower().encode()
                is_there = scope["path"] == without_header[0]
                kept = [h for h in message["headers"] if not (is_there and h[0].lower() == name)]
                message["headers"] = kept
                here.logins += scope["path"].endswith("/token") and message["status"] == 200
                here.watch(scope["method"], scope["path"], message["status"])
            await send(message)

        await app(scope, receive, answered)

    with running(watched) as url:
        here.url = url
        here.project.write_text(
            f"[convert]\ndocument = '{document}'\n"
            f"[contract.targets.staging]\nurl = '{url}'\nrealm = 'makers'\nclient-id = 'desk'\n"
            f"allow-writes = true\n{thresholds}",
            "utf-8",
        )
        yield here


def result(folder: Path) -> Run:
    """Give what a run has written."""
    return read_run((folder / RUN_FILE).read_text("utf-8"))
