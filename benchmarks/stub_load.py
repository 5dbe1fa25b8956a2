"""The stub under load: mixed requests, good and bad, from many connections, with faults on.

    python benchmarks/stub_load.py DOCUMENT [--requests 24000] [--connections 50] [--faults FILE]

A stub in a process of its own is sent a mixture made from every operation of the document: the
example, an unknown item, no credentials, a body that is no JSON or of another type, a method that is
not declared, half an address. Then it is reset and asked one request of each kind in turn, and so is
a stub that has just begun: the answers have to be the same, byte for byte. Prints what was answered,
how fast, the memory before and after each of two loads, and what the process said. The exit code is
1 where it said anything, answers differ, or it did not answer.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import random
import re
import subprocess
import sys
import tempfile
import textwrap
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from postspec.openapi import Document, Operation, read_document
from postspec.samples import InvalidSchemaError, Sampler, Schemas

Json = Any

SCRIPT = """
    import sys
    from pathlib import Path
    from postspec.openapi import read_document
    from postspec.stub import StubSettings, User, make_app, serve
    settings = StubSettings(tokens={"load": User("load", "")}, now=lambda: 1_767_225_600.0)
    serve(make_app(read_document(Path(sys.argv[1])), settings), ready=lambda url: print(url, flush=True))
"""
FAULTS = """
faults:
  - {fault: status, status: 503, rate: 0.05}
  - {fault: reset-connection, rate: 0.02}
  - {fault: truncated-body, rate: 0.02}
  - {fault: drop-property, rate: 0.05}
"""


class Mixture:
    """The requests that a document gives rise to, as bytes."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._sampler = Sampler(Schemas(document))

    def requests(self) -> list[bytes]:
        """Give one request of each kind for each operation, in the document's order."""
        made: list[bytes] = []
        for one in self._document.operations:
            with contextlib.suppress(InvalidSchemaError):
                made += self._of(one)
        return made

    def _of(self, operation: Operation) -> Iterator[bytes]:
        method, path, query = (
            operation.method.upper(),
            self._path(operation),
            self._query(operation),
        )
        kind, body = self._body(operation)
        yield _request(method, path + query, kind, body)
        yield _request(method, self._path(operation, "0" * 24) + query, kind, body)
        yield _request(method, path + query, kind, body, token="")
        yield _request("PURGE", path, kind, body)
        yield _request(method, path + "%00", kind, body)
        if operation.body:
            yield _request(method, path + query, "application/json", b'{"a": [' * 40)
            yield _request(method, path + query, "text/strange", b"x" * 5000)

    def _path(self, operation: Operation, unknown: str = "") -> str:
        path = operation.path
        for one in operation.parameters:
            if one.place == "path":
                value = unknown or self._value(one.examples, one.schema)
                path = path.replace("{" + one.name + "}", quote(str(value), safe=""))
        return path

    def _query(self, operation: Operation) -> str:
        pairs = [
            (one.name, self._value(one.examples, one.schema))
            for one in operation.parameters
            if one.place == "query" and one.is_required
        ]
        return f"?{urlencode(pairs, doseq=True)}" if pairs else ""

    def _body(self, operation: Operation) -> tuple[str, bytes]:
        if not operation.body:
            return "", b""
        media = operation.body[0]
        value = self._value(media.examples, media.schema)
        if media.name == "application/x-www-form-urlencoded" and isinstance(value, dict):
            return media.name, urlencode(value, doseq=True).encode()
        is_text = isinstance(value, str) and not media.is_json
        return media.name, value.encode() if is_text else json.dumps(value).encode()

    def _value(self, examples: Json, schema: Json) -> Json:
        return next(iter(examples.values())) if examples else self._sampler.sample(schema)


def _request(method: str, target: str, kind: str, body: bytes, token: str = "load") -> bytes:  # noqa: S107 - no secret
    head = [f"{method} {target} HTTP/1.1", "host: stub", f"content-length: {len(body)}"]
    head += [f"content-type: {kind}"] if kind else []
    head += [f"authorization: Bearer {token}"] if token else []
    return "\r\n".join([*head, "", ""]).encode() + body


