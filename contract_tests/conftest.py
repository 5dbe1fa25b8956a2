"""Collection rules: the subject must be readable, live tests are opt-in, vendor modules are theirs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import respx

from contract_tests.harness import subject
from postspec.openapi import DocumentError
from postspec.project import ProjectError

#: Modules about one vendor's API: collected only when the document's title has the word.
_VENDOR_MODULES = {
    "test_efcx_irregularities.py": "expertflow",
    "test_efcx_webhooks.py": "expertflow",
}


def _title() -> str:
    try:
        return str(subject.document().raw["info"]["title"])
    except (ProjectError, DocumentError) as error:
        raise pytest.UsageError(f"contract_tests: {error}") from error


collect_ignore = [name for name, word in _VENDOR_MODULES.items() if word not in _title().lower()]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave live tests out of every run that does not ask for them with `-m live`."""
    if "live" in (config.getoption("markexpr") or ""):
        return
    live = [item for item in items if item.get_closest_marker("live")]
    if live:
        config.hook.pytest_deselected(items=live)
        items[:] = [item for item in items if item not in live]


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
