"""One request in, one answer out, in the order a gateway works.

Own paths → faults → identity → route → who calls → checks → state → answer → observers → faults:
`Stub` has one call for each stage, and the first stage that has an answer ends the row.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final
from urllib.parse import quote

from postspec.findings import Finding
from postspec.openapi import Document, Match, Operation, Router, base_path
from postspec.samples import InvalidSchemaError, Sampler, Schemas
from postspec.stub._settings import StubSettings
from postspec.stub.faults._entries import FaultFile
from postspec.stub.faults._faulting import FAULT_HEADER, NO_FAULT, Due, Faults
from postspec.stub.faults._fit import Fit
from postspec.stub.http._answers import Answers
from postspec.stub.http._checks import Checked, Checks, Refusal
from postspec.stub.http._message import Answer, Request, json_answer
from postspec.stub.http._statuses import Purpose
from postspec.stub.http._values import MISSING
from postspec.stub.identity._identity import Identity
from postspec.stub.identity._logins import Logins
from postspec.stub.identity._roles import Roles
from postspec.stub.identity._security import Guard
from postspec.stub.pages._own import OwnPaths
from postspec.stub.state._inventory import Collection
from postspec.stub.state._outcome import Outcome
from postspec.stub.state._state import State
from postspec.stub.state._state_file import StateFile, StateFileError, fingerprint
from postspec.stub.webhooks._calls import MARK_HEADER
from postspec.stub.webhooks._webhooks import Webhooks

#: Told of every success once it is certain: the operation, the request that passed, its outcome
#: and the answer. Called while the stub is locked, so it must not call the stub.
Observer = Callable[[Operation, Checked, Outcome, Answer], None]

# Beyond this no document has a path, and patterns of several variables take their time.
_MAX_PATH: Final = 8192
_LONG_PATH: Final = Refusal(Purpose.LONG_PATH, "the path is too long")
_NO_PATH: Final = Refusal(Purpose.NOT_FOUND, "the document has no such path")
#: What the state says of a request it cannot carry out, by the kind of the outcome.
_REFUSED: Final[Mapping[str, Refusal]] = {
    "missing": Refusal(Purpose.NOT_FOUND, "there is no such item"),
    "gone": Refusal(Purpose.GONE, "the item was deleted"),
    "unfit": Refusal(Purpose.BAD_REQUEST, "the change does not fit the item"),
    "unknown": Refusal(Purpose.NOT_FOUND, "the body names an item that is not there"),
    "protected": Refusal(Purpose.PROTECTED, "the item cannot be deleted"),
    "used": Refusal(Purpose.CONFLICT, "the item is used by others"),
    "conflict": Refusal(Purpose.CONFLICT, "there is such an item already"),
}


class Stub:
    """A server's behaviour without the server: `answer` turns a request into an answer.

    Safe to use from several threads; requests are answered one at a time.
    """

    def __init__(self, document: Document, settings: StubSettings | None = None) -> None:
        self._settings = settings or StubSettings()
        self._seed = self._settings.seed
        self._schemas = Schemas(document)
        sampler = Sampler(self._schemas)
        is_strict = self._settings.is_strict
        self._answers = Answers(self._schemas, sampler, document.operations, is_strict=is_strict)
        self._checks = Checks(document, self._schemas, is_strict=is_strict)
        self._router = Router(document.operations, base_path(document))
        declared = self._settings.declared
        roles = Roles(document.operations, declared)
        self._identity = Identity(self._settings, roles, base_path(document))
        self._guard = Guard(document, self._settings, self._identity.owner, roles)
        self._logins = Logins(document.operations, declared, self._answers, self._identity)
        self._state = State(
            document.operations, self._schemas, sampler, self._answers, self._settings
        )
        self._faults = Faults(
            Fit(document, self._schemas, self._answers, self._state, self._identity.serves),
            initial=self._settings.faults,
            latency_ms=self._settings.latency_ms,
            seed=self._settings.seed,
        )
        self._own = OwnPaths(self, document, is_root_free=self._router.match("/") is None)
        self._log: deque[dict[str, Any]] = deque(maxlen=self._settings.log_size)
        self._lock = threading.Lock()
        self._webhooks = Webhooks(document, self._settings, self._schemas, self._state, self._lock)
        self._observers: list[Observer] = [self._webhooks.observe]
        # Last: what does not fit is taken out of the file, so nothing may be wrong after that.
        self._file = _file_of(document, self._settings)
        #: What became of the items of a file whose document has changed since.
        self.findings = _kept_in(self._file, self._state) if self._file is not None else ()

    @property
    def max_body_bytes(self) -> int:
        """The size of a request body from which on it is refused."""
        return self._settings.max_body_bytes

    @property
    def requests(self) -> list[dict[str, Any]]:
        """The last requests, oldest first: nothing that may be secret.

        Each has `method`, `path`, `status` (0 if nothing was answered), and `fault` if it met one.
        """
        with self._lock:
            return list(self._log)

    @property
    def faults(self) -> list[dict[str, Any]]:
        """The faults there are, in their order: each entry, and what came of it so far."""
        with self._lock:
            return self._faults.reports

    def use_faults(self, given: FaultFile) -> None:
        """Put these faults in place of those there were, until a reset.

        Raises:
            DeclarationError: an entry does not fit the document; then the old ones stay.
        """
        with self._lock:
            self._faults.use(given)

    @property
    def webhooks(self) -> list[dict[str, Any]]:
        """The last call-backs, oldest first: which, after what, where to, what became of it."""
        return self._webhooks.sent

    def settle(self, timeout_s: float = 10.0) -> bool:
        """Wait until no call-back is on its way; tells whether that was so in time."""
        return self._webhooks.settle(timeout_s)

    def close(self) -> None:
        """Break off all call-backs and let go of the state's file. Whoever serves the stub does it."""
        self._webhooks.close()
        with self._lock:
            if self._file is not None:
                self._file.close()

    def observe(self, observer: Observer) -> None:
        """Tell `observer` of every success from now on, after those told already."""
        self._observers.append(observer)

    @property
    def seed(self) -> int:
        """What everything is drawn from since the last reset."""
        return self._seed

    @property
    def collections(self) -> list[Collection]:
        """The items there are, by the paths of their collections."""
        with self._lock:
            return [
                replace(one, items=dict(one.items)) for one in self._state.inventory.collections()
            ]

    def load(self, items: Mapping[str, Sequence[object]], *, seed: int | None = None) -> list[str]:
        """Put items in place of those that collections have, after a reset if there is a seed.

        `items` maps paths of collections to items. Gives what is wrong, and changes nothing then.
        """
        with self._lock:
            inventory = self._state.inventory
            ready, problems = inventory.read(items)
            if problems:
                return problems
            if seed is not None:
                self._reset(seed)
            inventory.put(ready)
            self._state.save()
            return []

    def reset(self, seed: int | None = None) -> None:
        """Put everything back to how it was at the start: items, tokens, faults, the logs.

        With another seed, what is drawn from now on is drawn from that.
        """
        with self._lock:
            self._reset(seed)

    def _reset(self, seed: int | None) -> None:
        self._seed = self._seed if seed is None else seed
        self._state.reset(seed)
        self._state.save()
        self._identity.reset()
        self._faults.reset(seed)
        self._webhooks.reset()
        self._log.clear()

    def answer(self, request: Request) -> Answer:
        """Answer a request."""
        try:
            own = self._own.answer(request)
        except StateFileError as error:
            return _not_kept(error)
        if own is not None:
            return own
        with self._lock:
            due = self._faults.due(self._meant(request)) if self._faults.are_on else NO_FAULT
            try:
                answer = self._faults.instead(due) or (
                    self._identity.answer(request) or self._routed(request, due)
                )
                answer = self._faults.applied(due, answer)
                self._state.save()
            except StateFileError as error:
                answer = _not_kept(error)
            except InvalidSchemaError as error:
                answer = json_answer(500, {"error": "invalid document", "message": error.problem})
            entry = {"method": request.method, "path": request.path, "status": answer.status}
            fault = answer.headers.get(FAULT_HEADER)
            self._log.append({**entry, "fault": fault} if fault else entry)
        return answer

    def _meant(self, request: Request) -> Operation | None:
        """Give the operation that a request means, None if it means none."""
        match = self._router.match(request.path) if len(request.path) <= _MAX_PATH else None
        found = match.operations.get(_method(request, match)) if match else None
        return found[0] if found else None

    def _routed(self, request: Request, due: Due) -> Answer:
        """Answer a request by the operation it means."""
        if len(request.path) > _MAX_PATH:
            return self._answers.refused_at("", _LONG_PATH)
        if (request.method, request.path) == ("OPTIONS", "*"):
            return Answer(204)  # about the server as a whole, of which there is nothing to tell
        match = self._router.match(request.path)
        if match is None:
            return self._answers.refused_at(self._router.own(request.path), _NO_PATH)
        method = _method(request, match)
        if method in match.operations:
            operation, variables = match.operations[method]
            return self._operated(operation, request, variables, due)
        if method == "options":
            return Answer(204, headers={"allow": match.allow})
        operation, _ = next(iter(match.operations.values()))
        return self._answers.refused(operation, _undeclared(match))

    def _operated(
        self, operation: Operation, request: Request, variables: Mapping[str, str], due: Due
    ) -> Answer:
        """Answer a request to an operation: who calls, what is asked, what there is."""
        refused = self._guard.refusal(operation, request)
        if refused is not None and not due.tolerates(refused):
            return self._answers.refused(operation, refused)
        checked = self._checked(operation, request, variables)
        if isinstance(checked, Refusal):
            if due.tolerates(checked):
                return self._answers.shown(operation, {})
            return self._answers.refused(operation, checked)
        told = self._logins.answer(operation, request, checked)
        if isinstance(told, Refusal):
            return self._answers.refused(operation, told)
        if told is MISSING:
            with self._state.pretending(due.pretence):
                outcome = self._state.apply(operation, checked)
        else:
            outcome = Outcome("value", told)
        if outcome.kind in _REFUSED:
            return self._answers.refused(operation, _REFUSED[outcome.kind])
        answer = self._succeed(operation, request, outcome)
        self._state.save()  # before anybody is told of it
        if MARK_HEADER not in request.headers:
            for observer in self._observers:
                observer(operation, checked, outcome, answer)
        return answer

    def _checked(
        self, operation: Operation, request: Request, variables: Mapping[str, str]
    ) -> Checked | Refusal:
        if request.size_bytes > self._settings.max_body_bytes:
            return Refusal(Purpose.TOO_LARGE, "the body is too large")
        refused = self._answers.unacceptable(operation, request.headers.get("accept", ""))
        return refused or self._checks.check(operation, request, variables)

    def _succeed(self, operation: Operation, request: Request, outcome: Outcome) -> Answer:
        shown = self._answers.documented(operation, request.headers.get("accept", ""))
        is_shown = outcome.kind == "stateless" or shown.media is None or not shown.media.is_json
        value = shown.value if is_shown else outcome.value
        headers = {**_location(operation, request, outcome), **outcome.headers}
        return self._answers.success(shown, value, headers)


