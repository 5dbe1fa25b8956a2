"""The verdict of the gate on one page, in Markdown or HTML. Texts of documents stay texts."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from postspec.cli._gate_stages import Stage
from postspec.findings import Finding, escaped, printable, render_markdown

if TYPE_CHECKING:
    from postspec.compat import Level

_HEAD = ("stage", "result", "what it found")
_FINDING_HEAD = ("severity", "rule", "where", "what", "what helps")


def markdown_page(verdict: str, stages: Sequence[Stage], level: Level | None) -> str:
    """Give a page with the verdict, a row for each stage, the changes and the findings."""
    return "\n".join(_markdown(verdict, stages, level)) + "\n"


def _markdown(verdict: str, stages: Sequence[Stage], level: Level | None) -> Iterator[str]:
    from postspec import compat

    yield f"# Gate: {verdict}"
    yield from ("", f"| {' | '.join(_HEAD)} |", "|---|---|---|")
    for stage in stages:
        yield f"| {stage.name} | {stage.state} | {escaped(stage.summary)} |"
    for stage in stages:
        if stage.changes:
            changelog = compat.render_markdown(stage.changes, fail_on=level, tolls=stage.tolls)
            # No line but a heading begins with this sign: texts are escaped.
            yield "\n" + "\n".join(
                f"#{line}" if line.startswith("#") else line for line in changelog.splitlines()
            )
        elif stage.findings:
            yield f"\n## {stage.name}\n\n{render_markdown(stage.findings)}".rstrip()


def html_page(verdict: str, stages: Sequence[Stage], level: Level | None) -> str:
    """Give the same page in HTML, without scripts or anything from elsewhere."""
    from postspec import compat

    rows = [(stage.name, str(stage.state), stage.summary) for stage in stages]
    body = [f"<h1>Gate: {_text(verdict)}</h1>\n", _table(_HEAD, rows)]
    for stage in stages:
        if stage.changes:
            told = _text(str(compat.verdict(stage.changes, fail_on=level)))
            body.append(f"<h2>Changes of the API</h2>\n<p>{told}</p>\n")
            body.append(compat.tolls_as_html(stage.tolls))
            body.append(compat.changes_as_html(stage.changes))
        elif stage.findings:
            body.append(f"<h2>{stage.name}</h2>\n")
            body.append(_table(_FINDING_HEAD, [_cells(f) for f in stage.findings]))
    return compat.html_page(f"Gate: {verdict}", "".join(body))


def _cells(finding: Finding) -> tuple[str, ...]:
    place = finding.place
    line = f"line {place.position.line}" if place.position else ""
    where = " ".join(part for part in (place.file, line, place.pointer) if part)
    what = ": ".join(part for part in (finding.subject, finding.message) if part)
    return (str(finding.severity), finding.rule, where, what, finding.fix)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    named = "".join(f"<th>{cell}</th>" for cell in head)
    lines = (f"<tr>{''.join(f'<td>{_text(cell)}</td>' for cell in row)}</tr>\n" for row in rows)
    return f"<table><tr>{named}</tr>\n{''.join(lines)}</table>\n"


def _text(text: str) -> str:
    return html.escape(printable(text))
