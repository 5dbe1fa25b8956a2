"""`postspec gate`: one verdict on a change of the API."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from postspec.cli._console import (
    ExitCode,
    add_common_options,
    print_findings,
    print_output,
    project_of,
)
from postspec.cli._files import keep_apart, write_text

if TYPE_CHECKING:
    from postspec.cli._gate_stages import Gate, Stage
    from postspec.compat import Level

_WIDEST_NAME = len("contract")
_WIDEST_STATE = len("could not run")


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and its options."""
    parser = commands.add_parser(
        "gate",
        help="one verdict on a change of the API, from the collection to the contract tests",
        description="Judge what has changed since a revision of git: convert the collection, "
        "compare the derived files with what would be made, lint what the generator would lose, "
        "compare the document with that of the revision, run the contract tests. Every stage is "
        "run, whatever the others came to, and nothing is written but what is asked for.",
    )
    parser.add_argument(
        "--base",
        metavar="REF",
        help="the revision of git to compare with (default: where this branch left origin/main, "
        "else main)",
    )
    parser.add_argument(
        "--no-diff", action="store_true", help="compare with no revision, as where there is no git"
    )
    parser.add_argument("--no-contract", action="store_true", help="leave the contract tests out")
    parser.add_argument(
        "--require-bump",
        action="store_true",
        help="fail when `info.version` did not go up by what the changes ask for",
    )
    parser.add_argument(
        "--page",
        type=_page,
        metavar="FILE",
        help="also write the verdict as a page, .html or .md",
    )
    add_common_options(parser)
    parser.set_defaults(run=run)


def _page(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in (".html", ".md"):
        raise argparse.ArgumentTypeError(f"{text!r} ends with none of .html, .md")
    return path


def run(options: argparse.Namespace) -> int:
    """Run the stages, tell each when it is done, and give the verdict."""
    from postspec.cli._gate_stages import run_stages
    from postspec.cli._signals import stopping_cleanly

    gate = _gate(options)
    stages: list[Stage] = []
    with stopping_cleanly():
        for stage in run_stages(gate):
            stages.append(stage)
            _tell(stage, gate, options)
    code, verdict = _verdict(stages)
    print_output(f"gate: {verdict}\n")
    if options.page is not None:
        write_text(options.page, _written(options.page, verdict, stages, gate.level))
    return code


def _gate(options: argparse.Namespace) -> Gate:
    from postspec.cli._gate_stages import Gate
    from postspec.compat import Level

    project = project_of(options)
    read = (project.collection, *project.environments, project.overlay, project.document)
    keep_apart(read=read, written=(options.page, options.findings_file))
    is_never = "never" in (options.fail_on, project.compat.fail_on)
    return Gate(
        project=project,
        fail_on=options.fail_on,
        base=options.base,
        level=None if is_never else Level(project.compat.fail_on),
        is_bump_required=options.require_bump,
        is_compared=not options.no_diff,
        is_contract_tested=not options.no_contract,
    )


def _tell(stage: Stage, gate: Gate, options: argparse.Namespace) -> None:
    """Print a stage: its line, the changes in full, and its findings."""
    from postspec.cli._diff import is_coloured
    from postspec.compat import render_text

    name, state = f"{stage.name:<{_WIDEST_NAME}}", f"{stage.state:<{_WIDEST_STATE}}"
    print_output(f"{name}  {state}  {_line(stage.summary)}\n")
    if not stage.changes or options.findings != "text":
        print_findings(stage.findings, options)
        return
    told = render_text(
        stage.changes, fail_on=gate.level, is_coloured=is_coloured(), tolls=stage.tolls
    )
    print_output(f"\n{told}\n")
    # What is printed in full is not printed again; the file of findings has it, too.
    options.found = (*getattr(options, "found", ()), *stage.findings[: len(stage.changes)])
    print_findings(stage.findings[len(stage.changes) :], options)


def _line(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)


def _verdict(stages: Sequence[Stage]) -> tuple[ExitCode, str]:
    """Give the exit code and the verdict: the worst that a stage came to, and which ones did."""
    from postspec.cli._gate_stages import State

    unable = [stage.name for stage in stages if stage.state is State.COULD_NOT_RUN]
    failed = [stage.name for stage in stages if stage.state is State.FAILED]
    told = [
        f"{word} ({', '.join(names)})"
        for word, names in (("could not run", unable), ("failed", failed))
        if names
    ]
    if unable:
        return ExitCode.COULD_NOT_RUN, ", ".join(told)
    return (ExitCode.FINDINGS, told[0]) if failed else (ExitCode.CLEAN, "passed")


def _written(path: Path, verdict: str, stages: Sequence[Stage], level: Level | None) -> str:
    from postspec.cli._gate_page import html_page, markdown_page

    write = html_page if path.suffix.lower() == ".html" else markdown_page
    return write(verdict, stages, level)
