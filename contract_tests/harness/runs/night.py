"""The night run: requests at random that learn from answers, and chains of them, while there is time.

The gate sends the same requests every time; this looks where it does not. Values of one answer go
into later requests, a refusal's reason into the next try, and links, documented or inferred, lead
from one operation to the next. A failure is made as small as it gets before it is told.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import hypothesis
import schemathesis
import schemathesis.engine
from hypothesis.database import ExampleDatabase
from schemathesis.core.failures import Failure
from schemathesis.core.transport import Response
from schemathesis.engine import events
from schemathesis.engine.recorder import ScenarioRecorder
from schemathesis.engine.run import TESTING_PHASES, PhaseName
from schemathesis.generation.case import Case
from schemathesis.hooks import HookContext
from schemathesis.schemas import BaseSchema

from contract_tests.harness.answers.judging import Judge
from contract_tests.harness.answers.violations import Violation
from contract_tests.harness.checks import properties
from contract_tests.harness.checks.properties import AfterCall
from contract_tests.harness.document.excerpt import whole
from contract_tests.harness.servers import inprocess
from contract_tests.harness.servers.inprocess import App
from postspec.openapi import Document, Operation

Json = Any

#: The checks of the gate, and those about chains.
CHECKS: Final = (*properties.CHECKS, "use_after_free", "ensure_resource_availability")

#: The layers that a night's findings belong to.
PROPERTIES, STATEFUL = "properties", "stateful"

_TIMEOUT_S: Final = 15.0
_EXAMPLES: Final = 50
_PROFILE: Final = "postspec-night"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is decided about a night: how long it lasts, and what is tried in it.

    `seconds` is None for one pass over everything. `database` has the inputs that failed before, which are tried first; `shown` is where it is.
    """

    seed: int
    seconds: int | None
    database: ExampleDatabase | None = None
    shown: str = "nowhere"
    layers: frozenset[str] = frozenset({PROPERTIES, STATEFUL})
    max_examples: int = _EXAMPLES


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """Who is asked: an application in this process, or a URL.

    `takes` tells which operations may be sent there; `prepare` is given the schema before requests
    are made from it; `excuses` tells of answers which the server itself says to be none of its
    faults.
    """

    headers: Mapping[str, str] = field(repr=False)
    app: App | None = None
    url: str | None = None
    takes: Callable[[Operation], bool] = lambda _: True
    after_call: AfterCall = lambda _case, _answer: None
    prepare: Callable[[BaseSchema], None] = lambda _: None
    excuses: Callable[[str, Response], bool] = lambda _check, _answer: False


@dataclass(slots=True)
class Night:
    """What a night has come to: violations and how much was sent, both by operation and layer.

    What was about no operation, a crash of the generator for example, is kept by an empty label.
    """

    violations: dict[tuple[str, str], dict[tuple[str, str, str], Violation]] = field(
        default_factory=dict
    )
    requests: Counter[tuple[str, str]] = field(default_factory=Counter)
    labels: tuple[str, ...] = ()
    layers: frozenset[str] = frozenset()
    chains: int = 0
    is_whole: bool = True

    def of(self, label: str, layer: str) -> tuple[Violation, ...]:
        """Give an operation's violations in a layer."""
        return tuple(self.violations.get((label, layer), {}).values())

    def not_reached(self, layer: str) -> tuple[str, ...]:
        """Give the operations that nothing was sent to in a layer."""
        return tuple(label for label in self.labels if not self.requests[label, layer])

    def add(self, label: str, layer: str, violation: Violation) -> None:
        """Keep a violation; of those that say the same, the first."""
        kept = self.violations.setdefault((label, layer), {})
        title = violation.message.partition("\n")[0]
        kept.setdefault((violation.check, violation.status, title), violation)


def settings(plan: Plan, server: Server) -> schemathesis.Config:
    """Give the settings of a night."""
    alone = {"operation-ordering": "none", "enabled": PROPERTIES in plan.layers}
    chosen = {
        "headers": dict(server.headers),
        "seed": plan.seed,
        **({"max-time": plan.seconds} if plan.seconds is not None else {}),
        "max-redirects": 0,
        "request-timeout": _TIMEOUT_S,
        "suppress-health-check": ["all"],
        "generation": {"max-examples": plan.max_examples},
        "checks": {"enabled": False, **{name: {"enabled": True} for name in CHECKS}},
        "phases": {
            "examples": alone,
            # Another method may be another operation, one that must not be sent.
            "coverage": {"unexpected-methods": [], **alone},
            "fuzzing": alone,
            "stateful": {"enabled": STATEFUL in plan.layers},
        },
        "cache": {"enabled": False},
        "analysis": {"constants": {"enabled": False}},
        **({"base-url": server.url} if server.url else {}),
    }
    return schemathesis.Config.from_dict(chosen)


def spend(
    document: Document,
    plan: Plan,
    server: Server,
    *,
    accepted: Callable[[str], Iterable[str]] = lambda _: (),
    say: Callable[[str, str], None] = lambda _layer, _phase: None,
) -> Night:
    """Send requests until the time is over, and give what came of it.

    `accepted` gives the checks that an operation is known to fail; `say` is told of each layer and
    phase as it begins.
    """
    operations = [one for one in document.operations if server.takes(one)]
    night = Night(labels=tuple(one.label for one in operations), layers=plan.layers)
    schema = _schema(document, operations, plan, server)
    _leave_out(schema, document, server, accepted)
    before = hypothesis.settings.get_current_profile_name()
    # From the profile in force, where there is a CI that of Hypothesis for it, comes neither chance
    # nor a database.
    pristine = hypothesis.settings.get_profile("default")
    hypothesis.settings.register_profile(_PROFILE, pristine, database=plan.database)
    hypothesis.settings.load_profile(_PROFILE)
    stream = schemathesis.engine.from_schema(schema).execute()
    try:
        for event in stream:
            _take(night, event, say)
    finally:
        stream.stop()
        stream.generator.close()
        hypothesis.settings.load_profile(before)
    return night


