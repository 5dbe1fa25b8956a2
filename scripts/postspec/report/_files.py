"""The files of a run: the value itself, the page, and what code hosts and CI servers read."""

from __future__ import annotations

from typing import Final

from postspec.findings import render_markdown, render_sarif
from postspec.report._html import render_page
from postspec.report._run import Run, as_findings, run_to_json

RUN_FILE: Final = "run.json"
PAGE_FILE: Final = "report.html"
FILES: Final = (RUN_FILE, PAGE_FILE, "findings.sarif", "summary.md")


def written(run: Run, before: Run | None = None, *, version: str) -> dict[str, str]:
    """Give the text of each of a run's files; `before` is an earlier run, `version` postspec's."""
    found = as_findings(run)
    texts = (
        run_to_json(run),
        render_page(run, before),
        render_sarif(found, version=version),
        render_markdown(found),
    )
    return dict(zip(FILES, texts, strict=True))
