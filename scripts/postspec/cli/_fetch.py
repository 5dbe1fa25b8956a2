"""`postspec fetch`: a published collection into `postman/`."""

from __future__ import annotations

import argparse
import itertools
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

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
from postspec.cli._errors import CannotRun, cannot_run
from postspec.cli._files import keep_apart, stale, write_report, write_text
from postspec.findings import Finding, counts_by_rule, located

if TYPE_CHECKING:
    from postspec.fetch import Fetched
    from postspec.project import Project

API_KEY_VARIABLE = "POSTMAN_API_KEY"


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and its options."""
    parser = commands.add_parser(
        "fetch",
        help="a published collection into postman/",
        description="Fetch a published collection and write it as canonical JSON, secrets masked. "
        f"The Postman API's key is read from the environment variable {API_KEY_VARIABLE}.",
    )
    parser.add_argument(
        "source",
        nargs="?",
        metavar="SOURCE",
        help="a documenter page, a /view/metadata/ address, a Postman API collection or its uid, "
        "or a file (default: what postspec.toml names)",
    )
    add_writing_options(parser)
    add_common_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Fetch, and write or compare the files."""
    project = project_of(options)
    source = options.source or project.source
    if not source:
        raise cannot_run("source-missing", "no source to fetch from")
    fetched = _fetch(source)
    print_findings(_placed(fetched, shown(project.collection)), options)
    files = _files(project, fetched)
    keep_apart(read=[Path(source), *files], written=[options.report])
    change = _change(project.collection, fetched.collection_text)
    write_report(
        options.report,
        {"stage": "fetch", "change": change, "findings": counts_by_rule(fetched.findings)},
    )
    if options.check:
        old = tuple(f for p, text in files.items() for f in stale(p, text, "postspec fetch"))
        print_findings(old, options)
        print_output(f"{shown(project.collection)}: {change}\n")
        return 1 if old else exit_code(fetched.findings, options.fail_on)
    for path, text in files.items():
        write_text(path, text)
    print_output(f"{shown(project.collection)}: {change}; {counted(fetched.findings)}\n")
    return exit_code(fetched.findings, options.fail_on)


def _fetch(source: str) -> Fetched:
    import httpx

    from postspec.fetch import FetchError, fetch

    try:
        with httpx.Client(timeout=httpx.Timeout(30, connect=10)) as client:
            return fetch(source, client=client, api_key=os.environ.get(API_KEY_VARIABLE))
    except FetchError as error:
        raise CannotRun(error.finding) from error


def _placed(fetched: Fetched, file: str) -> tuple[Finding, ...]:
    """Give the findings at the lines of the file that is written, which the pointers lead into."""
    from postspec.collection import locator

    here = (
        replace(f, place=replace(f.place, file=file)) if f.place.pointer else f
        for f in fetched.findings
    )
    return located(here, {file: locator(fetched.collection_text)})


def _files(project: Project, fetched: Fetched) -> dict[Path, str]:
    files = {project.collection: fetched.collection_text}
    if fetched.metadata_text is not None:
        files[project.metadata] = fetched.metadata_text
    for name, text in fetched.environments:
        path = project.environments_dir / f"{_file_name(name)}.json"
        others = (path.with_stem(f"{path.stem}-{n}") for n in itertools.count(2))
        files[next(p for p in (path, *itertools.islice(others, len(files))) if p not in files)] = (
            text
        )
    return files


def _file_name(name: str) -> str:
    """Give a file name that a stranger's environment name cannot lead astray."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:60] or "environment"


def _change(path: Path, new: str) -> str:
    from postspec.fetch import summarise_changes

    old = path.read_text("utf-8", errors="replace") if path.exists() else None
    return summarise_changes(old, new)
