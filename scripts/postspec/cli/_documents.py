"""Documents read for a command, with the command line's own complaint."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from postspec.cli._errors import CannotRun
from postspec.findings import Finding, Place, Position, Severity

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
        raise CannotRun(_finding(error)) from error


def _finding(error: DocumentError) -> Finding:
    position = None
    if error.line is not None:
        position = Position(line=error.line, column=error.column or 1)
    return Finding(
        rule="document-unreadable",
        severity=Severity.ERROR,
        message=error.problem,
        place=Place(file=error.file, position=position),
        effect="nothing was done",
        fix="name an OpenAPI 3 document, or make one with `postspec convert`",
    )
