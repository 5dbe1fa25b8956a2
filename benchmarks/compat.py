"""Changes between two documents: side by side with other tools, and as documents grow.

    python benchmarks/compat.py cases [--peer NAME='command {old} {new}'] [--specmatic EXECUTABLE]
                                      [--most 40]
    python benchmarks/compat.py growth [--most 4000]

`cases` writes each pair of `tests/compat/cases.yaml` as two OpenAPI 3.0.3 files, asks postspec and
each peer whether the change breaks callers (a peer says so by any exit code but 0), and prints how
often each was right, what it missed and what it made up. Specmatic compares branches of a git
repository, and is asked once about all pairs: its seconds are those of that run, divided. `growth` compares made-up documents of
more and more operations. Times are user and system CPU seconds of a whole process. Both print
Markdown.
"""

from __future__ import annotations

import argparse
import functools
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from postspec.openapi import down_level, read_source

OURS = "postspec"
COMMAND = (
    f"{Path(sys.executable).with_name('postspec')} diff {{old}} {{new}} --fail-on wire-breaking"
)
CASES = Path(__file__).parents[1] / "tests" / "compat" / "cases.yaml"
_QUIET = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0) for fd in (1, 2)]
_ONLY_31 = (
    "prefixItems", "patternProperties", "propertyNames", "contains", "dependentRequired",
    "dependentSchemas", "unevaluatedProperties", "unevaluatedItems", "contentMediaType", '"if"', "contentEncoding",
)  # fmt: skip


class Pair(NamedTuple):
    """Two documents, and whether what changed breaks callers."""

    name: str
    old: Mapping[str, Any]
    new: Mapping[str, Any]
    breaks: bool


class Run(NamedTuple):
    """What a command said, and what it took: CPU seconds, and megabytes at the peak."""

    says_breaks: bool
    seconds: float
    megabytes: float


def pairs() -> Iterator[Pair]:
    """Give the pairs of the table that OpenAPI 3.0 can say and that are decided."""
    cases = read_source(CASES.read_text("utf-8"))
    for case in cases["schemas"]:
        if any(word in json.dumps(case) for word in _ONLY_31) or "unknown" in json.dumps(case):
            continue
        for side in ("request", "response"):
            old, new = (_document(side, case[key]) for key in ("old", "new"))
            is_breaking = case[side].startswith("wire-breaking")
            yield Pair(f"{side} {case['name']}", old, new, is_breaking)
    base = cases["base"]
    for case in cases["operations"]:
        new = _patched(base, case["patch"])
        if "webhooks" in new:
            yield Pair(case["name"], base, new, "wire-breaking" in case["there"])
            yield Pair(f"{case['name']}, undone", new, base, "wire-breaking" in case["back"])


def _document(side: str, schema: object) -> dict[str, Any]:
    message = {"content": {"application/json": {"schema": schema}}}
    fine = {"description": ""}
    operation: dict[str, Any] = {"responses": {"200": fine}, "requestBody": message}
    if side == "response":
        operation = {"responses": {"200": {**fine, **message}}}
    info = {"title": "Things", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "paths": {"/things": {"post": operation}}}


def _patched(target: Any, patch: Any) -> Any:  # noqa: ANN401 - JSON values
    if not isinstance(patch, dict):
        return patch
    found = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value is None:
            found.pop(key, None)
        else:
            found[key] = _patched(found.get(key), value)
    return found


def run(command: str, old: Path, new: Path) -> Run:
    """Run a command on two files."""
    words = [w.replace("{old}", str(old)).replace("{new}", str(new)) for w in command.split()]
    process = os.posix_spawnp(words[0], words, os.environ, file_actions=_QUIET)
    _, status, usage = os.wait4(process, 0)
    return Run(status != 0, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def asked_one_by_one(command: str, found: Sequence[Pair]) -> list[Run]:
    """Give what a command says of each pair."""
    with tempfile.TemporaryDirectory() as folder:
        old, new = Path(folder, "old.json"), Path(folder, "new.json")
        said = []
        for pair in found:
            old.write_text(json.dumps(down_level(pair.old)))
            new.write_text(json.dumps(down_level(pair.new)))
            said.append(run(command, old, new))
        return said


def asked_specmatic(executable: str, found: Sequence[Pair]) -> list[Run]:
    """Give what Specmatic's backward-compatibility check says of each pair, asked once for all."""
    with tempfile.TemporaryDirectory() as folder:
        _git(folder, "init", "-q", "-b", "main")
        for branch, side in (("", "old"), ("new", "new")):
            if branch:
                _git(folder, "checkout", "-q", "-b", branch)
            for i, pair in enumerate(found):
                text = json.dumps(down_level(getattr(pair, side)), indent=1)
                Path(folder, f"pair{i}.json").write_text(text)
            _git(folder, "add", "-A")
            _git(folder, "commit", "-q", "-m", side)
        before = os.times()
        command = [str(Path(executable).absolute()), "backward-compatibility-check"]
        command += ["--base-branch", "main", "--repo-dir", folder]
        done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True)
        after = os.times()
    spent = after.children_user - before.children_user + after.children_system
    spent = (spent - before.children_system) / len(found)
    verdicts = re.findall(r"Verdict for spec \S*pair(\d+)\.json:\s*\(([A-Z ]+)\)", done.stdout)
    broken = {int(number) for number, verdict in verdicts if verdict != "COMPATIBLE"}
    return [Run(i in broken, spent, 0) for i in range(len(found))]