def _method(request: Request, match: Match) -> str:
    """Give a request's method in lower case; HEAD is GET where only that is declared."""
    method = request.method.lower()
    if method == "head" and "head" not in match.operations and "get" in match.operations:
        return "get"
    return method


def _not_kept(error: StateFileError) -> Answer:
    """Say that what was done may be lost; the file's name is not the caller's business."""
    told = ", ".join(one.message for one in error.findings)
    return json_answer(500, {"error": "state not kept", "message": f"the file {told}"})


def _file_of(document: Document, settings: StubSettings) -> StateFile | None:
    if settings.state_file is None:
        return None
    return StateFile(settings.state_file, fingerprint(document, settings.declared.text))


def _kept_in(file: StateFile, state: State) -> tuple[Finding, ...]:
    """Let a state go on from a file, which is let go of if it cannot."""
    try:
        return state.keep_in(file)
    except BaseException:
        file.close()
        raise


def _undeclared(match: Match) -> Refusal:
    """Say that a path does not declare a method."""
    why = f"the path has {match.allow}"
    return Refusal(Purpose.UNDECLARED_METHOD, why, {"allow": match.allow})


def _location(operation: Operation, request: Request, outcome: Outcome) -> dict[str, str]:
    """Give the address of a new item where the document declares that the answer has one."""
    names = (n.lower() for one in operation.responses for n in one.headers)
    if outcome.created is None or "location" not in names:
        return {}
    return {"location": f"{request.path.rstrip('/')}/{quote(outcome.created, safe='')}"}
