"""In which ways an answer is wrong."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """A check that an answer failed, and its status, if there was an answer.

    `curl` repeats the request; its secrets are masked. `operation` is the label of the operation
    whose doing it is, where that is another than the one tested; `about` is what it is about within
    that, where it is not the status.
    """

    check: str
    message: str
    status: str = ""
    curl: str = ""
    operation: str = ""
    about: str = ""

    def __str__(self) -> str:
        return f"[{self.check}] {self.message}\n{self.curl}"