def _git(folder: str, *words: str) -> None:
    author = ("-c", "user.name=benchmark", "-c", "user.email=benchmark@example.com")
    git = shutil.which("git") or "git"
    subprocess.run([git, "-C", folder, *author, *words], check=True, capture_output=True)


def judge(asks: Mapping[str, Callable[[Sequence[Pair]], list[Run]]], most: int) -> Iterator[str]:
    """Give the lines of a table: for each tool how often it was right, and its wrong answers."""
    found = list(pairs())
    found = found[:: max(1, len(found) // most)] if most else found
    wrong: dict[str, list[str]] = {}
    yield f"{len(found)} pairs, {sum(p.breaks for p in found)} of which break callers"
    yield ""
    yield "| tool | right | missed | false alarms | CPU s a run |"
    yield "|---|---|---|---|---|"
    for name, ask in asks.items():
        said = ask(found)
        missed = [p.name for p, r in zip(found, said, strict=True) if p.breaks > r.says_breaks]
        alarms = [p.name for p, r in zip(found, said, strict=True) if p.breaks < r.says_breaks]
        wrong[name] = [f"missed {n}" for n in missed] + [f"false alarm {n}" for n in alarms]
        seconds = sum(r.seconds for r in said) / len(said)
        right = len(found) - len(missed) - len(alarms)
        yield f"| {name} | {right} | {len(missed)} | {len(alarms)} | {seconds:.2f} |"
    for name, told in wrong.items():
        yield ""
        yield f"{name} was wrong on: {'; '.join(told) or 'nothing'}"


def growth(most: int) -> Iterator[str]:
    """Give the lines of a table: documents of more operations, each tenth of them changed."""
    yield "| operations | MB each | CPU s | peak MB |"
    yield "|---|---|---|---|"
    number = 250
    with tempfile.TemporaryDirectory() as folder:
        old, new = Path(folder, "old.json"), Path(folder, "new.json")
        while number <= most:
            old.write_text(json.dumps(_made_up(number, changed=False)))
            new.write_text(json.dumps(_made_up(number, changed=True)))
            cost = run(COMMAND, old, new)
            size = old.stat().st_size / 1e6
            yield f"| {number} | {size:.1f} | {cost.seconds:.2f} | {cost.megabytes:.0f} |"
            number *= 2


def _made_up(number: int, *, changed: bool) -> dict[str, Any]:
    schemas, paths = {}, {}
    for i in range(number):
        is_other = changed and i % 10 == 0
        ref = {"$ref": f"#/components/schemas/Thing{(i * 7) % number}"}
        names: dict[str, Any] = {
            f"field_{n}": {"type": "string", "maxLength": 20, "description": "x" * 40}
            for n in range(8)
        }
        names["count"] = {"type": "string" if is_other else "integer", "minimum": 0}
        names["other"] = ref
        schemas[f"Thing{i}"] = {"type": "object", "required": ["field_0"], "properties": names}
        message = {"application/json": {"schema": {"$ref": f"#/components/schemas/Thing{i}"}}}
        paths[f"/things{i}/{{id}}"] = {
            "put": {
                "operationId": f"put{i}",
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
                ],
                "requestBody": {"content": message},
                "responses": {"200": {"description": "fine", "content": message}},
            }
        }
    info = {"title": "Made up", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "paths": paths, "components": {"schemas": schemas}}


def main() -> int:
    """Print the table that was asked for."""
    parser = argparse.ArgumentParser(description="Measure comparisons of documents.")
    parser.add_argument("what", choices=("cases", "growth"))
    parser.add_argument("--peer", action="append", default=[], metavar="NAME=COMMAND")
    parser.add_argument("--specmatic", metavar="EXECUTABLE")
    parser.add_argument("--most", type=int, default=0, help="pairs, or operations")
    options = parser.parse_args()
    peers = dict(peer.partition("=")[::2] for peer in options.peer)
    asks = {
        name: functools.partial(asked_one_by_one, command)
        for name, command in {OURS: COMMAND, **peers}.items()
    }
    if options.specmatic:
        asks["Specmatic"] = functools.partial(asked_specmatic, options.specmatic)
    lines = judge(asks, options.most) if options.what == "cases" else growth(options.most or 4000)
    for line in lines:
        print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
