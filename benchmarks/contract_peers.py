"""The contract gate beside what people use today, on the same servers that are wrong on purpose.

    python -m benchmarks.contract_peers --newman PATH --specmatic PATH [--schemathesis PATH]
        [--tools NAME,NAME] [--limit 129] [--jobs 1] [--table]

Each mutant of `contract_tests.mutants` is served on loopback, and each tool is run on the operation
that is wrong, and on nothing else: a run of everything, hundreds of times, would take days.

- `postspec`: the layers of this project's contract tests that are about the operation, in-process.
- `schemathesis` 4.32.5, its command line with its defaults, a token in a header and a fixed seed; its
  own baseline says whether a failure is new.
- `newman` 6.2.2: the operation's saved requests, with the collection's own tests (it has one). The
  row `newman, 2xx test` adds what most people write: a test after each request that it succeeded.
- `specmatic` 2.55.1: the documented examples as requests, and its generative tests, which are off by
  default, with at most 20 combinations of values for each; a token under its security scheme's name.

A tool has noticed a mutant if the mutant was wrong while it ran and it reports a failure that it does
not report for the same operation of the stub as it is. What it reports for that is a false alarm.

The tools are no dependencies: install them anywhere, `npm install newman@6.2.2 specmatic@2.55.1`.
Results are kept in a folder, a line each; the same command goes on where it was. Mutants that no tool
has made wrong are left out of the table, and those on which a tool has not been tried yet; `--table`
prints it of what there is. Seconds are
CPU time of the tool and of the stub, which hardly depends on what else the machine does.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.contract_peers_reports import STATUS_TEST, Failures, noticed
from benchmarks.contract_peers_tools import PEERS
from benchmarks.contract_peers_trials import OWN, Task, tried
from contract_tests.harness.document import subject
from contract_tests.mutants.choice import planned
from contract_tests.mutants.kinds import KINDS
from contract_tests.mutants.results import Journal, Result, Tried
from contract_tests.mutants.seeding import Seedbed

from postspec import __version__

_NOT_RUN: Final = 2
_SHOWN: Final = 160


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: a tool, and which test's failures do not count there."""

    title: str
    tool: str
    without: str = ""

    def counts(self, failures: Failures) -> Failures:
        """Give those failures that count."""
        return frozenset(one for one in failures if not self.without or self.without not in one)


_ROWS: Final = (
    Row("postspec", OWN),
    Row("schemathesis", "schemathesis"),
    Row("specmatic", "specmatic"),
    Row("newman, 2xx test", "newman"),
    Row("newman", "newman", STATUS_TEST),
)

#: Tool → the name of a trial, `KIND | METHOD /path` → what came of it.
Trials = Mapping[str, Mapping[str, Result]]


def main() -> int:
    """Do what the command line says, and give the exit code."""
    options = _parser().parse_args()
    executables = _executables(options)
    if executables is None:
        return _NOT_RUN
    versions = {
        tool: __version__ if tool == OWN else _version(path) for tool, path in executables.items()
    }
    bed = Seedbed()
    names = [str(one) for one in planned(bed, list(KINDS), options.limit, options.seed).chosen]
    with contextlib.ExitStack() as stack:
        journals = {
            tool: stack.enter_context(
                Journal(options.reports / f"{tool}.jsonl", _about(tool, versions[tool]))
            )
            for tool in executables
        }
        tasks = [
            task
            for tool, path in executables.items()
            for task in _tasks(tool, path, names, journals[tool].results)
            if not options.table
        ]
        _say(f"{len(names)} mutants, {len(executables)} tools, {len(tasks)} trials to do")
        for number, (tool, result) in enumerate(tried(tasks, options.jobs), 1):
            journals[tool].add(result)
            _say(f"{number} {tool}: {len(result.noticed)} failures, {result.mutant}")
        trials = {tool: journal.results for tool, journal in journals.items()}
    page = "\n".join(lines(names, trials, versions)) + "\n"
    (options.reports / "contract_peers.md").write_text(page, "utf-8")
    sys.stdout.write(page)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    beside = Path(sys.executable).with_name("schemathesis")
    parser.add_argument("--schemathesis", default=str(beside), help="its command")
    parser.add_argument("--newman", default="newman", help="its command")
    parser.add_argument("--specmatic", default="specmatic", help="its command")
    parser.add_argument("--tools", help=f"some only, of {OWN} and these (all)")
    parser.add_argument("--limit", type=int, default=129, help="how many mutants (129)")
    parser.add_argument("--seed", type=int, default=0, help="which operations are drawn (0)")
    parser.add_argument("--jobs", type=int, default=1, help="processes (1)")
    parser.add_argument("--table", action="store_true", help="try nothing, print what there is")
    parser.add_argument("--reports", type=Path, default=Path("reports", "peers"), help="a folder")
    return parser


