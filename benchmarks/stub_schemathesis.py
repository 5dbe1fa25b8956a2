"""Schemathesis, every phase and check, stateful included, against stubs over HTTP.

    python -m benchmarks.stub_schemathesis [DOCUMENT ...] [--examples 5] [--chains 100] [--only REGEX] [--strict]

Each document is served on loopback as `postspec stub` serves it, with the declarations that lie
beside it; schemathesis makes requests from its examples, from the corners of its schemas, at random,
and in chains in which later ones use what earlier ones gave. No check is left out and there is no
baseline. Prints, for each document, how many operations, requests and failures there were, and the
failures, one of a kind for each operation. Ends with 1 if there are any.

An operation that needs a caller may answer 401 whether it says so or not: that is what needing one
means (RFC 9110, section 15.5.2). Complaints that no server could avoid are counted apart, by reason:

- that an invalid request was accepted, where the operation declares no refusal;
- that it was accepted, where what was sent is valid: in a union, a value that is wrong for one
  alternative may be right for another, and in a form every value is text;
- that it was accepted, where what was wrong with it is that its token was left out: another check is
  about that;
- that a valid request was refused, where a parameter of it is not valid: a chain puts what one answer
  gave into the next request, whether the document allows it there or not;
- that a token endpoint refused credentials (RFC 6749, section 5.2);
- that a valid request was answered 405, where the operation declares that: some items cannot be
  deleted, and the check's own list of refusals does not have this one;
- that a valid request was refused, or an item was not found, where the stub's reason is that the item
  is there already or that the body names one that is not: no schema can say that;
- that an item that was deleted, or never was, is 404 where the operation declares no such status, or
  that a change to what another item has alone is 409: to do as if nothing was wrong would be worse;
- that an answer has no body, where a 204 declares one, which it cannot have (RFC 9110, section 15.3.5);
- that a caller without credentials got 403, or an answer was a server error, where the operation
  declares nothing else for it.
"""

from __future__ import annotations

import argparse
import base64
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import schemathesis
from contract_tests.harness.answers.judging import Judge
from schemathesis.config import SchemathesisConfig
from schemathesis.core.transport import Response
from schemathesis.engine import events, from_schema
from schemathesis.generation.case import Case

from postspec.openapi import Document, Operation, read_document
from postspec.stub import StubFile, StubSettings, User, make_app, read_declarations, running

OWN = Path("openapi/openapi.yaml")
TOKEN = "stub-judge"  # noqa: S105 - no secret
TOKEN_END = "/protocol/openid-connect/token"  # noqa: S105 - a path
_SHOWN = 600
_REASON_HEADER = "x-stub-reason"
_TAKEN = ("there is such an item already", "the body names an item that is not there")
#: Check → reasons of the stub's with which it is no complaint.
_REASONS = {
    "positive_data_acceptance": _TAKEN,
    "ensure_resource_availability": _TAKEN,
    "status_code_conformance": ("the item was deleted", "there is no such item", _TAKEN[0]),
}


@dataclass
class Verdict:
    """What schemathesis said of one document's stub. `failures`: how often each came."""

    document: Document
    requests: int = 0
    void: Counter[str] = field(default_factory=Counter)
    chains: int = 0
    seconds: float = 0.0
    phases: Counter[str] = field(default_factory=Counter)
    failures: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)

    @cached_property
    def judge(self) -> Judge:
        """Who tells what is wrong with a request."""
        return Judge(self.document)

    def take(self, event: object) -> None:
        """Count what happened."""
        if isinstance(event, events.NonFatalError | events.FatalError):
            self.failures[f"error: {event!r}"[:_SHOWN]] += 1
        if not isinstance(event, events.ScenarioFinished):
            return
        self.phases[event.phase.value] += len(event.recorder.interactions)
        self.requests += len(event.recorder.interactions)
        self.chains += event.phase.value.lower().startswith("stateful")
        for case_id, checks in event.recorder.checks.items():
            case = event.recorder.cases[case_id].value
            operation = self._operation(case)
            for check in checks:
                if check.failure_info is None:
                    continue
                response = event.recorder.interactions[case_id].response
                reason = self._void(operation, check.name, case, response) if operation else ""
                if not reason:
                    reason = _told(response, check.name)
                if reason:
                    self.void[reason] += 1
                else:
                    label = f"{case.method.upper()} {case.path} ({event.phase.value})"
                    self._fail(label, check.name, check.failure_info)

    def _operation(self, case: Case[Any]) -> Operation | None:
        """Give what a request was made for; None where it tried an undeclared method."""
        label = f"{case.method.upper()} {case.path}"
        return next((one for one in self.document.operations if one.label == label), None)

    def _void(
        self, operation: Operation, check: str, case: Case[Any], response: Response | None
    ) -> str:
        """Say why a complaint is none; empty if it is one."""
        statuses = {one.status for one in operation.responses}
        reason = self.judge.why_void(check, operation, case, response)
        if reason:
            return reason
        if check == "positive_data_acceptance":
            if TOKEN_END in operation.path:
                return "credentials were refused"
            if response is not None and response.status_code == 405 and "405" in statuses:
                return "a refusal of the method is declared"
            return "a parameter is not valid" if self.judge.breaks(operation, case) else ""
        if check == "missing_required_header" and "403" in statuses and "401" not in statuses:
            return "403 is declared, and 401 is not"
        if check == "not_a_server_error" and all(one.startswith("5") for one in statuses):
            return "only a server error is declared"
        return ""

    def _fail(self, label: str, check: str, info: object) -> None:
        failure = getattr(info, "failure", None)
        told = f"{label}: [{check}] {getattr(failure, 'title', '')}"
        self.failures[told] += 1
        message = str(getattr(failure, "message", "")).replace("\n", " ")
        self.examples.setdefault(told, f"{message} {getattr(info, 'code_sample', '')}"[:_SHOWN])

    def lines(self) -> Iterator[str]:
        """Give the counts, then each kind of failure with one request that shows it."""
        phases = ", ".join(f"{count} {name}" for name, count in self.phases.items())
        yield (
            f"{len(self.document.operations)} operations, {self.requests} requests ({phases}; "
            f"{self.chains} chains), {sum(self.failures.values())} failures, {self.seconds:.0f} s"
        )
        for reason, count in self.void.most_common():
            yield f"- not counted: {reason} ({count}x)"
        for told, count in self.failures.most_common():
            yield f"- {told} ({count}x)\n  {self.examples.get(told, '')}"


