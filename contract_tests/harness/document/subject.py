"""What is under test: the project's settings and its document, read once.

`POSTSPEC_PROJECT` names another `postspec.toml` than the one above this folder.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from postspec.openapi import Document, Operation, read_document
from postspec.project import FILE_NAME, Project, find_project, load_project
from postspec.stub import StubFile, read_declarations


@cache
def project() -> Project:
    """Give the settings. Raises ProjectError where there are none, or they are wrong."""
    named = os.environ.get("POSTSPEC_PROJECT")
    here = Path(__file__).parent
    return load_project(Path(named) if named else find_project(here) or here / FILE_NAME)


@cache
def document() -> Document:
    """Give the document. Raises DocumentError where it cannot be read."""
    return read_document(project().document)


@cache
def declared() -> StubFile:
    """Give what a person declares about the stub. Raises DeclarationError where that is wrong."""
    path = project().stub.declarations or project().document.with_name("stub.yaml")
    return read_declarations(path.read_text("utf-8"), path.name) if path.is_file() else StubFile()


def operations() -> tuple[Operation, ...]:
    """Give every operation, in document order."""
    return document().operations


def labels() -> list[str]:
    """Give the label of every operation, in document order: the ids of tests."""
    return [operation.label for operation in operations()]


@cache
def _by_label() -> dict[str, Operation]:
    return {operation.label: operation for operation in operations()}


def operation(label: str) -> Operation:
    """Give the operation with this label."""
    return _by_label()[label]
