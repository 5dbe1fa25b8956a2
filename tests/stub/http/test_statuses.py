"""Which status a refusal gets, given what the operation declares."""

from __future__ import annotations

import pytest

from postspec.openapi import Operation, Response
from postspec.stub.http._statuses import Purpose, Verdict, refusal, success


def declaring(statuses: str) -> Operation:
    responses = tuple(Response(status=one) for one in statuses.split())
    return Operation(operation_id="x", method="get", path="/", responses=responses)


@pytest.mark.parametrize(
    ("declared", "purpose", "status"),
    [
        ("200 400 404", Purpose.BAD_REQUEST, 400),
        ("200 404 422", Purpose.BAD_REQUEST, 422),
        ("200 404 4XX", Purpose.BAD_REQUEST, 400),
        ("200 404 default", Purpose.BAD_REQUEST, 400),
        ("200 401 403 404", Purpose.BAD_REQUEST, 404),
        ("200 401 403", Purpose.BAD_REQUEST, 403),
        ("200 418", Purpose.BAD_REQUEST, 418),
        ("200 400 401", Purpose.UNAUTHENTICATED, 401),
        ("200 400 403", Purpose.UNAUTHENTICATED, 403),
        ("200 default", Purpose.UNAUTHENTICATED, 401),
        ("200 401", Purpose.FORBIDDEN, 401),
        ("200 415 400", Purpose.UNSUPPORTED_TYPE, 415),
        ("200 400", Purpose.UNSUPPORTED_TYPE, 400),
        ("200 410", Purpose.NOT_FOUND, 410),
        ("200 4xx", Purpose.NOT_FOUND, 404),
    ],
)
def test_a_declared_status_is_preferred(declared: str, purpose: Purpose, status: int) -> None:
    """The best declared status, under its own entry, under `4XX` or under `default`."""
    verdict = refusal(declaring(declared), purpose)
    assert verdict is not None
    assert verdict.status == status
    assert verdict.response is not None


@pytest.mark.parametrize(
    ("declared", "purpose", "status"),
    [
        ("200", Purpose.UNAUTHENTICATED, 401),
        ("200 400", Purpose.UNAUTHENTICATED, 401),
        ("200 404", Purpose.FORBIDDEN, 403),
        ("200 400", Purpose.GONE, 404),
        ("200", Purpose.TOO_LARGE, 413),
    ],
)
def test_some_refusals_need_no_declaration(declared: str, purpose: Purpose, status: int) -> None:
    """Who calls, what was deleted, what is too large: the natural status says it, declared or not."""
    assert refusal(declaring(declared), purpose) == Verdict(status, None)


@pytest.mark.parametrize(
    ("declared", "purpose", "strict_status"),
    [
        ("200", Purpose.NOT_FOUND, 404),
        ("200 400 401", Purpose.NOT_FOUND, 404),
        ("200", Purpose.BAD_REQUEST, 400),
        ("200 500", Purpose.BAD_REQUEST, 400),
        ("", Purpose.UNSUPPORTED_TYPE, 415),
    ],
)
def test_others_are_left_out_unless_the_stub_is_strict(
    declared: str, purpose: Purpose, strict_status: int
) -> None:
    """Where nothing declared can carry the refusal, the documented answer is given."""
    assert refusal(declaring(declared), purpose) is None
    assert refusal(declaring(declared), purpose, is_strict=True) == Verdict(strict_status, None)


def test_a_strict_stub_takes_no_other_refusal_instead() -> None:
    """403 does not mean a bad request; only a stub that is not strict sends it for one."""
    operation = declaring("200 401 403")
    assert refusal(operation, Purpose.BAD_REQUEST, is_strict=True) == Verdict(400, None)


@pytest.mark.parametrize(
    ("declared", "status"),
    [
        ("404 202 201", 201),
        ("400 2XX", 200),
        ("default", 200),
        ("302 404", 302),
        ("404", 404),
        ("", 200),
    ],
)
def test_a_success_is_the_lowest_declared_one(declared: str, status: int) -> None:
    """The lowest 2xx first, then what comes closest to one."""
    assert success(declaring(declared)).status == status
