"""Findings as GitHub workflow commands, which become annotations on the changed lines.

Source: GitHub Actions, "Workflow commands": `::error file={name},line={line},col={col}::{message}`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from postspec.findings._finding import Finding, Severity

_COMMANDS: Final[Mapping[Severity, str]] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
}


def render_github(findings: Iterable[Finding]) -> str:
    """Give one line per finding."""
    return "".join(map(_line, findings))


def _line(finding: Finding) -> str:
    place, position = finding.place, finding.place.position
    properties = {
        "file": place.file,
        "line": str(position.line) if position else "",
        "col": str(position.column) if position else "",
        "title": finding.rule,
    }
    written = ",".join(f"{name}={_property(v)}" for name, v in properties.items() if v)
    parts = [finding.subject, finding.message, finding.effect and f"done: {finding.effect}"]
    parts.append(finding.fix and f"fix: {finding.fix}")
    message = _data("\n".join(part for part in parts if part))
    return f"::{_COMMANDS[finding.severity]} {written}::{message}\n"


def _data(text: str) -> str:
    """Escape what would end the command or begin another one."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
