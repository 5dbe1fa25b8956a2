"""Findings as a Markdown table, for a job summary or a comment."""

from __future__ import annotations

import re
from collections.abc import Iterable

from postspec.findings._finding import Finding

_HEAD = ("severity", "rule", "where", "what", "what helps")


def render_markdown(findings: Iterable[Finding]) -> str:
    """Give a table with a row for each finding, or a line that says that there is none.

    The texts of a document can neither break the table nor mark it up.
    """
    rows = list(map(_row, findings))
    if not rows:
        return "No findings.\n"
    lines = (_line(cells) for cells in (_HEAD, ("---",) * len(_HEAD), *rows))
    return "".join(lines)


def _row(finding: Finding) -> tuple[str, ...]:
    place, position = finding.place, finding.place.position
    at = [escaped(place.file)] if place.file else []
    at += [f"line {position.line}"] if position else []
    at += [escaped(place.pointer)] if place.pointer else []
    what = [escaped(part) for part in (finding.subject, finding.message) if part]
    return (
        str(finding.severity),
        f"`{finding.rule}`",
        "<br>".join(at),
        "<br>".join(what),
        escaped(finding.fix),
    )


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def escaped(text: str) -> str:
    """Give a text on one line in which nothing is markup."""
    plain = "".join(c if c.isprintable() else " " for c in text)
    return re.sub(r"([\\`*_{}\[\]<>()#+!|~@&$-])", _entity, plain)


def _entity(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};" if match[0] in "<>&|@" else f"\\{match[0]}"
