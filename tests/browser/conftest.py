"""One browser for all tests, which are left out where none is named: `nox -s browser` finds one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from tests.browser.finding import CHROMIUM

if TYPE_CHECKING:
    from playwright.sync_api import Browser

collect_ignore_glob = [] if os.environ.get(CHROMIUM) else ["test_*.py"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give a browser without a window."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        # Without its sandbox, which root and most containers cannot have; it is shown our own page.
        found = playwright.chromium.launch(
            executable_path=os.environ[CHROMIUM], args=["--no-sandbox"]
        )
        yield found
        found.close()
