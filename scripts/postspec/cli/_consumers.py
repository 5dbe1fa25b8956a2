"""The consumers of an API: what a person named, read from files, and the changes marked with them."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from postspec.cli._clients import Clients, only_old
from postspec.cli._console import shown
from postspec.cli._errors import cannot_run
from postspec.findings import Position

if TYPE_CHECKING:
    from postspec.cli._versions import Version
    from postspec.compat import Change
    from postspec.compat.consumers import ConsumerError, Toll, Usage
    from postspec.compat.surface import Side
    from postspec.project import Project

#: Folders of a program that are not its own.
_FOREIGN = frozenset({"site-packages", "node_modules", "__pycache__", "venv"})


@dataclass(frozen=True, slots=True)
class Consumers:
    """Who uses the API, by name, and whether changes pass that hit none of them."""

    paths: Mapping[str, Path]
    passes_unhit: bool = False

    def __bool__(self) -> bool:
        return bool(self.paths)


def add_consumer_options(parser: argparse.ArgumentParser) -> None:
    """Add who is to be looked at."""
    parser.add_argument(
        "--used-by",
        action="append",
        type=_named,
        default=[],
        metavar="NAME=PATH",
        help="a consumer, to be marked on the changes that touch what it uses: recorded traffic (HAR), "
        "the Python source of a program that uses the client, or a folder of either; again for more",
    )
    parser.add_argument(
        "--only-hitting",
        action="store_true",
        help="let changes pass that were not seen to hit any consumer",
    )


def _named(text: str) -> tuple[str, Path]:
    name, equals, path = text.partition("=")
    if not (name.strip() and equals and path and name.isprintable()):
        raise argparse.ArgumentTypeError(f"{text!r} is not NAME=PATH")
    return name.strip(), Path(path)


def consumers_of(options: argparse.Namespace, project: Project | None) -> Consumers:
    """Give the consumers that the options name, else those of the settings.

    Raises:
        CannotRun: changes that hit nobody are to pass, and nobody is named.
    """
    named = dict(options.used_by)
    passes_unhit = options.only_hitting
    if project is not None:
        named = named or dict(project.compat.consumers)
        passes_unhit |= project.compat.only_hitting
    if passes_unhit and not named:
        raise cannot_run("consumer-unreadable", "no consumer is named, so nothing could be hit")
    return Consumers(named, passes_unhit)


def with_consumers(
    changes: Sequence[Change],
    consumers: Consumers,
    old: Version,
    clients: Clients | None,
    project: Project | None,
) -> tuple[tuple[Change, ...], tuple[Toll, ...]]:
    """Give the changes with the consumers that they hit, and what they come to for each.

    Where a consumer is a program and no client was compared, the client of the old document is made.

    Raises:
        CannotRun: a consumer cannot be read, or no client can be made.
    """
    from postspec.compat.consumers import passing_unhit, tolls, with_hits

    usages = list(_usages(consumers, old, clients, project))
    for usage in usages if consumers.passes_unhit else ():
        if not usage.calls and not usage.guessed:
            problem = f"{usage.name} was not seen to call the API at all, so no change could hit it"
            raise cannot_run(
                "consumer-unreadable", problem, file=shown(consumers.paths[usage.name])
            )
    marked = with_hits(changes, usages)
    if consumers.passes_unhit:
        marked = passing_unhit(marked, usages)
    return marked, tolls(marked, usages)


def _usages(
    consumers: Consumers, old: Version, clients: Clients | None, project: Project | None
) -> Iterator[Usage]:
    from postspec.compat.consumers import (
        ConsumerError,
        merged,
        usage_of_source,
        usage_of_traffic,
    )

    side: Side | None = None
    for name, path in consumers.paths.items():
        try:
            recorded, source = _files(path, {".har", ".json"}), _files(path, {".py"})
            found = [usage_of_traffic(name, recorded, old.document)] if recorded else []
            if source:
                side = side or _side(old, clients, project)
                found.append(usage_of_source(name, source, side))
        except ConsumerError as error:
            raise _unreadable(error) from error
        except OSError as error:
            problem = f"cannot be read: {error.strerror}"
            raise cannot_run("consumer-unreadable", problem, file=shown(path)) from error
        if not found:
            problem = "neither recorded traffic (*.har) nor Python source"
            raise cannot_run("consumer-unreadable", problem, file=shown(path))
        yield merged(found)


def _files(path: Path, endings: set[str]) -> dict[str, bytes]:
    """Give the files of a kind, by how they are shown: one that was named, or those of a folder."""
    if not path.is_dir():
        return {shown(path): path.read_bytes()} if path.suffix.lower() in endings else {}
    wanted = endings - {".json"}  # in a folder, it may be anything
    found = sorted(one for one in path.rglob("*") if one.suffix.lower() in wanted)
    return {
        shown(one): one.read_bytes()
        for one in found
        if one.is_file() and not _is_foreign(one.relative_to(path))
    }


def _is_foreign(path: Path) -> bool:
    return any(part in _FOREIGN or part.startswith(".") for part in path.parts)


def _side(old: Version, clients: Clients | None, project: Project | None) -> Side:
    from postspec.compat.surface import Side, SurfaceError, places_of, read_package

    known = clients or only_old(old, project)
    try:
        package = read_package(known.old, known.package)
    except SurfaceError as error:
        raise cannot_run(
            "consumer-unreadable", f"the client of the old document {error}"
        ) from error
    return Side(package, places_of(package, old.document))


def _unreadable(error: ConsumerError) -> Exception:
    position = Position(line=error.line, column=1) if error.line is not None else None
    return cannot_run("consumer-unreadable", error.problem, file=error.file, position=position)
