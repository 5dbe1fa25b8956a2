"""A running server refuses strangers."""

from __future__ import annotations

from http import HTTPStatus

import httpx
import pytest

from contract_tests.harness.answers.curl import curl_of
from contract_tests.harness.answers.violations import Violation
from contract_tests.harness.document import subject
from contract_tests.harness.runs.outcome import hold
from contract_tests.harness.servers import identity
from postspec.openapi import Operation

pytestmark = pytest.mark.live

SECURED = [o for o in subject.operations() if o.needs_authentication]


@pytest.mark.parametrize("authorization", [None, "Bearer made-up"], ids=["no token", "wrong token"])
@pytest.mark.parametrize("operation", SECURED, ids=lambda o: o.label)
def test_stranger_is_refused(
    strange_http: httpx.Client, operation: Operation, authorization: str | None
) -> None:
    """A secured operation answers 401 to a caller without a valid token."""
    answer = identity.answer_with(strange_http, operation, authorization)
    status = answer.status_code
    # A server that fails does not let anybody in; that it fails, others tell.
    if status not in (HTTPStatus.UNAUTHORIZED, *range(500, 600)):
        message = f"A caller with {authorization or 'no token'} was answered {status}"
        curl = curl_of(answer.request)
        hold([Violation(check="ignored_auth", message=message, status=str(status), curl=curl)])
