"""The generated client between an identity provider and an API that checks its tokens.

The provider is reached over HTTP, as it is in use. The API is a gateway as there is one before
Expertflow CX: it lets a request through whose token the realm's key set checks, and knows nothing
else of who issued it.
"""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

import httpx
import jwt

from contract_tests.harness.checks import client as harness
from contract_tests.harness.document import subject
from contract_tests.harness.document.calls import Call
from contract_tests.harness.servers import identity
from contract_tests.identity.behaviours import BASE, CERTS, TOKEN, Form

API_URL = "https://api.test"

#: What only the generated package knows.
Generated = Any


def _call() -> Call:
    """Give a call that changes nothing and needs a token."""
    wanted = (o for o in subject.operations() if o.method == "get")
    secured = (o for o in wanted if identity.wants_bearer(subject.document(), o))
    return identity.first_call(next(secured))


@dataclass
class Scene:
    """A realm's URL, the API behind its gateway, and what went through it.

    `grants` are those the client has asked for, `tokens` those it has called with; `refused` are
    tokens the gateway takes for bad ones.
    """

    realms_url: str
    grants: list[str] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)
    refresh_tokens: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self.call = _call()
        keys = httpx.get(self.realms_url + BASE + CERTS).json()
        self.keys = jwt.PyJWKSet.from_dict(keys)

    @contextlib.contextmanager
    def client(self, user: Form, client: Form, *, is_own: bool = False) -> Iterator[Generated]:
        """Give a client that logs in as a user by password, or for itself."""
        mounts = {f"all://{httpx.URL(API_URL).host}": httpx.MockTransport(self._answer)}
        hooks: dict[str, list[Callable[..., Any]]] = {
            "request": [self._note],
            "response": [self._note_answer],
        }
        with httpx.Client(mounts=mounts, event_hooks=hooks) as http:
            kind, credentials = harness.package().Client, self._credentials(user, client, is_own)
            yield kind(API_URL, credentials, http_client=http).with_options(base_url=API_URL)

    @contextlib.asynccontextmanager
    async def async_client(self, user: Form, client: Form) -> AsyncIterator[Generated]:
        """Give a client whose calls are awaited."""

        async def note(request: httpx.Request) -> None:
            self._note(request)

        mounts = {f"all://{httpx.URL(API_URL).host}": httpx.MockTransport(self._answer)}
        async with httpx.AsyncClient(mounts=mounts, event_hooks={"request": [note]}) as http:
            kind, credentials = harness.package().AsyncClient, self._credentials(user, client)
            yield kind(API_URL, credentials, http_client=http).with_options(base_url=API_URL)

    def ask(self, client: Generated) -> Generated:
        """Make the call; awaited where the client is."""
        return harness.method(client, self.call.operation)(**harness.arguments(self.call))

    def _credentials(self, user: Form, client: Form, is_own: bool = False) -> Generated:
        package, url = harness.package(), self.realms_url + BASE + TOKEN
        if is_own:
            return package.ClientCredentials(url, client["client_id"], client["client_secret"])
        names = (client["client_id"], user["username"], user["password"])
        return package.PasswordGrant(url, *names, client_secret=client.get("client_secret"))

    def _note(self, request: httpx.Request) -> None:
        if request.url.path.endswith(TOKEN):
            [grant] = parse_qs(request.content.decode())["grant_type"]
            with self.lock:
                self.grants.append(grant)

    def _note_answer(self, response: httpx.Response) -> None:
        if response.request.url.path.endswith(TOKEN) and response.read():
            self.refresh_tokens.append(response.json().get("refresh_token", ""))

    def _answer(self, request: httpx.Request) -> httpx.Response:
        token = request.headers.get("authorization", "").removeprefix("Bearer ")
        if token in self.refused or not self._is_valid(token):
            return httpx.Response(401, json={"error": "unauthorized"})
        with self.lock:
            self.tokens.append(token)
        time.sleep(0)  # lets another thread go first, as a network would
        return httpx.Response(200, json=_shown(self.call))

    def _is_valid(self, token: str) -> bool:
        try:
            key = self.keys[jwt.get_unverified_header(token)["kid"]]
            jwt.decode(token, key, algorithms=["RS256"], options={"verify_aud": False})
        except (jwt.InvalidTokenError, KeyError):
            return False
        return True


def _shown(call: Call) -> Any:  # noqa: ANN401 - any JSON value
    """Give the documented success."""
    answer = next(r for r in call.operation.responses if r.matches(200))
    examples: Mapping[str, Any] = answer.content[0].examples
    return next(iter(examples.values()))
