"""Which status a refusal gets, given what the operation declares."""

from __future__ import annotations

import pytest

from postspec.openapi import Operation, Response
from postspec.stub._statuses import Purpose, refusal, success


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
        ("200", Purpose.BAD_REQUEST, 400),
        ("200 500", Purpose.BAD_REQUEST, 400),
        ("200 400 401", Purpose.UNAUTHENTICATED, 401),
        ("200 400 403", Purpose.UNAUTHENTICATED, 403),
        ("200 default", Purpose.UNAUTHENTICATED, 401),
        ("200", Purpose.UNAUTHENTICATED, 401),
        ("200 401", Purpose.FORBIDDEN, 401),
        ("200 415 400", Purpose.UNSUPPORTED_TYPE, 415),
        ("200 400", Purpose.UNSUPPORTED_TYPE, 400),
        ("200", Purpose.UNSUPPORTED_TYPE, 415),
        ("200 410", Purpose.NOT_FOUND, 410),
        ("200 4xx", Purpose.NOT_FOUND, 404),
        ("200 400", Purpose.GONE, 400),
        ("200", Purpose.GONE, 404),
    ],
)
def test_a_declared_status_is_preferred(declared: str, purpose: Purpose, status: int) -> None:
    """The best declared status; the natural one only where nothing declared can carry a refusal."""
    verdict = refusal(declaring(declared), purpose)
    assert verdict is not None
    assert verdict.status == status
    assert (verdict.response is None) == (declared in ("200", "200 500"))


@pytest.mark.parametrize("declared", ["200", "200 400 401", ""])
def test_an_unknown_item_is_no_refusal_where_none_is_declared(declared: str) -> None:
    """Without 404, 410, 4XX or default the documented answer is given for any identifier."""
    assert refusal(declaring(declared), Purpose.NOT_FOUND) is None


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