class Server:
    """A stub in a process of its own."""

    def __init__(self, document: Path) -> None:
        command = [sys.executable, "-c", textwrap.dedent(SCRIPT), str(document)]
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 - closed by `stop`
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=self._said)
        assert self._process.stdout is not None  # noqa: S101 - it was asked for
        self.port = int(self._process.stdout.readline().decode().strip().rpartition(":")[2])

    @property
    def megabytes(self) -> float:
        """The memory it has now."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        found = re.search(r"VmRSS:\s+([0-9]+)", status)
        return int(found[1]) / 1024 if found else 0.0

    def stop(self) -> str:
        """End it; gives what it said on its standard error."""
        self._process.terminate()
        self._process.wait(30)
        self._said.seek(0)
        said = self._said.read().decode()
        self._said.close()
        return said


class Connection:
    """One connection, made anew where a fault has ended it."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, request: bytes) -> tuple[str, bytes]:
        """Give the status and all bytes of an answer; `lost` where the connection ended instead."""
        if self._streams is None:
            self._streams = await asyncio.open_connection("127.0.0.1", self._port)
        reader, writer = self._streams
        try:
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            length = re.search(rb"content-length: (\d+)", head)
            body = await reader.readexactly(int(length[1])) if length else b""
        except (ConnectionError, asyncio.IncompleteReadError):
            self.close()
            return "lost", b""
        if b"\r\nconnection: close" in head:
            self.close()
        return head[9:12].decode(), re.sub(rb"\r\ndate: [^\r]*", b"", head) + body

    def close(self) -> None:
        """End it."""
        if self._streams is not None:
            self._streams[1].close()
        self._streams = None


async def load(port: int, requests: Sequence[bytes], connections: int) -> Counter[str]:
    """Send all requests, as many at a time as there are connections; count what was answered."""
    waiting, answered = iter(requests), Counter[str]()

    async def work() -> None:
        connection = Connection(port)
        for one in waiting:
            status, _ = await connection.ask(one)
            answered[status] += 1
        connection.close()

    await asyncio.gather(*(work() for _ in range(connections)))
    return answered


async def in_turn(port: int, requests: Sequence[bytes]) -> list[bytes]:
    """Give the answers to requests sent one after the other after a reset."""
    connection = Connection(port)
    await connection.ask(_request("POST", "/__stub/reset", "", b""))
    answers = [(await connection.ask(one))[1] for one in requests]
    connection.close()
    return answers


def run(options: argparse.Namespace) -> Iterator[str]:
    """Give the lines of the report; the last one says what is wrong, if anything is."""
    document = read_document(options.document)
    kinds = [r for r in Mixture(document).requests() if b"/protocol/openid-connect/" not in r]
    chosen = random.Random(1).choices(kinds, k=options.requests)  # noqa: S311 - no secret
    faults = options.faults.read_text() if options.faults else FAULTS
    server = Server(options.document)
    yield f"{len(kinds):,} kinds of requests; {server.megabytes:.0f} MB at the start"
    for number in (1, 2):
        put = _request("PUT", "/__stub/faults", "application/yaml", faults.encode())
        status, _ = asyncio.run(Connection(server.port).ask(put))
        begin = time.perf_counter()
        answered = asyncio.run(load(server.port, chosen, options.connections))
        seconds = time.perf_counter() - begin
        told = ", ".join(f"{name} {count:,}" for name, count in sorted(answered.items()))
        yield f"load {number} (faults: {status}): {seconds:.1f} s, {server.megabytes:.0f} MB; {told}"
    after = asyncio.run(in_turn(server.port, kinds))
    fresh = Server(options.document)
    differing = sum(
        a != b for a, b in zip(after, asyncio.run(in_turn(fresh.port, kinds)), strict=True)
    )
    said = server.stop() + fresh.stop()
    yield f"after a reset {differing} of {len(kinds):,} answers differ from those of a fresh stub"
    yield f"said on standard error: {said or 'nothing'}"
    if differing or said or answered["500"]:
        raise SystemExit(1)


def main() -> None:
    """Read the arguments, load, print."""
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("document", type=Path)
    parser.add_argument("--requests", type=int, default=24_000)
    parser.add_argument("--connections", type=int, default=50)
    parser.add_argument("--faults", type=Path)
    for line in run(parser.parse_args()):
        print(line, flush=True)


if __name__ == "__main__":
    main()
