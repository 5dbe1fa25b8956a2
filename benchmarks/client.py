"""What a generated client costs beside bare httpx: for each call, to import, and on disk.

    python benchmarks/client.py calls [--rounds 2000]
    python benchmarks/client.py imports [--runs 15]
    python benchmarks/client.py size

`calls` makes the same GET over the same kind of connection to a server on loopback, in another
process, in turns: bare httpx with `response.json()`; the same, with the package's models made from
it by hand and nothing checked; and the client's method, which gives these models, checked. All send
a bearer token and have the same timeouts. It prints the median of each, for JSON bodies of several
sizes. `imports` starts processes in turns and prints the least time of each. `size` builds a wheel
of the project's own client. All print Markdown; where others use the machine, run them as
`chrt -f 50 python …`.
"""

from __future__ import annotations

import argparse
import asyncio
import compileall
import datetime
import gc
import importlib
import json
import multiprocessing
import py_compile
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import httpx

from postspec.client import Generated, generate_client, write_client
from postspec.openapi import Document

PACKAGE = "measured_client"
TOKEN = "a" * 800  # a JSON Web Token's length

#: Items in the answer of each operation.
SIZES = {"1 item": 1, "10 items": 10, "100 items": 100, "1000 items": 1000}


def document(models: int = 0) -> Document:
    """Give a document with one operation for each size, and as many models more."""
    item = {
        "type": "object",
        "required": ["id", "name"],
        "properties": {
            "id": {"type": "string", "format": "uuid"},
            "name": {"type": "string"},
            "count": {"type": "integer"},
            "isActive": {"type": "boolean"},
            "created": {"type": "string", "format": "date-time"},
            "state": {"type": "string", "enum": ["OPEN", "CLOSED"]},
            "owner": {"$ref": "#/components/schemas/Owner"},
            "tags": {"type": "array", "items": {"type": "string"}},
        },
    }
    owner = {"id": {"type": "integer"}, "name": {"type": "string"}}
    schemas = {"Item": item, "Owner": {"type": "object", "properties": owner}}
    more = {
        f"Model{n}": {"type": "object", "properties": {**owner, f"p{n}": {"type": "string"}}}
        for n in range(models)
    }
    paths = {f"/items/{n}": _operation(f"items{n}", "Item") for n in SIZES.values()}
    paths |= {f"/more/{name.lower()}": _operation(name, name) for name in more}
    return Document(
        file="measured.yaml",
        raw={
            "openapi": "3.1.0",
            "info": {"title": "Measured", "version": "1"},
            "security": [{"token": []}],
            "paths": paths,
            "components": {
                "schemas": {**schemas, **more},
                "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            },
        },
    )


def _operation(name: str, schema: str) -> dict[str, Any]:
    items = {"type": "array", "items": {"$ref": f"#/components/schemas/{schema}"}}
    content = {"application/json": {"schema": items}}
    operation = {"operationId": name, "responses": {"200": {"description": "", "content": content}}}
    return {"get": {**operation, "tags": ["Items"]}}


def answer(count: int) -> bytes:
    """Give the JSON body of that many items."""
    items = [
        {
            "id": f"00000000-0000-4000-8000-{n:012}",
            "name": f"Item {n}",
            "count": n,
            "isActive": True,
            "created": "2026-01-02T03:04:05.678Z",
            "state": "OPEN",
            "owner": {"id": n, "name": "Jane"},
            "tags": ["a", "b"],
        }
        for n in range(count)
    ]
    return json.dumps(items).encode()


# --- a server on loopback -------------------------------------------------------------------------


class _Server(asyncio.Protocol):
    """Answers `GET /items/{n}` without looking closely: it should cost as little as it can."""

    answers: dict[bytes, bytes]

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the connection."""
        assert isinstance(transport, asyncio.Transport)  # noqa: S101 - for the type checker
        self._transport = transport
        self._received = b""

    def data_received(self, data: bytes) -> None:
        """Answer each whole request."""
        self._received += data
        if self._received.endswith(b"\r\n\r\n"):
            path = self._received.split(b" ", 2)[1]
            self._received = b""
            self._transport.write(self.answers[path])


def _serve(listening: socket.socket) -> None:
    head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n"
    bodies = {f"/items/{n}".encode(): answer(n) for n in SIZES.values()}
    _Server.answers = {p: head.format(len(b)).encode() + b for p, b in bodies.items()}

    async def run() -> None:
        server = await asyncio.get_running_loop().create_server(_Server, sock=listening)
        await server.serve_forever()

    asyncio.run(run())


@contextmanager
def server() -> Iterator[str]:
    """Serve in another process; give the base URL."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        process = multiprocessing.get_context("fork").Process(target=_serve, args=(listening,))
        process.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            process.terminate()
            process.join()


# --- calls ----------------------------------------------------------------------------------------


class Costs(NamedTuple):
    """Seconds of each call, by who made it; the three stand beside each other in time."""

    bare: list[float]
    by_hand: list[float]
    client: list[float]

    def row(self) -> str:
        """Give the cells of a table."""
        bare, by_hand, client = map(statistics.median, self)
        times = f"{client / bare:.2f} | {client / by_hand:.2f}"
        return f"{bare * 1e6:.0f} | {by_hand * 1e6:.0f} | {client * 1e6:.0f} | {times}"


@contextmanager
def package(generated: Generated) -> Iterator[Any]:
    """Write and import a generated package, its models too."""
    with tempfile.TemporaryDirectory() as folder:
        write_client(generated, Path(folder, "client"))
        sys.path.insert(0, str(Path(folder, "client")))
        importlib.import_module(f"{generated.package_name}.models")
        yield importlib.import_module(generated.package_name)
        sys.path.pop(0)


def made_by_hand(models: Any, items: list[dict[str, Any]]) -> list[Any]:  # noqa: ANN401 - just generated
    """Make the models as a program would that trusts the answer."""
    make, make_owner = models.Item, models.Owner
    return [
        make(
            id=uuid.UUID(item["id"]),
            name=item["name"],
            count=item.get("count"),
            is_active=item.get("isActive"),
            created=datetime.datetime.fromisoformat(item["created"]),
            state=item.get("state"),
            owner=make_owner(id=item["owner"].get("id"), name=item["owner"].get("name")),
            tags=item.get("tags"),
        )
        for item in items
    ]


_TIMEOUT = httpx.Timeout(60, connect=5)
_HEADERS = {"Authorization": f"Bearer {TOKEN}"}


def call_blocking(base: str, measured: Any, count: int, rounds: int) -> Costs:  # noqa: ANN401
    """Measure the blocking clients in turns."""
    path, models = f"/items/{count}", measured.models
    with (
        httpx.Client(base_url=base, headers=_HEADERS, timeout=_TIMEOUT) as http,
        measured.Client(base, measured.StaticToken(TOKEN)) as client,
    ):

        def bare() -> Any:  # noqa: ANN401 - JSON
            return http.get(path).raise_for_status().json()

        def by_hand() -> object:
            return made_by_hand(models, bare())

        costs = Costs([], [], [])
        for seconds, call in _turns(costs, (bare, by_hand, _method(client, count)), rounds):
            begin = time.perf_counter()
            call()
            seconds.append(time.perf_counter() - begin)
    return costs


async def call_async(base: str, measured: Any, count: int, rounds: int) -> Costs:  # noqa: ANN401
    """Measure the asynchronous clients in turns."""
    path, models = f"/items/{count}", measured.models
    async with (
        httpx.AsyncClient(base_url=base, headers=_HEADERS, timeout=_TIMEOUT) as http,
        measured.AsyncClient(base, measured.StaticToken(TOKEN)) as client,
    ):

        async def bare() -> Any:  # noqa: ANN401 - JSON
            return (await http.get(path)).raise_for_status().json()

        async def by_hand() -> object:
            return made_by_hand(models, await bare())

        costs = Costs([], [], [])
        for seconds, call in _turns(costs, (bare, by_hand, _method(client, count)), rounds):
            begin = time.perf_counter()
            await call()
            seconds.append(time.perf_counter() - begin)
    return costs


def _method(client: Any, count: int) -> Callable[[], Any]:  # noqa: ANN401
    method: Callable[[], Any] = getattr(client.items, f"items{count}")
    return method


def _turns(
    costs: Costs, calls: Sequence[Callable[[], Any]], rounds: int
) -> Iterator[tuple[list[float], Callable[[], Any]]]:
    """Give who is next and where its time goes; the first rounds warm up and do not count."""
    for call in [*calls] * 20:
        yield [], call
    gc.collect()
    gc.freeze()
    turns = list(zip(costs, calls, strict=True))
    for number in range(rounds):
        yield from turns[number % 3 :] + turns[: number % 3]


def calls(rounds: int) -> Iterator[str]:
    """Give the lines of a table: one row for each size and kind of client."""
    yield (
        "| answer | KB | client | bare httpx and JSON, µs | models made by hand, µs | client, µs "
        "| times bare | times by hand |"
    )
    yield "|---|--:|---|--:|--:|--:|--:|--:|"
    made = generate_client(document(), package_name=PACKAGE, project_name="measured-client")
    with server() as base, package(made) as client:
        for name, count in SIZES.items():
            start = f"| {name} | {len(answer(count)) / 1024:.1f} |"
            some = max(60, rounds // max(1, count // 20))
            yield f"{start} sync | {call_blocking(base, client, count, some).row()} |"
            yield f"{start} async | {asyncio.run(call_async(base, client, count, some)).row()} |"


# --- imports --------------------------------------------------------------------------------------

_TIMED = "import time; t = time.perf_counter(); {}; print(time.perf_counter() - t)"


def imports(runs: int) -> Iterator[str]:
    """Give the lines of a table: one row for each thing to import, the least of some runs."""
    statements = {
        "httpx": "import httpx",
        "the package, 2 models": "import small_client",
        "the package, 2002 models": "import large_client",
        "httpx, a client made": "import httpx; httpx.Client()",
        "the package, a client made and a service used": (
            "import small_client; small_client.Client('https://x.test').items.items1"
        ),
    }
    with tempfile.TemporaryDirectory() as folder:
        for name, models in (("small", 0), ("large", 2000)):
            made = generate_client(
                document(models), package_name=f"{name}_client", project_name=name
            )
            write_client(made, Path(folder, name))
            compileall.compile_dir(Path(folder, name), quiet=1)  # as an installation does
        path = f"import sys; sys.path[:0] = {[f'{folder}/small', f'{folder}/large']!r}; "
        seconds: dict[str, list[float]] = {name: [] for name in statements}
        for _ in range(runs):
            for name, statement in statements.items():
                program = path + _TIMED.format(statement)
                done = subprocess.run(
                    [sys.executable, "-c", program], capture_output=True, text=True, check=True
                )
                seconds[name].append(float(done.stdout))
    yield "| import | ms | times httpx |"
    yield "|---|--:|--:|"
    least = {name: min(some) for name, some in seconds.items()}
    for name, some in least.items():
        yield f"| {name} | {some * 1e3:.0f} | {some / least['httpx']:.2f} |"


# --- size -----------------------------------------------------------------------------------------


def size() -> Iterator[str]:
    """Give the lines of a table: the project's own client, and what it needs, in kilobytes."""
    from hatchling.builders.wheel import WheelBuilder

    folder = Path(__file__).parents[1] / "generated_client"
    (name,) = (found.parent.name for found in folder.glob("*/py.typed"))
    with tempfile.TemporaryDirectory() as target:
        (built,) = WheelBuilder(str(folder)).build(directory=target, versions=["standard"])
        wheel = Path(built).stat().st_size
    yield "| package | files | KB | KB compiled | KB of its wheel |"
    yield "|---|--:|--:|--:|--:|"
    yield f"| {name} | {_files(folder / name)} | {wheel / 1024:.0f} |"
    yield f"| its examples.json | 1 | {(folder / name / 'examples.json').stat().st_size / 1024:.0f} | | |"
    for needed in ("httpx", "httpcore", "h11", "anyio", "attr", "attrs", "certifi", "idna"):
        found = importlib.import_module(needed).__file__
        assert found is not None  # noqa: S101 - a package has one
        yield f"| {needed} | {_files(Path(found).parent)} | |"


def _files(folder: Path) -> str:
    """Give the number of files, and the kilobytes of sources and of what Python makes of them."""
    files = [p for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts]
    with tempfile.TemporaryDirectory() as target:
        compiled = 0
        for path in files:
            if path.suffix == ".py":
                py_compile.compile(str(path), cfile=f"{target}/one.pyc", doraise=True)
                compiled += Path(target, "one.pyc").stat().st_size
    written = sum(path.stat().st_size for path in files)
    return f"{len(files)} | {written / 1024:.0f} | {compiled / 1024:.0f}"


def main() -> None:
    """Print the table that was asked for, row by row."""
    parser = argparse.ArgumentParser(description="Measure a generated client.")
    kinds = parser.add_subparsers(dest="kind", required=True)
    kinds.add_parser("calls").add_argument("--rounds", type=int, default=2000)
    kinds.add_parser("imports").add_argument("--runs", type=int, default=15)
    kinds.add_parser("size")
    options = parser.parse_args()
    if options.kind == "calls":
        lines = calls(options.rounds)
    else:
        lines = imports(options.runs) if options.kind == "imports" else size()
    for line in lines:
        print(line, flush=True)


if __name__ == "__main__":
    main()
