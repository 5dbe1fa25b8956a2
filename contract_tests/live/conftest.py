"""One login for all live tests."""

from __future__ import annotations

import pytest

from contract_tests.harness.target import Target


@pytest.fixture(scope="session")
def bearer(live: Target) -> str:
    """Give an access token of the target."""
    return live.bearer()
