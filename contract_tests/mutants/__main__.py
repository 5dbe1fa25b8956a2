"""Try the suites on servers that are wrong on purpose: `python -m contract_tests.mutants`.

`list` prints the names of the mutants that would be tried, one a line. `serve NAME` serves one of
them, or the stub as it is by the name `none`, until it is interrupted: it prints a line of JSON that
says where and which tokens it lets in, and at its end one that says how often it was wrong.

Exit codes: 0 enough is noticed, 1 too little is, 2 the stub as it is has findings or the command
line is wrong, 130 it was interrupted; then the same command goes on where it was.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import json
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from contract_tests.harness import subject
from contract_tests.mutants.choice import Chosen, Plan, planned
from contract_tests.mutants.kinds import KINDS
from contract_tests.mutants.results import Journal, Result, as_markdown, as_value
from contract_tests.mutants.seeding import Seedbed
from contract_tests.mutants.serving import UNCHANGED, NoMutantError, served
from contract_tests.mutants.trial import tried
from postspec.stub import StubError

_NOT_RUN: Final = 2
_INTERRUPTED: Final = 130
_ENOUGH_PERCENT: Final = 95.0
#: The stub's seeds at which nothing may be noticed; mutants are tried at the first.
_SEEDS: Final = (0, 1)


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says, and give the exit code."""
    options = _parser().parse_args(arguments)
    try:
        return _ACTIONS[options.action](options)
    except KeyboardInterrupt:
        _say("stopped; the same command goes on from here")
        return _INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="contract_tests.mutants", description=__doc__)
    parser.add_argument("action", nargs="?", choices=tuple(_ACTIONS), default="run")
    parser.add_argument("name", nargs="?", default=UNCHANGED, help="the mutant to serve")
    parser.add_argument("--port", type=int, default=0, help="where to serve it (a free one)")
    parser.add_argument("--kinds", help="some of the kinds only, separated by commas")
    parser.add_argument("--limit", type=int, default=600, help="how many mutants (600)")
    parser.add_argument("--seed", type=int, default=0, help="which operations are drawn (0)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes (CPUs)")
    parser.add_argument("--anew", action="store_true", help="forget what an earlier run has tried")
    parser.add_argument("--reports", type=Path, default=Path("reports", "mutants"), help="a folder")
    return parser


def _plan(options: argparse.Namespace) -> Plan | None:
    """Give what the options choose, None if they name a kind that there is not."""
    kinds = options.kinds.split(",") if options.kinds else list(KINDS)
    if unknown := [name for name in kinds if name not in KINDS]:
        _say(f"there is no kind {', '.join(unknown)}; there are {', '.join(KINDS)}")
        return None
    return planned(Seedbed(), kinds, options.limit, options.seed)


def _list(options: argparse.Namespace) -> int:
    plan = _plan(options)
    if plan is None:
        return _NOT_RUN
    sys.stdout.writelines(f"{one}\n" for one in plan.chosen)
    return 0


def _serve(options: argparse.Namespace) -> int:
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with served(options.name, port=options.port) as mutant:
            _print_line(mutant.about())
            with contextlib.suppress(KeyboardInterrupt):
                threading.Event().wait()
            _print_line({"happened": mutant.happened})
    except (NoMutantError, StubError) as error:
        _say(str(error))
        return _NOT_RUN
    return 0


def _print_line(value: Mapping[str, Any]) -> None:
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


def _run(options: argparse.Namespace) -> int:
    plan = _plan(options)
    if plan is None:
        return _NOT_RUN
    chosen = plan.chosen
    path = options.reports / "results.jsonl"
    if options.anew:
        path.unlink(missing_ok=True)
    with Journal(path, _about()) as journal:
        todo = [one for one in chosen if str(one) not in journal.results]
        _say(
            f"{len(chosen)} mutants of {len(plan.left_out)} kinds, {len(chosen) - len(todo)} tried before"
        )
        if not _is_sound(todo, options.jobs):
            return _NOT_RUN
        for number, result in enumerate(_tried(todo, options.jobs), 1):
            journal.add(result)
            if result.status != "killed":
                _say(f"{number}/{len(todo)} {result.status}: {result.mutant}")
        results = [journal.results[str(one)] for one in chosen]
    return _reported(options.reports, as_value(results, plan.left_out))


def _reported(folder: Path, value: Mapping[str, Any]) -> int:
    page = as_markdown(value)
    (folder / "mutants.md").write_text(page, "utf-8")
    (folder / "mutants.json").write_text(json.dumps(value, indent=1) + "\n", "utf-8")
    sys.stdout.write(page)
    return 0 if value["killed_percent"] >= _ENOUGH_PERCENT else 1


def _about() -> dict[str, str]:
    """Say what results are about: they hold for one document, its declarations and these suites."""
    digest = hashlib.blake2b(digest_size=12)
    here = Path(__file__).parents[1]
    parts = [*sorted((here / "harness").glob("*.py")), *sorted((here / "mutants").glob("*.py"))]
    for path in (subject.project().document, *parts):
        digest.update(path.read_bytes())
    digest.update(subject.declared().text.encode())
    return {"about": digest.hexdigest()}


def _tried(todo: Sequence[Chosen], jobs: int) -> Iterator[Result]:
    return tried([(one.kind, one.operation.label, _SEEDS[0]) for one in todo], jobs)


def _is_sound(todo: Sequence[Chosen], jobs: int) -> bool:
    """Tell whether nothing is noticed at the operations while the stub is as it should be."""
    labels = dict.fromkeys(one.operation.label for one in todo)
    is_sound = True
    for result in tried([("", label, seed) for seed in _SEEDS for label in labels], jobs):
        for layer, what in result.noticed.items():
            _say(f"{result.operation} has a finding without any mutant, {layer}: {what}")
            is_sound = False
    return is_sound


def _say(text: str) -> None:
    sys.stderr.write(f"mutants: {text}\n")
    sys.stderr.flush()


_ACTIONS: Final[Mapping[str, Callable[[argparse.Namespace], int]]] = {
    "run": _run,
    "list": _list,
    "serve": _serve,
}

if __name__ == "__main__":
    sys.exit(main())
