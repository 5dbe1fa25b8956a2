"""A call is tried again only where that is safe, and not for longer than promised."""

from __future__ import annotations

import asyncio
from types import ModuleType

import httpx
import pytest
import respx
from hypothesis import given
from hypothesis import strategies as st

from postspec.client.runtime.transport import Outcome, Retries, wait_before_retry

BASE = "https://cx.example.com"
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


@given(
    limit=st.integers(0, 1000),
    tries=st.integers(1, 5000),
    method=st.sampled_from(["GET", "POST", "PUT", "PATCH", "DELETE", "odd"]),
    status=st.none() | st.integers(100, 599),
    header=st.none() | st.text(max_size=40) | st.integers(-5, 10**9).map(str),
    was_sent=st.booleans(),
    is_replayable=st.booleans(),
    draw=st.floats(0, 1),
)
def test_any_decision_keeps_the_promises(
    *,
    limit: int,
    tries: int,
    method: str,
    status: int | None,
    header: str | None,
    was_sent: bool,
    is_replayable: bool,
    draw: float,
) -> None:
    """Never past the limit, never a stream twice, never longer than the longest wait."""
    policy = Retries(limit=limit)
    headers = {} if header is None else {"Retry-After": header}
    seconds = wait_before_retry(
        policy,
        tries,
        method,
        Outcome(status=status, headers=headers, was_sent=was_sent),
        now_s=NOW_S,
        draw=draw,
        is_replayable=is_replayable,
    )
    if seconds is not None:
        assert tries <= limit
        assert is_replayable
        assert 0 <= seconds <= policy.longest_wait_s


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
