"""Two documents compared: (old, new) in, changes and a verdict out.

Knows documents and findings only.
"""

from postspec.compat._bump import Bump, Bumps, made_bump, suggested_bumps
from postspec.compat._bundle import bundled, place_of
from postspec.compat._change import Change, ClientChange, Direction, Hit, Level, Location, Toll
from postspec.compat._compare import compare
from postspec.compat._difference import Difference, Kind
from postspec.compat._machines import changes_as_junit, changes_as_sarif
from postspec.compat._pages import (
    changes_as_html,
    html_page,
    render_html,
    render_markdown,
    tolls_as_html,
)
from postspec.compat._policy import RULES, Approval, Judged, Policy, judge, unknown_rules
from postspec.compat._report import REPORT_VERSION, render_json, render_text
from postspec.compat._rules import Rule, every_rule
from postspec.compat._verdict import Verdict, as_findings, verdict
from postspec.compat._view import Source, View
from postspec.compat._ways import contained

__all__ = [
    "REPORT_VERSION",
    "RULES",
    "Approval",
    "Bump",
    "Bumps",
    "Change",
    "ClientChange",
    "Difference",
    "Direction",
    "Hit",
    "Judged",
    "Kind",
    "Level",
    "Location",
    "Policy",
    "Rule",
    "Source",
    "Toll",
    "Verdict",
    "View",
    "as_findings",
    "bundled",
    "changes_as_html",
    "changes_as_junit",
    "changes_as_sarif",
    "compare",
    "contained",
    "every_rule",
    "html_page",
    "judge",
    "made_bump",
    "place_of",
    "render_html",
    "render_json",
    "render_markdown",
    "render_text",
    "suggested_bumps",
    "tolls_as_html",
    "unknown_rules",
    "verdict",
]
