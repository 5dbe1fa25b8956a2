"""Run the identity tests against a real Keycloak: `python -m contract_tests.identity`.

Exit codes: 0 all the same, 1 something differs, 2 it could not be run, 130 it was interrupted. With
`--if-cached` what could not be run is said, and is 0.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import httpx

from contract_tests.identity import recording, servers
from contract_tests.identity.behaviours import BEHAVIOURS
from contract_tests.identity.conftest import URL
from contract_tests.identity.distribution import (
    VERSION,
    UnavailableError,
    home,
    is_cached,
    prepare,
)
from contract_tests.identity.running import running
from contract_tests.identity.table import compare, markdown

_NOT_RUN = 2
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says, and give the exit code."""
    options = _parser().parse_args(arguments)
    if options.if_cached and not is_cached():
        _say(f"Keycloak: NOT RUN, there is none in {home()}; `nox -s keycloak` fetches it")
        return 0
    try:
        with contextlib.ExitStack() as stack:
            url = options.url or stack.enter_context(_started())
            return _record(url) if options.record else _check(url, options.report)
    except (UnavailableError, httpx.TransportError) as error:
        _say(f"Keycloak: NOT RUN, {error}")
        return 0 if options.if_cached else _NOT_RUN
    except KeyboardInterrupt:
        _say("Keycloak: stopped")
        return _INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="contract_tests.identity", description=__doc__)
    parser.add_argument(
        "--url",
        help="a Keycloak that runs already, a container for example, /auth included if it has that; "
        "it has imported contract_tests/identity/realm.json",
    )
    parser.add_argument(
        "--if-cached",
        action="store_true",
        help="run only where an earlier run has fetched it and it starts; else say so, and exit with 0",
    )
    parser.add_argument(
        "--record",
        action="store_true",
        help="write its answers to recorded.json, and check nothing",
    )
    parser.add_argument("--report", type=Path, help="where the table goes, in Markdown")
    return parser


@contextlib.contextmanager
def _started() -> Iterator[str]:
    """Give the URL of a Keycloak that was started for this run."""
    began = time.monotonic()
    with running(prepare()) as url:
        _say(f"Keycloak {VERSION}: ready after {time.monotonic() - began:.0f} s")
        yield url


def _record(url: str) -> int:
    with servers.keycloak(url) as realm:
        recording.write(recording.record(realm))
    _say(f"recorded {len(BEHAVIOURS)} answers in {recording.FILE.name}")
    return 0


def _check(url: str, report: Path | None) -> int:
    """Compare the two servers, then run the tests that need a real one."""
    began = time.monotonic()
    with servers.stub() as stub, servers.keycloak(url) as real:
        rows = compare(stub, real)
    for row in rows:
        if not row.is_same:
            _say(row.told())
    if report:
        report.write_text(markdown(rows), "utf-8")
    same = sum(row.is_same for row in rows)
    _say(f"{len(rows)} behaviours, {same} the same: {time.monotonic() - began:.1f} s")
    order = [sys.executable, "-m", "pytest", "-q", str(servers.HERE), "-m", "keycloak"]
    tested = subprocess.run(order, env={**os.environ, URL: url}, check=False)
    return int(same < len(rows) or tested.returncode != 0)


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
