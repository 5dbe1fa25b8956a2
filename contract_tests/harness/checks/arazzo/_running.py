"""A flow, step by step, against a server: where it ends, what the server did otherwise."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

import httpx

from contract_tests.harness.answers.curl import curl_of
from contract_tests.harness.answers.documented import answer_problems
from contract_tests.harness.answers.violations import Violation
from contract_tests.harness.checks.arazzo._criteria import Selector
from contract_tests.harness.checks.arazzo._expressions import (
    MISSING,
    Scope,
    evaluated,
    filled,
    replaced,
)
from contract_tests.harness.checks.arazzo._files import Flow, Step
from contract_tests.harness.document.calls import Call, sent
from postspec.openapi import Document, Parameter

Json = Any

#: How much of a refusal is told.
_LONGEST: Final = 200


def flow_violations(
    http: httpx.Client,
    document: Document,
    flow: Flow,
    headers: Mapping[str, str],
    inputs: Mapping[str, Json],
) -> Iterator[Violation]:
    """Run a flow until a step fails; give that failure, nothing where all went well.

    `headers` go with what needs authentication, `inputs` come before those of the flow itself.
    """
    scope = Scope({**flow.inputs, **inputs})
    for step in flow.steps:
        call = _call(step, scope)
        own = headers if step.operation.needs_authentication else {}
        try:
            answer = sent(http, call, own)
        except httpx.HTTPError as error:
            yield _violation(flow, step, [f"no answer, {type(error).__name__}"])
            return
        after = replace(scope, call=call, answer=answer)
        outputs = {name: _output(one, after) for name, one in step.outputs.items()}
        problems = list(_problems(document, step, after, outputs))
        if problems:
            yield _violation(flow, step, problems, answer)
            return
        scope = replace(scope, outputs={**scope.outputs, step.name: outputs})


def _output(one: str | Selector, scope: Scope) -> Json:
    return one.value(scope) if isinstance(one, Selector) else evaluated(one, scope)


def _call(step: Step, scope: Scope) -> Call:
    given = {key: filled(value, scope) for key, value in step.values.items()}
    values: dict[tuple[str, str], tuple[Parameter, Json]]
    values = {(p.place, p.name): (p, v) for p, v in step.base.values}
    for parameter in step.operation.parameters:
        key = (parameter.place, parameter.name)
        if key in given:
            values[key] = (parameter, given[key])
    body = filled(copy.deepcopy(step.base.body), scope)
    for target, value in step.replacements.items():
        body = replaced(body, target, filled(value, scope))
    return replace(step.base, values=tuple(values.values()), body=body)


def _problems(
    document: Document, step: Step, scope: Scope, outputs: Mapping[str, Json]
) -> Iterator[str]:
    answer = scope.answer
    assert answer is not None
    operation = step.operation
    if not any(r.matches(answer.status_code) for r in operation.responses):
        told = ", ".join(r.status for r in operation.responses)
        yield f"{answer.status_code} came, documented are {told}{_said(answer)}"
    elif not step.speaks_of_status and not answer.is_success:
        yield f"a success is expected, {answer.status_code} came{_said(answer)}"
    yield from (f"{one} does not hold" for one in step.criteria if not one.holds(scope))
    yield from answer_problems(document, operation, answer)
    yield from (
        f"there is nothing at {step.outputs[name]}, which later steps need"
        for name, value in outputs.items()
        if value is MISSING
    )


def _said(answer: httpx.Response) -> str:
    """Give the beginning of what a refusal says."""
    text = " ".join(answer.text.split())
    return f": {text[:_LONGEST]}" if text else ""


def _violation(
    flow: Flow, step: Step, problems: list[str], answer: httpx.Response | None = None
) -> Violation:
    return Violation(
        check="workflow_step",
        message=f"{flow.name}, step {step.name}: {'; '.join(problems)}",
        status=str(answer.status_code) if answer is not None else "",
        curl=curl_of(answer.request) if answer is not None else "",
        operation=step.operation.label,
    )
