"""Collection rules and the life of a run: which tests, which server, what is said at the end."""

from __future__ import annotations

import os
import re
import shlex
import sys
from collections.abc import Generator, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
import respx

from contract_tests.harness.document import subject
from contract_tests.harness.runs import outcome
from contract_tests.harness.runs.choice import OWN_LAYER, belongs, layer_of_test, operations_of
from contract_tests.harness.runs.example_database import ExampleDatabaseError
from contract_tests.harness.runs.layers import UnknownLayerError, layer_of, named_layers
from contract_tests.harness.runs.night import Night
from contract_tests.harness.runs.options import add_options, plan_of
from contract_tests.harness.runs.run import EMBEDDED, ContractRun, complain, start_run
from contract_tests.harness.runs.shards import in_shard
from contract_tests.harness.servers.receivers import Receiver, ReceiverError
from contract_tests.harness.servers.target import Target, TargetError, find_target
from contract_tests.harness.servers.traffic import Recording
from postspec.findings import render_github, render_markdown, render_text
from postspec.openapi import DocumentError
from postspec.project import STUB_TARGETS, ProjectError
from postspec.report import Run, as_findings, sent, verdict

#: How modules about one vendor's API begin: collected only when the document's title has the word.
_VENDOR_MODULES = {"test_efcx_": "expertflow"}

#: The module of a layer that is for a running server, and the one that is for nights at any.
LIVE_MODULE, NIGHT_MODULE = "test_live", "test_night"

#: The module that is for a server that the API calls.
RECEIVERS_MODULE = "test_receivers"

#: The exit codes of pytest for a session that has come to its end.
_WHOLE = (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.NO_TESTS_COLLECTED)

#: The exit code of a run that could not be begun.
_CANNOT_RUN = 2

_RUN = pytest.StashKey[ContractRun]()
_CHOSEN = pytest.StashKey[frozenset[str]]()
_NIGHT = pytest.StashKey[Night]()
_RESULT = pytest.StashKey[tuple[Run, Path]]()


