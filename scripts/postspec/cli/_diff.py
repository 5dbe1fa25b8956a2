"""`postspec diff`: what changed between two documents, and whom it breaks."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from postspec import __version__
from postspec.cli._clients import clients_of, with_clients
from postspec.cli._console import ExitCode, add_findings_option, print_findings, print_output, shown
from postspec.cli._consumers import add_consumer_options, consumers_of, with_consumers
from postspec.cli._documents import complaining
from postspec.cli._errors import CannotRun
from postspec.cli._versions import Version, read_version

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postspec.cli._clients import Clients
    from postspec.cli._consumers import Consumers
    from postspec.compat import Change, Level, Policy
    from postspec.compat.consumers import Toll
    from postspec.findings import Finding
    from postspec.project import Project

_LEVELS = ("wire-breaking", "unknown", "client-breaking", "warning", "info")
_FORMATS = ("text", "json", "markdown", "github", "junit", "sarif", "html")


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
        "--format", choices=_FORMATS, default="text", help="how changes are printed (default: text)"
    )
    parser.add_argument(
        "--fail-on",
        choices=(*_LEVELS, "never"),
        help="exit 1 when a change is at least this grave (default: client-breaking)",
    )
    parser.add_argument(
        "--require-bump",
        action="store_true",
        help="exit 1 when `info.version` did not go up by what the changes ask for",
    )
    parser.add_argument(
        "--client",
        choices=("auto", "generate", "none"),
        default="auto",
        help="compare the generated clients, too: those that are committed beside both documents "
        "(auto, the default), or ones made for it",
    )
    parser.add_argument(
        "--project",
        type=Path,
        metavar="FILE",
        help="settings whose [compat] is the policy (default: the nearest postspec.toml, if any)",
    )
    add_consumer_options(parser)
    add_findings_option(parser)
    parser.set_defaults(run=run)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a comparison came to. `gate` is the level from which on changes fail, or None.

    `has_clients` where the generated clients were compared, too. `tolls` is what the changes come to
    for each consumer that is known.
    """

    old: Version
    new: Version
    changes: tuple[Change, ...]
    gate: Level | None
    has_clients: bool = False
    tolls: tuple[Toll, ...] = ()


def run(options: argparse.Namespace) -> int:
    """Compare, print the changes on stdout, and judge them."""
    gc.disable()  # what is compared has no cycles, and there is much of it
    try:
        return _run(options)
    finally:
        gc.enable()


def _run(options: argparse.Namespace) -> int:
    from postspec.compat import Level, verdict

    project = _project(options)
    policy = policy_of(project)
    wanted = options.fail_on or (project.compat.fail_on if project else "client-breaking")
    gate = None if wanted == "never" else Level(wanted)
    old, new = read_version(options.old), read_version(options.new)
    clients = clients_of((options.old, options.new), (old, new), project, options.client)
    outcome, remarks = judge_versions(old, new, policy, gate, clients)
    outcome = hitting(outcome, consumers_of(options, project), clients, project)
    print_output(_printed(outcome, options.format))
    remarks = (*remarks, *(version_findings(outcome) if options.require_bump else ()))
    print_findings(remarks, options)
    is_failed = verdict(outcome.changes, fail_on=gate).is_failed
    is_short = any(finding.rule == "version-not-raised" for finding in remarks)
    return ExitCode.FINDINGS if is_failed or is_short else ExitCode.CLEAN


def judge_versions(
    old: Version,
    new: Version,
    policy: Policy,
    gate: Level | None,
    clients: Clients | None = None,
) -> tuple[Outcome, tuple[Finding, ...]]:
    """Give the changes by the policy of today, and what there is to say of policy and clients.

    Raises:
        CannotRun: one of the documents cannot be compared.
    """
    from datetime import UTC, datetime

    from postspec.compat import compare, judge

    today = datetime.now(UTC).date().isoformat()
    with complaining():
        found = compare(old.document, new.document, today=today)
    remarks: tuple[Finding, ...] = ()
    if clients is not None:
        found, remarks = with_clients(found, clients, (old, new))
    judged = judge(found, policy, old.document, new.document, today=today)
    has_clients = clients is not None and not remarks
    return Outcome(old, new, judged.changes, gate, has_clients), (*remarks, *judged.findings)


