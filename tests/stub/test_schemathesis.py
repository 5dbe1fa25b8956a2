"""An independent judge: schemathesis finds nothing wrong between stub and document."""

from __future__ import annotations

from pathlib import Path

import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import events, from_schema

from postspec.openapi import read_document
from postspec.stub import StubSettings, User, make_app

NO_FEEDBACK = {"extra-data-sources": {"responses": False}}
CONFIG = {
    "continue-on-failure": True,
    "headers": {"Authorization": "Bearer t"},
    "suppress-health-check": ["all"],
    "generation": {"max-examples": 3, "deterministic": True, "database": "none"},
    "phases": {
        "examples": NO_FEEDBACK,
        "coverage": NO_FEEDBACK,
        "fuzzing": {
            **NO_FEEDBACK,
            "operation-ordering": "none",
            "error-feedback": {"enabled": False},
        },
    },
    "cache": {"enabled": False},
}


def findings(event: object) -> list[str]:
    if isinstance(event, events.NonFatalError | events.FatalError):
        return [repr(event)]
    if not isinstance(event, events.ScenarioFinished):
        return []
    checks = (check for some in event.recorder.checks.values() for check in some)
    failed = (check.failure_info for check in checks if check.failure_info)
    return [f"{event.recorder.label}: {one.failure.title}: {one.failure.message}" for one in failed]


def test_schemathesis_finds_nothing() -> None:
    """All phases, stateful included: every answer is declared, valid, and rightly given."""
    document = read_document(Path(__file__).with_name("workshop.yaml"))
    config = SchemathesisConfig.from_dict(CONFIG)
    schema = schemathesis.openapi.from_dict(dict(document.raw), config=config)
    schema.app = make_app(document, StubSettings(tokens={"t": User("ada", "")}))
    seen = list(from_schema(schema).execute())
    finished = [one for one in seen if isinstance(one, events.ScenarioFinished)]
    assert len(finished) > len(document.operations)
    assert [line for event in seen for line in findings(event)] == []
