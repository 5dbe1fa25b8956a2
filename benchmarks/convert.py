"""Conversion, whole process: side by side with other converters, and as collections grow.

    python benchmarks/convert.py corpus FOLDER [--peer NAME='command {in} {out}'] [--runs 5]
    python benchmarks/convert.py growth [--most 20000]

`corpus` converts every collection of a folder with postspec and with each peer, in turn, and prints
the least wall time and the peak memory of each; `growth` converts made-up collections of 20 requests
and ten times as many, up to `--most`, and prints how the time grows. Both print Markdown.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

OURS = "postspec"
COMMAND = f"{Path(sys.executable).with_name('postspec')} convert {{in}} -o {{out}}"
_QUIET = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0) for fd in (1, 2)]


class Cost(NamedTuple):
    """What a conversion took: seconds on the wall, and megabytes at the peak."""

    seconds: float
    megabytes: float


def measure(command: str, source: Path, runs: int) -> Cost | None:
    """Give the least time and memory of some runs, each a process of its own; None where one failed."""
    costs = []
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "document.json")
        arguments = [
            part.replace("{in}", str(source)).replace("{out}", str(target))
            for part in command.split()
        ]
        for _ in range(runs):
            begin = time.perf_counter()
            process = os.posix_spawnp(arguments[0], arguments, os.environ, file_actions=_QUIET)
            _, status, usage = os.wait4(process, 0)
            seconds = time.perf_counter() - begin
            if status or not target.exists():
                return None
            costs.append(Cost(seconds, usage.ru_maxrss / 1024))
    return Cost(min(c.seconds for c in costs), min(c.megabytes for c in costs))


def compare(folder: Path, commands: Mapping[str, str], runs: int) -> Iterator[str]:
    """Give the lines of a table: one row for each collection, then the median of each column."""
    files = sorted(folder.glob("*.json"), key=lambda file: file.stat().st_size)
    costs: dict[str, list[Cost | None]] = {name: [] for name in commands}
    yield "| collection | KB | " + " | ".join(f"{name}: s | MB" for name in commands) + " |"
    yield "|---|--:|" + "--:|--:|" * len(commands)
    for file in files:
        for name, command in commands.items():
            costs[name].append(measure(command, file, runs))
        row = [cell for name in commands for cell in _cells(costs[name][-1])]
        yield f"| {file.stem} | {file.stat().st_size // 1024} | " + " | ".join(row) + " |"
    medians = [cell for name in commands for cell in _cells(_median(costs[name]))]
    yield "| **median** | | " + " | ".join(medians) + " |"


def _median(costs: list[Cost | None]) -> Cost | None:
    done = [cost for cost in costs if cost is not None]
    if not done:
        return None
    return Cost(
        statistics.median(cost.seconds for cost in done),
        statistics.median(cost.megabytes for cost in done),
    )


def _cells(cost: Cost | None) -> tuple[str, str]:
    return ("failed", "") if cost is None else (f"{cost.seconds:.3f}", f"{cost.megabytes:.0f}")


def grow(most: int) -> Iterator[str]:
    """Give the lines of a table: requests, seconds, and how many times those of the row above."""
    yield "| requests | s | times the row before |"
    yield "|--:|--:|--:|"
    before = 0.0
    count = 20
    while count <= most:
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder, "collection.json")
            source.write_text(json.dumps(collection(count)), "utf-8")
            cost = measure(COMMAND, source, 3)
        seconds = cost.seconds if cost else float("nan")
        yield f"| {count:,} | {seconds:.2f} | {seconds / before if before else 1:.1f} |"
        before, count = seconds, count * 10


def collection(count: int) -> dict[str, Any]:
    """Give a collection of that many requests, ten to a folder, with bodies and saved responses."""
    folders = (
        {"name": f"Area {n}", "item": [_item(n, n * 10 + i) for i in range(10)]}
        for n in range(count // 10)
    )
    return {
        "info": {
            "name": "Growth",
            "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
        },
        "item": list(folders),
        "variable": [{"key": "base", "value": "https://api.example.com"}],
    }


def _item(area: int, number: int) -> dict[str, Any]:
    method = ("GET", "POST", "PUT", "DELETE", "PATCH")[number % 5]
    thing = {
        "id": number,
        "name": f"Thing {number}",
        "tags": ["a", "b"],
        "owner": {"id": number, "email": f"user{number}@example.com"},
        f"field{area % 50}": 1.5,
    }
    url = f"{{{{base}}}}/area{area}/things{number % 10 // 5}/:id?page=1&filter={number}"
    request: dict[str, Any] = {"method": method, "url": url}
    if method in ("POST", "PUT", "PATCH"):
        options = {"raw": {"language": "json"}}
        request["body"] = {"mode": "raw", "raw": json.dumps(thing), "options": options}
    responses = [
        {"name": "OK", "code": 200, "body": json.dumps(thing)},
        {"name": "Bad", "code": 400, "body": json.dumps({"error": "bad", "code": number})},
    ]
    return {"name": f"{method} thing {number}", "request": request, "response": responses}


def main() -> None:
    """Print the table that was asked for, row by row."""
    parser = argparse.ArgumentParser(description="Measure `postspec convert`.")
    kinds = parser.add_subparsers(dest="kind", required=True)
    corpus = kinds.add_parser("corpus")
    corpus.add_argument("folder", type=Path)
    corpus.add_argument("--peer", action="append", default=[], metavar="NAME=COMMAND")
    corpus.add_argument("--runs", type=int, default=5)
    growth = kinds.add_parser("growth")
    growth.add_argument("--most", type=int, default=20_000)
    options = parser.parse_args()
    if options.kind == "growth":
        lines = grow(options.most)
    else:
        peers = dict(peer.split("=", 1) for peer in options.peer)
        lines = compare(options.folder, {OURS: COMMAND, **peers}, options.runs)
    for line in lines:
        print(line, flush=True)


if __name__ == "__main__":
    main()
