"""What the live suites may do is decided before anything is sent."""

from __future__ import annotations

import pytest

from contract_tests.harness import subject
from contract_tests.harness.target import SAFE_METHODS, TargetError, sendable, target

URL = "https://api.example.test"


@pytest.mark.parametrize(
    ("environ", "missing"),
    [
        ({}, "POSTSPEC_TARGET_URL"),
        ({"POSTSPEC_TARGET_URL": "api.example.test"}, "POSTSPEC_TARGET_URL"),
        ({"POSTSPEC_TARGET_URL": "file:///api"}, "POSTSPEC_TARGET_URL"),
        ({"POSTSPEC_TARGET_URL": URL}, "POSTSPEC_TARGET_USER"),
        (
            {"POSTSPEC_TARGET_URL": URL, "POSTSPEC_TARGET_TOKEN_PATH": "https://other.test/token"},
            "POSTSPEC_TARGET_TOKEN_PATH",
        ),
    ],
)
def test_target_has_to_be_complete(environ: dict[str, str], missing: str) -> None:
    """Without a URL and a login there is no target, and the message names what to set."""
    with pytest.raises(TargetError, match=missing):
        target(environ)


def test_credentials_are_not_shown() -> None:
    """A target can be printed: neither token nor password is in its text."""
    login = {"POSTSPEC_TARGET_USER": "someone", "POSTSPEC_TARGET_PASSWORD": "hush"}
    shown = repr(target({"POSTSPEC_TARGET_URL": URL, "POSTSPEC_TARGET_TOKEN": "hush", **login}))
    assert URL in shown
    assert "hush" not in shown


def test_only_safe_methods_are_sent() -> None:
    """Unless writes are allowed by name, no operation that changes anything is sent."""
    assert {o.method for o in sendable({})} <= SAFE_METHODS
    assert sendable({"POSTSPEC_ALLOW_WRITES": "1"}) == list(subject.operations())


def test_live_tests_are_not_in_this_run(request: pytest.FixtureRequest) -> None:
    """A run that does not ask for live tests has none among its tests."""
    marked = [item for item in request.session.items if item.get_closest_marker("live")]
    assert not marked or "live" in (request.config.getoption("markexpr") or "")
