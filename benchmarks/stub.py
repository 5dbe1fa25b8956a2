"""The stub as a server: requests a second, memory and start-up, side by side with other mock servers.

    python benchmarks/stub.py DOCUMENT --get OPERATION --post OPERATION [--vary PROPERTY]
        [--peer NAME='command {document} {port}'] [--seconds 5] [--rounds 3]

Each round starts each server afresh, one after the other, asks it to list (GET) and to create (POST,
the example body, whose property PROPERTY is different each time) from 16 connections, and prints
the median of all rounds as Markdown. The load comes from wrk, a process of its own.
A server that has a token endpoint at Keycloak's paths is logged in to as `stub`; others are sent
some bearer token.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import re
import shlex
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from postspec.openapi import Document, Operation, read_document

OURS = "postspec"
COMMAND = f"{Path(sys.executable).with_name('postspec')} stub {{document}} --port {{port}}"
LOGIN = b"grant_type=password&client_id=bench&username=stub&password=stub"
CONNECTIONS = 16

SCRIPT = """
local n = 0
request = function()
  n = n + 1
  return wrk.format(%(method)s, nil, {["Authorization"] = %(token)s,
    ["Content-Type"] = "application/json", ["Accept"] = "application/json"}, %(body)s)
end
"""


class Round(NamedTuple):
    """What one round of one server gave: seconds, megabytes, requests a second."""

    start_s: float
    megabytes: float
    gets: float
    posts: float


class Task(NamedTuple):
    """What a server is asked: the document it serves, the operations, the property that varies."""

    document: Path
    get: Operation
    post: Operation
    vary: str
    seconds: int


def measure(command: str, task: Task) -> Round:
    """Start a server, ask it, stop it."""
    with _free_port() as port:
        pass
    arguments = shlex.split(command.replace("{document}", str(task.document)))
    begin = time.perf_counter()
    with _running([one.replace("{port}", str(port)) for one in arguments]) as pid:
        start_s = _wait(port, begin)
        token = f"Bearer {_token(port)}"
        gets = _load(port, task, task.get, token)
        posts = _load(port, task, task.post, token)
        return Round(start_s, _megabytes(pid), gets, posts)


@contextlib.contextmanager
def _free_port() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@contextlib.contextmanager
def _running(arguments: list[str]) -> Iterator[int]:
    process = subprocess.Popen(
        arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        yield process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)


def _wait(port: int, begin: float) -> float:
    """Give the seconds until the first request was answered."""
    while time.perf_counter() - begin < 120:
        with contextlib.suppress(OSError):
            _call(port, "/", None)
            return time.perf_counter() - begin
        time.sleep(0.002)
    raise SystemExit("the server does not answer")


def _call(port: int, path: str, body: bytes | None) -> bytes:
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", data=body)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310 - http
            content: bytes = answer.read()
            return content
    except urllib.error.HTTPError as error:
        return error.read()


def _token(port: int) -> str:
    answer = _call(port, "/realms/bench/protocol/openid-connect/token", LOGIN)
    with contextlib.suppress(ValueError, KeyError, TypeError):
        return str(json.loads(answer)["access_token"])
    return "bench"


def _load(port: int, task: Task, operation: Operation, token: str) -> float:
    """Give the requests a second that wrk counts; all of them have to succeed."""
    script = SCRIPT % {
        "method": _lua(operation.method.upper()),
        "token": _lua(token),
        "body": _body(operation, task.vary),
    }
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as file:
        file.write(script)
        file.flush()
        url = f"http://127.0.0.1:{port}{operation.path}"
        options = [
            "-t1",
            f"-c{CONNECTIONS}",
            f"-d{task.seconds}s",
            "--timeout",
            "30s",
            "-s",
            file.name,
        ]
        done = subprocess.run(["wrk", *options, url], capture_output=True, text=True, check=True)  # noqa: S607 - from the path
    if "Non-2xx" in done.stdout or "Socket errors" in done.stdout:
        raise SystemExit(f"{operation.label} is not answered with success:\n{done.stdout}")
    found = re.search(r"Requests/sec:\s+([0-9.]+)", done.stdout)
    return float(found[1]) if found else 0.0


def _body(operation: Operation, vary: str) -> str:
    """Give the Lua expression of a request's body: the first example, a counter in one property."""
    if not operation.body:
        return "nil"
    value = dict(next(iter(operation.body[0].examples.values())))
    if vary:
        value[vary] = "@@"
    before, _, after = json.dumps(value).partition("@@")
    return f'{_lua(before)} .. "N" .. n .. {_lua(after)}' if vary else _lua(before)


def _lua(text: str) -> str:
    return f"[==[{text}]==]"


def _megabytes(pid: int) -> float:
    """Give the memory that a process and its children have, in megabytes."""
    parents: dict[int, list[int]] = {}
    for file in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            child, _, rest = file.read_text().partition(" ")
            parents.setdefault(int(rest.rpartition(")")[2].split()[1]), []).append(int(child))
    todo, total = [pid], 0
    while todo:
        member = todo.pop()
        found = re.search(r"VmRSS:\s+([0-9]+)", Path(f"/proc/{member}/status").read_text())
        total += int(found[1]) if found else 0
        todo += parents.get(member, [])
    return total / 1024


def table(rounds: Mapping[str, list[Round]]) -> Iterator[str]:
    """Give the lines of a table: the median of each server, and how many times the last one's."""
    medians = {
        name: Round(*(statistics.median(column) for column in zip(*some, strict=True)))
        for name, some in rounds.items()
    }
    yield "| server | start-up s | MB | GET 1/s | POST 1/s |"
    yield "|---|--:|--:|--:|--:|"
    for name, one in medians.items():
        yield f"| {name} | {one.start_s:.2f} | {one.megabytes:.0f} | {one.gets:,.0f} | {one.posts:,.0f} |"
    ours = medians[OURS]
    for name, one in medians.items():
        if name != OURS:
            yield f"| times {name} | | | {ours.gets / one.gets:.1f} | {ours.posts / one.posts:.1f} |"


def _operation(document: Document, operation_id: str) -> Operation:
    for one in document.operations:
        if one.operation_id == operation_id:
            return one
    raise SystemExit(f"the document has no operation {operation_id}")


def _task(options: argparse.Namespace) -> Task:
    document = read_document(options.document)
    get, post = (_operation(document, one) for one in (options.get, options.post))
    return Task(options.document, get, post, options.vary, options.seconds)


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("document", type=Path)
    parser.add_argument("--get", required=True)
    parser.add_argument("--post", required=True)
    parser.add_argument("--vary", default="")
    parser.add_argument("--peer", action="append", default=[])
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    peers: dict[str, Any] = dict(one.split("=", 1) for one in options.peer)
    commands = {OURS: COMMAND, **peers}
    task, rounds = _task(options), dict[str, list[Round]]()
    for _ in range(options.rounds):
        for name, command in commands.items():
            rounds.setdefault(name, []).append(measure(command, task))
    print(*table(rounds), sep="\n")


if __name__ == "__main__":
    main()
