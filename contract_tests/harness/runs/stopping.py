"""Being told to stop: by Ctrl-C, or as a job of CI is when it is cancelled.

A run ends between two requests: what the one under way creates is known then, and can be removed.
"""

from __future__ import annotations

import signal
import threading
from types import FrameType
from typing import Final

_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)


class Stop:
    """Whether the run was told to stop. Nothing is handled outside the main thread."""

    def __init__(self) -> None:
        self._number: int | None = None
        self._is_listening = threading.current_thread() is threading.main_thread()
        if self._is_listening:
            self._before = {one: signal.signal(one, self._told) for one in _SIGNALS}

    @property
    def exit_code(self) -> int | None:
        """What a shell gives for a process that the signal has ended, None if there was none."""
        return None if self._number is None else 128 + self._number

    def check(self, *_: object) -> None:
        """Stop here if the run was told to. Raises KeyboardInterrupt then."""
        if self._number is not None:
            raise KeyboardInterrupt

    def close(self) -> None:
        """Handle signals as before."""
        if self._is_listening:
            for one, handler in self._before.items():
                signal.signal(one, handler)

    def _told(self, number: int, _frame: FrameType | None) -> None:
        # Who presses Ctrl-C twice does not want to wait; a job that is cancelled asks once.
        is_impatient = self._number is not None and number == signal.SIGINT
        self._number = self._number or number
        if is_impatient:
            raise KeyboardInterrupt
