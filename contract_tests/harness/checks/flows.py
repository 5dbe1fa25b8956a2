"""The written workflows of the project under test, and what a run provides to them.

They are the vendor's, or an integrator's: `contract_tests/workflows/*.arazzo.yaml` beside the
project's `postspec.toml`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from contract_tests.harness.checks.arazzo import Flow, FlowFile, read_flows
from contract_tests.harness.document import subject

_FILES: Final = Path("contract_tests", "workflows")

#: What a run on the embedded stub is called: the same each time, so its requests are the same.
EMBEDDED_RUN: Final = "0123456789ab"


def inputs(run: str) -> Mapping[str, str]:
    """Give what a run provides to every flow: a text of its own, so that its names are its own.

    `run` is 12 hexadecimal digits; `digits` is the same as digits, `uuid` an id made of it.
    """
    hexadecimal = f"{int(run or EMBEDDED_RUN, 16):012x}"[-12:]
    return {
        "run": hexadecimal,
        "digits": f"{int(hexadecimal, 16) % 10**9:09d}",
        "uuid": f"c0de0000-0000-4000-8000-{hexadecimal}",
    }


@cache
def files() -> tuple[FlowFile, ...]:
    """Give every file of flows, in order of names."""
    folder = subject.project().root / _FILES
    names = inputs(EMBEDDED_RUN)
    paths = sorted(folder.glob("*.arazzo.yaml"))
    return tuple(read_flows(path, subject.document(), names) for path in paths)


def flows() -> list[Flow]:
    """Give every flow that can be run."""
    return [flow for file in files() for flow in file.flows]
