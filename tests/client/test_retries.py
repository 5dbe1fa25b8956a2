"""A call is tried again only where that is safe, and not for longer than promised."""

from __future__ import annotations

import asyncio
import email.utils
import time
from dataclasses import replace
from types import ModuleType
from typing import Any

import httpx
import pytest
import respx
from hypothesis import given
from hypothesis import strategies as st

from postspec.client.runtime.errors import ConfigurationError
from postspec.client.runtime.transport import Outcome, Retries, Timeouts, wait_before_retry

BASE = "https://cx.example.com"
cases = st.sampled_from(["Retry-After", "retry-after", "RETRY-AFTER"])
NOW_S = 1_767_323_045.0  # 2026-01-02T03:04:05Z


def wait(
    method: str, outcome: Outcome, *, tries: int = 1, policy: Retries | None = None
) -> float | None:
    """Decide with a fixed clock and the longest draw."""
    return wait_before_retry(policy or Retries(), tries, method, outcome, now_s=NOW_S, draw=1.0)


@pytest.mark.parametrize(
    ("method", "outcome", "seconds"),
    [
        ("GET", Outcome(status=503), 0.5),
        ("get", Outcome(status=502), 0.5),
        ("PUT", Outcome(status=504), 0.5),
        ("DELETE", Outcome(status=429), 0.5),
        ("GET", Outcome(), 0.5),
        ("GET", Outcome(status=500), None),
        ("GET", Outcome(status=404), None),
        ("POST", Outcome(status=503), None),
        ("PATCH", Outcome(), None),
        ("POST", Outcome(was_sent=False), 0.5),
        ("POST", Outcome(status=503, headers={"Retry-After": "3"}), 3.0),
        ("POST", Outcome(status=429, headers={"retry-after": "0"}), 0.0),
        ("POST", Outcome(status=502, headers={"Retry-After": "3"}), None),
        ("GET", Outcome(status=503, headers={"Retry-After": "60"}), 60.0),
        ("GET", Outcome(status=503, headers={"Retry-After": "61"}), None),
        (
            "GET",
            Outcome(status=503, headers={"Retry-After": "Fri, 02 Jan 2026 03:04:15 GMT"}),
            10.0,
        ),
        (
            "GET",
            Outcome(status=503, headers={"Retry-After": "Fri, 02 Jan 2026 03:04:00 GMT"}),
            0.0,
        ),
        ("GET", Outcome(status=503, headers={"Retry-After": "soon"}), 0.5),
        ("GET", Outcome(status=503, headers={"Retry-After": "-1"}), 0.5),
    ],
)
def test_the_decision(method: str, outcome: Outcome, seconds: float | None) -> None:
    """Idempotent methods are repeated for "later"; others where the server did nothing for sure."""
    assert wait(method, outcome) == seconds


def test_waits_double_up_to_a_cap() -> None:
    """0.5, 1, 2, 4, 8, 8, … seconds with the longest draw."""
    policy = Retries(limit=7)
    waits = [wait("GET", Outcome(status=503), tries=n, policy=policy) for n in range(1, 9)]
    assert waits == [0.5, 1.0, 2.0, 4.0, 8.0, 8.0, 8.0, None]


