"""A run of the contract tests: what was asked, what was found, and the page that says it.

Knows findings only. A run is a value that is written as JSON, so that the runs of several machines
can be put together, and compared with an earlier one.
"""

from postspec.report._covered import Covered
from postspec.report._files import FILES, PAGE_FILE, RUN_FILE, written
from postspec.report._found import Found, Grade, same_once
from postspec.report._html import render_page
from postspec.report._latency import Latency, counted, latency_of
from postspec.report._run import (
    Run,
    RunError,
    as_findings,
    judged,
    merge,
    read_run,
    run_to_json,
    sent,
    verdict,
)
from postspec.report._thresholds import EACH, NO_ANSWER, Load, Threshold

__all__ = [
    "EACH",
    "FILES",
    "NO_ANSWER",
    "PAGE_FILE",
    "RUN_FILE",
    "Covered",
    "Found",
    "Grade",
    "Latency",
    "Load",
    "Run",
    "RunError",
    "Threshold",
    "as_findings",
    "counted",
    "judged",
    "latency_of",
    "merge",
    "read_run",
    "render_page",
    "run_to_json",
    "same_once",
    "sent",
    "verdict",
    "written",
]
