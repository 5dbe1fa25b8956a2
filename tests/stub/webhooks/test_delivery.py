"""Call-backs on their way: their order, their repetition, their bounds, and their end."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from postspec.stub.webhooks._delivery import Deliveries, Delivery
from postspec.stub.webhooks._sending import NoReplyError, NotSentError, WebhookCall, WebhookReply

THREAD = "postspec-webhooks"


class Script:
    """Sends nothing: answers each URL as it says, and keeps the order of what was sent."""

    def __init__(self, **answers: list[int | Exception]) -> None:
        self.answers = answers
        self.sent: list[str] = []
        self.hold = asyncio.Event()

    async def __call__(self, call: WebhookCall) -> WebhookReply:
        """Give the next answer of a host, 200 if it has none left."""
        host = call.url.split("/")[2]
        self.sent.append(call.url)
        await asyncio.sleep(0)
        if host == "stuck":
            await asyncio.sleep(60)
        next_ = self.answers[host].pop(0) if self.answers.get(host) else 200
        if isinstance(next_, Exception):
            raise next_
        return WebhookReply(status=next_)


def made(script: Script, *, most_waiting: int = 100, log_size: int = 100) -> Deliveries:
    return Deliveries(script, most_waiting=most_waiting, log_size=log_size, first_pause_s=0.001)


def one(
    number: int,
    url: str,
    *,
    delay_s: float = 0.0,
    retries: int = 0,
    answered: Callable[[WebhookReply], str | None] = lambda _: None,
) -> Delivery:
    return Delivery(
        number=number,
        webhook="w",
        cause="c",
        call=WebhookCall(webhook="w", method="POST", url=url),
        delay_s=delay_s,
        retries=retries,
        answered=answered,
    )


def states(deliveries: Deliveries) -> list[tuple[str, int, int | None, str | None]]:
    return [(o["state"], o["attempts"], o["status"], o["problem"]) for o in deliveries.shown()]


def threads() -> list[str]:
    return [t.name for t in threading.enumerate() if t.name == THREAD]


@pytest.fixture(autouse=True)
def no_thread_is_left() -> None:
    """Wait for the thread of the test before to end, which it does by itself."""
    deadline = time.monotonic() + 5
    while threads() and time.monotonic() < deadline:
        time.sleep(0.001)
    assert threads() == []


def test_a_receiver_is_called_in_order() -> None:
    """Also where one of the calls is repeated: the next one waits for it."""
    script = Script(a=[503, 503, 200])
    deliveries = made(script)
    for number in range(3):
        deliveries.add(one(number, f"http://a/{number}", retries=2))
    assert deliveries.settle(5)
    assert script.sent == ["http://a/0"] * 3 + ["http://a/1", "http://a/2"]
    assert states(deliveries)[0] == ("answered", 3, 200, None)


def test_a_slow_receiver_holds_up_no_other() -> None:
    """Each receiver has its own queue."""
    script = Script()
    deliveries = made(script)
    deliveries.add(one(1, "http://stuck/"))
    deliveries.add(one(2, "http://b/"))
    deadline = time.monotonic() + 5
    while states(deliveries)[1][0] == "waiting" and time.monotonic() < deadline:
        time.sleep(0.001)
    assert [state for state, *_ in states(deliveries)] == ["waiting", "answered"]
    deliveries.close()


#: What a receiver answers, one after the other → state, attempts, status, problem.
ENDS: dict[str, tuple[list[int | Exception], tuple[str, int, int | None, str | None]]] = {
    "success": ([204], ("answered", 1, 204, None)),
    "success at last": ([NoReplyError("x"), 429, 200], ("answered", 3, 200, None)),
    "never": ([500, 500, 503, 200], ("failed", 3, 503, "the receiver failed")),
    "down": ([NoReplyError("x")] * 3, ("failed", 3, None, "x")),
    "refused": ([404, 200], ("failed", 1, 404, "refused by the receiver")),
    "redirected": ([302, 200], ("failed", 1, 302, "redirected, which is not followed")),
    "not allowed": ([NotSentError("no")], ("not sent", 0, None, "no")),
    "a mistake in it": ([KeyError("x")], ("failed", 1, None, "the stub could not send it")),
}


@pytest.mark.parametrize("name", ENDS)
def test_a_call_back_ends_in_a_state(name: str) -> None:
    """Only what may get better is repeated, and not more often than declared."""
    answers, end = ENDS[name]
    deliveries = made(Script(a=answers))
    deliveries.add(one(1, "http://a/", retries=2))
    assert deliveries.settle(5)
    assert states(deliveries) == [end]


def test_what_an_answer_causes_is_sent_too() -> None:
    """Settled is only what has caused nothing more."""
    script = Script()
    deliveries = made(script)

    def follow(_: WebhookReply) -> str:
        deliveries.add(one(2, "http://b/"))
        return "so-so"

    deliveries.add(one(1, "http://a/", answered=follow))
    assert deliveries.settle(5)
    assert script.sent == ["http://a/", "http://b/"]
    assert states(deliveries)[0][3] == "so-so"


def test_a_call_back_can_wait() -> None:
    """It is sent after those that do not."""
    script = Script()
    deliveries = made(script)
    deliveries.add(one(1, "http://a/late", delay_s=0.05))
    deliveries.add(one(2, "http://a/soon"))
    assert deliveries.settle(5)
    assert script.sent == ["http://a/soon", "http://a/late"]


def test_what_waits_is_bounded() -> None:
    """Further ones are listed and not sent; the list keeps the last ones."""
    deliveries = made(Script(), most_waiting=2, log_size=3)
    for number in range(5):
        deliveries.add(one(number, "http://stuck/"))
    shown = deliveries.shown()
    assert [o["number"] for o in shown] == [2, 3, 4]
    assert {o["problem"] for o in shown} == {"too many are waiting"}
    deliveries.close()


def test_what_waits_is_bounded_in_size() -> None:
    """Large bodies for a slow receiver do not fill the memory, and those sent are let go."""
    deliveries = made(Script(), most_waiting=1000)
    body = b"x" * (20 * 1024 * 1024)
    for number in range(5):
        call = WebhookCall(webhook="w", method="POST", url="http://stuck/", body=body)
        deliveries.add(Delivery(number=number, webhook="w", cause="c", call=call))
    assert [state for state, *_ in states(deliveries)] == ["waiting"] * 3 + ["not sent"] * 2
    deliveries.close()
    small = one(9, "http://a/")
    deliveries.add(small)
    assert deliveries.settle(5)
    assert states(deliveries)[-1][0] == "answered"
    assert all(kept.size_bytes == 0 for kept in deliveries._log)


def test_the_thread_ends_with_the_work() -> None:
    """It comes back when there is something to do."""
    script = Script()
    deliveries = made(script)
    for number in range(3):
        deliveries.add(one(number, "http://a/"))
        assert deliveries.settle(5)
        deadline = time.monotonic() + 5
        while threads() and time.monotonic() < deadline:
            time.sleep(0.001)
        assert threads() == []
    assert len(script.sent) == 3


def test_a_close_breaks_off_what_is_on_its_way() -> None:
    """At once, whatever is being sent, repeated or waited for; afterwards it works again."""
    script = Script(a=[503] * 9)
    deliveries = made(script)
    deliveries.add(one(1, "http://stuck/1"))
    deliveries.add(one(2, "http://stuck/2"))
    deliveries.add(one(3, "http://c/", delay_s=60))
    deadline = time.monotonic() + 5
    while not script.sent and time.monotonic() < deadline:
        time.sleep(0.001)
    begun = time.monotonic()
    deliveries.close()
    assert time.monotonic() - begun < 1
    assert threads() == []
    assert deliveries.settle(0)
    assert states(deliveries) == [
        ("failed", 1, None, "the stub was stopped"),
        ("not sent", 0, None, "the stub was stopped"),
        ("not sent", 0, None, "the stub was stopped"),
    ]
    deliveries.add(one(4, "http://b/"))
    assert deliveries.settle(5)
    assert states(deliveries)[-1] == ("answered", 1, 200, None)


def test_a_machine_without_a_thread_to_give_is_survived(monkeypatch: pytest.MonkeyPatch) -> None:
    """The call-back is listed as not sent, and the next one is sent again."""

    def refuse(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    deliveries = made(Script())
    with monkeypatch.context() as patched:
        patched.setattr(threading.Thread, "start", refuse)
        deliveries.add(one(1, "http://a/"))
    deliveries.add(one(2, "http://a/"))
    assert deliveries.settle(5)
    assert [state for state, *_ in states(deliveries)] == ["not sent", "answered"]


def test_a_thread_that_ends_early_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it had not begun is sent by the next one."""
    deliveries, script = made(Script()), Script()
    ends = threading.Event()

    def end(work: Any) -> None:  # noqa: ANN401 - a coroutine that is not run
        work.close()
        ends.set()

    with monkeypatch.context() as patched:
        patched.setattr(asyncio, "run", end)
        deliveries.add(one(1, "http://a/"))
        assert ends.wait(5)
    deadline = time.monotonic() + 5
    while threads() and time.monotonic() < deadline:
        time.sleep(0.001)
    deliveries._send = script
    deliveries.add(one(2, "http://a/2"))
    assert deliveries.settle(5)
    assert script.sent == ["http://a/", "http://a/2"]


