"""The stub in this process: a login, a clock that tests move, and plain HTTP to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Final

import httpx
from schemathesis.core.transport import Response

from contract_tests.harness.document import subject
from contract_tests.harness.servers import identity
from contract_tests.harness.servers.inprocess import App, AppTransport
from postspec.openapi import Document
from postspec.stub import StubApp, StubFile, StubSettings, User, make_app, stub_of

BASE_URL = "http://stub.test"

#: The header in which the stub says why it refused, and the reasons that no schema can express.
_REASON_HEADER: Final = "x-stub-reason"
_REASONS: Final = frozenset(
    {
        "the item was deleted",
        "there is no such item",
        "there is such an item already",
        "the body names an item that is not there",
    }
)
_ABOUT_STATUS: Final = frozenset({"status_code_conformance", "ensure_resource_availability"})


@dataclass
class Clock:
    """Seconds since the epoch, standing still until a test moves it."""

    now: float = 1_767_225_600.0

    def __call__(self) -> float:
        """Give the time."""
        return self.now


@dataclass(frozen=True)
class Stub:
    """A stub of a document, called without a network."""

    app: StubApp
    clock: Clock = field(default_factory=Clock)

    def client(self, token: str | None = None, app: App | None = None) -> httpx.Client:
        """Give an HTTP client of the stub, or of what `app` makes of it.

        With a token it sends that, and whatever else the document wants of a caller.
        """
        headers = identity.headers(subject.document(), token) if token else {}
        transport = AppTransport(app or self.app)
        return httpx.Client(transport=transport, base_url=BASE_URL, headers=headers)

    def log_in(self) -> str:
        """Give the access token of a new session."""
        with self.client() as http:
            return identity.log_in(http)["access_token"]


def start(document: Document, *more: User) -> Stub:
    """Give a stub of the document in which nothing has happened yet; `more` can log in as well."""
    clock = Clock()
    users = (identity.PERSON, *more, *_documented_users(document))
    credentials = identity.fixed_credentials(document)
    declared = subject.declared() if document is subject.document() else StubFile()
    settings = StubSettings(
        declared=declared,
        users=users,
        credentials=credentials,
        refresh_tokens=dict(_documented_refresh_tokens(document, declared)),
        now=clock,
    )
    return Stub(app=make_app(document, settings), clock=clock)


@cache
def _shared() -> Stub:
    return start(subject.document())


def fresh() -> tuple[Stub, str]:
    """Give the one stub all tests of this process share, everything put back, and a login to it.

    Time stands still in it, so every call gives the same token.
    """
    stub = _shared()
    stub_of(stub.app).reset()
    return stub, stub.log_in()


def _documented_users(document: Document) -> Iterator[User]:
    """Give the users of the document's password grants, so that its own example logs in."""
    bodies = (m for o in document.operations for m in o.body if o.path.endswith("/token"))
    for body in (value for media in bodies for value in media.examples.values()):
        if isinstance(body, Mapping) and {"username", "password"} <= body.keys():
            yield User(str(body["username"]), str(body["password"]), has_every_role=True)


def _documented_refresh_tokens(
    document: Document, declared: StubFile
) -> Iterator[tuple[str, User]]:
    """Give the refresh tokens of the examples of logins, so that these get tokens as well."""
    places = {
        one.operation: one.request.get("refresh_token") for one in declared.declarations.logins
    }
    for operation in document.operations:
        place = places.get(operation.operation_id)
        for body in (value for media in operation.body for value in media.examples.values()):
            if place and isinstance(body, Mapping):
                yield str(body[place.removeprefix("/")]), identity.PERSON


def excuses(check: str, answer: Response) -> bool:
    """Tell whether the stub itself says why an answer that is not documented is right all the same.

    Schemas cannot say that an item is there already, or was deleted; to do as if nothing was wrong
    would be worse than to answer what the document forgets.
    """
    told = answer.headers.get(_REASON_HEADER, [])
    return check in _ABOUT_STATUS and any(reason in _REASONS for reason in told)
