"""`postspec generate`: a document into an installable Python client."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from postspec.cli._console import (
    ExitCode,
    add_common_options,
    add_writing_options,
    exit_code,
    print_findings,
    print_output,
    project_of,
    shown,
)
from postspec.cli._documents import complaining, read
from postspec.cli._errors import CannotRun, cannot_run
from postspec.cli._files import keep_apart, unwritable, write_report
from postspec.findings import counts_by_rule
from postspec.project import ClientTask, is_distribution_name, is_package_name

if TYPE_CHECKING:
    from postspec.client import Generated
    from postspec.openapi import Document


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and its options."""
    parser = commands.add_parser(
        "generate",
        help="a document into a typed Python client",
        description="Generate an installable, typed Python client from an OpenAPI document. With no "
        "INPUT, what postspec.toml names.",
    )
    parser.add_argument("input", nargs="?", type=Path, metavar="INPUT", help="an OpenAPI document")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="DIR", help="where the client goes (needed with INPUT)"
    )
    parser.add_argument("--package", metavar="NAME", type=_package, help="its import name")
    parser.add_argument("--name", metavar="NAME", type=_distribution, help="its distribution name")
    add_writing_options(parser)
    add_common_options(parser)
    parser.set_defaults(run=run)


def _package(name: str) -> str:
    if not is_package_name(name):
        raise argparse.ArgumentTypeError(f"{name!r} is no name for a Python package of its own")
    return name


def _distribution(name: str) -> str:
    if not is_distribution_name(name):
        raise argparse.ArgumentTypeError(f"{name!r} is no name for a distribution")
    return name


def run(options: argparse.Namespace) -> int:
    """Generate, and write or compare the package."""
    from postspec.cli._signals import stopping_cleanly
    from postspec.client import write_client

    job = job_of(options)
    output = job.output
    keep_apart(read=[job.document], written=[output, options.report])
    with stopping_cleanly(), _complaining(output):
        generated = generate_job(job, read(job.document))
        print_findings(generated.findings, options)
        differences = differences_of(job, generated) if options.check else ()
        if not options.check:
            write_client(generated, output)
    write_report(
        options.report,
        {
            "stage": "generate",
            "operations": generated.operations,
            "modules": generated.endpoints,
            "models": generated.models,
            "findings": counts_by_rule(generated.findings),
        },
    )
    if differences:
        advice = "not what `postspec generate` makes; run it and commit the result"
        print_output("\n".join((*differences, f"{shown(output)}: {advice}\n")))
        return ExitCode.FINDINGS
    up_to_date = "up to date, " if options.check else ""
    print_output(f"{shown(output)}: {up_to_date}{summary_of(generated)}\n")
    return exit_code(generated.findings, options.fail_on)


def generate_job(job: Job, document: Document) -> Generated:
    """Give the package that a job makes from a document; nothing is written.

    Raises:
        CannotRun: no client can be made from the document; the findings say why.
    """
    from postspec.client import Task, generate_client

    tasks = [
        Task(
            title=task.title,
            operation=task.operation,
            example=task.example,
            arguments=task.arguments,
            text=task.text,
            place=task.place,
        )
        for task in job.tasks
    ]
    with _complaining(job.output), complaining():
        return generate_client(
            document, package_name=job.package, project_name=job.name, tasks=tasks
        )


def differences_of(job: Job, generated: Generated) -> tuple[str, ...]:
    """Give a line for each file that is not as generated. Raises CannotRun."""
    from postspec.client import check_client

    with _complaining(job.output):
        return check_client(generated, job.output)


def summary_of(generated: Generated) -> str:
    """Give what a package has, on one line."""
    return f"{generated.operations} operations, {generated.endpoints} modules, {generated.models} models"


@contextmanager
def _complaining(output: Path) -> Iterator[None]:
    """Turn the complaint of whoever makes or writes a client into CannotRun."""
    from postspec.client import ClientError, ClientRejectedError

    try:
        yield
    except OSError as error:
        raise unwritable(output, error) from error
    except ClientRejectedError as error:
        raise CannotRun(*error.findings) from error
    except ClientError as error:
        raise cannot_run("client-not-generated", str(error), file=shown(output)) from error


@dataclass(frozen=True, slots=True)
class Job:
    """What is generated from what. The tasks of a project's settings are those of its document."""

    document: Path
    output: Path
    package: str
    name: str
    tasks: tuple[ClientTask, ...] = ()


def job_of(options: argparse.Namespace) -> Job:
    """Give what is generated by the options, and where they say nothing, by the settings."""
    if options.input is not None:
        if options.output is None:
            raise cannot_run("output-missing", "a document was named, and no place for its client")
        return Job(
            options.input,
            options.output,
            options.package or "api_client",
            options.name or "api-client",
        )
    project = project_of(options)
    return Job(
        project.document,
        options.output or project.client_dir,
        options.package or project.client_package,
        options.name or project.client_name,
        project.client_tasks,
    )
