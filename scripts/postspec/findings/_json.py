"""Findings for machines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from postspec.findings._finding import Finding


def render_json(findings: Iterable[Finding]) -> str:
    """Give a JSON array, one object per finding, empty fields left out.

    Letters outside ASCII are escaped: a terminal obeys some of them.
    """
    import json

    return json.dumps([_as_object(f) for f in findings], indent=2) + "\n"


def _as_object(finding: Finding) -> dict[str, Any]:
    position = finding.place.position
    fields: dict[str, Any] = {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "message": finding.message,
        "subject": finding.subject,
        "file": finding.place.file,
        "pointer": finding.place.pointer,
        "line": position.line if position else None,
        "column": position.column if position else None,
        "effect": finding.effect,
        "fix": finding.fix,
    }
    return {key: value for key, value in fields.items() if value not in ("", None)}
