"""Findings for people: the rustc-like block of the README, with the line of the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from postspec.findings._finding import Finding, Place, Position

_WIDEST_LINE = 160
_BEFORE_COLUMN = 60
#: How many findings that say the same are shown in full.
_MOST_ALIKE = 5


def render_text(findings: Iterable[Finding]) -> str:
    """Give one block per finding, separated by blank lines; empty for no findings.

    Of findings that say the same about many places the first ones are shown, and at the end a line
    says how many more there are.
    """
    alike: Counter[tuple[str, str]] = Counter()
    blocks = []
    for finding in findings:
        kind = (_head(finding), finding.message)
        alike[kind] += 1
        if alike[kind] <= _MOST_ALIKE:
            blocks.append(_block(finding))
    more = [
        f"{head}  and {number - _MOST_ALIKE} more: {printable(message)}\n"
        for (head, message), number in alike.items()
        if number > _MOST_ALIKE
    ]
    return "\n".join([*blocks, "".join(more)] if more else blocks)


def _head(finding: Finding) -> str:
    return f"{finding.severity}[{finding.rule}]"


def _block(finding: Finding) -> str:
    lines = [f"{_head(finding)}  {printable(finding.subject)}".rstrip()]
    lines += _place_lines(finding.place)
    lines.append(f"  {printable(finding.message)}")
    if finding.effect:
        lines.append(f"  done: {printable(finding.effect)}")
    if finding.fix:
        lines.append(f"  fix:  {printable(finding.fix)}")
    return "\n".join(lines) + "\n"


def _place_lines(place: Place) -> list[str]:
    at = "  ".join(part for part in (place.file, printable(place.pointer)) if part)
    position = place.position
    if position is None:
        return [f"  at {at}"] if at else []
    at = f"  at {at}  line {position.line}, column {position.column}"
    return [at, *_excerpt(position)] if position.text else [at]


def _excerpt(position: Position) -> list[str]:
    start = max(0, position.column - 1 - _BEFORE_COLUMN)
    shown = printable(position.text.replace("\t", " ")[start : start + _WIDEST_LINE])
    indent = position.column - 1 - start
    width = max(1, min(position.width, len(shown) - indent))
    number = f"{position.line:>6}"
    return [f"{number} | {shown}", f"{'':>6} | {' ' * indent}{'^' * width}"]


def printable(text: str) -> str:
    """Give the text on one line, without control characters a terminal would obey."""
    return "".join(c if c.isprintable() else " " for c in text)
