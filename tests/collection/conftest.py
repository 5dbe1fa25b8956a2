"""Properties draw the same examples in every run, and only as many as a quick run bears."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings


@pytest.fixture(autouse=True, scope="package")
def _steady() -> Iterator[None]:
    before = settings.get_current_profile_name()
    settings.register_profile(
        "steady", derandomize=True, deadline=None, database=None, max_examples=60
    )
    settings.load_profile("steady")
    yield
    settings.load_profile(before)
