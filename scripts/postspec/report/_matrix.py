"""What was asked and what was not, by operation, layer, status and parameter; and how long it took."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from postspec.report._covered import Covered
from postspec.report._markup import table, text


def matrix(operations: Sequence[Covered]) -> Iterator[str]:
    """Give a table for each service: a row for each operation, a column for each layer.

    Of statuses and parameters the documented ones are there, marked where they were not met.
    """
    layers = sorted({layer for one in operations for layer in one.layers})
    yield f"<p>{_told(operations)}</p>"
    yield (
        '<p>What is marked <span class="unseen">never</span> is documented, and was not met: nothing '
        'is known about it. What is marked <span class="undocumented">undocumented</span> came, and '
        "is not documented.</p>"
    )
    for service in dict.fromkeys(one.service for one in operations):
        some = [one for one in operations if one.service == service]
        name = service or "No service"
        yield f"<details><summary>{text(name)}: {_told(some)}</summary>"
        head = ("operation", *layers, "statuses", "parameters")
        yield table(f"What was asked of {name}", head, [_row(one, layers) for one in some])
        yield "</details>"


def _told(some: Sequence[Covered]) -> str:
    """Say how much of what is documented was met."""
    met = {
        "operations": (sum(bool(one.answers) for one in some), len(some)),
        "statuses": _counts([(one.statuses, one.unseen_statuses) for one in some]),
        "parameters": _counts([(one.parameters, one.unsent_parameters) for one in some]),
    }
    return ", ".join(f"{n} of {of} {name}" for name, (n, of) in met.items() if of)


def _counts(pairs: Sequence[tuple[Sequence[str], Sequence[str]]]) -> tuple[int, int]:
    """Give how many were met of how many, from those that there are and those that were not met."""
    known = sum(len(all_) for all_, _ in pairs)
    return known - sum(len(missed) for _, missed in pairs), known


def _row(one: Covered, layers: Sequence[str]) -> tuple[str, ...]:
    undocumented = [s for s in one.answers if not _is_documented(s, one.statuses)]
    statuses = [
        _never(s) if s in one.unseen_statuses else f"{text(s)}&nbsp;({_count(s, one)})"
        for s in one.statuses
    ]
    statuses += [
        f'<span class="undocumented">{text(s)}&nbsp;({one.answers[s]}) undocumented</span>'
        for s in undocumented
    ]
    parameters = [_never(p) if p in one.unsent_parameters else text(p) for p in one.parameters]
    return (
        f"<code>{text(one.operation)}</code>",
        *("yes" if layer in one.layers else '<span class="unseen">no</span>' for layer in layers),
        ", ".join(statuses),
        ", ".join(parameters),
    )


def _is_documented(status: str, documented: Sequence[str]) -> bool:
    return any(
        one in (status, "default", f"{status[:1]}XX", f"{status[:1]}xx") for one in documented
    )


def _count(status: str, one: Covered) -> int:
    """Give how many answers a documented status stands for; a class for all of its own."""
    if status.upper().endswith("XX"):
        return sum(n for other, n in one.answers.items() if other[:1] == status[:1])
    if status == "default":
        return sum(n for other, n in one.answers.items() if other not in one.statuses)
    return one.answers.get(status, 0)


def _never(name: str) -> str:
    return f'<span class="unseen">{text(name)}&nbsp;never</span>'


def latencies(operations: Sequence[Covered]) -> Iterator[str]:
    """Give how long the answers of each operation took, the slowest operation first."""
    timed = sorted((o for o in operations if o.latency.n), key=lambda o: -o.latency.p95_ms)
    if not timed:
        yield "<p>Nothing was measured.</p>"
        return
    rows = [
        (
            f"<code>{text(one.operation)}</code>",
            str(took.n),
            *(f"{ms:g}" for ms in (took.p50_ms, took.p95_ms, took.p99_ms, took.max_ms)),
        )
        for one in timed
        for took in (one.latency,)
    ]
    head = ("operation", "answers", "median ms", "95 % ms", "99 % ms", "most ms")
    yield "<details><summary>The slowest first</summary>"
    yield table("How long answers took", head, rows, numbers=True)
    yield "</details>"
