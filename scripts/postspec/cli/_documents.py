"""Documents read for a command, with the command line's own complaint."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from postspec.cli._errors import CannotRun, cannot_run
from postspec.findings import Position

if TYPE_CHECKING:
    from postspec.openapi import Document, DocumentError


def read(path: Path) -> Document:
    """Give the document in a file. Raises CannotRun with its place where it is not one."""
    from postspec.openapi import read_document

    with complaining():
        return read_document(path)


@contextmanager
def complaining() -> Iterator[None]:
    """Turn the complaint of whoever works with a document into CannotRun."""
    from postspec.openapi import DocumentError

    try:
        yield
    except DocumentError as error:
        raise _refused(error) from error


def _refused(error: DocumentError) -> CannotRun:
    position = None
    if error.line is not None:
        position = Position(line=error.line, column=error.column or 1)
    return cannot_run("document-unreadable", error.problem, file=error.file, position=position)
