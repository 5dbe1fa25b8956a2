"""The answers of a real Keycloak, masked, in a file: one behaviour a line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from contract_tests.identity.behaviours import BEHAVIOURS, Realm
from contract_tests.identity.masking import mask

FILE = Path(__file__).with_name("recorded.json")

#: Name of a behaviour → the masked answer.
Recording = Mapping[str, Any]


@cache
def recorded() -> Recording:
    """Give what was recorded."""
    found: Recording = json.loads(FILE.read_text("utf-8"))
    return found


def record(realm: Realm) -> Recording:
    """Ask a server everything, and give its answers."""
    return {name: mask(ask(realm)) for name, ask in BEHAVIOURS.items()}


def write(recording: Recording) -> None:
    """Write a recording to the file, so that a changed behaviour is a changed line."""
    lines = (
        f"{json.dumps(name)}: {json.dumps(answer, sort_keys=True)}"
        for name, answer in recording.items()
    )
    FILE.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")
