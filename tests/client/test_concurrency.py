"""Two hundred callers share one token, whatever happens while it is renewed."""

from __future__ import annotations

import asyncio
import importlib
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

import httpx
import pytest

CALLERS = 200
TOKEN_URL = "https://id.example.com/realms/r/protocol/openid-connect/token"
BASE = "https://cx.example.com"

#: What a package generated for this run has; a type checker does not know it.
Anything = Any


@dataclass
class Clock:
    """Seconds that pass when a test says so."""

    now_s: float = 1000.0

    def __call__(self) -> float:
        """Give the time."""
        return self.now_s


@dataclass
class Provider:
    """An identity provider and an API. `token_calls` are the grants asked for, in order."""

    token_calls: list[str] = field(default_factory=list)
    logouts: list[str] = field(default_factory=list)
    valid: set[str] = field(default_factory=set)
    granted: int = 0
    #: What a token request meets before it is answered.
    meets: Callable[[str], httpx.Response | None] = lambda _: None

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer as whichever of the two is asked."""
        if request.url.path.endswith("/logout"):
            self.logouts.append(dict(httpx.QueryParams(request.content.decode()))["refresh_token"])
            self.valid.clear()
            return httpx.Response(204)
        if request.url != TOKEN_URL:
            token = request.headers["Authorization"].removeprefix("Bearer ")
            return httpx.Response(200 if token in self.valid else 401, json=[])
        grant = dict(httpx.QueryParams(request.content.decode()))["grant_type"]
        self.token_calls.append(grant)
        return self.meets(grant) or self.grant()

    def grant(self) -> httpx.Response:
        """Give a token that is good from now on."""
        self.granted += 1
        n = self.granted
        self.valid.add(f"t{n}")
        answer = {"access_token": f"t{n}", "refresh_token": f"r{n}", "expires_in": 300}
        return httpx.Response(200, json=answer)


@pytest.fixture
def provider() -> Provider:
    """Give a provider that grants everything."""
    return Provider()


@pytest.fixture
def clock(desk_client: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Give the clock that all clients of a test go by."""
    clock = Clock()
    auth: Anything = importlib.import_module(f"{desk_client.__name__}.auth")
    original = auth.TokenAuth.__init__
    monkeypatch.setattr(
        auth.TokenAuth, "__init__", lambda self, *a, **k: original(self, *a, **k, clock=clock)
    )
    return clock


@pytest.fixture
def credentials(desk_client: ModuleType) -> object:
    """Give a user's name and password."""
    package: Anything = desk_client
    return package.PasswordGrant(TOKEN_URL, "app", "jane", "hunter2")


@pytest.fixture
def client(
    desk_client: ModuleType, provider: Provider, clock: Clock, credentials: object
) -> Iterator[Anything]:
    """Give a blocking client whose token has just expired."""
    package: Anything = desk_client
    with httpx.Client(transport=httpx.MockTransport(provider)) as http:
        made = package.Client(BASE, credentials, http_client=http, retries=package.Retries.none())
        made.routing_engine.list_queues()
        clock.now_s += 400
        provider.token_calls.clear()
        provider.valid.clear()
        yield made


def in_threads(call: Callable[[], object], count: int = CALLERS) -> list[object]:
    """Call at once in as many threads; give what they returned or raised."""
    start = threading.Barrier(count)

    def run() -> object:
        start.wait(30)
        try:
            return call()
        except Exception as error:  # noqa: BLE001 - it is what the test looks at
            return error

    with ThreadPoolExecutor(count) as pool:
        return [done.result() for done in [pool.submit(run) for _ in range(count)]]


class BusyLock:
    """A lock that somebody has; who waits for it is interrupted."""

    released = 0

    def acquire(self) -> bool:
        """Be interrupted."""
        raise KeyboardInterrupt

    def release(self) -> None:
        """Note that it was given back."""
        self.released += 1


def test_who_is_interrupted_while_waiting_gives_nothing_back(
    desk_client: ModuleType, credentials: object
) -> None:
    """Ctrl-C in a thread that waits for the token leaves the lock to who has it."""
    auth: Anything = importlib.import_module(f"{desk_client.__name__}.auth").TokenAuth(credentials)
    auth._lock = lock = BusyLock()
    with pytest.raises(KeyboardInterrupt):
        next(auth.sync_auth_flow(httpx.Request("GET", BASE)))
    assert lock.released == 0


