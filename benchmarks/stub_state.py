"""Whether a stub keeps state as its document says, resource by resource.

    python -m benchmarks.stub_state [DOCUMENT ...] [--url URL --token TOKEN] [--json] [--verbose]

Finds the resources of each document from its paths and methods, on its own, and takes every step
with each: create, read, list, replace, merge, an invalid body, delete, read and list again, an
unknown id. Requests are the document's examples, or samples, with a text put in that is not found
elsewhere; every answer is checked against the document. Without `--url` a stub runs in this process
and is put back before each resource. Prints Markdown: `+` is right, `.` does not apply as the
document lacks what the step takes, `X` is wrong; then what was expected and what came. Ends with 1
if anything is wrong.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
from benchmarks.stub_calls import TOKEN, Caller
from benchmarks.stub_probe import STEPS, Probe, Result
from benchmarks.stub_resources import Resource, Shown, find_resources

from postspec.openapi import Document, read_document
from postspec.stub import StubApp, StubSettings, User, make_app, stub_of

OWN = Path("openapi/openapi.yaml")
_SIGNS = {"right": "+", "none": ".", "wrong": "X"}


@dataclass(frozen=True)
class Report:
    """What came of one document. `unused`: operations that belong to no resource."""

    document: str
    operations: int
    unused: int
    rows: list[tuple[Resource, dict[str, Result]]] = field(repr=False)
    caller: Caller = field(repr=False)

    @property
    def totals(self) -> Counter[str]:
        """How many steps came to what, and how many resources have nothing wrong."""
        found = Counter[str](r.verdict for _, results in self.rows for r in results.values())
        whole = sum(all(r.verdict != "wrong" for r in row.values()) for _, row in self.rows)
        return found + Counter(resources=len(self.rows), whole=whole)

    def lines(self, *, is_verbose: bool) -> Iterator[str]:
        """Give the table, then what is wrong."""
        yield f"\n## {self.document}\n"
        yield "| resource | " + " | ".join(STEPS) + " |"
        yield "|---|" + ":-:|" * len(STEPS)
        for resource, results in self.rows:
            signs = " | ".join(_SIGNS[results[step].verdict] for step in STEPS)
            yield f"| {resource.path} | {signs} |"
        yield f"\n{self.summary()}"
        yield from self._reasons("wrong")
        if is_verbose:
            yield from self._reasons("none")
            yield from self._reasons("right")
            yield from (
                f"- undeclared status: {k} ({n}x)" for k, n in self.caller.undeclared.items()
            )
        yield from (f"- invalid answer: {one}" for one in dict.fromkeys(self.caller.invalid))

    def summary(self) -> str:
        """Give the totals in one line."""
        t = self.totals
        return (
            f"{t['whole']} of {t['resources']} resources whole; steps: {t['right']} right, "
            f"{t['wrong']} wrong, {t['none']} do not apply; {self.caller.sent} requests, "
            f"{len(self.caller.invalid)} invalid answers, "
            f"{sum(self.caller.undeclared.values())} with an undeclared status; "
            f"{self.unused} of {self.operations} operations belong to no resource"
        )

    def _reasons(self, verdict: str) -> Iterator[str]:
        for resource, results in self.rows:
            for step, one in results.items():
                if one.verdict == verdict and one.why:
                    yield f"- {resource.path}, {step}: {one.why}"

    def value(self) -> dict[str, Any]:
        """Give all of it as JSON."""
        return {
            "document": self.document,
            "totals": dict(self.totals),
            "requests": self.caller.sent,
            "undeclared": self.caller.undeclared,
            "invalid": self.caller.invalid,
            "resources": [
                {"path": resource.path, "steps": {k: v._asdict() for k, v in results.items()}}
                for resource, results in self.rows
            ],
        }


class AppTransport(httpx.BaseTransport):
    """Lets an `httpx.Client` call an ASGI application in this process."""

    def __init__(self, app: StubApp) -> None:
        self._inner = httpx.ASGITransport(app=app)
        self._loop = asyncio.new_event_loop()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Give the application's answer, read to its end."""
        return self._loop.run_until_complete(self._answer(request))

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        sent = httpx.Request(
            request.method, request.url, headers=request.headers, content=request.read()
        )
        answer = await self._inner.handle_async_request(sent)
        content = await answer.aread()
        return httpx.Response(answer.status_code, headers=answer.headers, content=content)

    def close(self) -> None:
        """Let go of the loop."""
        self._loop.close()


def probe_document(
    document: Document, http: httpx.Client, token: str, reset: Callable[[], None]
) -> Report:
    """Probe every resource of a document. `reset` puts the server back before each."""
    shown = Shown(document)
    caller = Caller(document, shown, http, token)
    resources = find_resources(document, shown)
    rows = []
    for one in resources:
        reset()
        rows.append((one, Probe(caller, one).results()))
    used = {id(call.operation) for one in resources for call in one.calls.values()}
    count = len(document.operations)
    return Report(document.file, count, count - len(used), rows, caller)


def probe_in_process(document: Document) -> Report:
    """Probe a stub of the document in this process."""
    app = make_app(document, StubSettings(tokens={TOKEN: User("probe", "")}))
    with httpx.Client(transport=AppTransport(app), base_url="http://stub.test") as http:
        return probe_document(document, http, TOKEN, stub_of(app).reset)


def main() -> None:
    """Print the tables that were asked for."""
    parser = argparse.ArgumentParser(description="Probe a stub's state.")
    parser.add_argument("documents", nargs="*", type=Path, default=[OWN])
    parser.add_argument("--url", help="a running stub of the one document")
    parser.add_argument("--token", default=TOKEN, help="the bearer token it accepts")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--verbose", action="store_true", help="say why steps do not apply, too")
    options = parser.parse_args()
    reports = []
    for path in options.documents:
        document = read_document(path)
        if options.url:
            with httpx.Client(base_url=options.url) as http:
                reports.append(probe_document(document, http, options.token, lambda: None))
        else:
            reports.append(probe_in_process(document))
        if not options.json:
            print("\n".join(reports[-1].lines(is_verbose=options.verbose)), flush=True)
    if options.json:
        print(json.dumps([one.value() for one in reports], indent=2))
    elif len(reports) > 1:
        print("\n## All\n")
        print("\n".join(f"- {one.document}: {one.summary()}" for one in reports))
    sys.exit(any(one.totals["wrong"] for one in reports))


if __name__ == "__main__":
    main()
