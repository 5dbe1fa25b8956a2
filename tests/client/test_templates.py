"""Overlays are derived from known upstream templates, and notice when those change."""

from __future__ import annotations

import hashlib
import re
from importlib.resources import files
from pathlib import Path

import pytest

import postspec.client
from postspec.client._generator import GENERATOR_VERSION, TEMPLATES

OVERLAYS = sorted(
    path.relative_to(TEMPLATES).as_posix()
    for path in TEMPLATES.rglob("*.jinja")
    if "facade" not in path.parts
)


@pytest.mark.parametrize("name", OVERLAYS)
def test_an_overlay_names_what_it_replaces(name: str) -> None:
    """Each begins by saying why, and with the hash of the installed template of the same name."""
    head = (TEMPLATES / name).read_text("utf-8").partition("#}")[0]
    assert re.match(r"\{# Why: \w", head)
    assert "Upstream: " in head
    assert f"Replaces: {name}\n" in head
    stated = re.search(r"SHA-256: ([0-9a-f]{64})", head)
    installed = files("openapi_python_client").joinpath("templates", *name.split("/"))
    assert stated is not None
    assert stated[1] == hashlib.sha256(installed.read_bytes()).hexdigest(), (
        f"openapi-python-client {GENERATOR_VERSION} changed {name}: compare, then state the new hash"
    )


def test_overlays_are_few() -> None:
    """Every replaced template is one more to follow; thirteen are known to be needed."""
    assert len(OVERLAYS) == 13


def test_the_room_has_one_door() -> None:
    """What the package exports is what its users need, each name resolving."""
    assert all(hasattr(postspec.client, name) for name in postspec.client.__all__)


def test_the_runtime_knows_httpx_and_itself_only() -> None:
    """Runtime modules import the standard library, httpx and their neighbours."""
    import ast
    import sys

    folder = Path(postspec.client.__file__).parent / "runtime"
    for path in folder.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                roots = {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                roots = {(node.module or "").partition(".")[0]}
            else:
                continue
            assert roots <= {"httpx", *sys.stdlib_module_names}, path.name
