"""Being told to stop by another process, as a job of CI is when it is cancelled."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Never

#: What shells give for a process that SIGTERM has ended.
TERMINATED = 128 + signal.SIGTERM


@contextmanager
def stopping_cleanly() -> Iterator[None]:
    """Take SIGTERM as Ctrl-C is taken: what is being done is taken back, and the process ends.

    Python ends at once else, and leaves temporary folders and the processes that it has started.
    Outside the main thread, which alone may handle signals, nothing changes.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _stop(_number: int, _frame: FrameType | None) -> Never:
    # Once is enough: a second one must not cut short what is being taken back.
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    sys.exit(TERMINATED)
