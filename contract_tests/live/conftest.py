"""One login for all live tests."""

from __future__ import annotations

import pytest

from contract_tests.harness.target import Target, TargetError, target


@pytest.fixture(scope="session")
def live() -> Target:
    """Give the target; without one the tests that were asked for fail, saying why."""
    try:
        return target()
    except TargetError as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture(scope="session")
def bearer(live: Target) -> str:
    """Give an access token of the target."""
    return live.bearer()
