"""Generated requests for one operation, and what the answers violate. Schemathesis does the work.

Same document, same server: same requests, whatever the order of tests. So the generator gets no
data back from responses, keeps no database, caches nothing, and draws nothing from the literals of
whatever code happens to be imported. `POSTSPEC_MAX_EXAMPLES` sets how many random requests each
operation gets beside those its examples and its schemas' corners give.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import schemathesis
import schemathesis.engine
from hypothesis.internal.conjecture.providers import HypothesisProvider
from hypothesis.internal.constants_ast import Constants
from schemathesis.core.parameters import ParameterLocation
from schemathesis.core.transport import Response
from schemathesis.engine import events
from schemathesis.engine.recorder import ScenarioRecorder
from schemathesis.generation.case import Case
from schemathesis.hooks import HookContext
from schemathesis.schemas import BaseSchema

from contract_tests.harness.answers.judging import can_refuse
from contract_tests.harness.answers.violations import Violation
from contract_tests.harness.document.calls import as_text
from contract_tests.harness.document.excerpt import excerpt
from contract_tests.harness.document.schemas import Checker
from contract_tests.harness.servers import inprocess
from contract_tests.harness.servers.inprocess import App
from postspec.openapi import Document, MediaType, Operation

Json = Any

MAX_EXAMPLES = int(os.environ.get("POSTSPEC_MAX_EXAMPLES", "5"))

CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "ignored_auth",
)

# Hypothesis draws one text or number in twenty from the source of the modules around it, so an edit
# of ours would change what is sent. It has no setting for that.
setattr(HypothesisProvider, "_local_constants", Constants())  # noqa: B010 - private, not typed so

_NO_RESPONSES = {"extra-data-sources": {"responses": False}}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The requests that were sent, in order, and every violation, each check and message once."""

    requests: tuple[str, ...] = field(repr=False)
    violations: tuple[Violation, ...]

    @property
    def failed_checks(self) -> set[str]:
        """The names of the checks that failed."""
        return {violation.check for violation in self.violations}


def settings(
    *, headers: Mapping[str, str], base_url: str | None = None, max_examples: int = MAX_EXAMPLES
) -> schemathesis.Config:
    """Give the settings under which the same requests are made every time."""
    chosen = {
        "headers": dict(headers),
        "continue-on-failure": True,
        "max-redirects": 0,
        "generation": {"max-examples": max_examples, "deterministic": True, "database": "none"},
        "checks": {"enabled": False, **{name: {"enabled": True} for name in CHECKS}},
        "phases": {
            "examples": _NO_RESPONSES,
            # Another method may be another operation, one that changes things.
            "coverage": {"unexpected-methods": [], **_NO_RESPONSES},
            "fuzzing": {
                "operation-ordering": "none",
                "error-feedback": {"enabled": False},
                **_NO_RESPONSES,
            },
            "stateful": {"enabled": False},
        },
        "cache": {"enabled": False},
        "analysis": {"constants": {"enabled": False}},
        **({"base-url": base_url} if base_url else {}),
    }
    return schemathesis.Config.from_dict(chosen)


#: Called with each request and its answer.
AfterCall = Callable[[Case[Any], Response], None]


@dataclass(frozen=True)
class Prober:
    """Sends generated requests to a server and gives what its answers violate.

    `app` is called in this process; without one the configuration has the server's URL.
    `after_call` is told of every request and its answer as they happen; `prepare` is given each
    schema before requests are made from it, to put a login on them for example.
    """

    document: Document
    config: schemathesis.Config = field(repr=False)
    app: App | None = field(default=None, repr=False)
    after_call: AfterCall | None = field(default=None, repr=False)
    prepare: Callable[[BaseSchema], None] | None = field(default=None, repr=False)

    def outcome(self, operation: Operation) -> Outcome:
        """Send one operation's requests and give what their answers violate."""
        happened = list(schemathesis.engine.from_schema(self._schema(operation)).execute())
        scenarios = [e.recorder for e in happened if isinstance(e, events.ScenarioFinished)]
        violations = [v for event in happened for v in _errors(event)]
        violations += [v for recorder in scenarios for v in self._failures(operation, recorder)]
        return Outcome(
            requests=tuple(text for recorder in scenarios for text in _requests(recorder)),
            violations=tuple({(v.check, v.message): v for v in violations}.values()),
        )

    @cached_property
    def _raw(self) -> dict[str, Json]:
        copy: dict[str, Json] = json.loads(json.dumps(self.document.raw, default=dict))
        return copy

    def _schema(self, operation: Operation) -> BaseSchema:
        raw = excerpt(self._raw, operation)
        schema: BaseSchema = schemathesis.openapi.from_dict(raw, config=self.config)
        inprocess.install()
        schema.app = self.app
        if self.after_call is not None:
            call_after(schema, self.after_call)
        if self.prepare is not None:
            self.prepare(schema)
        return schema

    def _failures(self, operation: Operation, recorder: ScenarioRecorder) -> Iterator[Violation]:
        for case_id, checks in recorder.checks.items():
            for check in checks:
                info = check.failure_info
                if info is None or self._is_void(
                    operation, check.name, recorder.cases[case_id].value
                ):
                    continue
                text = f"{info.failure.title}: {info.failure.message}"
                answered = recorder.interactions[case_id].response
                yield Violation(
                    check=check.name,
                    message=text,
                    status=str(answered.status_code) if answered is not None else "",
                    curl=info.code_sample,
                )

    def _is_void(self, operation: Operation, check: str, case: Case[Any]) -> bool:
        """Tell whether a complaint about an accepted request is none.

        Besides what `can_refuse` says: who has no token, `ignored_auth` is about; a value that is
        wrong for one alternative of a union may be right for another, and in a form a number is
        text. What was really sent decides.
        """
        if check != "negative_data_rejection":
            return False
        if not can_refuse(operation) or case.operation.schema.is_security_param_negated(case):
            return True
        wrong = [
            place for place in ParameterLocation if case.meta and case.meta.is_negative_at(place)
        ]
        media = next((m for m in operation.body if m.name == case.media_type), None)
        if wrong != [ParameterLocation.BODY] or media is None:
            return False
        return Checker(self.document).accepts(media.schema, _as_sent(media, case.body))


def call_after(schema: BaseSchema, listener: AfterCall) -> None:
    """Have a listener told of every request made from a schema, and its answer."""

    @schema.hook
    def after_call(_context: HookContext, case: Case[Any], response: Response) -> None:
        listener(case, response)


def _as_sent(media: MediaType, body: Json) -> Json:
    """Give the body with what its media type makes of it: in a form, every field is text."""
    if media.is_json or not isinstance(body, Mapping):
        return body
    return {n: "" if isinstance(v, bytes) else as_text(v) for n, v in body.items()}


def _errors(event: events.EngineEvent) -> Iterator[Violation]:
    """Give what kept schemathesis from testing: a crash of the server in-process, a bad schema."""
    if isinstance(event, events.NonFatalError):
        yield Violation(check="error", message=f"{event.label}: {event.value!r}")
    if isinstance(event, events.FatalError):
        yield Violation(check="error", message=repr(event.exception))


def _requests(recorder: ScenarioRecorder) -> Iterator[str]:
    """Give the requests as text, without the boundary of forms, which is drawn anew each time."""
    for interaction in recorder.interactions.values():
        sent = interaction.request
        content_type = "".join(sent.headers.get("Content-Type", ()))
        boundary = content_type.partition("boundary=")[2].encode()
        body = (sent.body or b"").replace(boundary, b"boundary") if boundary else sent.body or b""
        yield f"{sent.method} {sent.uri} {body!r}"
