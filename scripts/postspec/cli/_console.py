"""What every command prints, and the options they share."""

from __future__ import annotations

import argparse
import enum
import os
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from postspec.cli._errors import CannotRun, cannot_run
from postspec.findings import (
    Finding,
    Locator,
    Severity,
    located,
    reaches,
    render_json,
    render_text,
)

if TYPE_CHECKING:
    from postspec.project import Project


#: The endings of a file of findings, which say its form.
FINDINGS_FORMS = (".json", ".sarif", ".xml", ".md")


class ExitCode(enum.IntEnum):
    """What a command's exit code means."""

    CLEAN = 0
    FINDINGS = 1
    COULD_NOT_RUN = 2
    INTERRUPTED = 130


def add_common_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of every command that reports findings."""
    parser.add_argument(
        "--project",
        type=Path,
        metavar="FILE",
        help="settings (default: the nearest postspec.toml in this folder or above)",
    )
    parser.add_argument(
        "--fail-on",
        choices=("error", "warning", "info", "never"),
        default="error",
        help="exit 1 when a finding is at least this severe (default: error)",
    )
    add_findings_option(parser)


def add_findings_option(parser: argparse.ArgumentParser) -> None:
    """Add how findings are printed."""
    parser.add_argument(
        "--findings",
        choices=("text", "json", "github"),
        default="text",
        help="how findings are printed on stderr: json prints every one, text counts those that "
        "repeat, github annotates the lines of a pull request (default: text)",
    )
    parser.add_argument(
        "--findings-file",
        type=_findings_file,
        metavar="FILE",
        help="also write every finding, in the form that the file's ending says: .json, .sarif, "
        ".xml (JUnit) or .md",
    )
    parser.add_argument(
        "--show",
        choices=tuple(s.value for s in reversed(Severity)),
        default="warning",
        help="the least severity that is printed; the others are counted (default: warning)",
    )


def _findings_file(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in FINDINGS_FORMS:
        forms = ", ".join(FINDINGS_FORMS)
        raise argparse.ArgumentTypeError(f"{text!r} ends with none of {forms}")
    return path


def add_writing_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of every command that writes a derived file."""
    parser.add_argument(
        "--check",
        action="store_true",
        help="write nothing; exit 1 when what would be written differs from what is there",
    )
    parser.add_argument(
        "--report",
        type=Path,
        metavar="FILE",
        help="also write what happened: a page of tables for FILE.md, else JSON",
    )


def project_of(options: argparse.Namespace) -> Project:
    """Give the settings the user named, or the nearest ones."""
    from postspec.project import FILE_NAME, ProjectError, find_project, load_project

    path = options.project or find_project(Path.cwd())
    if path is None:
        raise cannot_run("settings-missing", f"no {FILE_NAME} in this folder or above")
    try:
        return load_project(path)
    except ProjectError as error:
        raise CannotRun(*error.findings) from error


def print_output(text: str) -> None:
    """Print what was asked for on stdout.

    A reader that has gone, as `head` does, has what it wanted.

    Raises:
        CannotRun: the text cannot be written.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        message = f"cannot be written: {error.strerror}"
        raise cannot_run("output-unwritable", message, file="stdout") from error


def print_error(text: str) -> None:
    """Write on stderr. That nobody can hear it is no reason to leave the work undone."""
    with suppress(OSError):
        sys.stderr.write(text)


def print_findings(
    findings: Sequence[Finding],
    options: argparse.Namespace,
    locators: Mapping[str, Locator] | None = None,
) -> None:
    """Print findings on stderr: as JSON all of them, as text the severe ones.

    They come in the order given; with `locators`, in the order of their places, which are looked
    up for those alone that are printed.
    """
    wanted = getattr(options, "findings_file", None)
    form = getattr(options, "findings", "text")
    if wanted is not None or form != "text":
        findings = located(findings, locators) if locators else findings
        locators = None
    if wanted is not None:
        options.found = (*getattr(options, "found", ()), *findings)
    if form != "text":
        from postspec.findings import render_github

        print_error(render_json(findings) if form == "json" else render_github(findings))
        return
    least = Severity(getattr(options, "show", "warning"))
    severe = [f for f in findings if f.severity.rank >= least.rank]
    print_error(render_text(located(severe, locators) if locators else severe))
    if len(findings) > len(severe):
        mild = counted([f for f in findings if f.severity.rank < least.rank])
        print_error(f"{mild} not shown: --show info prints them\n")


def exit_code(findings: Sequence[Finding], fail_on: str) -> ExitCode:
    """Give the exit code that findings and threshold call for."""
    if fail_on != "never" and reaches(findings, Severity(fail_on)):
        return ExitCode.FINDINGS
    return ExitCode.CLEAN


def counted(findings: Sequence[Finding]) -> str:
    """Give `2 errors, 1 warning`, or `no findings`."""
    counts = Counter(f.severity for f in findings)
    parts = [
        f"{counts[s]} {s}{'s' if counts[s] != 1 and s is not Severity.INFO else ''}"
        for s in reversed(Severity)
        if counts[s]
    ]
    return ", ".join(parts) or "no findings"


def shown(path: Path) -> str:
    """Give a path as the user would write it from here."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
