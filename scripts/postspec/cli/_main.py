"""The command line: arguments in, exit code out, no traceback whatever happens to the input."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from postspec import __version__
from postspec.cli._console import ExitCode, print_error, print_findings, print_output
from postspec.cli._errors import CannotRun
from postspec.cli._files import write_findings

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

#: The commands in the order of the help. Each is the module of that name, imported when needed:
#: most of a short run is start-up.
_STAGES = ("fetch", "convert", "generate", "stub", "diff", "gate", "drift", "report", "rules")

#: Set to show the traceback of a mistake of our own.
TRACEBACK_VARIABLE = "POSTSPEC_TRACEBACK"

_EPILOG = """exit codes:
  0    clean
  1    findings at or above --fail-on, or --check found a difference
  2    could not run: usage, settings, unreadable input, unwritable output
  130  interrupted; no file is half-written
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code. Ctrl-C is left to the caller."""
    arguments = sys.argv[1:] if arguments is None else arguments
    named = arguments[0] if arguments else ""
    options = argparse.Namespace()
    try:
        _parser((named,) if named in _STAGES else _STAGES).parse_args(arguments, options)
        code = int(options.run(options))
        write_findings(options)
    except SystemExit as stop:  # argparse has already printed help or its complaint
        return int(stop.code or 0)
    except CannotRun as error:
        print_findings(error.findings, options)
        _write_findings_of_a_failure(options)
    except Exception as error:
        if os.environ.get(TRACEBACK_VARIABLE):
            raise
        print_error(_own_mistake(error))
    else:
        return code
    return ExitCode.COULD_NOT_RUN


def _write_findings_of_a_failure(options: argparse.Namespace) -> None:
    try:
        write_findings(options)
    except CannotRun as error:
        print_findings(error.findings, options)


def _own_mistake(error: Exception) -> str:
    """Name the exception and where it came from, but never its text: that may quote a document."""
    import traceback

    at = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(at.filename).name}:{at.lineno}"
    return (
        f"postspec: a mistake of its own, {type(error).__name__} at {place}; no file is half-written\n"
        f"  fix:  please report it, with the traceback that {TRACEBACK_VARIABLE}=1 shows\n"
    )


class _Formatter(argparse.HelpFormatter):
    """Fits help to the terminal, as the one it is made from does by importing half a library."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_terminal_width() - 2)


class _EpilogFormatter(_Formatter, argparse.RawDescriptionHelpFormatter):
    """Keeps the lines of the epilog."""


def _terminal_width() -> int:
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return int(columns)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns if sys.__stdout__ else 80
    except (OSError, ValueError):  # no terminal
        return 80


class _Parser(argparse.ArgumentParser):
    """Makes the parsers of commands, too."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - those of the class it is made from
        super().__init__(**{"formatter_class": _Formatter, **options})

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        say = print_output if file is sys.stdout else print_error
        say(message)


def _parser(stages: Sequence[str] = _STAGES) -> argparse.ArgumentParser:
    parser = _Parser(
        prog="postspec",
        description="Turn a vendor's Postman collection into a contract that machines enforce.",
        epilog=_EPILOG,
        formatter_class=_EpilogFormatter,
    )
    parser.add_argument("--version", action="version", version=f"postspec {__version__}")
    commands = parser.add_subparsers(
        title="commands", metavar="COMMAND", required=True, prog=parser.prog
    )
    for stage in stages:
        import_module(f"postspec.cli._{stage}").add_command(commands)
    return parser
