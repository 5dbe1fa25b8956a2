"""What people have written down of how operations work together goes as they say, step by step."""

from __future__ import annotations

import pytest

from contract_tests.harness.answers.violations import Violation
from contract_tests.harness.checks import flows
from contract_tests.harness.checks.arazzo import Flow, FlowFile, flow_violations
from contract_tests.harness.document import subject
from contract_tests.harness.runs.outcome import hold
from contract_tests.harness.servers import identity, server


@pytest.mark.parametrize("file", flows.files(), ids=lambda f: f.path.name)
def test_file_can_be_run(file: FlowFile) -> None:
    """Every operation, parameter and value that a file names is there."""
    says = (f"{file.path.name}{one}" for one in file.problems)
    hold(Violation(check="workflow_file", message=text) for text in says)


@pytest.mark.parametrize("flow", flows.flows(), ids=str)
def test_flow_goes_as_written(flow: Flow) -> None:
    """Each step is answered as it says, and as the document says."""
    stub, token = server.fresh()
    headers = identity.headers(subject.document(), token)
    with stub.client() as http:
        hold(
            flow_violations(
                http, subject.document(), flow, headers, flows.inputs(flows.EMBEDDED_RUN)
            )
        )
