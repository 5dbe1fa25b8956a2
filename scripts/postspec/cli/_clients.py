"""The clients of two documents: as committed beside them, or generated for the comparison."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from postspec.cli._base import Base, find_base
from postspec.cli._console import shown
from postspec.cli._errors import RULES, CannotRun, cannot_run
from postspec.findings import Finding, Place, found

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postspec.cli._versions import Version
    from postspec.compat import Change
    from postspec.project import Project

_TIMEOUT_S = 60.0
#: What a client is called that no settings name.
_PACKAGE, _NAME = "api_client", "api-client"

#: Changes of a document that show in its client in any case.
_ALWAYS_SEEN = frozenset(
    {
        "operation-added", "operation-removed", "operation-id-changed", "operation-tag-changed",
        "parameter-added", "parameter-removed", "property-added", "property-removed",
        "required-property-added", "required-parameter-added", "schema-renamed",
    }
)  # fmt: skip

#: The files of a client by path, from the folder that its package is in.
Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Clients:
    """The packages of two documents, under one name."""

    package: str
    old: Files
    new: Files


def clients_of(
    named: tuple[str, str], versions: tuple[Version, Version], project: Project | None, how: str
) -> Clients | None:
    """Give the clients of two versions by what a person named them: `auto`, `generate` or `none`.

    A version that is the project's document, now or at a revision, has the client that stands or
    stood beside it. `generate` makes the others; by `auto`, nothing is made, and there are clients
    only where both versions have one.

    Raises:
        CannotRun: a client cannot be made of a document.
    """
    if how == "none":
        return None
    committed = [_committed(one, project) if project is not None else None for one in named]
    if how == "auto" and not all(committed):
        return None
    package = project.client_package if project is not None else _PACKAGE
    old, new = (
        files or _generated(version, project)
        for files, version in zip(committed, versions, strict=True)
    )
    return Clients(package, old, new)


def _committed(named: str, project: Project) -> Files | None:
    """Give the files of the client beside what was named, where that is the project's document."""
    path = Path(named)
    if path.exists():
        is_own = path.resolve() == project.document.resolve()
        return _on_disk(project) if is_own else None
    revision, colon, _ = named.rpartition(":")
    if not colon or named.startswith(("http://", "https://")):
        return None
    try:
        base = find_base(project.root, revision)
    except CannotRun:
        return None
    is_own = named == f"{revision}:{base.named(project.document).partition(':')[2]}"
    return at_base(project, base) if is_own else None


def _on_disk(project: Project) -> Files | None:
    folder = project.client_dir
    found_files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted((folder / project.client_package).rglob("*.py"))
    }
    return found_files or None


def at_base(project: Project, base: Base) -> Files | None:
    """Give the files of the client as they were at a revision; None where it had none.

    Raises:
        CannotRun: git does not give them.
    """
    named = base.named(project.client_dir)
    if not base.has(f"{named}/{project.client_package}/__init__.py"):
        return None
    command = ["git", "archive", "--format=tar", named]
    try:
        done = subprocess.run(
            command, cwd=project.root, capture_output=True, timeout=_TIMEOUT_S, check=True
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise cannot_run("file-unreadable", f"git does not give {named}", file=named) from error
    import tarfile

    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        return {
            member.name: content.read()
            for member in archive
            if member.name.endswith(".py") and (content := archive.extractfile(member)) is not None
        }


def _generated(version: Version, project: Project | None) -> Files:
    from postspec.cli._generate import Job, generate_job

    place = Path(version.document.file)
    package = project.client_package if project is not None else _PACKAGE
    name = project.client_name if project is not None else _NAME
    return generate_job(Job(place, place, package, name), version.document).files


def only_old(version: Version, project: Project | None) -> Clients:
    """Give the client of a document that nothing is compared with; it is made.

    Raises:
        CannotRun: a client cannot be made of it.
    """
    package = project.client_package if project is not None else _PACKAGE
    return Clients(package, _generated(version, project), {})


def with_clients(
    changes: Sequence[Change], clients: Clients, versions: tuple[Version, Version]
) -> tuple[tuple[Change, ...], tuple[Finding, ...]]:
    """Give the changes with what they do to the clients, or a finding where that cannot be told."""
    from postspec.compat.surface import (
        Side,
        SurfaceError,
        compare_packages,
        joined,
        places_of,
        read_package,
    )

    own = [
        {path: text for path, text in files.items() if path.endswith(".py")}
        for files in (clients.old, clients.new)
    ]
    if own[0] == own[1]:
        return tuple(changes), _stale(changes)
    try:
        packages = [read_package(files, clients.package) for files in own]
    except SurfaceError as error:
        return tuple(changes), (found(RULES, "client-not-compared", str(error), Place()),)
    old, new = (
        Side(package, places_of(package, version.document))
        for package, version in zip(packages, versions, strict=True)
    )
    return joined(changes, compare_packages(*packages), old, new), ()


def _stale(changes: Sequence[Change]) -> tuple[Finding, ...]:
    """Give a finding where clients are the same and their documents differ in what clients show."""
    from postspec.compat import every_rule

    rules = every_rule()
    told = next((one for one in changes if rules[one.rule].name in _ALWAYS_SEEN), None)
    if told is None:
        return ()
    message = f"both documents have the same client, although {told.message}: generate it anew"
    return (found(RULES, "client-not-compared", message, Place()),)


def without_client(project: Project, base: Base) -> Finding:
    """Give the finding of a revision that has no client to compare with."""
    place = shown(project.client_dir)
    message = f"{base.told} has no client there"
    return found(RULES, "client-not-compared", message, Place(file=place))
