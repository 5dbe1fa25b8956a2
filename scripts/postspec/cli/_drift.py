"""`postspec drift`: what a server said in recorded traffic that its document does not."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from postspec.cli._console import (
    add_common_options,
    add_writing_options,
    counted,
    exit_code,
    print_findings,
    print_output,
    project_of,
    shown,
)
from postspec.cli._documents import complaining, read
from postspec.cli._errors import cannot_run
from postspec.cli._files import keep_apart, read_text, stale, write_report, write_text
from postspec.findings import Finding, Position, counts_by_rule

if TYPE_CHECKING:
    from postspec.drift import Proposals, Traffic


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and its options."""
    parser = commands.add_parser(
        "drift",
        help="what a server said in recorded traffic that its document does not",
        description="Compare recorded traffic with the document and propose overlay actions that "
        "settle the differences, each with its evidence. Nothing is sent anywhere.",
    )
    parser.add_argument(
        "run_",
        type=Path,
        metavar="RUN",
        help="an HTTP Archive (.har), or a folder of them",
    )
    parser.add_argument(
        "document",
        nargs="?",
        type=Path,
        metavar="DOCUMENT",
        help="an OpenAPI document (default: what postspec.toml names)",
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="write the proposals, an overlay"
    )
    add_writing_options(parser)
    add_common_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Compare, tell the differences, and write the proposals where they are wanted."""
    from postspec.drift import as_finding, propose, to_overlay
    from postspec.openapi import locator

    path = options.document or project_of(options).document
    if options.check and options.output is None:
        raise cannot_run("output-missing", "--check compares a file, and none is named")
    keep_apart(read=[path, options.run_], written=[options.output, options.report])
    document, traffic = read(path), _traffic(options.run_)
    with complaining():
        proposals = propose(document, traffic.exchanges)
    file = shown(path)
    findings = [as_finding(one, file) for one in proposals.differences]
    print_findings(findings, options, {file: locator(read_text(path, "document"))})
    command = f"postspec drift {shown(options.run_)} {file}"
    overlay = to_overlay(
        proposals, title="Proposals from recorded traffic", extends=path.name, command=command
    )
    report = {"stage": "drift", "findings": counts_by_rule(findings), **_counts(proposals, traffic)}
    write_report(options.report, report)
    old: tuple[Finding, ...] = ()
    if options.check:
        old = stale(options.output, overlay, command)
        print_findings(old, options)
    elif options.output is not None:
        write_text(options.output, overlay)
    print_output(
        f"{len(traffic.exchanges)} exchanges: {counted(findings)}, "
        f"{len(proposals.actions)} overlay actions proposed"
        f"{_unsettled(proposals)}\n"
    )
    return 1 if old else exit_code(findings, options.fail_on)


def _traffic(path: Path) -> Traffic:
    from postspec.drift import TrafficError, read_traffic

    try:
        return read_traffic(path)
    except TrafficError as error:
        position = Position(line=error.line, column=1) if error.line else None
        file = shown(Path(error.file))
        raise cannot_run(
            "traffic-unreadable", error.problem, file=file, position=position
        ) from error


def _counts(proposals: Proposals, traffic: Traffic) -> dict[str, int]:
    return {
        "exchanges": len(traffic.exchanges),
        "unanswered": traffic.unanswered,
        "actions": len(proposals.actions),
        "unsettled": len(proposals.left),
    }


def _unsettled(proposals: Proposals) -> str:
    count = len(proposals.left)
    return f"; {count} differences would stay" if count else ""
