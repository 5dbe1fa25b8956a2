"""One run of the suites: which server, what was seen there, what was found, and what is left of it."""

from __future__ import annotations

import sys
import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from schemathesis.core.transport import Response
from schemathesis.generation.case import Case

from contract_tests.harness.document import subject
from contract_tests.harness.runs import deviations
from contract_tests.harness.runs.created import Created, Registry
from contract_tests.harness.runs.night import Night, Plan, Server, spend
from contract_tests.harness.runs.outcome import ContractBroken, Coverage, findings_of
from contract_tests.harness.runs.stopping import Stop
from contract_tests.harness.runs.thresholds import thresholds
from contract_tests.harness.servers import identity, inprocess, server
from contract_tests.harness.servers.login import LoginError
from contract_tests.harness.servers.receivers import Receiver, find_receivers
from contract_tests.harness.servers.target import Target, find_target, stub_target
from contract_tests.harness.servers.traffic import MOST, Recording
from postspec import __version__
from postspec.openapi import Operation
from postspec.report import (
    PAGE_FILE,
    RUN_FILE,
    Found,
    Run,
    RunError,
    Threshold,
    judged,
    read_run,
    same_once,
    written,
)
from postspec.stub import running

#: The target of a run that names none: the stub, in this process.
EMBEDDED = "stub"

#: The target that is the stub on a port of this machine.
STUB_HTTP = "stub-http"

#: How much of a run may be lost to a kill, in seconds.
_WRITTEN_EVERY_S = 15.0


@dataclass(slots=True)
class ContractRun:
    """A run as it goes on. `target` is None for the embedded stub, which needs no address.

    `folder` is where everything about the run is written; `shard` is a number from 1 and how many
    there are. `plan` is that of a night, None for the gate.
    """

    folder: Path
    target: Target | None
    recording: Recording
    registry: Registry
    coverage: Coverage
    shard: tuple[int, int] | None = None
    receivers: Mapping[str, Receiver] = field(default_factory=dict)
    thresholds: tuple[Threshold, ...] = ()
    plan: Plan | None = None
    stop: Stop = field(default_factory=Stop)
    found: list[Found] = field(default_factory=list)
    is_night_whole: bool = True
    tests: Counter[str] = field(default_factory=Counter)
    _stack: ExitStack = field(default_factory=ExitStack)
    _started: datetime = field(default_factory=lambda: datetime.now(UTC))
    _from: float = field(default_factory=time.monotonic)
    _written: float = float("-inf")
    _before: Run | None = None

    def close(self) -> None:
        """Stop the stub that was started for the run, and handle signals as before."""
        self._stack.close()
        for receiver in self.receivers.values():
            receiver.close()
        self.stop.close()

    def takes(self, operations: Iterable[Operation], *, is_own: bool = False) -> bool:
        """Tell whether a test that sends these operations, on items of its own or any, belongs here."""
        target = self.target
        return target is None or all(target.may_send(one, is_own=is_own) for one in operations)

    def spend_night(
        self, plan: Plan, labels: AbstractSet[str], say: Callable[[str], None]
    ) -> Night:
        """Spend a night at these operations of the target; `say` is told what goes on.

        What was found about no operation is kept already, for no test asks about it; and all of it
        where the run was told to stop: its tests are not run then.
        """
        say(f"night: seed {plan.seed}, {plan.seconds} s, inputs that fail are kept in {plan.shown}")

        def begin(layer: str, phase: str) -> None:
            self.coverage.layer = layer
            say(f"night: {phase}, after {time.monotonic() - self._from:.0f} s")

        kind: deviations.Target = "live" if self.target else "stub"
        with self._night_server(labels) as asked:
            night = spend(
                subject.document(),
                plan,
                asked,
                accepted=lambda label: deviations.accepted(label, kind),
                say=begin,
            )
        self.is_night_whole = night.is_whole
        is_stopped = self.stop.exit_code is not None
        self.found += (one for one in night_findings(night) if is_stopped or not one.operation)
        return night

    @contextmanager
    def _night_server(self, labels: AbstractSet[str]) -> Iterator[Server]:
        def takes(operation: Operation) -> bool:
            return operation.label in labels and self.takes([operation])

        def after_call(case: Case[Any], answer: Response) -> None:
            self.recording.add_case(case, answer)
            self.stop.check()

        if self.target is None:
            stub, token = server.fresh()
            headers = identity.headers(subject.document(), token)
            yield Server(
                headers=headers,
                app=stub.app,
                takes=takes,
                after_call=after_call,
                excuses=server.excuses,
            )
            return
        login, is_stub = self.target.login, self.target.settings.name == STUB_HTTP
        with self.target.client(is_known=False) as http:
            yield Server(
                headers={"User-Agent": self.target.user_agent},
                url=self.target.url,
                takes=takes,
                after_call=after_call,
                prepare=lambda schema: login.sign(schema, http),
                excuses=server.excuses if is_stub else lambda _check, _answer: False,
            )

    def clean_up(self) -> tuple[str, ...]:
        """Remove from the target what the run has created; give what is still there, and why."""
        if self.target is None or not self.registry.items():
            return ()
        with self.target.client(is_known=False) as http:
            try:
                headers = {"Authorization": f"Bearer {self.target.login.token(http)}"}
                return self.registry.remove_all(http, headers, may_stay)
            except (LoginError, KeyboardInterrupt) as error:
                why = str(error) or "the removal was interrupted"
                return tuple(f"{one}: {why}" for one in self.registry.items())

    def result(self, command: str, left: Sequence[str], *, is_whole: bool = True) -> Run:
        """Give what the run has come to; what it has come to so far if it is not whole."""
        run = Run(
            target=self._target_name,
            url=self.target.url if self.target else "",
            started=self._started.isoformat(timespec="seconds"),
            seconds=round(time.monotonic() - self._from, 1),
            requests=self.recording.count if self.target else inprocess.calls(),
            command=command,
            document=document_name(),
            shards=(f"{self.shard[0]}/{self.shard[1]}",) if self.shard else (),
            tests=dict(sorted(self.tests.items())),
            operations=self.coverage.covered(),
            findings=same_once(self.found),
            left=tuple(left),
            thresholds=self.thresholds,
            is_whole=is_whole and self.is_night_whole,
        )
        return judged(run)

    @property
    def _target_name(self) -> str:
        if self.receivers:
            return ", ".join(f"{name} at {one.shown}" for name, one in self.receivers.items())
        return self.target.settings.name if self.target else EMBEDDED

    def note_progress(self, command: str) -> None:
        """Write what the run has come to so far, now and then: a killed run leaves that."""
        if self.target is not None and time.monotonic() - self._written > _WRITTEN_EVERY_S:
            self.write(self.result(command, (), is_whole=False))
            self._written = time.monotonic()

    def write(self, run: Run) -> Path:
        """Write the run in every form it is read in, and give the page.

        An earlier run in the same folder is what this one is compared with, and replaced.
        """
        if self.target is not None:
            self.recording.write(self.folder / "traffic.har")
        return write_run(run, self._before, self.folder)


