"""Collection rules: which server is tested, what may be sent to it, which modules are a vendor's."""

from __future__ import annotations

import sys
import uuid
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest
import respx

from contract_tests.harness import server, subject
from contract_tests.harness.calls import Call
from contract_tests.harness.created import Registry
from contract_tests.harness.target import Target, TargetError, find_target, stub_target
from contract_tests.harness.traffic import Recording
from postspec.openapi import DocumentError, Operation
from postspec.project import ProjectError
from postspec.stub import running

#: Modules about one vendor's API: collected only when the document's title has the word.
_VENDOR_MODULES = {
    "test_efcx_irregularities.py": "expertflow",
    "test_efcx_webhooks.py": "expertflow",
}

#: The target of a run that names none: the stub, in this process. Live suites are left out.
EMBEDDED = "stub"

_TARGET = pytest.StashKey[Target]()
_RECORDING = pytest.StashKey[Recording]()
_REGISTRY = pytest.StashKey[Registry]()
_STACK = pytest.StashKey[ExitStack]()


def _title() -> str:
    try:
        return str(subject.document().raw["info"]["title"])
    except (ProjectError, DocumentError) as error:
        raise pytest.UsageError(f"contract_tests: {error}") from error


collect_ignore = [name for name, word in _VENDOR_MODULES.items() if word not in _title().lower()]


def pytest_addoption(parser: pytest.Parser) -> None:
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
        "--allow-writes",
        action="store_true",
        help="send what changes things, too; the target's settings have to allow it",
    )
    group.addoption(
        "--run-dir",
        type=Path,
        default=Path("reports", "contract"),
        metavar="DIR",
        help="where a run against a server writes its traffic and what it has created "
        "(default: reports/contract)",
    )
    group.addoption(
        "--clean-up",
        action="store_true",
        help="test nothing; remove from the target what an earlier run has left there",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Find the server under test before anything is collected, or say what is missing."""
    name = config.getoption("--target")
    if name == EMBEDDED:
        return
    stack = config.stash[_STACK] = ExitStack()
    run = uuid.uuid4().hex[:12]
    if name == "stub-http":
        url = stack.enter_context(running(server.start(subject.document()).app))
        target = stub_target(url, run)
    else:
        allow_writes = config.getoption("--allow-writes")
        try:
            target = find_target(name, subject.project(), allow_writes=allow_writes, run=run)
        except TargetError as error:
            raise pytest.UsageError(str(error)) from error
    folder: Path = config.getoption("--run-dir")
    recording, registry = Recording(), Registry(subject.document(), folder / "created.jsonl")
    recording.listen(registry.note)
    config.stash[_TARGET], config.stash[_RECORDING] = target, recording
    config.stash[_REGISTRY] = registry


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave the suites about the document and the client alone where a server is tested."""
    is_suite = collection_path.suffix == ".py" and collection_path.parent == Path(__file__).parent
    return True if is_suite and config.getoption("--target") != EMBEDDED else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep the suites that belong to the target, and of their tests those that may be sent."""
    target = config.stash.get(_TARGET, None)
    kept = [] if config.getoption("--clean-up") else [i for i in items if _belongs(i, target)]
    left_out = [item for item in items if item not in set(kept)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = kept


def _belongs(item: pytest.Item, target: Target | None) -> bool:
    is_live = item.get_closest_marker("live") is not None
    if target is None or not is_live:
        return is_live == (target is not None)
    operation = _operation_of(item)
    return operation is None or target.may_send(operation)


def _operation_of(item: pytest.Item) -> Operation | None:
    """Give the operation that a test is about, None if it is about none."""
    callspec = getattr(item, "callspec", None)
    given = callspec.params if callspec is not None else {}
    if isinstance(given.get("call"), Call):
        call: Call = given["call"]
        return call.operation
    found = given.get("operation")
    if isinstance(found, Operation):
        return found
    return subject.operation(given["label"]) if "label" in given else None


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Remove what the run has created and keep what it has seen, after Ctrl-C as well."""
    config = session.config
    target = config.stash.get(_TARGET, None)
    if target is None:
        return
    left = _clean_up(target, config.stash[_REGISTRY])
    folder: Path = config.getoption("--run-dir")
    config.stash[_RECORDING].write(folder / "traffic.har")
    if left:
        sys.stderr.write("\nnot removed from the target:\n" + "".join(f"  {o}\n" for o in left))
        if exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
    elif config.getoption("--clean-up"):
        session.exitstatus = pytest.ExitCode.OK


def _clean_up(target: Target, registry: Registry) -> tuple[str, ...]:
    if not registry.items():
        return ()
    try:
        headers = {"Authorization": f"Bearer {target.bearer()}"}
    except httpx.HTTPError as error:
        return tuple(f"{one}: no login, {type(error).__name__}" for one in registry.items())
    with target.client() as http:
        return registry.remove_all(http, headers)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the stub that was started for the run."""
    stack = config.stash.get(_STACK, None)
    if stack is not None:
        stack.close()


@pytest.fixture(scope="session")
def live(pytestconfig: pytest.Config) -> Target:
    """Give the server under test."""
    return pytestconfig.stash[_TARGET]


@pytest.fixture(scope="session")
def recording(pytestconfig: pytest.Config) -> Recording:
    """Give where every exchange with the server under test is recorded."""
    return pytestconfig.stash[_RECORDING]


@pytest.fixture(scope="session")
def _patched() -> Iterator[respx.MockRouter]:
    with respx.mock(assert_all_called=False) as router:
        yield router


@pytest.fixture
def mocked(_patched: respx.MockRouter) -> Iterator[respx.MockRouter]:
    """Give a network in which nothing answers that the test has not mocked.

    It is set up once: patching httpx anew takes longer than a test.
    """
    yield _patched
    _patched.clear()
