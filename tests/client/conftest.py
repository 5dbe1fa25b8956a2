"""Clients generated once for all tests of this room, and imported from a temporary folder."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from postspec.client import Generated, generate_client, write_client
from postspec.openapi import read_document

DOCUMENTS = Path(__file__).parent / "documents"


def generate(name: str) -> Generated:
    """Generate the client of one of the documents beside this file."""
    return generate_client(
        read_document(DOCUMENTS / f"{name}.yaml"),
        package_name=f"{name}_client",
        project_name=f"{name}-client",
    )


@pytest.fixture(scope="session")
def desk() -> Generated:
    """Generate the client of a document with one of everything."""
    return generate("desk")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give a folder from which generated packages are imported."""
    folder = tmp_path_factory.mktemp("site")
    sys.path.insert(0, str(folder))
    yield folder
    sys.path.remove(str(folder))


@pytest.fixture(scope="session")
def desk_client(desk: Generated, site: Path) -> ModuleType:
    """Import the generated package."""
    write_client(desk, site / "desk")
    sys.path.insert(0, str(site / "desk"))
    return importlib.import_module("desk_client")


@pytest.fixture(scope="session")
def shelf() -> Generated:
    """Generate the client of a document with examples, and with the lack of them."""
    return generate("shelf")


@pytest.fixture(scope="session")
def shelf_client(shelf: Generated, site: Path) -> ModuleType:
    """Import that package."""
    write_client(shelf, site / "shelf")
    sys.path.insert(0, str(site / "shelf"))
    return importlib.import_module("shelf_client")
