"""What people have written down of how operations work together, at a running server.

A flow is run where every operation of it may be sent; what it creates is removed with the rest.
"""

from __future__ import annotations

import httpx
import pytest

from contract_tests.harness import flows, subject
from contract_tests.harness.arazzo import Flow, flow_violations
from contract_tests.harness.outcome import hold
from contract_tests.harness.target import Target

pytestmark = pytest.mark.live


@pytest.mark.parametrize("flow", flows.flows(), ids=str)
def test_flow_goes_as_written(
    live: Target, live_http: httpx.Client, bearer: str, flow: Flow
) -> None:
    """Each step is answered as it says, and as the document says."""
    headers = {"Authorization": f"Bearer {bearer}"}
    inputs = flows.inputs(live.run)
    hold(flow_violations(live_http, subject.document(), flow, headers, inputs))