def test_two_hundred_threads_renew_an_expired_token_once(
    client: Anything, provider: Provider
) -> None:
    """One refresh, two hundred answers."""
    assert in_threads(client.routing_engine.list_queues) == [[]] * CALLERS
    assert provider.token_calls == ["refresh_token"]


def test_two_hundred_threads_share_one_refusal(
    client: Anything, provider: Provider, desk_client: ModuleType
) -> None:
    """The refresh is refused, so is the grant it falls back to: each caller gets its own error.

    Who comes after the refusal may try again; who waited for it may not.
    """
    package: Anything = desk_client
    provider.meets = refusing_once_all_wait(client)
    found = in_threads(client.routing_engine.list_queues)
    assert {type(error) for error in found} == {package.AuthenticationError}
    assert {str(error) for error in found} == {"the token was refused: no more"}
    assert len({id(error) for error in found}) == CALLERS
    assert provider.token_calls == ["refresh_token", "password"]


def refusing_once_all_wait(client: Anything) -> Callable[[str], httpx.Response]:
    """Refuse, but not before every other thread has asked for the lock."""
    waiting = threading.Semaphore(0)
    lock = client._session.site.auth._lock

    class Watched:
        def acquire(self) -> bool:
            waiting.release()
            return bool(lock.acquire())

        def release(self) -> None:
            lock.release()

    client._session.site.auth._lock = Watched()
    is_first = iter([True])

    def refuse(_: str) -> httpx.Response:
        if next(is_first, False):
            for _number in range(CALLERS):
                assert waiting.acquire(timeout=30)
        return httpx.Response(400, json={"error_description": "no more"})

    return refuse


def test_a_refused_refresh_falls_back_to_a_new_grant_for_all(
    client: Anything, provider: Provider
) -> None:
    """An ended session costs one refresh and one login, and no caller notices."""
    provider.meets = lambda grant: httpx.Response(400) if grant == "refresh_token" else None
    assert in_threads(client.routing_engine.list_queues) == [[]] * CALLERS
    assert provider.token_calls == ["refresh_token", "password"]


def test_a_logout_waits_for_a_refresh_and_ends_its_session(
    client: Anything, provider: Provider
) -> None:
    """The token that is on its way is the one given back; none is left in hand."""
    is_asked, may_answer = threading.Event(), threading.Event()

    def slowly(_: str) -> None:
        is_asked.set()
        assert may_answer.wait(30)

    provider.meets = slowly
    with ThreadPoolExecutor(2) as pool:
        call = pool.submit(client.routing_engine.list_queues)
        assert is_asked.wait(30)
        logout = pool.submit(client.logout)
        with pytest.raises(TimeoutError):
            logout.result(0.05)
        may_answer.set()
        logout.result(30)
        assert call.result(30) == []
    assert provider.logouts == ["r2"]
    assert client.routing_engine.list_queues() == []


# --- tasks ----------------------------------------------------------------------------------------


@dataclass
class Desk:
    """An asynchronous client whose token has just expired; a token request waits for `gate`."""

    client: Anything
    provider: Provider
    is_asked: asyncio.Event
    gate: asyncio.Event

    def list_queues(self) -> asyncio.Task[object]:
        """Start a call."""
        return asyncio.create_task(self.client.routing_engine.list_queues())

    async def all_waiting(self, count: int = CALLERS) -> list[asyncio.Task[object]]:
        """Start calls; one of them asks for the token, the others wait for it."""
        tasks = [self.list_queues() for _ in range(count)]
        await self.is_asked.wait()
        while len(self.client._session.site.auth._async_lock._waiters or ()) < count - 1:
            await asyncio.sleep(0)
        return tasks


