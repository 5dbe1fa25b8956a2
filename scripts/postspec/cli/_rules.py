"""`postspec rules`: every rule by its stable name, as a page."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from postspec.cli._console import ExitCode, print_output
from postspec.findings import Rules

if TYPE_CHECKING:
    from collections.abc import Mapping

    from postspec.compat import Rule as ChangeRule

_HEAD = """\
<!-- Made by `postspec rules`; do not edit. -->
# Rules

A finding or a change carries the name of its rule; names are stable.
"""

_PREFIXES = """\
A rule about a message or its schema has the message in front of its name:
`request-`, `response-`, `webhook-request-` or `webhook-response-`."""


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "rules",
        help="every rule by its stable name, as a page",
        description="Print the rules of findings and of changes as Markdown.",
    )
    parser.set_defaults(run=run)


def run(_: argparse.Namespace) -> int:
    """Print the page."""
    print_output(page())
    return ExitCode.CLEAN


def page() -> str:
    """Give the page of all rules, by room."""
    from postspec import api, client, collection, compat, drift, fetch, openapi, project, stub
    from postspec.cli import _errors
    from postspec.compat.surface import CLIENT_RULES

    rooms: tuple[tuple[str, Rules], ...] = (
        ("Settings and files", {**project.RULES, **_errors.RULES}),
        ("Fetching", fetch.RULES),
        ("Reading a collection", collection.RULES),
        ("Converting", api.RULES),
        ("The document and its overlay", openapi.RULES),
        ("Generating a client", client.RULES),
        ("Serving a stub", stub.RULES),
        ("Drift of a server", drift.RULES),
    )
    rooms = (*rooms, ("The policy on changes", compat.RULES))
    sections = [_findings_section(title, rules) for title, rules in rooms]
    known = compat.every_rule()
    document = {name: rule for name, rule in known.items() if name not in CLIENT_RULES}
    return "\n".join([_HEAD, *sections, _changes_section(document), _client_section(CLIENT_RULES)])


def _findings_section(title: str, rules: Rules) -> str:
    rows = (
        (f"`{name}`", str(r.severity), r.effect, r.fix or "said by the finding")
        for name, r in rules.items()
    )
    return _section(title, ("rule", "severity", "what is done", "what helps"), rows)


def _changes_section(rules: Mapping[str, ChangeRule]) -> str:
    by_name = sorted({rule.name: rule for rule in rules.values()}.items())
    rows = (
        (f"`{name}`", rule.message, str(rule.accepts), str(rule.emits)) for name, rule in by_name
    )
    head = ("rule", "message", "where the API accepts", "where the API emits")
    return _section("Changes between two documents", head, rows, _PREFIXES)


def _client_section(rules: Mapping[str, ChangeRule]) -> str:
    rows = (
        (f"`{rule.name}`", rule.message, str(rule.accepts), str(rule.emits))
        for rule in rules.values()
    )
    head = ("rule", "message", "in what programs send", "in what programs receive")
    return _section("Changes between two generated clients", head, rows)


def _section(
    title: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]], note: str = ""
) -> str:
    notes = [note, ""] if note else []
    return "\n".join([f"## {title}", "", *notes, *_table(head, rows), ""])


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for cells in (head, ("---",) * len(head), *rows):
        yield f"| {' | '.join(cells)} |"
