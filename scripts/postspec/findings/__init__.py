"""What we have to tell the user about their documents: findings as values, and their printers.

Knows no other room. Functions everywhere return findings; only the command line prints them.
The printers for machines are imported when they are asked for: few runs need one.
"""

from importlib import import_module
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from postspec.findings._github import render_github
    from postspec.findings._junit import render_junit
    from postspec.findings._markdown import escaped, render_markdown
    from postspec.findings._sarif import fingerprint, render_sarif
else:
    #: Public name → the module it is in.
    _LATE = {
        "escaped": "_markdown",
        "fingerprint": "_sarif",
        "render_github": "_github",
        "render_junit": "_junit",
        "render_markdown": "_markdown",
        "render_sarif": "_sarif",
    }

    def __getattr__(name: str) -> object:
        if name not in _LATE:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.{_LATE[name]}"), name)


__all__ = [
    "Finding",
    "Locator",
    "Place",
    "Position",
    "Rule",
    "Rules",
    "Severity",
    "counts_by_rule",
    "escaped",
    "fingerprint",
    "found",
    "located",
    "printable",
    "reaches",
    "render_github",
    "render_json",
    "render_junit",
    "render_markdown",
    "render_sarif",
    "render_text",
    "sort_key",
]
