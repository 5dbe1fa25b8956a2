"""A request that the document shows is answered with a success that it shows."""

from __future__ import annotations

import pytest

from contract_tests.harness.answers.documented import call_problems
from contract_tests.harness.document import subject
from contract_tests.harness.document.calls import Call, documented_calls
from contract_tests.harness.servers import server

CALLS = [c for o in subject.operations() for c in documented_calls(subject.document(), o)]


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_a_documented_call_succeeds(call: Call) -> None:
    """Status, media type, headers and body are those of a documented success."""
    stub, token = server.fresh()
    with stub.client(token) as http:
        assert not call_problems(http, subject.document(), call)
