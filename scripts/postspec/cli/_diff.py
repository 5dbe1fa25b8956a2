"""`postspec diff`: what changed between two documents, and whom it breaks."""

from __future__ import annotations

import argparse

from postspec.cli._console import ExitCode, add_findings_option, print_output
from postspec.cli._documents import complaining
from postspec.cli._versions import read_version

_LEVELS = ("wire-breaking", "unknown", "client-breaking", "warning", "info")


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and its options."""
    parser = commands.add_parser(
        "diff",
        help="what changed between two documents, and whom it breaks",
        description="Compare two OpenAPI documents. What a server accepts must not shrink; what it "
        "emits must not grow.",
    )
    parser.add_argument(
        "old",
        metavar="OLD",
        help="the document that clients rely on: a file, REVISION:PATH of git, or a URL; a Postman "
        "collection is converted",
    )
    parser.add_argument("new", metavar="NEW", help="the document that would replace it, the same")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="how changes are printed"
    )
    parser.add_argument(
        "--fail-on",
        choices=(*_LEVELS, "never"),
        default="client-breaking",
        help="exit 1 when a change is at least this grave (default: client-breaking)",
    )
    add_findings_option(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Compare, print the changes on stdout, and judge them."""
    from datetime import UTC, datetime

    from postspec.compat import Level, compare, render_json, render_text, verdict

    old, new = (read_version(named).document for named in (options.old, options.new))
    with complaining():
        changes = compare(old, new, today=datetime.now(UTC).date().isoformat())
    gate = Level.WIRE_BREAKING if options.fail_on == "never" else Level(options.fail_on)
    as_json = options.format == "json"
    text = (
        render_json(changes, old, new, fail_on=gate)
        if as_json
        else render_text(changes, fail_on=gate)
    )
    print_output(text)
    is_failed = verdict(changes, fail_on=gate).is_failed and options.fail_on != "never"
    return ExitCode.FINDINGS if is_failed else ExitCode.CLEAN
