"""A Keycloak that runs for the length of a `with`, on loopback, with a realm of its own."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

import httpx

from contract_tests.identity.distribution import PREFIX, UnavailableError, java_environment
from contract_tests.identity.servers import REALM_FILE

_HOST: Final = "127.0.0.1"
_STARTS_WITHIN_S: Final = 180
_STOPS_WITHIN_S: Final = 20
#: Folders of the distribution that nothing writes to once it is built.
_SHARED: Final = ("conf", "lib", "providers", "themes")


@contextlib.contextmanager
def running(home: Path) -> Iterator[str]:
    """Start the server that is built in a folder; gives its URL, `/auth` included, and stops it.

    It keeps its database in a folder of its own, so several can run at once and none remembers.

    Raises:
        UnavailableError: it did not start. The message has what it said last.
    """
    with tempfile.TemporaryDirectory() as name:
        folder, log = Path(name), Path(name) / "log"
        _lay_out(home, folder)
        port = _free_port()
        with log.open("wb") as output, _process(folder, port, output) as process:
            url = f"http://{_HOST}:{port}{PREFIX}"
            _wait_until_ready(process, url, log)
            yield url


def _lay_out(home: Path, folder: Path) -> None:
    shutil.copytree(home / "bin", folder / "bin")
    for name in _SHARED:
        (folder / name).symlink_to(home / name)
    (folder / "data" / "import").mkdir(parents=True)
    shutil.copy(REALM_FILE, folder / "data" / "import")


@contextlib.contextmanager
def _process(folder: Path, port: int, output: BinaryIO) -> Iterator[subprocess.Popen[bytes]]:
    """Run the server in a process group of its own, which ends with the `with`, Ctrl-C or not."""
    order = ["sh", "bin/kc.sh", "start", "--optimized", "--import-realm", "--cache=local"]
    where = [f"--http-host={_HOST}", f"--http-port={port}", "--http-enabled=true"]
    process = subprocess.Popen(
        [*order, *where, "--hostname-strict=false"],
        cwd=folder,
        env=java_environment(),
        stdout=output,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    for how in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, how)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=_STOPS_WITHIN_S)
            return


def _wait_until_ready(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    ends_at = time.monotonic() + _STARTS_WITHIN_S
    while time.monotonic() < ends_at and process.poll() is None:
        with contextlib.suppress(httpx.TransportError):
            if httpx.get(f"{url}/realms/contract-tests").is_success:
                return
        time.sleep(0.25)
    said = log.read_text("utf-8", "replace").strip().splitlines()[-3:]
    raise UnavailableError("it did not start: " + " / ".join(said))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((_HOST, 0))
        port: int = probe.getsockname()[1]
    return port
