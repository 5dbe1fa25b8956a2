"""`postspec convert`: a collection into an OpenAPI document."""

from __future__ import annotations

import argparse
import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import asdict

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
from postspec.cli._files import difference, keep_apart, read_bytes, stale, write_bytes, write_report
from postspec.findings import Finding, Locator, counts_by_rule

if TYPE_CHECKING:
    from postspec.api import Accounting, Api, Options
    from postspec.collection import Collection

#: What makes the document, as its first line says.
COMMAND = "postspec convert"


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and its options."""
    parser = commands.add_parser(
        "convert",
        help="a collection into an OpenAPI document",
        description="Convert a Postman collection into an OpenAPI document. With no INPUT, what "
        "postspec.toml names; with one, no settings are needed and none are read.",
    )
    parser.add_argument("input", nargs="?", type=Path, metavar="INPUT", help="a collection file")
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="where the document goes (default: stdout with INPUT, else what postspec.toml names)",
    )
    parser.add_argument(
        "--format",
        choices=("yaml", "json"),
        help="how it is written (default: by the ending of FILE, else yaml)",
    )
    parser.add_argument(
        "--dialect",
        choices=("3.1", "3.0"),
        default="3.1",
        help="the version of OpenAPI, 3.1.0 or 3.0.3 (default: 3.1)",
    )
    parser.add_argument(
        "--environment",
        action="append",
        type=Path,
        metavar="FILE",
        help="a Postman environment; each gives a server; may be repeated",
    )
    parser.add_argument("--overlay", type=Path, metavar="FILE", help="an OpenAPI Overlay to apply")
    parser.add_argument(
        "--webhook-folder",
        action="append",
        metavar="PATTERN",
        help="a folder whose requests the API sends, such as 'Webhooks'; may be repeated",
    )
    parser.add_argument(
        "--validate",
        action=argparse.BooleanOptionalAction,
        help="check the result against OpenAPI's schemas (default: where an overlay was applied; "
        "what is converted without one is valid as it is made)",
    )
    add_writing_options(parser)
    add_common_options(parser)
    parser.set_defaults(run=run)


class Job(Struct, frozen=True, kw_only=True):
    """What one run converts, wherever that was said."""

    collection: Path
    output: Path | None
    environments: tuple[Path, ...]
    overlay: Path | None
    webhook_folders: tuple[str, ...]
    form: str
    dialect: str
    is_validated: bool
    is_accounted: bool


class Result(Struct, frozen=True, kw_only=True):
    """What one run made. `content` is the text to write in UTF-8, None where there was nothing.

    `schemas` counts the document's shared schemas, those of the overlay included. `accounting` is
    made only where a report was asked for, as it is where alone it is told.
    """

    content: bytes | None
    schemas: int
    collection: Collection
    api: Api
    accounting: Accounting | None
    findings: tuple[Finding, ...]
    locators: Mapping[str, Locator]


def run(options: argparse.Namespace) -> int:
    """Convert, and write or compare the document."""
    job = job_of(options)
    result = convert_job(job)
    print_findings(result.findings, options, result.locators)
    if options.report is not None:
        write_report(options.report, _report(result))
    if result.content is None:
        return max(exit_code(result.findings, options.fail_on), 1)
    if job.output is None:
        print_output(result.content.decode())
        return exit_code(result.findings, options.fail_on)
    if options.check:
        return _check(job.output, result.content.decode(), result, options)
    write_bytes(job.output, result.content)
    print_output(f"{shown(job.output)}: {summary_of(result)}\n")
    return exit_code(result.findings, options.fail_on)


@contextmanager
def _garbage_kept() -> Iterator[None]:
    """Keep the collector from looking through millions of small values that have no cycles."""
    gc.disable()
    try:
        yield
    finally:
        # What is there now stays: it is not looked through either.
        gc.freeze()
        gc.enable()


def job_of(options: argparse.Namespace) -> Job:
    """Give what is converted by the options, and where they say nothing, by the settings."""
    if options.input is None:
        project = project_of(options)
        collection, output = project.collection, options.output or project.document
        environments = tuple(options.environment or project.environments)
        overlay = options.overlay or project.overlay
        webhook_folders = tuple(options.webhook_folder or project.webhook_folders)
    else:
        collection, output, overlay = options.input, options.output, options.overlay
        environments = tuple(options.environment or ())
        webhook_folders = tuple(options.webhook_folder or ())
    if output == Path("-"):
        output = None
    if options.check and output is None:
        raise cannot_run("output-missing", "there is nothing to compare the document with")
    keep_apart(read=(collection, *environments, overlay), written=(output, options.report))
    ending = output.suffix.lower() if output else ""
    return Job(
        collection=collection,
        output=output,
        environments=environments,
        overlay=overlay,
        webhook_folders=webhook_folders,
        form=options.format or ("json" if ending == ".json" else "yaml"),
        dialect=options.dialect,
        is_validated=overlay is not None if options.validate is None else options.validate,
        is_accounted=options.report is not None,
    )


def convert_job(job: Job) -> Result:
    """Give what a job makes; nothing is written.

    Raises:
        CannotRun: an input cannot be read.
    """
    with _garbage_kept():
        return _convert(job)


def _convert(job: Job) -> Result:
    from postspec.api import Options, convert_collection
    from postspec.collection import CollectionError, locator, read_collection, read_environment

    file = shown(job.collection)
    data = read_bytes(job.collection, "collection")
    try:
        collection, read_findings = read_collection(data, file=file)
        environments = tuple(
            read_environment(read_bytes(path, "environment"), file=shown(path))
            for path in job.environments
        )
    except CollectionError as error:
        raise CannotRun(error.finding) from error
    settings = Options(environments=environments, webhook_folders=job.webhook_folders)
    api, api_findings = convert_collection(collection, settings)
    secrets = [f.place.pointer for f in read_findings if f.place.is_confidential]
    document, document_findings = _document(job, api)
    findings = (*read_findings, *api_findings)
    return Result(
        content=None if document is None else _written(job, document),
        schemas=len(((document or {}).get("components") or {}).get("schemas") or {}),
        collection=collection,
        api=api,
        accounting=_account(job, collection, api, findings, settings),
        findings=(*findings, *document_findings),
        locators={file: locator(data, secrets)},
    )


def _account(
    job: Job, collection: Collection, api: Api, findings: tuple[Finding, ...], settings: Options
) -> Accounting | None:
    if not job.is_accounted:
        return None
    from postspec.api import account

    return account(collection, api, findings, settings)


def _document(job: Job, api: Api) -> tuple[dict[str, Any] | None, tuple[Finding, ...]]:
    from postspec.openapi import emit_document, lint_document, lint_emitted

    if not api.operations and not api.webhooks:
        return None, ()
    document = emit_document(api)
    file = shown(job.output) if job.output else ""
    findings: tuple[Finding, ...] = ()
    if job.overlay is not None:
        document, findings = _overlaid(document, job.overlay, file)
    if job.dialect == "3.0":
        from postspec.openapi import down_level

        document = down_level(document)
    if job.is_validated:
        from postspec.openapi import validate_document

        return document, (*findings, *validate_document(document, file))
    lint = lint_emitted if job.overlay is None else lint_document
    return document, (*findings, *lint(document, file))


def _written(job: Job, document: Mapping[str, Any]) -> bytes:
    if job.form == "json":
        from postspec.openapi import json_bytes

        return json_bytes(document)
    from postspec.openapi import to_yaml

    return to_yaml(document, command=COMMAND).encode()


def _overlaid(
    document: Mapping[str, Any], path: Path, file: str
) -> tuple[dict[str, Any], tuple[Finding, ...]]:
    from postspec.openapi import OverlayError, apply_overlay, check_examples, read_overlay

    data = read_bytes(path, "overlay")
    try:
        overlay = read_overlay(data.decode("utf-8-sig", errors="replace"), file=shown(path))
    except OverlayError as error:
        raise CannotRun(*error.findings) from error
    changed, findings = apply_overlay(document, overlay)
    return changed, (*findings, *check_examples(changed, file=file))


def _check(output: Path, text: str, result: Result, options: argparse.Namespace) -> int:
    old = stale(output, text, COMMAND)
    if old:
        print_findings(old, options)
        print_output(f"{difference(output, text)}\n")
        return 1
    print_output(f"{shown(output)}: up to date, {summary_of(result)}\n")
    return exit_code(result.findings, options.fail_on)


def summary_of(result: Result) -> str:
    """Give what went in and what came out, on one line."""
    api = result.api
    return (
        f"{result.collection.request_count} requests in, {len(api.operations)} operations, "
        f"{len(api.webhooks)} webhooks, {result.schemas} schemas out; {counted(result.findings)}"
    )


def _report(result: Result) -> dict[str, Any]:
    return {
        "stage": "convert",
        "requests": result.collection.request_count,
        "operations": len(result.api.operations),
        "webhooks": len(result.api.webhooks),
        "schemas": result.schemas,
        "findings": counts_by_rule(result.findings),
        "accounting": _accounting(result.accounting) if result.accounting else {},
    }


def _accounting(accounting: Accounting) -> dict[str, Any]:
    return {
        "counts": accounting.counts,
        "unread": accounting.unread,
        "unaccounted": [entry.pointer for entry in accounting.unaccounted],
        "entries": [asdict(entry) for entry in accounting.entries],
    }
