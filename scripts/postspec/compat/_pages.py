"""Changes as pages for people: a changelog in Markdown, and HTML. Texts of documents stay texts."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from postspec.compat._bump import suggested_bumps
from postspec.compat._change import Change, ClientChange, Level, Toll
from postspec.compat._verdict import hit_told, package_places, reach, verdict
from postspec.findings import printable

_TITLES = {
    Level.WIRE_BREAKING: "Breaks callers on the wire",
    Level.UNKNOWN: "Undecided: may break callers on the wire",
    Level.CLIENT_BREAKING: "Breaks programs written against the client",
    Level.WARNING: "Deserves a look",
    Level.INFO: "Breaks nobody",
}
_STYLE = """\
body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #8885;padding:.4rem;text-align:left;vertical-align:top}
code{overflow-wrap:anywhere}h2{margin-top:2rem}.wire-breaking{color:#b00020}.unknown{color:#8a4b00}
@media(prefers-color-scheme:dark){body{background:#111;color:#ddd}.wire-breaking{color:#ff8a80}.unknown{color:#ffb74d}}
"""


def render_markdown(
    changes: Sequence[Change],
    *,
    fail_on: Level | None = Level.CLIENT_BREAKING,
    tolls: Sequence[Toll] = (),
) -> str:
    """Give a changelog: a section for each level that has changes, the gravest first."""
    return "\n".join(_markdown(changes, fail_on, tolls)) + "\n"


def _markdown(
    changes: Sequence[Change], fail_on: Level | None, tolls: Sequence[Toll]
) -> Iterator[str]:
    bumps = suggested_bumps(changes)
    yield "# Changes of the API"
    yield ""
    yield f"{verdict(changes, fail_on=fail_on)}."
    yield f"Version: {bumps.document} of the document, {bumps.client} of the client."
    if tolls:
        yield from ("", *(f"- {_plain(str(toll))}." for toll in tolls))
    for level in reversed(Level):
        found = [change for change in changes if change.level is level]
        if found:
            yield from ("", f"## {_TITLES[level]}", "")
            yield from (_item(change) for change in found)


def _item(change: Change) -> str:
    where = " > ".join(part for part in (reach(change), change.location.path) if part)
    shown = f" For example {_code(change.witness)}." if change.witness else ""
    approved = f" Approved: {_plain(change.approval)}." if change.approval else ""
    shown += "".join(
        f" In the client {_plain(one.message)} ({_code(package_places(one))})."
        for one in change.client
        if one.rule != change.rule
    )
    shown += "".join(f" {_plain(hit_told(hit))}." for hit in change.hits)
    told = _plain(change.message)
    return f"- {_code(where or 'the document')}: {told}.{shown}{approved} ({_code(change.rule)}, {_code(change.id)})"


def _plain(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>|&#~])", r"\\\1", printable(text))


def _code(text: str) -> str:
    """Give a code span, fenced by more backticks than the text has in a row."""
    line = printable(text)
    fence = "`" * (max((len(run) for run in re.findall("`+", line)), default=0) + 1)
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{pad}{line}{pad}{fence}"


def render_html(
    changes: Sequence[Change],
    *,
    fail_on: Level | None = Level.CLIENT_BREAKING,
    tolls: Sequence[Toll] = (),
) -> str:
    """Give a page without scripts or anything from elsewhere: a table for each level."""
    bumps = suggested_bumps(changes)
    told = (
        f"<h1>Changes of the API</h1>\n<p>{_text(str(verdict(changes, fail_on=fail_on)))}<br>"
        f"version: {bumps.document} of the document, {bumps.client} of the client</p>\n"
    )
    return html_page("Changes of the API", told + tolls_as_html(tolls) + changes_as_html(changes))


def tolls_as_html(tolls: Sequence[Toll]) -> str:
    """Give what the changes come to for each consumer, as a list; nothing where none is known."""
    items = "".join(f"<li>{_text(str(toll))}</li>" for toll in tolls)
    return f"<ul>{items}</ul>\n" if items else ""


def html_page(title: str, body: str) -> str:
    """Give a page around a body that is HTML already, in the style of `render_html`."""
    return (
        "<!doctype html>\n<html lang='en'><head><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width'>"
        f"<title>{_text(title)}</title><style>{_STYLE}</style></head>\n<body>\n{body}</body></html>\n"
    )


def changes_as_html(changes: Sequence[Change]) -> str:
    """Give a heading and a table for each level that has changes, the gravest first."""
    return "".join(
        _section(level, [change for change in changes if change.level is level])
        for level in reversed(Level)
    )


def _section(level: Level, changes: Sequence[Change]) -> str:
    if not changes:
        return ""
    rows = "".join(map(_row, changes))
    head = "<tr><th>operation</th><th>change</th><th>for example</th><th>rule, id</th></tr>"
    return f"<h2 class='{level}'>{_TITLES[level]}</h2>\n<table>{head}\n{rows}</table>\n"


def _row(change: Change) -> str:
    approved = f"<br><em>approved: {_text(change.approval)}</em>" if change.approval else ""
    told = f"<code>{_text(change.location.path)}</code><br>{_text(change.message)}{approved}"
    told += "".join(map(_client_line, change.client))
    told += "".join(f"<br><b>{_text(hit_told(hit))}</b>" for hit in change.hits)
    shown = f"<code>{_text(change.witness)}</code>" if change.witness else ""
    name = f"<code>{_text(change.rule)}</code><br><code>{change.id}</code>"
    cells = (f"<code>{_text(reach(change))}</code>", told, shown, name)
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>\n"


def _client_line(one: ClientChange) -> str:
    return f"<br>in the client: {_text(one.message)} <code>{_text(package_places(one))}</code>"


def _text(text: str) -> str:
    return html.escape(printable(text))
