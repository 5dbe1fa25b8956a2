"""Operations of the document that log a user in: they wrap what the realm's token endpoint answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from postspec.json_pointer import pointer_to
from postspec.openapi import MediaType, Operation
from postspec.stub._declarations import Problem, StubFile
from postspec.stub._expressions import at_pointer
from postspec.stub.http._answers import Answers
from postspec.stub.http._checks import Checked, Refusal
from postspec.stub.http._message import Json, Request
from postspec.stub.http._statuses import Purpose
from postspec.stub.http._values import MISSING
from postspec.stub.identity._access_entries import LoginEntry
from postspec.stub.identity._identity import Identity
from postspec.stub.webhooks._payloads import changed

_KINDS: Final = (frozenset({"username", "password"}), frozenset({"refresh_token"}))


class Logins:
    """The operations `stub.yaml` declares as logins.

    Raises:
        DeclarationError: an entry names no operation, or a place its bodies do not have.
    """

    def __init__(
        self,
        operations: tuple[Operation, ...],
        declared: StubFile,
        answers: Answers,
        identity: Identity,
    ) -> None:
        self._answers = answers
        self._identity = identity
        self._prefix = _realms_prefix(operations)
        self._entries: dict[str, LoginEntry] = {}
        by_id = {one.operation_id: one for one in operations}
        problems: list[Problem] = []
        for number, entry in enumerate(declared.declarations.logins):
            at = f"/logins/{number}"
            operation = by_id.get(entry.operation)
            if operation is None:
                message = f"no operation is called `{entry.operation}`"
                problems.append(Problem(f"{at}/operation", message, entry.operation, list(by_id)))
            else:
                problems += self._problems(entry, operation, at)
                self._entries[entry.operation] = entry
        if problems:
            raise declared.error(problems)

    def answer(self, operation: Operation, request: Request, checked: Checked) -> Json | Refusal:
        """Give the body of an answer with tokens, a refusal, or MISSING if it is no login."""
        entry = self._entries.get(operation.operation_id)
        if entry is None:
            return MISSING
        sent = {str(name): at_pointer(checked.body, at) for name, at in entry.request.items()}
        base = f"http://{request.headers.get('host', 'localhost')}{self._prefix}"
        told = self._identity.logged_in(sent, entry.client, entry.realm, base)
        if isinstance(told, str):
            return Refusal(Purpose.UNAUTHENTICATED, told, keeps_body=True)
        values = {where: told[what] for where, what in entry.response.items() if what in told}
        return changed(self._answers.documented(operation).value, values)

    def _problems(self, entry: LoginEntry, operation: Operation, at: str) -> Iterator[Problem]:
        if frozenset(entry.request) not in _KINDS:
            message = "a login has a `username` and a `password`, or a `refresh_token`"
            yield Problem(f"{at}/request", message)
        for name, where in entry.request.items():
            if not any(_has(value, where) for value in _examples(operation.body)):
                message = f"no example of the request has `{where}`"
                yield Problem(pointer_to(f"{at}/request", name), message)
        shown = self._answers.documented(operation).value
        for where in entry.response:
            if not _has(shown, where):
                message = f"the documented answer has no `{where}`"
                yield Problem(pointer_to(f"{at}/response", where), message)


def _realms_prefix(operations: tuple[Operation, ...]) -> str:
    """Give the path below which the document has its realms, nothing if it has none."""
    ends = (one.path.partition("/realms/") for one in operations if one.path.endswith("/token"))
    return next((before for before, found, _ in ends if found), "")


def _examples(body: tuple[MediaType, ...]) -> Iterator[Json]:
    for media in body:
        yield from media.examples.values()


def _has(value: Json, where: str) -> bool:
    return where.startswith("/") and at_pointer(value, where) is not MISSING