def _executables(options: argparse.Namespace) -> dict[str, str] | None:
    """Give the wanted tools' commands, None if one is not there, which is said."""
    known = {peer.name: peer for peer in PEERS}
    wanted = options.tools.split(",") if options.tools else [OWN, *known]
    found: dict[str, str] = {}
    for tool in wanted:
        if tool != OWN and tool not in known:
            _say(f"there is no tool {tool}; there are {', '.join((OWN, *known))}")
            return None
        path = sys.executable if tool == OWN else shutil.which(getattr(options, tool))
        if path is None:
            _say(f"{tool} is missing: no command {getattr(options, tool)!r}")
            _say(f"install it, {known[tool].install}, and say where with --{tool}")
            continue
        found[tool] = str(Path(path).absolute())
    return found if len(found) == len(wanted) else None


def _version(executable: str) -> str:
    """Give a tool's version as it says it."""
    command = [executable, "--version"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = re.search(r"\d+\.\d+\.\d+", told)
    return found[0] if found else "unknown"


def _about(tool: str, version: str) -> dict[str, str]:
    """Say what results are about: one document, the mutants as they are, and a version of a tool."""
    digest = hashlib.blake2b(digest_size=12)
    mutants = Path(__file__).parents[1] / "contract_tests" / "mutants"
    for path in (subject.project().document, *sorted(mutants.glob("*.py"))):
        digest.update(path.read_bytes())
    return {"tool": tool, "version": version, "about": digest.hexdigest()}


def _tasks(tool: str, path: str, names: Sequence[str], had: Mapping[str, Result]) -> Iterator[Task]:
    """Give what is left to do of a tool's trials: each mutant, and its operation unchanged, in order."""
    seen: set[str] = set()
    for name in names:
        kind, _, label = name.partition(" | ")
        for one in (_unchanged(label), name):
            if one not in had and one not in seen:
                seen.add(one)
                is_mutant = one == name
                yield Task(tool=tool, executable=path, kind=kind if is_mutant else "", label=label)


def _unchanged(label: str) -> str:
    return str(Tried("", label))


def new_failures(row: Row, name: str, trials: Mapping[str, Result]) -> Failures:
    """Give the failures by which a tool has noticed a mutant, none if it has not."""
    result = trials[name]
    unchanged = trials[_unchanged(result.operation)]
    found = noticed(frozenset(result.noticed), frozenset(unchanged.noticed), result.happened)
    return row.counts(found)


def lines(names: Sequence[str], trials: Trials, versions: Mapping[str, str]) -> Iterator[str]:
    """Give the table, the same by kind, and each mutant that another tool notices and this one not."""
    done = [name for name in names if all(_is_done(name, some) for some in trials.values())]
    wrong = [name for name in done if any(some[name].happened for some in trials.values())]
    rows = [row for row in _ROWS if row.tool in trials]
    killed = {
        row: {name: f for name in wrong if (f := new_failures(row, name, trials[row.tool]))}
        for row in rows
    }
    yield f"{len(wrong)} mutants of {len({_kind(name) for name in wrong})} kinds;"
    yield f"{len(done) - len(wrong)} more were never wrong, {len(names) - len(done)} are not tried."
    yield ""
    yield "| tool | version | noticed | % | false alarms, at operations | CPU seconds a mutant |"
    yield "|---|---|--:|--:|--:|--:|"
    for row in rows:
        some = trials[row.tool]
        mean = sum(some[name].seconds for name in wrong) / max(len(wrong), 1)
        percent = 100 * len(killed[row]) / max(len(wrong), 1)
        yield (
            f"| {row.title} | {versions[row.tool]} | {len(killed[row])} of {len(wrong)} "
            f"| {percent:.0f} | {_false_alarms(row, wrong, some)} | {mean:.1f} |"
        )
    yield ""
    yield from _by_kind(wrong, killed)
    yield from _missed(wrong, killed)


def _false_alarms(row: Row, wrong: Sequence[str], trials: Mapping[str, Result]) -> str:
    labels = {name.partition(" | ")[2] for name in wrong}
    found = [row.counts(frozenset(trials[_unchanged(label)].noticed)) for label in labels]
    return f"{sum(map(len, found))} at {sum(map(bool, found))} of {len(labels)}"


def _is_done(name: str, trials: Mapping[str, Result]) -> bool:
    return name in trials and _unchanged(name.partition(" | ")[2]) in trials


def _kind(name: str) -> str:
    return name.partition(" | ")[0]


def _by_kind(wrong: Sequence[str], killed: Mapping[Row, Mapping[str, Failures]]) -> Iterator[str]:
    yield "| kind | mutants | " + " | ".join(row.title for row in killed) + " |"
    yield "|---|--:|" + "--:|" * len(killed)
    for kind in dict.fromkeys(map(_kind, wrong)):
        counts = [sum(_kind(name) == kind for name in some) for some in killed.values()]
        total = sum(_kind(name) == kind for name in wrong)
        yield f"| {kind} | {total} | " + " | ".join(map(str, counts)) + " |"
    yield ""


def _missed(wrong: Sequence[str], killed: Mapping[Row, Mapping[str, Failures]]) -> Iterator[str]:
    own = next((some for row, some in killed.items() if row.tool == OWN), {})
    for name in (name for name in wrong if name not in own):
        for row, some in killed.items():
            if name in some:
                yield f"- `{name}`: {row.title} says {min(some[name])[:_SHOWN]}"


def _say(text: str) -> None:
    sys.stderr.write(f"contract_peers: {text}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
