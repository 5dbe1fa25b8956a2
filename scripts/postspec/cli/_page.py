"""A stage's report as a page of Markdown tables, for people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from postspec.findings import printable

_LONGEST_CELL = 200


def report_page(report: Mapping[str, Any]) -> str:
    """Give a page that says what the report says: numbers, findings by rule, and the account.

    The texts of the collection in it can neither break a table nor mark up the page.
    """
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Mapping[str, Any]) -> Iterator[str]:
    yield f"# postspec {report['stage']}"
    numbers = [
        (k, v) for k, v in report.items() if k != "stage" and not isinstance(v, (dict, list))
    ]
    yield from _table(("what", "value"), numbers)
    if report.get("findings"):
        yield from ("", "## Findings")
        yield from _table(("rule", "number"), report["findings"].items())
    if "accounting" in report:
        yield from _account(report["accounting"])


def _account(accounting: Mapping[str, Any]) -> Iterator[str]:
    counts = accounting["counts"]
    fates = list(next(iter(counts.values())))
    yield from ("", "## Account")
    rows = ((kind, *(by_fate[fate] for fate in fates)) for kind, by_fate in counts.items())
    yield from _table(("kind", *fates), rows)
    for fate in reversed(fates):
        entries = [entry for entry in accounting["entries"] if entry["fate"] == fate]
        if not entries:
            continue
        yield from ("", f"## {fate.capitalize()}")
        if fate in ("converted", "merged"):
            head = ("kind", "what", "where", "operation", "into")
            yield from _table(head, (_cells(entry, "operation", "into") for entry in entries))
        else:
            head = ("kind", "what", "where", "rule", "why")
            yield from _table(head, (_cells(entry, "rule", "reason") for entry in entries))


def _cells(entry: Mapping[str, Any], *more: str) -> tuple[Any, ...]:
    return (entry["kind"], entry["subject"], entry["pointer"], *(entry[key] for key in more))


def _table(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    yield from ("", _row(head), "|" + "---|" * len(head))
    yield from map(_row, rows)


def _row(cells: Iterable[Any]) -> str:
    return "| " + " | ".join(map(_cell, cells)) + " |"


def _cell(value: Any) -> str:  # noqa: ANN401 - a number or a text
    text = re.sub(r"\s+", " ", printable(str(value)))
    text = text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - 1] + "…"
    return re.sub(r"([\\`*\[\]<>|&])", r"\\\1", text)
