"""A night finds what takes several steps, sends nothing that it must not, and can be spent again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Self

import fakeredis
import hypothesis
import pytest
import schemathesis.engine
from contract_tests.harness.answers.violations import Violation
from contract_tests.harness.runs import run
from contract_tests.harness.runs.night import PROPERTIES, STATEFUL, Night, Plan, Server, spend
from contract_tests.harness.servers import server
from contract_tests.harness.servers.inprocess import App, Receive, Scope, Send
from contract_tests.properties import test_night as of_properties
from contract_tests.stateful import test_night as of_chains
from hypothesis.database import ExampleDatabase, InMemoryExampleDatabase
from hypothesis.extra.redis import RedisExampleDatabase
from schemathesis.core.transport import Response
from schemathesis.engine import events
from schemathesis.engine.run import PhaseName
from schemathesis.generation.case import Case

from postspec.openapi import Document, Operation
from postspec.report import verdict
from postspec.stub import StubSettings, make_app

#: Loads a profile of Hypothesis.
InProfile = Callable[[str], None]

_CAR = {
    "type": "object",
    "required": ["name"],
    "properties": {"name": {"type": "string", "maxLength": 20}},
    "additionalProperties": False,
}
_KEPT = {
    "type": "object",
    "required": ["id", "name"],
    "properties": {"id": {"type": "string"}, "name": {"type": "string"}},
}


def _answer(status: str, schema: dict[str, Any] | None = None) -> dict[str, Any]:
    content = {"content": {"application/json": {"schema": schema}}} if schema else {}
    return {status: {"description": status, **content}}


_BODY = {"required": True, "content": {"application/json": {"schema": _CAR}}}
_REFUSALS = {**_answer("400"), **_answer("404")}
DOCUMENT = Document(
    "garage.yaml",
    {
        "openapi": "3.1.0",
        "info": {"title": "Garage", "version": "1"},
        "paths": {
            "/cars": {
                "get": {"responses": _answer("200", {"type": "array", "items": _KEPT})},
                "post": {
                    "requestBody": _BODY,
                    "responses": {**_answer("201", _KEPT), **_answer("400")},
                },
            },
            "/cars/{id}": {
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
                ],
                "get": {"responses": {**_answer("200", _KEPT), **_REFUSALS}},
                "put": {
                    "requestBody": _BODY,
                    "responses": {**_answer("200", _KEPT), **_REFUSALS},
                },
                "delete": {"responses": {**_answer("200"), **_REFUSALS}},
            },
        },
    },
)


def stub() -> App:
    """Give a stub of the garage."""
    return make_app(DOCUMENT, StubSettings())


def confused(app: App) -> App:
    """Give an application that fails if a car is changed right after it was deleted."""
    before = ("", "")

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        nonlocal before
        is_wrong = scope["method"] == "PUT" and before == ("DELETE", scope["path"])
        before = scope["method"], scope["path"]
        if is_wrong:
            await send({"type": "http.response.start", "status": 500, "headers": []})
            await send({"type": "http.response.body", "body": b""})
        else:
            await app(scope, receive, send)

    return answer


def night(
    app: App,
    *,
    seed: int = 1,
    database: ExampleDatabase | None = None,
    takes: Callable[[Operation], bool] = lambda _: True,
) -> tuple[Night, list[str]]:
    """Spend a night of one pass; give what came of it, and what was sent."""
    sent: list[str] = []

    def note(case: Case[Any], answer: Response) -> None:
        sent.append(f"{case.method} {answer.request.url} {answer.request.body!r}")

    plan = Plan(seed=seed, seconds=None, max_examples=20, database=database)
    asked = Server(headers={}, app=app, takes=takes, after_call=note, excuses=server.excuses)
    return spend(DOCUMENT, plan, asked), sent


@pytest.fixture
def in_profile() -> Iterator[InProfile]:
    """Give what sets Hypothesis' profile until the test is over."""
    before = hypothesis.settings.get_current_profile_name()
    yield hypothesis.settings.load_profile
    hypothesis.settings.load_profile(before)


def test_a_fault_that_takes_steps_is_found_and_told_in_steps() -> None:
    """A change of what was deleted before; each step has a line that repeats it."""
    found, _ = night(confused(stub()))
    (violation,) = [
        one for one in found.of("PUT /cars/{id}", STATEFUL) if one.check == "not_a_server_error"
    ]
    told = violation.message.partition("In these steps:\n")[2]
    assert [line.split()[1] for line in told.splitlines()][-2:] == ["DELETE", "PUT"]
    assert violation.curl.count("curl -X") == len(told.splitlines())


