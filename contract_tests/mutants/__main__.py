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
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from contract_tests.harness.document import subject
from contract_tests.mutants.choice import Plan, planned
from contract_tests.mutants.kinds import KINDS
from contract_tests.mutants.results import Journal, Tried, as_markdown, as_value
from contract_tests.mutants.seeding import Seedbed
from contract_tests.mutants.serving import UNCHANGED, NoMutantError, served
from contract_tests.mutants.summary import has_marks, with_summary
from contract_tests.mutants.survivors import SURVIVORS
from contract_tests.mutants.trial import tried
from postspec.stub import StubError

_NOT_RUN: Final = 2
_INTERRUPTED: Final = 130
_ENOUGH_PERCENT: Final = 95.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says, and give the exit code."""
    options = _parser().parse_args(arguments)
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        return _ACTIONS[options.action](options)
    except KeyboardInterrupt:
        _say("stopped; the same command goes on from here")
        return _INTERRUPTED
    finally:
        signal.signal(signal.SIGTERM, before)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="contract_tests.mutants", description=__doc__)
    parser.add_argument("action", nargs="?", choices=tuple(_ACTIONS), default="run")
    parser.add_argument("name", nargs="?", default=UNCHANGED, help="the mutant to serve")
    parser.add_argument("--port", type=int, default=0, help="where to serve it (a free one)")
    parser.add_argument("--kinds", help="some of the kinds only, separated by commas")
    parser.add_argument("--limit", type=int, default=600, help="how many mutants (600)")
    parser.add_argument("--seed", type=int, default=0, help="which operations are drawn (0)")
    parser.add_argument("--seeds", type=int, default=5, help="of the stub as it is (5)")
    parser.add_argument("--every-seed", action="store_true", help="with generated requests at each")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes (CPUs)")
    parser.add_argument("--anew", action="store_true", help="forget what an earlier run has tried")
    parser.add_argument("--reports", type=Path, default=Path("reports", "mutants"), help="a folder")
    parser.add_argument("--page", type=Path, help="a page whose summary is to be written anew")
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
    page = options.page.read_text("utf-8") if options.page else ""
    if options.page and not has_marks(page):
        _say(f"{options.page} has no marks for a summary")
        return _NOT_RUN
    mutants = [Tried(one.kind, one.operation.label) for one in plan.chosen]
    unchanged = list(_unchanged(dict.fromkeys(one.operation for one in mutants), options))
    path = options.reports / "results.jsonl"
    if options.anew:
        path.unlink(missing_ok=True)
    with Journal(path, _about()) as journal:
        for what, some in (("the stub as it is", unchanged), ("mutants", mutants)):
            _try_missing(what, some, journal, options.jobs)
            if any(journal.results[str(one)].noticed for one in some if not one.kind):
                return _NOT_RUN
        results = [journal.results[str(one)] for one in mutants]
        as_it_is = [journal.results[str(one)] for one in unchanged]
    value = as_value(results, plan.left_out, as_it_is, SURVIVORS)
    if options.page is not None:
        options.page.write_text(with_summary(page, value), "utf-8")
    return _reported(options.reports, value)


def _unchanged(operations: Iterable[str], options: argparse.Namespace) -> Iterator[Tried]:
    """Give what is to be tried of the stub as it is: in this process and over HTTP, at each seed.

    Generated requests take nine tenths of the time. Unless they are wanted at every seed, each
    operation gets them at the first one in this process, where mutants are tried, and at one of all
    either way.
    """
    labels = list(operations)
    for over_http in (False, True):
        for seed in range(options.seeds):
            for number, label in enumerate(labels):
                is_first = seed == 0 and not over_http
                is_its_turn = is_first or number % options.seeds == seed
                yield Tried("", label, seed, over_http, options.every_seed or is_its_turn)


def _try_missing(what: str, some: Sequence[Tried], journal: Journal, jobs: int) -> None:
    """Try what has not been tried; say what goes on, and whatever is not as it should be."""
    todo = [one for one in some if str(one) not in journal.results]
    _say(f"{what}: {len(some)} to try, {len(some) - len(todo)} tried before")
    began, step = time.monotonic(), max(1, len(todo) // 10)
    for number, result in enumerate(tried(todo, jobs), 1):
        journal.add(result)
        if result.kind and result.status != "killed":
            _say(f"{result.status}: {result.mutant}")
        for check, told in result.noticed.items() if not result.kind else ():
            _say(f"{result.mutant} has a finding, {check}: {told}")
        if number % step == 0:
            _say(f"{what}: {number} of {len(todo)} after {time.monotonic() - began:.0f} s")


def _reported(folder: Path, value: Mapping[str, Any]) -> int:
    page = as_markdown(value)
    (folder / "mutants.md").write_text(page, "utf-8")
    (folder / "mutants.json").write_text(json.dumps(value, indent=1) + "\n", "utf-8")
    sys.stdout.write(page)
    return 0 if value["killed_percent"] >= _ENOUGH_PERCENT else 1


#: The modules here that decide what becomes of a mutant.
_DECIDING: Final = ("behaviours", "gate", "kinds", "layers", "seeding")


def _about() -> dict[str, str]:
    """Say what results are about: they hold for one document, its declarations and these suites."""
    digest = hashlib.blake2b(digest_size=12)
    here = Path(__file__).parent
    suites = sorted((here.parent / "harness").rglob("*.py"))
    kinds = (here / f"{name}.py" for name in _DECIDING)
    for path in (subject.project().document, *suites, *kinds):
        digest.update(path.read_bytes())
    digest.update(subject.declared().text.encode())
    return {"about": digest.hexdigest()}


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
