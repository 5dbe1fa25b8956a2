"""A run on one page, which works from a file: no script to load, no font, no picture.

Nothing of a server or a document is markup: every text is escaped. Light and dark, usable with the
keyboard alone, and printable; what is folded on a screen is open on paper.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from postspec.report._found import Found, Grade
from postspec.report._markup import table
from postspec.report._markup import text as _t
from postspec.report._matrix import latencies, matrix
from postspec.report._run import Run, sent, verdict
from postspec.report._thresholds import Load

_SAID: Final = {
    "kept": "The contract is kept.",
    "broken": "The contract is broken.",
    "not finished": "The run was not finished.",
    "nothing was tested": "Nothing was tested.",
}
_SAID_OF_LOAD: Final = {
    "kept": "The load was borne.",
    "broken": "The load was not borne.",
    "not finished": "The load was not finished.",
    "nothing was tested": "There was no load.",
}

#: As many lines are read without being asked for.
_MOST_OPEN: Final = 5

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
.unseen { font-style: italic; opacity: .8; } h4, dd, summary, li { overflow-wrap: anywhere; }
.filters { border: 1px solid var(--line); border-radius: .3rem; display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; }
tbody th { font-weight: 400; }
code, pre { font: .85rem/1.45 ui-monospace, monospace; }
pre { overflow-x: auto; padding: .6rem; border: 1px solid var(--line); border-radius: .3rem; white-space: pre-wrap; overflow-wrap: anywhere; }
article { border-left: .25rem solid var(--line); padding-left: 1rem; margin: 1rem 0; }
summary { cursor: pointer; } :focus-visible { outline: 2px solid; outline-offset: 2px; }
nav a { margin-right: 1rem; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .2rem 1rem; } dd { margin: 0; }
@media screen {
  body:has(#show-broken:not(:checked)) .of-broken, body:has(#show-undocumented:not(:checked)) .of-undocumented,
  body:has(#show-suspicious:not(:checked)) .of-suspicious, body:has(#only-new:checked) article:not(.new) { display: none; }
}
@media print { details::details-content { content-visibility: visible; block-size: auto; } nav, .filters { display: none; } pre, .wide { overflow: visible; } article { break-inside: avoid; } }
"""


def render_page(run: Run, before: Run | None = None) -> str:
    """Give the page of a run as HTML; `before` is an earlier one to compare with."""
    parts = [
        f"<h1>{_title(run)}</h1>",
        *_summary(run, before),
        _navigation(before),
        '<h2 id="findings">Findings</h2>',
        *_findings(run, before),
        *(_trend(run, before) if before is not None else ()),
        '<h2 id="coverage">What was asked</h2>',
        *matrix(run.operations),
        '<h2 id="latency">How long answers took</h2>',
        *latencies(run.operations),
        '<h2 id="again">Run it again</h2>',
        f"<pre><code>{_t(run.command)}</code></pre>",
    ]
    head = (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_title(run)}: {verdict(run)}</title>\n"
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
    )
    return head + "\n".join(part for part in parts if part) + "\n</main>\n</body>\n</html>\n"


def _title(run: Run) -> str:
    return f"{'Contract tests' if run.load is None else 'Load'}: {_t(run.target)}"


def _summary(run: Run, before: Run | None) -> Iterator[str]:
    said = (_SAID if run.load is None else _SAID_OF_LOAD)[verdict(run)]
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
        ("sent", sent(run) if run.requests else ""),
        ("tests", _tests(run)),
        ("load", _load(run.load) if run.load is not None else ""),
        ("operations asked", f"{len(asked)} of {len(run.operations)}"),
        ("answers", str(answers)),
        ("findings", f"{_by_grade(run.findings)}{_change(run, before)}"),
    ]
    if run.shards:
        facts.append(("shards", ", ".join(run.shards)))
    yield "<dl>"
    yield from (f"<dt>{_t(name)}</dt><dd>{_t(value)}</dd>" for name, value in facts if value)
    yield "</dl>"
    if run.left:
        is_open = " open" if len(run.left) <= _MOST_OPEN else ""
        count = len(run.left)
        yield f"<details{is_open}><summary>Not removed from the server: {count}</summary><ul>"
        yield from (f"<li>{_t(one)}</li>" for one in run.left)
        yield "</ul></details>"


def _tests(run: Run) -> str:
    told = ", ".join(f"{n} {outcome}" for outcome, n in run.tests.items())
    return told or ("none" if run.load is None else "")


def _load(load: Load) -> str:
    least = f", at least {load.least_per_s:g} wanted" if load.least_per_s is not None else ""
    return (
        f"{load.users} users, {load.requests} requests in {load.seconds:.0f} s, "
        f"{load.per_s:.1f} a second{least}"
    )


def _by_grade(findings: Sequence[Found]) -> str:
    counts = {grade: sum(one.grade is grade for one in findings) for grade in Grade}
    told = ", ".join(f"{count} {grade}" for grade, count in counts.items() if count)
    return f"{len(findings)}: {told}" if told else "0"


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


def _findings(run: Run, before: Run | None) -> Iterator[str]:
    if not run.findings:
        yield "<p>None.</p>"
        return
    new = {one.fingerprint for one in _compared(run, before)[0]} if before is not None else set()
    yield from _filters(run.findings, None if before is None else len(new))
    for service in dict.fromkeys(one.service for one in run.findings):
        yield f"<section><h3>{_t(service or 'No service')}</h3>"
        for one in (found for found in run.findings if found.service == service):
            yield from _finding(one, is_new=one.fingerprint in new)
        yield "</section>"


def _filters(findings: Sequence[Found], new: int | None) -> Iterator[str]:
    """Give what chooses the findings that are shown; the style sheet does the choosing."""
    yield '<fieldset class="filters"><legend>Show</legend>'
    for grade in Grade:
        count = sum(one.grade is grade for one in findings)
        box = f'<input type="checkbox" id="show-{grade}" checked>'
        yield f'<label>{box} <span class="{grade}">{grade}</span> ({count})</label>'
    if new is not None:
        yield f'<label><input type="checkbox" id="only-new"> only what is new ({new})</label>'
    yield "</fieldset>"


def _finding(one: Found, *, is_new: bool) -> Iterator[str]:
    noticed = f"{one.count} times, by {', '.join(one.layers)}" if one.count > 1 else one.layers[0:1]
    seen = noticed if isinstance(noticed, str) else "".join(f"once, by {n}" for n in noticed)
    mark = " new" if is_new else ""
    yield f'<article id="{_t(one.fingerprint)}" class="of-{one.grade}{mark}">'
    about = f"<code>{_t(one.operation)}</code>" if one.operation else _t(one.service)
    yield f'<h4><span class="{one.grade}">{one.grade}{mark}</span> {about}</h4>'
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
        rows = [
            (f"<code>{_t(one.operation or one.service)}</code>", _t(one.check), _linked(one, run))
            for one in some
        ]
        yield f"<h3>{title}: {len(some)}</h3>"
        if rows:
            yield table(f"{title} findings", ("operation", "check", "fingerprint"), rows)


def _linked(one: Found, run: Run) -> str:
    """Give a fingerprint, as a link where the finding is on the page."""
    known = _t(one.fingerprint)
    return f'<a href="#{known}">{known}</a>' if one in run.findings else known
