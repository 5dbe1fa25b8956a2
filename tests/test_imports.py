"""Imports between the rooms run one way."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "scripts" / "postspec"

#: room → the rooms it may import; ARCHITECTURE.md draws the same picture.
MAY_IMPORT: dict[str, set[str]] = {
    "json_pointer": set(),
    "har": set(),
    "patterns": set(),
    "findings": set(),
    "collection": {"findings", "patterns", "json_pointer"},
    "fetch": {"collection", "findings"},
    "api": {"collection", "findings", "patterns"},
    "openapi": {"api", "findings", "patterns", "json_pointer"},
    "compat": {"openapi", "findings", "json_pointer", "har"},
    "samples": {"openapi", "json_pointer"},
    "client": {"openapi", "findings", "samples", "json_pointer"},
    "stub": {"openapi", "findings", "samples", "json_pointer"},
    "drift": {"openapi", "findings", "samples", "json_pointer", "har"},
    "report": {"findings"},
    "project": {"findings"},
    "cli": {
        "findings",
        "collection",
        "fetch",
        "api",
        "openapi",
        "compat",
        "client",
        "drift",
        "report",
        "stub",
        "project",
    },
    "__main__": {"cli"},
    "__init__": set(),
}
#: The rooms of what the suites share: each may import itself and those before it.
HARNESS_ROOMS = ("document", "answers", "servers", "checks", "runs")
HARNESS = Path(__file__).parents[1] / "contract_tests" / "harness"
MODULES = sorted(p for p in ROOT.rglob("*.py") if "templates" not in p.parts)


def room_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imported_rooms(path: Path) -> set[str]:
    """Give the rooms a module imports from, at its top or inside a function."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0 or "runtime" in path.parts, f"{path}: relative import"
            names |= (
                {f"{node.module}.{alias.name}" for alias in node.names} if node.module else set()
            )
    return {
        n.split(".")[1] for n in names if n.startswith("postspec.") and n != "postspec.__version__"
    }


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_a_module_imports_only_rooms_before_its_own(path: Path) -> None:
    """Every import leads to the module's own room or one that ARCHITECTURE.md allows it."""
    room = room_of(path)
    assert imported_rooms(path) <= MAY_IMPORT[room] | {room}


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_a_room_is_entered_by_its_door(path: Path) -> None:
    """No module imports a private module of another room."""
    room = room_of(path)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("postspec."):
            parts = (node.module or "").split(".")[1:]
            assert parts[0] == room or not any(p.startswith("_") for p in parts[1:]), node.module


def test_only_one_module_of_api_knows_the_collection() -> None:
    """The collection's model enters `api` through one module."""
    knowing = [p.name for p in MODULES if room_of(p) == "api" and "collection" in imported_rooms(p)]
    assert len(knowing) <= 1, knowing


def test_every_room_is_drawn() -> None:
    """A new room must be given its place in the picture."""
    assert {room_of(p) for p in MODULES} <= set(MAY_IMPORT)


@pytest.mark.parametrize("path", sorted(HARNESS.glob("*/**/*.py")), ids=lambda p: p.stem)
def test_what_the_suites_share_is_in_order(path: Path) -> None:
    """The harness is five rooms, and no module of one imports from a room after its own."""
    room = path.relative_to(HARNESS).parts[0]
    modules = [
        node.module or ""
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom)
    ]
    inside = [m.split(".")[2] for m in modules if m.startswith("contract_tests.harness.")]
    assert set(inside) <= set(HARNESS_ROOMS[: HARNESS_ROOMS.index(room) + 1])
