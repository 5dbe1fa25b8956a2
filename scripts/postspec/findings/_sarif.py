"""Findings as SARIF, which code hosts and editors show beside the line.

Source: Static Analysis Results Interchange Format 2.1.0 (OASIS).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any, Final
from urllib.parse import quote

from postspec.findings._finding import Finding, Severity

_LEVELS: Final[Mapping[Severity, str]] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
}
_SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def render_sarif(findings: Iterable[Finding], *, version: str) -> str:
    """Give a SARIF log with one run; `version` is postspec's own."""
    results = list(findings)
    rules = sorted({one.rule for one in results})
    numbers = {rule: number for number, rule in enumerate(rules)}
    driver = {"name": "postspec", "version": version, "rules": [{"id": rule} for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, numbers[one.rule]) for one in results],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2) + "\n"


def fingerprint(finding: Finding) -> str:
    """Give what a finding is known by from run to run: its rule and place, not its line or words."""
    known = (finding.rule, finding.place.file, finding.place.pointer, finding.subject)
    return hashlib.sha256("\0".join(known).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _result(finding: Finding, number: int) -> dict[str, Any]:
    said = (
        finding.subject,
        finding.message,
        finding.effect and f"Done: {finding.effect}.",
        finding.fix,
    )
    return {
        "ruleId": finding.rule,
        "ruleIndex": number,
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join(one for one in said if one)},
        **({"locations": [_location(finding)]} if finding.place.file else {}),
        "partialFingerprints": {"postspec/v1": fingerprint(finding)},
    }


def _location(finding: Finding) -> dict[str, Any]:
    place, position = finding.place, finding.place.position
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(place.file)}}
    if position is not None:
        physical["region"] = {"startLine": position.line, "startColumn": position.column}
    names = [n for n in (place.pointer, finding.subject) if n]
    logical = {"logicalLocations": [{"fullyQualifiedName": n} for n in names]} if names else {}
    return {"physicalLocation": physical, **logical}
