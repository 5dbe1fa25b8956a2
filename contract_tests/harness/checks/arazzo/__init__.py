"""Workflows that somebody has written down: read from Arazzo documents, held to the API's, run.

Source: Arazzo 1.0.1 (OpenAPI Initiative), of which this is the part that one API's flows need; what
is left out is named when a file asks for it.
"""

from contract_tests.harness.checks.arazzo._files import Flow, FlowFile, Problem, Step, read_flows
from contract_tests.harness.checks.arazzo._running import flow_violations

__all__ = ["Flow", "FlowFile", "Problem", "Step", "flow_violations", "read_flows"]