def test_nothing_is_found_where_nothing_is_wrong() -> None:
    """The stub as it is keeps its document, in chains too; every operation is reached."""
    found, _ = night(stub())
    assert found.violations == {}
    assert found.chains > 0
    assert found.not_reached(PROPERTIES) == found.not_reached(STATEFUL) == ()
    assert found.is_whole


def test_a_night_can_be_spent_again() -> None:
    """The same seed sends the same requests in the same order, another one others."""
    first, again, other = (night(stub(), seed=seed)[1] for seed in (7, 7, 8))
    assert first == again
    assert first != other


def test_only_what_may_be_sent_is_sent() -> None:
    """Whatever the links are, and whatever was learnt."""

    def is_safe(operation: Operation) -> bool:
        return operation.method == "get"

    found, sent = night(stub(), takes=is_safe)
    assert {line.partition(" ")[0] for line in sent} == {"GET"}
    assert set(found.labels) == {"GET /cars", "GET /cars/{id}"}


def test_what_the_time_did_not_reach_is_named() -> None:
    """A night that was over before it began has reached nothing."""

    def stop(_case: Case[Any], _answer: Response) -> None:
        raise KeyboardInterrupt

    found = spend(
        DOCUMENT, Plan(seed=1, seconds=None), Server(headers={}, app=stub(), after_call=stop)
    )
    assert not found.is_whole
    assert found.not_reached(PROPERTIES)
    assert found.not_reached(STATEFUL) == found.labels


@pytest.mark.parametrize("profile", ["default", "ci"])
@pytest.mark.parametrize("kind", ["memory", "redis"])
def test_inputs_that_failed_are_kept(kind: str, profile: str, in_profile: InProfile) -> None:
    """Another night, on another machine perhaps, begins with them, in CI as well."""
    in_profile(profile)
    redis = fakeredis.FakeRedis()
    memory = InMemoryExampleDatabase()
    database = memory if kind == "memory" else RedisExampleDatabase(redis)

    async def broken(scope: Scope, receive: Receive, send: Send) -> None:
        body = (await receive())["body"]
        status = 500 if scope["method"] == "POST" and len(body) > 20 else 200
        await send({"type": "http.response.start", "status": status, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    night(broken, database=database)
    assert any(memory.data.values()) if kind == "memory" else redis.keys()


class Crash:
    """A stream of events that an engine gives which crashes: twice in a phase, then altogether."""

    def __init__(self) -> None:
        self.generator = (one for one in _crash())

    def execute(self) -> Self:
        """Give the stream."""
        return self

    def __iter__(self) -> Iterator[events.EngineEvent]:
        return self.generator

    def stop(self) -> None:
        """Do nothing: the crash has stopped it."""


def _crash() -> Iterator[events.EngineEvent]:
    for label in ("GET /cars", "Stateful tests"):
        yield events.NonFatalError(
            error=ValueError(f"about {label}"),
            phase=PhaseName.STATEFUL_TESTING,
            label=label,
            related_to_operation=False,
        )
    yield events.FatalError(exception=ValueError("about all"))


def test_what_crashed_is_about_no_operation(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever schemathesis names it by, unless that is an operation."""
    monkeypatch.setattr(schemathesis.engine, "from_schema", lambda _: Crash())
    found, _ = night(stub())
    assert not found.is_whole
    assert [one.message for one in found.of("GET /cars", STATEFUL)]
    assert "Stateful tests" in found.of("", STATEFUL)[0].message
    assert "about all" in found.of("", PROPERTIES)[0].message


def test_a_night_that_crashed_is_not_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test asks for what is about no operation: the run itself has it among its findings."""
    crashed = Night(labels=("GET /cars",), is_whole=False)
    crashed.add("", STATEFUL, Violation(check="error", message="about all"))
    monkeypatch.setattr(run, "spend", lambda *_, **__: crashed)
    started = run.start_run(run.EMBEDDED, tmp_path)
    started.spend_night(Plan(seed=1, seconds=None), set(), lambda _: None)
    result = started.result("nox", ())
    started.close()
    assert [one.did for one in result.findings] == ["about all"]
    assert verdict(result) == "broken"
    assert not result.is_whole


@pytest.mark.parametrize(
    "test",
    [
        of_properties.test_operation_keeps_its_contract_all_night,
        of_chains.test_operation_keeps_its_contract_in_chains,
    ],
)
def test_what_one_layer_reached_the_other_may_not_have(
    test: Callable[[Night, str], None],
) -> None:
    """A test about what nothing was sent to in its layer is skipped, it has not passed."""
    spent = Night(labels=("GET /cars", "POST /cars"))
    spent.requests.update([("GET /cars", PROPERTIES), ("POST /cars", STATEFUL)])
    skipped = []
    for label in spent.labels:
        try:
            test(spent, label)
        except pytest.skip.Exception:
            skipped.append(label)
    assert len(skipped) == 1
