"""A run of the contract tests: what was asked, what was found, and the page that says it.

Knows findings only. A run is a value that is written as JSON, so that the runs of several machines
can be put together, and compared with an earlier one.
"""

from postspec.report._files import FILES, PAGE_FILE, RUN_FILE, written
from postspec.report._html import render_page
from postspec.report._run import (
    Covered,
    Found,
    Grade,
    Run,
    RunError,
    as_findings,
    merge,
    read_run,
    run_to_json,
    same_once,
    sampled,
    verdict,
)

__all__ = [
    "FILES",
    "PAGE_FILE",
    "RUN_FILE",
    "Covered",
    "Found",
    "Grade",
    "Run",
    "RunError",
    "as_findings",
    "merge",
    "read_run",
    "render_page",
    "run_to_json",
    "same_once",
    "sampled",
    "verdict",
    "written",
]
