"""A run on one page, which works from a file: no script to load, no font, no picture.

Nothing of a server or a document is markup: every text is escaped. Light and dark, usable with the
keyboard alone, and printable; what is folded on a screen is open on paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Final

from postspec.report._covered import Covered
from postspec.report._found import Found
from postspec.report._run import Run, verdict

_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
)

_STYLE: Final = """
:root { color-scheme: light dark; --line: #8884; --good: #1a7f37; --bad: #c62828; --odd: #9a6700; }
@media (prefers-color-scheme: dark) { :root { --good: #57d364; --bad: #ff7b72; --odd: #e3b341; } }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { margin-top: 2.5rem; } h3 { margin: 1.5rem 0 .5rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
caption { text-align: left; padding: .3rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; }
.verdict { font-size: 1.3rem; font-weight: 600; }
.kept { color: var(--good); } .broken { color: var(--bad); } .undocumented, .suspicious { color: var(--odd); }
.unseen { text-decoration: line-through; opacity: .75; }
code, pre { font: .85rem/1.45 ui-monospace, monospace; }
pre { overflow-x: auto; padding: .6rem; border: 1px solid var(--line); border-radius: .3rem; white-space: pre-wrap; overflow-wrap: anywhere; }
article { border-left: .25rem solid var(--line); padding-left: 1rem; margin: 1rem 0; }
summary { cursor: pointer; } summary:focus-visible, a:focus-visible { outline: 2px solid; }
nav a { margin-right: 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; } dd { margin: 0; }
@media print { details::details-content { content-visibility: visible; block-size: auto; } nav { display: none; } }
"""


def render_page(run: Run, before: Run | None = None) -> str:
    """Give the page of a run as HTML; `before` is an earlier one to compare with."""
    parts = [
        f"<h1>Contract tests: {_t(run.target)}</h1>",
        *_summary(run, before),
        _navigation(before),
        '<h2 id="findings">Findings</h2>',
        *_findings(run.findings),
        *(_trend(run, before) if before is not None else ()),
        '<h2 id="coverage">What was asked</h2>',
        *_coverage(run.operations),
        '<h2 id="latency">How long answers took</h2>',
        *_latencies(run.operations),
        '<h2 id="again">Run it again</h2>',
        f"<pre><code>{_t(run.command)}</code></pre>",
    ]
    head = (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Contract tests: {_t(run.target)}: {verdict(run)}</title>\n"
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
    )
    return head + "\n".join(part for part in parts if part) + "\n</main>\n</body>\n</html>\n"


def _t(text: object) -> str:
    return escape(str(text), quote=True)


def _summary(run: Run, before: Run | None) -> Iterator[str]:
    said = {
        "kept": "The contract is kept.",
        "broken": "The contract is broken.",
        "not finished": "The run was not finished.",
        "nothing was tested": "Nothing was tested.",
    }[verdict(run)]
    style = "kept" if verdict(run) == "kept" else "broken"
    yield f'<p class="verdict {style}">{said}</p>'
    if not run.is_whole:
        yield "<p>The run was stopped before its end: what it did not come to is not known.</p>"
    answers = sum(sum(one.answers.values()) for one in run.operations)
    asked = [one for one in run.operations if one.answers]
    facts: list[tuple[str, str]] = [
        ("server", run.url or "the stub, in the process of the tests"),
        ("begun", run.started),
        ("took", f"{run.seconds:.0f} s"),
        ("tests", ", ".join(f"{n} {outcome}" for outcome, n in run.tests.items()) or "none"),
        ("operations asked", f"{len(asked)} of {len(run.operations)}"),
        ("answers", str(answers)),
        ("findings", f"{len(run.findings)}{_change(run, before)}"),
    ]
    if run.shards:
        facts.append(("shards", ", ".join(run.shards)))
    yield "<dl>"
    yield from (f"<dt>{_t(name)}</dt><dd>{_t(value)}</dd>" for name, value in facts if value)
    yield "</dl>"
    if run.left:
        yield "<p>Not removed from the server:</p><ul>"
        yield from (f"<li>{_t(one)}</li>" for one in run.left)
        yield "</ul>"


def _change(run: Run, before: Run | None) -> str:
    if before is None:
        return ""
    new, gone = _compared(run, before)
    return f" ({len(new)} new, {len(gone)} gone since the run before)"


def _navigation(before: Run | None) -> str:
    places = {"findings": "Findings", "trend": "Since the run before", "coverage": "What was asked"}
    places |= {"latency": "How long answers took", "again": "Run it again"}
    if before is None:
        del places["trend"]
    links = "".join(f'<a href="#{at}">{name}</a>' for at, name in places.items())
    return f'<nav aria-label="On this page">{links}</nav>'


def _findings(findings: Sequence[Found]) -> Iterator[str]:
    if not findings:
        yield "<p>None.</p>"
    service = None
    for one in findings:
        if one.service != service:
            service = one.service
            yield f"<h3>{_t(service or 'No service')}</h3>"
        yield from _finding(one)


def _finding(one: Found) -> Iterator[str]:
    noticed = f"{one.count} times, by {', '.join(one.layers)}" if one.count > 1 else one.layers[0:1]
    seen = noticed if isinstance(noticed, str) else "".join(f"once, by {n}" for n in noticed)
    yield f'<article id="{_t(one.fingerprint)}">'
    yield f'<h4><span class="{one.grade}">{one.grade}</span> <code>{_t(one.operation)}</code></h4>'
    yield f"<p>{_t(one.says)}</p>" if one.says else ""
    yield f"<pre>{_t(one.did)}</pre>"
    rows = [
        ("check", one.check),
        ("seen", seen),
        ("in the document", one.pointer),
        ("in the collection", ", ".join(one.sources)),
        ("fingerprint", one.fingerprint),
    ]
    yield "<dl>"
    yield from (f"<dt>{n}</dt><dd><code>{_t(v)}</code></dd>" for n, v in rows if v)
    yield "</dl>"
    if one.curl:
        yield "<details open><summary>Repeat it</summary>"
        yield f"<pre><code>{_t(one.curl)}</code></pre></details>"
    yield "</article>"


def _compared(run: Run, before: Run) -> tuple[list[Found], list[Found]]:
    """Give the findings that are new, and those that are gone."""
    now = {one.fingerprint for one in run.findings}
    then = {one.fingerprint for one in before.findings}
    new = [one for one in run.findings if one.fingerprint not in then]
    return new, [one for one in before.findings if one.fingerprint not in now]


def _trend(run: Run, before: Run) -> Iterator[str]:
    new, gone = _compared(run, before)
    yield '<h2 id="trend">Since the run before</h2>'
    yield f"<p>That one began at {_t(before.started)} and found {len(before.findings)}.</p>"
    for title, some in (("New", new), ("Gone", gone)):
        rows = [(f"<code>{_t(o.operation)}</code>", _t(o.check), _t(o.fingerprint)) for o in some]
        yield f"<h3>{title}: {len(some)}</h3>"
        if rows:
            yield _table(("operation", "check", "fingerprint"), rows)


def _coverage(operations: Sequence[Covered]) -> Iterator[str]:
    missed = [one for one in operations if not one.answers]
    yield (
        "<p>A status or parameter that is struck through is documented, and was not met: "
        "nothing is known about it.</p>"
    )
    if missed:
        yield f"<details><summary>Not asked at all: {len(missed)} operations</summary><ul>"
        yield from (f"<li><code>{_t(one.operation)}</code></li>" for one in missed)
        yield "</ul></details>"
    for service in dict.fromkeys(one.service for one in operations):
        some = [one for one in operations if one.service == service and one.answers]
        if not some:
            continue
        yield f"<details><summary>{_t(service or 'No service')}: {len(some)} operations</summary>"
        head = ("operation", "layers", "statuses", "parameters")
        yield _table(head, [_covered(one) for one in some])
        yield "</details>"


def _covered(one: Covered) -> tuple[str, ...]:
    undocumented = [s for s in one.answers if s not in one.statuses]
    statuses = [
        _unseen(s) if s in one.unseen_statuses else f"{_t(s)}&nbsp;({one.answers.get(s, 0)})"
        for s in one.statuses
    ]
    statuses += [
        f'<span class="undocumented">{_t(s)}&nbsp;({one.answers[s]})</span>' for s in undocumented
    ]
    parameters = [_unseen(p) if p in one.unsent_parameters else _t(p) for p in one.parameters]
    return (
        f"<code>{_t(one.operation)}</code>",
        _t(", ".join(one.layers)),
        ", ".join(statuses),
        ", ".join(parameters),
    )


def _unseen(text: str) -> str:
    return f'<span class="unseen" title="never met">{_t(text)}</span>'


def _latencies(operations: Sequence[Covered]) -> Iterator[str]:
    timed = sorted((o for o in operations if o.latency.n), key=lambda o: -o.latency.p95_ms)
    if not timed:
        yield "<p>Nothing was measured.</p>"
        return
    rows = [
        (
            f"<code>{_t(one.operation)}</code>",
            str(took.n),
            *(f"{ms:g}" for ms in (took.p50_ms, took.p95_ms, took.p99_ms, took.max_ms)),
        )
        for one in timed
        for took in (one.latency,)
    ]
    head = ("operation", "answers", "median ms", "95 % ms", "99 % ms", "most ms")
    yield "<details><summary>The slowest first</summary>"
    yield _table(head, rows, numbers=True)
    yield "</details>"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: bool = False) -> str:
    """Give a table whose cells are HTML; with `numbers` all columns but the first are aligned so."""
    kinds = ["", *([' class="number"'] if numbers else [""]) * (len(head) - 1)]
    top = "".join(
        f'<th scope="col"{k}>{_t(name)}</th>' for name, k in zip(head, kinds, strict=True)
    )
    body = "".join(
        "<tr>" + "".join(f"<td{k}>{c}</td>" for c, k in zip(cells, kinds, strict=True)) + "</tr>\n"
        for cells in rows
    )
    return f'<div class="wide" tabindex="0"><table><thead><tr>{top}</tr></thead>\n<tbody>{body}</tbody></table></div>'