def hitting(
    outcome: Outcome, consumers: Consumers, clients: Clients | None, project: Project | None
) -> Outcome:
    """Give the outcome with the consumers that the changes hit. Raises CannotRun."""
    if not consumers:
        return outcome
    changes, tolls = with_consumers(outcome.changes, consumers, outcome.old, clients, project)
    return replace(outcome, changes=changes, tolls=tolls)


def _project(options: argparse.Namespace) -> Project | None:
    """Give the settings that were named or are near; a comparison can do without."""
    from postspec.project import ProjectError, find_project, load_project

    path = options.project or find_project(Path.cwd())
    if path is None:
        return None
    try:
        return load_project(path)
    except ProjectError as error:
        raise CannotRun(*error.findings) from error


def policy_of(project: Project | None) -> Policy:
    """Give what a project's settings decide about changes. Raises CannotRun for rules there are not."""
    from postspec.compat import Approval, Level, Policy, unknown_rules
    from postspec.findings import Place
    from postspec.project import FILE_NAME

    if project is None:
        return Policy()
    choices = project.compat
    policy = Policy(
        levels={rule: Level(level) for rule, level in choices.levels.items()},
        stability={name: Level(level) for name, level in choices.stability.items()},
        approvals=tuple(
            Approval(id=one.id, reason=one.reason, expires=one.expires, place=one.place)
            for one in choices.approvals
        ),
        is_lenient=choices.enums == "lenient",
    )
    if unknown := unknown_rules(policy, Place(file=shown(project.root / FILE_NAME))):
        raise CannotRun(*unknown)
    return policy


def _printed(outcome: Outcome, form: str) -> str:
    from postspec import compat
    from postspec.findings import render_github

    changes, gate = outcome.changes, outcome.gate
    old, new = outcome.old.document, outcome.new.document
    if form == "text":
        return compat.render_text(
            changes, fail_on=gate, is_coloured=is_coloured(), tolls=outcome.tolls
        )
    if form == "json":
        return compat.render_json(changes, old, new, fail_on=gate, tolls=outcome.tolls)
    if form == "markdown":
        return compat.render_markdown(changes, fail_on=gate, tolls=outcome.tolls)
    if form == "html":
        return compat.render_html(changes, fail_on=gate, tolls=outcome.tolls)
    found = placed(outcome)
    if form == "junit":
        return compat.changes_as_junit(changes, found, fail_on=outcome.gate)
    if form == "sarif":
        return compat.changes_as_sarif(changes, found, version=__version__)
    return render_github(found)


def placed(outcome: Outcome) -> Sequence[Finding]:
    """Give the changes as findings with their lines, in order."""
    from msgspec import structs

    from postspec.compat import as_findings
    from postspec.openapi import locator

    texts = {**outcome.old.texts, **outcome.new.texts}
    locators = {file: locator(text) for file, text in texts.items()}
    found = as_findings(outcome.changes, outcome.old.document, outcome.new.document)
    return [
        structs.replace(
            f, place=structs.replace(f.place, position=locators[f.place.file](f.place.pointer))
        )
        if f.place.file in locators
        else f
        for f in found
    ]


def version_findings(outcome: Outcome) -> list[Finding]:
    """Give a finding where the version went up by less than the changes ask for.

    The version of a client is that of its document, so what breaks the client alone counts, too.
    """
    from postspec.cli._errors import RULES
    from postspec.compat import made_bump, suggested_bumps
    from postspec.findings import Place, found

    old, new = outcome.old.document, outcome.new.document
    bumps, made = suggested_bumps(outcome.changes), made_bump(old, new)
    wanted = bumps.document
    if outcome.has_clients:
        wanted = max(bumps.document, bumps.client, key=lambda bump: bump.rank)
    if made is not None and made.rank >= wanted.rank:
        return []
    versions = [str((d.raw.get("info") or {}).get("version", "none")) for d in (old, new)]
    message = f"the changes ask for a {wanted} version; it was {versions[0]} and is {versions[1]}"
    return [
        found(RULES, "version-not-raised", message, Place(file=new.file, pointer="/info/version"))
    ]


def is_coloured() -> bool:
    """Tell whether stdout is a terminal whose owner has not asked for plain text (NO_COLOR)."""
    return (
        sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )
