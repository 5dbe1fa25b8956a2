"""Whether the memory or the file of a stub grows that is written to for long, and what a reset leaves.

    python -m benchmarks.stub_soak [--creates 100000] [--rounds 10] [--state FILE]

Creates items over and over, each with something below it now and then, reads, changes and deletes
some, all in this process; prints the memory, the size of the file and the CPU time of a request
after each tenth. Then resets the stub and asks for everything the document shows: the answers must
be those of a fresh one, byte for byte. The first tenth fills what `max_created` allows; from then on
memory should stand still. Ends with 1 where an answer differs.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.stub_calls import TOKEN, Body, fresh_body, put
from benchmarks.stub_resources import Resource, Shown, find_resources

from postspec.openapi import Document, read_document
from postspec.stub import Stub, StubSettings, User
from postspec.stub.http._message import Answer, Request

OWN = Path("openapi/openapi.yaml")
NOW = 1_767_225_600.0


def ask(stub: Stub, method: str, path: str, sent: object = None) -> Answer:
    """Send a request in this process."""
    headers = {"authorization": f"Bearer {TOKEN}", "content-type": "application/json"}
    body = b"" if sent is None else json.dumps(sent).encode()
    return stub.answer(Request(method, path, "", headers, body))


def collections(document: Document) -> Iterator[tuple[Resource, Body]]:
    """Give what can be created without anything above it, and a body for it with a text to change."""
    shown = Shown(document)
    for one in find_resources(document, shown):
        create = one.calls.get("create")
        if create is None or "{" in create.operation.path:
            continue
        body = fresh_body(shown, create.operation, "text", {})
        if body is not None and body.media.is_json and body.mark:
            yield one, body


def soak(stub: Stub, document: Document, creates: int, done: Counter[int]) -> Iterator[None]:
    """Create that many items and do something with some; gives way after each tenth.

    `done` counts the statuses of the creations.
    """
    targets = list(collections(document))
    for number in range(creates):
        one, shown = targets[number % len(targets)]
        body = put(shown.value, shown.mark, f"soaked {number}")
        answer = ask(stub, "POST", one.calls["create"].operation.path, body)
        done[answer.status] += 1
        key = _id(answer)
        if key and number % 3 == 0:
            _use(stub, one, key, body, is_last=number % 2 == 0)
        if (number + 1) % max(1, creates // 10) == 0:
            yield


def _use(stub: Stub, one: Resource, key: str, body: object, *, is_last: bool) -> None:
    for step in ("read", "replace", *(("delete",) if is_last else ())):
        call = one.calls.get(step)
        if call is not None and call.place == "path" and call.operation.path.count("{") == 1:
            path = call.operation.path.replace("{" + call.name + "}", key)
            ask(stub, call.operation.method.upper(), path, body if step == "replace" else None)


def _id(answer: Answer) -> str:
    value = json.loads(answer.body) if answer.body[:1] == b"{" else {}
    return str(next((value[n] for n in ("id", "_id") if n in value), ""))


def looks(stub: Stub, document: Document) -> dict[str, bytes]:
    """Give the answers to every GET without variables."""
    found = {}
    for one in document.operations:
        if one.method == "get" and "{" not in one.path:
            answer = ask(stub, "GET", one.path)
            found[one.path] = f"{answer.status} ".encode() + answer.body
    return found


def _megabytes() -> float:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / 2**20


def main() -> None:
    """Print the table, then what a reset left."""
    parser = argparse.ArgumentParser(description="Write to a stub for long.")
    parser.add_argument("document", nargs="?", type=Path, default=OWN)
    parser.add_argument("--creates", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=1, help="how often, with a reset after each")
    parser.add_argument("--state", type=Path, help="keep the state in this file")
    options = parser.parse_args()
    document = read_document(options.document)
    user = User("soak", "", has_every_role=True)
    settings = StubSettings(tokens={TOKEN: user}, state_file=options.state, now=lambda: NOW)
    stub = Stub(document, settings)
    fresh = looks(stub, document)
    print("| creates | MB | file MB | CPU µs for each |\n|--:|--:|--:|--:|")
    different = 0
    for _ in range(options.rounds):
        begin, done = time.process_time(), Counter[int]()
        for tenth, _ in enumerate(soak(stub, document, options.creates, done), 1):
            spent, begin = time.process_time() - begin, time.process_time()
            size = options.state.stat().st_size / 2**20 if options.state else 0
            count = options.creates // 10
            print(
                f"| {tenth * count:,} | {_megabytes():.0f} | {size:.1f} | {spent / count * 1e6:.0f} |",
                flush=True,
            )
        stub.reset()
        after = looks(stub, document)
        different += sum(after[path] != fresh[path] for path in fresh)
        print(
            f"\ncreations were answered {dict(done)}; after a reset {different} of {len(fresh)} "
            f"answers differ, {_megabytes():.0f} MB\n"
        )
    stub.close()
    sys.exit(different > 0)


if __name__ == "__main__":
    main()