def run(
    desk_client: ModuleType, clock: Clock, credentials: object, test: Callable[[Desk], Any]
) -> Provider:
    """Run a test's coroutine on a `Desk`; give its provider."""
    package: Anything = desk_client
    provider = Provider()

    async def main() -> None:
        desk = Desk(None, provider, asyncio.Event(), asyncio.Event())
        desk.gate.set()

        async def answer(request: httpx.Request) -> httpx.Response:
            if request.url == TOKEN_URL:
                desk.is_asked.set()
                await desk.gate.wait()
            await asyncio.sleep(0)
            return provider(request)

        async with httpx.AsyncClient(transport=httpx.MockTransport(answer)) as http:
            desk.client = package.AsyncClient(
                BASE, credentials, http_client=http, retries=package.Retries.none()
            )
            await desk.client.routing_engine.list_queues()
            clock.now_s += 400
            provider.token_calls.clear()
            provider.valid.clear()
            desk.is_asked.clear()
            await test(desk)

    asyncio.run(main())
    return provider


def test_two_hundred_tasks_renew_an_expired_token_once(
    desk_client: ModuleType, clock: Clock, credentials: object
) -> None:
    """One refresh, two hundred answers."""

    async def test(desk: Desk) -> None:
        desk.gate.clear()
        tasks = await desk.all_waiting()
        desk.gate.set()
        assert await asyncio.gather(*tasks) == [[]] * CALLERS

    assert run(desk_client, clock, credentials, test).token_calls == ["refresh_token"]


def test_two_hundred_tasks_share_one_refusal(
    desk_client: ModuleType, clock: Clock, credentials: object
) -> None:
    """Each waiting task gets an error of its own, of the same type and text."""
    package: Anything = desk_client

    async def test(desk: Desk) -> None:
        desk.gate.clear()
        desk.provider.meets = lambda _: httpx.Response(400, json={"error": "invalid_grant"})
        tasks = await desk.all_waiting()
        desk.gate.set()
        found = await asyncio.gather(*tasks, return_exceptions=True)
        assert {type(error) for error in found} == {package.AuthenticationError}
        assert len({str(error) for error in found}) == 1
        assert len({id(error) for error in found}) == CALLERS
        desk.provider.meets = lambda _: None
        assert await desk.list_queues() == []

    provider = run(desk_client, clock, credentials, test)
    assert provider.token_calls == ["refresh_token", "password", "refresh_token"]


@pytest.mark.parametrize("cancelled", [1, 5, CALLERS])
def test_a_cancelled_refresh_leaves_the_client_usable(
    desk_client: ModuleType, clock: Clock, credentials: object, cancelled: int
) -> None:
    """Whoever is cancelled, the others get their answers; who comes later finds no lock taken."""

    async def test(desk: Desk) -> None:
        desk.gate.clear()
        tasks = await desk.all_waiting()
        for task in tasks[:cancelled]:
            task.cancel()
        await asyncio.sleep(0)
        desk.gate.set()
        found = await asyncio.gather(*tasks, return_exceptions=True)
        assert [type(one) for one in found[:cancelled]] == [asyncio.CancelledError] * cancelled
        assert found[cancelled:] == [[]] * (CALLERS - cancelled)
        assert await asyncio.wait_for(desk.list_queues(), 10) == []
        assert not desk.client._session.site.auth._async_lock.locked()

    provider = run(desk_client, clock, credentials, test)
    # The cancelled refresh reached no answer; one more is all that the others need.
    assert provider.token_calls == ["refresh_token"]


def test_a_refresh_that_takes_too_long_leaves_the_client_usable(
    desk_client: ModuleType, clock: Clock, credentials: object
) -> None:
    """A caller's own time limit is a cancellation."""

    async def test(desk: Desk) -> None:
        desk.gate.clear()
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.01):
                await desk.client.routing_engine.list_queues()
        desk.gate.set()
        assert await desk.list_queues() == []

    assert run(desk_client, clock, credentials, test).token_calls == ["refresh_token"]


def test_a_tasks_logout_waits_for_a_refresh(
    desk_client: ModuleType, clock: Clock, credentials: object
) -> None:
    """The token that is on its way is the one given back."""

    async def test(desk: Desk) -> None:
        desk.gate.clear()
        (call,) = await desk.all_waiting(1)
        logout = asyncio.create_task(desk.client.logout())
        await asyncio.sleep(0)
        desk.gate.set()
        assert await call == []
        await logout
        assert desk.provider.logouts == ["r2"]

    run(desk_client, clock, credentials, test)