def _schema(
    document: Document, operations: Iterable[Operation], plan: Plan, server: Server
) -> BaseSchema:
    raw = json.loads(json.dumps(document.raw, default=dict))
    shuffled = list(operations)
    random.Random(plan.seed).shuffle(shuffled)  # noqa: S311 - an order, no secret
    schema: BaseSchema = schemathesis.openapi.from_dict(
        whole(raw, shuffled), config=settings(plan, server)
    )
    inprocess.install()
    schema.app = server.app
    properties.call_after(schema, server.after_call)
    server.prepare(schema)
    return schema


def _leave_out(
    schema: BaseSchema,
    document: Document,
    server: Server,
    accepted: Callable[[str], Iterable[str]],
) -> None:
    """Take out of schemathesis' complaints those that are none, before it makes them small."""
    by_label = {operation.label: operation for operation in document.operations}
    judge = Judge(document)

    @schema.hook
    def filter_failure(
        _context: HookContext, failure: Failure, case: Case[Any], response: Response
    ) -> bool:
        check = _CHECK_OF.get(type(failure).__name__, "")
        operation = by_label[case.operation.label]
        return not (
            check in accepted(operation.label)
            or judge.why_void(check, operation, case, response)
            or server.excuses(check, response)
        )


#: Kind of failure → the check that tells of it.
_CHECK_OF: Final[Mapping[str, str]] = {
    "ServerError": "not_a_server_error",
    "UndefinedStatusCode": "status_code_conformance",
    "UndefinedContentType": "content_type_conformance",
    "MissingContentType": "content_type_conformance",
    "MalformedMediaType": "content_type_conformance",
    "JsonSchemaError": "response_schema_conformance",
    "MalformedJson": "response_schema_conformance",
    "ContentDeserializationError": "response_schema_conformance",
    "DiscriminatorMismatch": "response_schema_conformance",
    "AcceptedNegativeData": "negative_data_rejection",
    "IgnoredAuth": "ignored_auth",
    "UseAfterFree": "use_after_free",
    "EnsureResourceAvailability": "ensure_resource_availability",
}


def _take(night: Night, event: events.EngineEvent, say: Callable[[str, str], None]) -> None:
    if isinstance(event, events.PhaseStarted):
        if event.phase.name in TESTING_PHASES:
            say(_layer(event.phase.name), event.phase.name.value)
    elif isinstance(event, events.Interrupted):
        night.is_whole = False
    elif isinstance(event, events.NonFatalError):
        told = Violation(check="error", message=f"{event.label}: {event.value!r}")
        night.add(event.label if event.label in night.labels else "", _layer(event.phase), told)
    elif isinstance(event, events.FatalError):
        night.is_whole = False
        night.add("", PROPERTIES, Violation(check="error", message=repr(event.exception)))
    elif isinstance(event, events.ScenarioFinished):
        layer = _layer(event.phase)
        night.chains += layer == STATEFUL
        for node in event.recorder.cases.values():
            night.requests[node.value.operation.label, layer] += 1
        for label, violation in _violations(event.recorder, layer):
            night.add(label, layer, violation)


def _layer(phase: PhaseName | None) -> str:
    return STATEFUL if phase is PhaseName.STATEFUL_TESTING else PROPERTIES


def _violations(recorder: ScenarioRecorder, layer: str) -> Iterator[tuple[str, Violation]]:
    for case_id, checks in recorder.checks.items():
        for check in checks:
            info = check.failure_info
            if info is None:
                continue
            interaction = recorder.interactions.get(case_id)
            answer = interaction.response if interaction is not None else None
            steps = _steps(recorder, case_id) if layer == STATEFUL else []
            violation = Violation(
                check=check.name,
                message=f"{info.failure.title}: {info.failure.message}{_told(steps)}",
                status=str(answer.status_code) if answer is not None else "",
                curl="\n".join(_curl(recorder, one) for one in steps) or info.code_sample,
            )
            yield recorder.cases[case_id].value.operation.label, violation


def _steps(recorder: ScenarioRecorder, case_id: str) -> list[Case[Any]]:
    """Give the requests up to the one that failed.

    All of them, not only those whose answers went into it: any may have changed the server.
    """
    ids = list(recorder.interactions)
    before = ids[: ids.index(case_id) + 1] if case_id in ids else [case_id]
    return [recorder.cases[one].value for one in before]


def _curl(recorder: ScenarioRecorder, case: Case[Any]) -> str:
    headers = recorder.find_request_headers(case_id=case.id)
    return case.as_curl_command(headers=headers)


def _told(steps: Sequence[Case[Any]]) -> str:
    """Tell the requests that lead to a failure, if it takes more than one."""
    if len(steps) <= 1:
        return ""
    told = (f"{n}. {one.method} {one.formatted_path}" for n, one in enumerate(steps, start=1))
    return "\n\nIn these steps:\n" + "\n".join(told)
