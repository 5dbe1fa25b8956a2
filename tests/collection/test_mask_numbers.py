"""Secrets that are numbers, and names that end in one."""

from __future__ import annotations

from typing import Any

import pytest

from postspec.collection import mask_secrets


def variable(key: str, value: object) -> dict[str, Any]:
    return {"variable": [{"key": key, "value": value}]}


@pytest.mark.parametrize(
    ("key", "value"),
    [("password", 12345678), ("password2", "hunter2-x9"), ("client_secret", 987654)],
)
def test_a_numbered_password_or_a_number_is_masked(key: str, value: object) -> None:
    """A password may be all digits, and a second one is one too."""
    masked, found = mask_secrets(variable(key, value))
    assert str(value) not in str(masked)
    assert [pointer for pointer, _ in found] == ["/variable/0/value"]


@pytest.mark.parametrize(
    ("key", "value"), [("expires_in", 1800), ("page2", "12"), ("password_required", True)]
)
def test_other_numbers_are_left(key: str, value: object) -> None:
    """A lifetime, a page and a truth value are no secrets."""
    assert mask_secrets(variable(key, value)) == (variable(key, value), ())
