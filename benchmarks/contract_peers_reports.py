"""What another tool's report says failed, as a set of failures, and when that makes a mutant noticed.

A failure is a text, `place: what`. Two runs of the same tool on the same operation give the same text
for the same failure, so that those of a server that is as it should be can be taken from those of a
server that is not. Times, ids of a run, and values that are made up at random are no part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final
from xml.etree import ElementTree as ET

from msgspec import DecodeError
from msgspec import json as msgspec_json

Failures = frozenset[str]

#: The name of the test that `contract_peers_inputs.with_status_test` gives each saved request.
STATUS_TEST: Final = "the status is 2xx"
#: Where Specmatic says what is wrong: `>> RESPONSE.STATUS`, `>> RESPONSE.BODY.items[2].id`.
_BREADCRUMB: Final = re.compile(r"^\s*>>\s*(\S+)", re.MULTILINE)
_INDEX: Final = re.compile(r"\[\d+\]")
#: What JUnit puts before each name.
_BEFORE_SCENARIO: Final = re.compile(r"^.*?(?=(?:[+-]ve\s+)?Scenario: )", re.DOTALL)
_OPERATION: Final = re.compile(r"Scenario: (\S+ \S+)")


class ReportError(ValueError):
    """There is no report, or it is not what its tool writes. The message says which."""


def of_schemathesis(text: str) -> Failures:
    """Read what `--baseline-update` has written: by it schemathesis itself knows a failure again.

    Raises:
        ReportError: it is no such file.
    """
    entries = _json(text, "schemathesis").get("entries")
    if not isinstance(entries, list):
        raise ReportError("schemathesis wrote no entries")
    return frozenset(
        f"{one['operation']}: {one['check']} {one['failure']} {one['signature']}" for one in entries
    )


def errors_of_schemathesis(text: str, place: str) -> Failures:
    """Read its report `json`: what it calls an error, such as a lost connection, is no failure to it.

    Raises:
        ReportError: it is no such file.
    """
    errors = _json(text, "schemathesis").get("errors")
    if not isinstance(errors, list):
        raise ReportError("schemathesis wrote no errors")
    return frozenset(f"{place}: {one['title']}" for one in errors)


def of_newman(text: str) -> Failures:
    """Read what newman's reporter `json` has written: tests that failed, and requests that did.

    Raises:
        ReportError: it is no such file.
    """
    run = _json(text, "newman").get("run")
    if not isinstance(run, dict) or not isinstance(run.get("failures"), list):
        raise ReportError("newman wrote no failures")
    return frozenset(_newman_failures(run["failures"]))


def _newman_failures(failures: list[dict[str, Any]]) -> Iterator[str]:
    for one in failures:
        source, error = one.get("source") or {}, one["error"]
        place = f"{source.get('name', '')} [{source.get('id', '')}]"
        what = error.get("test") or error.get("code") or error.get("message", "")
        yield f"{place}: {error.get('name', 'Error')} {what}"


def of_specmatic(text: str) -> Failures:
    """Read Specmatic's JUnit file: scenarios that failed, and at which parts of the answer.

    Raises:
        ReportError: it is no such file.
    """
    try:
        # Specmatic has just written it, on this machine.
        suite = ET.fromstring(text)  # noqa: S314
    except ET.ParseError as error:
        raise ReportError(f"specmatic wrote no XML: {error}") from error
    return frozenset(_specmatic_failures(suite))


def _specmatic_failures(suite: ET.Element) -> Iterator[str]:
    for case in suite.iter("testcase"):
        failed = [one for one in case if one.tag in ("failure", "error")]
        if not failed:
            continue
        name = _BEFORE_SCENARIO.sub("", case.get("name", ""))
        told = "".join(f"{one.get('message', '')}\n{one.text or ''}" for one in failed)
        parts = sorted({_INDEX.sub("[]", part) for part in _BREADCRUMB.findall(told)})
        operation = _OPERATION.search(name)
        place = operation[1] if operation else "?"
        yield f"{place}: {' '.join(parts) or 'no part of it named'} in {name}"


def _json(text: str, tool: str) -> dict[str, Any]:
    try:
        return msgspec_json.decode(text, type=dict[str, Any])
    except DecodeError as error:
        raise ReportError(f"{tool} wrote no JSON object: {error}") from error


def noticed(mutated: Failures, unchanged: Failures, happened: int) -> Failures:
    """Give the failures by which a mutant is noticed: new ones, and only if it was wrong at all."""
    return mutated - unchanged if happened else frozenset()
