"""What a load has come to, as a run of the contract tests is told."""

from __future__ import annotations

from contract_tests.harness.runs.outcome import service_of
from contract_tests.load.tally import Tally
from postspec.openapi import Document
from postspec.report import Covered, latency_of


def covered(document: Document, tally: Tally) -> tuple[Covered, ...]:
    """Give what was asked of each operation that was asked anything, in order of labels."""
    return tuple(
        Covered(
            operation=one.label,
            service=service_of(one),
            statuses=tuple(response.status for response in one.responses),
            answers=dict(sorted(tally.answers[one.label].items())),
            layers=("load",),
            latency=latency_of(tally.latencies[one.label]),
            pointer=one.pointer,
        )
        for one in sorted(document.operations, key=lambda one: one.label)
        if one.label in tally.answers
    )
