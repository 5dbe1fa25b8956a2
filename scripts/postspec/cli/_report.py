"""`postspec report`: what the stages of one run did, on one page."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from postspec import __version__
from postspec.cli._console import ExitCode, add_common_options, print_output, shown
from postspec.cli._errors import cannot_run
from postspec.cli._files import keep_apart, read_text, write_text


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and its options."""
    parser = commands.add_parser(
        "report",
        help="what the stages of one run did, on one page",
        description="Summarise a folder of reports: the --report files of the stages and the JUnit "
        "files of the contract tests. `postspec report merge DIR... -o DIR` puts the shards of a "
        "run of the contract tests together into the page that one machine would have made.",
    )
    parser.add_argument(
        "folders",
        nargs="+",
        metavar="DIR",
        help="where the reports are; after `merge`, the folders of the shards",
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="DIR", help="where the merged report is written"
    )
    add_common_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the summary; exit 1 when a contract test failed or a request was lost."""
    first, *others = options.folders
    if first == "merge" and others:
        return _merge([Path(one) for one in others], options)
    if others:
        raise cannot_run("reports-missing", "one folder at a time, unless they are merged")
    return _summarise(Path(first))


def _merge(folders: Sequence[Path], options: argparse.Namespace) -> int:
    """Put the shards of a run together; exit 1 when the contract is broken."""
    from postspec import report

    if options.output is None:
        raise cannot_run("output-missing", "the merged report has to go somewhere")
    files = [folder / report.RUN_FILE for folder in folders]
    written = {options.output / name: "" for name in report.FILES}
    keep_apart(read=files, written=written)
    try:
        runs = [report.read_run(read_text(file, "run")) for file in files]
        run = report.merge(runs)
    except report.RunError as error:
        where = ", ".join(map(shown, folders))
        raise cannot_run("report-unreadable", error.problem, file=where) from error
    for name, text in report.written(run, version=__version__).items():
        write_text(options.output / name, text)
    count = len(run.findings)
    print_output(
        f"{shown(options.output)}: contract {report.verdict(run)}, {len(run.shards)} shards, "
        f"{count} finding{'' if count == 1 else 's'}\n"
    )
    return ExitCode.CLEAN if report.verdict(run) == "kept" else ExitCode.FINDINGS


def _summarise(folder: Path) -> int:
    if not folder.is_dir():
        raise cannot_run("reports-missing", "no such folder", file=shown(folder))
    stages = _stages(folder)
    tests = _tests(folder)
    if not stages and not tests:
        raise cannot_run("reports-missing", "no report in it", file=shown(folder))
    rows = [*_rows(stages), *_test_rows(tests)]
    width = max(len(name) for name, _ in rows)
    print_output("".join(f"{name:<{width}}  {value}\n" for name, value in rows))
    lost = stages.get("convert", {}).get("accounting", {}).get("unaccounted", [])
    failed = tests["failed"] + tests["errors"]
    return ExitCode.FINDINGS if lost or failed else ExitCode.CLEAN


def _stages(folder: Path) -> dict[str, Mapping[str, Any]]:
    found: dict[str, Mapping[str, Any]] = {}
    for path in sorted(folder.glob("*.json")):
        try:
            report = json.loads(path.read_text("utf-8"))
        except (OSError, ValueError) as error:
            raise cannot_run("report-unreadable", "not a JSON report", file=shown(path)) from error
        if isinstance(report, dict) and isinstance(report.get("stage"), str):
            if report["stage"] in found:
                message = f"a second report of the stage {report['stage']!r}"
                raise cannot_run("report-repeated", message, file=shown(path))
            found[report["stage"]] = report
    return found


def _tests(folder: Path) -> Counter[str]:
    totals: Counter[str] = Counter()
    for path in sorted(folder.glob("*.xml")):
        try:
            root = ET.parse(path).getroot()  # noqa: S314 - written by our own pytest
        except (OSError, ET.ParseError) as error:
            raise cannot_run("report-unreadable", "not a JUnit report", file=shown(path)) from error
        for suite in root.iter("testsuite"):
            totals["run"] += int(suite.get("tests", 0))
            totals["failed"] += int(suite.get("failures", 0))
            totals["errors"] += int(suite.get("errors", 0))
            totals["skipped"] += int(suite.get("skipped", 0))
    return totals


def _rows(stages: Mapping[str, Mapping[str, Any]]) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    if fetch := stages.get("fetch"):
        rows.append(("fetched", fetch["change"]))
    if convert := stages.get("convert"):
        accounting = convert["accounting"]
        lost = len(accounting["unaccounted"])
        rows += [("requests in", f"{convert['requests']}, {lost} unaccounted for")]
        rows += [(f"  {kind}s", _fates(counts)) for kind, counts in accounting["counts"].items()]
        rows += [
            ("operations out", str(convert["operations"])),
            ("webhooks", str(convert["webhooks"])),
            ("schemas", str(convert["schemas"])),
        ]
        rows += [(f"  {rule}", str(n)) for rule, n in convert["findings"].items()]
    if generate := stages.get("generate"):
        rows.append(
            ("client modules", f"{generate['modules']} for {generate['operations']} operations")
        )
        rows.append(("client models", str(generate["models"])))
    return rows


def _fates(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{n} {fate}" for fate, n in counts.items() if n) or "none"


def _test_rows(tests: Counter[str]) -> list[tuple[str, str]]:
    if not tests["run"]:
        return []
    passed = tests["run"] - tests["failed"] - tests["errors"] - tests["skipped"]
    words = [f"{passed} passed", f"{tests['failed'] + tests['errors']} failed"]
    if tests["skipped"]:
        words.append(f"{tests['skipped']} skipped")
    return [("contract tests", ", ".join(words))]
