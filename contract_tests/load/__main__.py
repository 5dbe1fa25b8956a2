"""Put a target under load: `python -m contract_tests.load --target NAME`.

Arguments that are not known here are Locust's: `--processes 4` uses more processors, `--master` and
`--worker --master-host HOST` more machines. Exit codes: 0 it was borne, 1 it was not, or something
is left on the target, 2 it could not be run, or 128 and the signal that has stopped it.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from contract_tests.harness.document import subject
from contract_tests.harness.runs.created import Registry
from contract_tests.harness.runs.run import (
    complain,
    document_name,
    may_stay,
    new_number,
    run_in,
    write_run,
)
from contract_tests.harness.runs.stopping import Stop
from contract_tests.harness.runs.thresholds import thresholds
from contract_tests.harness.servers import server
from contract_tests.harness.servers.login import LoginError
from contract_tests.harness.servers.target import Target, TargetError, find_target, stub_target
from contract_tests.load.order import ORDER, Order, order_text
from contract_tests.load.plan import weighted_calls
from contract_tests.load.result import covered
from contract_tests.load.tally import read_tally
from postspec.report import Load, Run, judged, verdict
from postspec.stub import running

_CANNOT_RUN: Final = 2
#: More than a request may take.
_STOPS_WITHIN_S: Final = 40
_ROOT: Final = Path(__file__).parents[2]
_MISSING: Final = "Locust is not installed: `uv sync --extra load` brings it"


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says, and give the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    options, others = _parser().parse_known_args(given)
    if importlib.util.find_spec("locust") is None:
        return _cannot(_MISSING)
    with ExitStack() as stack:
        try:
            return _load(stack, options, others, given)
        except TargetError as error:
            return _cannot(str(error))


def _parser() -> argparse.ArgumentParser:
    load = subject.project().contract_load
    parser = argparse.ArgumentParser(prog="contract_tests.load", description=__doc__)
    parser.add_argument("--target", required=True, help="stub-http, or one of [contract.targets]")
    parser.add_argument("--allow-writes", action="store_true", help="make, and remove, items too")
    parser.add_argument("--run-dir", type=Path, default=Path("reports", "load"), metavar="DIR")
    parser.add_argument(
        "--clean-up", action="store_true", help="only remove what an earlier load has left"
    )
    parser.add_argument("--users", type=int, default=load.users)
    parser.add_argument("--spawn-rate", type=float, default=load.spawn_rate)
    parser.add_argument("--duration", type=float, default=load.duration_s, metavar="SECONDS")
    return parser


def _load(
    stack: ExitStack, options: argparse.Namespace, others: Sequence[str], given: Sequence[str]
) -> int:
    document, settings = subject.document(), subject.project().contract_load
    limits = thresholds(document, settings.thresholds)
    stop, folder = Stop(), options.run_dir
    stack.callback(stop.close)
    url = ""
    if options.target == "stub-http":
        url = stack.enter_context(running(server.start(document).app))
    target = _target(options, url)
    target.log_in()
    weighted_calls(document, target, Registry(document, folder / "none"), settings.weights)
    folder.mkdir(parents=True, exist_ok=True)
    order = Order(
        target=options.target,
        stub_url=url,
        folder=str(folder.resolve()),
        run=target.run,
        allow_writes=options.allow_writes,
    )
    result = folder / order.result
    result.unlink(missing_ok=True)
    started = datetime.now(UTC).isoformat(timespec="seconds")
    code = 0 if options.clean_up else _locust(options, others, order, stop)
    left = _clean_up(target, folder)
    complain(left)
    if options.clean_up or "--worker" in others:
        return int(bool(left)) or code
    if not result.is_file():
        return _cannot(f"Locust ended with {code} and without a result")
    tally, seconds = read_tally(result.read_text("utf-8"))
    result.unlink()
    run = Run(
        target=options.target,
        url=target.url,
        started=started,
        seconds=round(seconds, 1),
        command=shlex.join(["nox", "-s", "load", "--", *given]),
        document=document_name(),
        operations=covered(document, tally),
        left=left,
        thresholds=limits,
        is_whole=stop.exit_code is None,
        load=Load(
            users=options.users,
            seconds=seconds,
            requests=tally.requests,
            least_per_s=settings.requests_per_s,
        ),
    )
    code = _told(judged(run), folder)
    return stop.exit_code or code


def _told(run: Run, folder: Path) -> int:
    page = write_run(run, run_in(folder), folder)
    assert run.load is not None
    count = len(run.findings)
    sys.stdout.write(
        f"load {verdict(run)}: {run.load.requests} requests, {run.load.per_s:.1f} a second, "
        f"{count} finding{'' if count == 1 else 's'}, see {page}\n"
    )
    return {"kept": 0, "nothing was tested": _CANNOT_RUN}.get(verdict(run), 1)


def _target(options: argparse.Namespace, stub_url: str) -> Target:
    if stub_url:
        return stub_target(stub_url, new_number())
    return find_target(
        options.target,
        subject.project(),
        allow_writes=options.allow_writes,
        run=new_number(),
    )


def _locust(options: argparse.Namespace, others: Sequence[str], order: Order, stop: Stop) -> int:
    """Run Locust to its end, or until the run is told to stop; give its exit code."""
    command = [sys.executable, "-m", "locust", "-f", str(Path(__file__).with_name("locustfile.py"))]
    if "--worker" not in others:
        command += [
            "--headless",
            "--only-summary",
            "--loglevel",
            "WARNING",
            "--exit-code-on-error",
            "0",
        ]
        command += ["-u", str(options.users), "-r", f"{options.spawn_rate:g}"]
        command += ["-t", f"{max(1, round(options.duration))}s"]
        # Users end what they are at: what a request under way creates is known then.
        command += ["--stop-timeout", f"{_STOPS_WITHIN_S}"]
    environ = {**os.environ, ORDER: order_text(order), "PYTHONPATH": _path()}
    # Its own group: Ctrl-C is passed on to it once, as everything that stops the run.
    with subprocess.Popen([*command, *others], env=environ, start_new_session=True) as process:
        while True:
            try:
                return process.wait(timeout=0.5)
            except subprocess.TimeoutExpired:
                if stop.exit_code is not None:
                    process.send_signal(signal.SIGTERM)
                    return _ended(process)


def _ended(process: subprocess.Popen[bytes]) -> int:
    """Wait for a process that was told to stop, but not for ever; give its exit code."""
    try:
        return process.wait(timeout=2 * _STOPS_WITHIN_S)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()


def _path() -> str:
    known = [str(_ROOT), str(_ROOT / "scripts"), os.environ.get("PYTHONPATH", "")]
    return os.pathsep.join(one for one in known if one)


def _clean_up(target: Target, folder: Path) -> tuple[str, ...]:
    """Remove what the processes have created, those of earlier runs that were killed as well."""
    left: list[str] = []
    for file in sorted(folder.glob("created-*.jsonl")):
        registry = Registry(subject.document(), file)
        with target.client(is_known=False) as http:
            try:
                headers = {"Authorization": f"Bearer {target.login.token(http)}"}
                left += registry.remove_all(http, headers, may_stay)
            except LoginError as error:
                left += [f"{one}: {error}" for one in registry.items()]
    return tuple(left)


def _cannot(problem: str) -> int:
    sys.stderr.write(f"ERROR: {problem}\n")
    return _CANNOT_RUN


if __name__ == "__main__":
    sys.exit(main())