def test_a_reset_forgets_what_was_to_be_sent() -> None:
    """Nothing of before is listed or sent afterwards."""
    script = Script()
    deliveries = made(script)
    deliveries.add(one(1, "http://stuck/1"))
    deliveries.add(one(2, "http://stuck/2"))
    deliveries.reset()
    assert deliveries.settle(5)
    assert deliveries.shown() == []
    assert "http://stuck/2" not in script.sent


def test_many_threads_may_add() -> None:
    """Every one of their call-backs is sent."""
    script = Script()
    deliveries = made(script, most_waiting=1000, log_size=1000)

    def add(first: int) -> None:
        for number in range(first, first + 50):
            deliveries.add(one(number, f"http://h{number % 3}/{number}"))

    adding = [threading.Thread(target=add, args=(first,)) for first in range(0, 400, 50)]
    for thread in adding:
        thread.start()
    for thread in adding:
        thread.join()
    assert deliveries.settle(10)
    assert len(script.sent) == 400
    assert {state for state, *_ in states(deliveries)} == {"answered"}


def test_a_reset_means_what_was_there_before_it() -> None:
    """A call-back that is added right after one is sent."""
    deliveries = made(Script())
    for number in range(500):
        deliveries.add(one(number, "http://stuck/"))
        deliveries.reset()
        deliveries.add(one(number, "http://a/"))
        assert deliveries.settle(5)
        assert states(deliveries) == [("answered", 1, 200, None)]
        deliveries.reset()
