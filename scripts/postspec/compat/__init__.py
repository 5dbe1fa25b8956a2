"""Two documents compared: (old, new) in, changes and a verdict out.

Knows documents and findings only.
"""

from postspec.compat._bundle import bundled, place_of
from postspec.compat._change import Change, Direction, Level, Location
from postspec.compat._compare import compare
from postspec.compat._containment import contained
from postspec.compat._difference import Difference, Kind
from postspec.compat._report import REPORT_VERSION, render_json, render_text
from postspec.compat._rules import Rule, every_rule
from postspec.compat._verdict import Verdict, as_findings, verdict
from postspec.compat._view import Source, View

__all__ = [
    "REPORT_VERSION",
    "Change",
    "Difference",
    "Direction",
    "Kind",
    "Level",
    "Location",
    "Rule",
    "Source",
    "Verdict",
    "View",
    "as_findings",
    "bundled",
    "compare",
    "contained",
    "every_rule",
    "place_of",
    "render_json",
    "render_text",
    "verdict",
]
