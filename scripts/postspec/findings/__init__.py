"""What we have to tell the user about their documents: findings as values, and their printers.

Knows no other room. Functions everywhere return findings; only the command line prints them.
"""

from postspec.findings._finding import (
    Finding,
    Locator,
    Place,
    Position,
    Severity,
    counts_by_rule,
    located,
    reaches,
    sort_key,
)
from postspec.findings._json import render_json
from postspec.findings._rule import Rule, Rules, found
from postspec.findings._text import printable, render_text

__all__ = [
    "Finding",
    "Locator",
    "Place",
    "Position",
    "Rule",
    "Rules",
    "Severity",
    "counts_by_rule",
    "found",
    "located",
    "printable",
    "reaches",
    "render_json",
    "render_text",
    "sort_key",
]