# --- what is run ----------------------------------------------------------------------------------


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add which server is tested, and what may be done to it."""
    add_options(parser)


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> int | None:
    """Read the document and log in before anything is collected: nothing is found out without.

    A hook that ends the run later than here has its reason printed twice, one that does so earlier
    with a traceback.
    """
    name = config.getoption("--target")
    try:
        subject.document()
        if name not in STUB_TARGETS and not config.getoption("--collect-only"):
            find_target(name, subject.project()).log_in()
    except ProjectError as error:
        sys.stderr.write(render_text(error.findings))
        return _CANNOT_RUN
    except (DocumentError, TargetError) as error:
        sys.stderr.write(f"ERROR: {error}\n")
        return _CANNOT_RUN
    return None


def pytest_configure(config: pytest.Config) -> None:
    """Find the server under test before anything is collected, or say what is missing."""
    if config.getoption("--webhook") and config.getoption("--target") != EMBEDDED:
        raise pytest.UsageError("--webhook and --target are two runs")
    try:
        config.stash[_CHOSEN] = named_layers(config.getoption("--layer"))
        config.stash[_RUN] = start_run(
            config.getoption("--target"),
            config.getoption("--run-dir"),
            allow_writes=config.getoption("--allow-writes"),
            shard=config.getoption("--shard"),
            webhooks=config.getoption("--webhook"),
            plan=plan_of(config),
        )
    except ExampleDatabaseError as error:
        pytest.exit(str(error), returncode=2)
    except (TargetError, UnknownLayerError, ReceiverError) as error:
        raise pytest.UsageError(str(error)) from error


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the stub that was started for the run."""
    if _RUN in config.stash:
        config.stash[_RUN].close()


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out the layers that are not chosen, and where a server is tested what is not for one."""
    layer = layer_of(collection_path)
    if layer is None:
        return None
    title = str(subject.document().raw["info"]["title"]).lower()
    for beginning, word in _VENDOR_MODULES.items():
        if collection_path.name.startswith(beginning) and word not in title:
            return True
    if collection_path.suffix != ".py":
        return None if layer in config.stash[_CHOSEN] else True
    if config.getoption("--webhook"):
        is_of_run = collection_path.stem == RECEIVERS_MODULE
    else:
        is_for_any = collection_path.stem in (LIVE_MODULE, NIGHT_MODULE)
        is_of_run = config.getoption("--target") == EMBEDDED or is_for_any
    return None if is_of_run and layer in config.stash[_CHOSEN] else True


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep the tests that belong to the target and the shard, and that may be sent."""
    run = config.stash[_RUN]
    labels = in_shard(subject.document(), run.shard) if run.shard else None
    kept = [] if config.getoption("--clean-up") else [i for i in items if belongs(i, run, labels)]
    if run.target is not None:
        kept.sort(key=lambda item: layer_of_test(item) != OWN_LAYER)
    left_out = [item for item in items if item not in set(kept)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
    items[:] = kept


# --- what comes of it -----------------------------------------------------------------------------


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Count what is sent from now on for the layer of this test, unless the run is to stop."""
    run = item.config.stash[_RUN]
    run.stop.check()
    run.note_progress(_command(item.config))
    run.coverage.layer = layer_of_test(item)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Count the test; what made it fail is a finding."""
    report = yield
    run = item.config.stash[_RUN]
    if call.when == "call" or report.failed:
        run.tests[report.outcome] += 1
    if report.failed and call.excinfo is not None:
        layer, function = layer_of_test(item), getattr(item, "function", None)
        fact = (getattr(function, "__doc__", "") or "").partition("\n")[0]
        check = item.name.partition("[")[0].removeprefix("test_")
        error, operation = call.excinfo.value, next(iter(operations_of(item)), None)
        run.found += outcome.findings_of(error, operation, layer, fact, check)
    return report


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Remove what the run has created, and write what it has come to, after Ctrl-C as well."""
    config = session.config
    if _RUN not in config.stash or config.getoption("--collect-only"):
        return
    run = config.stash[_RUN]
    left = run.clean_up()
    complain(left)
    if config.getoption("--clean-up"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED if left else pytest.ExitCode.OK
        return
    is_whole = exitstatus in _WHOLE and not session.shouldfail
    result = run.result(_command(config), left, is_whole=is_whole)
    if verdict(result) in ("broken", "not finished") and exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
    session.exitstatus = run.stop.exit_code or session.exitstatus
    config.stash[_RESULT] = result, run.write(result)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(f"## Contract tests\n\n{render_markdown(as_findings(result))}\n")


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say what the run comes to, and where its page is."""
    if _RESULT not in config.stash:
        return
    result, page = config.stash[_RESULT]
    if os.environ.get("GITHUB_ACTIONS") == "true":
        terminalreporter.write(render_github(as_findings(result)))
    night = config.stash.get(_NIGHT, None)
    if night is not None:
        terminalreporter.write_line(_told(night))
    terminalreporter.write_line(sent(result))
    count = len(result.findings)
    terminalreporter.write_line(
        f"contract {verdict(result)}: {count} finding{'' if count == 1 else 's'}, see {page}"
    )


def _told(night: Night) -> str:
    missed = {layer: night.not_reached(layer) for layer in sorted(night.layers)}
    told = [f"not reached by {layer}: {', '.join(some)}" for layer, some in missed.items() if some]
    return f"night: {night.chains} chains; {'; '.join(told) or 'every operation reached'}"


def _command(config: pytest.Config) -> str:
    """Give the command that repeats the run; secrets are in the environment, or a URL's query."""
    shown = (re.sub(r"(://[^?#]*)[?#].*", r"\1", one) for one in config.invocation_params.args[1:])
    plan = config.stash[_RUN].plan
    is_drawn = plan is not None and config.getoption("--seed") is None
    seed = [f"--seed={plan.seed}"] if plan is not None and is_drawn else []
    return shlex.join(["nox", "-s", "contract", "--", *shown, *seed])


# --- what tests are given -------------------------------------------------------------------------


@pytest.fixture(scope="session")
def live(pytestconfig: pytest.Config) -> Target:
    """Give the server under test."""
    target = pytestconfig.stash[_RUN].target
    assert target is not None, "a live test without a target"
    return target


@pytest.fixture(scope="session")
def receivers(pytestconfig: pytest.Config) -> Mapping[str, Receiver]:
    """Give the receivers under test, by webhook."""
    return pytestconfig.stash[_RUN].receivers


@pytest.fixture(scope="session")
def recording(pytestconfig: pytest.Config) -> Recording:
    """Give where every exchange with the server under test is recorded."""
    return pytestconfig.stash[_RUN].recording


@pytest.fixture(scope="session")
def night(request: pytest.FixtureRequest, pytestconfig: pytest.Config) -> Night:
    """Give what the night has come to; it is spent when this is first asked for.

    What it is about are the operations and the layers of the tests that were chosen.
    """
    run, terminal = (
        pytestconfig.stash[_RUN],
        pytestconfig.pluginmanager.getplugin("terminalreporter"),
    )
    assert run.plan is not None, "a night without a plan"
    capture = pytestconfig.pluginmanager.getplugin("capturemanager")

    def say(line: str) -> None:
        with capture.global_and_fixture_disabled():
            terminal.write_line(line)

    items = request.session.items
    labels = {one.label for item in items for one in operations_of(item)}
    plan = replace(run.plan, layers=frozenset(map(layer_of_test, items)))
    pytestconfig.stash[_NIGHT] = run.spend_night(plan, labels, say)
    return pytestconfig.stash[_NIGHT]


@pytest.fixture(scope="session")
def live_http(live: Target, recording: Recording) -> Iterator[httpx.Client]:
    """Give a client that is logged in at the server under test; what it carries is recorded."""
    with live.client(recording) as client:
        yield client


@pytest.fixture(scope="session")
def strange_http(live: Target, recording: Recording) -> Iterator[httpx.Client]:
    """Give a client that the server under test does not know; what it carries is recorded."""
    with live.client(recording, is_known=False) as client:
        yield client


@pytest.fixture(scope="module")
def _patched() -> Iterator[respx.MockRouter]:
    with respx.mock(assert_all_called=False) as router:
        yield router


@pytest.fixture
def mocked(_patched: respx.MockRouter) -> Iterator[respx.MockRouter]:
    """Give a network in which nothing answers that the test has not mocked.

    It is set up once a module: patching httpx anew takes longer than a test, and whoever comes
    afterwards needs the network of this machine.
    """
    yield _patched
    _patched.clear()