def may_stay(created: Created) -> bool:
    """Tell whether it is accepted that an item cannot be removed."""
    return deviations.LEFT_BEHIND in deviations.accepted(created.made_by, "live")


def start_run(
    target_name: str,
    folder: Path,
    *,
    allow_writes: bool = False,
    shard: tuple[int, int] | None = None,
    webhooks: Sequence[str] = (),
    plan: Plan | None = None,
) -> ContractRun:
    """Start a run against a target; against `stub-http`, the stub is started as well.

    Where `webhooks` name receivers of the API's calls, the run is about these instead.

    Raises:
        TargetError: there is no such target, or no way in.
        ReceiverError: there is no such receiver, or nothing may be sent to it.
    """
    document = subject.document()
    stack, number = ExitStack(), new_number()
    target = None
    if target_name == STUB_HTTP:
        url = stack.enter_context(running(server.start(document).app))
        target = stub_target(url, number)
    elif target_name != EMBEDDED:
        target = find_target(target_name, subject.project(), allow_writes=allow_writes, run=number)
    run = ContractRun(
        folder=folder,
        target=target,
        recording=Recording(MOST if target else 0),
        registry=Registry(document, folder / "created.jsonl"),
        coverage=Coverage(document),
        shard=shard,
        receivers=find_receivers(webhooks, document, subject.project().contract_webhooks),
        plan=plan,
        thresholds=thresholds(document, target.settings.thresholds if target else ()),
        _stack=stack,
        _before=run_in(folder),
    )
    run.recording.listen(run.coverage.note)
    if target is not None:
        run.recording.listen(run.registry.note)
        run.recording.listen(run.stop.check)
    return run


def night_findings(night: Night) -> Iterator[Found]:
    """Give what a night has found, as its tests would."""
    for (label, layer), violations in night.violations.items():
        operation = subject.operation(label) if label in night.labels else None
        error = ContractBroken(violations.values())
        yield from findings_of(error, operation, layer, "", layer)


def new_number() -> str:
    """Give what everything that a run sends is marked with."""
    return uuid.uuid4().hex[:12]


def document_name() -> str:
    """Give the document as findings name it."""
    path = subject.project().document
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def write_run(run: Run, before: Run | None, folder: Path) -> Path:
    """Write a run, compared with an earlier one, in every form; give the page."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in written(run, before, version=__version__).items():
        beside = folder / f".{name}.part"
        beside.write_text(text, "utf-8")
        beside.replace(folder / name)
    return folder / PAGE_FILE


def run_in(folder: Path) -> Run | None:
    """Give the run that a folder has of earlier, None if there is none that can be read."""
    try:
        return read_run((folder / RUN_FILE).read_text("utf-8"))
    except (OSError, RunError, UnicodeDecodeError):
        return None


def complain(left: Sequence[str]) -> None:
    """Say on stderr what could not be removed."""
    if left:
        sys.stderr.write("\nnot removed from the target:\n" + "".join(f"  {o}\n" for o in left))