#: Policies of all kinds, those that make no sense included.
policies = st.builds(
    Retries,
    limit=st.integers(0, 50),
    first_s=st.floats(0, 1e6),
    longest_s=st.floats(0, 1e6),
    longest_wait_s=st.floats(0, 1e6),
    sleeps=st.booleans(),
)
methods = st.sampled_from(
    ["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "POST", "PATCH", "odd", "get"]
)
fractions = st.floats(0, 1)

#: Seconds, dates and what looks like either.
dates = st.integers(0, 7 * 10**9).map(lambda second: email.utils.formatdate(second, usegmt=True))
broken_dates = st.builds(
    lambda text, cut, put: text[:cut] + put, dates, st.integers(0, 29), st.text()
)
values = st.integers(0, 10**30).map(str) | dates | broken_dates | st.text(max_size=40)
outcomes = st.builds(
    Outcome,
    status=st.none() | st.sampled_from([429, 500, 502, 503, 504]) | st.integers(100, 599),
    headers=st.none() | st.builds(lambda name, value: {name: value}, cases, values),
    was_sent=st.booleans(),
)


@given(
    policy=policies,
    tries=st.integers(1, 5000),
    method=methods,
    outcome=outcomes,
    is_replayable=st.booleans(),
    draw=fractions,
)
def test_any_decision_keeps_the_promises(
    policy: Retries, tries: int, method: str, outcome: Outcome, *, is_replayable: bool, draw: float
) -> None:
    """Never negative nor longer than promised, past the limit, a stream twice, or where not safe."""
    seconds = wait_before_retry(
        policy, tries, method, outcome, now_s=NOW_S, draw=draw, is_replayable=is_replayable
    )
    if seconds is None:
        return
    assert tries <= policy.limit
    assert is_replayable
    assert 0 <= seconds <= max(policy.longest_s, policy.longest_wait_s)
    assert policy.sleeps or seconds == 0
    is_idempotent = method.upper() in {"GET", "HEAD", "OPTIONS", "PUT", "DELETE"}
    if outcome.status is None:
        assert is_idempotent or not outcome.was_sent
    elif is_idempotent:
        assert outcome.status in {429, 502, 503, 504}
    else:
        assert outcome.status in {429, 503}
        assert outcome.headers


@given(policy=policies, method=methods, outcome=outcomes, draw=fractions)
def test_tries_end_at_the_limit_and_waits_do_not_shrink(
    policy: Retries, method: str, outcome: Outcome, draw: float
) -> None:
    """The same outcome each time: waits grow or stay, as many as the limit allows, or none at all."""
    waits = [
        wait_before_retry(policy, tries, method, outcome, now_s=NOW_S, draw=draw)
        for tries in range(1, policy.limit + 3)
    ]
    given_waits = [seconds for seconds in waits if seconds is not None]
    assert len(given_waits) in {0, policy.limit}
    assert waits[policy.limit :] == [None, None]
    assert given_waits == sorted(given_waits)


@given(policy=policies, tries=st.integers(1, 50), low=fractions, high=fractions)
def test_a_wait_lies_between_half_and_all_of_its_length(
    policy: Retries, tries: int, low: float, high: float
) -> None:
    """A larger draw waits no shorter; what is drawn is never less than half of the most."""
    low, high = sorted((low, high))
    outcome = Outcome(status=503)
    shorter, longer, longest = (
        wait_before_retry(policy, tries, "GET", outcome, now_s=NOW_S, draw=draw)
        for draw in (low, high, 1.0)
    )
    if shorter is None or longer is None or longest is None:
        assert tries > policy.limit
        return
    assert longest / 2 <= shorter <= longer <= longest


@given(
    seconds=st.integers(0, 100),
    method=methods,
    status=st.sampled_from([429, 503]),
    as_date=st.booleans(),
    name=cases,
    draw=fractions,
)
def test_a_server_that_names_its_time_is_obeyed(
    seconds: int, method: str, status: int, *, as_date: bool, name: str, draw: float
) -> None:
    """To the second, whether it gives a number or a date, whatever was drawn; or there is no retry."""
    date = email.utils.formatdate(NOW_S + seconds, usegmt=True)
    outcome = Outcome(status=status, headers={name: date if as_date else f" {seconds} "})
    found = wait_before_retry(Retries(), 1, method, outcome, now_s=NOW_S, draw=draw)
    assert found == (seconds if seconds <= 60 else None)


@given(policy=policies, tries=st.integers(1, 60), method=methods, outcome=outcomes)
def test_a_test_without_waits_makes_the_same_tries(
    policy: Retries, tries: int, method: str, outcome: Outcome
) -> None:
    """The switch takes the waits away and nothing else."""
    real, quick = (
        wait_before_retry(replace(policy, sleeps=s), tries, method, outcome, now_s=NOW_S, draw=1.0)
        for s in (True, False)
    )
    assert quick == (None if real is None else 0)


@pytest.mark.parametrize("text", ["000000000005", "Fri, 02 Jan 2026 03:04:10 -0000"])
def test_odd_ways_to_say_five_seconds(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Zeros in front, and a date without a zone on a machine that is in another."""
    monkeypatch.setenv("TZ", "Asia/Karachi")
    time.tzset()
    try:
        assert wait("GET", Outcome(status=503, headers={"Retry-After": text})) == 5
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize("limits", [{"limit": -1}, {"first_s": -0.1}, {"longest_s": float("nan")}])
def test_a_negative_limit_is_refused(limits: dict[str, Any]) -> None:
    """Where it is written, not where it would be slept."""
    with pytest.raises(ConfigurationError, match="zero or more"):
        Retries(**limits)
    with pytest.raises(ConfigurationError, match="read is -1"):
        Timeouts(read=-1)
    assert Timeouts(read=None, connect=0).as_dict()["read"] is None


def test_a_client_retries_and_then_gives_the_last_answer(
    desk_client: ModuleType, respx_mock: respx.MockRouter
) -> None:
    """Two failures and a success are a success; three failures are the error; none waits here."""
    retries = desk_client.Retries.without_waits()
    client = desk_client.Client(BASE, retries=retries)
    route = respx_mock.get(f"{BASE}/queues")
    route.side_effect = [httpx.ConnectError, httpx.Response(503), httpx.Response(200, json=[])]
    assert client.routing_engine.list_queues() == []
    route.side_effect = [httpx.Response(503)] * 3
    with pytest.raises(desk_client.ServerError):
        client.routing_engine.list_queues()
    post = respx_mock.post(f"{BASE}/messages").respond(503)
    with pytest.raises(desk_client.ServerError):
        client.messages.send_message()
    assert (route.call_count, post.call_count) == (6, 1)

    async def run() -> None:
        async with desk_client.AsyncClient(BASE, retries=retries) as other:
            route.side_effect = [httpx.ReadTimeout, httpx.Response(200, json=[])]
            assert await other.routing_engine.list_queues() == []

    asyncio.run(run())


def test_a_test_is_not_kept_waiting(
    desk_client: ModuleType, respx_mock: respx.MockRouter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even by a server that asks for a minute, blocking or awaited."""
    slept: list[float] = []
    monkeypatch.setattr("time.sleep", slept.append)
    route = respx_mock.get(f"{BASE}/queues")
    later = httpx.Response(429, headers={"Retry-After": "60"})
    package: Any = desk_client
    retries = package.Retries.without_waits()

    async def run() -> None:
        async with package.AsyncClient(BASE, retries=retries) as client:
            route.side_effect = [later, httpx.Response(200, json=[])]
            async with asyncio.timeout(10):
                assert await client.routing_engine.list_queues() == []

    with package.Client(BASE) as client:
        route.side_effect = [later, httpx.Response(200, json=[])] * 2
        client.with_options(retries=retries).routing_engine.list_queues()
        client.routing_engine.list_queues()
    asyncio.run(run())
    assert slept == [0, 60]


def test_options_of_an_async_client_are_its_own(
    desk_client: ModuleType, respx_mock: respx.MockRouter
) -> None:
    """Retries, timeouts and strictness hold for the client given; the first keeps its own."""
    package: Any = desk_client
    route = respx_mock.get(f"{BASE}/queues")

    async def run() -> None:
        async with package.AsyncClient(BASE, retries=package.Retries.none()) as client:
            timeouts, retries = package.Timeouts(read=1.5), package.Retries.without_waits(1)
            other = client.with_options(timeouts=timeouts, retries=retries, strict=True)
            route.side_effect = [httpx.Response(503), httpx.Response(206, json=[])] * 2
            with pytest.raises(package.DecodeError):
                await other.routing_engine.list_queues()
            assert route.calls.last.request.extensions["timeout"]["read"] == 1.5
            with pytest.raises(package.ServerError):
                await client.routing_engine.list_queues()
            assert await client.routing_engine.list_queues() == []
            assert route.calls.last.request.extensions["timeout"]["read"] == 60.0

    asyncio.run(run())
