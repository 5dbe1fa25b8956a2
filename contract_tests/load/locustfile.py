"""The users of a load, as Locust runs them; `python -m contract_tests.load` starts it."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx

from contract_tests.harness.checks import client
from contract_tests.harness.document import subject
from contract_tests.harness.document.calls import Call
from contract_tests.harness.runs.created import Registry
from contract_tests.harness.servers.target import Target, find_target, stub_target
from contract_tests.harness.servers.traffic import Recording
from contract_tests.load.order import ORDER, Order, read_order
from contract_tests.load.plan import weighted_calls
from contract_tests.load.tally import Tally
from postspec.client.runtime.credentials import PasswordGrant
from postspec.report import NO_ANSWER

# An extra without types: all of it is Any, there or not.
locust: Any = import_module("locust")
runners: Any = import_module("locust.runners")

#: A value of Locust's.
Environment = Any

order: Order = read_order(os.environ[ORDER])
tally = Tally()


def _target() -> Target:
    if order.stub_url:
        return stub_target(order.stub_url, order.run)
    return find_target(
        order.target, subject.project(), allow_writes=order.allow_writes, run=order.run
    )


target = _target()
settings = subject.project().contract_load


def _registry() -> Registry:
    """Give where this process writes down what it creates, before the next request, as in any run."""
    return Registry(subject.document(), Path(order.folder, f"created-{os.getpid()}.jsonl"))


@cache
def _api() -> Any:  # noqa: ANN401 - the generated client
    """Give one client for all users of a process: one pool of connections, and one login.

    It is made when first used, which is in the process that uses it.
    """
    package, credentials = client.package(), target.credentials
    known = (
        package.PasswordGrant(
            credentials.token_url,
            credentials.client_id,
            credentials.username,
            credentials.password.reveal(),
            client_secret=credentials.client_secret and credentials.client_secret.reveal(),
        )
        if isinstance(credentials, PasswordGrant)
        else package.StaticToken(target.login.token(httpx.Client()))
    )
    recording = Recording(0)
    recording.listen(_registry().note)
    http = httpx.Client(
        timeout=30.0,
        limits=httpx.Limits(max_connections=None, max_keepalive_connections=None),
        event_hooks={"response": [recording.add_response]},
        headers={"User-Agent": target.user_agent},
    )
    api = package.Client(
        target.url,
        known,
        http_client=http,
        retries=package.Retries.none(),
        allow_plain_http=True,
    )
    return api.with_options(base_url=target.url)  # whatever server an operation has


def _task(call: Call) -> Callable[[Any], None]:
    label, arguments = call.operation.label, client.arguments(call)

    def task(user: Any) -> None:  # noqa: ANN401 - one of Locust's
        with _measured(user.environment, label):
            client.method(_api(), call.operation)(**arguments)

    return task


@contextmanager
def _measured(environment: Environment, label: str) -> Iterator[None]:
    """Count a call: a refusal that was answered is an answer; a 5xx, or none, is a failure."""
    package, began = client.package(), time.perf_counter()
    status, problem = "2XX", None
    try:
        yield
    except package.StatusError as error:
        status = str(error.status)
        problem = error if error.status >= 500 else None
    except package.DecodeError:
        pass  # it was answered; what is wrong with answers, the contract tests say
    except package.ApiError as error:
        status, problem = NO_ANSWER, error
    ms = (time.perf_counter() - began) * 1000
    tally.note(label, status, ms)
    environment.events.request.fire(
        request_type="call",
        name=label,
        response_time=ms,
        response_length=0,
        exception=type(problem).__name__ if problem else None,
        context={},
    )


calls = weighted_calls(subject.document(), target, _registry(), settings.weights)

#: Somebody who makes documented calls, one after the other. Locust looks for such classes here.
Person = type(
    "Person",
    (locust.User,),
    {
        "wait_time": locust.constant(settings.think_time_s),
        "tasks": {_task(call): weight for call, weight in calls},
    },
)


# --- what is written ------------------------------------------------------------------------------


def _report(data: dict[str, Any], **_: object) -> None:
    data["tally"] = tally.take()


def _reported(data: Mapping[str, Any], **_: object) -> None:
    tally.add(data.get("tally", {"answers": {}, "latencies": {}}))


def _write(environment: Environment, **_: object) -> None:
    """Write what came of it, in the process that knows all of it."""
    if isinstance(environment.runner, runners.WorkerRunner):
        return
    total = environment.stats.total
    seconds = max((total.last_request_timestamp or 0) - total.start_time, 0)
    path = Path(order.folder, order.result)
    path.write_text(json.dumps({**tally.take(), "seconds": seconds}), "utf-8")


locust.events.report_to_master.add_listener(_report)
locust.events.worker_report.add_listener(_reported)
locust.events.quitting.add_listener(_write)
