"""A document becomes a whole client, or findings say why not."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from postspec.client import Generated

ROOT = Path(__file__).parents[2]
DESK = Path(__file__).parent / "documents" / "desk.yaml"


def test_every_operation_becomes_an_endpoint_module(desk: Generated) -> None:
    """As many endpoint modules come out as operations go in; webhooks are none."""
    assert (desk.operations, desk.endpoints) == (8, 8)
    assert desk.services == ("routing_engine", "keycloak", "files", "messages")


def test_the_tree_is_the_stored_one(desk: Generated) -> None:
    """The package holds exactly the files listed beside this test."""
    stored = (Path(__file__).parent / "desk_tree.txt").read_text("utf-8").splitlines()
    assert list(desk.files) == stored


def test_files_say_that_they_are_generated(desk: Generated) -> None:
    """The first lines of what people open name the command that wrote it."""
    for name in ("pyproject.toml", "README.md", "desk_client/__init__.py", "desk_client/client.py"):
        assert b"enerated by `postspec generate`" in desk.files[name].splitlines()[0]
    assert "desk_client/py.typed" in desk.files


def test_the_bytes_do_not_depend_on_the_hash_seed(desk: Generated) -> None:
    """Other processes with other seeds write the bytes this one wrote."""
    program = (
        "import hashlib, sys; from pathlib import Path\n"
        "from postspec.client import generate_client; from postspec.openapi import read_document\n"
        "made = generate_client(read_document(Path(sys.argv[1])), package_name='desk_client',"
        " project_name='desk-client')\n"
        "print(hashlib.sha256(repr(sorted(made.files.items())).encode()).hexdigest())\n"
    )
    here = hashlib.sha256(repr(sorted(desk.files.items())).encode()).hexdigest()
    digests = {
        subprocess.run(
            [sys.executable, "-c", program, str(DESK)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "scripts")},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "4294967295")
    }
    assert digests == {here}