def _told(response: Response | None, check: str) -> str:
    """Say why a complaint about an answer is none by the stub's own reason."""
    if response is None:
        return ""
    told = response.headers.get(_REASON_HEADER, [])
    return next((one for one in told if one in _REASONS.get(check, ())), "")


def credentials(document: Document) -> tuple[dict[str, str], dict[str, str]]:
    """Give what the stub expects for each scheme without tokens, and headers that satisfy all."""
    expected: dict[str, str] = {}
    headers = {"Authorization": f"Bearer {TOKEN}"}
    for name, scheme in document.security_schemes.items():
        if scheme.get("type") == "apiKey" and scheme.get("in") == "header":
            expected[name] = headers[scheme["name"].title()] = TOKEN
        elif scheme.get("scheme") == "basic":
            expected[name] = f"{TOKEN}:{TOKEN}"
    has_bearer = any(
        one.get("type") in ("oauth2", "openIdConnect") or one.get("scheme") == "bearer"
        for one in document.security_schemes.values()
    )
    if not has_bearer and f"{TOKEN}:{TOKEN}" in expected.values():
        encoded = base64.b64encode(f"{TOKEN}:{TOKEN}".encode()).decode()
        headers["Authorization"] = f"Basic {encoded}"
    return expected, headers


def configuration(examples: int, chains: int, headers: Mapping[str, str]) -> SchemathesisConfig:
    """Give the settings: all phases, all checks, the same requests whenever the answers are the same."""
    stateful = {"generation": {"max-examples": chains}}
    return SchemathesisConfig.from_dict(
        {
            "continue-on-failure": True,
            "headers": dict(headers),
            "suppress-health-check": ["all"],
            "request-timeout": 10.0,
            "generation": {"max-examples": examples, "deterministic": True, "database": "none"},
            "phases": {"stateful": stateful},
            "cache": {"enabled": False},
        }
    )


def judge(
    document: Document, settings: StubSettings, config: SchemathesisConfig, only: str = ""
) -> Verdict:
    """Let schemathesis loose on a stub of a document, served on loopback."""
    raw = json.loads(json.dumps(dict(document.raw)))
    for one in document.operations:
        if one.needs_authentication:
            responses = raw["paths"][one.path][one.method].setdefault("responses", {})
            responses.setdefault("401", {"description": "The caller is not known."})
    verdict = Verdict(document)
    begin = time.perf_counter()
    with running(make_app(document, settings)) as url:
        config.projects.override.update(base_url=url)
        schema = schemathesis.openapi.from_dict(raw, config=config)
        wanted = schema.include(path_regex=only) if only else schema
        for event in from_schema(wanted).execute():
            verdict.take(event)
    verdict.seconds = time.perf_counter() - begin
    return verdict


def settings_for(path: Path, expected: Mapping[str, str], *, is_strict: bool) -> StubSettings:
    """Give what `postspec stub` would serve a document with, and one token for everything."""
    beside = path.with_name("stub.yaml")
    has_any = beside.is_file()
    declared = read_declarations(beside.read_text("utf-8"), str(beside)) if has_any else StubFile()
    user = User("judge", "", has_every_role=True)
    return StubSettings(
        declared=declared, tokens={TOKEN: user}, credentials=expected, is_strict=is_strict
    )


def main() -> None:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(description="Let schemathesis judge stubs.")
    parser.add_argument("documents", nargs="*", type=Path, default=[OWN])
    parser.add_argument("--examples", type=int, default=5, help="random requests per operation")
    parser.add_argument("--chains", type=int, default=100, help="chains of requests in all")
    parser.add_argument("--only", default="", help="a regular expression of paths")
    parser.add_argument("--strict", action="store_true")
    options = parser.parse_args()
    failed = False
    for path in options.documents:
        document = read_document(path)
        expected, headers = credentials(document)
        settings = settings_for(path, expected, is_strict=options.strict)
        config = configuration(options.examples, options.chains, headers)
        verdict = judge(document, settings, config, options.only)
        print(f"\n## {path}\n")
        print("\n".join(verdict.lines()), flush=True)
        failed = failed or bool(verdict.failures)
    sys.exit(failed)


if __name__ == "__main__":
    main()
