"""What a run came to in a few lines, put between two marks of a page: the README of these suites."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

#: What stands before and after the summary. The first says where it comes from.
BEGIN: Final = "<!-- mutants: `python -m contract_tests.mutants --page PAGE` writes from here -->"
END: Final = "<!-- mutants: to here -->"


def has_marks(page: str) -> bool:
    """Tell whether a page has the two marks."""
    return END in page.partition(BEGIN)[2]


def with_summary(page: str, value: Mapping[str, Any]) -> str:
    """Give a page that has marks with the summary of a run's value between them, all else as it was."""
    before, _, rest = page.partition(BEGIN)
    after = rest.partition(END)[2]
    summary = "\n".join(_lines(value))
    return f"{before}{BEGIN}\n\n{summary}\n\n{END}{after}"


def _lines(value: Mapping[str, Any]) -> Iterator[str]:
    total, kinds = value["total"], value["kinds"]
    drawn = {kind: row for kind, row in kinds.items() if row["mutants"]}
    wrong = total["killed"] + total["survived"]
    yield (
        f"Of {total['mutants']} mutants of {len(drawn)} kinds at {len(value['services'])} services "
        f"{total['killed']} of the {wrong} that were wrong are noticed ({value['killed_percent']} %), "
        f"and {total['idle']} are idle."
    )
    seeds = {row["stub seed"] for row in value["unchanged"]}
    findings = sum(row["findings"] for row in value["unchanged"])
    yield (
        f"The stub as it is has {findings} findings, with {len(seeds)} seeds, "
        "in-process and over HTTP."
    )
    yield ""
    yield "| Check | noticed | alone |"
    yield "|---|--:|--:|"
    for name, row in value["checks"].items():
        yield f"| `{name}` | {row['noticed']} | {row['alone']} |"
    yield ""
    yield "| Kinds | mutants | killed | survived |"
    yield "|---|--:|--:|--:|"
    for (mutants, killed, survived), names in _alike(drawn).items():
        yield f"| {', '.join(f'`{n}`' for n in names)} | {mutants} each | {killed} | {survived} |"


def _alike(kinds: Mapping[str, Mapping[str, int]]) -> dict[tuple[int, int, int], list[str]]:
    """Put kinds together of which the same became."""
    found: dict[tuple[int, int, int], list[str]] = {}
    for name, row in kinds.items():
        key = (row["mutants"], row["killed"], row["survived"])
        found.setdefault(key, []).append(name)
    return found
