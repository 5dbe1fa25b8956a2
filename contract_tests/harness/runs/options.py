"""The options of a run, as pytest has them, and what those of a night come to."""

from __future__ import annotations

import re
import secrets
from pathlib import Path

import pytest

from contract_tests.harness.document import subject
from contract_tests.harness.runs.example_database import named_database, open_database
from contract_tests.harness.runs.layers import LAYERS
from contract_tests.harness.runs.night import Plan
from contract_tests.harness.runs.run import EMBEDDED

_NIGHT_S = 30 * 60
_UNITS_S = {"": 1, "s": 1, "m": 60, "h": 60 * 60}


def add_options(parser: pytest.Parser) -> None:
    """Add which server is tested, and what may be done to it."""
    group = parser.getgroup("contract tests")
    group.addoption(
        "--target",
        default=EMBEDDED,
        metavar="NAME",
        help="the server under test: stub (in this process, the default), stub-http (the stub on "
        "a port of this machine), or a target of [contract.targets] in postspec.toml",
    )
    group.addoption(
        "--layer",
        action="append",
        default=[],
        metavar="NAME[,NAME]",
        help=f"run these layers alone: {', '.join(LAYERS)}",
    )
    group.addoption(
        "--webhook",
        action="append",
        default=[],
        metavar="NAME=URL",
        help="test a server that the API calls, a connector or a bot, with the messages of this "
        "webhook of the document; it is on this machine, or [contract.webhooks] names it",
    )
    group.addoption(
        "--allow-writes",
        action="store_true",
        help="send what changes things, too; the target's settings have to allow it",
    )
    group.addoption(
        "--run-dir",
        type=Path,
        default=Path("reports", "contract"),
        metavar="DIR",
        help="where a run writes its report, its traffic and what it has created "
        "(default: reports/contract)",
    )
    group.addoption(
        "--shard",
        type=_shard,
        metavar="K/N",
        help="run the K-th of N parts of the operations; `postspec report merge` puts them together",
    )
    group.addoption(
        "--thorough",
        action="store_true",
        help="in place of the gate, a night run: requests at random that learn from answers, and "
        "chains of them, while there is time",
    )
    group.addoption(
        "--time",
        type=_seconds,
        default=_NIGHT_S,
        metavar="TIME",
        help="how long a night run lasts: 90s, 30m, 2h (default: 30m)",
    )
    group.addoption(
        "--seed",
        type=int,
        metavar="N",
        help="what a night run draws from; drawn itself, and printed, if it is not given",
    )
    group.addoption(
        "--clean-up",
        action="store_true",
        help="test nothing; remove from the target what an earlier run has left there",
    )


def _shard(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"([1-9][0-9]{0,3})/([1-9][0-9]{0,3})", text)
    if found is None or int(found[1]) > int(found[2]):
        raise ValueError(text)  # argparse says which option it was
    return int(found[1]), int(found[2])


def _seconds(text: str) -> int:
    found = re.fullmatch(r"([1-9][0-9]{0,5})([smh]?)", text)
    if found is None:
        raise ValueError(text)
    return int(found[1]) * _UNITS_S[found[2]]


def plan_of(config: pytest.Config) -> Plan | None:
    """Give what the options decide about a night, None for the gate.

    Raises:
        ExampleDatabaseError: what is to keep inputs that failed cannot be had.
    """
    if not config.getoption("--thorough"):
        return None
    database, shown = open_database(named_database(subject.project().contract_database))
    seed = config.getoption("--seed")
    return Plan(
        seed=secrets.randbelow(2**32) if seed is None else seed,
        seconds=config.getoption("--time"),
        database=database,
        shown=shown,
    )
