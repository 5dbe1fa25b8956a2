"""Call-backs on their way: sent one after the other to each receiver, beside the answering of requests.

A thread of its own sends them, which is there only while something is to be sent.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlsplit, urlunsplit

from postspec.stub.webhooks._sending import NoReplyError, NotSentError, WebhookCall, WebhookReply

#: Sends a call-back and gives its answer.
#:
#: Raises `NotSentError` if it may not be sent, `NoReplyError` if no answer came.
Sender = Callable[[WebhookCall], Awaitable[WebhookReply]]

#: Bytes of bodies that may be on their way; a slow receiver of large ones would fill the memory.
_MOST_BYTES: Final = 64 * 1024 * 1024
_THREAD: Final = "postspec-webhooks"
#: Seconds before the first repetition; each further one waits twice as long, up to the second.
_FIRST_PAUSE_S: Final = 0.5
_LONGEST_PAUSE_S: Final = 10.0


def _nothing_follows(_reply: WebhookReply) -> None:
    pass


@dataclass(slots=True, kw_only=True)
class Delivery:
    """A call-back and what became of it. `state` is `waiting`, `answered`, `failed` or `not sent`.

    `cause` is the operation or the webhook that it follows from; `call` is None if there was
    nowhere to send it. `answered` is told of a success, and gives what is wrong with the answer.
    `note` says what the receiver does not see.
    """

    number: int
    webhook: str
    cause: str
    call: WebhookCall | None = None
    delay_s: float = 0.0
    retries: int = 0
    answered: Callable[[WebhookReply], str | None] = field(default=_nothing_follows, repr=False)
    state: str = "waiting"
    attempts: int = 0
    status: int | None = None
    problem: str | None = None
    note: str | None = None

    @property
    def size_bytes(self) -> int:
        """The size of the body that is to be sent."""
        return len(self.call.body) if self.call else 0

    def end(self, state: str, problem: str | None) -> None:
        """Say what became of it, and keep nothing but what may be shown."""
        self.state, self.problem = state, problem
        self.answered = _nothing_follows
        if self.call:
            self.call = WebhookCall(
                webhook=self.call.webhook, method=self.call.method, url=self.call.url
            )

    def shown(self) -> dict[str, Any]:
        """Give what may be shown of it: no body, no header, no credentials or query of its URL."""
        return {
            "number": self.number,
            "webhook": self.webhook,
            "cause": self.cause,
            "method": self.call.method if self.call else None,
            "url": _public(self.call.url) if self.call else None,
            "state": self.state,
            "attempts": self.attempts,
            "status": self.status,
            "problem": self.problem,
            "note": self.note,
        }


class Deliveries:
    """Sends call-backs and remembers the last of them. Safe to use from several threads."""

    def __init__(
        self,
        send: Sender,
        *,
        most_waiting: int,
        log_size: int,
        first_pause_s: float = _FIRST_PAUSE_S,
    ) -> None:
        self._send = send
        self._first_pause_s = first_pause_s
        self._most_waiting = most_waiting
        self._log: deque[Delivery] = deque(maxlen=log_size)
        self._changed = threading.Condition()
        self._new: list[Delivery] = []
        self._unfinished = 0
        self._bytes = 0
        self._thread: threading.Thread | None = None
        self._stop: Callable[[], None] = _nothing
        self._wake: Callable[[], None] = _nothing
        self._is_closed = False

    def add(self, one: Delivery) -> None:
        """Remember a call-back, and send it if there is somewhere to send it."""
        with self._changed:
            self._log.append(one)
            if one.state != "waiting":
                return
            size = self._bytes + one.size_bytes
            if self._is_closed or self._unfinished >= self._most_waiting or size > _MOST_BYTES:
                why = "the stub was stopped" if self._is_closed else "too many are waiting"
                one.end("not sent", why)
                return
            self._unfinished += 1
            self._bytes = size
            self._new.append(one)
            if self._thread is not None:
                self._wake()
                return
            self._thread = threading.Thread(target=self._run, name=_THREAD, daemon=True)
            try:
                self._thread.start()
            except RuntimeError:  # the machine gives no further thread
                self._thread = None
                self._drop_all("the stub could not send it")

    def shown(self) -> list[dict[str, Any]]:
        """Give the last call-backs, oldest first."""
        with self._changed:
            return [one.shown() for one in self._log]

    def settle(self, timeout_s: float) -> bool:
        """Wait until nothing is on its way; tells whether that was so in time."""
        with self._changed:
            return self._changed.wait_for(lambda: self._unfinished == 0, timeout_s)

    def reset(self) -> None:
        """Forget all call-backs and send none that is waiting. Does not wait for one being sent."""
        with self._changed:
            self._log.clear()
            self._drop_all("the stub was reset")

    def close(self) -> None:
        """Break off what is being sent, send nothing that is waiting, and let the thread end."""
        with self._changed:
            self._is_closed = True
            self._drop_all("the stub was stopped")
            thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join(timeout=2)
        self._is_closed = False

    def _drop_all(self, why: str) -> None:
        for one in self._new:
            self._finish(one, "not sent", why)
        self._new.clear()
        self._stop()

    # --- in the thread ---------------------------------------------------------------------------

    def _run(self) -> None:
        try:
            asyncio.run(self._work())
        finally:
            with self._changed:
                if self._thread is threading.current_thread():  # it ended before its work did
                    self._rest()

    def _rest(self) -> None:
        self._thread, self._wake, self._stop = None, _nothing, _nothing

    async def _work(self) -> None:
        """Send what is there and what comes, until there is nothing."""
        loop, wake = asyncio.get_running_loop(), asyncio.Event()
        turns: dict[str, asyncio.Lock] = {}
        tasks: set[asyncio.Task[None]] = set()
        done: set[asyncio.Task[Any]] = set()

        def stop() -> None:  # called with the lock held, so it means those there are, no later one
            for one in tasks:
                loop.call_soon_threadsafe(one.cancel)

        while True:
            wake.clear()
            with self._changed:
                self._wake = _from_outside(loop, wake.set)
                self._stop = stop
                tasks -= done
                if not self._new and not tasks:
                    self._rest()
                    return
                new, self._new = self._new, []
                # Begun before anyone can cancel them: one that has not begun would never finish.
                tasks |= {loop.create_task(self._deliver(one, turns)) for one in new}
            waking = loop.create_task(wake.wait())
            done, _ = await asyncio.wait({waking, *tasks}, return_when=asyncio.FIRST_COMPLETED)
            waking.cancel()
            for ended in done:
                if not ended.cancelled():
                    ended.exception()  # seen, so that asyncio does not print it

    async def _deliver(self, one: Delivery, turns: dict[str, asyncio.Lock]) -> None:
        """Send one call-back, after those that were to be sent to the same receiver before it."""
        end: tuple[str, str | None] = "failed", "the stub could not send it"
        try:
            await asyncio.sleep(one.delay_s)
            async with turns.setdefault(_receiver(one), asyncio.Lock()):
                end = await self._attempt(one)
        except asyncio.CancelledError:
            why = "the stub was stopped" if self._is_closed else "the stub was reset"
            end = "failed" if one.attempts else "not sent", why
        finally:
            with self._changed:
                self._finish(one, *end)

    async def _attempt(self, one: Delivery) -> tuple[str, str | None]:
        """Send a call-back until that is of no more use; gives its state and problem."""
        pause_s = self._first_pause_s
        while True:
            state, problem, is_final = await self._once(one)
            if is_final or one.attempts > one.retries:
                return state, problem
            await asyncio.sleep(pause_s)
            pause_s = min(2 * pause_s, _LONGEST_PAUSE_S)

    async def _once(self, one: Delivery) -> tuple[str, str | None, bool]:
        """Send a call-back once; gives state and problem, and whether to repeat it is of no use."""
        if one.call is None:
            return "not sent", one.problem, True
        one.attempts, one.status = one.attempts + 1, None
        try:
            reply = await self._send(one.call)
        except NotSentError as error:
            one.attempts -= 1
            return "not sent", error.problem, True
        except NoReplyError as error:
            return "failed", error.problem, False
        one.status = reply.status
        if 200 <= reply.status < 300:
            return "answered", one.answered(reply), True
        problem = _REFUSED.get(reply.status // 100, "an unknown status")
        return "failed", problem, reply.status < 500 and reply.status != 429

    def _finish(self, one: Delivery, state: str, problem: str | None) -> None:
        self._unfinished -= 1
        self._bytes -= one.size_bytes
        one.end(state, problem)
        self._changed.notify_all()


_REFUSED: Final = {
    3: "redirected, which is not followed",
    4: "refused by the receiver",
    5: "the receiver failed",
}


def _nothing() -> None:
    pass


def _from_outside(loop: asyncio.AbstractEventLoop, act: Callable[[], None]) -> Callable[[], None]:
    """Give a function that acts in a loop from another thread."""

    def tell() -> None:
        loop.call_soon_threadsafe(act)

    return tell


def _receiver(one: Delivery) -> str:
    """Give what call-backs to one receiver have in common: host and port."""
    with contextlib.suppress(ValueError):
        return urlsplit(one.call.url if one.call else "").netloc
    return ""


def _public(url: str) -> str | None:
    """Give a URL without what may be secret in it: user, password, query and fragment."""
    with contextlib.suppress(ValueError):
        parts = urlsplit(url)
        return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))
    return None
